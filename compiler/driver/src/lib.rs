//! From the command line's wishes to a finished image: package loading and the pipeline through all other rooms.
//!
//! Nothing here knows how the command line looks (that is `cli`) or what a stage does inside. Every function returns
//! diagnostics instead of printing.

mod embedded;
mod files;
mod generated;
mod goroot;
pub mod load;
mod options;
mod output;
mod pipeline;
mod session;
pub mod targets;
mod timings;

pub use goroot::find_goroot;
pub use options::{Emit, Options};
pub use output::write_atomically;
pub use pipeline::{Built, build, check};
pub use session::Session;
pub use timings::Timings;
