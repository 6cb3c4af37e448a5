//! `select` (spec: Select statements).

use vole_syntax::ast::{AssignOp, CommClause, Expr, ExprKind, Stmt, StmtKind, UnaryOp};
use vole_types::{Basic, TypeId};

use super::super::function::FuncBuilder;
use crate::inst::{Select, SelectCase, Switch};
use crate::{BlockId, ValueId};

/// The targets of a receiving case.
struct Received<'a> {
    targets: &'a [Expr],
    define: bool,
    /// The place of the received value in the tuple.
    index: usize,
    elem: TypeId,
}

/// What a case of a `select` does.
struct Communication<'a> {
    case: SelectCase,
    received: Option<Received<'a>>,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn select(&mut self, clauses: &'a [CommClause]) {
        let label = self.take_label();
        let mut cases: Vec<SelectCase> = Vec::new();
        let mut chosen: Vec<(BlockId, usize)> = Vec::new();
        let mut received: Vec<Option<Received<'a>>> = Vec::new();
        let mut types = vec![Basic::Int.id(), Basic::Bool.id()];
        let (done, nothing) = (self.new_block(), self.new_block());
        let bodies: Vec<BlockId> = clauses.iter().map(|_| self.new_block()).collect();
        for (at, clause) in clauses.iter().enumerate() {
            let communication =
                clause.comm.as_ref().and_then(|comm| self.at(comm.span, |builder| builder.communication(comm)));
            let Some(Communication { case, received: values }) = communication else {
                received.push(None);
                continue;
            };
            chosen.push((bodies[at], cases.len()));
            cases.push(case);
            received.push(values.map(|values| {
                types.push(values.elem);
                Received { index: types.len() - 1, ..values }
            }));
        }
        let default = clauses.iter().position(|clause| clause.comm.is_none());
        let tuple_type = self.program.types.tuple(types);
        let tuple = self.emit(Select { cases, blocking: default.is_none() }, tuple_type);
        let index = self.extract(tuple, 0, Basic::Int.id());
        let otherwise = default.map_or(nothing, |at| bodies[at]);
        let cases = chosen.into_iter().map(|(body, index)| (index as i64, body)).collect();
        self.terminate(Switch { x: index, cases, default: otherwise });
        self.start(nothing);
        self.terminate(crate::inst::Unreachable {});

        self.set_label(label);
        self.open_target(done, None);
        for (at, clause) in clauses.iter().enumerate() {
            self.start(bodies[at]);
            if let Some(received) = &received[at] {
                self.assign_received(tuple, received);
            }
            self.stmts(&clause.body);
            self.jump(done);
        }
        self.close_target();
        self.start(done);
    }

    /// A communication with its operands evaluated.
    fn communication(&mut self, comm: &'a Stmt) -> Option<Communication<'a>> {
        match &comm.kind {
            StmtKind::Send(chan, value) => {
                let chan = self.expr(chan);
                let elem = self.program.element_type(self.code_type(chan));
                let value = self.expr_as(value, elem);
                Some(Communication { case: SelectCase::Send { chan, value }, received: None })
            }
            StmtKind::Expr(receive) => self.receive(receive, &[], false),
            StmtKind::Assign { lhs, op, rhs, .. } => self.receive(rhs.first()?, lhs, *op == AssignOp::Define),
            _ => None,
        }
    }

    fn receive(&mut self, receive: &'a Expr, targets: &'a [Expr], define: bool) -> Option<Communication<'a>> {
        let ExprKind::Unary(UnaryOp::Recv, chan) = &receive.unparen().kind else {
            self.program.internal(receive.span, "a case of a select is no communication");
            return None;
        };
        let chan = self.expr(chan);
        let elem = self.program.element_type(self.code_type(chan));
        Some(Communication {
            case: SelectCase::Recv { chan },
            received: Some(Received { targets, define, index: 0, elem }),
        })
    }

    fn assign_received(&mut self, tuple: ValueId, received: &Received<'a>) {
        let parts = [(received.index, received.elem), (1, Basic::Bool.id())];
        let values = parts.map(|(index, ty)| self.extract(tuple, index, ty));
        let pairs: Vec<_> = received.targets.iter().zip(values).collect();
        self.assign_or_declare(&pairs, received.define);
    }
}
