//! How much memory a program takes, and what takes it.

mod measure;
mod package;
mod text;

use serde::Serialize;

pub use measure::sizes;
pub use text::{full, short};

/// The sizes of a linked program, in bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Sizes {
    /// Vector table, code and constants.
    pub text: u64,
    /// Variables with an initial value: they take flash and RAM.
    pub data: u64,
    /// Variables without one.
    pub bss: u64,
    /// The main stack.
    pub stack: u64,
    /// All that is stored: text and data.
    pub flash: u64,
    /// All RAM that is spoken for; the heap gets what is left.
    pub ram: u64,
    /// Memory by region, ascending.
    pub regions: Vec<RegionUse>,
    /// Sections that take memory, by address.
    pub sections: Vec<Section>,
    /// Memory by Go package, biggest first.
    pub packages: Vec<Package>,
    /// Functions and variables, biggest first.
    pub symbols: Vec<Symbol>,
}

/// How full a region of memory is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RegionUse {
    /// Its name in the target file.
    pub name: String,
    /// Bytes taken.
    pub used: u64,
    /// Bytes there are.
    pub size: u64,
}

/// A section that takes memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// Where it stands when the program runs.
    pub address: u32,
    /// Its bytes.
    pub size: u64,
    /// What it counts as.
    pub class: Class,
}

/// What memory counts as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Stored, and used where it is stored.
    Text,
    /// Stored, and copied to RAM at start-up.
    Data,
    /// RAM only.
    Bss,
    /// The main stack.
    Stack,
}

/// What a Go package takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Package {
    /// Its import path; empty for what belongs to none, such as the vector table.
    pub path: String,
    /// As in [`Sizes`].
    pub text: u64,
    /// As in [`Sizes`].
    pub data: u64,
    /// As in [`Sizes`].
    pub bss: u64,
}

/// A function or variable.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Symbol {
    /// Its name; of several at one address, the first by name.
    pub name: String,
    /// Its address, without the bit that says Thumb.
    pub address: u32,
    /// Its bytes.
    pub size: u64,
    /// What it counts as.
    pub class: Class,
}
