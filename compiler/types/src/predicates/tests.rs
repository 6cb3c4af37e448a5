//! Questions about types built by hand.
