//! Images are written in each format, and say the same when they are read back by others.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use crate::programs::{Program, target};
use proptest::prelude::*;
use vole_diag::codes;
use vole_link::{Format, Image, LinkOptions, link};
use vole_target::Target;

static TARGET: LazyLock<Target> = LazyLock::new(|| target("nucleo-h743zi"));

/// A program that reaches across a 64 KiB boundary and ends off any round address.
static IMAGE: LazyLock<Image> = LazyLock::new(|| {
    let mut program = Program::new(&TARGET, &["table", "variable"]);
    program.put(".rodata.table", "table", (0..70_001u32).map(|n| (n * 7) as u8).collect(), &[]);
    program.put(".data.variable", "variable", vec![1, 2, 3, 4], &[]);
    link(&TARGET, &[program.input()], &LinkOptions::default()).expect("it links")
});

fn written(format: Format) -> Vec<u8> {
    IMAGE.write(format, &TARGET).expect("the format can hold it")
}

/// Address and value of each stored byte.
fn bytes_of(image: &Image) -> BTreeMap<u32, u8> {
    image.chunks().iter().flat_map(|chunk| (chunk.address..).zip(chunk.bytes.iter().copied())).collect()
}

/// What a HEX file holds, and the address it starts at.
fn read_hex(text: &str) -> (BTreeMap<u32, u8>, Option<u32>) {
    let (mut bytes, mut upper, mut start, mut ended) = (BTreeMap::new(), 0, None, false);
    for record in ihex::Reader::new(text) {
        assert!(!ended, "nothing follows the end record");
        match record.expect("a record another parser accepts") {
            ihex::Record::Data { offset, value } => {
                let from = upper | u32::from(offset);
                bytes.extend((from..).zip(value));
            }
            ihex::Record::ExtendedLinearAddress(high) => upper = u32::from(high) << 16,
            ihex::Record::StartLinearAddress(address) => start = Some(address),
            ihex::Record::EndOfFile => ended = true,
            other => panic!("unexpected {other:?}"),
        }
    }
    assert!(ended, "the end record is there");
    (bytes, start)
}

#[test]
fn hex_read_back_is_the_image() {
    let text = String::from_utf8(written(Format::Hex)).expect("text");
    let (bytes, start) = read_hex(&text);
    assert_eq!(start, Some(IMAGE.entry()));
    assert!(bytes == bytes_of(&IMAGE));
}

#[test]
fn bin_is_the_image_from_its_lowest_address() {
    let expected: Vec<u8> = bytes_of(&IMAGE).into_values().collect();
    assert!(written(Format::Bin) == expected);
}

#[test]
fn uf2_read_back_is_the_image() {
    let file = written(Format::Uf2);
    let blocks: Vec<&[u8]> = file.chunks(512).collect();
    let word = |block: &[u8], at: usize| u32::from_le_bytes(block[at..at + 4].try_into().expect("four bytes"));
    let mut bytes = BTreeMap::new();
    for (number, block) in blocks.iter().enumerate() {
        assert_eq!(
            (block.len(), word(block, 0), word(block, 4), word(block, 508)),
            (512, 0x0A32_4655, 0x9E5D_5157, 0x0AB1_6F30)
        );
        assert_eq!((word(block, 8), word(block, 16), word(block, 28)), (0x2000, 256, 0x6DB6_6082));
        assert_eq!((word(block, 20), word(block, 24)), (number as u32, blocks.len() as u32));
        assert_eq!(word(block, 12) % 256, 0);
        bytes.extend((word(block, 12)..).zip(block[32..32 + 256].iter().copied()));
    }
    assert!(bytes_of(&IMAGE).iter().all(|(address, byte)| bytes.get(address) == Some(byte)));
}

#[test]
fn dfu_read_back_is_the_image() {
    let file = written(Format::Dfu);
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((&file[..6], &file[11..17]), (b"DfuSe\x01".as_slice(), b"Target".as_slice()));
    assert_eq!(word(6) as usize, file.len() - 16, "the prefix counts all but the suffix");
    assert_eq!(word(11 + 266) as usize, file.len() - 16 - 11 - 274, "the target counts its elements");
    assert_eq!(word(11 + 270) as usize, IMAGE.chunks().len());
    let chunk = &IMAGE.chunks()[0];
    assert_eq!((word(285), word(289) as usize), (chunk.address, chunk.bytes.len()));
    assert!(file[293..293 + chunk.bytes.len()] == chunk.bytes[..]);
    let suffix = &file[file.len() - 16..];
    assert_eq!(suffix[2..12], [0x11, 0xDF, 0x83, 0x04, 0x1A, 0x01, b'U', b'F', b'D', 16]);
}

