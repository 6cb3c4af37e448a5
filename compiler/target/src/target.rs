//! A target as the rest of the compiler sees it: resolved, checked, plain data.

use std::collections::BTreeMap;

use serde::Serialize;
use target_lexicon::{Architecture, ArmArchitecture, BinaryFormat, Environment, OperatingSystem, Triple, Vendor};
use vole_source::Span;

use crate::file::{Board, Caches, Clock, Dfu, Mpu, Qemu, RegionKind, Uf2};
use crate::fpu::{Cpu, Fpu};

/// Everything known about what a program is compiled for.
#[derive(Clone, Debug, Serialize)]
pub struct Target {
    /// The name given to `-target`; for a path, the file's name without `.json`.
    pub name: String,
    /// One line about it.
    pub description: String,
    /// The names of all files it was put together from, itself first.
    pub chain: Vec<String>,
    /// Build tags that hold.
    pub tags: Vec<String>,
    /// Import path of the package with the chip's registers.
    pub device_package: Option<String>,
    /// The processor core.
    pub cpu: Cpu,
    /// The floating-point unit.
    pub fpu: Fpu,
    /// Memory, by ascending address; no two regions overlap.
    pub memory: Vec<Region>,
    /// Which region gets what.
    pub placement: Placement,
    /// Size of the main stack in bytes, a multiple of 8.
    pub stack_size: u32,
    /// Size of the stack of each further goroutine in bytes, a multiple of 8.
    pub goroutine_stack: u32,
    /// Bytes from address 0 that hold nothing but the vector table: 0, or a power of two from 32.
    pub nil_guard: u32,
    /// Text of the linker script's template.
    #[serde(skip)]
    pub link_template: String,
    /// The vector table.
    pub vectors: Vectors,
    /// The memory protection unit.
    pub mpu: Mpu,
    /// The caches, if any.
    pub caches: Option<Caches>,
    /// The clock after reset.
    pub clock: Clock,
    /// Base addresses of peripherals by name.
    pub peripherals: BTreeMap<String, u32>,
    /// Whether console and exit go through semihosting.
    pub semihosting: bool,
    /// What is soldered to the chip; empty for a bare chip.
    pub board: Board,
    /// How QEMU runs it, if it can.
    pub qemu: Option<Qemu>,
    /// What UF2 images need.
    pub uf2: Option<Uf2>,
    /// What DFU images need.
    pub dfu: Option<Dfu>,
}

/// A region of memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Region {
    /// Its name, fit to be a linker symbol.
    pub name: String,
    /// What it is made of.
    pub kind: RegionKind,
    /// First address.
    pub start: u32,
    /// Size in bytes, above zero.
    pub size: u32,
    /// Whether it goes through the data cache.
    pub cached: bool,
    /// Whether it keeps its contents through a reset.
    pub retained: bool,
    /// The DMA engines that reach it.
    pub dma: Vec<String>,
    /// The least that can be erased at once, in bytes.
    pub erase_size: Option<u32>,
    /// The least that can be programmed at once, in bytes.
    pub write_size: Option<u32>,
    /// Where the target file names it.
    #[serde(skip)]
    pub span: Span,
}

/// Which region gets what; each number is an index into [`Target::memory`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Placement {
    /// Vector table, code and constants: of kind flash.
    pub text: usize,
    /// Variables with an initial value: RAM, as all that follow.
    pub data: usize,
    /// Variables that start as zero.
    pub bss: usize,
    /// The main stack.
    pub stack: usize,
    /// The heap.
    pub heap: usize,
}

/// The vector table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Vectors {
    /// Number of interrupt lines.
    pub irq_count: u16,
    /// Alignment in bytes, a power of two.
    pub align: u32,
    /// Number of priority bits the chip has.
    pub priority_bits: u8,
    /// Named interrupts by ascending number; a number that is missing is reserved.
    pub irqs: Vec<Irq>,
}

/// A named interrupt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Irq {
    /// Its number, from 0; its vector is word 16 + number.
    pub number: u16,
    /// The chip maker's name for it, such as `USART3`.
    pub name: String,
}

/// Words of the vector table that belong to the core: stack pointer, reset and system exceptions.
const CORE_VECTORS: u32 = 16;

impl Vectors {
    /// Words in the table.
    pub fn words(&self) -> u32 {
        CORE_VECTORS + u32::from(self.irq_count)
    }

    /// Bytes in the table.
    pub fn bytes(&self) -> u32 {
        4 * self.words()
    }
}

impl Region {
    /// The address just past the last; may be 2^32.
    pub fn end(&self) -> u64 {
        u64::from(self.start) + u64::from(self.size)
    }

    /// Whether an address lies in it.
    pub fn contains(&self, address: u32) -> bool {
        address >= self.start && u64::from(address) < self.end()
    }
}

impl Target {
    /// The region with this name.
    pub fn region(&self, name: &str) -> Option<&Region> {
        self.memory.iter().find(|region| region.name == name)
    }

    /// The region an address lies in.
    pub fn region_at(&self, address: u32) -> Option<&Region> {
        self.memory.iter().find(|region| region.contains(address))
    }

    /// The processor, as LLVM's `-mcpu` takes it.
    pub fn llvm_cpu(&self) -> &'static str {
        self.cpu.name()
    }

    /// The features, as LLVM's `-mattr` takes them.
    pub fn llvm_features(&self) -> &'static str {
        self.fpu.llvm_features()
    }

    /// The triple: Armv7E-M, bare metal, hard floats.
    pub fn triple(&self) -> Triple {
        let architecture = match self.cpu {
            Cpu::CortexM7 | Cpu::CortexM4 => Architecture::Arm(ArmArchitecture::Thumbv7em),
        };
        Triple {
            architecture,
            vendor: Vendor::Unknown,
            operating_system: OperatingSystem::None_,
            environment: Environment::Eabihf,
            binary_format: BinaryFormat::Elf,
        }
    }

    /// The triple, as LLVM takes it: `thumbv7em-none-eabihf`.
    pub fn llvm_triple(&self) -> String {
        self.triple().to_string()
    }
}
