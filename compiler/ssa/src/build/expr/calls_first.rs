//! The order of evaluation (spec: Order of evaluation), where the specification leaves it open, is that of Go's own compiler: the calls
//! and the receive operations in the operands of a statement or of a call are made first, in order; variables are read after that.
//! What that compiler makes statements of too counts as a call: `&&` and `||`, type assertions, slice expressions, map literals, built-in
//! functions and conversions to slices.

use vole_syntax::ast::{BinaryOp, Expr, ExprKind, UnaryOp};
use vole_types::{Mode, Type};

use super::super::composite_lit::elements;
use super::super::function::FuncBuilder;
use crate::ValueId;

/// What an expression comes to before those around it are evaluated.
enum Step<'a> {
    /// It is made at once, after the calls in its parts. The parts of a call are its own business.
    Make(Vec<&'a Expr>),
    /// Only the calls in its parts are made.
    LookInto(Vec<&'a Expr>),
}

impl<'a> FuncBuilder<'_, 'a> {
    /// Makes the calls in expressions, then evaluates them as `evaluate` does.
    pub(in super::super) fn with_calls_first<T>(
        &mut self,
        exprs: impl IntoIterator<Item = &'a Expr>,
        evaluate: impl FnOnce(&mut Self) -> T,
    ) -> T {
        if !self.calls_made {
            exprs.into_iter().for_each(|expr| self.make_calls(expr));
        }
        let outer = std::mem::replace(&mut self.calls_made, true);
        let result = evaluate(self);
        self.calls_made = outer;
        result
    }

    /// As [`with_calls_first`](Self::with_calls_first), for the operands of a call, which are evaluated when the call is made.
    pub(in super::super) fn operands_of_call<T>(
        &mut self,
        operands: impl IntoIterator<Item = &'a Expr>,
        evaluate: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.apart(|builder| builder.with_calls_first(operands, evaluate))
    }

    /// Evaluates something whose own calls have not been made yet.
    fn apart<T>(&mut self, evaluate: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.calls_made, false);
        let result = evaluate(self);
        self.calls_made = outer;
        result
    }

    /// The value of an expression, after the calls in it.
    pub(super) fn value_in_order(&mut self, expr: &'a Expr) -> ValueId {
        match self.step(expr) {
            Step::Make(parts) => self.operands_of_call(parts, |builder| builder.value_of(expr)),
            Step::LookInto(parts) => self.with_calls_first(parts, |builder| builder.value_of(expr)),
        }
    }

    /// Makes the calls in an expression, whose values are kept until it is evaluated.
    fn make_calls(&mut self, expr: &'a Expr) {
        match self.step(expr) {
            Step::Make(_) if self.made.contains_key(&expr.id) => {}
            Step::Make(_) => {
                let value = self.expr(expr);
                self.made.insert(expr.id, value);
            }
            Step::LookInto(parts) => parts.into_iter().for_each(|part| self.make_calls(part)),
        }
    }

    fn step(&self, expr: &'a Expr) -> Step<'a> {
        let info = self.info();
        if info.constant(expr).is_some() || matches!(info.get(expr).map(|found| &found.mode), Some(Mode::Type)) {
            return Step::LookInto(Vec::new());
        }
        match &expr.kind {
            ExprKind::Paren(x) | ExprKind::Star(x) | ExprKind::Selector(x, _) => Step::LookInto(vec![&**x]),
            ExprKind::TypeAssert(x, _) | ExprKind::Unary(UnaryOp::Recv, x) => Step::Make(vec![&**x]),
            ExprKind::Unary(_, x) => Step::LookInto(vec![&**x]),
            ExprKind::Binary { op: BinaryOp::LogAnd | BinaryOp::LogOr, .. } => Step::Make(Vec::new()),
            ExprKind::Binary { x, y, .. } => Step::LookInto(vec![&**x, &**y]),
            ExprKind::Index(x, indices) => Step::LookInto(std::iter::once(&**x).chain(indices).collect()),
            ExprKind::Slice { operand, bounds, .. } => {
                let bounds = bounds.iter().flatten().map(|bound| &**bound);
                Step::Make(std::iter::once(&**operand).chain(bounds).collect())
            }
            ExprKind::CompositeLit { .. } => match info.type_of(expr).map(|ty| self.types().under(ty)) {
                Some(Type::Map { .. }) => Step::Make(Vec::new()),
                _ => Step::LookInto(elements(expr).iter().map(|element| &element.value).collect()),
            },
            ExprKind::Call { fun, args, .. } => match info.get(fun.unparen()).map(|found| (&found.mode, found.ty)) {
                Some((Mode::Type, to)) if matches!(self.types().under(to), Type::Slice(_)) => {
                    Step::Make(args.iter().collect())
                }
                Some((Mode::Type, _)) => Step::LookInto(args.iter().collect()),
                _ if self.is_several(expr) => Step::LookInto(Vec::new()),
                _ => Step::Make(Vec::new()),
            },
            _ => Step::LookInto(Vec::new()),
        }
    }
}
