//! Values made of others: structs, arrays, slices, maps, pointers, functions.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Var};
use crate::fuzz::tree::{Tree, expr, glue};
use crate::fuzz::types::{Basic, Field, Type, TypeId};

/// Steps that a call of a value takes at most.
pub const VALUE_COST: u64 = 40;

impl Generator {
    /// A value of a type that is made of others, or may be anything.
    pub(super) fn composite(&mut self, ty: TypeId, depth: u32) -> Tree {
        let name = self.types.spell_operand(ty);
        let inner = depth.saturating_sub(1);
        match self.types.under(ty).clone() {
            Type::Struct(fields) => self.struct_literal(ty, &fields, inner),
            Type::Array(length, elem) => {
                if let Some(made) = self.array_of_slice(ty, elem) {
                    return made;
                }
                let filled = if length > 4 { self.random.below(length) } else { length };
                let items = self.items(filled, elem, inner);
                expr![ty; "(${$})", name, Tree::joined(items, ", ")]
            }
            Type::Slice(elem) => {
                if self.random.percent(10) {
                    return expr![ty; "$(nil)", name];
                }
                let length = self.random.below(if depth == 0 { 3 } else { 5 });
                let items = self.items(length, elem, inner);
                expr![ty; "(${$})", name, Tree::joined(items, ", ")]
            }
            Type::Map(key, elem) => self.map_literal(ty, key, elem, inner),
            Type::Pointer(elem) => self.pointer(ty, elem, depth),
            Type::Func(params, result) => self.func_value(ty, &params, result),
            Type::Interface(_) => self.boxed(ty, depth),
            Type::Param(_) => expr![ty; "*new($)", name],
            Type::Basic(_) | Type::Named(_) => self.constant(ty),
        }
    }

    /// Values, for a list.
    pub fn items(&mut self, count: usize, elem: TypeId, depth: u32) -> Vec<Tree> {
        (0..count).map(|_| self.expr(elem, depth)).collect()
    }

    fn struct_literal(&mut self, ty: TypeId, fields: &[Field], depth: u32) -> Tree {
        let by_name = self.random.percent(50);
        let mut items = Vec::new();
        for field in fields {
            if by_name && self.random.percent(25) {
                continue;
            }
            let value = self.expr(field.ty, depth);
            items.push(if by_name { glue!["$: $", &field.name, value] } else { value });
        }
        if by_name {
            self.random.shuffle(&mut items);
        }
        // In parentheses: in the head of a statement its brace would be taken for a block's.
        expr![ty; "(${$})", self.types.spell(ty), Tree::joined(items, ", ")]
    }

    /// Its keys are different constants.
    fn map_literal(&mut self, ty: TypeId, key: TypeId, elem: TypeId, depth: u32) -> Tree {
        let mut items = Vec::new();
        if self.types.integer(key).is_some() || self.types.is(key, Basic::String) {
            for at in 0..self.random.below(4) {
                let key = if self.types.is(key, Basic::String) { format!("\"k{at}\"") } else { (at * 3).to_string() };
                let value = self.expr(elem, depth);
                items.push(glue!["$: $", key, value]);
            }
        }
        expr![ty; "(${$})", self.types.spell(ty), Tree::joined(items, ", ")]
    }

    /// A pointer: nil, to a variable, or to something new.
    fn pointer(&mut self, ty: TypeId, elem: TypeId, depth: u32) -> Tree {
        let name = self.types.spell_operand(ty);
        if self.random.percent(15) {
            return expr![ty; "$(nil)", name];
        }
        if self.random.percent(50)
            && let Some(path) = self.path(elem, super::Use::Address)
        {
            return expr![ty; "&$", path];
        }
        self.new_pointer(ty, elem, depth)
    }

    /// A pointer to something new.
    pub(super) fn new_pointer(&mut self, ty: TypeId, elem: TypeId, depth: u32) -> Tree {
        let name = self.types.spell(elem);
        if depth > 0 && matches!(self.types.under(elem), Type::Struct(_)) {
            let Type::Struct(fields) = self.types.under(elem).clone() else { unreachable!("just seen") };
            let made = self.struct_literal(elem, &fields, depth - 1);
            return expr![ty; "&$", made];
        }
        if depth > 0 && self.random.percent(60) {
            let value = self.expr(elem, depth - 1);
            return expr![ty; "func() *$ { made := $($); return &made }()", &name, self.types.spell_operand(elem), value];
        }
        expr![ty; "new($)", name]
    }

