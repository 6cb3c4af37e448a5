//! How much flash and RAM an image takes, read from its ELF file as any other tool would.

use object::{Object, ObjectSection, SectionFlags, SectionKind, elf};

/// Bytes of an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// The vector table.
    pub vectors: u64,
    /// Code, constants and the initial values of variables: all of flash but the vector table.
    pub flash: u64,
    /// Variables, with or without an initial value; stacks and heap are what is left of RAM, and not counted.
    pub ram: u64,
}

/// Sections that stand for memory a program may use, not for something it has.
const ROOM: &[&str] = &[".stack", ".heap"];

impl Size {
    /// Adds up the sections of an ELF file.
    pub fn of_elf(bytes: &[u8]) -> object::Result<Size> {
        let file = object::File::parse(bytes)?;
        let mut size = Size::default();
        for section in file.sections() {
            let SectionFlags::Elf { sh_flags, .. } = section.flags() else { continue };
            let allocated = sh_flags.contains(elf::SHF_ALLOC);
            let name = section.name().unwrap_or_default();
            if !allocated || ROOM.contains(&name) {
                continue;
            }
            let writable = sh_flags.contains(elf::SHF_WRITE);
            let empty = section.kind() == SectionKind::UninitializedData;
            if name.contains("vector") {
                size.vectors += section.size();
            } else {
                size.flash += if empty { 0 } else { section.size() };
                size.ram += if writable { section.size() } else { 0 };
            }
        }
        Ok(size)
    }
}
