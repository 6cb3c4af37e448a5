//! Statements (spec: Statements).

use vole_source::Span;

use super::{BinaryOp, Decl, Expr, Ident};

/// `{ ... }`.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// All of it, braces included.
    pub span: Span,
    /// The statements.
    pub stmts: Vec<Stmt>,
}

/// A statement.
#[derive(Clone, PartialEq, Debug)]
pub struct Stmt {
    /// All of it.
    pub span: Span,
    /// What it is.
    pub kind: StmtKind,
}

/// The kinds of statements.
#[derive(Clone, PartialEq, Debug)]
pub enum StmtKind {
    /// What error recovery left. Already reported.
    Bad,
    /// Nothing.
    Empty,
    /// `const`, `type` or `var` in a function.
    Decl(Decl),
    /// `label: stmt`.
    Labeled(Ident, Box<Stmt>),
    /// `x`.
    Expr(Expr),
    /// `ch <- x`.
    Send(Expr, Expr),
    /// `x++` or `x--`.
    IncDec {
        /// The operand.
        x: Expr,
        /// Whether it is `++`.
        inc: bool,
    },
    /// `a, b = x, y`, `a, b := x, y` or `a += x`.
    Assign {
        /// The left side.
        lhs: Vec<Expr>,
        /// The operator.
        op: AssignOp,
        /// Where the operator stands.
        op_span: Span,
        /// The right side.
        rhs: Vec<Expr>,
    },
    /// `go f(x)`.
    Go(Expr),
    /// `defer f(x)`.
    Defer(Expr),
    /// `return x, y`.
    Return(Vec<Expr>),
    /// `break`, `continue`, `goto` or `fallthrough`.
    Branch(BranchKind, Option<Ident>),
    /// A block.
    Block(Block),
    /// `if init; cond { } else ...`.
    If {
        /// The statement before the condition.
        init: Option<Box<Stmt>>,
        /// The condition.
        cond: Expr,
        /// What is done if it holds.
        then: Block,
        /// What is done otherwise: a block or another `if`.
        otherwise: Option<Box<Stmt>>,
    },
    /// `switch init; tag { ... }`.
    Switch {
        /// The statement before the tag.
        init: Option<Box<Stmt>>,
        /// The tag; absent means `true`.
        tag: Option<Expr>,
        /// The clauses.
        clauses: Vec<CaseClause>,
        /// All of the braces.
        body_span: Span,
    },
    /// `switch init; x := y.(type) { ... }`.
    TypeSwitch {
        /// The statement before the guard.
        init: Option<Box<Stmt>>,
        /// The name bound in each clause.
        binding: Option<Ident>,
        /// The expression before `.(type)`.
        operand: Expr,
        /// The clauses.
        clauses: Vec<TypeCaseClause>,
        /// All of the braces.
        body_span: Span,
    },
    /// `select { ... }`.
    Select(Vec<CommClause>),
    /// `for init; cond; post { }`, `for cond { }`, `for { }`.
    For(Box<ForClause>, Block),
    /// `for k, v := range x { }`.
    Range(Box<RangeClause>, Block),
}

/// `=`, `:=` or an operator with `=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AssignOp {
    /// `=`.
    Assign,
    /// `:=`.
    Define,
    /// `op=`.
    Op(BinaryOp),
}

/// Which branch statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BranchKind {
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `goto`.
    Goto,
    /// `fallthrough`.
    Fallthrough,
}

/// `case a, b:` or `default:`.
#[derive(Clone, PartialEq, Debug)]
pub struct CaseClause {
    /// The keyword to the last statement.
    pub span: Span,
    /// The expressions; none for `default`.
    pub exprs: Vec<Expr>,
    /// Whether it is `default`.
    pub is_default: bool,
    /// The statements.
    pub body: Vec<Stmt>,
}

/// `case T, nil:` or `default:` of a type switch.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeCaseClause {
    /// The keyword to the last statement.
    pub span: Span,
    /// The node that the variable bound in this clause hangs on (it has no identifier of its own).
    pub id: super::NodeId,
    /// The types; none for `default`. `nil` is a name.
    pub types: Vec<Expr>,
    /// Whether it is `default`.
    pub is_default: bool,
    /// The statements.
    pub body: Vec<Stmt>,
}

/// `case ch <- x:`, `case v := <-ch:` or `default:` of a select.
#[derive(Clone, PartialEq, Debug)]
pub struct CommClause {
    /// The keyword to the last statement.
    pub span: Span,
    /// The communication: a send, an expression, or an assignment of one receive; absent for `default`.
    pub comm: Option<Box<Stmt>>,
    /// The statements.
    pub body: Vec<Stmt>,
}

/// The header of a `for` statement without `range`.
#[derive(Clone, PartialEq, Debug)]
pub struct ForClause {
    /// Before the first iteration.
    pub init: Option<Stmt>,
    /// The condition; absent means `true`.
    pub cond: Option<Expr>,
    /// After each iteration.
    pub post: Option<Stmt>,
}

/// The header of a `for` statement with `range`.
#[derive(Clone, PartialEq, Debug)]
pub struct RangeClause {
    /// The first iteration variable or target.
    pub key: Option<Expr>,
    /// The second.
    pub value: Option<Expr>,
    /// Where a third is, which no clause can have.
    pub extra: Option<Span>,
    /// Whether they are declared here (`:=`).
    pub define: bool,
    /// The expression ranged over.
    pub operand: Expr,
    /// Where `range` stands.
    pub range_span: Span,
}