    /// A slice: made, cut out of another, or from a string.
    pub(super) fn slice(&mut self, ty: TypeId, elem: TypeId, depth: u32) -> Tree {
        let int = self.int();
        let name = self.types.spell(ty);
        match self.random.below(8) {
            0..2 => {
                let of = self.varying(ty, depth - 1);
                let (from, to) = (self.expr(int, depth - 1), self.expr(int, depth - 1));
                expr![ty; "part($, $, $)", of, from, to]
            }
            2 if self.frame.risk => {
                let Some(of) = self.read(ty) else { return self.composite(ty, depth) };
                // The slice itself must not be what panics.
                self.frame.risk = false;
                let (from, to, most) = (self.random.below(3), self.random.between(2, 4), self.random.between(4, 5));
                match self.random.below(3) {
                    0 => expr![ty; "$[$:]", of, from],
                    1 => expr![ty; "$[$:$]", of, from, to],
                    _ => expr![ty; "$[$:$:$]", of, from, to, most],
                }
            }
            3 => {
                let length = self.random.below(5);
                let more = self.random.below(4);
                expr![ty; "make($, $, $)", name, length, length + more]
            }
            4 => self.slice_of_array(ty, elem).unwrap_or_else(|| self.composite(ty, depth)),
            5 if self.types.is(elem, Basic::Uint8) || self.types.is(elem, Basic::Int32) => {
                let string = self.string();
                let text = self.expr(string, depth - 1);
                expr![ty; "short($($))", name, text]
            }
            _ => self.composite(ty, depth),
        }
    }

    /// The first elements of a slice, which may be too few.
    fn array_of_slice(&mut self, ty: TypeId, elem: TypeId) -> Option<Tree> {
        if !self.frame.risk || self.random.percent(50) {
            return None;
        }
        let slice = self.types.intern(Type::Slice(elem));
        let slice = self.read(slice)?;
        // If it is still there: the slice may be what panics.
        if !self.frame.risk {
            return None;
        }
        self.frame.risk = false;
        let name = self.types.spell(ty);
        match self.random.percent(50) {
            true => Some(expr![ty; "$($)", name, slice]),
            false => Some(expr![ty; "*(*$)($)", name, slice]),
        }
    }

    /// Some of a variable that is an array.
    fn slice_of_array(&mut self, ty: TypeId, elem: TypeId) -> Option<Tree> {
        let arrays: Vec<(TypeId, usize)> = self
            .vars
            .iter()
            .filter_map(|var| match self.types.under(var.ty) {
                Type::Array(length, of) if *of == elem && *length > 0 => Some((var.ty, *length)),
                _ => None,
            })
            .collect();
        if arrays.is_empty() {
            return None;
        }
        let (array, length) = *self.random.pick(&arrays);
        let path = self.path(array, super::Use::Address)?;
        let name = self.types.spell_operand(ty);
        let from = self.random.below(length);
        let to = self.random.between(from, length);
        Some(match self.random.below(3) {
            0 => expr![ty; "$($[:])", name, path],
            1 => expr![ty; "$($[$:$])", name, path, from, to],
            _ => expr![ty; "$($[$:$:$])", name, path, from, to, self.random.between(to, length)],
        })
    }

    /// A function: one with a name, a method of a value, or one without a name that changes nothing.
    fn func_value(&mut self, ty: TypeId, params: &[TypeId], result: TypeId) -> Tree {
        let fits = |function: &&crate::fuzz::scope::Function| {
            function.value
                && !function.variadic
                && function.cost <= VALUE_COST
                && function.params == params
                && function.results == [result]
        };
        let named: Vec<String> = self.functions.iter().filter(fits).map(|function| function.name.clone()).collect();
        if !named.is_empty() && self.random.percent(40) {
            return expr![ty; "$($)", self.types.spell_operand(ty), self.random.pick(&named)];
        }
        if let Some(bound) = self.method_value(ty, params, result) {
            return bound;
        }
        self.function_literal(ty, params, result)
    }

    fn function_literal(&mut self, ty: TypeId, params: &[TypeId], result: TypeId) -> Tree {
        let mut frame = Frame::new(true, false, VALUE_COST / 2, vec![result]);
        frame.own = self.vars.len();
        let names: Vec<String> = params.iter().map(|_| self.name("a")).collect();
        let (body, _) = self.in_frame(frame, |inside| {
            for (name, ty) in names.iter().zip(params) {
                inside.vars.push(Var::new(name.clone(), *ty));
            }
            let depth = if inside.nesting > 1 { 0 } else { 2 };
            inside.expr(result, depth)
        });
        let list = names.iter().zip(params).map(|(name, ty)| format!("{name} {}", self.types.spell(*ty)));
        let list = list.collect::<Vec<_>>().join(", ");
        let name = self.types.spell_operand(ty);
        expr![ty; "$(func($) $ { return $ })", name, list, self.types.spell(result), body]
    }
}
