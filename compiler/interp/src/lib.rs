//! Interpreter over SSA: the test oracle
