//! The targets of the repository: each loads, and what the manuals say of it is what it says.

mod repository;

use vole_source::SourceMap;
use vole_target::{Cpu, Fpu, Kind, RegionKind, Size, Target, list, load};

fn target(name: &str) -> Target {
    let mut sources = SourceMap::new();
    load(&repository::targets(), &mut sources, name).unwrap_or_else(|errors| {
        let shown: Vec<_> = errors.iter().map(|e| format!("{}: {}", sources.show(e.span), e.message)).collect();
        panic!("{name} does not load:\n{}", shown.join("\n"))
    })
}

#[test]
fn every_board_and_chip_loads_and_describes_itself() {
    let listed = list(&repository::targets());
    assert!(listed.iter().any(|one| one.kind == Kind::Board) && listed.iter().any(|one| one.kind == Kind::Chip));
    for one in listed {
        let target = target(&one.name);
        assert!(!one.description.is_empty(), "{} has no description", one.name);
        assert_eq!(target.chain.last().map(String::as_str), Some("cortex-m"), "{}", one.name);
        assert!(target.tags.contains(&one.name.replace('-', "_")), "{} lacks its own tag", one.name);
        assert!(target.tags.iter().any(|tag| tag == "baremetal"), "{} lacks baremetal", one.name);
        if one.kind == Kind::Board {
            assert!(!target.board.leds.is_empty(), "{} has no LED", one.name);
        }
    }
}

#[test]
fn nucleo_h743zi_is_as_st_says() {
    let target = target("nucleo-h743zi");
    let regions: Vec<_> = target.memory.iter().map(|r| (r.name.as_str(), r.start, r.size)).collect();
    assert_eq!(
        regions,
        [
            ("itcm", 0, 64 << 10),
            ("flash", 0x0800_0000, 2 << 20),
            ("dtcm", 0x2000_0000, 128 << 10),
            ("axi", 0x2400_0000, 512 << 10),
            ("sram1", 0x3000_0000, 128 << 10),
            ("sram2", 0x3002_0000, 128 << 10),
            ("sram3", 0x3004_0000, 32 << 10),
            ("sram4", 0x3800_0000, 64 << 10),
            ("backup", 0x3880_0000, 4 << 10),
        ]
    );
    assert_eq!((target.vectors.words(), target.vectors.align, target.vectors.priority_bits), (166, 1024, 4));
    let irq = |name: &str| target.vectors.irqs.iter().find(|irq| irq.name == name).map(|irq| irq.number);
    assert_eq!((irq("WWDG"), irq("USART3"), irq("WAKEUP_PIN")), (Some(0), Some(39), Some(149)));
    assert_eq!((target.mpu.regions, target.clock.core_hz), (16, 64_000_000));
    assert_eq!((target.cpu, target.fpu), (Cpu::CortexM7, Fpu::Fpv5D16));
    assert_eq!((target.board.leds[0].name.as_str(), target.board.leds[0].pin.as_str()), ("LD1", "PB0"));
    assert_eq!(target.peripherals["GPIOB"], 0x5802_0400);
    assert!(!target.semihosting && target.qemu.is_none());
    assert_eq!(target.chain[..2], ["nucleo-h743zi", "nucleo-144-mb1137"]);
    assert!(target.tags.iter().any(|tag| tag == "stm32h743zi"));
    assert_eq!(target.board.pins["D13"], "PA5");
}

