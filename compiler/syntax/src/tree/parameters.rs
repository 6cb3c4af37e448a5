//! Parameters and type parameters: which entries are names and which are types can only be told from the whole list.

use super::Tree;
use crate::ast::{BinaryOp, Expr, ExprKind, Field, Ident, TypeParam, UnaryOp};

/// `name T`, or only one of the two.
pub struct Entry {
    /// What stands first, where two things stand.
    pub name: Option<Box<Expr>>,
    /// What stands last. A name, perhaps, whose type comes with a later entry.
    pub ty: Box<Expr>,
}

impl Entry {
    /// `name T`
    pub fn named(name: Box<Expr>, ty: Box<Expr>) -> Self {
        Self { name: Some(name), ty }
    }

    /// `T`
    pub fn of_type(ty: Box<Expr>) -> Self {
        Self { name: None, ty }
    }
}

impl Tree<'_, '_> {
    /// Parameters or results: all have names, or none has (spec: Function types).
    ///
    /// The closing parenthesis stands at `close`.
    pub fn parameters(&mut self, entries: Vec<Entry>, close: u32) -> Vec<Field> {
        if entries.iter().all(|entry| entry.name.is_none()) {
            return entries.into_iter().map(|entry| Field { names: Vec::new(), ty: *entry.ty }).collect();
        }
        self.groups(entries, close, "missing parameter type", "missing parameter name")
            .into_iter()
            .map(|(names, ty)| Field { names, ty })
            .collect()
    }

    /// Type parameters, each with a constraint (spec: Type parameter declarations).
    ///
    /// The closing bracket stands at `close`.
    pub fn type_parameters(&mut self, entries: Vec<Entry>, close: u32) -> Vec<TypeParam> {
        let split = |entry: Entry| match entry.name {
            Some(name) => self.array_constraint(*name, entry.ty),
            None => match name_and_constraint(*entry.ty, true) {
                Ok((name, constraint)) => Entry::named(Box::new(name), Box::new(constraint)),
                Err(ty) => Entry::of_type(Box::new(ty)),
            },
        };
        let entries: Vec<_> = entries.into_iter().map(split).collect();
        let missing_name = match entries.len() {
            1 => "missing type parameter name or invalid array length",
            _ => "missing type parameter name",
        };
        self.groups(entries, close, "missing type constraint", missing_name)
            .into_iter()
            .map(|(names, constraint)| TypeParam { names, constraint })
            .collect()
    }

    /// `func[...]` where no function is declared, the bracket being at `start`
    pub fn type_parameters_of_type(&mut self, start: u32) {
        self.syntax_error(self.span(start, start + 1), "function type must have no type parameters");
    }

    /// `P [n]T` was read as an index expression and a type.
    fn array_constraint(&mut self, name: Expr, ty: Box<Expr>) -> Entry {
        match name.kind {
            ExprKind::Index(name, mut args) if args.len() == 1 => {
                let array = self.array_type(name.span.end, args.pop().map(Box::new), ty);
                Entry::named(name, array)
            }
            kind => Entry::named(Box::new(Expr { kind, ..name }), ty),
        }
    }

    /// `P []T | U`
    pub fn constraint_union(&mut self, entry: Entry, start: u32, end: u32, term: Box<Expr>) -> Entry {
        Entry { ty: self.binary(entry.ty, start, BinaryOp::Or, end, term), name: entry.name }
    }

    /// Gives every name the type of the next entry that has one. Reports, at most once, names that stay without a type (at
    /// `close`) or types without a name.
    fn groups(
        &mut self,
        entries: Vec<Entry>,
        close: u32,
        missing_type: &str,
        missing_name: &str,
    ) -> Vec<(Vec<Ident>, Expr)> {
        let mut groups = Vec::new();
        let mut names = Vec::new();
        let mut nameless = None;
        for entry in entries {
            match entry.name {
                Some(name) => {
                    names.extend(self.plain_name(*name));
                    groups.push((std::mem::take(&mut names), *entry.ty));
                }
                None => match *entry.ty {
                    Expr { id, span, kind: ExprKind::Name(name) } => names.push(Ident { id, span, name }),
                    ty => {
                        nameless.get_or_insert(ty.span);
                        groups.push((std::mem::take(&mut names), ty));
                    }
                },
            }
        }
        if let Some(span) = nameless {
            self.syntax_error(span, missing_name);
        } else if !names.is_empty() {
            self.syntax_error(self.span(close, close + 1), missing_type);
        }
        for name in names {
            let ty = Expr { id: self.fresh_id(), span: name.span, kind: ExprKind::Bad };
            groups.push((vec![name], ty));
        }
        groups
    }
}

/// Takes what was read as an expression apart into a type parameter and its constraint: `P *C` was read as a product,
/// `P (C)` as a call. Unless `force`, only if the constraint cannot be a value.
pub fn name_and_constraint(x: Expr, force: bool) -> Result<(Expr, Expr), Expr> {
    let Expr { id, span, kind } = x;
    match kind {
        ExprKind::Binary { op: BinaryOp::Mul, op_span, x: left, y }
            if matches!(left.kind, ExprKind::Name(_)) && (force || is_type_element(&y)) =>
        {
            let span = op_span.to(y.span);
            Ok((*left, Expr { id, span, kind: ExprKind::Star(y) }))
        }
        ExprKind::Binary { op: BinaryOp::Or, op_span, x: left, y } => {
            let force = force || is_type_element(&y);
            match name_and_constraint(*left, force) {
                Ok((name, first)) => {
                    let span = first.span.to(y.span);
                    let kind = ExprKind::Binary { op: BinaryOp::Or, op_span, x: Box::new(first), y };
                    Ok((name, Expr { id, span, kind }))
                }
                Err(left) => {
                    let kind = ExprKind::Binary { op: BinaryOp::Or, op_span, x: Box::new(left), y };
                    Err(Expr { id, span, kind })
                }
            }
        }
        ExprKind::Call { fun, mut args, ellipsis: None, rparen }
            if matches!(fun.kind, ExprKind::Name(_))
                && args.len() == 1
                && (force || args.iter().all(is_type_element)) =>
        {
            match args.pop() {
                Some(arg) => {
                    let mut inside = fun.span.end_point().to(rparen);
                    inside.start = inside.start.min(arg.span.start);
                    Ok((*fun, Expr { id, span: inside, kind: ExprKind::Paren(Box::new(arg)) }))
                }
                None => Err(Expr { id, span, kind: ExprKind::Call { fun, args, ellipsis: None, rparen } }),
            }
        }
        kind => Err(Expr { id, span, kind }),
    }
}

/// Whether this can only be a type, or a union with one.
fn is_type_element(x: &Expr) -> bool {
    match &x.kind {
        ExprKind::ArrayType { .. }
        | ExprKind::SliceType(_)
        | ExprKind::StructType(_)
        | ExprKind::FuncType(_)
        | ExprKind::InterfaceType(_)
        | ExprKind::MapType(..)
        | ExprKind::ChanType(..)
        | ExprKind::Unary(UnaryOp::Tilde, _) => true,
        ExprKind::Binary { x, y, .. } => is_type_element(x) || is_type_element(y),
        ExprKind::Unary(_, x) | ExprKind::Star(x) | ExprKind::Paren(x) => is_type_element(x),
        _ => false,
    }
}
