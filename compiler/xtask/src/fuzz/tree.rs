//! A program as text in pieces: which piece is an expression of which type, which a statement, which a declaration. That is all
//! the minimiser has to know of Go.

use std::borrow::Cow;

use super::types::TypeId;

/// What a piece of a program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Only there to hold other pieces together.
    Glue,
    Expr {
        ty: TypeId,
        /// Whether Go computes it at compile time, and rejects what overflows there.
        constant: bool,
    },
    /// It stands on lines of its own and may go.
    Stmt,
    /// At the top level of the file.
    Decl,
}

/// A piece of a program.
#[derive(Clone, Debug)]
pub struct Tree {
    pub role: Role,
    pub parts: Vec<Part>,
}

/// What a piece consists of.
#[derive(Clone, Debug)]
pub enum Part {
    Text(Cow<'static, str>),
    Tree(Tree),
}

impl From<&'static str> for Part {
    fn from(text: &'static str) -> Self {
        Part::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Part::Text(Cow::Owned(text))
    }
}

impl From<&String> for Part {
    fn from(text: &String) -> Self {
        Part::Text(Cow::Owned(text.clone()))
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Part::from(number.to_string())
    }
}

impl From<Tree> for Part {
    fn from(tree: Tree) -> Self {
        Part::Tree(tree)
    }
}

/// Pieces as a template says: each `$` in it stands for the next one.
macro_rules! glue {
    () => {
        $crate::fuzz::tree::Tree::fill("", Vec::new())
    };
    ($template:literal $(, $part:expr)* $(,)?) => {
        $crate::fuzz::tree::Tree::fill($template, vec![$($crate::fuzz::tree::Part::from($part)),*])
    };
}

/// An expression of a type, whose value is known when the program runs.
macro_rules! expr {
    ($ty:expr; $($template:tt)*) => {
        $crate::fuzz::tree::glue![$($template)*].of($crate::fuzz::tree::Role::Expr { ty: $ty, constant: false })
    };
}

/// An expression of a type that Go may compute at compile time.
macro_rules! constant {
    ($ty:expr; $($template:tt)*) => {
        $crate::fuzz::tree::glue![$($template)*].of($crate::fuzz::tree::Role::Expr { ty: $ty, constant: true })
    };
}

/// A statement, without the end of its last line.
macro_rules! stmt {
    ($($template:tt)*) => {
        $crate::fuzz::tree::glue![$($template)*].of($crate::fuzz::tree::Role::Stmt)
    };
}

/// A declaration.
macro_rules! decl {
    ($($template:tt)*) => {
        $crate::fuzz::tree::glue![$($template)*].of($crate::fuzz::tree::Role::Decl)
    };
}

pub(super) use {constant, decl, expr, glue, stmt};

impl Tree {
    /// A template with pieces in place of its `$`.
    pub fn fill(template: &'static str, pieces: Vec<Part>) -> Self {
        debug_assert_eq!(template.matches('$').count(), pieces.len(), "{template}");
        let mut parts = Vec::with_capacity(pieces.len() * 2 + 1);
        let mut pieces = pieces.into_iter();
        for (at, text) in template.split('$').enumerate() {
            if at > 0 {
                parts.extend(pieces.next());
            }
            if !text.is_empty() {
                parts.push(Part::from(text));
            }
        }
        Tree { role: Role::Glue, parts }
    }

    /// The same pieces in another role.
    pub fn of(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Pieces with something between them.
    pub fn joined(items: impl IntoIterator<Item = Tree>, between: &'static str) -> Self {
        let mut parts = Vec::new();
        for item in items {
            if !parts.is_empty() {
                parts.push(Part::from(between));
            }
            parts.push(Part::Tree(item));
        }
        Tree { role: Role::Glue, parts }
    }

    /// Whether it is a constant expression.
    pub fn is_constant(&self) -> bool {
        matches!(self.role, Role::Expr { constant: true, .. })
    }

    /// The text, indented as the braces say.
    pub fn print(&self) -> String {
        let mut flat = String::new();
        self.write(&mut flat);
        let mut text = String::with_capacity(flat.len() * 2);
        let mut depth = 0_usize;
        for line in flat.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let closes = line.starts_with(['}', ')']);
            let label = line.ends_with(':') && !line.contains(' ') || line.starts_with("case ") || line == "default:";
            let dedent = usize::from(closes || label);
            text.extend(std::iter::repeat_n('\t', depth.saturating_sub(dedent)));
            text.push_str(line);
            text.push('\n');
            depth = depth.saturating_sub(usize::from(closes)) + usize::from(line.ends_with(['{', '(']));
            if depth == 0 && closes {
                text.push('\n');
            }
        }
        text
    }

    pub fn write(&self, text: &mut String) {
        for part in &self.parts {
            match part {
                Part::Text(piece) => text.push_str(piece),
                Part::Tree(tree) => tree.write(text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_are_indented() {
        let body = stmt!["if $ {\n$\n}", glue!["x"], stmt!["y()"]];
        let tree = decl!["func f() {\n$\n}\n", body];
        assert_eq!(tree.print(), "func f() {\n\tif x {\n\t\ty()\n\t}\n}\n\n");
    }
}
