//! The branch statements of files whose types are not checked because of syntax errors: gc judges them as soon as it has parsed a body.

use vole_diag::Diagnostic;
use vole_source::SourceMap;
use vole_syntax::ast::{Decl, File};

use super::check_branches;

/// What is wrong with the branch statements of those function bodies of a file that none of its errors is in.
pub fn branches_of_unchecked(file: &File, errors: &[Diagnostic], sources: &SourceMap) -> Vec<Diagnostic> {
    let bodies = file.decls.iter().filter_map(|decl| match decl {
        Decl::Func(func) => func.body.as_ref(),
        _ => None,
    });
    let is_broken = |body: &&vole_syntax::ast::Block| {
        let inside = |error: &&Diagnostic| {
            error.span.file == body.span.file && (body.span.start..=body.span.end).contains(&error.span.start)
        };
        errors.iter().any(|error| inside(&error))
    };
    bodies.filter(|body| !is_broken(body)).flat_map(|body| check_branches(body, Some(sources))).collect()
}
