//! From the grammar's reductions to the syntax tree.
//!
//! The methods of [`Tree`] are the actions of the grammar, one file per chapter. They build nodes, and they check what the
//! grammar is too generous about.

mod declarations;
mod expressions;
mod parameters;
mod statements;
mod types;

use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, Span};

use crate::ast::{Expr, ExprKind, NodeIds};

pub use expressions::Suffix;
pub use parameters::Entry;
pub use statements::Header;

/// What the actions need to know and to leave behind.
pub struct Tree<'i> {
    file: FileId,
    ids: &'i mut NodeIds,
    /// Errors found so far.
    pub diagnostics: Vec<Diagnostic>,
    /// `x.(type)` for which no type switch has been seen yet.
    pub loose_guards: Vec<Span>,
}

impl<'i> Tree<'i> {
    /// For `file`, with node ids from `ids`.
    pub fn new(file: FileId, ids: &'i mut NodeIds) -> Self {
        Self { file, ids, diagnostics: Vec::new(), loose_guards: Vec::new() }
    }

    /// The bytes `start..end` of this file.
    pub fn span(&self, start: u32, end: u32) -> Span {
        Span::new(self.file, start, end)
    }

    /// A node of this kind.
    pub fn expr(&mut self, start: u32, end: u32, kind: ExprKind) -> Box<Expr> {
        Box::new(Expr { id: self.ids.fresh(), span: self.span(start, end), kind })
    }

    /// Reports `syntax error: message`.
    pub fn syntax_error(&mut self, span: Span, message: impl std::fmt::Display) {
        self.error(span, format!("syntax error: {message}"));
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
