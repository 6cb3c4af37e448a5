//! `complex`, `real`, `imag`, `max` and `min` (spec: Manipulating complex numbers, Min and max).

use vole_diag::codes;
use vole_syntax::ast::BinaryOp;

use super::super::arguments::Call;
use super::super::{Checker, operand::Operand};
use crate::constant::{self, Real, Value};
use crate::{Basic, Builtin, Mode, Type, TypeId, predicates};

impl<'a> Checker<'a> {
    pub(super) fn complex(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let [mut x, mut y] = <[Operand<'a>; 2]>::try_from(args).ok()?;
        match (self.is_untyped(x.ty), self.is_untyped(y.ty)) {
            (false, false) => {}
            (true, false) => self.convert_untyped(&mut x, y.ty)?,
            (false, true) => self.convert_untyped(&mut y, x.ty)?,
            (true, true) if x.is_constant() && y.is_constant() => {
                for part in [&mut x, &mut y] {
                    let is_real = part.constant().is_some_and(|value| value.as_real().is_some());
                    if is_real {
                        part.ty = Basic::UntypedFloat.id();
                    }
                }
            }
            (true, true) => {
                self.convert_untyped(&mut x, Basic::Float64.id())?;
                self.convert_untyped(&mut y, Basic::Float64.id())?;
            }
        }
        if x.ty != y.ty {
            let (x_ty, y_ty) = (self.type_text(x.ty), self.type_text(y.ty));
            let message = format!("invalid operation: {} (mismatched types {x_ty} and {y_ty})", self.text(call.e));
            self.error(codes::MISMATCHED_TYPES, x.span, message);
            return None;
        }
        let Some(ty) = self.whole_type(x.ty) else {
            let message = if self.is_param_of(x.ty, Basic::is_float) {
                self.not_for_params(Builtin::Complex, &x)
            } else {
                format!("invalid argument: arguments have type {}, expected floating-point", self.type_text(x.ty))
            };
            self.bad_argument(&x, message);
            return None;
        };
        let parts = (x.constant().and_then(Value::as_real), y.constant().and_then(Value::as_real));
        Some(match parts {
            (Some(re), Some(im)) => Operand::new(Mode::Constant(Value::from_complex(re, im)), ty, call.e),
            _ if x.is_constant() && y.is_constant() => Operand::new(Mode::Constant(Value::Unknown), ty, call.e),
            _ => Self::value(call, ty),
        })
    }

    /// The complex type with parts of this type.
    fn whole_type(&self, part: TypeId) -> Option<TypeId> {
        match self.types.basic(part)? {
            Basic::Float32 => Some(Basic::Complex64.id()),
            Basic::Float64 => Some(Basic::Complex128.id()),
            Basic::UntypedFloat => Some(Basic::UntypedComplex.id()),
            _ => None,
        }
    }

    pub(super) fn real_or_imag(
        &mut self,
        builtin: Builtin,
        call: Call<'a>,
        args: Vec<Operand<'a>>,
    ) -> Option<Operand<'a>> {
        let mut x = args.into_iter().next()?;
        if self.is_untyped(x.ty) {
            if !x.is_constant() {
                self.convert_untyped(&mut x, Basic::Complex128.id())?;
            } else if self.all_basic(x.ty, Basic::is_numeric) {
                x.ty = Basic::UntypedComplex.id();
            }
        }
        let part = match self.types.basic(x.ty) {
            Some(Basic::Complex64) => Basic::Float32.id(),
            Some(Basic::Complex128) => Basic::Float64.id(),
            Some(Basic::UntypedComplex) => Basic::UntypedFloat.id(),
            _ => {
                self.report_not_complex(builtin, &x);
                return None;
            }
        };
        let Some(value) = x.constant() else { return Some(Self::value(call, part)) };
        let value = match constant::to_complex(value).and_then(|value| value.as_complex()) {
            Some((re, _)) if builtin == Builtin::Real => Value::from_real(re),
            Some((_, im)) => Value::from_real(im),
            None => Value::from_real(Real::zero()),
        };
        Some(Operand::new(Mode::Constant(value), part, call.e))
    }

    fn report_not_complex(&mut self, builtin: Builtin, x: &Operand<'a>) {
        let message = if self.is_param_of(x.ty, Basic::is_complex) {
            self.not_for_params(builtin, x)
        } else {
            format!("invalid argument: argument has type {}, expected complex type", self.type_text(x.ty))
        };
        self.bad_argument(x, message);
    }

    /// Whether a type is a type parameter all of whose types are of a kind.
    fn is_param_of(&self, ty: TypeId, kind: fn(Basic) -> bool) -> bool {
        matches!(self.types.get(ty), Type::TypeParam(_)) && self.all_basic(ty, kind)
    }

    fn not_for_params(&self, builtin: Builtin, x: &Operand<'a>) -> String {
        let (shown, name) = (self.describe(x), builtin.name());
        format!("{shown} not supported as argument to built-in {name} for go1.18 (see go.dev/issue/50937)")
    }

    pub(super) fn max_or_min(
        &mut self,
        builtin: Builtin,
        call: Call<'a>,
        mut args: Vec<Operand<'a>>,
    ) -> Option<Operand<'a>> {
        let better = if builtin == Builtin::Max { BinaryOp::Gt } else { BinaryOp::Lt };
        let mut best: Option<Operand<'a>> = None;
        for arg in &mut args {
            if !predicates::ordered(self.types, arg.ty) {
                let message = format!("invalid argument: {} cannot be ordered", self.describe(arg));
                self.bad_argument(arg, message);
                return None;
            }
            let Some(mut x) = best.take() else {
                best = Some(arg.clone());
                continue;
            };
            self.match_types(&mut x, arg)?;
            if x.ty != arg.ty {
                let (x_ty, arg_ty) = (self.type_text(x.ty), self.type_text(arg.ty));
                let text = arg.expr.map(|expr| self.text(expr)).unwrap_or_default();
                let message = format!(
                    "invalid argument: mismatched types {x_ty} (previous argument) and {arg_ty} (type of {text})"
                );
                self.error(codes::MISMATCHED_TYPES, arg.span, message);
                return None;
            }
            best = Some(match (x.constant(), arg.constant()) {
                (Some(a), Some(b)) => {
                    if constant::compare(b, better, a) {
                        arg.clone()
                    } else {
                        x
                    }
                }
                _ => Operand { mode: Mode::Value, ..x },
            });
        }
        let mut x = best?;
        if !x.is_constant() {
            x.mode = Mode::Value;
            let any = self.universe.any;
            let context = format!("argument to built-in {}", builtin.name());
            x = self.assignment(Some(x), Some(any), &context)?;
        }
        for arg in &args {
            if let Some(expr) = arg.expr {
                self.update_type(expr, x.ty, !x.is_constant());
            }
        }
        Some(x.at(call.e))
    }
}
