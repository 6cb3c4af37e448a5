//! What a target file may say: one type for each object, decoded strictly. `targets/schema.json` is generated from these
//! types, so their doc comments are its descriptions.

mod memory;
mod parts;
mod vectors;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fpu::Cpu;
use crate::json::Spanned;
use crate::quantity::{Hex, Size};

pub use memory::{LinkFile, PlacementFile, RegionFile, RegionKind, StackFile};
pub use parts::{ActiveLevel, Board, Caches, Clock, Dfu, Led, Mpu, Qemu, Uart, Uf2};
pub use vectors::VectorsFile;

/// Keys whose lists grow along the chain of inheritance instead of being replaced.
pub(crate) const APPENDED: &[&str] = &["tags"];

/// One target or several: each a name, or a path relative to this file that ends in `.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Inherits {
    /// The usual case.
    One(String),
    /// For example a chip, and what all boards of a form share.
    Several(Vec<String>),
}

/// A target file of Vole: a board, a chip, or a base for others to inherit from.
///
/// Objects are joined with the inherited ones key by key, other values replace inherited ones, `null` removes one, and
/// `tags` add up.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "Vole target")]
pub struct TargetFile {
    /// Where the schema is; for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// One line that `vole targets` shows.
    pub description: Option<String>,
    /// The targets whose keys this one starts from; of two, the second has the last word.
    pub inherits: Option<Inherits>,
    /// Build tags that hold for this target, besides the names of all files of its chain (with `_` for `-`).
    pub tags: Option<Vec<Spanned<String>>>,
    /// Import path of the Go package with this chip's registers, such as `device/stm32h743`.
    pub device_package: Option<String>,
    /// The processor core.
    pub cpu: Option<Spanned<Cpu>>,
    /// The floating-point unit: `fpv5-d16`, `fpv5-sp-d16`, `fpv4-sp-d16` or `vfpv4-d16`.
    pub fpu: Option<Spanned<String>>,
    /// Memory by region name; a name is also the name of a linker section (`.dtcm`).
    pub memory: Option<BTreeMap<Spanned<String>, Spanned<RegionFile>>>,
    /// Which region gets what.
    pub placement: Option<PlacementFile>,
    /// Sizes of stacks.
    pub stack: Option<StackFile>,
    /// Bytes from address 0 that hold nothing but the vector table, so that a memory protection region over them can turn the
    /// use of a nil pointer into a fault: 0, or a power of two from 32.
    pub nil_guard: Option<Spanned<Size>>,
    /// How programs are linked.
    pub link: Option<LinkFile>,
    /// The interrupt vector table and the interrupt controller.
    pub vectors: Option<Spanned<VectorsFile>>,
    /// The memory protection unit.
    pub mpu: Option<Mpu>,
    /// The caches; none if absent.
    pub caches: Option<Caches>,
    /// The clock after reset.
    pub clock: Option<Spanned<Clock>>,
    /// Base addresses of peripherals by name.
    pub peripherals: Option<BTreeMap<String, Hex>>,
    /// Whether console and exit go through semihosting: true in an emulator, false on a board without a debugger, where a
    /// semihosting call is a fault.
    pub semihosting: Option<bool>,
    /// What is soldered to the chip.
    pub board: Option<Board>,
    /// How QEMU runs it.
    pub qemu: Option<Qemu>,
    /// What UF2 images need.
    pub uf2: Option<Uf2>,
    /// What DFU images need.
    pub dfu: Option<Dfu>,
}
