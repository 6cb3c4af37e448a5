//! Programs are laid out as the target says, and what cannot be linked is said clearly.

use crate::programs::{Program, target};
use object::{Object, ObjectSection, ObjectSymbol};
use vole_diag::{Diagnostic, codes};
use vole_link::{Image, LinkOptions, ObjectInput, link};
use vole_target::{Size, Target};

fn linked(target: &Target, program: &Program) -> Image {
    link(target, &[program.input()], &LinkOptions::default()).unwrap_or_else(|errors| {
        let messages: Vec<_> = errors.iter().map(|error| (&error.message, &error.notes)).collect();
        panic!("{messages:#?}")
    })
}

fn refused(target: &Target, inputs: &[ObjectInput]) -> Vec<Diagnostic> {
    link(target, inputs, &LinkOptions::default()).expect_err("it must not link")
}

fn address(image: &Image, name: &str) -> u32 {
    let file = object::File::parse(image.elf()).expect("an ELF file");
    let found = file.symbols().find(|symbol| symbol.name() == Ok(name));
    found.unwrap_or_else(|| panic!("no symbol {name}")).address() as u32
}

fn word(image: &Image, address: u32) -> u32 {
    let chunk = image.chunks().iter().find(|chunk| (u64::from(chunk.address)..chunk.end()).contains(&address.into()));
    let chunk = chunk.unwrap_or_else(|| panic!("nothing is stored at {address:#x}"));
    let at = (address - chunk.address) as usize;
    u32::from_le_bytes(chunk.bytes[at..at + 4].try_into().expect("four bytes"))
}

/// A program with one symbol of each sort.
fn every_sort(target: &Target) -> Program {
    let mut program = Program::new(target, &["constant", "variable", "zeroed", "kept"]);
    program.put(".rodata.constant", "constant", b"ro!!".to_vec(), &[]);
    program.put(".data.variable", "variable", 7u32.to_le_bytes().to_vec(), &[]);
    program.reserve(".bss.zeroed", "zeroed", 100);
    program.reserve(".noinit.kept", "kept", 8);
    program.put(".rodata.unused", "unused", vec![1; 4096], &[]);
    program
}

#[test]
fn the_nucleo_gets_flash_at_its_start_and_data_in_dtcm() {
    let target = target("nucleo-h743zi");
    let image = linked(&target, &every_sort(&target));
    assert_eq!(address(&image, "__vectors"), 0x0800_0000);
    assert_eq!(word(&image, 0x0800_0000), address(&image, "__stack_top"));
    assert_eq!(word(&image, 0x0800_0004), address(&image, "Reset_Handler") | 1);
    assert_eq!(image.entry(), address(&image, "Reset_Handler") | 1);
    // The stack is lowest, so that an overflow leaves the region.
    assert_eq!(address(&image, "__stack_bottom"), 0x2000_0000);
    assert_eq!(address(&image, "__stack_top"), 0x2000_0000 + target.stack_size);
    assert_eq!(address(&image, "variable"), address(&image, "__stack_top"));
    assert_eq!(word(&image, address(&image, "__data_load")), 7);
    assert_eq!(address(&image, "__data_end") - address(&image, "__data_start"), 4);
    assert_eq!(address(&image, "__bss_end") - address(&image, "__bss_start"), 100);
    assert_eq!((address(&image, "__heap_start"), address(&image, "__heap_end")), (0x2400_0000, 0x2408_0000));
    assert_eq!(address(&image, "__copy_table_start"), address(&image, "__zero_table_end"));
    assert_eq!(address(&image, "__nil_guard_size"), target.nil_guard);
    assert_eq!(image.chunks().len(), 1, "all that is stored is in flash");
}

#[test]
fn nothing_but_the_vectors_lies_under_the_nil_guard() {
    let target = target("mps2-an500");
    let image = linked(&target, &every_sort(&target));
    assert_eq!((address(&image, "__vectors"), address(&image, "Reset_Handler") & !1), (0, target.nil_guard));
    // What starts as zero or is kept shares its region with the heap, and comes first.
    let kept_end = (address(&image, "kept") + 8).next_multiple_of(8);
    assert_eq!(address(&image, "zeroed"), 0x6000_0000);
    assert_eq!((address(&image, "__heap_start"), address(&image, "__heap_end")), (kept_end, 0x6100_0000));
}

#[test]
fn what_nothing_refers_to_is_left_out() {
    let target = target("mps2-an500");
    let image = linked(&target, &every_sort(&target));
    let file = object::File::parse(image.elf()).expect("an ELF file");
    assert!(file.symbols().all(|symbol| symbol.name() != Ok("unused")));
}

