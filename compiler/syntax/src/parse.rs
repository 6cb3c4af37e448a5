//! From the bytes of a file to its tree.

use lalrpop_util::lalrpop_mod;
use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, LineDirective, Span};

use crate::ast::{Decl, File, Ident, ImportSpec, NodeIds};
use crate::context::Context;
use crate::descent::{Complaint, complaints};
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
    /// Whether text was skipped to go on after an error.
    is_broken: bool,
    /// How many lines the text has.
    pub lines: usize,
    /// Where parts of the text are said to come from.
    pub line_directives: Vec<LineDirective>,
}

impl Parsed {
    /// Whether the tree is too broken to be checked. Errors that gc does not word as syntax errors, such as a bad escape in a
    /// string or a missing index of a slice expression, do not keep it from checking types.
    pub fn has_syntax_errors(&self) -> bool {
        self.is_broken || self.diagnostics.iter().any(|diagnostic| diagnostic.code == codes::NESTED_TOO_DEEPLY)
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
    parse(file, text, ids, Extent::All)
}

/// Parses the package clause and the imports, and reads no further.
pub fn parse_imports(file: FileId, text: &[u8]) -> ParsedImports {
    let Parsed { file, diagnostics, .. } = parse(file, text, &mut NodeIds::default(), Extent::Imports);
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
    /// All of it, but no second reading to word its errors.
    Statement,
    /// Up to the first declaration that is no import.
    Imports,
}

impl Extent {
    fn includes(self, token: Token<'_>) -> bool {
        self != Self::Imports || !matches!(token, Token::Const | Token::Type | Token::Var | Token::Func)
    }
}

/// Puts what is to be said of wrong text in the place of what the grammar found wrong with it.
fn read_again(id: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) {
    let complaints = complaints(text);
    if !complaints.is_empty() {
        diagnostics.clear();
        diagnostics.extend(complaints.into_iter().map(|Complaint { start, end, message }| {
            let mut diagnostic = Diagnostic::error(codes::SYNTAX_ERROR, Span::new(id, start, end), message);
            if diagnostic.message.contains("cannot use assignment ") {
                diagnostic.help = Some("to compare, write `==`".to_owned());
            }
            diagnostic
        }));
    }
}

/// What to say of the statement `text` where an expression is needed.
pub fn misused(text: &str) -> Option<String> {
    let function = format!("package p; func _() {{ if {text} {{}} }}");
    let parsed = parse(FileId(0), function.as_bytes(), &mut NodeIds::default(), Extent::Statement);
    let found = parsed.diagnostics.into_iter().map(|diagnostic| diagnostic.message);
    let mut found = found.filter_map(|message| message.strip_prefix(SYNTAX_ERROR).map(str::to_owned));
    found.next()
}

fn parse(id: FileId, bytes: &[u8], ids: &mut NodeIds, extent: Extent) -> Parsed {
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
    let mut diagnostics = tree.diagnostics;
    let is_broken = diagnostics.iter().any(|diagnostic| diagnostic.message.starts_with(SYNTAX_ERROR));
    if is_broken && extent == Extent::All && findings.too_deep.is_none() {
        read_again(id, &text, &mut diagnostics);
        if !lexical.is_empty() {
            // At the end of the text, a word that is no word of Go explains what is missing.
            diagnostics.retain(|diagnostic| (diagnostic.span.start as usize) < text.len());
        }
    }
    let mut malformed = Vec::new();
    for LexicalError { start, end, message } in lexical {
        malformed.push(Span::new(id, start, end));
        diagnostics.push(Diagnostic::error(codes::MALFORMED_TOKEN, Span::new(id, start, end), message));
    }
    if let Some((start, end)) = findings.too_deep {
        // That the text seems to end there is no mistake of its own.
        diagnostics.retain(|diagnostic| (diagnostic.span.start as usize) < text.len());
        let span = Span::new(id, start, end);
        diagnostics.push(Diagnostic::error(codes::NESTED_TOO_DEEPLY, span, "expression nested too deeply"));
    }
    thin_out(&mut diagnostics, bytes);
    let directives = findings.directives;
    let pragmas = pragmas::attach(id, package.span.start, directives.clone(), &mut decls);
    let file = File { file: id, package, decls, pragmas, malformed };
    if extent == Extent::All && !is_broken {
        diagnostics.extend(pragmas::misplaced(&text, file.package.span.start, &directives, &file));
        diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    }
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    Parsed { file, diagnostics, is_broken, lines, line_directives: findings.line_directives }
}
