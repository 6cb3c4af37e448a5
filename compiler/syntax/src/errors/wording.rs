//! gc's words for a syntax error.
//!
//! gc knows which production it is in when it meets an unexpected token. We know what the token could have been instead, and
//! where it stands: that says as much.

use super::Found;
use super::expected::Expected;
use crate::context::{Control, Opener, Place};
use crate::tokens::{SemicolonKind, Token};
use crate::tree::Tree;

/// What to say, without `syntax error: `.
pub struct Wording {
    /// The words.
    pub message: String,
    /// Where, if not at the unexpected token.
    pub at: Option<u32>,
}

/// Words the error, or tells that it is not worth mentioning.
pub fn word(found: Found<'_>, expected: &Expected, place: &Place<'_>, tree: &mut Tree<'_, '_>) -> Option<Wording> {
    let here = |message: String| Some(Wording { message, at: None });
    if place.nested {
        tree.outside_function = false;
    } else if expected.has("import") {
        if std::mem::replace(&mut tree.outside_function, true) {
            return None;
        }
        if matches!(found, Found::Token(Token::LBrace | Token::InnerLBrace | Token::BodyBrace))
            && tree.after_bodiless_function
        {
            return here("unexpected semicolon or newline before {".to_owned());
        }
        return here("non-declaration statement outside function body".to_owned());
    }
    let misplaced = matches!(
        found,
        Found::Token(
            Token::StraySemicolon(_) | Token::HeaderSemicolon(_) | Token::TopSemicolon(_) | Token::FieldSemicolon(_)
        )
    );
    if misplaced && (expected.semicolon() || expected.header_semicolon()) && !tree.diagnostics.is_empty() {
        // After an error it is not known for certain what kind of bracket this stands in.
        return None;
    }
    if found.is(Token::Arrow) && expected.ty() && !expected.operand() {
        return Some(arrow_without_chan(place, tree));
    }
    if (place.opener, place.outer_opener) == (Opener::Brackets, Some(Opener::Interface))
        && matches!((place.previous, found), (Token::Ident(_), Found::Token(Token::Ident(_))))
    {
        return here("interface method must have no type parameters".to_owned());
    }
    let ending = match clause(found, expected, place) {
        Some(Plain(text)) => return here(text.to_owned()),
        Some(AtPrevious(text)) => {
            return Some(Wording { message: text.to_owned(), at: Some(place.previous_start) });
        }
        Some(In(text)) => format!(" {text}"),
        Some(Wanted(text)) => format!(", expected {text}"),
        None => match expected.sole() {
            Some(text) => format!(", expected {text}"),
            None if place.nested => " at end of statement".to_owned(),
            None => " after top level declaration".to_owned(),
        },
    };
    here(format!("unexpected {}{ending}", name(found, place)))
}

/// `<-` where a type should be: what comes next should have been `chan`.
fn arrow_without_chan(place: &Place<'_>, tree: &mut Tree<'_, '_>) -> Wording {
    let arrow = place.here.map_or(0, |spanned| spanned.start);
    let after = tree.place(arrow + 1);
    let (found, at) = match after.here {
        Some(spanned) => (Found::Token(spanned.token), spanned.start),
        None => (Found::End, arrow),
    };
    let message = match found {
        // gc has parsed this as an expression, and quotes it.
        Found::Token(Token::Ident(name)) if place.previous == Token::ChanRecv => {
            format!("unexpected {name}, expected chan")
        }
        _ => format!("unexpected {}, expected keyword chan", name(found, &after)),
    };
    Wording { message, at: Some(at) }
}