#[test]
fn sections_named_after_regions_go_there_and_start_up_is_told() {
    let target = target("nucleo-h743zi");
    let mut program = Program::new(&target, &["fast", "buffer", "survivor"]);
    program.put(".itcm.text.fast", "fast", 0xBF00_4770u32.to_le_bytes().to_vec(), &[]);
    program.reserve(".sram1.bss.buffer", "buffer", 64);
    program.reserve(".backup.noinit.survivor", "survivor", 16);
    let image = linked(&target, &program);
    assert_eq!(address(&image, "fast") & !1, target.nil_guard, "the nil guard is kept free in ITCM");
    assert_eq!((address(&image, "buffer"), address(&image, "survivor")), (0x3000_0000, 0x3880_0000));
    let table = address(&image, "__copy_table_start");
    assert_eq!(address(&image, "__copy_table_end") - table, 12);
    assert_eq!((word(&image, table), word(&image, table + 4)), (target.nil_guard, target.nil_guard + 4));
    assert_eq!(word(&image, word(&image, table + 8)), 0xBF00_4770);
    let table = address(&image, "__zero_table_start");
    assert_eq!(address(&image, "__zero_table_end") - table, 8);
    assert_eq!((word(&image, table), word(&image, table + 4)), (0x3000_0000, 0x3000_0040));
}

#[test]
fn the_stack_size_can_be_chosen() {
    let target = target("nucleo-h743zi");
    let options = LinkOptions { stack_size: Some(1001), ..LinkOptions::default() };
    let image = link(&target, &[every_sort(&target).input()], &options).expect("it links");
    assert_eq!(address(&image, "__stack_top") - address(&image, "__stack_bottom"), 1008);
}

#[test]
fn functions_with_the_same_code_can_be_made_one() {
    let target = target("mps2-an500");
    let mut program = Program::new(&target, &["f", "g"]);
    program.put(".text.f", "f", vec![0x70, 0x47, 0, 0xBF], &[]);
    program.put(".text.g", "g", vec![0x70, 0x47, 0, 0xBF], &[]);
    for fold_identical in [false, true] {
        let options = LinkOptions { fold_identical, ..LinkOptions::default() };
        let image = link(&target, &[program.input()], &options).expect("it links");
        assert_eq!(address(&image, "f") == address(&image, "g"), fold_identical);
    }
}

#[test]
fn an_undefined_symbol_is_named_with_those_that_refer_to_it() {
    let target = target("mps2-an500");
    let mut program = Program::new(&target, &["main.main"]);
    program.put(".text.main.main", "main.main", vec![0; 8], &["main.missing"]);
    let errors = refused(&target, &[program.input()]);
    assert_eq!((errors.len(), errors[0].code), (1, codes::UNDEFINED_SYMBOL));
    assert_eq!(errors[0].message, "undefined symbol `main.missing`");
    assert_eq!(errors[0].notes, ["referred to by `main.main`"]);
}

