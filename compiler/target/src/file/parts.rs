//! The parts of a target that are the same in the file and in the resolved [`crate::Target`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quantity::{Hex, Size};

/// The memory protection unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mpu {
    /// How many regions it has: 8 or 16; 0 if there is no MPU.
    pub regions: u8,
}

/// The caches.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Caches {
    /// Size of the instruction cache in bytes.
    pub instruction: Size,
    /// Size of the data cache in bytes.
    pub data: Size,
    /// Bytes in a cache line.
    pub line: u8,
}

/// The clock a program starts with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Clock {
    /// What it comes from, such as `hsi`.
    pub source: String,
    /// Clock of the core, in Hz.
    pub core_hz: u32,
    /// Clock of SysTick when it is driven by the processor clock (CLKSOURCE = 1), in Hz.
    pub systick_hz: u32,
}

/// What is soldered to the chip.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Board {
    /// Light-emitting diodes; the first is `machine.LED`.
    #[serde(default)]
    pub leds: Vec<Led>,
    /// Buttons; the first is `machine.BUTTON`.
    #[serde(default)]
    pub buttons: Vec<Led>,
    /// The serial port that reaches the computer.
    pub uart: Option<Uart>,
    /// Names printed on the board, such as `D13`, and the pins they stand for.
    #[serde(default)]
    pub pins: BTreeMap<String, String>,
    /// The external oscillator, in Hz.
    pub hse_hz: Option<u32>,
}

/// Something with one pin that is on at one level: a diode or a button.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Led {
    /// The name printed on the board.
    pub name: String,
    /// The pin, such as `PB0`.
    pub pin: String,
    /// The level at which it is lit or pressed; `high` if absent.
    #[serde(default)]
    pub active: ActiveLevel,
}

/// The level at which something is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActiveLevel {
    /// On when the pin is high.
    #[default]
    High,
    /// On when the pin is low.
    Low,
}

/// A serial port.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Uart {
    /// The peripheral, such as `USART3`.
    pub peripheral: String,
    /// The pin the chip sends on; absent where the port has no pins of its own.
    pub tx: Option<String>,
    /// The pin the chip receives on.
    pub rx: Option<String>,
}

/// How QEMU runs it: `qemu-system-arm -M MACHINE ARGS... -kernel PROGRAM`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Qemu {
    /// The machine, as `-M` takes it.
    pub machine: String,
    /// Further arguments.
    #[serde(default)]
    pub args: Vec<String>,
}

/// What UF2 images need.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Uf2 {
    /// The number of the chip family in Microsoft's list.
    pub family: Hex,
}

/// What DFU images need.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dfu {
    /// USB vendor number of the boot loader.
    pub vendor: Hex,
    /// USB product number of the boot loader.
    pub product: Hex,
}
