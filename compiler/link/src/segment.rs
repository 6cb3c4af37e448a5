//! What of an ELF file is stored on the chip.

use object::elf::{FileHeader32, PT_LOAD};
use object::read::elf::{ElfFile, ProgramHeader};
use object::{LittleEndian, ReadRef};

/// A loadable segment with contents.
pub(crate) struct LoadSegment<'a> {
    /// Where the program finds it when it runs.
    pub(crate) address: u32,
    /// Where it is stored.
    pub(crate) load_address: u32,
    /// What is stored.
    pub(crate) bytes: &'a [u8],
}

/// All loadable segments that have contents and lie within the file.
pub(crate) fn load_segments<'a, R: ReadRef<'a>>(
    file: &ElfFile<'a, FileHeader32<LittleEndian>, R>,
) -> impl Iterator<Item = LoadSegment<'a>> {
    let (endian, data) = (LittleEndian, file.data());
    file.elf_program_headers().iter().filter(move |header| header.p_type(endian) == PT_LOAD).filter_map(move |header| {
        let bytes = header.data(endian, data).ok().filter(|bytes| !bytes.is_empty())?;
        Some(LoadSegment { address: header.p_vaddr(endian), load_address: header.p_paddr(endian), bytes })
    })
}
