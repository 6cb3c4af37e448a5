//! How types, expressions and operands read in messages, and how types read at run time.
//!
//! Messages show types as they were written, by the names of aliases and with parameter names; running programs know them by what they are.

mod expr;
mod operand;
mod runtime;
mod types;

pub use expr::expr_string;
pub use operand::{composite_kind, operand_string};
pub use runtime::{runtime_package, runtime_type_string};
pub use types::{object_name, results_string, signature_string, type_params_string, type_string};

#[cfg(test)]
mod tests;
