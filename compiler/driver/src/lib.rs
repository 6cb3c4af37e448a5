//! From the command line's wishes to a finished image: package loading and the pipeline through all other rooms.
//!
//! Nothing here knows how the command line looks (that is `cli`) or what a stage does inside. Every function returns
//! diagnostics instead of printing.

mod embed;
mod embedded;
mod files;
mod generated;
mod goroot;
mod load;
mod options;
mod pipeline;
mod platform;
mod session;
mod standard;
pub mod targets;
mod timings;

pub use load::Tests;
pub use options::{Emit, Options};
pub use pipeline::{Artifact, build, check, interpret, is_missing_tool};
pub use platform::Platform;
pub use session::{Reported, Session};
pub use standard::{Survey, check_standard};
pub use timings::Timings;
pub use vole_codegen::OptLevel;
pub use vole_interp::{Outcome, Stop};
