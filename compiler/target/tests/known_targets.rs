//! The targets of the repository: each loads, and what the manuals say of it is what it says.

mod repository;

use vole_source::SourceMap;
use vole_target::{Cpu, Fpu, Kind, Target, list, load};

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
    assert_eq!(target.chain[..2], ["nucleo-h743zi", "stm32h743zi"]);
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