/// Runs `objcopy` on the image; nothing if the machine has none that knows Arm.
fn objcopy(to: &str, suffix: &str) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder");
    let (from, into) = (folder.path().join("x.elf"), folder.path().join(format!("x.{suffix}")));
    std::fs::write(&from, IMAGE.elf()).expect("it can be written");
    ["llvm-objcopy-19", "llvm-objcopy", "arm-none-eabi-objcopy"].into_iter().find_map(|program| {
        let status = Command::new(program).args(["-O", to]).arg(&from).arg(&into).status().ok()?;
        status.success().then(|| std::fs::read(&into).ok())?
    })
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn objcopy_agrees() {
    let (Some(bin), Some(hex)) = (objcopy("binary", "bin"), objcopy("ihex", "hex")) else {
        eprintln!("SKIPPED: there is no objcopy for Arm here to compare with");
        return;
    };
    assert!(bin == written(Format::Bin));
    let (theirs, _) = read_hex(&String::from_utf8(hex).expect("text"));
    assert!(theirs == bytes_of(&IMAGE));
}

#[test]
fn the_suffix_chooses_the_format() {
    let format = |name: &str| Format::of_path(Path::new(name));
    assert_eq!(format("a/blinky.hex"), Ok(Format::Hex));
    assert_eq!(format("BLINKY.BIN"), Ok(Format::Bin));
    assert_eq!(format("blinky"), Ok(Format::Elf));
    let error = format("blinky.exe").expect_err("no such format");
    assert_eq!(error.code, codes::IMAGE_FORMAT);
    assert!(error.help.is_some_and(|help| help.contains(".hex")));
}

#[test]
fn parts_far_apart_make_no_bin() {
    let mut program = Program::new(&TARGET, &["far"]);
    program.put(".rodata.far", "far", vec![1; 8], &[]);
    let mut elf = link(&TARGET, &[program.input()], &LinkOptions::default()).expect("it links").elf().to_vec();
    // The load address of the second program header: another memory altogether.
    elf[52 + 32 + 12..52 + 32 + 16].copy_from_slice(&0x9000_0000u32.to_le_bytes());
    let image = Image::from_elf(elf).expect("still an image");
    let error = image.write(Format::Bin, &TARGET).expect_err("too far apart");
    assert_eq!(error.code, codes::IMAGE_FORMAT);
    let hex = image.write(Format::Hex, &TARGET).expect("HEX has addresses");
    assert!(read_hex(&String::from_utf8(hex).expect("text")).0 == bytes_of(&image));
}

#[test]
fn a_target_without_a_boot_loader_gets_no_file_for_one() {
    let target = target("mps2-an500");
    for format in [Format::Uf2, Format::Dfu] {
        assert_eq!(IMAGE.write(format, &target).expect_err("it names none").code, codes::IMAGE_FORMAT);
    }
}

#[test]
fn what_is_no_image_is_refused() {
    let object = Program::new(&TARGET, &[]).input().bytes;
    for bytes in [Vec::new(), b"garbage".to_vec(), IMAGE.elf()[..60].to_vec(), object] {
        assert_eq!(Image::from_elf(bytes).expect_err("no image").code, codes::BAD_IMAGE);
    }
}

proptest! {
    #[test]
    fn a_mutilated_elf_is_refused_or_written_but_never_panics(
        changes in prop::collection::vec((0usize..2000, any::<u8>()), 0..8),
        keep in 0usize..100_000,
    ) {
        let mut elf = IMAGE.elf().to_vec();
        let size = elf.len();
        for (at, byte) in changes {
            // Headers stand at the start, the section table at the end.
            let at = if at < 1000 { at } else { size - at.min(size) };
            if let Some(place) = elf.get_mut(at) {
                *place = byte;
            }
        }
        elf.truncate(keep.max(52));
        if let Ok(image) = Image::from_elf(elf) {
            for format in Format::ALL {
                let _ = image.write(format, &TARGET);
            }
        }
    }
}
