//! Index expressions (spec: Index expressions).

use vole_diag::codes;
use vole_syntax::ast::Expr;

use super::expr::Wanted;
use super::{Checker, operand::Operand};
use crate::constant::{self, Value};
use crate::{Basic, Mode, Type, TypeId};

/// What can be indexed.
struct Indexed {
    /// The key type, of a map.
    key: Option<TypeId>,
    /// The element type.
    elem: TypeId,
    /// The length, where it is known.
    len: Option<u64>,
    /// What an index expression on it is.
    mode: Mode,
}

impl<'a> Checker<'a> {
    /// `base[indices]`: an index expression or an instantiation.
    pub(super) fn index_or_instance(
        &mut self,
        e: &'a Expr,
        base: &'a Expr,
        indices: &'a [Expr],
        wanted: &Wanted,
    ) -> Option<Operand<'a>> {
        let Some(x) = self.expr_or_type(base, true) else {
            self.use_exprs(indices);
            return None;
        };
        self.index_or_instance_of(e, base, x, indices, wanted)
    }

    /// The same, where what stands before the brackets has been checked.
    pub(super) fn index_or_instance_of(
        &mut self,
        e: &'a Expr,
        base: &'a Expr,
        x: Operand<'a>,
        indices: &'a [Expr],
        wanted: &Wanted,
    ) -> Option<Operand<'a>> {
        if matches!(x.mode, Mode::Type) {
            let ty = self.instantiated_type(e, base, indices);
            self.check_var_type(ty, e.span);
            return (ty != Basic::Invalid.id()).then(|| Operand::new(Mode::Type, ty, e));
        }
        if self.is_generic_func(&x) {
            return self.instantiated_func(e, x, indices, wanted);
        }
        if matches!(x.mode, Mode::Builtin(_)) {
            let message = format!("invalid operation: cannot index {}", self.describe(&x));
            self.error(codes::NOT_INDEXABLE, x.span, message);
            self.use_exprs(indices);
            return None;
        }
        let x = self.expect_value(x)?;
        self.index_expr(e, x, indices)
    }

    fn index_expr(&mut self, e: &'a Expr, x: Operand<'a>, indices: &'a [Expr]) -> Option<Operand<'a>> {
        let Some(indexed) = self.indexed(&x) else {
            let message = format!("invalid operation: cannot index {}", self.describe(&x));
            self.error(codes::NOT_INDEXABLE, x.span, message);
            self.use_exprs(indices);
            return None;
        };
        let index = indices.first()?;
        if let Some(extra) = indices.get(1) {
            self.error(codes::INVALID_INDEX, extra.span, "invalid operation: more than one index");
        }
        if let Some(key) = indexed.key {
            let x = self.expr(index);
            self.assignment(x, Some(key), "map index");
        } else {
            self.index_value(index, indexed.len);
        }
        (indexed.elem != Basic::Invalid.id()).then(|| Operand::new(indexed.mode, indexed.elem, e))
    }

    /// What indexing an operand gives.
    fn indexed(&mut self, x: &Operand<'a>) -> Option<Indexed> {
        if let Type::TypeParam(_) = self.types.get(x.ty) {
            return self.indexed_type_param(x);
        }
        let under = self.types.underlying(x.ty);
        let mut indexed = self.indexed_type(under, x.is_variable())?;
        if let Some(Value::String(text)) = x.constant() {
            indexed.len = Some(text.len() as u64);
        }
        Some(indexed)
    }

    fn indexed_type(&self, under: TypeId, variable: bool) -> Option<Indexed> {
        let as_if = |variable| if variable { Mode::Variable } else { Mode::Value };
        Some(match self.types.get(under) {
            Type::Basic(basic) if basic.is_string() => {
                Indexed { key: None, elem: TypeId::BYTE, len: None, mode: Mode::Value }
            }
            Type::Array { len, elem } => Indexed { key: None, elem: *elem, len: Some(*len), mode: as_if(variable) },
            Type::Pointer(base) => match self.types.under(*base) {
                Type::Array { len, elem } => Indexed { key: None, elem: *elem, len: Some(*len), mode: Mode::Variable },
                _ => return None,
            },
            Type::Slice(elem) => Indexed { key: None, elem: *elem, len: None, mode: Mode::Variable },
            Type::Map { key, elem } => Indexed { key: Some(*key), elem: *elem, len: None, mode: Mode::MapIndex },
            _ => return None,
        })
    }

    /// All types of the type set must be alike: maps with one key type, or none a map; one element type.
    fn indexed_type_param(&mut self, x: &Operand<'a>) -> Option<Indexed> {
        let mut all: Option<Indexed> = None;
        for under in self.type_set_unders(x.ty)? {
            let one = self.indexed_type(under, x.is_variable())?;
            all = Some(match all {
                None => Indexed { mode: if one.key.is_some() { Mode::MapIndex } else { one.mode }, ..one },
                Some(all) => {
                    if all.key != one.key || all.elem != one.elem {
                        return None;
                    }
                    let len = match (all.len, one.len) {
                        (Some(a), Some(b)) => Some(a.min(b)),
                        (a, b) => a.or(b),
                    };
                    let mode = if matches!(one.mode, Mode::Value) { Mode::Value } else { all.mode };
                    Indexed { len, mode, ..all }
                }
            });
        }
        all
    }

    /// Checks an index of something with this length, if it is known. Gives the value, if it is constant.
    pub(super) fn index_value(&mut self, e: &'a Expr, len: Option<u64>) -> Option<Option<u64>> {
        let mut x = self.expr(e)?;
        self.check_index_operand(&mut x, codes::INVALID_INDEX, "index", false)?;
        let Some(value) = x.constant() else { return Some(None) };
        let index = value.as_u64()?;
        if let Some(len) = len.filter(|len| index >= *len) {
            let shown = value.text(Basic::Int);
            let message = format!("invalid argument: index {shown} out of bounds [0:{len}]");
            self.error(codes::INDEX_OUT_OF_RANGE, x.span, message);
            return None;
        }
        Some(Some(index))
    }

    /// An index, length or capacity: an integer, or an untyped constant representable as an int; constant ones not negative.
    pub(super) fn check_index_operand(
        &mut self,
        x: &mut Operand<'a>,
        code: vole_diag::Code,
        what: &str,
        allow_negative: bool,
    ) -> Option<()> {
        self.convert_untyped(x, Basic::Int.id())?;
        let problem = if !self.all_basic(x.ty, Basic::is_integer) {
            "must be integer"
        } else {
            match x.constant() {
                Some(value) if !allow_negative && value.is_negative() => "must not be negative",
                Some(value) if constant::representable(value, Basic::Int).is_err() => "overflows int",
                _ => return Some(()),
            }
        };
        let message = format!("invalid argument: {what} {} {problem}", self.describe(x));
        self.error(code, x.span, message);
        None
    }
}
