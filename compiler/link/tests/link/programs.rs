//! Small programs as object files, and the targets they are linked for.

use object::write::{Object, Relocation, StandardSegment, Symbol, SymbolId, SymbolSection};
use object::{
    Architecture, BinaryFormat, Endianness, RelocationFlags, SectionKind, SymbolFlags, SymbolKind, SymbolScope,
};
use vole_link::ObjectInput;
use vole_source::{MemoryFs, SourceMap};
use vole_target::Target;

/// Symbols begin with `b .`, the shortest Thumb program there is.
const LOOP: [u8; 2] = [0xFE, 0xE7];

/// An object file in the making. Every symbol stands in a section of its own, as code generation makes them.
pub struct Program {
    object: Object<'static>,
}

impl Program {
    /// Nothing at all.
    pub fn empty() -> Self {
        Self { object: Object::new(BinaryFormat::Elf, Architecture::Arm, Endianness::Little) }
    }

    /// A vector table for `target`, and a `Reset_Handler` that refers to `roots`.
    pub fn new(target: &Target, roots: &[&str]) -> Self {
        let mut program = Self::empty();
        program.put(
            ".vectors",
            "__vectors",
            vec![0; target.vectors.bytes() as usize],
            &["__stack_top", "Reset_Handler"],
        );
        let mut code = LOOP.repeat(2);
        code.resize(code.len() + 4 * roots.len(), 0);
        program.put(".text.Reset_Handler", "Reset_Handler", code, roots);
        program
    }

    /// Adds a symbol with these bytes; the last words of it, or the first of a vector table, are the addresses of `refers`.
    pub fn put(&mut self, section: &str, name: &str, bytes: Vec<u8>, refers: &[&str]) {
        let is_code = section.contains(".text");
        let kind = match section {
            _ if is_code => SectionKind::Text,
            _ if section.contains("rodata") => SectionKind::ReadOnlyData,
            _ => SectionKind::Data,
        };
        let size = bytes.len() as u64;
        let first = if section == ".vectors" { 0 } else { size - 4 * refers.len() as u64 };
        let id = self.object.add_section(segment(), section.as_bytes().to_vec(), kind);
        self.object.append_section_data(id, &bytes, 4);
        self.define(name, SymbolSection::Section(id), size, is_code);
        for (at, other) in refers.iter().enumerate() {
            let symbol = self.symbol(other);
            let flags = RelocationFlags::Elf { r_type: object::elf::R_ARM_ABS32 };
            let relocation = Relocation { offset: first + 4 * at as u64, symbol, addend: 0, flags };
            self.object.add_relocation(id, relocation).expect("a relocation of the kind every Arm linker knows");
        }
    }

    /// Adds a symbol of `size` bytes that start as zero or as anything.
    pub fn reserve(&mut self, section: &str, name: &str, size: u64) {
        let id = self.object.add_section(segment(), section.as_bytes().to_vec(), SectionKind::UninitializedData);
        self.object.append_section_bss(id, size, 4);
        self.define(name, SymbolSection::Section(id), size, false);
    }

    /// The finished file.
    pub fn input(&self) -> ObjectInput {
        ObjectInput { name: "main.o".to_owned(), bytes: self.object.write().expect("an object file") }
    }

    fn define(&mut self, name: &str, section: SymbolSection, size: u64, is_code: bool) {
        let id = self.symbol(name);
        let symbol = self.object.symbol_mut(id);
        symbol.section = section;
        symbol.size = size;
        symbol.value = u64::from(is_code);
        symbol.kind = if is_code { SymbolKind::Text } else { SymbolKind::Data };
    }

    fn symbol(&mut self, name: &str) -> SymbolId {
        if let Some(id) = self.object.symbol_id(name.as_bytes()) {
            return id;
        }
        self.object.add_symbol(Symbol {
            name: name.as_bytes().to_vec(),
            value: 0,
            size: 0,
            kind: SymbolKind::Unknown,
            scope: SymbolScope::Dynamic,
            weak: false,
            section: SymbolSection::Undefined,
            flags: SymbolFlags::None,
        })
    }
}

fn segment() -> Vec<u8> {
    Object::new(BinaryFormat::Elf, Architecture::Arm, Endianness::Little).segment_name(StandardSegment::Data).to_vec()
}

/// A target of the repository.
pub fn target(name: &str) -> Target {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../targets");
    let mut fs = MemoryFs::new();
    for folder in ["base", "chips", "boards", "link"] {
        for entry in std::fs::read_dir(format!("{root}/{folder}")).expect("the folder is there").flatten() {
            let text = std::fs::read(entry.path()).expect("the file can be read");
            fs.insert(format!("targets/{folder}/{}", entry.file_name().to_string_lossy()), text);
        }
    }
    vole_target::load(&fs, &mut SourceMap::new(), name).expect("the target loads")
}
