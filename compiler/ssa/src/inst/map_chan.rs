//! Maps, channels, and ranging over maps and strings.

use crate::{Storage, ValueId};

/// `make(map[K]V, reserve)`. Printed form: `v2: map[int]int = makemap.heap v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeMap {
    /// How many entries to make room for; an `int`.
    pub reserve: Option<ValueId>,
    /// Where the map lives.
    pub storage: Storage,
}

/// `m[k]`: the element or zero; a tuple with a bool if `comma_ok`. Printed form: `v3: int = maplookup v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapLookup {
    /// The map, which may be nil.
    pub map: ValueId,
    /// The key.
    pub key: ValueId,
    /// Whether the result is a tuple.
    pub comma_ok: bool,
}

/// `m[k] = v`; panics if `m` is nil. Printed form: `mapupdate v1, v2, v3`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapUpdate {
    /// The map.
    pub map: ValueId,
    /// The key.
    pub key: ValueId,
    /// The element.
    pub value: ValueId,
}

/// `delete(m, k)`. Printed form: `mapdelete v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapDelete {
    /// The map, which may be nil.
    pub map: ValueId,
    /// The key.
    pub key: ValueId,
}

/// `clear(m)`. Printed form: `mapclear v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapClear {
    /// The map, which may be nil.
    pub map: ValueId,
}

/// Begins ranging over a map; the result, an `unsafe.Pointer`, is the iterator, which lives in the frame. Printed form:
/// `v2: unsafe.Pointer = maprange v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapRange {
    /// The map, which may be nil.
    pub map: ValueId,
}

/// The next entry: a tuple of bool (false at the end), key and element. Printed form: `v3: (bool, K, V) = mapnext v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct MapNext {
    /// The iterator.
    pub iter: ValueId,
    /// The map ranged over, for its type.
    pub map: ValueId,
}

/// The rune at an index below the length: a tuple of rune and the index after it. Invalid UTF-8 gives U+FFFD and one byte. Printed
/// form: `v3: (rune, int) = stringnext v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct StringNext {
    /// The string.
    pub x: ValueId,
    /// The index, an `int`.
    pub index: ValueId,
}

/// `make(chan T, size)`; the size (an `int`) has been checked. Printed form: `v2: chan int = makechan.heap v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeChan {
    /// The buffer's size in elements.
    pub size: ValueId,
    /// Where the channel lives.
    pub storage: Storage,
}

/// `c <- v`. Printed form: `chansend v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct ChanSend {
    /// The channel.
    pub chan: ValueId,
    /// The value.
    pub value: ValueId,
}

/// `<-c`; a tuple with a bool if `comma_ok`. Printed form: `v2: int = chanrecv v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct ChanRecv {
    /// The channel.
    pub chan: ValueId,
    /// Whether the result is a tuple.
    pub comma_ok: bool,
}

/// `close(c)`. Printed form: `chanclose v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct ChanClose {
    /// The channel.
    pub chan: ValueId,
}

/// `select`: a tuple of the chosen case's index (-1 for `default`), whether a receive got a value, and, for each receiving case in
/// order, the received value. Printed form: `v5: (int, bool, int) = select.blocking [send v1 v2, recv v3]`.
#[derive(Clone, PartialEq, Debug)]
pub struct Select {
    /// The cases.
    pub cases: Vec<SelectCase>,
    /// Whether there is no `default`.
    pub blocking: bool,
}

/// A case of a `select`.
#[derive(Clone, PartialEq, Debug)]
pub enum SelectCase {
    /// `case c <- v`.
    Send {
        /// The channel.
        chan: ValueId,
        /// The value.
        value: ValueId,
    },
    /// `case <-c`.
    Recv {
        /// The channel.
        chan: ValueId,
    },
}
