//! Spelling of types, expressions and operands.
