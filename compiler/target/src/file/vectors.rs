//! `vectors`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::json::Spanned;

/// The interrupt vector table and the interrupt controller (NVIC).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct VectorsFile {
    /// How many interrupt lines there are: the highest number plus 1. The table has 16 words more.
    pub irq_count: Spanned<u16>,
    /// Alignment of the table in bytes: a power of two, at least 128 and at least the size of the table.
    pub align: Spanned<u32>,
    /// How many of the 8 bits of a priority the chip has; the uppermost are used.
    pub priority_bits: Spanned<u8>,
    /// Interrupt numbers by the chip maker's names. A number without a name is reserved.
    #[serde(default)]
    pub irqs: BTreeMap<Spanned<String>, Spanned<u16>>,
}
