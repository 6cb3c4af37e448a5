//! Expressions. None of them changes anything, so that the order in which Go evaluates what it may evaluate in any order does not
//! matter; and at most one in a statement may panic.

mod calls;
mod composites;
mod constants;
mod conversions;
mod integers;
mod interfaces;
mod intrinsics;
mod numbers;
mod params;
mod paths;
mod strings;
mod truth;

pub use composites::VALUE_COST;
pub use paths::Use;

use super::generator::{EXPR_DEPTH, Generator};
use super::tree::{Tree, expr};
use super::types::{Basic, Type, TypeId};

impl Generator {
    /// An expression of a type, as it stands in a statement.
    pub fn value(&mut self, ty: TypeId) -> Tree {
        let depth = self.random.between(1, EXPR_DEPTH as usize);
        self.expr(ty, u32::try_from(depth).unwrap_or(EXPR_DEPTH))
    }

    /// An expression of a type, with at most so many levels.
    pub fn expr(&mut self, ty: TypeId, depth: u32) -> Tree {
        if depth == 0 {
            return self.leaf(ty);
        }
        match self.random.below(20) {
            0..4 => self.leaf(ty),
            4..6 => self.call(ty, depth).unwrap_or_else(|| self.operation(ty, depth)),
            6 => self.choice(ty, depth),
            7 => self.lookup(ty, depth).unwrap_or_else(|| self.operation(ty, depth)),
            8 => self.at_once(ty, depth),
            9 => self.assertion(ty).unwrap_or_else(|| self.operation(ty, depth)),
            _ => self.operation(ty, depth),
        }
    }

    /// One that Go does not compute at compile time.
    pub fn varying(&mut self, ty: TypeId, depth: u32) -> Tree {
        let made = self.expr(ty, depth);
        if !made.is_constant() {
            return made;
        }
        match self.read(ty) {
            Some(path) => path,
            None => expr![ty; "id[$]($)", self.types.spell(ty), made],
        }
    }

    /// A variable or a literal.
    fn leaf(&mut self, ty: TypeId) -> Tree {
        if self.random.percent(75)
            && let Some(path) = self.read(ty)
        {
            return path;
        }
        self.literal(ty)
    }

    /// What the type itself offers.
    fn operation(&mut self, ty: TypeId, depth: u32) -> Tree {
        match self.types.under(ty).clone() {
            Type::Basic(Basic::Bool) => self.truth(ty, depth),
            Type::Basic(Basic::String) => self.text(ty, depth),
            Type::Basic(Basic::Complex128) => self.complex(ty, depth),
            Type::Basic(basic) if basic.is_float() => self.float(ty, depth),
            Type::Basic(_) => self.integer(ty, depth),
            Type::Param(param) => self.of_param(ty, param.constraint, depth),
            Type::Interface(_) => self.boxed(ty, depth),
            Type::Slice(elem) => self.slice(ty, elem, depth),
            Type::Named(_) | Type::Array(..) | Type::Pointer(_) | Type::Map(..) | Type::Func(..) | Type::Struct(_) => {
                self.composite(ty, depth)
            }
        }
    }

    /// A value that is nothing but itself.
    pub fn literal(&mut self, ty: TypeId) -> Tree {
        match self.types.under(ty) {
            Type::Basic(_) => self.constant(ty),
            _ => self.composite(ty, 0),
        }
    }

    /// One of two values.
    fn choice(&mut self, ty: TypeId, depth: u32) -> Tree {
        let bool = self.bool();
        let which = self.expr(bool, depth - 1);
        let (one, other) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
        expr![ty; "pick[$]($, $, $)", self.types.spell(ty), which, one, other]
    }

    /// An element of a map.
    fn lookup(&mut self, ty: TypeId, depth: u32) -> Option<Tree> {
        let maps: Vec<TypeId> = self
            .vars
            .iter()
            .map(|var| var.ty)
            .filter(|map| matches!(self.types.under(*map), Type::Map(_, elem) if *elem == ty))
            .collect();
        if maps.is_empty() {
            return None;
        }
        let map = *self.random.pick(&maps);
        let Type::Map(key, _) = self.types.under(map).clone() else { return None };
        let map = self.read(map)?;
        let key = self.expr(key, depth - 1);
        Some(expr![ty; "$[$]", map, key])
    }
}
