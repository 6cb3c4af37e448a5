//! Forgets where a tree came from, so that two trees of the same shape are equal.

use vole_source::Span;

use super::{
    Block, CaseClause, CommClause, CompositeElement, Decl, Expr, ExprKind, Field, File, FuncDecl, FuncType, GenDecl,
    Ident, ImportSpec, InterfaceElem, NodeId, Pragma, Stmt, StmtKind, StructField, TypeCaseClause, TypeParam, TypeSpec,
    UnionTerm, ValueSpec,
};

impl File {
    /// Sets every span to [`Span::NONE`] and every node id to 0.
    pub fn erase_positions(&mut self) {
        self.file = Span::NONE.file;
        self.package.erase();
        self.decls.erase();
        self.pragmas.erase();
        self.malformed.clear();
    }
}

/// Something with spans and ids in it.
trait Erase {
    fn erase(&mut self);
}

impl<T: Erase> Erase for Vec<T> {
    fn erase(&mut self) {
        self.iter_mut().for_each(Erase::erase);
    }
}

impl<T: Erase> Erase for Option<T> {
    fn erase(&mut self) {
        self.iter_mut().for_each(Erase::erase);
    }
}

impl<T: Erase> Erase for Box<T> {
    fn erase(&mut self) {
        (**self).erase();
    }
}

impl Erase for Span {
    fn erase(&mut self) {
        *self = Span::NONE;
    }
}

impl Erase for NodeId {
    fn erase(&mut self) {
        *self = NodeId(0);
    }
}

impl<T> Erase for (T, Span) {
    fn erase(&mut self) {
        self.1.erase();
    }
}

/// Implements [`Erase`] for structures by their fields. Fields named after `;` hold nothing to erase.
macro_rules! erase_fields {
    ($($ty:ident { $($field:ident),* $(; $($plain:ident),*)? })*) => {
        $(impl Erase for $ty {
            fn erase(&mut self) {
                let $ty { $($field,)* $($($plain: _,)*)? } = self;
                $($field.erase();)*
            }
        })*
    };
}

erase_fields! {
    Block { span, stmts }
    CaseClause { span, exprs, body; is_default }
    CommClause { span, comm, body }
    CompositeElement { key, value }
    Expr { id, span, kind }
    Field { names, ty }
    FuncDecl { span, receiver, name, type_params, sig, body, pragmas }
    FuncType { span, params, results }
    Ident { id, span; name }
    ImportSpec { span, name, path_span; path }
    Pragma { span; text }
    Stmt { span, kind }
    TypeCaseClause { span, id, types, body; is_default }
    TypeParam { names, constraint }
    TypeSpec { span, name, type_params, ty, pragmas; alias }
    UnionTerm { tilde, ty }
    ValueSpec { span, names, ty, values, pragmas; iota }
}

impl Erase for super::Receiver {
    fn erase(&mut self) {
        self.span.erase();
        self.params.erase();
    }
}

impl<S: Erase> Erase for GenDecl<S> {
    fn erase(&mut self) {
        self.span.erase();
        self.specs.erase();
    }
}

impl Erase for Decl {
    fn erase(&mut self) {
        match self {
            Self::Import(group) => group.erase(),
            Self::Const(group) | Self::Var(group) => group.erase(),
            Self::Type(group) => group.erase(),
            Self::Func(func) => func.erase(),
            Self::Bad(span) => span.erase(),
        }
    }
}

impl Erase for StructField {
    fn erase(&mut self) {
        match self {
            Self::Named { names, ty, tag } => {
                names.erase();
                ty.erase();
                tag.erase();
            }
            Self::Embedded { ty, tag } => {
                ty.erase();
                tag.erase();
            }
        }
    }
}

impl Erase for InterfaceElem {
    fn erase(&mut self) {
        match self {
            Self::Method { name, sig } => {
                name.erase();
                sig.erase();
            }
            Self::Union(terms) => terms.erase(),
        }
    }
}

impl Erase for ExprKind {
    fn erase(&mut self) {
        match self {
            Self::Bad | Self::Name(_) | Self::Lit(_) => {}
            Self::FuncLit(sig, body) => {
                sig.erase();
                body.erase();
            }
            Self::CompositeLit { ty, elements, rbrace } => {
                ty.erase();
                elements.erase();
                rbrace.erase();
            }
            Self::Selector(x, name) => {
                x.erase();
                name.erase();
            }
            Self::Index(x, args) => {
                x.erase();
                args.erase();
            }
            Self::Slice { operand, bounds, three: _ } => {
                operand.erase();
                bounds.iter_mut().for_each(Erase::erase);
            }
            Self::TypeAssert(x, ty) => {
                x.erase();
                ty.erase();
            }
            Self::Call { fun, args, ellipsis, rparen } => {
                fun.erase();
                args.erase();
                ellipsis.erase();
                rparen.erase();
            }
            Self::Paren(x)
            | Self::Star(x)
            | Self::Unary(_, x)
            | Self::SliceType(x)
            | Self::ChanType(_, x)
            | Self::Ellipsis(x) => x.erase(),
            Self::Binary { op: _, op_span, x, y } => {
                op_span.erase();
                x.erase();
                y.erase();
            }
            Self::KeyValue(x, y) | Self::MapType(x, y) => {
                x.erase();
                y.erase();
            }
            Self::ArrayType { len, elem } => {
                len.erase();
                elem.erase();
            }
            Self::StructType(fields) => fields.erase(),
            Self::FuncType(sig) => sig.erase(),
            Self::InterfaceType(elements) => elements.erase(),
        }
    }
}

impl Erase for StmtKind {
    fn erase(&mut self) {
        match self {
            Self::Bad | Self::Empty => {}
            Self::Decl(decl) => decl.erase(),
            Self::Labeled(label, stmt) => {
                label.erase();
                stmt.erase();
            }
            Self::Expr(x) | Self::Go(x) | Self::Defer(x) | Self::IncDec { x, inc: _ } => x.erase(),
            Self::Send(channel, x) => {
                channel.erase();
                x.erase();
            }
            Self::Assign { lhs, op: _, op_span, rhs } => {
                lhs.erase();
                op_span.erase();
                rhs.erase();
            }
            Self::Return(results) => results.erase(),
            Self::Branch(_, label) => label.erase(),
            Self::Block(block) => block.erase(),
            Self::If { init, cond, then, otherwise } => {
                init.erase();
                cond.erase();
                then.erase();
                otherwise.erase();
            }
            Self::Switch { init, tag, clauses, body_span } => {
                init.erase();
                tag.erase();
                clauses.erase();
                body_span.erase();
            }
            Self::TypeSwitch { init, binding, operand, clauses, body_span } => {
                init.erase();
                binding.erase();
                operand.erase();
                clauses.erase();
                body_span.erase();
            }
            Self::Select(clauses) => clauses.erase(),
            Self::For(clause, body) => {
                clause.init.erase();
                clause.cond.erase();
                clause.post.erase();
                body.erase();
            }
            Self::Range(clause, body) => {
                clause.key.erase();
                clause.value.erase();
                clause.operand.erase();
                clause.range_span.erase();
                clause.extra = None;
                body.erase();
            }
        }
    }
}
