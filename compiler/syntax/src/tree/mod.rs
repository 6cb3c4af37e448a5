//! From the grammar's reductions to the syntax tree.
//!
//! The methods of [`Tree`] are the actions of the grammar, one file per chapter. They build nodes, and they check what the
//! grammar is too generous about.

#![expect(clippy::boxed_local, clippy::vec_box, reason = "what lies on the parser's stack is to be small")]

mod declarations;
mod expressions;
mod parameters;
mod statements;
mod types;

use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, Span};

use crate::ast::{Expr, ExprKind, NodeId, NodeIds};
use crate::errors::{Progress, SYNTAX_ERROR};

pub use expressions::Suffix;
pub use parameters::Entry;
pub use statements::Header;

/// What the actions need to know and to leave behind.
pub struct Tree<'s, 'i> {
    file: FileId,
    ids: &'i mut NodeIds,
    text: &'s str,
    /// How the parser gets on.
    pub progress: &'i Progress,
    /// Errors found so far.
    pub diagnostics: Vec<Diagnostic>,
    /// `x.(type)` for which no type switch has been seen yet.
    pub loose_guards: Vec<Span>,
}

impl<'s, 'i> Tree<'s, 'i> {
    /// For `file` and its `text`, with node ids from `ids`.
    pub fn new(file: FileId, text: &'s str, ids: &'i mut NodeIds, progress: &'i Progress) -> Self {
        Self { file, ids, text, progress, diagnostics: Vec::new(), loose_guards: Vec::new() }
    }

    /// A node id.
    pub fn fresh_id(&mut self) -> NodeId {
        self.progress.made();
        self.ids.fresh()
    }

    /// The bytes `start..end` of this file.
    pub fn span(&self, start: u32, end: u32) -> Span {
        Span::new(self.file, start, end)
    }

    /// The text of `start..end`; `EOF` at the end.
    pub fn quote(&self, start: u32, end: u32) -> &'s str {
        self.text.get(start as usize..end as usize).filter(|text| !text.is_empty()).unwrap_or("EOF")
    }

    /// The end of the text.
    pub fn end(&self) -> u32 {
        self.text.len() as u32
    }

    /// A node of this kind.
    pub fn expr(&mut self, start: u32, end: u32, kind: ExprKind) -> Box<Expr> {
        Box::new(Expr { id: self.fresh_id(), span: self.span(start, end), kind })
    }

    /// Reports `syntax error: message`.
    pub fn syntax_error(&mut self, span: Span, message: impl std::fmt::Display) {
        self.error(span, format!("{SYNTAX_ERROR}{message}"));
    }

    /// Reports what gc words without `syntax error:`.
    pub fn error(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(codes::SYNTAX_ERROR, span, message));
    }
}

/// `list` and one more.
pub fn pushed<T>(mut list: Vec<T>, item: T) -> Vec<T> {
    list.push(item);
    list
}

/// The contents of the boxes.
pub fn unboxed<T>(list: Vec<Box<T>>) -> Vec<T> {
    list.into_iter().map(|item| *item).collect()
}
