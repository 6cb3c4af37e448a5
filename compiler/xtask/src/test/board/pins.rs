//! The level of a pin, from what the emulator prints of each access to the port's registers.

/// Offsets of an STM32H7's GPIO registers (RM0433, section 11.4).
const ODR: u32 = 0x14;
const BSRR: u32 = 0x18;

/// A change of the pin's output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Nanoseconds of emulated time since reset.
    pub at: u64,
    pub high: bool,
}

/// One pin of a port.
pub struct Port {
    base: u32,
    pin: u32,
    high: bool,
    /// Every change so far.
    pub changes: Vec<Change>,
}

/// An access as the emulator prints it: `write t=96 n=24 pc=0x08000086 at=0x58020418 w=32 v=0x00000001`.
struct Write {
    time: u64,
    address: u32,
    width: u32,
    value: u32,
}

impl Port {
    /// A pin as it is after reset: low.
    pub fn new(base: u32, pin: u32) -> Self {
        Port { base, pin, high: false, changes: Vec::new() }
    }

    /// Takes in a line of the emulator's output.
    pub fn access(&mut self, line: &str) {
        let Some(write) = parse(line) else { return };
        let Some(offset) = write.address.checked_sub(self.base) else { return };
        let bit = 1u32 << self.pin;
        let (set, reset) = match (offset, write.width) {
            (BSRR, 32) => (write.value & 0xffff, write.value >> 16),
            (BSRR, 16) => (write.value, 0),
            (offset, 16) if offset == BSRR + 2 => (0, write.value),
            (ODR, 16 | 32) => (write.value, !write.value),
            _ => return,
        };
        // RM0433: where both are written, set wins.
        let high = if set & bit != 0 { true } else { self.high && reset & bit == 0 };
        if high != self.high {
            self.high = high;
            self.changes.push(Change { at: write.time, high });
        }
    }
}

fn parse(line: &str) -> Option<Write> {
    let fields = line.strip_prefix("write ")?;
    let field = |name: &str| fields.split_whitespace().find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
    let hexadecimal = |name: &str| u32::from_str_radix(field(name)?.strip_prefix("0x")?, 16).ok();
    Some(Write {
        time: field("t")?.parse().ok()?,
        address: hexadecimal("at")?,
        width: field("w")?.parse().ok()?,
        value: hexadecimal("v")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: u32 = 0x5802_0400;

    fn changes(lines: &[&str]) -> Vec<(u64, bool)> {
        let mut port = Port::new(BASE, 0);
        lines.iter().for_each(|line| port.access(line));
        port.changes.iter().map(|change| (change.at, change.high)).collect()
    }

    #[test]
    fn the_set_and_reset_register_moves_the_pin() {
        let lines = [
            "read  t=24 n=6 pc=0x08000054 at=0x58020418 w=32 v=0x00000001",
            "write t=96 n=24 pc=0x08000086 at=0x58020418 w=32 v=0x00000001",
            "write t=97 n=24 pc=0x08000086 at=0x58020418 w=32 v=0x00000001",
            "write t=98 n=24 pc=0x08000086 at=0x58020418 w=32 v=0x00020000",
            "write t=99 n=24 pc=0x08000086 at=0x58020018 w=32 v=0x00010000",
            "write t=100 n=24 pc=0x08000086 at=0x58020418 w=32 v=0x00010000",
            "stop t=220000000 n=55000000 reason=deadline",
        ];
        assert_eq!(changes(&lines), [(96, true), (100, false)]);
    }

    #[test]
    fn the_output_register_and_halves_move_it_too() {
        let lines = [
            "write t=1 n=1 pc=0x0 at=0x58020414 w=32 v=0x00000003",
            "write t=2 n=1 pc=0x0 at=0x5802041a w=16 v=0x00000001",
            "write t=3 n=1 pc=0x0 at=0x58020418 w=16 v=0x00000001",
            "write t=4 n=1 pc=0x0 at=0x58020414 w=32 v=0x00000002",
        ];
        assert_eq!(changes(&lines), [(1, true), (2, false), (3, true), (4, false)]);
    }
}
