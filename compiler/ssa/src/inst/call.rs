//! Calls, closures, defer, and the built-in functions that are instructions.

use crate::{FuncId, Storage, ValueId};

/// A call; several results come as a tuple. Printed form: `v3: int = call @main.f(v1, v2)`.
#[derive(Clone, PartialEq, Debug)]
pub struct Call {
    /// What is called.
    pub callee: Callee,
    /// The arguments, the receiver first for a static method call.
    pub args: Vec<ValueId>,
}

/// What a call calls.
#[derive(Clone, PartialEq, Debug)]
pub enum Callee {
    /// A function, by name.
    Static(FuncId),
    /// A function value that is not nil.
    Value(ValueId),
    /// A method of an interface value that is not nil.
    Interface {
        /// The interface value.
        recv: ValueId,
        /// The method's index in the interface type.
        method: u32,
    },
}

/// A function together with the values of its free variables. Printed form: `v3: func() = closure.heap @main.f.func1(v1, v2)`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeClosure {
    /// The function.
    pub func: FuncId,
    /// The values of its free variables, in order.
    pub captures: Vec<ValueId>,
    /// Where the closure lives.
    pub storage: Storage,
}

/// Opens the function's defer frame, in the entry block of every function that defers. The result, a `bool`, is false; it is true when control comes here a second
/// time, because a deferred call recovered from a panic: then the remaining deferred calls are to be run and the function returns its
/// (pinned) results. Printed form: `v1: bool = deferenter`.
#[derive(Clone, PartialEq, Debug)]
pub struct DeferEnter {}

/// Registers `closure`, a `func()` that is not nil, to be called when the function returns or panics. Arguments of the deferred call have been made
/// free variables of the closure. Printed form: `defer.frame v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Defer {
    /// The function value.
    pub closure: ValueId,
    /// Where the record lives: the frame unless the statement can run more than once in an activation.
    pub storage: Storage,
}

/// Runs the registered calls, last first, and closes the frame. Before every return of a function that defers. Printed form: `rundefers`.
#[derive(Clone, PartialEq, Debug)]
pub struct RunDefers {}

/// `recover()`: the panic's value and an end of the panic, or nil. Printed form: `v2: any = recover v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Recover {
    /// Whether this function was called by the run of a `defer`; a `bool`.
    pub deferred: ValueId,
}

/// Starts a goroutine that calls `closure`, a `func()` that is not nil. Printed form: `go v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Go {
    /// The function value.
    pub closure: ValueId,
    /// Where the goroutine's record and stack live.
    pub storage: Storage,
}

/// `append(slice, tail...)`; the tail is a slice or, for bytes, a string. Printed form: `v3: []int = append.heap v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Append {
    /// The slice.
    pub slice: ValueId,
    /// What is appended: a slice of the same element type, or a string.
    pub tail: ValueId,
    /// Where new elements live when the capacity does not suffice.
    pub storage: Storage,
}

/// `copy(dst, src)`, an `int`. Printed form: `v3: int = copy v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct CopySlice {
    /// A slice.
    pub dst: ValueId,
    /// A slice or a string.
    pub src: ValueId,
}

/// `print(args...)` or `println(args...)`, to the console. Printed form: `println v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Print {
    /// The values.
    pub args: Vec<ValueId>,
    /// Whether spaces and a newline are added.
    pub newline: bool,
}

/// A built-in operation. Printed form: `v2: *T = builtin.slicedata v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Builtin {
    /// Which.
    pub func: BuiltinFn,
    /// The operands.
    pub args: Vec<ValueId>,
}

/// Built-in operations without an instruction of their own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BuiltinFn {
    /// `unsafe.Add(p, n)`.
    PointerAdd,
    /// `unsafe.Slice(p, n)`, checked before.
    MakeSliceFromPointer,
    /// `unsafe.SliceData(s)`.
    SliceData,
    /// `unsafe.String(p, n)`, checked before.
    MakeStringFromPointer,
    /// `unsafe.StringData(s)`.
    StringData,
    /// `clear(s)` of a slice.
    ClearSlice,
    /// `a + b + c` of three or more strings.
    Concat,
}
