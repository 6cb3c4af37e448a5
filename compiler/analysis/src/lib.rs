//! Whole-program facts over SSA. Nothing here changes the program: `passes` acts on what is found.

pub mod call_graph;
pub mod escape;
pub mod loops;
pub mod non_nil;
