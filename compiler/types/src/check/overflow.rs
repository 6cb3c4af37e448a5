//! Constants must be representable (spec: Constant expressions, Representability).

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{BinaryOp, Expr, ExprKind, UnaryOp};

use super::{Checker, operand::Operand};
use crate::constant::{self, ReprError, UNTYPED_INT_BITS, Value};
use crate::{Basic, Mode, TypeId};

/// Why an untyped operand cannot take a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ConversionError {
    /// The constant would lose its fraction.
    Truncated,
    /// The constant is too large.
    Overflows,
    /// It is of another kind.
    WrongKind,
}

impl<'a> Checker<'a> {
    /// Checks that a constant just computed fits its type, or is not absurdly large if it has none; rounds it.
    pub(super) fn check_overflow(&mut self, x: &mut Operand<'a>, operator: Span) -> Option<()> {
        let value = x.constant()?;
        if !value.is_known() {
            self.error(codes::CONSTANT_OVERFLOW, operator, "constant result is not representable");
            return Some(());
        }
        let basic = self.types.basic(x.ty)?;
        if !basic.is_untyped() {
            let shown = self.types.underlying(x.ty);
            return self.represent(x, basic, shown);
        }
        if basic.is_integer() && value.bit_len() > UNTYPED_INT_BITS {
            let operation = x.expr.and_then(operation_name).map(|name| format!("{name} ")).unwrap_or_default();
            self.error(codes::CONSTANT_OVERFLOW, operator, format!("constant {operation}overflow"));
            x.mode = Mode::Constant(Value::Unknown);
        }
        Some(())
    }

    /// Gives a constant the value it has in a basic type, which is called `shown`; says so where it has none.
    pub(super) fn represent(&mut self, x: &mut Operand<'a>, basic: Basic, shown: TypeId) -> Option<()> {
        match self.representation(x, basic) {
            Ok(value) => {
                x.mode = Mode::Constant(value);
                Some(())
            }
            Err(error) => {
                self.report_conversion(error, x, shown);
                None
            }
        }
    }

    /// The value a constant has in a basic type.
    pub(super) fn representation(&self, x: &Operand<'a>, basic: Basic) -> Result<Value, ConversionError> {
        let Some(value) = x.constant() else { return Err(ConversionError::WrongKind) };
        constant::representable(value, basic).map_err(|error| match (error, self.types.basic(x.ty)) {
            (ReprError::WrongKind, _) | (_, None) => ConversionError::WrongKind,
            (error, Some(from)) => match error.wording(from, basic) {
                Some("truncated") => ConversionError::Truncated,
                Some(_) => ConversionError::Overflows,
                None => ConversionError::WrongKind,
            },
        })
    }

    /// Reports that an untyped operand cannot take a type.
    pub(super) fn report_conversion(&mut self, error: ConversionError, x: &Operand<'a>, target: TypeId) {
        let (x_text, target) = (self.describe(x), self.type_text(target));
        let (code, message) = match error {
            ConversionError::Truncated => (codes::CONSTANT_TRUNCATED, format!("{x_text} truncated to {target}")),
            ConversionError::Overflows => (codes::CONSTANT_OVERFLOW, format!("{x_text} overflows {target}")),
            ConversionError::WrongKind => {
                (codes::INVALID_CONVERSION, format!("cannot convert {x_text} to type {target}"))
            }
        };
        self.error(code, x.span, message);
    }
}

/// What an operation that may overflow is called.
fn operation_name(e: &Expr) -> Option<&'static str> {
    match &e.kind {
        ExprKind::Unary(UnaryOp::BitNot, _) => Some("bitwise complement"),
        ExprKind::Binary { op, .. } => match op {
            BinaryOp::Add => Some("addition"),
            BinaryOp::Sub => Some("subtraction"),
            BinaryOp::Xor => Some("bitwise XOR"),
            BinaryOp::Mul => Some("multiplication"),
            BinaryOp::Shl => Some("shift"),
            _ => None,
        },
        _ => None,
    }
}
