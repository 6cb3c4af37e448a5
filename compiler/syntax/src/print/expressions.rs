//! Prints expressions.

use super::{Form, Printer};
use crate::ast::{CompositeElement, Expr, ExprKind, FuncType, UnaryOp};

/// How many bytes of elements a composite literal may have in one line.
const ELEMENTS_WIDTH: usize = 100;

impl Printer {
    pub(super) fn exprs(&mut self, exprs: &[Expr]) {
        self.separated(exprs, ", ", Self::expr);
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Bad => self.text("_"),
            ExprKind::Name(name) => self.text(name),
            ExprKind::Lit(lit) => self.text(&lit.text),
            ExprKind::FuncLit(sig, body) => {
                self.text("func");
                self.signature(sig);
                self.text(" ");
                self.block(body);
            }
            ExprKind::CompositeLit { ty, elements, .. } => {
                if let Some(ty) = ty {
                    self.expr(ty);
                }
                self.elements(elements);
            }
            ExprKind::Paren(x) => {
                self.text("(");
                self.expr(x);
                self.text(")");
            }
            ExprKind::Selector(x, name) => {
                self.expr(x);
                self.text(if ends_in_literal(x) { " ." } else { "." });
                self.text(&name.name);
            }
            ExprKind::Index(x, args) => {
                self.expr(x);
                self.text("[");
                self.exprs(args);
                self.text("]");
            }
            ExprKind::Slice { operand, bounds, three } => {
                self.expr(operand);
                self.text("[");
                for (at, bound) in bounds.iter().enumerate().take(if *three { 3 } else { 2 }) {
                    self.text(if at > 0 { ":" } else { "" });
                    if let Some(bound) = bound {
                        self.expr(bound);
                    }
                }
                self.text("]");
            }
            ExprKind::TypeAssert(x, ty) => {
                self.expr(x);
                self.text(".(");
                match ty {
                    Some(ty) => self.expr(ty),
                    None => self.text("type"),
                }
                self.text(")");
            }
            ExprKind::Call { fun, args, ellipsis, .. } => {
                self.callee(fun);
                self.text("(");
                self.exprs(args);
                if ellipsis.is_some() {
                    // Points right behind a number would be a part of it.
                    self.text(if args.last().is_some_and(ends_in_literal) { " ..." } else { "..." });
                }
                self.text(")");
            }
            ExprKind::Star(x) => {
                self.text("*");
                self.expr(x);
            }
            ExprKind::Unary(op, x) => self.unary(*op, x),
            ExprKind::Binary { op, x, y, .. } => {
                self.expr(x);
                self.text(" ");
                self.text(op.text());
                self.text(" ");
                self.expr(y);
            }
            ExprKind::KeyValue(key, value) => {
                self.expr(key);
                self.text(": ");
                self.expr(value);
            }
            ExprKind::Ellipsis(ty) => {
                self.text("...");
                self.expr(ty);
            }
            ExprKind::ArrayType { .. }
            | ExprKind::SliceType(_)
            | ExprKind::StructType(_)
            | ExprKind::FuncType(_)
            | ExprKind::InterfaceType(_)
            | ExprKind::MapType(..)
            | ExprKind::ChanType(..) => self.type_literal(expr),
        }
    }

    /// Two signs side by side may not become another one.
    fn unary(&mut self, op: UnaryOp, x: &Expr) {
        self.text(op.text());
        let start = self.out.len();
        self.expr(x);
        let joins = match op {
            UnaryOp::Plus => self.out[start..].starts_with('+'),
            UnaryOp::Neg => self.out[start..].starts_with('-'),
            UnaryOp::Addr => self.out[start..].starts_with(['&', '^']),
            UnaryOp::Not | UnaryOp::BitNot | UnaryOp::Recv | UnaryOp::Tilde => false,
        };
        if joins {
            self.out.insert(start, ' ');
        }
    }

    /// A function type that is called (a conversion) keeps its result in parentheses, or it would take the arguments for one.
    fn callee(&mut self, fun: &Expr) {
        match &fun.kind {
            ExprKind::FuncType(sig) => {
                let FuncType { params, results, .. } = &**sig;
                self.text("func");
                self.parameters(params);
                self.text(" ");
                self.parameters(results);
            }
            _ => self.expr(fun),
        }
    }

    /// In one line if they fit, otherwise each in a line of its own.
    fn elements(&mut self, elements: &[CompositeElement]) {
        if self.form == Form::Short {
            return self.text(if elements.is_empty() { "{}" } else { "{…}" });
        }
        self.indent += 1;
        let printed: Vec<_> = elements.iter().map(|element| self.aside(|printer| printer.element(element))).collect();
        self.indent -= 1;
        let width: usize = printed.iter().map(|text| text.len() + 2).sum();
        if width <= ELEMENTS_WIDTH && !printed.iter().any(|text| text.contains('\n')) {
            self.text("{");
            self.text(&printed.join(", "));
            self.text("}");
        } else {
            self.braced(&printed, |printer, text| {
                printer.text(text);
                printer.text(",");
            });
        }
    }

    fn element(&mut self, element: &CompositeElement) {
        if let Some(key) = &element.key {
            self.expr(key);
            self.text(": ");
        }
        self.expr(&element.value);
    }
}

/// Whether the last token of an expression is a literal.
fn ends_in_literal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Lit(_) => true,
        ExprKind::Unary(_, x) | ExprKind::Star(x) | ExprKind::Binary { y: x, .. } => ends_in_literal(x),
        _ => false,
    }
}
