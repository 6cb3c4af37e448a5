//! Where control can go in a function body: labels and branch statements, and whether the end can be reached
//! (spec: Labeled statements, Break, Continue, Goto and Fallthrough statements, Terminating statements).
//!
//! Function literals inside are bodies of their own: the caller hands them in one by one.

mod branches;
mod labels;
mod terminating;
mod unchecked;

pub use branches::check_branches;
pub use terminating::is_terminating;
pub use unchecked::branches_of_unchecked;

#[cfg(test)]
mod tests;
