//! Whole-program facts over SSA
