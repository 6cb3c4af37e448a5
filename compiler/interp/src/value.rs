//! Values.

use std::cell::RefCell;
use std::rc::Rc;

use vole_ssa::FuncId;
use vole_types::TypeId;

use crate::chan::Chan;
use crate::map::Map;
use crate::memory::Pointer;

/// A value of any type; the type is known from the instruction.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// A boolean.
    Bool(bool),
    /// An integer, sign- or zero-extended from its type's width.
    Int(i64),
    /// A floating-point number, already rounded to its type.
    Float(f64),
    /// A complex number.
    Complex(f64, f64),
    /// A string.
    Str(Rc<[u8]>),
    /// A pointer; nil if absent.
    Pointer(Option<Pointer>),
    /// A slice; nil if absent.
    Slice(Option<Slice>),
    /// A map; nil if absent.
    Map(Option<Rc<RefCell<Map>>>),
    /// A function value; nil if absent.
    Func(Option<Rc<Closure>>),
    /// An interface value; nil if absent.
    Interface(Option<Rc<(TypeId, Value)>>),
    /// A struct, array or tuple.
    Aggregate(Vec<Value>),
    /// A channel; nil if absent.
    Chan(Option<Rc<RefCell<Chan>>>),
    /// The iterator of a range over a map.
    Iterator(Rc<RefCell<MapIterator>>),
    /// The deferred calls of an activation.
    Defers(Defers),
}

/// A slice: elements `start..start + len` of the array at `array`, with room up to `start + cap`.
#[derive(Clone, Debug)]
pub(crate) struct Slice {
    pub(crate) array: Pointer,
    pub(crate) start: usize,
    pub(crate) len: usize,
    pub(crate) cap: usize,
}

/// The deferred calls of an activation, the last at the end.
pub(crate) type Defers = Rc<RefCell<Vec<Rc<Closure>>>>;

/// A function with the values of its free variables.
#[derive(Debug)]
pub(crate) struct Closure {
    pub(crate) func: FuncId,
    pub(crate) captures: Vec<Value>,
}

/// Where a range over a map stands.
#[derive(Debug)]
pub(crate) struct MapIterator {
    pub(crate) map: Option<Rc<RefCell<Map>>>,
    pub(crate) next: usize,
}

impl Value {
    /// The parts of a struct, array or tuple.
    pub(crate) fn parts(&self) -> Option<&[Value]> {
        match self {
            Value::Aggregate(parts) => Some(parts),
            _ => None,
        }
    }

    pub(crate) fn unit() -> Value {
        Value::Aggregate(Vec::new())
    }

    pub(crate) fn bytes(text: &str) -> Value {
        Value::Str(text.as_bytes().into())
    }
}
