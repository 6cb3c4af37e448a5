//! Prints types.

use super::{Form, Printer};
use crate::ast::{BasicLit, ChanDir, Expr, ExprKind, Field, FuncType, Ident, InterfaceElem, StructField, UnionTerm};
use vole_source::Span;

impl Printer {
    pub(super) fn type_literal(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::ArrayType { len, elem } => {
                self.text("[");
                match len {
                    Some(len) => self.expr(len),
                    None => self.text("..."),
                }
                self.text("]");
                self.expr(elem);
            }
            ExprKind::SliceType(elem) => {
                self.text("[]");
                self.expr(elem);
            }
            ExprKind::StructType(fields) => {
                self.text(if fields.is_empty() || self.form == Form::Short { "struct" } else { "struct " });
                self.braced(fields, Self::field);
            }
            ExprKind::FuncType(sig) => {
                self.text("func");
                self.signature(sig);
            }
            ExprKind::InterfaceType(elements) => {
                self.text(if elements.is_empty() || self.form == Form::Short { "interface" } else { "interface " });
                self.braced(elements, Self::interface_element);
            }
            ExprKind::MapType(key, value) => {
                self.text("map[");
                self.expr(key);
                self.text("]");
                self.expr(value);
            }
            ExprKind::ChanType(direction, elem) => {
                self.text(match direction {
                    ChanDir::Both => "chan ",
                    ChanDir::Send => "chan<- ",
                    ChanDir::Recv => "<-chan ",
                });
                self.expr(elem);
            }
            _ => self.expr(expr),
        }
    }

    pub(super) fn names(&mut self, names: &[Ident]) {
        self.separated(names, ", ", |printer, name| printer.text(&name.name));
    }

    /// Parameters and results, from the opening parenthesis.
    pub(super) fn signature(&mut self, sig: &FuncType) {
        self.parameters(&sig.params);
        match sig.results.as_slice() {
            [] => {}
            [Field { names, ty }] if names.is_empty() => {
                self.text(" ");
                self.expr(ty);
            }
            results => {
                self.text(" ");
                self.parameters(results);
            }
        }
    }

    pub(super) fn parameters(&mut self, fields: &[Field]) {
        self.text("(");
        self.separated(fields, ", ", |printer, field| {
            if !field.names.is_empty() {
                printer.names(&field.names);
                printer.text(" ");
            }
            printer.expr(&field.ty);
        });
        self.text(")");
    }

    fn field(&mut self, field: &StructField) {
        let tag = match field {
            StructField::Named { names, ty, tag } => {
                self.names(names);
                self.text(" ");
                self.expr(ty);
                tag
            }
            StructField::Embedded { ty, tag } => {
                self.expr(ty);
                tag
            }
        };
        if let Some((BasicLit { text, .. }, Span { .. })) = tag {
            self.text(" ");
            self.text(text);
        }
    }

    fn interface_element(&mut self, element: &InterfaceElem) {
        match element {
            InterfaceElem::Method { name, sig } => {
                self.text(&name.name);
                self.signature(sig);
            }
            InterfaceElem::Union(terms) => self.separated(terms, " | ", |printer, UnionTerm { tilde, ty }| {
                printer.text(if tilde.is_some() { "~" } else { "" });
                printer.expr(ty);
            }),
        }
    }
}
