//! Expressions and types (spec: Expressions, Types).

use vole_source::{Name, Span};

use super::{Block, Field, Ident, NodeId};

/// An expression or a type.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    /// Its node.
    pub id: NodeId,
    /// All of it, parentheses of [`ExprKind::Paren`] included.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// The kinds of expressions and types.
#[derive(Clone, PartialEq, Debug)]
pub enum ExprKind {
    /// What error recovery left where no expression could be made out. Already reported.
    Bad,
    /// `x`, also `_`.
    Name(Name),
    /// `42`, `1.5`, `2i`, `'x'`, `"s"`.
    Lit(BasicLit),
    /// `func(...) ... { ... }`.
    FuncLit(Box<FuncType>, Box<Block>),
    /// `T{...}`, or `{...}` inside another composite literal (then without a type).
    CompositeLit {
        /// The type, if written.
        ty: Option<Box<Expr>>,
        /// The elements.
        elements: Vec<CompositeElement>,
        /// The closing brace.
        rbrace: Span,
    },
    /// `(x)`.
    Paren(Box<Expr>),
    /// `x.sel`: a field, a method, a method expression or a qualified identifier.
    Selector(Box<Expr>, Ident),
    /// `x[i]`, `x[T]`, `x[T1, T2]`: an index expression or an instantiation.
    Index(Box<Expr>, Vec<Expr>),
    /// `x[low:high:max]`.
    Slice {
        /// The operand.
        operand: Box<Expr>,
        /// Low, high and max, as far as written.
        bounds: [Option<Box<Expr>>; 3],
        /// Whether there were two colons.
        three: bool,
    },
    /// `x.(T)`; `x.(type)` when there is no type, which only a type switch's guard allows.
    TypeAssert(Box<Expr>, Option<Box<Expr>>),
    /// `f(args...)`: a call or a conversion. Arguments may be types (`make`, `new`).
    Call {
        /// What is called.
        fun: Box<Expr>,
        /// The arguments.
        args: Vec<Expr>,
        /// The `...` after the last argument.
        ellipsis: Option<Span>,
        /// The closing parenthesis.
        rparen: Span,
    },
    /// `*x`: a dereference or a pointer type.
    Star(Box<Expr>),
    /// `-x`, `&x`, `<-x`, ... and `~T` in a constraint.
    Unary(UnaryOp, Box<Expr>),
    /// `x + y`; `T | U` in a constraint.
    Binary {
        /// The operator.
        op: BinaryOp,
        /// Where the operator stands.
        op_span: Span,
        /// The left operand.
        x: Box<Expr>,
        /// The right operand.
        y: Box<Expr>,
    },
    /// `key: value` where the parser had to take one as an expression. Only inside errors; elements use [`CompositeElement`].
    KeyValue(Box<Expr>, Box<Expr>),
    /// `[n]T`; `[...]T` when `len` is absent.
    ArrayType {
        /// The length, absent for `...`.
        len: Option<Box<Expr>>,
        /// The element type.
        elem: Box<Expr>,
    },
    /// `[]T`.
    SliceType(Box<Expr>),
    /// `struct { ... }`.
    StructType(Vec<StructField>),
    /// `func(...) ...`.
    FuncType(Box<FuncType>),
    /// `interface { ... }`.
    InterfaceType(Vec<InterfaceElem>),
    /// `map[K]V`.
    MapType(Box<Expr>, Box<Expr>),
    /// `chan T`, `<-chan T`, `chan<- T`.
    ChanType(ChanDir, Box<Expr>),
    /// `...T`, only as the type of a final parameter.
    Ellipsis(Box<Expr>),
}

/// A literal as written; its value is worked out by the type checker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BasicLit {
    /// Which kind.
    pub kind: LitKind,
    /// The source text, quotes and prefixes included.
    pub text: Name,
}

/// The kinds of literals.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LitKind {
    /// `42`, `0x2A`, `0b1`, `1_000`.
    Int,
    /// `1.5`, `1e3`, `0x1p-2`.
    Float,
    /// `2i`.
    Imag,
    /// `'x'`.
    Rune,
    /// `"s"` or a raw string.
    String,
}

/// `key: value` or `value` in a composite literal.
#[derive(Clone, PartialEq, Debug)]
pub struct CompositeElement {
    /// The key, if written.
    pub key: Option<Expr>,
    /// The value.
    pub value: Expr,
}

/// A function's signature as written.
#[derive(Clone, PartialEq, Debug)]
pub struct FuncType {
    /// From `func` (or the opening parenthesis, in a method specification) to the end of the results.
    pub span: Span,
    /// The parameters: a group such as `a, b int` is one [`Field`].
    pub params: Vec<Field>,
    /// The results; an unnamed single result is one field without names.
    pub results: Vec<Field>,
}

