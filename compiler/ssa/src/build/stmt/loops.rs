//! `for` without `range` (spec: For statements with for clause).

use vole_syntax::ast::{AssignOp, Block, ForClause, Stmt, StmtKind};
use vole_types::ObjectId;

use super::super::function::FuncBuilder;
use crate::ValueId;

/// A loop variable of which each iteration has a copy of its own.
struct Copied {
    object: ObjectId,
    /// The variable that carries the value from one iteration to the next.
    between: ValueId,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn for_loop(&mut self, header: &'a ForClause, body: &'a Block) {
        let label = self.take_label();
        if let Some(init) = &header.init {
            self.stmt(init);
        }
        let copied = self.copied_variables(header);
        let (head, body_block, done) = (self.new_block(), self.new_block(), self.new_block());
        let next = if header.post.is_some() || !copied.is_empty() { self.new_block() } else { head };

        self.jump(head);
        self.start(head);
        for variable in &copied {
            let value = self.load(variable.between);
            self.declare(variable.object, Some(value));
        }
        match &header.cond {
            Some(cond) => self.condition(cond, body_block, done),
            None => self.jump(body_block),
        }

        self.start(body_block);
        self.set_label(label);
        self.open_target(done, Some(next));
        self.stmts(&body.stmts);
        self.close_target();
        self.jump(next);

        if next != head {
            self.start(next);
            for variable in &copied {
                let span = self.span;
                let addr = self.variable(variable.object, span);
                let value = self.load(addr);
                self.store(variable.between, value);
                self.vars.insert(variable.object, variable.between);
            }
            if let Some(post) = &header.post {
                self.stmt(post);
            }
            self.jump(head);
        }
        self.start(done);
    }

    /// Whether the language version of the file gives all iterations of a loop the same variables.
    pub(in super::super) fn shares_loop_variables(&self) -> bool {
        self.context.package.shared_loop_variables.contains(&self.span.file)
    }

    /// The variables that the loop declares and whose identity can be observed: closures or pointers may outlive an iteration, so that
    /// each one has to have a variable of its own.
    fn copied_variables(&mut self, header: &'a ForClause) -> Vec<Copied> {
        if self.shares_loop_variables() {
            return Vec::new();
        }
        let Some(Stmt { kind: StmtKind::Assign { lhs, op: AssignOp::Define, .. }, .. }) = &header.init else {
            return Vec::new();
        };
        let objects = lhs.iter().filter_map(|target| self.info().object_at(target.id));
        let copied = objects.filter(|object| self.context.facts.has_identity(*object));
        let copied: Vec<ObjectId> = copied.collect();
        let with_address = |object: ObjectId| Some(Copied { object, between: *self.vars.get(&object)? });
        copied.into_iter().filter_map(with_address).collect()
    }
}
