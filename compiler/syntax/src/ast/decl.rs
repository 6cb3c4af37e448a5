//! Declarations (spec: Declarations and scope).

use vole_source::Span;

use super::{BasicLit, Block, Expr, FuncType, Ident, Receiver};

/// A declaration at package level or in a function.
#[derive(Clone, PartialEq, Debug)]
pub enum Decl {
    /// `import ...`.
    Import(GenDecl<ImportSpec>),
    /// `const ...`.
    Const(GenDecl<ConstSpec>),
    /// `type ...`.
    Type(GenDecl<TypeSpec>),
    /// `var ...`.
    Var(GenDecl<VarSpec>),
    /// `func ...`.
    Func(Box<FuncDecl>),
    /// What error recovery left. Already reported.
    Bad(Span),
}

/// A declaration of several specifications under one keyword.
#[derive(Clone, PartialEq, Debug)]
pub struct GenDecl<S> {
    /// All of it.
    pub span: Span,
    /// Whether it was written with parentheses.
    pub grouped: bool,
    /// The specifications.
    pub specs: Vec<S>,
}

/// `import name "path"`.
#[derive(Clone, PartialEq, Debug)]
pub struct ImportSpec {
    /// All of it.
    pub span: Span,
    /// The local name, `.` or `_`, if written.
    pub name: Option<Ident>,
    /// The path literal.
    pub path: BasicLit,
    /// Where the path stands.
    pub path_span: Span,
}

/// `a, b T = x, y` in a const declaration.
pub type ConstSpec = ValueSpec;

/// `a, b T = x, y` in a var declaration.
pub type VarSpec = ValueSpec;

/// Names with a type, values, or both. A const specification with neither repeats the one before it (spec: Constant declarations).
#[derive(Clone, PartialEq, Debug)]
pub struct ValueSpec {
    /// All of it.
    pub span: Span,
    /// The names.
    pub names: Vec<Ident>,
    /// The type, if written.
    pub ty: Option<Expr>,
    /// The values, if written.
    pub values: Vec<Expr>,
    /// The index in its group, which is what `iota` stands for in a const declaration.
    pub iota: u32,
    /// `//go:` and `//vole:` directives right above it.
    pub pragmas: Vec<Pragma>,
}

/// `Name[P C] T` or `Name[P C] = T`.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeSpec {
    /// All of it.
    pub span: Span,
    /// The name.
    pub name: Ident,
    /// The type parameters.
    pub type_params: Vec<TypeParam>,
    /// Whether it declares an alias.
    pub alias: bool,
    /// The type.
    pub ty: Expr,
    /// `//go:` directives right above it.
    pub pragmas: Vec<Pragma>,
}

/// A group of type parameters with one constraint: `P, Q C`.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeParam {
    /// The names.
    pub names: Vec<Ident>,
    /// The constraint; a union or `~T` is an [`Expr`] of `|` and `~`.
    pub constraint: Expr,
}

/// A function or method declaration.
#[derive(Clone, PartialEq, Debug)]
pub struct FuncDecl {
    /// All of it.
    pub span: Span,
    /// The receiver of a method.
    pub receiver: Option<Receiver>,
    /// The name.
    pub name: Ident,
    /// The type parameters.
    pub type_params: Vec<TypeParam>,
    /// The signature.
    pub sig: FuncType,
    /// The body; absent for a function implemented outside Go.
    pub body: Option<Block>,
    /// `//go:` directives right above it.
    pub pragmas: Vec<Pragma>,
}

/// Parameters, results: `a, b T`, or only `T`.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    /// The names; none for an unnamed one.
    pub names: Vec<Ident>,
    /// The type; [`ExprKind::Ellipsis`](super::ExprKind::Ellipsis) for a variadic parameter.
    pub ty: Expr,
}

/// A `//go:name args` or `//vole:name args` line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pragma {
    /// Where it stands.
    pub span: Span,
    /// The text after `//`, such as `go:noinline` or `go:linkname f runtime.f`.
    pub text: vole_source::Name,
}

impl Pragma {
    /// The first word, such as `go:noinline`.
    pub fn name(&self) -> &str {
        self.text.split_whitespace().next().unwrap_or_default()
    }

    /// The words after the first.
    pub fn args(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace().skip(1)
    }
}
