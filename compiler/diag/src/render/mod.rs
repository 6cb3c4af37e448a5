//! How diagnostics look.

pub mod json;
pub mod terminal;
