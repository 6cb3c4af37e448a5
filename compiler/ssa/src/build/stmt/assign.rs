//! Assignments and short variable declarations (spec: Assignment statements, IncDec statements, Short variable declarations).

use vole_syntax::ast::{AssignOp, BinaryOp, Expr, ExprKind};
use vole_types::{ObjectId, Type};

use super::super::function::FuncBuilder;
use super::super::place::Place;
use crate::ValueId;
use crate::inst::ConstValue;

/// A left side whose operands have been evaluated.
enum AssignTarget {
    /// Something that is there.
    Place(Place),
    /// A variable that is declared here.
    New(ObjectId),
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn assign(&mut self, lhs: &'a [Expr], op: AssignOp, rhs: &'a [Expr]) {
        let define = match op {
            AssignOp::Op(op) => {
                if let ([x], [y]) = (lhs, rhs) {
                    self.assign_operation(x, op, y);
                }
                return;
            }
            AssignOp::Define => true,
            AssignOp::Assign => false,
        };
        if let ([target], [value]) = (lhs, rhs) {
            return self.assign_one(target, define, value);
        }
        let (targets, values) = match rhs {
            [value] => self.with_calls_first(lhs, |builder| {
                let values = builder.unpack(value, lhs.len());
                (builder.assign_targets(lhs, define), values)
            }),
            values => self.with_calls_first(lhs.iter().chain(values), |builder| {
                let targets = builder.assign_targets(lhs, define);
                let pairs = targets.iter().zip(values);
                let values = pairs.map(|(target, value)| builder.value_for(target, value)).collect();
                (targets, values)
            }),
        };
        for ((target, value), expr) in targets.into_iter().zip(values).zip(lhs) {
            self.at(expr.span, |builder| builder.assign_value(target, value));
        }
    }

    fn assign_one(&mut self, target: &'a Expr, define: bool, value: &'a Expr) {
        self.with_calls_first([target, value], |builder| match builder.assign_target(target, define) {
            AssignTarget::New(object) => builder.declare_as(object, value),
            AssignTarget::Place(place) if place.is_blank() => builder.evaluate_for_blank(value),
            AssignTarget::Place(place) => {
                let value = builder.expr_as(value, place.ty);
                builder.store_place(&place, value);
            }
        });
    }

    fn assign_targets(&mut self, targets: &'a [Expr], define: bool) -> Vec<AssignTarget> {
        targets.iter().map(|target| self.assign_target(target, define)).collect()
    }

    /// `_ = x`: `x` is evaluated all the same.
    fn evaluate_for_blank(&mut self, value: &'a Expr) {
        if !self.is_nil(value) && self.info().constant(value).is_none() {
            self.expr(value);
        }
    }

    /// Declares a variable with the value of an expression.
    pub(super) fn declare_as(&mut self, object: ObjectId, value: &'a Expr) {
        let ty = self.object_type(object);
        let literal = value.unparen();
        let is_in_place = matches!(literal.kind, ExprKind::CompositeLit { .. })
            && self.info().type_of(literal) == Some(ty)
            && matches!(self.types().under(ty), Type::Array { .. });
        if is_in_place {
            // The literal cannot refer to the variable, so it can be built where the variable is.
            let name = self.types().object(object).name.clone();
            let addr = self.alloc(ty, Some(name), false);
            self.with_calls_first([literal], |builder| builder.fill(addr, literal));
            self.vars.insert(object, addr);
            return;
        }
        let value = self.expr_as(value, ty);
        self.declare(object, Some(value));
    }

    /// The value of an expression on its way to a target.
    fn value_for(&mut self, target: &AssignTarget, value: &'a Expr) -> ValueId {
        match target {
            AssignTarget::Place(place) if place.is_blank() => self.expr(value),
            AssignTarget::Place(place) => self.expr_as(value, place.ty),
            AssignTarget::New(object) => {
                let ty = self.object_type(*object);
                self.expr_as(value, ty)
            }
        }
    }

    fn assign_target(&mut self, target: &'a Expr, define: bool) -> AssignTarget {
        let declared = self
            .info()
            .object_at(target.id)
            .filter(|object| define && !self.is_blank(target) && self.types().object(*object).span == target.span);
        match declared {
            Some(object) => AssignTarget::New(object),
            None => AssignTarget::Place(self.place(target)),
        }
    }

    /// Whether an expression is the blank identifier.
    pub(in super::super) fn is_blank(&self, expr: &Expr) -> bool {
        matches!(&expr.unparen().kind, ExprKind::Name(name) if name == "_")
    }

    fn assign_value(&mut self, target: AssignTarget, value: ValueId) {
        match target {
            AssignTarget::Place(place) => self.store_place(&place, value),
            AssignTarget::New(object) => {
                let ty = self.object_type(object);
                let value = self.convert_implicitly(value, ty);
                self.declare(object, Some(value));
            }
        }
    }

    /// Assigns values to expressions, or declares the variables that they name. As in every assignment, the operands of all targets
    /// are evaluated before the first value is stored.
    pub(in super::super) fn assign_or_declare(&mut self, pairs: &[(&'a Expr, ValueId)], define: bool) {
        let targets: Vec<AssignTarget> = pairs
            .iter()
            .map(|(target, _)| self.at(target.span, |builder| builder.assign_target(target, define)))
            .collect();
        for (target, (expr, value)) in targets.into_iter().zip(pairs) {
            self.at(expr.span, |builder| builder.assign_value(target, *value));
        }
    }

    /// The values of an expression that stands for several: a call with several results or a comma-ok form.
    pub(in super::super) fn unpack(&mut self, value: &'a Expr, count: usize) -> Vec<ValueId> {
        if count == 2
            && let Some(pair) = self.comma_ok(value)
        {
            return pair.to_vec();
        }
        let values = self.values(value);
        if values.len() != count {
            self.program.internal(value.span, "an assignment has the wrong number of values");
        }
        values
    }

    /// `x op= y`.
    fn assign_operation(&mut self, x: &'a Expr, op: BinaryOp, y: &'a Expr) {
        self.with_calls_first([x, y], |builder| {
            let place = builder.place(x);
            if op.is_shift() {
                let count = builder.expr(y);
                builder.update(&place, op, count);
            } else {
                let y = builder.expr_as(y, place.ty);
                builder.update(&place, op, y);
            }
        });
    }

    fn update(&mut self, place: &Place, op: BinaryOp, y: ValueId) {
        let old = self.load_place(place);
        let new = self.apply_binary(op, old, y, place.ty);
        self.store_place(place, new);
    }

    /// `x++` and `x--`.
    pub(super) fn inc_dec(&mut self, x: &'a Expr, inc: bool) {
        let place = self.with_calls_first([x], |builder| builder.place(x));
        let one = match self.types().basic(place.ty) {
            Some(basic) if basic.is_float() => ConstValue::Float(1.0),
            Some(basic) if basic.is_complex() => ConstValue::Complex(1.0, 0.0),
            _ => ConstValue::Int(1),
        };
        let one = self.constant(one, place.ty);
        self.update(&place, if inc { BinaryOp::Add } else { BinaryOp::Sub }, one);
    }
}
