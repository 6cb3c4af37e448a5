//! From object files to the image a chip runs.
//!
//! [`link`] fills the target's linker script template, runs LLVM's linker on it in a folder of its own, and gives an
//! [`Image`]; what the linker has against the program comes back as diagnostics, V08xx. An [`Image`] can be written as ELF,
//! Intel HEX, BIN, UF2 or DFU; [`write_output`] puts the file in its place whole or not at all.
//!
//! This crate runs a real linker and never places anything itself: where what goes stands in the template.

mod find;
mod image;
mod input;
mod message;
mod output;
mod overflow;
mod run;
mod script;
mod segment;

use std::path::PathBuf;

use vole_diag::Diagnostic;
use vole_target::Target;

pub use image::{Chunk, Format, Image};
pub use input::ObjectInput;
pub use output::write_output;

use run::Workplace;
use script::{Room, script};

/// How to link.
#[derive(Clone, Debug, Default)]
pub struct LinkOptions {
    /// The linker to use; if none is named, LLVM's is looked for.
    pub linker: Option<PathBuf>,
    /// Size of the main stack in bytes, instead of the target's.
    pub stack_size: Option<u32>,
    /// Whether functions with the same code are made one. Saves flash; a debugger shows one name for all of them.
    pub fold_identical: bool,
}

/// Links objects for a target.
///
/// # Errors
/// No linker is found (V0900), or the program cannot be linked: each reason is one diagnostic.
pub fn link(target: &Target, objects: &[ObjectInput], options: &LinkOptions) -> Result<Image, Vec<Diagnostic>> {
    let linker = find::find(options.linker.as_deref()).map_err(only)?;
    let sections = input::section_names(objects).map_err(only)?;
    let stack_size = options.stack_size.unwrap_or(target.stack_size).next_multiple_of(8);
    let workplace = Workplace::new(objects).map_err(only)?;
    let fold: &[&str] = if options.fold_identical { &["--icf=all"] } else { &[] };

    let text = script(target, stack_size, &sections, Room::AsIs).map_err(only)?;
    let messages = match workplace.link(&linker, &text, fold).map_err(only)? {
        Ok(elf) => return Image::from_elf(elf).map_err(only),
        Err(messages) => messages,
    };
    if messages.iter().any(message::Message::is_overflow) {
        let text = script(target, stack_size, &sections, Room::Plenty).map_err(only)?;
        let further = [fold, &["--no-check-sections"]].concat();
        if let Ok(measured) = workplace.link(&linker, &text, &further).map_err(only)? {
            let overflows = overflow::overflows(target, &measured);
            if !overflows.is_empty() {
                return Err(overflows);
            }
        }
    }
    Err(messages.iter().map(message::Message::diagnostic).collect())
}

fn only(error: Diagnostic) -> Vec<Diagnostic> {
    vec![error]
}
