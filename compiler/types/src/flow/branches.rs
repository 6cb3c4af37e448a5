//! Branch statements and their targets.

use vole_diag::{Code, Diagnostic, codes};
use vole_source::{SourceMap, Span};
use vole_syntax::ast::{AssignOp, Block, BranchKind, Decl, Ident, Stmt, StmtKind};

use super::labels::{BlockId, LabelId, Labels};
use crate::display::expr_string;

/// Checks the labels and branch statements of a function body. With `sources`, messages tell the other places they are about by
/// position, as Go's do.
pub fn check_branches(body: &Block, sources: Option<&SourceMap>) -> Vec<Diagnostic> {
    let mut checker = Checker { labels: Labels::default(), diagnostics: Vec::new(), sources };
    let context = Context { breaks: None, in_loop: false, clause: None };
    let unresolved = checker.block(None, context, None, body.span, &body.stmts);
    for goto in unresolved {
        checker.report_unresolved(goto.label);
    }
    let unused: Vec<&Ident> = checker.labels.unused().map(|label| label.ident).collect();
    for ident in unused {
        checker.error(codes::UNUSED_LABEL, ident.span, format!("label {} defined and not used", ident.name));
    }
    checker.diagnostics
}

/// What an unlabeled branch statement may refer to.
#[derive(Clone, Copy)]
struct Context {
    /// The innermost statement that `break` ends.
    breaks: Option<Breakable>,
    /// Whether there is a loop around.
    in_loop: bool,
    /// Which clause of a switch the statements belong to directly.
    clause: Option<usize>,
}

#[derive(Clone, Copy)]
enum Breakable {
    Loop,
    Select,
    TypeSwitch,
    Switch { clauses: usize },
}

/// A `goto` whose label has not been met yet.
struct Goto<'a> {
    label: &'a Ident,
    /// The last variable declared in the present block since.
    skipped: Option<Skipped>,
}

#[derive(Clone)]
struct Skipped {
    name: String,
    span: Span,
}

struct Checker<'a, 's> {
    labels: Labels<'a>,
    diagnostics: Vec<Diagnostic>,
    sources: Option<&'s SourceMap>,
}

