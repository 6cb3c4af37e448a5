//! Memory.

use smol_str::SmolStr;
use vole_types::TypeId;

use crate::{FuncId, GlobalId, Storage, ValueId};

/// A new variable, set to zero each time the instruction runs; the result is its address. Printed form:
/// `v1: *int = alloc.frame int "x"`.
#[derive(Clone, PartialEq, Debug)]
pub struct Alloc {
    /// The variable's type.
    pub ty: TypeId,
    /// Where it lives.
    pub storage: Storage,
    /// The variable's name, for people and debuggers.
    pub name: Option<SmolStr>,
    /// A result that must survive a panic: its loads and stores happen in memory, in order.
    pub pinned: bool,
}

/// The value at an address, which is not nil. Printed form: `v2: int = load v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Load {
    /// The address.
    pub addr: ValueId,
}

/// Writes a value to an address, which is not nil. Printed form: `store v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Store {
    /// The address.
    pub addr: ValueId,
    /// The value.
    pub value: ValueId,
}

/// The address of a global. Printed form: `v1: *int = global @main.x`.
#[derive(Clone, PartialEq, Debug)]
pub struct GlobalAddr {
    /// The global.
    pub global: GlobalId,
}

/// A function without free variables as a function value. Printed form: `v1: func() = func @main.f`.
#[derive(Clone, PartialEq, Debug)]
pub struct FuncAddr {
    /// The function.
    pub func: FuncId,
}
