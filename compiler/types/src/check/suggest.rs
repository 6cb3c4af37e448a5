//! Likely mends of errors, for the help lines of messages.

use vole_source::Name;
use vole_syntax::ast::{Expr, ExprKind};

use super::{Checker, operand::Operand};
use crate::{Basic, PackageId, Type, TypeId, is_exported, lookup, sizes};

/// Packages that are often used without having been imported.
const PACKAGES: &[&str] = &[
    "bufio",
    "bytes",
    "cmp",
    "container/heap",
    "container/list",
    "context",
    "encoding/binary",
    "encoding/hex",
    "encoding/json",
    "errors",
    "fmt",
    "hash/crc32",
    "io",
    "iter",
    "log",
    "machine",
    "maps",
    "math",
    "math/big",
    "math/bits",
    "math/rand",
    "os",
    "reflect",
    "regexp",
    "runtime",
    "slices",
    "sort",
    "strconv",
    "strings",
    "sync",
    "sync/atomic",
    "testing",
    "time",
    "unicode",
    "unicode/utf8",
    "unsafe",
];

/// The known name that differs least from one that is not known, if they differ so little that it may be meant.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n Name>) -> Option<&'n Name> {
    let most = (name.chars().count() / 3).max(1);
    known
        .filter(|known| known.len().abs_diff(name.len()) <= 4 * most && known.as_str() != "_")
        .map(|known| (strsim::damerau_levenshtein(name, known), known))
        .filter(|(distance, known)| *distance <= most && *distance < known.chars().count())
        .min()
        .map(|(_, known)| known)
}

fn did_you_mean(name: &Name) -> String {
    format!("did you mean `{name}`?")
}

impl<'a> Checker<'a> {
    /// For a name that nothing declares.
    pub(super) fn help_with_name(&self, name: &Name) -> Option<String> {
        if let Some(path) = PACKAGES.iter().find(|path| path.rsplit('/').next() == Some(name)) {
            return Some(format!("import the package: `import \"{path}\"`"));
        }
        let local = self.scopes.names_around(self.env.scope);
        let package = self.types.scope(self.pkg).map(|(name, _)| name);
        nearest(name, local.chain(package).chain(self.universe.names())).map(did_you_mean)
    }

    /// For a name that a package has not.
    pub(super) fn help_with_member(&self, package: PackageId, name: &str) -> Option<String> {
        let exported = self.types.scope(package).map(|(name, _)| name).filter(|name| is_exported(name));
        nearest(name, exported).map(did_you_mean)
    }

    /// For a field or method that a type has not.
    pub(super) fn help_with_selector(&self, ty: TypeId, name: &str) -> Option<String> {
        let names = lookup::selectable_names(self.types, ty, self.pkg);
        nearest(name, names.iter()).map(did_you_mean)
    }

    /// For a value that cannot be assigned to something of type `target`.
    pub(super) fn help_with_assignment(&mut self, x: &Operand<'a>, target: TypeId, cause: &str) -> Option<String> {
        let text = self.text(x.expr?);
        if cause.contains("has pointer receiver") && x.is_variable() {
            return Some(format!("only a pointer has the method: `&{text}`"));
        }
        if matches!(self.types.under(x.ty), Type::Interface(_)) && !self.types.is_interface(target) {
            return Some(format!("if that is what it holds, assert it: `{text}.({})`", self.type_text(target)));
        }
        if x.constant().is_some() || self.is_untyped(x.ty) {
            return None;
        }
        if self.types.pointee(x.ty) == Some(target) {
            return Some(format!("take what it points to: `*{text}`"));
        }
        if self.types.pointee(target) == Some(x.ty) && x.is_variable() {
            return Some(format!("take its address: `&{text}`"));
        }
        // A number as a string is a character's code, which is seldom meant.
        let number_to_string = self.all_basic(x.ty, Basic::is_numeric) && self.all_basic(target, Basic::is_string);
        (!number_to_string && self.convertible(x, target).is_ok()).then(|| {
            let ty = self.type_text(target);
            let ty = if ty.starts_with(['*', '<']) || ty.starts_with("func") { format!("({ty})") } else { ty };
            format!("convert it: `{ty}({text})`")
        })
    }

    /// For two operands of different types.
    pub(super) fn help_with_mismatch(&self, x: &Operand<'a>, y: &Operand<'a>) -> Option<String> {
        let number = |x: &Operand<'a>| self.all_basic(x.ty, Basic::is_numeric) && !self.is_untyped(x.ty);
        let (wide, narrow) = if self.rank(x.ty) >= self.rank(y.ty) { (x, y) } else { (y, x) };
        (number(x) && number(y)).then(|| {
            let text = narrow.expr.map(|e| self.text(e)).unwrap_or_default();
            Some(format!("convert one of them, such as `{}({text})`", self.type_text(wide.ty)))
        })?
    }

    /// How much a numeric type can hold: complex before floating-point before whole numbers, then by size.
    fn rank(&self, ty: TypeId) -> (bool, bool, u64) {
        let is = |kind| self.all_basic(ty, kind);
        (is(Basic::is_complex), is(Basic::is_float), sizes::layout(self.types, ty).size)
    }

    /// For an assignment to a name that nothing declares.
    pub(super) fn help_with_assignee(&self, lhs: &Expr, name: &Name) -> Option<String> {
        match &lhs.kind {
            ExprKind::Name(_) if self.in_function() => match self.help_with_name(name) {
                Some(help) if help.starts_with("did") => Some(help),
                _ => Some(format!("to declare it, write `{name} := ...`")),
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use vole_source::Name;

    use super::nearest;

    #[test]
    fn only_similar_names_are_suggested() {
        let known = ["counter", "count", "Print", "x"].map(Name::from);
        let near = |name: &str| nearest(name, known.iter()).map(Name::as_str);
        assert_eq!(near("cuonter"), Some("counter"));
        assert_eq!(near("print"), Some("Print"));
        assert_eq!(near("y"), None);
        assert_eq!(near("total"), None);
    }
}
