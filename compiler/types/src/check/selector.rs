//! Selectors, qualified identifiers, method values and method expressions (spec: Selectors, Method expressions).

use vole_diag::{Diagnostic, codes};
use vole_source::Name;
use vole_syntax::ast::{Expr, ExprKind, Ident};

use super::resolve::Source;
use super::{Checker, operand::Operand};
use crate::lookup::{self, Found, Lookup, Target};
use crate::{
    AsWritten, Basic, Mode, ObjectKind, PackageId, Selection, SelectionKind, Signature, Type, TypeId, is_exported,
};

impl<'a> Checker<'a> {
    /// `base.sel`. With `want_type`, only a type will do.
    pub(super) fn selector(
        &mut self,
        e: &'a Expr,
        base: &'a Expr,
        sel: &'a Ident,
        want_type: bool,
    ) -> Option<Operand<'a>> {
        if let ExprKind::Name(name) = &base.kind
            && let Some(object) = self.lookup(name)
            && let ObjectKind::PkgName(imported) = self.types.object(object).kind
        {
            self.record_object(base.id, object);
            self.used.insert(object);
            return self.qualified(e, imported, sel);
        }
        let x = self.expr_or_type(base, false)?;
        if let Mode::Builtin(_) = x.mode {
            let message = format!("invalid use of {} in selector expression", self.describe(&x));
            self.error(codes::BUILTIN_NOT_CALLED, sel.span, message);
            return None;
        }
        if want_type && self.declares_itself(e, &x) {
            return None;
        }
        if want_type {
            self.error(codes::NOT_A_TYPE, sel.span, format!("{} is not a type", self.text(e)));
            return None;
        }
        self.make_selectable(x.ty);
        if self.types.under(x.ty) == &Type::Basic(Basic::Invalid) {
            return None;
        }
        if sel.is_blank() {
            let (text, ty) = (self.text(e), self.type_text(x.ty));
            let message = format!("{text} undefined (type {ty} has no field or method _)");
            self.error(codes::MISSING_FIELD_OR_METHOD, sel.span, message);
            return None;
        }
        match lookup::lookup_field_or_method(self.types, x.ty, Some(self.pkg), &sel.name) {
            Lookup::Found(found) if matches!(x.mode, Mode::Type) => self.method_expression(e, x, sel, found),
            Lookup::Found(found) => self.select(e, x, sel, found),
            Lookup::Ambiguous => {
                let message = format!("ambiguous selector {}.{}", self.text(base), sel.name);
                self.error(codes::AMBIGUOUS_SELECTOR, sel.span, message);
                None
            }
            Lookup::Missing => {
                self.report_missing(&x, base, sel);
                None
            }
        }
    }

    /// Whether `e` selects from the very type that is declared as it, which is reported.
    fn declares_itself(&mut self, e: &Expr, x: &Operand<'a>) -> bool {
        let Type::Named(named) = *self.types.get(x.ty) else { return false };
        let object = self.types.named(named).obj;
        let names_it = matches!(&e.kind, ExprKind::Selector(base, _)
            if matches!(&base.kind, ExprKind::Name(name) if *name == self.types.object(object).name));
        let is_declared = names_it
            && matches!(
                self.decls.get(&object).map(|decl| &decl.source),
                Some(Source::Type(spec)) if spec.ty.id == e.id
            );
        if is_declared {
            self.report_cycle(&[object]);
        }
        is_declared
    }

    /// `package.Name`.
    fn qualified(&mut self, e: &'a Expr, imported: PackageId, sel: &'a Ident) -> Option<Operand<'a>> {
        let Some(object) = self.types.lookup(imported, &sel.name) else {
            let help = self.help_with_member(imported, &sel.name);
            self.error_with_help(codes::UNDEFINED, sel.span, format!("undefined: {}", self.text(e)), help);
            return None;
        };
        if !is_exported(&sel.name) {
            let package = self.types.package_name(imported);
            let note = format!("name {} not exported by package {package}", sel.name);
            let message = format!("undefined: {}", self.text(e));
            self.report(Diagnostic::error(codes::NOT_EXPORTED, sel.span, message).with_note(note));
            return None;
        }
        self.record_object(sel.id, object);
        let found = self.types.object(object);
        let ty = found.ty;
        let mode = match &found.kind {
            ObjectKind::Const(value) => Mode::Constant(value.clone()),
            ObjectKind::TypeName { .. } => Mode::Type,
            ObjectKind::Var(_) => Mode::Variable,
            ObjectKind::Func { .. } => Mode::Value,
            ObjectKind::Builtin(builtin) => return Some(Operand::new(Mode::Builtin(*builtin), ty, e)),
            ObjectKind::PkgName(_) | ObjectKind::Label | ObjectKind::Nil => return None,
        };
        (ty != Basic::Invalid.id()).then(|| Operand::new(mode, ty, e))
    }

    /// Makes sure that fields and methods of a type can be looked up.
    fn make_selectable(&mut self, ty: TypeId) {
        let base = match self.types.get(ty) {
            Type::Pointer(base) => *base,
            _ => ty,
        };
        self.complete(base);
        if !self.progress.is_empty() {
            self.resolve_methods(base);
        }
    }

    /// A field or method of a value.
    fn select(&mut self, e: &'a Expr, x: Operand<'a>, sel: &Ident, found: Found) -> Option<Operand<'a>> {
        if lookup::points_to_interface(self.types, x.ty) && found.target != Target::Field {
            self.report_missing_in(&x, sel);
            return None;
        }
        if found.needs_address(self.types) && !x.is_variable() {
            let message = format!("cannot call pointer method {} on {}", sel.name, self.type_text(x.ty));
            self.error(codes::POINTER_METHOD, sel.span, message);
            return None;
        }
        let ty = self.found_type(&found);
        let kind = match found.target {
            Target::Field => SelectionKind::Field,
            Target::Method(method) => SelectionKind::Method(method),
            Target::InterfaceMethod(index) => SelectionKind::InterfaceMethod(index),
        };
        let selection = Selection { kind, recv: x.ty, path: found.path.clone(), ty };
        self.info.selections.insert(e.id, selection);
        if ty == Basic::Invalid.id() {
            return None;
        }
        let mode = match found.target {
            Target::Field if x.is_variable() || found.indirect => Mode::Variable,
            Target::Field => Mode::Value,
            Target::Method(method) => {
                self.add_dependency(method);
                Mode::Value
            }
            Target::InterfaceMethod(_) => Mode::Value,
        };
        Some(Operand::new(mode, ty, e))
    }

    /// `T.method`: a function with the receiver as its first parameter.
    fn method_expression(&mut self, e: &'a Expr, x: Operand<'a>, sel: &Ident, found: Found) -> Option<Operand<'a>> {
        let kind = match found.target {
            Target::Field => {
                let ty = self.type_text(x.ty);
                let base = x.expr.map(|expr| self.text(expr)).unwrap_or_default();
                let message = format!("{base}.{} undefined (type {ty} has no method {})", sel.name, sel.name);
                self.error(codes::MISSING_FIELD_OR_METHOD, sel.span, message);
                return None;
            }
            Target::Method(method) => {
                self.add_dependency(method);
                SelectionKind::MethodExpr(method)
            }
            Target::InterfaceMethod(index) => SelectionKind::InterfaceMethodExpr(index),
        };
        if found.needs_address(self.types) {
            let ty = self.type_text(x.ty);
            let message =
                format!("invalid method expression {ty}.{} (needs pointer receiver (*{ty}).{})", sel.name, sel.name);
            self.error(codes::POINTER_METHOD, sel.span, message);
            return None;
        }
        if lookup::points_to_interface(self.types, x.ty) {
            self.report_missing_in(&x, sel);
            return None;
        }
        let method_ty = self.found_type(&found);
        let signature = self.types.signature(method_ty)?.clone();
        let mut params = vec![x.ty];
        params.extend(&signature.params);
        let names = signature.names.0.map(|names| {
            let receiver = self.receiver_name(&found);
            [receiver].into_iter().chain(names.iter().cloned()).collect()
        });
        let ty = self.types.intern(Type::Signature(Signature { params, names: AsWritten(names), ..signature }));
        self.info.selections.insert(e.id, Selection { kind, recv: x.ty, path: found.path, ty });
        Some(Operand::new(Mode::Value, ty, e))
    }

    /// The name of a method's receiver.
    fn receiver_name(&self, found: &Found) -> Name {
        let receiver = match found.target {
            Target::Method(method) => match &self.types.object(method).kind {
                ObjectKind::Func { receiver, .. } => *receiver,
                _ => None,
            },
            _ => None,
        };
        let name = receiver.map(|receiver| self.types.object(receiver).name.clone()).unwrap_or_default();
        if name.is_empty() { "_".into() } else { name }
    }

    /// The type of what was found: of a method of a generic type's instance, with the instance's type arguments.
    pub(super) fn found_type(&mut self, found: &Found) -> TypeId {
        if let Target::Method(method) = found.target {
            self.resolve(method);
            let found = Found { ty: self.object_type(method), ..found.clone() };
            return self.types.method_signature(&found);
        }
        found.ty
    }

    fn report_missing(&mut self, x: &Operand<'a>, base: &'a Expr, sel: &Ident) {
        let why = self.missing_cause(x.ty, &sel.name);
        let message = format!("{}.{} undefined ({why})", self.text(base), sel.name);
        let help = self.help_with_selector(x.ty, &sel.name);
        self.error_with_help(codes::MISSING_FIELD_OR_METHOD, sel.span, message, help);
    }

    fn report_missing_in(&mut self, x: &Operand<'a>, sel: &Ident) {
        if let Some(base) = x.expr {
            self.report_missing(x, base, sel);
        }
    }

    /// Why a type has no such field or method.
    fn missing_cause(&mut self, ty: TypeId, name: &str) -> String {
        if lookup::points_to_interface(self.types, ty) {
            return lookup::pointer_to_interface(self.types, ty, Some(self.pkg));
        }
        let shown = self.type_text(ty);
        let similar = lookup::lookup_ignoring_case(self.types, ty, name).found();
        lookup::missing_field_or_method(self.types, &shown, name, similar.as_ref(), Some(self.pkg))
    }
}