/// The receiver of a method declaration.
#[derive(Clone, PartialEq, Debug)]
pub struct Receiver {
    /// All of it, parentheses included.
    pub span: Span,
    /// The parameter groups as written: exactly one with at most one name in a correct program.
    pub params: Vec<Field>,
}

/// A field of a struct type.
#[derive(Clone, PartialEq, Debug)]
pub enum StructField {
    /// `a, b T "tag"`.
    Named {
        /// The names.
        names: Vec<Ident>,
        /// Their type.
        ty: Expr,
        /// The tag literal.
        tag: Option<(BasicLit, Span)>,
    },
    /// `T "tag"` or `*T "tag"`.
    Embedded {
        /// The type as written.
        ty: Expr,
        /// The tag literal.
        tag: Option<(BasicLit, Span)>,
    },
}

/// An element of an interface type.
#[derive(Clone, PartialEq, Debug)]
pub enum InterfaceElem {
    /// `m(...) ...`.
    Method {
        /// The method's name.
        name: Ident,
        /// Its signature.
        sig: FuncType,
    },
    /// An embedded type, a `~T`, or a union of them.
    Union(Vec<UnionTerm>),
}

/// A term of a union.
#[derive(Clone, PartialEq, Debug)]
pub struct UnionTerm {
    /// The `~`, if written.
    pub tilde: Option<Span>,
    /// The type.
    pub ty: Expr,
}

/// The direction of a channel type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ChanDir {
    /// `chan T`.
    Both,
    /// `chan<- T`.
    Send,
    /// `<-chan T`.
    Recv,
}

/// Unary operators.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UnaryOp {
    /// `+x`.
    Plus,
    /// `-x`.
    Neg,
    /// `!x`.
    Not,
    /// `^x`.
    BitNot,
    /// `&x`.
    Addr,
    /// `<-x`.
    Recv,
    /// `~T`, in constraints only.
    Tilde,
}

/// Binary operators.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinaryOp {
    /// `||`.
    LogOr,
    /// `&&`.
    LogAnd,
    /// `==`.
    Eq,
    /// `!=`.
    Ne,
    /// `<`.
    Lt,
    /// `<=`.
    Le,
    /// `>`.
    Gt,
    /// `>=`.
    Ge,
    /// `+`.
    Add,
    /// `-`.
    Sub,
    /// `|`.
    Or,
    /// `^`.
    Xor,
    /// `*`.
    Mul,
    /// `/`.
    Div,
    /// `%`.
    Rem,
    /// `<<`.
    Shl,
    /// `>>`.
    Shr,
    /// `&`.
    And,
    /// `&^`.
    AndNot,
}

impl BinaryOp {
    /// How Go writes it.
    pub fn text(self) -> &'static str {
        match self {
            Self::LogOr => "||",
            Self::LogAnd => "&&",
            Self::Eq => "==",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
            Self::Add => "+",
            Self::Sub => "-",
            Self::Or => "|",
            Self::Xor => "^",
            Self::Mul => "*",
            Self::Div => "/",
            Self::Rem => "%",
            Self::Shl => "<<",
            Self::Shr => ">>",
            Self::And => "&",
            Self::AndNot => "&^",
        }
    }

    /// Binding strength, 1 (`||`) to 5 (`*`); spec: Operator precedence.
    pub fn precedence(self) -> u8 {
        match self {
            Self::LogOr => 1,
            Self::LogAnd => 2,
            Self::Eq | Self::Ne | Self::Lt | Self::Le | Self::Gt | Self::Ge => 3,
            Self::Add | Self::Sub | Self::Or | Self::Xor => 4,
            Self::Mul | Self::Div | Self::Rem | Self::Shl | Self::Shr | Self::And | Self::AndNot => 5,
        }
    }

    /// Whether it compares and so yields a boolean.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::Eq | Self::Ne | Self::Lt | Self::Le | Self::Gt | Self::Ge)
    }

    /// Whether it shifts.
    pub fn is_shift(self) -> bool {
        matches!(self, Self::Shl | Self::Shr)
    }
}

impl UnaryOp {
    /// How Go writes it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Neg => "-",
            Self::Not => "!",
            Self::BitNot => "^",
            Self::Addr => "&",
            Self::Recv => "<-",
            Self::Tilde => "~",
        }
    }
}

impl Expr {
    /// The expression inside any number of parentheses.
    pub fn unparen(&self) -> &Expr {
        let mut expr = self;
        while let ExprKind::Paren(inner) = &expr.kind {
            expr = inner;
        }
        expr
    }
}
