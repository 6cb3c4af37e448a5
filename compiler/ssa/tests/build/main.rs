//! The builder: SSA made of Go text, and what is in the program and what is not.

mod cases;
mod program;
mod world;
