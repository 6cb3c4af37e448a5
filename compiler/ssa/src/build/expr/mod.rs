//! Expressions (spec: Expressions).

mod arithmetic;
mod calls_first;
mod index;
mod logic;
mod selector;
mod slice;
mod type_assert;
mod views;

use vole_syntax::ast::{Expr, ExprKind, UnaryOp};
use vole_types::{Mode, ObjectKind, Type, TypeId};

use super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::ChanRecv;

impl<'a> FuncBuilder<'_, 'a> {
    /// The value of an expression.
    pub(super) fn expr(&mut self, expr: &'a Expr) -> ValueId {
        match self.made.remove(&expr.id) {
            Some(value) => value,
            None => self.at(expr.span, |builder| builder.value_in_order(expr)),
        }
    }

    /// The value of an expression, converted as an assignment to a type does.
    pub(super) fn expr_as(&mut self, expr: &'a Expr, ty: TypeId) -> ValueId {
        if self.is_nil(expr) {
            return self.at(expr.span, |builder| builder.zero(ty));
        }
        let value = self.expr(expr);
        self.at(expr.span, |builder| builder.convert_implicitly(value, ty))
    }

    /// Whether an expression is the predeclared `nil`.
    pub(super) fn is_nil(&self, expr: &Expr) -> bool {
        matches!(self.info().get(expr.unparen()).map(|found| &found.mode), Some(Mode::Nil))
    }

    fn value_of(&mut self, expr: &'a Expr) -> ValueId {
        if let Some(value) = self.info().constant(expr) {
            let ty = self.expr_type(expr);
            return self.constant_of(value, ty);
        }
        if self.is_nil(expr) {
            let ty = self.expr_type(expr);
            return self.zero(ty);
        }
        match &expr.kind {
            ExprKind::Paren(inner) => self.expr(inner),
            ExprKind::Name(_) => self.name(expr),
            ExprKind::FuncLit(sig, body) => self.func_literal(expr, sig, body),
            ExprKind::CompositeLit { .. } => self.composite_literal(expr),
            ExprKind::Selector(base, name) => self.selector(expr, base, name),
            ExprKind::Index(operand, indices) => self.index(expr, operand, indices),
            ExprKind::Slice { operand, bounds, .. } => self.slice_expr(expr, operand, bounds),
            ExprKind::TypeAssert(operand, _) => self.type_assertion(expr, operand),
            ExprKind::Call { .. } => self.call_value(expr),
            ExprKind::Star(_) => {
                let place = self.place(expr);
                self.load_place(&place)
            }
            ExprKind::Unary(op, operand) => self.unary(expr, *op, operand),
            ExprKind::Binary { op, x, y, .. } => self.binary(expr, *op, x, y),
            ExprKind::Lit(_)
            | ExprKind::Bad
            | ExprKind::KeyValue(..)
            | ExprKind::ArrayType { .. }
            | ExprKind::SliceType(_)
            | ExprKind::StructType(_)
            | ExprKind::FuncType(_)
            | ExprKind::InterfaceType(_)
            | ExprKind::MapType(..)
            | ExprKind::ChanType(..)
            | ExprKind::Ellipsis(_) => self.no_value(expr, "a value was expected"),
        }
    }

    /// Reports that a tree cannot be translated, and goes on with zero.
    pub(super) fn no_value(&mut self, expr: &Expr, message: &str) -> ValueId {
        self.program.internal(expr.span, message);
        let ty = self.expr_type(expr);
        self.zero(ty)
    }

    /// What an object is as a value: a variable's contents or a function.
    fn object_value(&mut self, object: vole_types::ObjectId, expr: &'a Expr) -> ValueId {
        match self.types().object(object).kind {
            ObjectKind::Var(_) => {
                let addr = self.variable(object, expr.span);
                self.load(addr)
            }
            ObjectKind::Func { .. } => {
                let node = self.named_func(expr).map_or(expr.id, |(_, node)| node);
                let func = self.declared_func(object, node);
                let ty = self.expr_type(expr);
                self.func_value(func, ty)
            }
            _ => self.no_value(expr, "a name stands for no value"),
        }
    }

    /// A declared function, with the type arguments of its use at a node.
    pub(super) fn declared_func(
        &mut self,
        object: vole_types::ObjectId,
        node: vole_syntax::ast::NodeId,
    ) -> crate::FuncId {
        let span = self.span;
        let written =
            self.info().instances.get(&node).map(|instance| instance.type_args.as_slice()).unwrap_or_default();
        let args = written.iter().map(|arg| self.instantiated(*arg)).collect();
        self.program.func(object, args, span)
    }

    fn name(&mut self, expr: &'a Expr) -> ValueId {
        match self.info().object_at(expr.id) {
            Some(object) => self.object_value(object, expr),
            None => self.no_value(expr, "a name stands for nothing"),
        }
    }

    fn unary(&mut self, expr: &'a Expr, op: UnaryOp, operand: &'a Expr) -> ValueId {
        match op {
            UnaryOp::Plus => self.expr(operand),
            UnaryOp::Neg | UnaryOp::BitNot | UnaryOp::Not => self.unary_arithmetic(expr, op, operand),
            UnaryOp::Addr => self.address_expr(expr, operand),
            UnaryOp::Recv => {
                let chan = self.expr(operand);
                let ty = self.program.element_type(self.code_type(chan));
                self.emit(ChanRecv { chan, comma_ok: false }, ty)
            }
            UnaryOp::Tilde => self.no_value(expr, "a constraint is no value"),
        }
    }

    /// `&x`.
    fn address_expr(&mut self, expr: &'a Expr, operand: &'a Expr) -> ValueId {
        let place = self.place(operand);
        let addr = self.address_of(&place);
        let ty = self.expr_type(expr);
        self.convert_implicitly(addr, ty)
    }

    /// The type of a value.
    pub(super) fn code_type(&self, value: ValueId) -> TypeId {
        self.value_type(value)
    }

    /// Evaluates an expression for what it does.
    pub(super) fn effects(&mut self, expr: &'a Expr) {
        match &expr.unparen().kind {
            ExprKind::Call { .. } => {
                self.at(expr.span, |builder| builder.call_for_effects(expr.unparen()));
            }
            _ => {
                if !self.is_nil(expr) && self.info().constant(expr).is_none() {
                    self.expr(expr);
                }
            }
        }
    }

    /// The two values of a comma-ok form (spec: Index expressions, Type assertions, Receive operator).
    pub(super) fn comma_ok(&mut self, expr: &'a Expr) -> Option<[ValueId; 2]> {
        let inner = expr.unparen();
        self.at(inner.span, |builder| match &inner.kind {
            ExprKind::Index(operand, indices) => {
                let operand_type = builder.expr_type(operand);
                let (Type::Map { .. }, [index]) = (builder.types().under(operand_type), indices.as_slice()) else {
                    return None;
                };
                let operands = [&**operand, index];
                Some(builder.operands_of_call(operands, |builder| builder.map_lookup_comma_ok(operand, index)))
            }
            ExprKind::TypeAssert(operand, Some(ty)) => {
                let ty = builder.type_operand(ty);
                Some(builder.type_assertion_comma_ok(operand, ty))
            }
            ExprKind::Unary(UnaryOp::Recv, operand) => {
                let chan = builder.expr(operand);
                let elem = builder.program.element_type(builder.code_type(chan));
                Some(builder.pair(ChanRecv { chan, comma_ok: true }, elem))
            }
            _ => None,
        })
    }

    /// An instruction that yields a value and a bool.
    pub(super) fn pair(&mut self, inst: impl Into<crate::inst::Inst>, first: TypeId) -> [ValueId; 2] {
        let bool = vole_types::Basic::Bool.id();
        let tuple = self.program.types.tuple(vec![first, bool]);
        let pair = self.emit(inst, tuple);
        [self.extract(pair, 0, first), self.extract(pair, 1, bool)]
    }

    /// The type that a type expression denotes.
    pub(super) fn type_operand(&mut self, expr: &'a Expr) -> TypeId {
        self.expr_type(expr)
    }
}
