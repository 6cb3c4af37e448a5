//! Type expressions (spec: Types).

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};

use super::resolve::Source;
use super::{Checker, operand::Operand};
use crate::constant::{self, Value};
use crate::{Basic, Mode, ObjectKind, Type, TypeId, predicates};

impl<'a> Checker<'a> {
    /// The type an expression denotes; not a generic one.
    pub(super) fn type_expr(&mut self, e: &'a Expr) -> TypeId {
        let ty = self.any_type(e);
        if self.is_generic(ty) {
            let message = format!("cannot use generic type {} without instantiation", self.type_text(ty));
            self.error(codes::NOT_INSTANTIATED, e.span, message);
            return Basic::Invalid.id();
        }
        ty
    }

    /// The type of a variable: not a constraint.
    pub(super) fn var_type(&mut self, e: &'a Expr) -> TypeId {
        let ty = self.type_expr(e);
        self.check_var_type(ty, e.span);
        ty
    }

    /// The type an expression denotes, generic ones too.
    pub(super) fn any_type(&mut self, e: &'a Expr) -> TypeId {
        if self.descend(e.span).is_none() {
            return Basic::Invalid.id();
        }
        let ty = self.type_expr_kind(e);
        self.rise();
        self.record_type(e, ty);
        if self.has_incomplete() {
            self.complete_types();
        }
        ty
    }

    fn type_expr_kind(&mut self, e: &'a Expr) -> TypeId {
        match &e.kind {
            ExprKind::Bad => Basic::Invalid.id(),
            ExprKind::Name(name) => {
                let x = self.ident(e, name, true);
                self.expect_type(e, x)
            }
            ExprKind::Selector(base, sel) => {
                let x = self.selector(e, base, sel, true);
                self.expect_type(e, x)
            }
            ExprKind::Index(base, args) => self.instantiated_type(e, base, args),
            ExprKind::Paren(inner) => self.any_type(inner),
            ExprKind::ArrayType { len: Some(len), elem } => {
                let len = self.array_length(len);
                let elem = self.var_type(elem);
                match len {
                    Some(len) => self.types.intern(Type::Array { len, elem }),
                    None => Basic::Invalid.id(),
                }
            }
            ExprKind::ArrayType { len: None, elem } => {
                let message = "invalid use of [...] array (outside a composite literal)";
                let dots = Span { start: e.span.start + 1, ..e.span };
                self.error(codes::INVALID_DOTS, dots, message);
                self.var_type(elem);
                Basic::Invalid.id()
            }
            ExprKind::SliceType(elem) => {
                let elem = self.var_type(elem);
                self.types.slice_of(elem)
            }
            ExprKind::Ellipsis(elem) => {
                self.error(codes::INVALID_DOTS, e.span, "invalid use of '...'");
                self.use_expr(elem);
                Basic::Invalid.id()
            }
            ExprKind::StructType(fields) => self.struct_type(fields),
            ExprKind::Star(base) => {
                let base = self.var_type(base);
                if base == Basic::Invalid.id() { base } else { self.types.pointer_to(base) }
            }
            ExprKind::FuncType(func) => {
                let outer = self.open_scope();
                let parts = self.signature(None, func);
                self.close_scope(outer);
                parts.ty
            }
            ExprKind::InterfaceType(elems) => self.interface_type(elems, true),
            ExprKind::MapType(key, elem) => {
                let (key_ty, elem_ty) = (self.var_type(key), self.var_type(elem));
                let span = key.span;
                self.later(move |checker| checker.check_map_key(key_ty, span));
                self.types.intern(Type::Map { key: key_ty, elem: elem_ty })
            }
            ExprKind::ChanType(dir, elem) => {
                let elem = self.var_type(elem);
                self.types.intern(Type::Chan { dir: *dir, elem })
            }
            _ => {
                let message = format!("{} is not a type", self.text(e));
                self.error(codes::NOT_A_TYPE, e.span, message);
                self.use_expr(e);
                Basic::Invalid.id()
            }
        }
    }

    /// The type of an operand that must be one.
    fn expect_type(&mut self, e: &'a Expr, x: Option<Operand<'a>>) -> TypeId {
        let Some(x) = x else { return Basic::Invalid.id() };
        match x.mode {
            Mode::Type => return x.ty,
            Mode::NoValue => {
                let message = format!("{} used as type", self.describe(&x));
                self.error(codes::NOT_A_TYPE, e.span, message);
            }
            _ => {
                let message = format!("{} is not a type", self.describe(&x));
                self.error(codes::NOT_A_TYPE, e.span, message);
            }
        }
        Basic::Invalid.id()
    }

    fn check_map_key(&mut self, key: TypeId, span: Span) {
        if key == Basic::Invalid.id() || predicates::is_comparable(self.types, key) {
            return;
        }
        let why = match self.types.get(key) {
            Type::TypeParam(_) => " (missing comparable constraint)",
            _ => "",
        };
        let message = format!("invalid map key type {}{why}", self.type_text(key));
        self.error(codes::INVALID_MAP_KEY, span, message);
    }

    /// Completes the types mentioned so far in the declaration being worked out: what follows may need their size. Interfaces can wait,
    /// and may have to.
    fn complete_mentioned(&mut self) {
        if self.active_types == 0 {
            return;
        }
        for named in self.incomplete.clone() {
            let object = self.types.named(named).obj;
            let Some(Source::Type(spec)) = self.decls.get(&object).map(|decl| &decl.source) else { continue };
            if !matches!(spec.ty.unparen().kind, ExprKind::InterfaceType(_)) {
                let ty = self.types.intern(Type::Named(named));
                self.complete_silently(ty);
            }
        }
    }

    /// The length of an array type (spec: Array types): a non-negative constant that fits an int.
    fn array_length(&mut self, e: &'a Expr) -> Option<u64> {
        if let ExprKind::Name(name) = &e.kind {
            let Some(object) = self.lookup(name) else {
                let message = format!("undefined array length {name} or missing type constraint");
                self.error(codes::INVALID_ARRAY_LENGTH, e.span, message);
                return None;
            };
            if !matches!(self.types.object(object).kind, ObjectKind::Const(_)) {
                self.error(codes::INVALID_ARRAY_LENGTH, e.span, format!("invalid array length {name}"));
                self.used.insert(object);
                return None;
            }
        }
        if !matches!(e.kind, ExprKind::Lit(_)) {
            self.complete_mentioned();
        }
        let x = self.expr(e)?;
        let Some(value) = x.constant() else {
            let message = format!("array length {} must be constant", self.describe(&x));
            self.error(codes::INVALID_ARRAY_LENGTH, x.span, message);
            return None;
        };
        let basic = self.types.basic(x.ty)?;
        let mut problem = if basic.is_integer() { "invalid array length" } else { "must be integer" };
        if basic.is_untyped() || basic.is_integer() {
            match value {
                Value::Int(n) => {
                    if constant::representable(value, Basic::Int).is_ok()
                        && let Ok(n) = u64::try_from(n.clone())
                    {
                        return Some(n);
                    }
                }
                Value::Unknown => return None,
                _ => problem = "must be integer",
            }
        } else {
            problem = "must be integer";
        }
        let shown = self.describe(&x);
        let message = if problem == "must be integer" {
            format!("array length {shown} must be integer")
        } else {
            format!("{problem} {shown}")
        };
        self.error(codes::INVALID_ARRAY_LENGTH, x.span, message);
        None
    }
}
