//! `//go:embed` directives: which variables take files as their value (package embed's documentation: Directives).

use vole_diag::codes;
use vole_source::{FileId, Name, Span};
use vole_syntax::ast::{Decl, File, LitKind, Pragma, ValueSpec};

use super::Checker;
use super::imports::unquote;
use super::versions::Version;
use crate::constant::{Value, parse_literal};
use crate::{Basic, EmbeddedVar, Embedding, ObjectId, Type};

/// The directive's name.
const DIRECTIVE: &str = "go:embed";

/// The package that has to be imported for it.
const PACKAGE: &str = "embed";

/// What is said of a directive that is not above a variable.
const MISPLACED: &str = "misplaced go:embed directive";

impl<'a> Checker<'a> {
    /// The variables of the package that take files, in source order. Their types are known.
    pub(super) fn embedded_vars(&mut self) -> Vec<EmbeddedVar> {
        let mut found = Vec::new();
        for file in self.files {
            for pragma in file.pragmas.iter().filter(|pragma| pragma.name() == DIRECTIVE) {
                let message = match is_inside_func(file, pragma.span) {
                    true => "go:embed cannot apply to var inside func",
                    false => MISPLACED,
                };
                self.error(codes::INVALID_EMBED, pragma.span, message);
            }
            for decl in &file.decls {
                match decl {
                    Decl::Var(decl) => found.extend(decl.specs.iter().filter_map(|spec| self.embedded_var(spec))),
                    Decl::Func(func) => self.misplaced(&func.pragmas),
                    Decl::Type(decl) => decl.specs.iter().for_each(|spec| self.misplaced(&spec.pragmas)),
                    Decl::Const(decl) => decl.specs.iter().for_each(|spec| self.misplaced(&spec.pragmas)),
                    Decl::Import(_) | Decl::Bad(_) => {}
                }
            }
        }
        found
    }

    fn misplaced(&mut self, pragmas: &[Pragma]) {
        for pragma in pragmas.iter().filter(|pragma| pragma.name() == DIRECTIVE) {
            self.error(codes::INVALID_EMBED, pragma.span, MISPLACED);
        }
    }

    fn embedded_var(&mut self, spec: &ValueSpec) -> Option<EmbeddedVar> {
        let directives: Vec<&Pragma> = spec.pragmas.iter().filter(|pragma| pragma.name() == DIRECTIVE).collect();
        let first = directives.first()?.span;
        let why = match spec.names.as_slice() {
            _ if !self.imports_embed(first.file) => Some("go:embed only allowed in Go files that import \"embed\""),
            [_, _, ..] => Some("go:embed cannot apply to multiple vars"),
            _ if !spec.values.is_empty() => Some("go:embed cannot apply to var with initializer"),
            _ => None,
        };
        if let Some(why) = why {
            self.error(codes::INVALID_EMBED, first, why);
            return None;
        }
        if !self.require(Version::go1(16), first, |_| DIRECTIVE.to_owned()) {
            return None;
        }
        let name = spec.names.first()?;
        let object = self.info.object(name)?;
        let embedding = self.embedding(object, name.span)?;
        let mut patterns = Vec::new();
        for directive in directives {
            match patterns_of(directive) {
                Some(found) => patterns.extend(found),
                None => self.error(codes::INVALID_EMBED, directive.span, "invalid quoted string in //go:embed"),
            }
        }
        Some(EmbeddedVar { object, embedding, patterns })
    }

    fn imports_embed(&self, file: FileId) -> bool {
        let found = self.files.iter().find(|candidate| candidate.file == file);
        found.is_some_and(|file| {
            file.decls.iter().any(|decl| match decl {
                Decl::Import(imports) => {
                    imports.specs.iter().any(|spec| unquote(&spec.path).is_some_and(|path| path == PACKAGE))
                }
                _ => false,
            })
        })
    }

    /// What a variable takes, by its type.
    fn embedding(&mut self, object: ObjectId, span: Span) -> Option<Embedding> {
        let ty = self.types.object(object).ty;
        let file_system = self.types.package(PACKAGE).and_then(|package| self.types.lookup(package, "FS"));
        if file_system.is_some_and(|found| self.types.object(found).ty == ty) {
            return Some(Embedding::Files);
        }
        match *self.types.under(ty) {
            Type::Basic(basic) if basic.is_string() => Some(Embedding::String),
            Type::Slice(elem) if self.types.basic(elem) == Some(Basic::Uint8) => Some(Embedding::Bytes),
            _ if self.types.basic(ty) == Some(Basic::Invalid) => None,
            _ => {
                let message = format!("go:embed cannot apply to var of type {}", self.type_text(ty));
                self.error(codes::INVALID_EMBED, span, message);
                None
            }
        }
    }
}

fn is_inside_func(file: &File, span: Span) -> bool {
    file.decls.iter().any(|decl| match decl {
        Decl::Func(func) => func.span.start <= span.start && span.end <= func.span.end,
        _ => false,
    })
}

/// The patterns of a directive with their places: words, or Go strings.
///
/// `None` if a string is not one.
fn patterns_of(directive: &Pragma) -> Option<Vec<(Name, Span)>> {
    let text = directive.text.as_str();
    let mut patterns = Vec::new();
    let mut at = DIRECTIVE.len();
    loop {
        let rest = text.get(at..)?;
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        let Some(first) = trimmed.chars().next() else { return Some(patterns) };
        let (pattern, length) = match first {
            '"' | '`' => {
                let length = quoted_length(trimmed)?;
                let Value::String(bytes) = parse_literal(LitKind::String, trimmed.get(..length)?)? else { return None };
                (Name::from(std::str::from_utf8(&bytes).ok()?), length)
            }
            _ => {
                let length = trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
                (Name::from(trimmed.get(..length)?), length)
            }
        };
        // The text of a directive is what follows `//`.
        let start = directive.span.start + 2 + at as u32;
        patterns.push((pattern, Span::new(directive.span.file, start, start + length as u32)));
        at += length;
    }
}

/// How long the Go string at the beginning of a text is; white space or the end must follow it.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if char == '\\' && quote == '"' {
            escaped = true;
        } else if char == quote {
            let end = at + 1;
            return text.get(end..)?.chars().next().is_none_or(char::is_whitespace).then_some(end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(text: &str) -> Option<Vec<String>> {
        let span = Span::new(FileId(0), 0, text.len() as u32 + 2);
        let found = patterns_of(&Pragma { span, text: text.into() })?;
        Some(found.into_iter().map(|(pattern, _)| pattern.to_string()).collect())
    }

    #[test]
    fn patterns_are_words_or_go_strings() {
        assert_eq!(patterns("go:embed a b/*.txt").unwrap(), ["a", "b/*.txt"]);
        assert_eq!(patterns("go:embed \"a b\" `c\\d`  e").unwrap(), ["a b", "c\\d", "e"]);
        assert_eq!(patterns("go:embed \"\\x61\"").unwrap(), ["a"]);
        assert_eq!(patterns("go:embed").unwrap(), Vec::<String>::new());
        assert_eq!(patterns("go:embed \"a"), None);
        assert_eq!(patterns("go:embed \"a\"b"), None);
    }
}
