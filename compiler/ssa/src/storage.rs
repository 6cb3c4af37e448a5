//! Where an allocation lives.

/// The storage class of an allocation. `analysis::escape` decides it; nothing else does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Storage {
    /// Not decided yet. The verifier refuses it before code generation.
    #[default]
    Undecided,
    /// Dies with the function's activation: the stack frame.
    Frame,
    /// Allocated at most once in the program's life: `.bss` or `.data`.
    Static,
    /// None of the others could be proven: the bump heap.
    Heap,
}
