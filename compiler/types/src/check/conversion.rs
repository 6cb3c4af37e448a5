//! Conversions and type assertions (spec: Conversions, Type assertions).

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::Expr;

use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::constant::{self, Value};
use crate::{Basic, Mode, Type, TypeId, predicates};

impl<'a> Checker<'a> {
    /// `T(args)`.
    pub(super) fn conversion_call(
        &mut self,
        e: &'a Expr,
        ty: TypeId,
        args: &'a [Expr],
        ellipsis: Option<Span>,
        rparen: Span,
    ) -> Option<Operand<'a>> {
        let shown = self.type_text(ty);
        let arg = match args {
            [arg] => arg,
            [] => {
                let message = format!("missing argument in conversion to {shown}");
                self.error(codes::WRONG_ARGUMENT_COUNT, rparen, message);
                return None;
            }
            [.., last] => {
                self.use_exprs(args);
                let message = format!("too many arguments in conversion to {shown}");
                self.error(codes::WRONG_ARGUMENT_COUNT, last.span, message);
                return None;
            }
        };
        let x = self.expr(arg)?;
        self.complete(ty);
        if let Type::Interface(interface) = self.types.under(ty)
            && (interface.terms.is_some() || interface.comparable)
        {
            let message = format!(
                "cannot use interface {shown} in conversion (contains specific type constraints or is comparable)"
            );
            self.error(codes::MISPLACED_CONSTRAINT, e.span, message);
            return None;
        }
        if ellipsis.is_some() {
            self.error(codes::INVALID_DOTS, arg.span, format!("invalid use of ... in conversion to {shown}"));
            return None;
        }
        Some(self.conversion(x, ty)?.at(e))
    }

    /// Converts an operand.
    pub(super) fn conversion(&mut self, mut x: Operand<'a>, ty: TypeId) -> Option<Operand<'a>> {
        if self.types.underlying(ty) == Basic::Invalid.id() {
            return None;
        }
        let was_constant = x.is_constant();
        let basic = self.types.basic(ty).filter(|basic| *basic != Basic::UnsafePointer);
        match (x.constant().cloned(), basic) {
            (Some(value), Some(basic)) => {
                let Some(value) = self.convert_constant(&x, &value, basic) else {
                    self.report_constant_conversion(&x, &value, ty, basic);
                    return None;
                };
                x.mode = Mode::Constant(value);
            }
            _ => {
                self.check_slice_conversion_version(&x, ty);
                let converted = match (self.types.get(ty), was_constant) {
                    (Type::TypeParam(_), true) => self.constant_to_type_param(&x, ty),
                    _ => self.convertible(&x, ty),
                };
                if let Err(cause) = converted {
                    let cause = if cause.is_empty() { cause } else { format!(": {cause}") };
                    if was_constant && matches!(self.types.get(ty), Type::TypeParam(_)) {
                        // No constant of a type parameter's type: it is as a value that it cannot be converted.
                        x.mode = Mode::Value;
                    }
                    let message = format!("cannot convert {} to type {}{cause}", self.describe(&x), self.type_text(ty));
                    self.error(codes::INVALID_CONVERSION, x.span, message);
                    return None;
                }
                x.mode = Mode::Value;
            }
        }
        if self.is_untyped(x.ty) {
            let last = self.final_untyped(&x, ty, was_constant, basic);
            if let Some(expr) = x.expr {
                self.update_type(expr, last, true);
            }
        }
        x.ty = ty;
        Some(x)
    }

    /// Slices have not always been convertible to arrays and array pointers.
    fn check_slice_conversion_version(&mut self, x: &Operand<'a>, ty: TypeId) {
        if !matches!(self.types.under(x.ty), Type::Slice(_)) {
            return;
        }
        let (minor, what) = match self.types.under(ty) {
            Type::Array { .. } => (20, "conversion of slice to array"),
            Type::Pointer(base) if matches!(self.types.under(*base), Type::Array { .. }) => {
                (17, "conversion of slice to array pointer")
            }
            _ => return,
        };
        let shown = self.describe(x);
        self.require(Version::go1(minor), x.span, |checker| {
            format!("cannot convert {shown} to type {}: {what}", checker.type_text(ty))
        });
    }

    /// The type an untyped operand of a conversion has in the end.
    fn final_untyped(&self, x: &Operand<'a>, ty: TypeId, was_constant: bool, basic: Option<Basic>) -> TypeId {
        if x.ty == Basic::UntypedNil.id() {
            return ty;
        }
        let is_interface = matches!(self.types.under(ty), Type::Interface(_));
        if is_interface || (was_constant && basic.is_none()) {
            return predicates::default_type(x.ty);
        }
        if x.is_constant() && self.all_basic(x.ty, Basic::is_integer) && basic.is_some_and(Basic::is_string) {
            // The character's code is never an operand at run time.
            return x.ty;
        }
        ty
    }

    /// The value of a constant in a basic type: also of an integer as a string of one character.
    fn convert_constant(&self, x: &Operand<'a>, value: &Value, basic: Basic) -> Option<Value> {
        if let Ok(value) = constant::representable(value, basic) {
            return Some(value);
        }
        let is_integer = self.types.basic(x.ty).is_some_and(Basic::is_integer);
        (is_integer && basic.is_string()).then(|| constant::string_from_rune(value))
    }

    fn report_constant_conversion(&mut self, x: &Operand<'a>, value: &Value, ty: TypeId, basic: Basic) {
        let from = self.types.basic(x.ty).unwrap_or(Basic::Invalid);
        let shown = self.type_text(ty);
        if from.is_integer() && basic.is_integer() {
            let message = format!("cannot convert {} to type {shown}", self.describe(x));
            let overflow = format!("constant {} overflows {shown}", value.text(from));
            let message = if value.is_known() { overflow } else { message };
            self.error(codes::CONSTANT_OVERFLOW, x.span, message);
            return;
        }
        let message = format!("cannot convert {} to type {shown}", self.describe(x));
        self.error(codes::INVALID_CONVERSION, x.span, message);
    }

    /// A constant must be convertible to each type of a type parameter's type set.
    fn constant_to_type_param(&mut self, x: &Operand<'a>, ty: TypeId) -> Result<(), String> {
        let shown = self.type_text(ty);
        let Some(unders) = self.type_set_unders(ty) else {
            return Err(format!("{shown} does not contain specific types"));
        };
        let from = self.types.basic(x.ty).unwrap_or(Basic::Invalid);
        for under in unders {
            if from.is_string() && predicates::is_bytes_or_runes(self.types, under) {
                continue;
            }
            let Some(value) = x.constant() else { continue };
            let to = self.types.basic(under);
            if to.and_then(|basic| self.convert_constant(x, value, basic)).is_some() {
                continue;
            }
            let under_text = self.type_text(under);
            return Err(if from.is_integer() && to.is_some_and(Basic::is_integer) {
                format!("constant {} overflows {under_text} (in {shown})", value.text(from))
            } else {
                format!("cannot convert {} to type {under_text} (in {shown})", self.describe(x))
            });
        }
        Ok(())
    }

    /// `operand.(T)`.
    pub(super) fn type_assertion(
        &mut self,
        e: &'a Expr,
        operand: &'a Expr,
        ty: Option<&'a Expr>,
    ) -> Option<Operand<'a>> {
        let Some(ty) = ty else {
            // Reported with the syntax.
            self.use_expr(operand);
            return None;
        };
        let x = self.expr(operand)?;
        let problem = match self.types.under(x.ty) {
            Type::Interface(_) => None,
            Type::TypeParam(_) => Some(format!(
                "invalid operation: cannot use type assertion on type parameter value {}",
                self.describe(&x)
            )),
            _ => Some(format!("invalid operation: {} is not an interface", self.describe(&x))),
        };
        if let Some(message) = problem {
            self.error(codes::NOT_AN_INTERFACE, x.span, message);
            return None;
        }
        let target = self.var_type(ty);
        if target == Basic::Invalid.id() {
            return None;
        }
        self.check_possible(e, &x, target, false);
        Some(Operand::new(Mode::CommaOk, target, e))
    }

    /// Reports a type assertion, or case of a type switch, that can never hold.
    pub(super) fn check_possible(&mut self, e: &'a Expr, x: &Operand<'a>, target: TypeId, is_case: bool) {
        let Some(cause) = self.impossible_cause(x.ty, target) else { return };
        let (target, x_text) = (self.type_text(target), self.describe(x));
        if is_case {
            let case = self.text(e);
            let message =
                format!("impossible type switch case: {case}\n\t{x_text} cannot have dynamic type {target} {cause}");
            self.error(codes::IMPOSSIBLE_ASSERTION, e.span, message);
        } else {
            let message = format!("impossible type assertion: {}", self.text(e));
            let iface = self.type_text(x.ty);
            self.error(
                codes::IMPOSSIBLE_ASSERTION,
                e.span,
                format!("{message}\n\t{target} does not implement {iface} {cause}"),
            );
        }
    }
}
