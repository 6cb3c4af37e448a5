//! SSA to machine code through LLVM
