//! Labels and jumps (spec: Labeled, Break, Continue, Goto and Fallthrough statements).

use rustc_hash::{FxHashMap, FxHashSet};
use vole_source::Name;
use vole_syntax::ast::{BranchKind, Ident, Stmt};

use super::super::function::FuncBuilder;
use crate::BlockId;

/// Where the jumps of a function go.
#[derive(Debug, Default)]
pub(in super::super) struct Jumps {
    /// The statements around, innermost last.
    targets: Vec<Target>,
    /// The blocks of labels.
    labels: FxHashMap<Name, BlockId>,
    /// The labels in the body of a range statement over a function.
    pub(in super::super) own_labels: FxHashSet<Name>,
    /// The label of the statement that comes next.
    next_label: Option<Name>,
    /// Where `fallthrough` goes.
    pub(super) fallthrough: Option<BlockId>,
}

/// A statement that `break` or `continue` can refer to.
#[derive(Clone, Debug)]
pub(in super::super) struct Target {
    pub(in super::super) label: Option<Name>,
    pub(in super::super) break_to: BlockId,
    /// Of a loop.
    pub(in super::super) continue_to: Option<BlockId>,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn labeled(&mut self, label: &'a Ident, inner: &'a Stmt) {
        if label.is_blank() || !self.is_reachable() && !self.context.facts.jumps {
            return self.stmt(inner);
        }
        let block = self.label_block(&label.name);
        self.jump(block);
        self.start(block);
        self.jumps.next_label = Some(label.name.clone());
        self.stmt(inner);
        self.jumps.next_label = None;
    }

    fn label_block(&mut self, label: &Name) -> BlockId {
        if let Some(block) = self.jumps.labels.get(label) {
            return *block;
        }
        let block = self.new_block();
        self.jumps.labels.insert(label.clone(), block);
        block
    }

    /// Opens a statement that can be left by `break`, and a loop that can be gone on with by `continue`.
    pub(in super::super) fn open_target(&mut self, break_to: BlockId, continue_to: Option<BlockId>) {
        let label = self.jumps.next_label.take();
        self.jumps.targets.push(Target { label, break_to, continue_to });
    }

    pub(in super::super) fn close_target(&mut self) {
        self.jumps.targets.pop();
    }

    /// Takes the label that the statement about to be built has.
    pub(in super::super) fn take_label(&mut self) -> Option<Name> {
        self.jumps.next_label.take()
    }

    /// Gives the next target its label.
    pub(in super::super) fn set_label(&mut self, label: Option<Name>) {
        self.jumps.next_label = label;
    }

    pub(super) fn branch_stmt(&mut self, kind: BranchKind, label: Option<&'a Ident>) {
        let label = label.map(|label| &label.name);
        match kind {
            BranchKind::Fallthrough => match self.jumps.fallthrough {
                Some(block) => self.jump(block),
                None => self.lost_jump("fallthrough"),
            },
            BranchKind::Goto => {
                let Some(label) = label else { return self.lost_jump("goto") };
                self.goto_or_leave(label);
            }
            BranchKind::Break | BranchKind::Continue => self.break_or_continue(kind, label),
        }
    }

    /// Goes to a label, which may be outside of the body of a range statement over a function.
    pub(in super::super) fn goto_or_leave(&mut self, label: &Name) {
        if self.range_body.is_some() && !self.jumps.own_labels.contains(label) {
            return self.leave_range_body(BranchKind::Goto, Some(label));
        }
        let block = self.label_block(label);
        self.jump(block);
    }

    /// Leaves or goes on with the innermost statement around, or the one with a label.
    pub(in super::super) fn break_or_continue(&mut self, kind: BranchKind, label: Option<&Name>) {
        let block = self.jumps.targets.iter().rev().find_map(|target| {
            if label.is_some() && label != target.label.as_ref() {
                return None;
            }
            if kind == BranchKind::Break { Some(target.break_to) } else { target.continue_to }
        });
        match block {
            Some(block) => self.jump(block),
            None if self.range_body.is_some() => self.leave_range_body(kind, label),
            None => self.lost_jump("break or continue"),
        }
    }

    fn lost_jump(&mut self, what: &str) {
        let span = self.span;
        self.program.internal(span, format!("{what} has nowhere to go"));
    }
}
