//! Searches in types built by hand.
