//! A linked program, and the file formats it can be written in.
//!
//! [`Image::from_elf`] accepts nothing it could not convert, so that the writers need not fail for the ELF's sake.

mod bin;
mod dfu;
mod hex;
mod uf2;

use std::path::Path;

use object::LittleEndian;
use object::elf::{EM_ARM, ET_EXEC, FileHeader32};
use object::read::elf::{ElfFile, FileHeader};
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_target::Target;

use crate::segment::load_segments;

/// A linked program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Image {
    elf: Vec<u8>,
    entry: u32,
    chunks: Vec<Chunk>,
}

/// Bytes stored on the chip one after the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chunk {
    /// Where the first one is stored.
    pub address: u32,
    /// At least one; the last lies below 4 GiB.
    pub bytes: Vec<u8>,
}

impl Chunk {
    /// The address just past the last byte; may be 2^32.
    pub fn end(&self) -> u64 {
        u64::from(self.address) + self.bytes.len() as u64
    }
}

/// A file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// The ELF file as linked, with symbols and debug information.
    Elf,
    /// Intel HEX.
    Hex,
    /// The bytes from the lowest to the highest stored address.
    Bin,
    /// Microsoft's format for boot loaders that show up as a disk.
    Uf2,
    /// ST's DfuSe file.
    Dfu,
}

impl Format {
    /// All there are.
    pub const ALL: [Format; 5] = [Format::Elf, Format::Hex, Format::Bin, Format::Uf2, Format::Dfu];

    /// The suffix of file names, without its dot.
    pub fn suffix(self) -> &'static str {
        match self {
            Format::Elf => "elf",
            Format::Hex => "hex",
            Format::Bin => "bin",
            Format::Uf2 => "uf2",
            Format::Dfu => "dfu",
        }
    }

    /// The format a file name asks for; a name without a suffix asks for ELF.
    ///
    /// # Errors
    /// The suffix is none of those above.
    pub fn of_path(path: &Path) -> Result<Format, Diagnostic> {
        let Some(suffix) = path.extension() else { return Ok(Format::Elf) };
        let found = Format::ALL.into_iter().find(|format| suffix.eq_ignore_ascii_case(format.suffix()));
        found.ok_or_else(|| {
            let known: Vec<_> = Format::ALL.into_iter().map(|format| format!(".{}", format.suffix())).collect();
            let message = format!("no image format has the suffix .{}", suffix.to_string_lossy());
            refused(message).with_help(format!("suffixes are {}", known.join(", ")))
        })
    }
}

impl Image {
    /// Checks a linked ELF file and finds what of it is stored on the chip.
    ///
    /// # Errors
    /// It is no complete 32-bit little-endian ELF executable, has nothing to store, or stores two things at one place.
    pub fn from_elf(elf: Vec<u8>) -> Result<Image, Diagnostic> {
        let (entry, chunks) = read(&elf)?;
        Ok(Image { elf, entry, chunks })
    }

    /// The ELF file.
    pub fn elf(&self) -> &[u8] {
        &self.elf
    }

    /// Where the program begins; the lowest bit says Thumb.
    pub fn entry(&self) -> u32 {
        self.entry
    }

    /// What is stored on the chip, by ascending address, neighbours joined.
    pub fn chunks(&self) -> &[Chunk] {
        &self.chunks
    }

    /// The file in a format. `target` says what UF2 and DFU need to know.
    ///
    /// # Errors
    /// The format cannot hold this image, or the target does not say what the format needs.
    pub fn write(&self, format: Format, target: &Target) -> Result<Vec<u8>, Diagnostic> {
        match format {
            Format::Elf => Ok(self.elf.clone()),
            Format::Hex => Ok(hex::write(self).into_bytes()),
            Format::Bin => bin::write(self),
            Format::Uf2 => uf2::write(self, target),
            Format::Dfu => dfu::write(self, target),
        }
    }
}

fn refused(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(codes::IMAGE_FORMAT, Span::NONE, message)
}

fn bad(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(codes::BAD_IMAGE, Span::NONE, message)
}

fn read(elf: &[u8]) -> Result<(u32, Vec<Chunk>), Diagnostic> {
    let file =
        ElfFile::<FileHeader32<LittleEndian>>::parse(elf).map_err(|error| bad(format!("not an ELF image: {error}")))?;
    let header = file.elf_header();
    if header.e_type(LittleEndian) != ET_EXEC || header.e_machine(LittleEndian) != EM_ARM {
        return Err(bad("the ELF file is not an executable program for Arm"));
    }
    let mut chunks: Vec<Chunk> = load_segments(&file)
        .map(|segment| Chunk { address: segment.load_address, bytes: segment.bytes.to_vec() })
        .collect();
    let stored = file.elf_program_headers().iter().filter(|header| is_stored(header)).count();
    if stored != chunks.len() {
        return Err(bad("the ELF file is cut short: a segment reaches beyond its end"));
    }
    if chunks.is_empty() {
        return Err(bad("the ELF file has nothing to store on the chip"));
    }
    chunks.sort_by_key(|chunk| chunk.address);
    if chunks.last().is_some_and(|last| last.end() > 1 << 32) {
        return Err(bad("a segment of the ELF file reaches beyond the 4 GiB address space"));
    }
    let mut joined: Vec<Chunk> = Vec::new();
    for chunk in chunks {
        match joined.last_mut() {
            Some(last) if last.end() > u64::from(chunk.address) => {
                return Err(bad(format!("two segments of the ELF file are stored at {:#010x}", chunk.address)));
            }
            Some(last) if last.end() == u64::from(chunk.address) => last.bytes.extend(chunk.bytes),
            _ => joined.push(chunk),
        }
    }
    Ok((header.e_entry(LittleEndian), joined))
}

fn is_stored(header: &object::elf::ProgramHeader32<LittleEndian>) -> bool {
    header.p_type.get(LittleEndian) == object::elf::PT_LOAD && header.p_filesz.get(LittleEndian) > 0
}
