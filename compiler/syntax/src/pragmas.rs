//! Which declaration a directive comment belongs to, and whether it may stand where it does.
//!
//! As with gc, a directive is about the declaration that follows it, whatever comments and blank lines stand between. Before
//! a group in parentheses, inside a function and at the end of a file it is about nothing in particular and goes to the
//! file, and so, besides, does `//go:linkname`, which says itself what it is about.

use std::collections::HashSet;

use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, Span};

use crate::ast::{Decl, File, GenDecl, Pragma, TypeSpec, ValueSpec};
use crate::tokens::Directive;

/// The directives that gc knows to be about functions.
const OF_FUNCTIONS: &[&str] = &[
    "go:noescape",
    "go:norace",
    "go:nosplit",
    "go:noinline",
    "go:nocheckptr",
    "go:systemstack",
    "go:nowritebarrier",
    "go:nowritebarrierrec",
    "go:yeswritebarrierrec",
    "go:cgo_unsafe_args",
    "go:uintptrkeepalive",
    "go:uintptrescapes",
    "go:registerparams",
];

/// Hangs `directives`, which stand in the order of the text, on `decls`, and returns those of the file, among them all before the package
/// clause, which is at `package`.
pub fn attach(file: FileId, package: u32, directives: Vec<Directive>, decls: &mut [Decl]) -> Vec<Pragma> {
    let pragma = |directive: Directive| {
        let span = Span::new(file, directive.start, directive.end);
        (directive.text != "go:build" && !directive.text.starts_with("go:build "))
            .then_some(Pragma { span, text: directive.text })
    };
    let mut waiting = Waiting { pragmas: directives.into_iter().filter_map(pragma).collect(), homeless: Vec::new() };
    waiting.pragmas.reverse();
    waiting.skip(package);
    for decl in decls {
        match decl {
            Decl::Func(func) => {
                func.pragmas = waiting.take(func.span.start);
                waiting.skip(func.span.end);
            }
            Decl::Const(group) | Decl::Var(group) => waiting.hang(group),
            Decl::Type(group) => waiting.hang(group),
            Decl::Import(GenDecl { span, .. }) | Decl::Bad(span) => waiting.skip(span.end),
        }
    }
    waiting.skip(u32::MAX);
    waiting.homeless
}

/// What is wrong with where the directives of a file stand, `package` being where its package clause is. gc wants each on a line of its
/// own, and those it knows before a function.
pub fn misplaced(text: &str, package: u32, directives: &[Directive], file: &File) -> Vec<Diagnostic> {
    let of_funcs = file.decls.iter().filter_map(|decl| match decl {
        Decl::Func(func) => Some(&func.pragmas),
        _ => None,
    });
    let about_function: HashSet<u32> = of_funcs.flatten().map(|pragma| pragma.span.start).collect();
    let problem = |directive: &Directive| {
        let name = directive.text.split_whitespace().next().filter(|name| name.starts_with("go:"))?;
        let start = directive.start as usize;
        let line_start = text.get(..start)?.rfind('\n').map_or(0, |newline| newline + 1);
        if !text.get(line_start..start)?.trim().is_empty() {
            return Some("misplaced compiler directive");
        }
        match name {
            "go:build" if directive.start > package => Some("misplaced compiler directive"),
            name if OF_FUNCTIONS.contains(&name) && !about_function.contains(&directive.start) => {
                Some("misplaced compiler directive")
            }
            _ => None,
        }
    };
    let report = |directive: &Directive| {
        // gc counts from behind the slashes.
        let span = Span::new(file.file, directive.start + 2, directive.end);
        Some(Diagnostic::error(codes::SYNTAX_ERROR, span, problem(directive)?))
    };
    directives.iter().filter_map(report).collect()
}

/// Something directives can be about.
trait Spec {
    fn span(&self) -> Span;
    fn pragmas(&mut self) -> &mut Vec<Pragma>;
}

impl Spec for ValueSpec {
    fn span(&self) -> Span {
        self.span
    }

    fn pragmas(&mut self) -> &mut Vec<Pragma> {
        &mut self.pragmas
    }
}

impl Spec for TypeSpec {
    fn span(&self) -> Span {
        self.span
    }

    fn pragmas(&mut self) -> &mut Vec<Pragma> {
        &mut self.pragmas
    }
}

struct Waiting {
    /// Directives not yet placed, the first at the end.
    pragmas: Vec<Pragma>,
    homeless: Vec<Pragma>,
}

impl Waiting {
    /// The directives before `offset`.
    fn take(&mut self, offset: u32) -> Vec<Pragma> {
        let mut taken = Vec::new();
        while let Some(pragma) = self.pragmas.pop_if(|pragma| pragma.span.start < offset) {
            if pragma.name() == "go:linkname" {
                self.homeless.push(pragma.clone());
            }
            taken.push(pragma);
        }
        taken
    }

    /// Gives up the directives before `offset`.
    fn skip(&mut self, offset: u32) {
        while let Some(pragma) = self.pragmas.pop_if(|pragma| pragma.span.start < offset) {
            self.homeless.push(pragma);
        }
    }

    fn hang<S: Spec>(&mut self, group: &mut GenDecl<S>) {
        if group.grouped {
            self.skip(group.span.start);
        }
        for spec in &mut group.specs {
            *spec.pragmas() = self.take(spec.span().start);
            self.skip(spec.span().end);
        }
        self.skip(group.span.end);
    }
}

#[cfg(test)]
mod tests {
    use vole_source::FileId;

    use crate::ast::{Decl, NodeIds, Pragma};
    use crate::parse_file;

    fn names(pragmas: &[Pragma]) -> Vec<&str> {
        pragmas.iter().map(Pragma::name).collect()
    }

    #[test]
    fn a_directive_is_about_the_declaration_below_it() {
        let text = b"//go:build arm\n\npackage p\n\n//go:noinline\n// Doc.\n\n//go:nosplit\nfunc f() {\n//go:inside\n}\n\
                     //go:embed a\nvar v string\n//go:before\nvar (\n//go:embed b\nw string\n)\n//go:linkname x y\n//go:last";
        let file = parse_file(FileId(0), text, &mut NodeIds::default()).file;
        let [Decl::Func(f), Decl::Var(v), Decl::Var(group)] = file.decls.as_slice() else { panic!("{:?}", file.decls) };
        assert_eq!(names(&f.pragmas), ["go:noinline", "go:nosplit"]);
        assert_eq!(v.specs[0].pragmas[0].args().collect::<Vec<_>>(), ["a"]);
        assert_eq!(group.specs[0].pragmas[0].args().collect::<Vec<_>>(), ["b"]);
        assert_eq!(names(&file.pragmas), ["go:inside", "go:before", "go:linkname", "go:last"]);
    }
}