/// The ways gc words what is wrong.
enum Clause {
    /// No mention of the token.
    Plain(&'static str),
    /// The same, at the token before.
    AtPrevious(&'static str),
    /// `unexpected X in ...`, `... at ...`, `... after ...`.
    In(&'static str),
    /// `unexpected X, expected ...`.
    Expected(&'static str),
}

use Clause::{AtPrevious, Expected as Wanted, In, Plain};

fn clause(found: Found<'_>, expected: &Expected, place: &Place<'_>) -> Option<Clause> {
    if expected.only("package") {
        return Some(Plain("package statement must be first"));
    }
    if let Some(clause) = place.header.and_then(|control| header(found, expected, place, control)) {
        return Some(clause);
    }
    if expected.has("if") && expected.has("{") && !expected.has("for") {
        return Some(Plain("else must be followed by if or statement block"));
    }
    if expected.statement() {
        return Some(match place.previous {
            _ if expected.has("case") => Wanted("case or default or }"),
            Token::Colon => AtPrevious("missing statement after label"),
            _ => Wanted("}"),
        });
    }
    if expected.has("case") {
        return Some(Wanted("case or default or }"));
    }
    if found.is(Token::Define) && expected.has("=") && !expected.has(":=") {
        return Some(Wanted("="));
    }
    if expected.operand() {
        return Some(operand(found, expected, place));
    }
    separator(expected, place).or_else(|| beginning(found, expected, place))
}

/// In the header of a statement.
fn header(found: Found<'_>, expected: &Expected, place: &Place<'_>, control: Control) -> Option<Clause> {
    let token = match found {
        Found::Token(token) => token,
        Found::End => return None,
    };
    if token == Token::BodyBrace {
        match control {
            Control::If if place.previous == Token::If => {
                return Some(Plain("missing condition in if statement"));
            }
            Control::For if matches!(place.previous, Token::HeaderSemicolon(_)) && place.semicolons == 1 => {
                return Some(Wanted("for loop condition"));
            }
            Control::For if expected.header_semicolon() => {
                return Some(Wanted("semicolon or newline"));
            }
            _ => {}
        }
    }
    if token == Token::Var && expected.operand() && place.semicolons == 0 {
        return Some(Plain(match control {
            Control::If => "var declaration not allowed in if initializer",
            Control::Switch => "var declaration not allowed in switch initializer",
            _ => "var declaration not allowed in for initializer",
        }));
    }
    if expected.operand() {
        return None;
    }
    if !expected.body() {
        return (expected.header_semicolon() && place.semicolons == 1 && control == Control::For)
            .then_some(Wanted("semicolon or newline"));
    }
    Some(match control {
        Control::Select => Plain("missing { after select clause"),
        _ if expected.header_semicolon() => Wanted("{"),
        Control::Switch => Plain("missing { after switch clause"),
        Control::If => Wanted("{ after if clause"),
        Control::For => Wanted("{ after for clause"),
    })
}

/// Where an operand could have stood.
fn operand(found: Found<'_>, expected: &Expected, place: &Place<'_>) -> Clause {
    if let (Found::End, Token::Comma) = (found, place.previous) {
        return if place.opener == Opener::Composite { Wanted("}") } else { Wanted(")") };
    }
    let closing = matches!(found, Found::Token(Token::RBrack));
    let bracket = place.previous == Token::LBrack;
    if bracket && !expected.has("]") && !expected.has(":") {
        if closing { Plain("empty type parameter list") } else { Wanted("]") }
    } else if bracket && closing {
        Wanted("operand")
    } else {
        Wanted("expression")
    }
}

/// Behind something complete.
fn separator(expected: &Expected, place: &Place<'_>) -> Option<Clause> {
    let has = |text| expected.has(text);
    Some(if has(",") && has(")") && !expected.semicolon() {
        if expected.operator() || has("...") && !expected.ty() || place.opener == Opener::Call {
            In("in argument list; possibly missing comma or )")
        } else {
            In("in parameter list; possibly missing comma or )")
        }
    } else if has(",") && has("]") {
        if has(":") {
            Wanted("comma, : or ]")
        } else if expected.operator()
            && (!expected.ty() || matches!(place.previous, Token::Literal(_) | Token::String(_)))
        {
            Wanted("]")
        } else {
            In("in parameter list; possibly missing comma or ]")
        }
    } else if has("]") && !expected.ty() {
        Wanted("]")
    } else if has(",") && has("}") && !expected.semicolon() {
        In("in composite literal; possibly missing comma or }")
    } else if expected.semicolon() && has(")") && (!expected.name() || has("=")) {
        In("in grouped declaration; possibly missing semicolon or newline or )")
    } else if expected.semicolon() && has("}") && place.opener == Opener::Struct && expected.ty() {
        Wanted("type")
    } else if expected.semicolon() && has("}") && place.opener == Opener::Struct && !begins_field(expected) {
        In("in struct type; possibly missing semicolon or newline or }")
    } else if expected.semicolon() && has("}") && place.opener == Opener::Interface && !has("~") {
        In("in interface type; possibly missing semicolon or newline or }")
    } else if has(")") && !expected.name() && !expected.semicolon() {
        Wanted(")")
    } else if has(":") && !expected.semicolon() {
        Wanted(":")
    } else if place.index == 2 {
        Wanted("semicolon or newline")
    } else if expected.semicolon() && !has(")") && !begins_field(expected) && !has("~") {
        if place.nested { In("at end of statement") } else { In("after top level declaration") }
    } else if has(",") && has(":=") {
        Wanted(":= or = or comma")
    } else {
        return None;
    })
}

/// Whether a field of a struct could have begun here.
fn begins_field(expected: &Expected) -> bool {
    expected.name() && expected.has("*") && !expected.has("struct")
}

/// Where something begins that is no operand.
fn beginning(found: Found<'_>, expected: &Expected, place: &Place<'_>) -> Option<Clause> {
    Some(if expected.string() && !expected.ty() {
        match found {
            Found::Token(Token::Literal(_)) => Plain("import path must be a string"),
            _ => Plain("missing import path"),
        }
    } else if expected.ty() {
        match place.previous {
            Token::Ellipsis => Plain("... is missing type"),
            Token::Assign => In("in type declaration"),
            Token::Chan | Token::ChanSend | Token::ChanRecv => Plain("missing channel element type"),
            _ if expected.has("~") => Wanted("~ term or type"),
            _ if expected.has("...") && expected.has(")") => Wanted(")"),
            _ if expected.has("=") && !expected.has(",") => In("in type declaration"),
            _ => Wanted("type"),
        }
    } else if begins_field(expected) {
        Wanted("field name or embedded type")
    } else if expected.name() {
        match place.previous {
            Token::Dot | Token::Func if expected.has("(") => Wanted("name or ("),
            _ => Wanted("name"),
        }
    } else if expected.has("(") {
        Wanted("(")
    } else if expected.body() {
        Wanted("{")
    } else {
        return None;
    })
}

/// The token in gc's words.
fn name(found: Found<'_>, place: &Place<'_>) -> String {
    let token = match found {
        Found::Token(
            token @ (Token::Semicolon(SemicolonKind::Forgotten) | Token::TopSemicolon(SemicolonKind::Forgotten)),
        ) => place.here.map_or(token, |spanned| spanned.token),
        Found::Token(token) => token,
        Found::End => return "EOF".to_owned(),
    };
    match token {
        Token::Ident(text) => format!("name {text}"),
        Token::Literal((_, text)) | Token::String(text) => format!("literal {text}"),
        Token::Binary(op) | Token::Sign(op) => op.text().to_owned(),
        Token::OpAssign(op) => format!("{}=", op.text()),
        Token::Semicolon(kind)
        | Token::TopSemicolon(kind)
        | Token::HeaderSemicolon(kind)
        | Token::FieldSemicolon(kind)
        | Token::StraySemicolon(kind) => match kind {
            SemicolonKind::Written => "semicolon",
            SemicolonKind::Newline | SemicolonKind::Forgotten => "newline",
            SemicolonKind::EndOfFile => "EOF",
        }
        .to_owned(),
        _ => match token.keyword() {
            Some(keyword) => format!("keyword {keyword}"),
            None => token.sign().to_owned(),
        },
    }
}
