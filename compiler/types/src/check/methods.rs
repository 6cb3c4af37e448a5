//! Which method belongs to which type (spec: Method declarations).

use rustc_hash::FxHashSet;
use vole_diag::{Diagnostic, codes};
use vole_source::{Name, Span};
use vole_syntax::ast::{Expr, ExprKind, Receiver, StructField};

use super::Checker;
use super::resolve::Source;
use crate::{ObjectId, ObjectKind, Type};

/// A receiver type as written, taken apart.
pub(super) struct ReceiverBase<'a> {
    /// Whether there is a `*`.
    pub(super) pointer: bool,
    /// The type without stars, parentheses and type parameters.
    pub(super) base: &'a Expr,
    /// The receiver's type parameters, if there are brackets.
    pub(super) type_params: Option<&'a [Expr]>,
}

/// Takes a receiver type apart.
pub(super) fn receiver_base(mut ty: &Expr) -> ReceiverBase<'_> {
    let mut pointer = false;
    loop {
        match &ty.kind {
            ExprKind::Paren(inner) => ty = inner,
            ExprKind::Star(inner) => {
                pointer = true;
                ty = inner;
            }
            ExprKind::Index(base, args) => {
                return ReceiverBase { pointer, base: base.unparen(), type_params: Some(args) };
            }
            _ => return ReceiverBase { pointer, base: ty, type_params: None },
        }
    }
}

/// The receiver's type, where there is exactly one receiver.
pub(super) fn receiver_type(receiver: &Receiver) -> Option<&Expr> {
    receiver.params.first().map(|field| &field.ty)
}

impl<'a> Checker<'a> {
    /// Finds the base type of every method by name alone, so that a type has its methods before any signature is known.
    pub(super) fn associate_methods(&mut self) {
        let mut seen: FxHashSet<(ObjectId, Name)> = FxHashSet::default();
        for method in self.package.methods.clone() {
            let Some(decl) = self.decls.get(&method) else { continue };
            let Source::Func(decl) = decl.source else { continue };
            let Some(ty) = decl.receiver.as_ref().and_then(receiver_type) else { continue };
            let receiver = receiver_base(ty);
            let ExprKind::Name(name) = &receiver.base.kind else { continue };
            let Some(base) = self.base_type_name(name, receiver.pointer) else { continue };
            let name = decl.name.name.clone();
            if name == "_" {
                continue;
            }
            if seen.insert((base, name.clone())) {
                self.methods.entry(base).or_default().push(method);
            } else {
                let base_name = self.types.object(base).name.clone();
                let other = self.methods[&base].iter().copied().find(|other| self.types.object(*other).name == name);
                let other = self.types.object(other.unwrap_or(method)).span;
                let at = self.position(other).map(|at| format!(" at {at}")).unwrap_or_default();
                let message = format!("method {base_name}.{name} already declared{at}");
                let diagnostic = Diagnostic::error(codes::DUPLICATE_METHOD, decl.name.span, message)
                    .with_secondary(other, "it is declared here");
                self.report(diagnostic);
            }
        }
    }

    /// The defined type of this package that a name stands for, through aliases, of which at most one may be to a pointer.
    fn base_type_name(&self, name: &Name, pointer: bool) -> Option<ObjectId> {
        let (mut name, mut pointer) = (name, pointer);
        let mut seen = FxHashSet::default();
        loop {
            let object = self.types.lookup(self.pkg, name)?;
            if !seen.insert(object) {
                return None;
            }
            match (&self.types.object(object).kind, self.decls.get(&object).map(|decl| &decl.source)) {
                (ObjectKind::TypeName { alias: false }, _) => return Some(object),
                (ObjectKind::TypeName { alias: true }, Some(Source::Type(spec))) => {
                    let target = receiver_base(&spec.ty);
                    let has_brackets = !spec.type_params.is_empty() || target.type_params.is_some();
                    if has_brackets || target.pointer && pointer {
                        return None;
                    }
                    pointer |= target.pointer;
                    match &target.base.kind {
                        ExprKind::Name(target) => name = target,
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
    }

    /// A struct type's fields and methods must have different names.
    pub(super) fn check_method_names(&mut self) {
        let mut owners: Vec<(ObjectId, Vec<ObjectId>)> =
            self.methods.iter().map(|(owner, methods)| (*owner, methods.clone())).collect();
        owners.sort();
        for (owner, methods) in owners {
            let Type::Named(_) = self.types.get(self.object_type(owner)) else { continue };
            let Some(fields) = self.types.fields(self.object_type(owner)) else { continue };
            let fields: FxHashSet<Name> = fields.iter().map(|field| field.name.clone()).collect();
            for method in methods {
                let (name, span) = {
                    let method = self.types.object(method);
                    (method.name.clone(), method.span)
                };
                if fields.contains(&name) {
                    let message = format!("field and method with the same name {name}");
                    let mut found = Diagnostic::error(codes::FIELD_AND_METHOD, span, message);
                    if let Some(field) = self.declared_field(owner, &name) {
                        found = found.with_secondary(field, format!("other declaration of {name}"));
                    }
                    self.report(found);
                }
            }
        }
    }

    /// Where a field stands in the struct that a type is declared as.
    fn declared_field(&self, owner: ObjectId, name: &Name) -> Option<Span> {
        let Some(Source::Type(spec)) = self.decls.get(&owner).map(|decl| &decl.source) else { return None };
        let ExprKind::StructType(fields) = &spec.ty.unparen().kind else { return None };
        fields.iter().find_map(|field| match field {
            StructField::Named { names, .. } => names.iter().find(|ident| ident.name == *name).map(|ident| ident.span),
            StructField::Embedded { .. } => None,
        })
    }
}
