//! Actions of the chapter "Types".

use vole_source::Span;

use super::{Entry, Tree};
use crate::ast::{BasicLit, ChanDir, Expr, ExprKind, Field, FuncType, Ident, LitKind, StructField};

impl Tree<'_, '_> {
    /// `func` and a signature
    pub fn func_type(&mut self, start: u32, mut sig: FuncType, end: u32) -> Box<Expr> {
        sig.span = self.span(start, end);
        self.expr(start, end, ExprKind::FuncType(Box::new(sig)))
    }

    /// `(params) (results)`, with or without `func`.
    pub fn signature(&self, start: u32, params: Vec<Field>, results: Vec<Field>, end: u32) -> Box<FuncType> {
        Box::new(FuncType { span: self.span(start, end), params, results })
    }

    /// `(params) T`, with or without `func`.
    pub fn signature_of_type(&self, start: u32, params: Vec<Field>, result: Box<Expr>, end: u32) -> Box<FuncType> {
        self.signature(start, params, vec![Field { names: Vec::new(), ty: *result }], end)
    }

    /// `[]T`
    pub fn slice_type(&mut self, start: u32, elem: Box<Expr>) -> Box<Expr> {
        self.expr(start, elem.span.end, ExprKind::SliceType(elem))
    }

    /// `[n]T`, or `[...]T`
    pub fn array_type(&mut self, start: u32, len: Option<Box<Expr>>, elem: Box<Expr>) -> Box<Expr> {
        self.expr(start, elem.span.end, ExprKind::ArrayType { len, elem })
    }

    /// `map[K]V`
    pub fn map_type(&mut self, start: u32, key: Box<Expr>, value: Box<Expr>) -> Box<Expr> {
        self.expr(start, value.span.end, ExprKind::MapType(key, value))
    }

    /// `chan T` and its directions
    pub fn chan_type(&mut self, start: u32, direction: ChanDir, elem: Box<Expr>) -> Box<Expr> {
        self.expr(start, elem.span.end, ExprKind::ChanType(direction, elem))
    }

    /// `...T`
    pub fn ellipsis(&mut self, start: u32, elem: Box<Expr>) -> Box<Expr> {
        self.expr(start, elem.span.end, ExprKind::Ellipsis(elem))
    }

    /// `package.Name`
    pub fn qualified(&mut self, start: u32, package: &str, end: u32, name: Box<Ident>) -> Box<Expr> {
        let package = self.name(start, package, end);
        let end = name.span.end;
        self.selector(package, name, end)
    }

    /// `T[args]`
    pub fn instance(&mut self, ty: Box<Expr>, args: Vec<Expr>, end: u32) -> Box<Expr> {
        self.expr(ty.span.start, end, ExprKind::Index(ty, args))
    }

    /// `T[first, rest]`
    pub fn instance_of(&mut self, ty: Box<Expr>, first: Box<Expr>, rest: Vec<Expr>, end: u32) -> Box<Expr> {
        let args = std::iter::once(*first).chain(rest).collect();
        self.instance(ty, args, end)
    }

    /// A field's tag.
    pub fn tag(&self, start: u32, text: &str, end: u32) -> Box<(BasicLit, Span)> {
        Box::new((BasicLit { kind: LitKind::String, text: text.into() }, self.span(start, end)))
    }

    /// `name T "tag"`
    pub fn field(&mut self, entry: Entry, tag: Option<Box<(BasicLit, Span)>>) -> Box<StructField> {
        let names = entry.name.and_then(|name| self.plain_name(*name)).into_iter().collect();
        Box::new(StructField::Named { names, ty: *entry.ty, tag: tag.map(|tag| *tag) })
    }

    /// `first, rest T "tag"`
    pub fn fields(
        &mut self,
        first: Box<Expr>,
        rest: Vec<Ident>,
        ty: Box<Expr>,
        tag: Option<Box<(BasicLit, Span)>>,
    ) -> Box<StructField> {
        let names = self.plain_name(*first).into_iter().chain(rest).collect();
        Box::new(StructField::Named { names, ty: *ty, tag: tag.map(|tag| *tag) })
    }

    /// `T "tag"`
    pub fn embedded(&mut self, ty: Box<Expr>, tag: Option<Box<(BasicLit, Span)>>) -> Box<StructField> {
        let inner = match &ty.kind {
            ExprKind::Star(inner) => inner,
            _ => &ty,
        };
        if matches!(inner.kind, ExprKind::Paren(_)) {
            self.syntax_error(inner.span, "cannot parenthesize embedded type");
        }
        Box::new(StructField::Embedded { ty: *ty, tag: tag.map(|tag| *tag) })
    }

    /// The identifier that `x` is; `a.b` before a type is an error.
    pub fn plain_name(&mut self, x: Expr) -> Option<Ident> {
        match x.kind {
            ExprKind::Name(name) => Some(Ident { id: x.id, span: x.span, name }),
            _ => {
                self.syntax_error(x.span.end_point(), "unexpected type, expected name before it to be unqualified");
                None
            }
        }
    }
}
