//! What is visible where code is being generated, and what that code may do.

use super::types::TypeId;

/// A variable.
#[derive(Clone, Debug)]
pub struct Var {
    pub name: String,
    pub ty: TypeId,
    /// Whether a statement may assign to it, or take its address.
    pub assignable: bool,
    /// Variables that it is a valid index of, as long as they are as they are.
    pub indexes: Vec<String>,
    /// Whether a pointer is not nil, or a function.
    pub sound: bool,
    /// Whether another one has its name here.
    pub hidden: bool,
}

impl Var {
    pub fn new(name: String, ty: TypeId) -> Self {
        Var { name, ty, assignable: true, indexes: Vec::new(), sound: false, hidden: false }
    }

    /// One that nobody may assign to.
    pub fn fixed(name: String, ty: TypeId) -> Self {
        Var { assignable: false, ..Var::new(name, ty) }
    }

    /// A function or pointer that is there.
    pub fn sound(name: String, ty: TypeId) -> Self {
        Var { sound: true, ..Var::fixed(name, ty) }
    }
}

/// A function that can be called by its name.
#[derive(Clone, Debug)]
pub struct Function {
    pub name: String,
    pub params: Vec<TypeId>,
    pub variadic: bool,
    pub results: Vec<TypeId>,
    /// Whether it changes nothing and never panics.
    pub pure: bool,
    /// Whether it may be a value: it calls no value itself.
    pub value: bool,
    /// The most steps a call takes.
    pub cost: u64,
}

/// A loop or switch that can be left by its label.
#[derive(Clone, Debug)]
pub struct Label {
    pub name: String,
    pub is_loop: bool,
    pub used: bool,
}

/// What the code of the function that is being generated may do.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Whether it may change only its own variables, and not panic.
    pub pure: bool,
    /// Whether it may call values: functions, closures, methods of interfaces.
    pub calls_values: bool,
    /// The first variable that a pure function may assign to.
    pub own: usize,
    /// Steps that one run of it may still take.
    pub left: u64,
    /// Steps it takes at most.
    pub cost: u64,
    /// How often the code at hand is executed at most.
    pub weight: u64,
    /// Whether the statement at hand may still do something that may panic. Go leaves open which of two things panics first.
    pub risk: bool,
    /// Loops and switches around, innermost last.
    pub labels: Vec<Label>,
    /// What it returns.
    pub results: Vec<TypeId>,
    /// Blocks in blocks.
    pub depth: u32,
}

impl Frame {
    pub fn new(pure: bool, calls_values: bool, left: u64, results: Vec<TypeId>) -> Self {
        let (own, cost, weight, depth) = (0, 0, 1, 0);
        Frame { pure, calls_values, own, left, cost, weight, risk: false, labels: Vec::new(), results, depth }
    }

    /// Accounts for something that takes so many steps each time, or says that it would be too much.
    pub fn spend(&mut self, steps: u64) -> bool {
        let steps = steps * self.weight;
        if steps > self.left {
            return false;
        }
        self.left -= steps;
        self.cost += steps;
        true
    }
}
