//! Questions about types: what can be compared, assigned, converted, and what implements what (spec: Properties of types and values,
//! Conversions). Identity needs no question: identical types have equal [`TypeId`](crate::TypeId)s.
//!
//! Answers that say no come with Go's words for the reason, where Go has any; empty where it has none.

mod assign;
mod basic;
mod compare;
mod convert;
mod identical;
mod implement;
mod typeset;

pub use assign::{assignable, implicit_type};
pub use basic::{default_type, has_name, has_nil, is_bytes_or_runes, ordered};
pub use compare::{incomparable_cause, is_comparable, is_strictly_comparable};
pub use convert::convertible;
pub use identical::identical_ignoring_tags;
pub use implement::{Relation, implements};
pub use typeset::{all_types, core_type, type_terms};

#[cfg(test)]
mod tests;
