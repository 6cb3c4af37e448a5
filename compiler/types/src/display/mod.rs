//! How types, expressions and operands read in messages, and how types read at run time.
//!
//! Types are hash-consed, so an alias and what it stands for are the same type: `[]byte` and `[]uint8` both read `[]byte` here, a
//! lone `byte` reads `uint8`, and every empty interface reads `any`.

mod expr;
mod operand;
mod runtime;
mod types;

pub use expr::expr_string;
pub use operand::{composite_kind, operand_string};
pub use runtime::runtime_type_string;
pub use types::{object_name, signature_string, type_string};

#[cfg(test)]
mod tests;
