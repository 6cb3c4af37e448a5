//! From the bytes of a file to its tree.

use lalrpop_util::lalrpop_mod;
use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, LineDirective, Span};

use crate::ast::{Decl, File, Ident, ImportSpec, NodeIds};
use crate::context::Context;
use crate::encoding::decode;
use crate::errors::{Progress, SYNTAX_ERROR, thin_out};
use crate::pragmas;
use crate::tokens::{LexicalError, Token};
use crate::tree::Tree;

lalrpop_mod!(
    #[allow(clippy::all, clippy::pedantic, missing_docs, unused_qualifications, rust_2018_idioms)]
    grammar
);

/// What came of a file.
#[derive(Debug)]
pub struct Parsed {
    /// The tree, as far as it could be made out.
    pub file: File,
    /// Everything that is wrong with the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How many lines the text has.
    pub lines: usize,
    /// Where parts of the text are said to come from.
    pub line_directives: Vec<LineDirective>,
}

impl Parsed {
    /// Whether the tree is too broken to be checked. Errors that gc does not word as syntax errors, such as a bad escape in a
    /// string or a missing index of a slice expression, do not keep it from checking types.
    pub fn has_syntax_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| {
            diagnostic.code == codes::NESTED_TOO_DEEPLY || diagnostic.message.starts_with(SYNTAX_ERROR)
        })
    }
}

/// What came of the beginning of a file.
#[derive(Debug)]
pub struct ParsedImports {
    /// The name in the package clause; empty if there is none.
    pub package: Ident,
    /// The imports in source order.
    pub imports: Vec<ImportSpec>,
    /// What is wrong with the package clause and the imports.
    pub diagnostics: Vec<Diagnostic>,
}

/// Parses one file. Never fails: whatever is wrong is in the diagnostics, and the tree has what is left.
pub fn parse_file(file: FileId, text: &[u8], ids: &mut NodeIds) -> Parsed {
    let lines = text.iter().filter(|byte| **byte == b'\n').count();
    let (file, diagnostics, line_directives) = parse(file, text, ids, Extent::All);
    Parsed { file, diagnostics, lines, line_directives }
}

/// Parses the package clause and the imports, and reads no further.
pub fn parse_imports(file: FileId, text: &[u8]) -> ParsedImports {
    let (file, diagnostics, _) = parse(file, text, &mut NodeIds::default(), Extent::Imports);
    let specs = |decl| match decl {
        Decl::Import(group) => group.specs,
        _ => Vec::new(),
    };
    ParsedImports { package: file.package, imports: file.decls.into_iter().flat_map(specs).collect(), diagnostics }
}

/// How much of a file to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    All,
    /// Up to the first declaration that is no import.
    Imports,
}

impl Extent {
    fn includes(self, token: Token<'_>) -> bool {
        self == Self::All || !matches!(token, Token::Const | Token::Type | Token::Var | Token::Func)
    }
}

fn parse(id: FileId, bytes: &[u8], ids: &mut NodeIds, extent: Extent) -> (File, Vec<Diagnostic>, Vec<LineDirective>) {
    let (text, mut lexical) = decode(bytes);
    let progress = Progress::default();
    let mut tokens = Context::new(&text);
    let mut tree = Tree::new(id, &text, ids, &progress);
    let read = tokens.by_ref().take_while(|spanned| extent.includes(spanned.token) && progress.admits(spanned.token));
    let outcome = grammar::SourceFileParser::new()
        .parse(&mut tree, read.map(|spanned| (spanned.start, spanned.token, spanned.end)));
    let (package, mut decls) = match outcome {
        Ok(parts) => *parts,
        Err(error) => {
            tree.report(error);
            (Ident { id: tree.fresh_id(), span: Span::new(id, 0, 0), name: "".into() }, Vec::new())
        }
    };
    tree.check_file(&decls);
    let findings = std::mem::take(tokens.findings());
    lexical.extend(findings.errors);
    if let Some((span, message)) = tree.end_missing.take()
        && lexical.is_empty()
        && findings.too_deep.is_none()
        && tree.diagnostics.is_empty()
    {
        tree.syntax_error(span, message);
    }
    let mut diagnostics = tree.diagnostics;
    for LexicalError { start, end, message } in lexical {
        diagnostics.push(Diagnostic::error(codes::MALFORMED_TOKEN, Span::new(id, start, end), message));
    }
    if let Some((start, end)) = findings.too_deep {
        let span = Span::new(id, start, end);
        diagnostics.push(Diagnostic::error(codes::NESTED_TOO_DEEPLY, span, "expression nested too deeply"));
    }
    thin_out(&mut diagnostics, bytes);
    let directives = findings.directives;
    let pragmas = pragmas::attach(id, package.span.start, directives.clone(), &mut decls);
    let file = File { file: id, package, decls, pragmas };
    if extent == Extent::All {
        diagnostics.extend(pragmas::misplaced(&text, file.package.span.start, &directives, &file));
        diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    }
    (file, diagnostics, findings.line_directives)
}
