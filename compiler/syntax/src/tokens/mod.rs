//! The words of Go (spec: Lexical elements), as logos finds them.
//!
//! One enum serves as what logos produces and as the terminals of the grammar. Two families never come straight from the
//! text: [`Token::Semicolon`] of the automatic kinds, which [`crate::semicolons`] puts where a newline was, and the braces
//! and channel arrows that [`crate::context`] tells apart.

mod comment;
mod number;
mod text;

use logos::Logos;
use vole_source::{LineDirective, Name};

use crate::ast::{BinaryOp, LitKind};

pub use text::code_point;

/// What the scanner notices besides tokens.
#[derive(Debug, Default)]
pub struct Findings {
    /// Lexical errors: from byte, to byte, message.
    pub errors: Vec<LexicalError>,
    /// Where the text was given up, because it nests too deeply.
    pub too_deep: Option<(u32, u32)>,
    /// `//go:`, `//vole:` and `//export` comments.
    pub directives: Vec<Directive>,
    /// Where parts of the text are said to come from.
    pub line_directives: Vec<LineDirective>,
}

/// A word that is no word of Go.
#[derive(Debug)]
pub struct LexicalError {
    /// First byte.
    pub start: u32,
    /// Just past the last byte.
    pub end: u32,
    /// What is wrong, in gc's words.
    pub message: String,
}

/// A comment that is meant for a tool.
#[derive(Clone, Debug)]
pub struct Directive {
    /// First byte (the slashes).
    pub start: u32,
    /// Just past the last byte.
    pub end: u32,
    /// The text after `//`.
    pub text: Name,
}

/// Where a semicolon came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SemicolonKind {
    /// It was written.
    Written,
    /// A newline stood there (spec: Semicolons).
    Newline,
    /// The file ended there.
    EndOfFile,
    /// Brackets or a header were left unfinished there: what comes can only begin a statement.
    Forgotten,
}

