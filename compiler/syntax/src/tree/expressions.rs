//! Actions of the chapter "Expressions".

use vole_source::Span;

use super::Tree;
use crate::ast::{
    BasicLit, BinaryOp, Block, ChanDir, CompositeElement, Expr, ExprKind, FuncType, Ident, LitKind, NodeId, UnaryOp,
};

/// What stands between the brackets behind an operand.
pub enum Suffix {
    /// An index, or type arguments.
    Index(Vec<Expr>),
    /// Low, high and max; with two colons, where the middle begins and where the second colon stands.
    Slice([Option<Box<Expr>>; 3], Option<u32>),
}

impl Tree<'_, '_> {
    /// `name`
    pub fn name(&mut self, start: u32, text: &str, end: u32) -> Box<Expr> {
        self.expr(start, end, ExprKind::Name(text.into()))
    }

    /// `name` where only an identifier may stand.
    pub fn ident(&mut self, start: u32, text: &str, end: u32) -> Box<Ident> {
        Box::new(Ident { id: self.fresh_id(), span: self.span(start, end), name: text.into() })
    }

    /// A number, rune or string.
    pub fn literal(&mut self, start: u32, kind: LitKind, text: &str, end: u32) -> Box<Expr> {
        self.expr(start, end, ExprKind::Lit(BasicLit { kind, text: text.into() }))
    }

    /// Which unary operator `+`, `-` or `^` is.
    pub fn sign(op: BinaryOp) -> UnaryOp {
        match op {
            BinaryOp::Add => UnaryOp::Plus,
            BinaryOp::Sub => UnaryOp::Neg,
            _ => UnaryOp::BitNot,
        }
    }

    /// `op x`
    pub fn unary(&mut self, start: u32, op: UnaryOp, x: Box<Expr>) -> Box<Expr> {
        if let (UnaryOp::Recv, ExprKind::ChanType(..)) = (op, &x.kind) {
            self.syntax_error(x.span.start_point(), "unexpected <-, expected chan");
        }
        self.expr(start, x.span.end, ExprKind::Unary(op, x))
    }

    /// `*x`
    pub fn star(&mut self, start: u32, x: Box<Expr>) -> Box<Expr> {
        self.expr(start, x.span.end, ExprKind::Star(x))
    }

    /// `x op y`, where `x` is all that stands left of `op` and `y` only the next operand: where `op` binds tighter than what
    /// is on the right edge of `x`, it takes that edge for its left operand (spec: Operator precedence).
    pub fn binary(&mut self, mut x: Box<Expr>, start: u32, op: BinaryOp, end: u32, y: Box<Expr>) -> Box<Expr> {
        let op_span = self.span(start, end);
        let id = self.fresh_id();
        operate(&mut x, id, op, op_span, y);
        x
    }

    /// `func ... { ... }`
    pub fn func_lit(&mut self, start: u32, sig: Box<FuncType>, body: Box<Block>, end: u32) -> Box<Expr> {
        self.expr(start, end, ExprKind::FuncLit(sig, body))
    }

    /// `x.name`
    pub fn selector(&mut self, x: Box<Expr>, name: Box<Ident>, end: u32) -> Box<Expr> {
        self.expr(x.span.start, end, ExprKind::Selector(x, *name))
    }

    /// `x.(T)` or `x.(type)`
    pub fn type_assertion(&mut self, x: Box<Expr>, ty: Option<Box<Expr>>, end: u32) -> Box<Expr> {
        if ty.is_none() {
            let span = self.span(x.span.start, end);
            self.loose_guards.push(span);
        }
        self.expr(x.span.start, end, ExprKind::TypeAssert(x, ty))
    }

    /// `x[...]`
    pub fn subscript(&mut self, x: Box<Expr>, suffix: Suffix, end: u32) -> Box<Expr> {
        let start = x.span.start;
        match suffix {
            Suffix::Index(args) => {
                if let Some(value) = args.iter().skip(1).find(|arg| !may_be_type(arg)) {
                    self.syntax_error(value.span, "unexpected expression, expected ]");
                }
                self.expr(start, end, ExprKind::Index(x, args))
            }
            Suffix::Slice(bounds, second_colon) => {
                if let Some(colon) = second_colon {
                    if bounds[1].is_none() {
                        self.error(self.span(colon, colon + 1), "middle index required in 3-index slice");
                    }
                    if bounds[2].is_none() {
                        self.error(self.span(end - 1, end), "final index required in 3-index slice");
                    }
                }
                self.expr(start, end, ExprKind::Slice { operand: x, bounds, three: second_colon.is_some() })
            }
        }
    }

