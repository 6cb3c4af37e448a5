//! The generator's state, and the small questions all of its parts ask.

use std::collections::BTreeSet;

use super::random::Random;
use super::scope::{Frame, Function, Var};
use super::tree::Tree;
use super::types::{BASICS, Basic, TypeId, Types};

/// How deep expressions are at most.
pub const EXPR_DEPTH: u32 = 4;

/// Makes a program.
pub struct Generator {
    pub random: Random,
    pub types: Types,
    /// Types to choose from.
    pub pool: Vec<TypeId>,
    /// Interfaces to choose from; `any` is one.
    pub interfaces: Vec<TypeId>,
    /// Variables in scope, innermost last.
    pub vars: Vec<Var>,
    /// The first variable of the innermost scope.
    pub scope: usize,
    /// Named constants.
    pub consts: Vec<(String, TypeId)>,
    /// Named untyped integer constants and their values.
    pub untyped: Vec<(String, i128)>,
    pub functions: Vec<Function>,
    pub frame: Frame,
    pub decls: Vec<Tree>,
    /// Types that the program prints values of.
    pub printed: BTreeSet<TypeId>,
    /// How many functions without a name are around.
    pub nesting: u32,
    names: usize,
}

impl Generator {
    pub fn new(seed: u64) -> Self {
        let mut generator = Generator {
            random: Random::new(seed),
            types: Types::new(),
            pool: Vec::new(),
            interfaces: Vec::new(),
            vars: Vec::new(),
            scope: 0,
            consts: Vec::new(),
            untyped: Vec::new(),
            functions: Vec::new(),
            frame: Frame::new(true, false, 0, Vec::new()),
            decls: Vec::new(),
            printed: BTreeSet::new(),
            nesting: 0,
            names: 0,
        };
        for (_, basic) in BASICS {
            let ty = generator.types.basic(*basic);
            generator.pool.push(ty);
        }
        generator
    }

    /// A name nobody has yet.
    pub fn name(&mut self, start: &str) -> String {
        self.names += 1;
        format!("{start}{}", self.names)
    }

    /// A predeclared type.
    pub fn basic_type(&mut self) -> TypeId {
        let basic = self.random.weighted(BASICS);
        self.types.basic(basic)
    }

    /// A type of integers.
    pub fn integer_type(&mut self) -> TypeId {
        loop {
            let ty = if self.random.percent(25) { self.type_of_values() } else { self.basic_type() };
            if self.types.integer(ty).is_some() {
                return ty;
            }
        }
    }

    /// Any type that there are values of.
    pub fn type_of_values(&mut self) -> TypeId {
        if self.random.percent(45) { self.basic_type() } else { *self.random.pick(&self.pool) }
    }

    pub fn int(&mut self) -> TypeId {
        self.types.basic(Basic::Int)
    }

    pub fn bool(&mut self) -> TypeId {
        self.types.basic(Basic::Bool)
    }

    pub fn string(&mut self) -> TypeId {
        self.types.basic(Basic::String)
    }

    /// Something with a scope of its own: what it does to variables in scope is undone afterwards.
    pub fn scoped<T>(&mut self, inside: impl FnOnce(&mut Self) -> T) -> T {
        let outer = (self.vars.clone(), self.scope);
        self.scope = self.vars.len();
        let made = inside(self);
        (self.vars, self.scope) = outer;
        made
    }

    /// The body of a function inside of this one, or of one at the top level; what the body may cost at most counts as its cost.
    pub fn in_frame<T>(&mut self, frame: Frame, inside: impl FnOnce(&mut Self) -> T) -> (T, Frame) {
        let outer = std::mem::replace(&mut self.frame, frame);
        self.nesting += 1;
        let made = self.scoped(inside);
        self.nesting -= 1;
        (made, std::mem::replace(&mut self.frame, outer))
    }

    /// Something that is executed so many times.
    pub fn repeated<T>(&mut self, times: u64, inside: impl FnOnce(&mut Self) -> T) -> T {
        let weight = self.frame.weight;
        self.frame.weight *= times.max(1);
        let made = inside(self);
        self.frame.weight = weight;
        made
    }

    /// Whether the expression at hand may be one that panics; only one in a statement may.
    pub fn take_risk(&mut self) -> bool {
        let taken = self.frame.risk && self.random.percent(60);
        if taken {
            self.frame.risk = false;
        }
        taken
    }
}
