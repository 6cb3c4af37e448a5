//! Reading sizes from a linked ELF file.

use std::collections::BTreeMap;

use object::elf::{FileHeader32, SHF_ALLOC};
use object::read::elf::ElfFile;
use object::{LittleEndian, Object, ObjectSection, ObjectSymbol, SectionFlags, SectionKind, SymbolKind};
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_target::{RegionKind, Target};

use super::package::package_of;
use super::{Class, Package, RegionUse, Section, Sizes, Symbol};

/// The linker script's name for the main stack.
const STACK_SECTION: &str = ".stack";

/// Measures a linked program.
///
/// # Errors
/// The bytes are no ELF file (V0804).
pub fn sizes(target: &Target, elf: &[u8]) -> Result<Sizes, Diagnostic> {
    let file = ElfFile::<FileHeader32<LittleEndian>>::parse(elf)
        .map_err(|error| Diagnostic::error(codes::BAD_IMAGE, Span::NONE, format!("not an ELF image: {error}")))?;
    let classes = sections(target, &file);
    let sum = |class: Class| classes.values().filter(|s| s.class == class).map(|s| s.size).sum::<u64>();
    let (text, data, bss, stack) = (sum(Class::Text), sum(Class::Data), sum(Class::Bss), sum(Class::Stack));
    let symbols = symbols(&file, &classes);
    let packages = packages(&symbols, &[(Class::Text, text), (Class::Data, data), (Class::Bss, bss)]);
    let mut sections: Vec<Section> = classes.into_values().collect();
    sections.sort_by_key(|section| section.address);
    let regions = regions(target, &sections);
    Ok(Sizes {
        text,
        data,
        bss,
        stack,
        flash: text + data,
        ram: data + bss + stack,
        regions,
        sections,
        packages,
        symbols,
    })
}

type Elf<'a> = ElfFile<'a, FileHeader32<LittleEndian>>;

/// Sections that take memory, by their index in the file.
fn sections(target: &Target, file: &Elf<'_>) -> BTreeMap<usize, Section> {
    let allocated = file.sections().filter(|section| {
        matches!(section.flags(), SectionFlags::Elf { sh_flags, .. } if sh_flags.contains(SHF_ALLOC))
            && section.size() > 0
    });
    let classified = allocated.map(|section| {
        let name = section.name().unwrap_or("?").to_owned();
        let address = section.address() as u32;
        let in_flash = target.region_at(address).is_some_and(|region| region.kind == RegionKind::Flash);
        let class = match section.kind() {
            _ if name == STACK_SECTION => Class::Stack,
            _ if in_flash => Class::Text,
            SectionKind::UninitializedData => Class::Bss,
            _ => Class::Data,
        };
        (section.index().0, Section { name, address, size: section.size(), class })
    });
    classified.collect()
}

/// Functions and variables, biggest first. Of those that share an address, such as functions made one, only one counts.
fn symbols(file: &Elf<'_>, sections: &BTreeMap<usize, Section>) -> Vec<Symbol> {
    let mut by_address: BTreeMap<u32, Symbol> = BTreeMap::new();
    for symbol in file.symbols().filter(|symbol| symbol.size() > 0 && symbol.kind() != SymbolKind::Section) {
        let Some(section) = symbol.section_index().and_then(|index| sections.get(&index.0)) else { continue };
        let Ok(name) = symbol.name() else { continue };
        // The lowest bit of a function's address says Thumb.
        let thumb = u32::from(symbol.kind() == SymbolKind::Text);
        let address = symbol.address() as u32 & !thumb;
        let found = Symbol { name: name.to_owned(), address, size: symbol.size(), class: section.class };
        let kept = by_address.entry(address).or_insert_with(|| found.clone());
        if (found.size, &kept.name) > (kept.size, &found.name) {
            *kept = found;
        }
    }
    let mut symbols: Vec<Symbol> = by_address.into_values().collect();
    symbols.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.name.cmp(&b.name)));
    symbols
}

/// Sizes by package. What no symbol covers (literal pools of other tools, padding) belongs to no package.
fn packages(symbols: &[Symbol], totals: &[(Class, u64)]) -> Vec<Package> {
    let mut by_path: BTreeMap<&str, BTreeMap<Class, u64>> = BTreeMap::new();
    for symbol in symbols {
        *by_path.entry(package_of(&symbol.name)).or_default().entry(symbol.class).or_default() += symbol.size;
    }
    for (class, total) in totals {
        let named: u64 = by_path.values().filter_map(|sizes| sizes.get(class)).sum();
        *by_path.entry("").or_default().entry(*class).or_default() += total.saturating_sub(named);
    }
    let packages = by_path.into_iter().map(|(path, sizes)| {
        let size = |class: Class| sizes.get(&class).copied().unwrap_or(0);
        Package { path: path.to_owned(), text: size(Class::Text), data: size(Class::Data), bss: size(Class::Bss) }
    });
    let mut packages: Vec<Package> = packages.filter(|package| package.text + package.data + package.bss > 0).collect();
    packages.sort_by(|a, b| {
        let size = |package: &Package| package.text + package.data + package.bss;
        size(b).cmp(&size(a)).then_with(|| a.path.cmp(&b.path))
    });
    packages
}

/// How full each region is. Initial values of variables count where they are stored, too.
fn regions(target: &Target, sections: &[Section]) -> Vec<RegionUse> {
    let stored_for_ram: u64 = sections.iter().filter(|s| s.class == Class::Data).map(|s| s.size).sum();
    let uses = target.memory.iter().enumerate().map(|(at, region)| {
        let inside = sections.iter().filter(|section| region.contains(section.address)).map(|section| section.size);
        let stored = if at == target.placement.text { stored_for_ram } else { 0 };
        RegionUse { name: region.name.clone(), used: inside.sum::<u64>() + stored, size: region.size.into() }
    });
    uses.collect()
}