impl<'a> Checker<'a, '_> {
    fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(code, span, message));
    }

    /// An error about a second place: `message at file:line:column`.
    fn error_with_place(&mut self, code: Code, span: Span, message: String, preposition: &str, at: (Span, &str)) {
        let (place, text) = at;
        let message = match self.sources {
            Some(sources) => format!("{message} {preposition} {}", sources.show(place)),
            None => message,
        };
        self.diagnostics.push(Diagnostic::error(code, span, message).with_secondary(place, text));
    }

    fn report_unresolved(&mut self, label: &'a Ident) {
        let name = &label.name;
        let Some(target) = self.labels.find(label) else {
            return self.error(codes::UNDEFINED_LABEL, label.span, format!("label {name} not defined"));
        };
        self.labels.mark_used(target);
        let start = self.labels.block_start(self.labels.get(target).block).start_point();
        let message = format!("goto {name} jumps into block");
        let at = (start, "the block starts here");
        self.error_with_place(codes::JUMP_INTO_BLOCK, label.span, message, "starting at", at);
    }

    /// Checks the statements of a block; the `goto`s whose labels are still to come.
    fn block(
        &mut self,
        parent: Option<BlockId>,
        context: Context,
        label: Option<LabelId>,
        span: Span,
        stmts: &'a [Stmt],
    ) -> Vec<Goto<'a>> {
        let id = self.labels.open(parent, span, label);
        let last = stmts.iter().rposition(|stmt| !matches!(stmt.kind, StmtKind::Empty)).unwrap_or(0);
        let mut block = OpenBlock { id, context, pending: Vec::new(), is_last: false };
        for (at, stmt) in stmts.iter().enumerate() {
            block.is_last = at >= last;
            self.stmt(&mut block, stmt, None);
        }
        block.pending
    }

    fn stmt(&mut self, block: &mut OpenBlock<'a>, stmt: &'a Stmt, label: Option<LabelId>) {
        match &stmt.kind {
            StmtKind::Decl(Decl::Var(decl)) => {
                if let Some(name) = decl.specs.first().and_then(|spec| spec.names.first()) {
                    block.skip_variable(name.name.to_string(), name.span);
                }
            }
            StmtKind::Assign { lhs, op: AssignOp::Define, op_span, .. } => {
                let names: Vec<String> = lhs.iter().map(expr_string).collect();
                block.skip_variable(names.join(", "), *op_span);
            }
            StmtKind::Labeled(ident, inner) => {
                let label = self.declare(block, ident, inner);
                self.stmt(block, inner, label);
            }
            StmtKind::Branch(kind, None) => self.unlabeled_branch(block, *kind, stmt.span),
            StmtKind::Branch(kind, Some(label)) => self.labeled_branch(block, *kind, label),
            _ => self.inner_blocks(block, stmt, label),
        }
    }

    /// Goes into the blocks of a compound statement.
    fn inner_blocks(&mut self, block: &mut OpenBlock<'a>, stmt: &'a Stmt, label: Option<LabelId>) {
        let plain = Context { clause: None, ..block.context };
        let within = |breaks| Context { breaks: Some(breaks), ..plain };
        let mut inner = |context, span, stmts| {
            let gotos = self.block(Some(block.id), context, label, span, stmts);
            block.pending.extend(gotos.into_iter().map(|goto| Goto { skipped: None, ..goto }));
        };
        match &stmt.kind {
            StmtKind::Block(body) => inner(plain, body.span, &body.stmts),
            StmtKind::If { then, otherwise, .. } => {
                inner(plain, then.span, &then.stmts);
                match otherwise.as_deref() {
                    Some(Stmt { kind: StmtKind::Block(body), .. }) => inner(plain, body.span, &body.stmts),
                    Some(other) => inner(plain, other.span, std::slice::from_ref(other)),
                    None => {}
                }
            }
            StmtKind::For(_, body) | StmtKind::Range(_, body) => {
                inner(Context { in_loop: true, ..within(Breakable::Loop) }, body.span, &body.stmts);
            }
            StmtKind::Switch { clauses, .. } => {
                let context = within(Breakable::Switch { clauses: clauses.len() });
                for (at, clause) in clauses.iter().enumerate() {
                    inner(Context { clause: Some(at), ..context }, clause.span, &clause.body);
                }
            }
            StmtKind::TypeSwitch { clauses, .. } => {
                for (at, clause) in clauses.iter().enumerate() {
                    let context = Context { clause: Some(at), ..within(Breakable::TypeSwitch) };
                    inner(context, clause.span, &clause.body);
                }
            }
            StmtKind::Select(clauses) => {
                for clause in clauses {
                    inner(within(Breakable::Select), clause.span, &clause.body);
                }
            }
            _ => {}
        }
    }

    fn declare(&mut self, block: &mut OpenBlock<'a>, ident: &'a Ident, stmt: &'a Stmt) -> Option<LabelId> {
        if ident.is_blank() {
            return None;
        }
        let name = &ident.name;
        let declared = self.labels.declare(ident, stmt, block.id);
        let label = match declared {
            Ok(label) => label,
            Err(other) => {
                let at = (self.labels.get(other).ident.span, "it is defined here");
                let message = format!("label {name} already defined");
                self.error_with_place(codes::DUPLICATE_LABEL, ident.span, message, "at", at);
                other
            }
        };
        let (found, still_pending) =
            std::mem::take(&mut block.pending).into_iter().partition(|goto| goto.label.name == *name);
        block.pending = still_pending;
        let found: Vec<Goto<'a>> = found;
        for goto in found {
            self.labels.mark_used(label);
            if let Some(skipped) = goto.skipped {
                let message = format!("goto {name} jumps over declaration of {}", skipped.name);
                let at = (skipped.span, "it is declared here");
                self.error_with_place(codes::JUMP_OVER_DECLARATION, goto.label.span, message, "at", at);
            }
        }
        declared.ok()
    }

    fn unlabeled_branch(&mut self, block: &OpenBlock<'a>, kind: BranchKind, span: Span) {
        match kind {
            BranchKind::Break if block.context.breaks.is_none() => {
                self.error(codes::MISPLACED_BRANCH, span, "break is not in a loop, switch, or select");
            }
            BranchKind::Continue if !block.context.in_loop => {
                self.error(codes::MISPLACED_BRANCH, span, "continue is not in a loop");
            }
            BranchKind::Fallthrough => {
                let message = match (block.context.breaks, block.context.clause) {
                    (Some(Breakable::TypeSwitch), _) => "cannot fallthrough in type switch",
                    (Some(Breakable::Switch { clauses }), Some(clause)) if block.is_last => {
                        if clause + 1 < clauses {
                            return;
                        }
                        "cannot fallthrough final case in switch"
                    }
                    _ => "fallthrough statement out of place",
                };
                self.error(codes::MISPLACED_FALLTHROUGH, span, message);
            }
            BranchKind::Break | BranchKind::Continue | BranchKind::Goto => {}
        }
    }

    fn labeled_branch(&mut self, block: &mut OpenBlock<'a>, kind: BranchKind, name: &'a Ident) {
        let label = self.labels.find(name);
        if let Some(label) = label {
            self.labels.mark_used(label);
        }
        let (word, right_kind): (_, fn(&StmtKind) -> bool) = match kind {
            BranchKind::Goto => {
                if !label.is_some_and(|label| self.labels.reaches(block.id, label)) {
                    block.pending.push(Goto { label: name, skipped: None });
                }
                return;
            }
            BranchKind::Break => ("break", is_breakable),
            BranchKind::Continue => ("continue", is_loop),
            BranchKind::Fallthrough => return,
        };
        match label {
            None => {
                let message = format!("{word} label not defined: {}", name.name);
                self.error(codes::UNDEFINED_LABEL, name.span, message);
            }
            Some(label) if !self.labels.encloses(label, block.id) || !right_kind(&self.labels.get(label).stmt.kind) => {
                self.error(codes::INVALID_LABEL, name.span, format!("invalid {word} label {}", name.name));
            }
            Some(_) => {}
        }
    }
}

/// A block whose statements are being looked at.
struct OpenBlock<'a> {
    id: BlockId,
    context: Context,
    pending: Vec<Goto<'a>>,
    /// Whether nothing but empty statements follow the present one.
    is_last: bool,
}

impl OpenBlock<'_> {
    /// Every `goto` still under way now skips a variable, should its label follow in this block.
    fn skip_variable(&mut self, name: String, span: Span) {
        let skipped = Skipped { name, span };
        for goto in &mut self.pending {
            goto.skipped = Some(skipped.clone());
        }
    }
}

fn is_loop(stmt: &StmtKind) -> bool {
    matches!(stmt, StmtKind::For(..) | StmtKind::Range(..))
}

fn is_breakable(stmt: &StmtKind) -> bool {
    is_loop(stmt) || matches!(stmt, StmtKind::Switch { .. } | StmtKind::TypeSwitch { .. } | StmtKind::Select(_))
}
