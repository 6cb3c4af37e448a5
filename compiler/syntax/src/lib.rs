//! Go source text to tokens to AST, and back
