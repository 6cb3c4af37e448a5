//! Object files as they come from code generation, and what of them matters for the linker script.

use object::{Object, ObjectSection};
use vole_diag::{Diagnostic, codes};
use vole_source::Span;

/// A relocatable ELF file held in memory.
#[derive(Clone, Debug)]
pub struct ObjectInput {
    /// What messages call it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The names of all sections of all inputs that have something in them.
pub(crate) fn section_names(inputs: &[ObjectInput]) -> Result<Vec<String>, Diagnostic> {
    let mut names = Vec::new();
    for input in inputs {
        let file = object::File::parse(input.bytes.as_slice()).map_err(|error| {
            let message = format!("{} is not an object file: {error}", input.name);
            Diagnostic::error(codes::LINK_FAILED, Span::NONE, message)
        })?;
        let filled = file.sections().filter(|section| section.size() > 0);
        names.extend(filled.filter_map(|section| section.name().ok().map(str::to_owned)));
    }
    names.sort();
    names.dedup();
    Ok(names)
}
