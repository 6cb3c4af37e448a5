//! Expression switches (spec: Expression switches).

use rustc_hash::FxHashSet;
use vole_syntax::ast::{BinaryOp, CaseClause, Expr, Stmt};
use vole_types::Basic;
use vole_types::constant::{Value, compare};

use super::super::function::FuncBuilder;
use crate::inst::{BinOpKind, ConstValue, Switch};
use crate::{BlockId, ValueId};

/// Fewer integer cases are compared one after the other.
const MIN_SWITCH_CASES: usize = 4;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn switch(&mut self, init: Option<&'a Stmt>, tag: Option<&'a Expr>, clauses: &'a [CaseClause]) {
        let label = self.take_label();
        if let Some(init) = init {
            self.stmt(init);
        }
        let constant_tag = tag.and_then(|tag| self.info().constant(tag));
        let only_constants =
            clauses.iter().flat_map(|clause| &clause.exprs).all(|case| self.info().constant(case).is_some());
        let tag = tag.map(|tag| if only_constants { self.glance(tag) } else { self.expr(tag) });
        let done = self.new_block();
        let bodies: Vec<BlockId> = clauses.iter().map(|_| self.new_block()).collect();
        let default = clauses.iter().position(|clause| clause.is_default);
        let otherwise = default.map_or(done, |at| bodies[at]);
        let variable_tag = tag.filter(|_| constant_tag.is_none());
        match variable_tag.and_then(|tag| Some((tag, self.integer_cases(tag, clauses, &bodies)?))) {
            Some((x, cases)) => self.terminate(Switch { x, cases, default: otherwise }),
            None => {
                self.compare_cases(tag, constant_tag, clauses, &bodies);
                self.jump(otherwise);
            }
        }

        self.set_label(label);
        self.open_target(done, None);
        let outer = self.jumps.fallthrough;
        for (at, clause) in clauses.iter().enumerate() {
            if !self.is_target(bodies[at]) {
                continue;
            }
            self.start(bodies[at]);
            self.jumps.fallthrough = bodies.get(at + 1).copied();
            self.stmts(&clause.body);
            self.jump(done);
        }
        self.jumps.fallthrough = outer;
        self.close_target();
        self.start(done);
    }

    /// The cases as constants with their blocks, if they are all integers and enough of them.
    fn integer_cases(
        &self,
        tag: ValueId,
        clauses: &'a [CaseClause],
        bodies: &[BlockId],
    ) -> Option<Vec<(i64, BlockId)>> {
        if !self.types().basic(self.code_type(tag)).is_some_and(Basic::is_integer) {
            return None;
        }
        let mut cases = Vec::new();
        for (clause, body) in clauses.iter().zip(bodies) {
            for expr in &clause.exprs {
                cases.push((self.info().constant(expr)?.int_bits()? as i64, *body));
            }
        }
        let mut seen = FxHashSet::default();
        cases.retain(|(value, _)| seen.insert(*value));
        (cases.len() >= MIN_SWITCH_CASES).then_some(cases)
    }

    /// Compares with each case in order; goes on where none equals. What is known when the program is compiled is not compared.
    fn compare_cases(
        &mut self,
        tag: Option<ValueId>,
        constant_tag: Option<&Value>,
        clauses: &'a [CaseClause],
        bodies: &[BlockId],
    ) {
        for (clause, body) in clauses.iter().zip(bodies) {
            for expr in &clause.exprs {
                let known = match (tag, constant_tag) {
                    (None, _) => self.constant_condition(expr),
                    (Some(_), tag) => tag.zip(self.info().constant(expr)).map(|(x, y)| compare(x, BinaryOp::Eq, y)),
                };
                match known {
                    Some(true) => return self.jump(*body),
                    Some(false) => continue,
                    None => {}
                }
                let next = self.new_block();
                match self.compared_with(tag, expr) {
                    Some(tag) => {
                        let equal = self.case_equals(tag, expr);
                        self.at(expr.span, |builder| builder.branch(equal, *body, next));
                    }
                    None => self.condition(expr, *body, next),
                }
                self.start(next);
            }
        }
    }

    /// What a case is compared with: the tag; without one `true`, so that a boolean is a condition, but an interface is not.
    fn compared_with(&mut self, tag: Option<ValueId>, case: &'a Expr) -> Option<ValueId> {
        let ty = self.expr_type(case);
        let is_interface = tag.is_none() && self.types().is_interface(ty);
        tag.or_else(|| is_interface.then(|| self.constant(ConstValue::Bool(true), Basic::Bool.id())))
    }

    fn case_equals(&mut self, tag: ValueId, case: &'a Expr) -> ValueId {
        let value = if self.is_nil(case) {
            let ty = self.code_type(tag);
            self.zero(ty)
        } else {
            self.expr(case)
        };
        self.at(case.span, |builder| builder.compare(BinOpKind::Eq, tag, value, Basic::Bool.id()))
    }

    /// `x op y` of integers as a boolean.
    pub(in super::super) fn compare_ints(&mut self, op: BinaryOp, x: ValueId, y: ValueId) -> ValueId {
        let op = if op == BinaryOp::Lt { BinOpKind::Lt } else { BinOpKind::Eq };
        self.compare(op, x, y, Basic::Bool.id())
    }
}
