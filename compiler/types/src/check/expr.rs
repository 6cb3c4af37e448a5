//! Expressions (spec: Expressions): the way from a syntax node to the file that knows its kind.

use vole_diag::codes;
use vole_source::{Name, Span};
use vole_syntax::ast::{BasicLit, Expr, ExprKind, LitKind, UnaryOp};

use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::constant;
use crate::{Basic, Builtin, Mode, Type, TypeId, display};

/// What the place of an expression says about it.
#[derive(Clone, Default)]
pub(super) struct Wanted {
    /// The type of a composite literal without one.
    pub(super) hint: Option<TypeId>,
    /// What a generic function is assigned to, which tells its type arguments.
    pub(super) target: Option<Target>,
    /// Whether a generic function or type will do as it is.
    pub(super) generic: bool,
}

/// Something of a function type that a value is assigned to.
#[derive(Clone)]
pub(super) struct Target {
    /// Its type.
    pub(super) ty: TypeId,
    /// What messages call it.
    pub(super) name: Name,
}

/// What an expression is as a statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    /// A conversion.
    Conversion,
    /// An expression whose value must be used.
    Expression,
    /// A call or receive: may stand alone.
    Statement,
}

impl<'a> Checker<'a> {
    /// An expression that is exactly one value.
    pub(super) fn expr(&mut self, e: &'a Expr) -> Option<Operand<'a>> {
        self.expr_wanted(e, Wanted::default())
    }

    /// One value, where the place knows something about it.
    pub(super) fn expr_wanted(&mut self, e: &'a Expr, wanted: Wanted) -> Option<Operand<'a>> {
        let reported = self.diagnostics.len();
        let x = self.raw_expr(e, wanted)?;
        if matches!(x.mode, Mode::Type) && self.diagnostics.len() > reported {
            return None;
        }
        let x = self.expect_value(x)?;
        self.single_value(x)
    }

    /// One value for something of type `ty` that messages call `name`, which may be needed to infer type arguments.
    pub(super) fn expr_for(
        &mut self,
        e: &'a Expr,
        ty: Option<TypeId>,
        name: impl FnOnce(&Self) -> Name,
    ) -> Option<Operand<'a>> {
        let target = ty.and_then(|ty| self.target(ty, name));
        self.expr_wanted(e, Wanted { target, ..Wanted::default() })
    }

    /// The target that something of a type is, if the type is a function's.
    pub(super) fn target(&self, ty: TypeId, name: impl FnOnce(&Self) -> Name) -> Option<Target> {
        matches!(self.types.under(ty), Type::Signature(_)).then(|| Target { ty, name: name(self) })
    }

    /// One value or a type.
    pub(super) fn expr_or_type(&mut self, e: &'a Expr, generic: bool) -> Option<Operand<'a>> {
        let x = self.raw_expr(e, Wanted { generic, ..Wanted::default() })?;
        if matches!(x.mode, Mode::NoValue) {
            let message = format!("{} used as value or type", self.describe(&x));
            self.error(codes::NO_VALUE, x.span, message);
            return None;
        }
        self.single_value(x)
    }

    /// An expression that may be anything; what it is gets recorded.
    pub(super) fn raw_expr(&mut self, e: &'a Expr, wanted: Wanted) -> Option<Operand<'a>> {
        self.descend(e.span)?;
        let x = self.expr_kind(e, &wanted);
        self.rise();
        let mut x = x?;
        if !wanted.generic {
            x = self.expect_instantiated(x, wanted.target.as_ref())?;
        }
        if self.has_incomplete() {
            self.make_ready(x.ty);
        }
        self.record(&x);
        Some(x)
    }

    fn expr_kind(&mut self, e: &'a Expr, wanted: &Wanted) -> Option<Operand<'a>> {
        match &e.kind {
            ExprKind::Bad => None,
            ExprKind::Name(name) => self.ident(e, name, false),
            ExprKind::Lit(lit) => self.basic_lit(e, lit),
            ExprKind::FuncLit(func, body) => self.func_lit(e, func, body),
            ExprKind::CompositeLit { ty, elements, rbrace } => {
                self.composite_lit(e, ty.as_deref(), elements, *rbrace, wanted.hint)
            }
            ExprKind::Paren(inner) => Some(self.raw_expr(inner, wanted.clone())?.at(e)),
            ExprKind::Selector(base, sel) => self.selector(e, base, sel, false),
            ExprKind::Index(base, indices) => self.index_or_instance(e, base, indices, wanted),
            ExprKind::Slice { operand, bounds, three } => self.slice_expr(e, operand, bounds, *three),
            ExprKind::TypeAssert(operand, ty) => self.type_assertion(e, operand, ty.as_deref()),
            ExprKind::Call { fun, args, ellipsis, rparen } => self.call(e, fun, args, *ellipsis, *rparen),
            ExprKind::Star(inner) => self.star(e, inner),
            ExprKind::Unary(op, inner) => self.unary(e, *op, inner),
            ExprKind::Binary { .. } => self.binary_expr(e),
            ExprKind::KeyValue(..) => {
                self.error(codes::INVALID_COMPOSITE_LITERAL, e.span, "no key:value expected");
                None
            }
            ExprKind::Ellipsis(_) => {
                self.error(codes::INVALID_DOTS, e.span, "invalid use of '...'");
                None
            }
            ExprKind::ArrayType { .. }
            | ExprKind::SliceType(_)
            | ExprKind::StructType(_)
            | ExprKind::FuncType(_)
            | ExprKind::InterfaceType(_)
            | ExprKind::MapType(..)
            | ExprKind::ChanType(..) => {
                let ty = self.type_expr(e);
                (ty != Basic::Invalid.id()).then(|| Operand::new(Mode::Type, ty, e))
            }
        }
    }

    /// A literal's value (spec: Constants).
    fn basic_lit(&mut self, e: &'a Expr, lit: &'a BasicLit) -> Option<Operand<'a>> {
        const LONGEST: usize = 10_000;
        if self.is_malformed(e.span) {
            return None;
        }
        let is_number = matches!(lit.kind, LitKind::Int | LitKind::Float | LitKind::Imag);
        if is_number && lit.text.len() > LONGEST {
            let start = lit.text.get(..10).unwrap_or_default();
            let message = format!("excessively long constant: {start}... ({} chars)", lit.text.len());
            self.error(codes::INVALID_LITERAL, e.span, message);
            return None;
        }
        if is_number {
            self.check_literal_version(e, &lit.text, lit.kind);
        }
        let Some(value) = constant::parse_literal(lit.kind, &lit.text) else {
            // Whatever else a literal can have wrong, the parser has reported; it lets any exponent pass.
            if matches!(lit.kind, LitKind::Float | LitKind::Imag) {
                self.error(codes::INVALID_LITERAL, e.span, format!("malformed constant: {}", lit.text));
            }
            return None;
        };
        let ty = match lit.kind {
            LitKind::Int => Basic::UntypedInt,
            LitKind::Float => Basic::UntypedFloat,
            LitKind::Imag => Basic::UntypedComplex,
            LitKind::Rune => Basic::UntypedRune,
            LitKind::String => Basic::UntypedString,
        };
        let mut x = Operand::new(Mode::Constant(value), ty.id(), e);
        self.check_overflow(&mut x, e.span)?;
        Some(x)
    }

    fn check_literal_version(&mut self, e: &'a Expr, text: &str, kind: LitKind) {
        let version = Version::go1(13);
        if self.allows(e.span.file, version) {
            return;
        }
        let what = match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
            _ if text.contains('_') => "underscore in numeric literal",
            Some("0b") => "binary literal",
            Some("0o") => "0o/0O-style octal literal",
            Some("0x") if kind != LitKind::Int => "hexadecimal floating-point literal",
            _ => return,
        };
        self.require(version, e.span, |_| what.to_owned());
    }

    /// `*x`: a pointer type or a dereference (spec: Address operators).
    fn star(&mut self, e: &'a Expr, inner: &'a Expr) -> Option<Operand<'a>> {
        let x = self.expr_or_type(inner, false)?;
        if matches!(x.mode, Mode::Type) {
            self.check_var_type(x.ty, inner.span);
            let ty = self.types.pointer_to(x.ty);
            return Some(Operand::new(Mode::Type, ty, e));
        }
        if x.is_nil() {
            let message = format!("invalid operation: cannot indirect {}", self.describe(&x));
            self.error(codes::INVALID_INDIRECTION, x.span, message);
            return None;
        }
        let Some(base) = self.common_pointee(x.ty) else {
            let unders = self.type_set_unders(x.ty).unwrap_or_default();
            let pointers = !unders.is_empty() && unders.iter().all(|under| self.types.pointee(*under).is_some());
            let message = if pointers {
                format!("invalid operation: pointers of {} must have identical base types", self.describe(&x))
            } else {
                format!("invalid operation: cannot indirect {}", self.describe(&x))
            };
            self.error(codes::INVALID_INDIRECTION, x.span, message);
            return None;
        };
        Some(Operand::new(Mode::Variable, base, e))
    }

    /// An operand that is a value: no type, no built-in function, not nothing.
    pub(super) fn expect_value(&mut self, x: Operand<'a>) -> Option<Operand<'a>> {
        let (code, problem) = match x.mode {
            Mode::NoValue => (codes::NO_VALUE, "used as value"),
            Mode::Builtin(_) => (codes::BUILTIN_NOT_CALLED, "must be called"),
            Mode::Type => (codes::NOT_AN_EXPRESSION, "is not an expression"),
            _ => return Some(x),
        };
        let message = format!("{} {problem}", self.describe(&x));
        self.error(code, x.span, message);
        None
    }

    /// An operand that is not several values.
    pub(super) fn single_value(&mut self, x: Operand<'a>) -> Option<Operand<'a>> {
        if matches!(x.mode, Mode::Value) && matches!(self.types.get(x.ty), Type::Tuple(elems) if elems.len() != 1) {
            let message = format!("multiple-value {} in single-value context", self.describe_results(&x));
            self.error(codes::MULTIPLE_VALUES, x.span, message);
            return None;
        }
        Some(x)
    }

    /// The description of a call with several results, by the names they are declared with.
    fn describe_results(&self, x: &Operand<'a>) -> String {
        let shown = self.describe(x);
        let called = match x.expr.map(|e| &e.unparen().kind) {
            Some(ExprKind::Call { fun, .. }) => self.info.type_of(fun).and_then(|ty| self.types.signature(ty)),
            _ => None,
        };
        match called {
            Some(called) => {
                let plain = self.type_text(x.ty);
                let named = display::results_string(self.types, called, Some(self.pkg));
                shown.strip_suffix(&format!("{plain})")).map_or(shown.clone(), |start| format!("{start}{named})"))
            }
            None => shown,
        }
    }

    /// The values of an expression: several if it is a call with several results, or, where allowed, a comma-ok form.
    pub(super) fn multi_expr(&mut self, e: &'a Expr, comma_ok: bool) -> Option<Vec<Operand<'a>>> {
        let x = self.raw_expr(e, Wanted::default())?;
        let x = self.expect_value(x)?;
        if let Type::Tuple(elems) = self.types.get(x.ty) {
            return Some(elems.iter().map(|ty| Operand::new(Mode::Value, *ty, e)).collect());
        }
        if comma_ok && matches!(x.mode, Mode::MapIndex | Mode::CommaOk) {
            let ok = Operand::new(Mode::Value, Basic::UntypedBool.id(), e);
            return Some(vec![Operand { mode: Mode::Value, ..x }, ok]);
        }
        Some(vec![x])
    }

    /// Checks an expression only for the errors in it. Tells whether there were none.
    pub(super) fn use_expr(&mut self, e: &'a Expr) -> bool {
        if Self::is_blank(e.unparen()) {
            return true;
        }
        self.raw_expr(e, Wanted { generic: true, ..Wanted::default() }).is_some()
    }

    /// The same for several.
    pub(super) fn use_exprs(&mut self, exprs: impl IntoIterator<Item = &'a Expr>) -> bool {
        let mut ok = true;
        for e in exprs {
            ok &= self.use_expr(e);
        }
        ok
    }

    /// What a checked expression is as a statement.
    pub(super) fn class_of(&self, e: &Expr) -> Class {
        match &e.unparen().kind {
            ExprKind::Unary(UnaryOp::Recv, _) => Class::Statement,
            ExprKind::Call { fun, .. } => match self.info.get(fun).map(|found| &found.mode) {
                Some(Mode::Type) => Class::Conversion,
                Some(Mode::Builtin(builtin)) => builtin_class(*builtin),
                _ => Class::Statement,
            },
            _ => Class::Expression,
        }
    }

    /// Completes the type of an operand that is needed while package-level types are still being worked out.
    fn make_ready(&mut self, ty: TypeId) {
        self.complete_types();
        if self.active_types == 0 {
            return;
        }
        let base = match self.types.get(ty) {
            Type::Pointer(base) => *base,
            _ => ty,
        };
        if self.may_complete(base) {
            self.complete(base);
        }
    }

    /// The span of an operator, or of the expression where it is no operation: where overflow is reported.
    pub(super) fn operator_span(e: &Expr) -> Span {
        match &e.kind {
            ExprKind::Binary { op_span, .. } => *op_span,
            _ => e.span,
        }
    }
}

/// What a call of a built-in function is as a statement (spec: Expression statements).
fn builtin_class(builtin: Builtin) -> Class {
    match builtin {
        Builtin::Clear
        | Builtin::Close
        | Builtin::Copy
        | Builtin::Delete
        | Builtin::Panic
        | Builtin::Print
        | Builtin::Println
        | Builtin::Recover => Class::Statement,
        _ => Class::Expression,
    }
}
