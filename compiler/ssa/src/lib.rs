//! The typed SSA form that the whole program is held in, from the checked tree to machine code.
//!
//! A [`Program`] has [`Function`]s and [`Global`]s; a function has [`Block`]s of [`Inst`]ructions, each of which defines at
//! most one value of a Go type. Building is whole-program and lazy: only what is reachable from `main`, the initialisers of
//! imported packages and the runtime is there.
//!
//! Invariants, checked by the verifier:
//! - every value is defined once, and its definition dominates its uses (a phi uses its argument at the end of the predecessor);
//! - a block ends in exactly one terminator, which is its last instruction, and phis stand first;
//! - conditions that make Go panic are [`Check`](inst::Check)s of their own, so that instructions after them need not test again;
//! - an allocation without a storage class never reaches code generation.

mod build;
mod cfg;
mod dominators;
mod function;
pub mod inst;
mod intrinsic;
mod program;
mod runtime_fn;
mod storage;
pub mod text;
pub mod verify;

pub use build::{BuildOptions, EmbeddedFile, EmbeddedValue, build_program};
pub use cfg::Cfg;
pub use dominators::Dominators;
pub use function::{Attributes, Block, BlockId, Function, InstId, Linkage, ValueData, ValueId};
pub use inst::{Inst, InstData};
pub use intrinsic::Intrinsic;
pub use program::{FuncId, Global, GlobalId, MethodEntry, Program, ReflectedFunc};
pub use runtime_fn::{RuntimeFn, RuntimeType};
pub use storage::Storage;