    /// `fun(args)`, the closing parenthesis being `close..end`.
    pub fn call(&mut self, fun: Box<Expr>, args: (Vec<Expr>, Option<Span>), close: u32, end: u32) -> Box<Expr> {
        let start = fun.span.start;
        // `<-chan T(x)` is `<-(chan T(x))` (spec: Conversions).
        if let Expr { kind: ExprKind::ChanType(ChanDir::Recv, _), .. } = *fun {
            let mut fun = fun;
            if let ExprKind::ChanType(direction, _) = &mut fun.kind {
                *direction = ChanDir::Both;
            }
            fun.span.start += 2;
            let call = self.call(fun, args, close, end);
            return self.unary(start, UnaryOp::Recv, call);
        }
        let rparen = self.span(close, end);
        self.expr(start, end, ExprKind::Call { fun, args: args.0, ellipsis: args.1, rparen })
    }

    /// `func(...) T(args)`: a conversion to a function type.
    pub fn convert_func(
        &mut self,
        sig: (u32, Box<FuncType>, u32),
        args: (Vec<Expr>, Option<Span>),
        close: u32,
        end: u32,
    ) -> Box<Expr> {
        let fun = self.func_type(sig.0, *sig.1, sig.2);
        self.call(fun, args, close, end)
    }

    /// `T{...}`, the braces being `open..` and `close..end`.
    pub fn composite(
        &mut self,
        ty: Box<Expr>,
        open: u32,
        elements: Vec<CompositeElement>,
        close: u32,
        end: u32,
    ) -> Box<Expr> {
        let bare = ty.unparen();
        if !may_begin_composite(bare) {
            self.syntax_error(self.span(open, open + 1), "unexpected { at end of statement");
        } else if matches!(ty.kind, ExprKind::Paren(_)) {
            self.syntax_error(ty.span, "cannot parenthesize type in composite literal");
        }
        let rbrace = self.span(close, end);
        self.expr(ty.span.start, end, ExprKind::CompositeLit { ty: Some(ty), elements, rbrace })
    }

    /// `{...}` inside a composite literal.
    pub fn bare_composite(&mut self, start: u32, elements: Vec<CompositeElement>, close: u32, end: u32) -> Box<Expr> {
        let rbrace = self.span(close, end);
        self.expr(start, end, ExprKind::CompositeLit { ty: None, elements, rbrace })
    }
}

/// Makes `x` into `x op y`, or, if it is an operation that binds weaker, its right operand. That goes no deeper than there are
/// precedences, since on a right edge they grow.
fn operate(x: &mut Expr, id: NodeId, op: BinaryOp, op_span: Span, y: Box<Expr>) {
    let span = x.span.to(y.span);
    match &mut x.kind {
        ExprKind::Binary { op: other, y: right, .. } if other.precedence() < op.precedence() => {
            operate(right, id, op, op_span, y);
            x.span = span;
        }
        _ => {
            let left = std::mem::replace(x, Expr { id, span, kind: ExprKind::Bad });
            x.kind = ExprKind::Binary { op, op_span, x: Box::new(left), y };
        }
    }
}

/// Whether an expression can be a type.
fn may_be_type(x: &Expr) -> bool {
    match &x.kind {
        ExprKind::Paren(x) | ExprKind::Star(x) | ExprKind::Selector(x, _) | ExprKind::Index(x, _) => may_be_type(x),
        ExprKind::Bad
        | ExprKind::Name(_)
        | ExprKind::ArrayType { .. }
        | ExprKind::SliceType(_)
        | ExprKind::StructType(_)
        | ExprKind::FuncType(_)
        | ExprKind::InterfaceType(_)
        | ExprKind::MapType(..)
        | ExprKind::ChanType(..) => true,
        _ => false,
    }
}

/// Whether a composite literal can begin with this type.
fn may_begin_composite(ty: &Expr) -> bool {
    match &ty.kind {
        ExprKind::Name(_)
        | ExprKind::ArrayType { .. }
        | ExprKind::SliceType(_)
        | ExprKind::StructType(_)
        | ExprKind::MapType(..) => true,
        ExprKind::Selector(x, _) => matches!(x.kind, ExprKind::Name(_)),
        ExprKind::Index(x, args) => may_begin_composite(x) && !args.iter().any(is_value),
        _ => false,
    }
}

/// Whether this can be no type.
fn is_value(x: &Expr) -> bool {
    match &x.unparen().kind {
        ExprKind::Lit(_)
        | ExprKind::CompositeLit { .. }
        | ExprKind::FuncLit(..)
        | ExprKind::Slice { .. }
        | ExprKind::TypeAssert(..)
        | ExprKind::Call { .. } => true,
        ExprKind::Unary(op, _) => *op != UnaryOp::Tilde,
        ExprKind::Binary { op, .. } => *op != BinaryOp::Or,
        ExprKind::Index(x, args) => is_value(x) || args.iter().any(is_value),
        _ => false,
    }
}
