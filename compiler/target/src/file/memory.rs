//! `memory`, `placement`, `stack` and `link`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::json::Spanned;
use crate::quantity::{Hex, Size};

/// What a region is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RegionKind {
    /// Keeps its contents without power, and is not written by the program.
    Flash,
    /// Read and written.
    Ram,
}

/// One region of memory.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RegionFile {
    /// What it is made of.
    pub kind: RegionKind,
    /// Its first address, a multiple of 8.
    pub start: Spanned<Hex>,
    /// Its size, a multiple of 8.
    pub size: Spanned<Size>,
    /// Whether it goes through the data cache, if there is one.
    #[serde(default)]
    pub cached: bool,
    /// Whether it keeps its contents through a reset.
    #[serde(default)]
    pub retained: bool,
    /// The DMA engines that reach it, by their names in the chip's manual; none if absent.
    #[serde(default)]
    pub dma: Vec<String>,
    /// The least that can be erased at once, for flash.
    pub erase_size: Option<Size>,
    /// The least that can be programmed at once, for flash.
    pub write_size: Option<Size>,
}

/// Which region gets what: each value is a key of `memory`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PlacementFile {
    /// Vector table, code, and data that never changes.
    pub text: Spanned<String>,
    /// Variables with an initial value.
    pub data: Spanned<String>,
    /// Variables that start as zero.
    pub bss: Spanned<String>,
    /// The main stack, which interrupts use too.
    pub stack: Spanned<String>,
    /// The heap; it gets what is left of the region.
    pub heap: Spanned<String>,
}

/// How programs are linked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LinkFile {
    /// The template of the linker script: `NAME` stands for `targets/link/NAME.ld.template`.
    pub template: Spanned<String>,
}

/// Sizes of stacks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StackFile {
    /// The main stack; `-stack-size` overrides it.
    pub main: Spanned<Size>,
    /// That of each goroutine but the one that runs `main.main`, taken from the heap; 2K if it is left out.
    pub goroutine: Option<Spanned<Size>>,
}
