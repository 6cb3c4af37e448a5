//! Typed SSA: data, builder, text form, verifier, dominators
