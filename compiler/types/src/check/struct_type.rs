//! Struct types (spec: Struct types).

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::{Name, Span};
use vole_syntax::ast::{BasicLit, Expr, ExprKind, Ident, StructField as FieldSyntax};

use super::Checker;
use crate::constant::{self, Value};
use crate::{Basic, StructField, Type, TypeId};

impl<'a> Checker<'a> {
    /// The type of `struct { fields }`.
    pub(super) fn struct_type(&mut self, fields: &'a [FieldSyntax]) -> TypeId {
        let mut out = Vec::new();
        let mut names = FxHashMap::default();
        for field in fields {
            match field {
                FieldSyntax::Named { names: idents, ty, tag } => {
                    let ty = self.var_type(ty);
                    let tag = self.tag(tag);
                    for ident in idents {
                        self.add_field(&mut out, &mut names, &ident.name, ident.span, ty, false, &tag);
                    }
                }
                FieldSyntax::Embedded { ty: expr, tag } => {
                    let ty = self.var_type(expr);
                    let tag = self.tag(tag);
                    let Some((name, span)) = embedded_name(expr) else {
                        let message = format!("invalid embedded field type {}", self.text(expr));
                        self.error(codes::INVALID_EMBEDDED_FIELD, expr.span, message);
                        continue;
                    };
                    self.add_field(&mut out, &mut names, &name, span, ty, true, &tag);
                    let span = expr.span;
                    self.later(move |checker| checker.check_embedded(ty, span));
                }
            }
        }
        self.types.intern(Type::Struct(out))
    }

    #[allow(clippy::too_many_arguments)]
    fn add_field(
        &mut self,
        out: &mut Vec<StructField>,
        names: &mut FxHashMap<Name, Span>,
        name: &Name,
        span: Span,
        ty: TypeId,
        embedded: bool,
        tag: &Name,
    ) {
        if let Some(other) = names.get(name).filter(|_| name != "_") {
            let diagnostic = Diagnostic::error(codes::DUPLICATE_FIELD, span, format!("{name} redeclared"))
                .with_secondary(*other, format!("other declaration of {name}"));
            self.report(diagnostic);
            return;
        }
        names.insert(name.clone(), span);
        out.push(StructField { name: name.clone(), pkg: Some(self.pkg), ty, embedded, tag: tag.clone() });
    }

    /// The value of a tag literal.
    fn tag(&mut self, tag: &Option<(BasicLit, Span)>) -> Name {
        let Some((lit, span)) = tag else { return Name::default() };
        match constant::parse_literal(lit.kind, &lit.text) {
            Some(Value::String(bytes)) => Name::from(String::from_utf8_lossy(&bytes)),
            _ => {
                self.error(codes::INVALID_LITERAL, *span, format!("incorrect tag syntax: {:?}", lit.text));
                Name::default()
            }
        }
    }

    /// An embedded field is a type name or a pointer to one that is no interface, and never a pointer itself.
    fn check_embedded(&mut self, ty: TypeId, span: Span) {
        let (base, pointer) = match self.types.get(ty) {
            Type::Pointer(base) => (*base, true),
            _ => (ty, false),
        };
        let message = match self.types.under(base) {
            Type::Basic(Basic::UnsafePointer) => "embedded field type cannot be unsafe.Pointer",
            Type::Pointer(_) => "embedded field type cannot be a pointer",
            Type::TypeParam(_) => "embedded field type cannot be a (pointer to a) type parameter",
            Type::Interface(_) if pointer => "embedded field type cannot be a pointer to an interface",
            _ => return,
        };
        self.error(codes::INVALID_EMBEDDED_FIELD, span, message);
    }
}

/// The field name of an embedded type: its last identifier.
fn embedded_name(ty: &Expr) -> Option<(Name, Span)> {
    let mut ty = ty;
    let mut stars = 0;
    loop {
        match &ty.kind {
            ExprKind::Name(name) => return Some((name.clone(), ty.span)),
            ExprKind::Star(inner) if stars == 0 => {
                stars = 1;
                ty = inner;
            }
            ExprKind::Selector(_, Ident { name, span, .. }) => return Some((name.clone(), *span)),
            ExprKind::Index(base, _) | ExprKind::Paren(base) => ty = base,
            _ => return None,
        }
    }
}
