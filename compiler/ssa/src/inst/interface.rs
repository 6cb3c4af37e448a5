//! Interfaces.
//!
//! An interface value is two words. The first is the dynamic type's descriptor, for an interface without methods, or an itab; nil for the nil
//! interface. The second is the data word: the value itself where it fits in 4 bytes, else a pointer to a copy that nobody changes.

use vole_types::TypeId;

use crate::{Storage, ValueId};

/// A value of a concrete type as the interface that is the result type. Printed form: `v2: any = makeinterface.heap v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeInterface {
    /// The value; its type is the dynamic type.
    pub x: ValueId,
    /// Where a value that does not fit the data word lives.
    pub storage: Storage,
}

/// An interface value as another interface type that it is known to implement; nil stays nil. Printed form: `v2: any = changeinterface v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct ChangeInterface {
    /// The interface value.
    pub x: ValueId,
}

/// `x.(T)`: the value if `x` holds a `T` (or, for an interface type, something that implements it). With `comma_ok`, a tuple of
/// value (zero if not) and bool; without, a panic. Printed form: `v2: int = typeassert v1, int`.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeAssert {
    /// The interface value.
    pub x: ValueId,
    /// `T`.
    pub ty: TypeId,
    /// Whether the result is a tuple.
    pub comma_ok: bool,
}

/// Whether an interface value holds a `T`, or something that implements `T`; a `bool`. Printed form: `v2: bool = typetest v1, int`.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeTest {
    /// The interface value.
    pub x: ValueId,
    /// `T`.
    pub ty: TypeId,
}
