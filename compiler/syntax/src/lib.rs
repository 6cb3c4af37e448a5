//! From Go source text to a syntax tree, and back.
//!
//! Text becomes tokens (logos), tokens get their semicolons (spec: Semicolons), and a LALRPOP grammar, split by the spec's
//! chapters, makes the [`ast`]. Parsing never fails: it returns a tree and diagnostics.

pub mod ast;
mod context;
mod descent;
mod encoding;
mod errors;
mod parse;
mod pragmas;
mod print;
mod semicolons;
mod tokens;
mod tree;

pub use parse::{Parsed, ParsedImports, parse_file, parse_imports};
pub use print::{print_expr, print_expr_short, print_file, print_stmt_short};
