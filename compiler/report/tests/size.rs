//! Sizes are what is on the chip.

#[path = "../../link/tests/link/programs.rs"]
mod programs;

use programs::{Program, target};
use vole_diag::codes;
use vole_link::{LinkOptions, link};
use vole_report::size::{Class, full, short};
use vole_report::{Sizes, sizes};

/// A program whose sizes are known, on the nucleo board.
fn measured() -> Sizes {
    let target = target("nucleo-h743zi");
    let mut program = Program::new(&target, &["main.main", "net/http.table", "main.start", "main.buffer", "twin.f"]);
    program.put(".text.main.main", "main.main", vec![0; 40], &[]);
    program.put(".rodata.table", "net/http.table", vec![1; 1000], &[]);
    program.put(".data.start", "main.start", vec![2; 24], &[]);
    program.reserve(".bss.buffer", "main.buffer", 512);
    program.put(".text.twin.f", "twin.f", vec![3; 16], &["twin.g"]);
    program.put(".text.twin.g", "twin.g", vec![4; 16], &[]);
    let image = link(&target, &[program.input()], &LinkOptions::default()).expect("it links");
    sizes(&target, image.elf()).expect("it is an image")
}

#[test]
fn totals_are_the_sums_of_what_was_put_in() {
    let sizes = measured();
    // Vectors; Reset_Handler with five references; two functions of 16 bytes.
    assert_eq!(sizes.text, 664 + 24 + 40 + 1000 + 32);
    assert_eq!((sizes.data, sizes.bss, sizes.stack), (24, 512, 16 << 10));
    assert_eq!((sizes.flash, sizes.ram), (sizes.text + 24, 24 + 512 + (16 << 10)));
    let used = |name: &str| sizes.regions.iter().find(|region| region.name == name).map(|region| region.used);
    assert_eq!((used("flash"), used("dtcm"), used("axi")), (Some(sizes.flash), Some(sizes.ram), Some(0)));
}

#[test]
fn symbols_and_packages_are_listed_biggest_first() {
    let sizes = measured();
    let symbols: Vec<_> = sizes.symbols.iter().map(|s| (s.name.as_str(), s.size, s.class)).take(4).collect();
    let expected = [
        ("net/http.table", 1000, Class::Text),
        ("__vectors", 664, Class::Text),
        ("main.buffer", 512, Class::Bss),
        ("main.main", 40, Class::Text),
    ];
    assert_eq!(symbols, expected);
    let packages: Vec<_> = sizes.packages.iter().map(|p| (p.path.as_str(), p.text, p.data, p.bss)).collect();
    assert_eq!(packages, [("net/http", 1000, 0, 0), ("", 688, 0, 0), ("main", 40, 24, 512), ("twin", 32, 0, 0)]);
    let of_packages: u64 = sizes.packages.iter().map(|package| package.text).sum();
    assert_eq!(of_packages, sizes.text);
}

#[test]
fn the_short_form_is_two_lines() {
    let expected =
        "    text    data     bss   stack |    flash     ram\n    1760      24     512   16384 |     1784   16920\n";
    assert_eq!(short(&measured()), expected);
}

#[test]
fn the_full_form_names_regions_packages_and_symbols() {
    let text = full(&measured());
    for line in [
        "  flash           1784        2M    0.1 %",
        "    1000       0       0  net/http",
        "     664  text   __vectors",
    ] {
        assert!(text.lines().any(|found| found == line), "{line:?} is not in\n{text}");
    }
}

#[test]
fn json_has_the_same_numbers() {
    let json: serde_json::Value = serde_json::to_value(measured()).expect("it serialises");
    assert_eq!((&json["text"], &json["symbols"][0]["name"]), (&1760.into(), &"net/http.table".into()));
    assert_eq!(json["symbols"][2]["class"], "bss");
}

#[test]
fn what_is_no_image_is_refused() {
    let error = sizes(&target("mps2-an500"), b"garbage").expect_err("no image");
    assert_eq!(error.code, codes::BAD_IMAGE);
}
