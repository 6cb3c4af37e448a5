//! SSA to SSA: the ordered list of passes