/// ST's reference manuals and device headers: flash in KiB, RAM in KiB without backup RAM, vector words, alignment of the
/// table, precision, MPU regions, KiB of each cache.
#[test]
fn chips_are_as_st_says() {
    let chips = [
        ("stm32h743zi", 2048, 1056, 166, 1024, Fpu::Fpv5D16, 16, 16),
        ("stm32h743vi", 2048, 1056, 166, 1024, Fpu::Fpv5D16, 16, 16),
        ("stm32h753zi", 2048, 1056, 166, 1024, Fpu::Fpv5D16, 16, 16),
        ("stm32h750vb", 128, 1056, 166, 1024, Fpu::Fpv5D16, 16, 16),
        ("stm32h750xb", 128, 1056, 166, 1024, Fpu::Fpv5D16, 16, 16),
        ("stm32h723zg", 1024, 560, 179, 1024, Fpu::Fpv5D16, 16, 32),
        ("stm32f722ze", 512, 272, 120, 512, Fpu::Fpv5SpD16, 8, 8),
        ("stm32f746zg", 1024, 336, 114, 512, Fpu::Fpv5SpD16, 8, 4),
        ("stm32f746ng", 1024, 336, 114, 512, Fpu::Fpv5SpD16, 8, 4),
        ("stm32f767zi", 2048, 528, 126, 512, Fpu::Fpv5D16, 8, 16),
        ("stm32f769ni", 2048, 528, 126, 512, Fpu::Fpv5D16, 8, 16),
    ];
    for (name, flash, ram, words, align, fpu, mpu, cache) in chips {
        let target = target(name);
        let flash_bytes = target.region("flash").map(|region| region.size);
        let in_ram = target.memory.iter().filter(|region| region.kind == RegionKind::Ram && !region.retained);
        assert_eq!((flash_bytes, in_ram.map(|region| region.size).sum()), (Some(flash << 10), ram << 10u32), "{name}");
        assert_eq!(
            (target.vectors.words(), target.vectors.align, target.vectors.priority_bits),
            (words, align, 4),
            "{name}"
        );
        assert_eq!((target.fpu, target.mpu.regions), (fpu, mpu), "{name}");
        let caches = target.caches.expect("it has caches");
        assert_eq!(
            (caches.instruction, caches.data, caches.line),
            (Size(cache << 10), Size(cache << 10), 32),
            "{name}"
        );
    }
}

#[test]
fn interrupts_that_only_some_chips_of_a_line_have() {
    let has = |chip: &str, name: &str| target(chip).vectors.irqs.iter().any(|irq| irq.name == name);
    assert!(has("stm32h753zi", "CRYP") && !has("stm32h743zi", "CRYP"));
    assert!(has("stm32h743zi", "RNG") && has("stm32h753zi", "HASH_RNG") && !has("stm32h753zi", "RNG"));
    assert!(has("stm32f769ni", "DSI") && !has("stm32f767zi", "DSI") && has("stm32f767zi", "DFSDM1_FLT3"));
}

#[test]
fn mps2_an500_is_as_qemu_emulates_it() {
    let target = target("mps2-an500");
    let regions: Vec<_> = target.memory.iter().map(|r| (r.name.as_str(), r.start, r.size)).collect();
    assert_eq!(regions, [("flash", 0, 4 << 20), ("ram", 0x2000_0000, 4 << 20), ("psram", 0x6000_0000, 16 << 20)]);
    assert_eq!(target.memory[target.placement.heap].name, "psram");
    assert_eq!((target.vectors.irq_count, target.vectors.priority_bits, target.mpu.regions), (32, 8, 8));
    assert_eq!((target.clock.systick_hz, target.peripherals["FPGAIO"]), (25_000_000, 0x4002_8000));
    assert!(target.semihosting);
    assert_eq!(target.qemu.map(|qemu| qemu.machine).as_deref(), Some("mps2-an500"));
}

#[test]
fn llvm_is_told_the_cpu_and_the_float_unit() {
    let target = target("stm32h743zi");
    assert_eq!((target.llvm_triple().as_str(), target.llvm_cpu()), ("thumbv7em-none-eabihf", "cortex-m7"));
    assert!(target.llvm_features().split(',').any(|feature| feature == "+fp-armv8d16"));
    assert!(target.llvm_features().split(',').any(|feature| feature == "-neon"));
}

#[test]
fn the_schema_is_the_one_the_types_give() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../targets/schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, vole_target::schema()).expect("the schema can be written");
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == vole_target::schema(), "targets/schema.json is out of date: run this test with UPDATE=1");
}
