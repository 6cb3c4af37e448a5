//! Targets as data: what a program is compiled for.
//!
//! A target is a JSON file under `targets/boards` or `targets/chips`, or a file of the user's own; what boards and chips share
//! stands in `targets/base`. [`load`] reads the file and all it inherits from ([`TargetFile`] is what a file may say), checks
//! it, and gives a [`Target`]: resolved plain data. Whatever is wrong is a diagnostic at the place in the JSON.
//!
//! No knowledge of any chip or board stands in this crate, and nothing here touches a disk: files come through [`SourceFs`].

mod file;
mod find;
mod fpu;
mod inherit;
mod json;
mod quantity;
mod resolve;
mod schema;
mod target;

use vole_diag::Diagnostic;
use vole_source::{SourceFs, SourceMap};

pub use file::{ActiveLevel, Board, Caches, Clock, Dfu, Led, Mpu, Qemu, RegionKind, TargetFile, Uart, Uf2};
pub use find::{Kind, Listed, list};
pub use fpu::{Cpu, Fpu};
pub use quantity::{Hex, Size, show_size};
pub use schema::schema;
pub use target::{Irq, Placement, Region, Target, Vectors};

/// Loads the target of this name: a board, a chip, or the path of a `.json` file. Its files are added to `sources`, so that
/// diagnostics can be shown.
///
/// # Errors
/// Everything that is wrong with it, V07xx.
pub fn load(fs: &dyn SourceFs, sources: &mut SourceMap, name: &str) -> Result<Target, Vec<Diagnostic>> {
    let inherited = inherit::inherit(fs, sources, name).map_err(|error| vec![error])?;
    let whole = inherited.tree.span;
    let file: TargetFile = json::decode(&inherited.tree).map_err(|error| vec![error])?;
    resolve::resolve(fs, file, inherited.chain, whole)
}