#[test]
fn a_program_without_a_vector_table_says_so() {
    let mut program = Program::empty();
    program.put(".text.Reset_Handler", "Reset_Handler", vec![0; 4], &["__vectors"]);
    let errors = refused(&target("mps2-an500"), &[program.input()]);
    assert!(errors.iter().any(|error| error.message.contains("the vector table must have 192 bytes")), "{errors:?}");
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn the_linker_of_a_rust_toolchain_will_do() {
    let sysroot = std::process::Command::new("rustc").args(["--print", "sysroot"]).output().ok();
    let sysroot = sysroot.and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    let hosts = std::fs::read_dir(format!("{}/lib/rustlib", sysroot.trim_end())).into_iter().flatten().flatten();
    let Some(linker) = hosts.map(|host| host.path().join("bin/rust-lld")).find(|path| path.is_file()) else {
        eprintln!("SKIPPED: this Rust toolchain has no rust-lld");
        return;
    };
    let target = target("mps2-an500");
    let options = LinkOptions { linker: Some(linker), ..LinkOptions::default() };
    let image = link(&target, &[every_sort(&target).input()], &options).expect("it links");
    assert_eq!(address(&image, "__vectors"), 0);
}

#[test]
fn a_symbol_defined_twice_is_named() {
    let target = target("mps2-an500");
    let mut other = Program::empty();
    other.put(".text.Reset_Handler", "Reset_Handler", vec![0; 4], &[]);
    let errors = refused(&target, &[Program::new(&target, &[]).input(), other.input()]);
    assert_eq!(errors[0].code, codes::DUPLICATE_SYMBOL);
    assert!(errors[0].message.contains("`Reset_Handler`"), "{}", errors[0].message);
}

#[test]
fn a_flash_overflow_says_how_much_and_what_is_biggest() {
    let target = target("nucleo-h743zi");
    let flash = 2 << 20;
    let mut program = Program::new(&target, &["main.table", "main.small", "main.start"]);
    program.put(".rodata.main.table", "main.table", vec![1; flash], &[]);
    program.put(".rodata.main.small", "main.small", vec![1; 1000], &[]);
    program.put(".data.main.start", "main.start", vec![1; 2000], &[]);
    let errors = refused(&target, &[program.input()]);
    assert_eq!((errors.len(), errors[0].code), (1, codes::REGION_OVERFLOW), "{errors:?}");
    // Vectors, Reset_Handler with three references, and all three symbols.
    let needed = 664 + 16 + flash + 1000 + 2000;
    let message = format!("program does not fit into `flash`: {needed} bytes needed, {} more", needed - flash);
    assert!(errors[0].message.starts_with(&message), "{} instead of {message}", errors[0].message);
    assert_eq!(errors[0].label.as_deref(), Some("2M of memory"));
    let biggest = format!("biggest in it: main.table ({flash}), main.start (2000), main.small (1000), __vectors (664)");
    assert!(errors[0].notes[0].starts_with(&biggest), "{:?}", errors[0].notes);
    assert!(errors[0].span.is_some(), "it points at the region in the target file");
}

#[test]
fn a_ram_overflow_names_the_stack_too() {
    let target = target("nucleo-h743zi");
    let mut program = Program::new(&target, &["main.buffer"]);
    program.reserve(".bss.main.buffer", "main.buffer", 120 << 10);
    let errors = refused(&target, &[program.input()]);
    assert_eq!((errors.len(), errors[0].code), (1, codes::REGION_OVERFLOW), "{errors:?}");
    assert!(
        errors[0].message.contains(&format!("`dtcm`: {} bytes needed, 8192 more", 136 << 10)),
        "{}",
        errors[0].message
    );
    assert_eq!(errors[0].notes, ["biggest in it: main.buffer (122880), main stack (16384)"]);
}

#[test]
fn several_regions_overflow_at_once() {
    let mut target = target("nucleo-h743zi");
    target.memory.iter_mut().for_each(|region| region.size = region.size.min(2048));
    target.stack_size = 1024;
    let mut program = Program::new(&target, &["a", "b"]);
    program.put(".rodata.a", "a", vec![1; 4096], &[]);
    program.reserve(".bss.b", "b", 4096);
    let errors = refused(&target, &[program.input()]);
    assert_eq!(errors.iter().map(|error| error.code).collect::<Vec<_>>(), [codes::REGION_OVERFLOW; 2], "{errors:?}");
}

#[test]
fn a_symbol_larger_than_all_memory_is_still_an_overflow() {
    let target = target("nucleo-h743zi");
    let mut program = Program::new(&target, &["b"]);
    program.reserve(".bss.b", "b", 0xF000_0000);
    let errors = refused(&target, &[program.input()]);
    assert_eq!(errors[0].code, codes::REGION_OVERFLOW);
    assert!(errors[0].message.contains("dtcm"), "{errors:?}");
}

#[test]
fn a_vector_table_of_the_wrong_size_is_refused() {
    let target = target("mps2-an500");
    let mut program = Program::empty();
    program.put(".vectors", "__vectors", vec![0; 8], &["__stack_top", "Reset_Handler"]);
    program.put(".text.Reset_Handler", "Reset_Handler", vec![0; 4], &[]);
    let errors = refused(&target, &[program.input()]);
    assert!(errors[0].message.contains("the vector table must have 192 bytes"), "{errors:?}");
}

#[test]
fn a_section_the_template_does_not_know_is_refused() {
    let target = target("mps2-an500");
    let mut program = Program::new(&target, &["odd"]);
    program.put(".odd.section", "odd", vec![0; 4], &[]);
    let errors = refused(&target, &[program.input()]);
    assert_eq!(errors[0].code, codes::LINK_FAILED);
    assert!(errors[0].message.contains(".odd.section"), "{}", errors[0].message);
}

#[test]
fn what_is_no_object_file_is_refused() {
    let target = target("mps2-an500");
    let garbage = ObjectInput { name: "x.o".to_owned(), bytes: b"no object".to_vec() };
    let errors = refused(&target, &[garbage]);
    assert!(errors[0].message.starts_with("x.o is not an object file"), "{}", errors[0].message);
    assert!(!refused(&target, &[]).is_empty());
}

#[test]
fn a_linker_that_is_none_is_said_so() {
    let target = target("mps2-an500");
    let options = LinkOptions { linker: Some("/bin/false".into()), ..LinkOptions::default() };
    let errors = link(&target, &[Program::new(&target, &[]).input()], &options).expect_err("it links nothing");
    assert_eq!(errors[0].code, if cfg!(unix) { codes::LINK_FAILED } else { codes::TOOL_NOT_FOUND });
}

#[test]
fn every_target_links_a_program() {
    for name in ["stm32h743zi", "nucleo-h743zi", "mps2-an500"] {
        let target = target(name);
        let image = linked(&target, &every_sort(&target));
        let file = object::File::parse(image.elf()).expect("an ELF file");
        for section in file.sections().filter(|section| section.size() > 0 && section.address() > 0) {
            let region = target.region_at(section.address() as u32);
            assert!(region.is_some(), "{name}: {:?} lies outside of memory", section.name());
        }
        assert!(target.clock.core_hz > 0 && Size(target.stack_size) > Size(0));
    }
}