/// A token. Text is kept only where the grammar needs it.
#[derive(Logos, Clone, Copy, PartialEq, Debug)]
#[logos(extras = Findings, skip r"[ \t\r\x00\u{FEFF}]+")]
#[rustfmt::skip]
pub enum Token<'s> {
    #[token("break")] Break,
    #[token("case")] Case,
    #[token("chan")] Chan,
    #[token("const")] Const,
    #[token("continue")] Continue,
    #[token("default")] Default,
    #[token("defer")] Defer,
    #[token("else")] Else,
    #[token("fallthrough")] Fallthrough,
    #[token("for")] For,
    #[token("func")] Func,
    #[token("go")] Go,
    #[token("goto")] Goto,
    #[token("if")] If,
    #[token("import")] Import,
    #[token("interface")] Interface,
    #[token("map")] Map,
    #[token("package")] Package,
    #[token("range")] Range,
    #[token("return")] Return,
    #[token("select")] Select,
    #[token("struct")] Struct,
    #[token("switch")] Switch,
    #[token("type")] Type,
    #[token("var")] Var,

    /// An identifier.
    #[regex(r"[\p{L}_][\p{L}_\p{Nd}]*", |lexer| lexer.slice(), priority = 3)]
    #[regex(r"[a-zA-Z_\u{80}-\u{FEFE}\u{FF00}-\u{10FFFF}][a-zA-Z0-9_\u{80}-\u{FEFE}\u{FF00}-\u{10FFFF}]*",
        text::scan_faulty_identifier, priority = 1)]
    Ident(&'s str),
    /// A number or a rune.
    #[regex(r"[0-9]|\.[0-9]", number::scan)]
    #[token("'", text::scan_rune)]
    Literal((LitKind, &'s str)),
    /// A string, which imports and tags need to tell from other literals.
    #[token("\"", text::scan_string)]
    #[token("`", text::scan_raw_string)]
    String(&'s str),

    /// An operator that is only ever binary, and none of those below.
    #[token("||", |_| BinaryOp::LogOr)] #[token("&&", |_| BinaryOp::LogAnd)]
    #[token("==", |_| BinaryOp::Eq)] #[token("!=", |_| BinaryOp::Ne)]
    #[token("<", |_| BinaryOp::Lt)] #[token("<=", |_| BinaryOp::Le)]
    #[token(">", |_| BinaryOp::Gt)] #[token(">=", |_| BinaryOp::Ge)]
    #[token("/", |_| BinaryOp::Div)] #[token("%", |_| BinaryOp::Rem)]
    #[token("<<", |_| BinaryOp::Shl)] #[token(">>", |_| BinaryOp::Shr)]
    #[token("&^", |_| BinaryOp::AndNot)]
    Binary(BinaryOp),
    /// `+`, `-` or `^`: binary or unary.
    #[token("+", |_| BinaryOp::Add)] #[token("-", |_| BinaryOp::Sub)] #[token("^", |_| BinaryOp::Xor)]
    Sign(BinaryOp),
    #[token("*")] Star,
    #[token("&")] Ampersand,
    #[token("|")] Bar,
    #[token("!")] Not,
    #[token("~")] Tilde,
    #[token("<-")] Arrow,

    /// `+=` and its like.
    #[token("+=", |_| BinaryOp::Add)] #[token("-=", |_| BinaryOp::Sub)] #[token("|=", |_| BinaryOp::Or)]
    #[token("^=", |_| BinaryOp::Xor)] #[token("*=", |_| BinaryOp::Mul)] #[token("/=", |_| BinaryOp::Div)]
    #[token("%=", |_| BinaryOp::Rem)] #[token("<<=", |_| BinaryOp::Shl)] #[token(">>=", |_| BinaryOp::Shr)]
    #[token("&=", |_| BinaryOp::And)] #[token("&^=", |_| BinaryOp::AndNot)]
    OpAssign(BinaryOp),
    /// `++` (true) or `--` (false).
    #[token("++", |_| true)] #[token("--", |_| false)]
    IncDec(bool),
    #[token("=")] Assign,
    #[token(":=")] Define,

    #[token("(")] LParen,
    #[token(")")] RParen,
    #[token("[")] LBrack,
    #[token("]")] RBrack,
    #[token("{")] LBrace,
    #[token("}")] RBrace,
    #[token(",")] Comma,
    #[token(".")] Dot,
    #[token("...")] Ellipsis,
    #[token(":")] Colon,
    #[token(";", |_| SemicolonKind::Written)] Semicolon(SemicolonKind),

    /// A newline, or a comment that contains one. Never reaches the grammar.
    #[token("\n")]
    #[token("//", comment::scan_line)]
    #[token("/*", comment::scan_general)]
    Newline,

    /// A semicolon outside all brackets.
    TopSemicolon(SemicolonKind),
    /// A semicolon between a statement's keyword and its body.
    HeaderSemicolon(SemicolonKind),
    /// A semicolon in a struct or an interface.
    FieldSemicolon(SemicolonKind),
    /// A semicolon inside brackets where none can be.
    StraySemicolon(SemicolonKind),
    /// The `{` that opens the body of an `if`, `for`, `switch` or `select`.
    BodyBrace,
    /// The `{` of a composite literal, a struct or an interface.
    InnerLBrace,
    /// The `}` that belongs to it.
    InnerRBrace,
    /// `chan` and `<-` together.
    ChanSend,
    /// `<-` and `chan` together.
    ChanRecv,
}

impl Token<'_> {
    /// Whether it can only begin a statement or a declaration.
    pub fn begins_statement(self) -> bool {
        matches!(
            self,
            Self::Break
                | Self::Const
                | Self::Continue
                | Self::Defer
                | Self::Fallthrough
                | Self::For
                | Self::Go
                | Self::Goto
                | Self::If
                | Self::Return
                | Self::Select
                | Self::Switch
                | Self::Type
                | Self::Var
        )
    }

    /// The text of a keyword.
    pub fn keyword(self) -> Option<&'static str> {
        Some(match self {
            Self::Break => "break",
            Self::Case => "case",
            Self::Chan | Self::ChanSend => "chan",
            Self::Const => "const",
            Self::Continue => "continue",
            Self::Default => "default",
            Self::Defer => "defer",
            Self::Else => "else",
            Self::Fallthrough => "fallthrough",
            Self::For => "for",
            Self::Func => "func",
            Self::Go => "go",
            Self::Goto => "goto",
            Self::If => "if",
            Self::Import => "import",
            Self::Interface => "interface",
            Self::Map => "map",
            Self::Package => "package",
            Self::Range => "range",
            Self::Return => "return",
            Self::Select => "select",
            Self::Struct => "struct",
            Self::Switch => "switch",
            Self::Type => "type",
            Self::Var => "var",
            _ => return None,
        })
    }

    /// What a sign is called in messages; empty for tokens that have a text of their own.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Star => "*",
            Self::Ampersand => "&",
            Self::Bar => "|",
            Self::Not => "!",
            Self::Tilde => "~",
            Self::Arrow | Self::ChanRecv => "<-",
            Self::IncDec(true) => "++",
            Self::IncDec(false) => "--",
            Self::Assign => "=",
            Self::Define => ":=",
            Self::LParen => "(",
            Self::RParen => ")",
            Self::LBrack => "[",
            Self::RBrack => "]",
            Self::LBrace | Self::InnerLBrace | Self::BodyBrace => "{",
            Self::RBrace | Self::InnerRBrace => "}",
            Self::Comma => "comma",
            Self::Dot => ".",
            Self::Ellipsis => "...",
            Self::Colon => ":",
            _ => "",
        }
    }
}

/// How many lexical errors are recorded: more help nobody.
const MAX_ERRORS: usize = 1_000;

/// Records a lexical error.
fn complain<'s>(lexer: &mut logos::Lexer<'s, Token<'s>>, start: usize, end: usize, message: String) {
    if lexer.extras.errors.len() < MAX_ERRORS {
        lexer.extras.errors.push(LexicalError { start: start as u32, end: end as u32, message });
    }
}
