//! Instructions. Each kind is a struct of its own, in the file of its chapter; [`Inst`] is the closed list.
//!
//! Operands are [`ValueId`]s. The result type stands in [`InstData::ty`], not in the instruction. Arithmetic has Go's semantics
//! for that type: integers wrap, shifts by the width or more give 0 (or the sign), conversions round as Go's do.

mod aggregate;
mod call;
mod control;
mod convert;
mod interface;
mod map_chan;
mod memory;
mod scalar;
mod visit;

use vole_source::Span;
use vole_types::TypeId;

pub use aggregate::{
    Extract, Field, FieldAddr, Index, IndexAddr, Length, LengthKind, MakeAggregate, MakeSlice, SliceOp,
};
pub use call::{
    Append, Builtin, BuiltinFn, Call, Callee, CopySlice, Defer, DeferEnter, Go, MakeClosure, Print, Recover, RunDefers,
};
pub use control::{Branch, Check, CheckKind, Jump, Panic, Phi, Return, Switch, Unreachable};
pub use convert::{ChangeType, Convert, ConvertKind};
pub use interface::{ChangeInterface, MakeInterface, TypeAssert, TypeTest};
pub use map_chan::{
    ChanClose, ChanRecv, ChanSend, MakeChan, MakeMap, MapClear, MapDelete, MapLookup, MapNext, MapRange, MapUpdate,
    Select, SelectCase, StringNext,
};
pub use memory::{Alloc, FuncAddr, GlobalAddr, Load, Store};
pub use scalar::{BinOp, BinOpKind, Const, ConstValue, FreeVar, Param, UnOp, UnOpKind};

/// An instruction with its result type and source position.
#[derive(Clone, Debug)]
pub struct InstData {
    /// What it does.
    pub inst: Inst,
    /// The type of its result, if it has one; a tuple where there are several.
    pub ty: Option<TypeId>,
    /// The source it comes from.
    pub span: Span,
}

/// Declares [`Inst`] and a `From` for each kind.
macro_rules! insts {
    ($($(#[$doc:meta])* $kind:ident),* $(,)?) => {
        /// An instruction. See the struct of each kind.
        #[derive(Clone, PartialEq, Debug)]
        pub enum Inst {
            $($(#[$doc])* $kind($kind)),*
        }

        $(impl From<$kind> for Inst {
            fn from(inst: $kind) -> Self {
                Self::$kind(inst)
            }
        })*

        impl Inst {
            /// The name of its kind.
            pub fn kind_name(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => stringify!($kind)),*
                }
            }
        }
    };
}

insts! {
    /// A constant.
    Const,
    /// A parameter.
    Param,
    /// A value its closure carries.
    FreeVar,
    /// A unary operation.
    UnOp,
    /// A binary operation.
    BinOp,
    /// A conversion that computes.
    Convert,
    /// A conversion that only changes the type.
    ChangeType,
    /// A new variable.
    Alloc,
    /// Reads memory.
    Load,
    /// Writes memory.
    Store,
    /// The address of a global.
    GlobalAddr,
    /// A function as a function value.
    FuncAddr,
    /// The address of a struct's field.
    FieldAddr,
    /// A struct value's field.
    Field,
    /// The address of an element.
    IndexAddr,
    /// An element of an array value or a string.
    Index,
    /// A value built from its parts.
    MakeAggregate,
    /// One of several results.
    Extract,
    /// `len` or `cap`.
    Length,
    /// A new slice.
    MakeSlice,
    /// `x[low:high:max]`.
    SliceOp,
    /// `append`.
    Append,
    /// `copy`.
    CopySlice,
    /// A concrete value as an interface.
    MakeInterface,
    /// An interface as one with fewer methods.
    ChangeInterface,
    /// `x.(T)`.
    TypeAssert,
    /// Whether an interface holds a type.
    TypeTest,
    /// A function with values it carries.
    MakeClosure,
    /// A new map.
    MakeMap,
    /// `m[k]`.
    MapLookup,
    /// `m[k] = v`.
    MapUpdate,
    /// `delete(m, k)`.
    MapDelete,
    /// `clear(m)`.
    MapClear,
    /// Begins ranging over a map.
    MapRange,
    /// The next entry of a map.
    MapNext,
    /// The next rune of a string.
    StringNext,
    /// A new channel.
    MakeChan,
    /// `c <- v`.
    ChanSend,
    /// `<-c`.
    ChanRecv,
    /// `close(c)`.
    ChanClose,
    /// `select`.
    Select,
    /// A call.
    Call,
    /// A built-in operation that needs no instruction of its own.
    Builtin,
    /// `print` or `println`.
    Print,
    /// Starts a goroutine.
    Go,
    /// Opens a function's defer frame.
    DeferEnter,
    /// Registers a deferred call.
    Defer,
    /// Runs the deferred calls.
    RunDefers,
    /// `recover()`.
    Recover,
    /// Panics if a condition does not hold.
    Check,
    /// Chooses by predecessor.
    Phi,
    /// Goes to a block.
    Jump,
    /// Goes to one of two blocks.
    Branch,
    /// Goes to one of many blocks.
    Switch,
    /// Returns.
    Return,
    /// `panic(v)`.
    Panic,
    /// Control never comes here.
    Unreachable,
}
