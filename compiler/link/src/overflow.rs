//! A program that does not fit: by how much, and because of what.
//!
//! lld reports one overflow for each section, from the point where it happens. Linking once more with room for everything
//! gives the true sizes, and which symbols are left after unused ones are dropped.

use object::elf::FileHeader32;
use object::read::elf::ElfFile;
use object::{LittleEndian, Object, ObjectSection, ObjectSymbol, SymbolKind};
use vole_diag::{Diagnostic, codes};
use vole_target::{Region, Target, show_size};

use crate::segment::load_segments;

/// How many symbols are named.
const NAMED: usize = 6;

/// What overflows in an image linked with room for everything; nothing if all fits.
pub(crate) fn overflows(target: &Target, measured: &[u8]) -> Vec<Diagnostic> {
    let Ok(file) = ElfFile::<FileHeader32<LittleEndian>>::parse(measured) else { return Vec::new() };
    target.memory.iter().filter_map(|region| overflow(target, region, &file)).collect()
}

type Elf<'a> = ElfFile<'a, FileHeader32<LittleEndian>>;

fn overflow(target: &Target, region: &Region, file: &Elf<'_>) -> Option<Diagnostic> {
    // Regions are far enough apart that what starts between two belongs to the lower one.
    let next = target.memory.iter().map(|other| other.start).filter(|start| *start > region.start).min();
    let inside = |address: u64| address >= region.start.into() && next.is_none_or(|next| address < next.into());
    let sections = file.sections().filter(|section| is_allocated(section) && inside(section.address()));
    let section_end = sections.map(|section| section.address() + section.size()).max();
    // Initial values of variables stand in flash too.
    let segments = load_segments(file).filter(|segment| inside(segment.load_address.into()));
    let stored_end = segments.map(|segment| u64::from(segment.load_address) + segment.bytes.len() as u64).max();
    let end = section_end.max(stored_end).unwrap_or(0);
    let over = end.checked_sub(region.end()).filter(|over| *over > 0)?;
    let message = format!(
        "program does not fit into `{}`: {} bytes needed, {} more than there are",
        region.name,
        end - u64::from(region.start),
        over
    );
    let error = Diagnostic::error(codes::REGION_OVERFLOW, region.span, message);
    let error = error.with_label(format!("{} of memory", show_size(region.size.into())));
    let biggest = biggest(file, &inside);
    Some(match biggest.is_empty() {
        true => error,
        false => error.with_note(format!("biggest in it: {}", biggest.join(", "))),
    })
}

fn is_allocated<'a>(section: &impl ObjectSection<'a>) -> bool {
    matches!(section.flags(), object::SectionFlags::Elf { sh_flags, .. } if sh_flags.contains(object::elf::SHF_ALLOC))
}

/// The biggest symbols whose address or initial value lies in a region, with their sizes.
fn biggest(file: &Elf<'_>, inside: &dyn Fn(u64) -> bool) -> Vec<String> {
    let mut sized: Vec<(u64, String)> = Vec::new();
    for symbol in file.symbols().filter(|symbol| symbol.size() > 0 && symbol.kind() != SymbolKind::Section) {
        let section = symbol.section_index().and_then(|index| file.section_by_index(index).ok());
        let loaded = section.and_then(|section| load_address(file, &section));
        if inside(symbol.address()) || loaded.is_some_and(inside) {
            sized.push((symbol.size(), symbol.name().unwrap_or("?").to_owned()));
        }
    }
    for section in file.sections().filter(|section| section.name() == Ok(".stack") && inside(section.address())) {
        sized.push((section.size(), "main stack".to_owned()));
    }
    sized.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    sized.dedup();
    sized.truncate(NAMED);
    sized.into_iter().map(|(size, name)| format!("{name} ({size})")).collect()
}

/// Where the bytes of a section are stored; nothing if it has none.
fn load_address<'a>(file: &Elf<'_>, section: &impl ObjectSection<'a>) -> Option<u64> {
    let segment = load_segments(file).find(|segment| {
        let end = u64::from(segment.address) + segment.bytes.len() as u64;
        (u64::from(segment.address)..end).contains(&section.address())
    })?;
    Some(u64::from(segment.load_address) + section.address() - u64::from(segment.address))
}
