//! Go files that are written from the target's data: what package `runtime` and package `machine` must know of chip and board.

use std::fmt::Write;

use vole_target::{Led, Target};

/// The generated file of a package, if it has one: its name and text.
pub fn file_for(package: &str, target: &Target) -> Option<(&'static str, String)> {
    match package {
        "runtime" => Some(("zz_target.go", runtime(target))),
        "machine" => Some(("zz_board.go", machine(target))),
        _ => None,
    }
}

/// What the runtime must know: clocks and the sizes of the core's units.
fn runtime(target: &Target) -> String {
    let consts = [
        ("targetClockHz", target.clock.systick_hz.to_string()),
        ("targetSemihosting", target.semihosting.to_string()),
        ("targetNVICPriorityBits", target.vectors.priority_bits.to_string()),
        ("targetInterrupts", target.vectors.irq_count.to_string()),
        ("targetGoroutineStack", target.goroutine_stack.to_string()),
        ("targetMPURegions", target.mpu.regions.to_string()),
        ("targetName", format!("{:?}", target.name)),
    ];
    let mut text = String::from("package runtime\n\nconst (\n");
    for (name, value) in consts {
        let _ = writeln!(text, "\t{name} = {value}");
    }
    text.push_str(")\n");
    text
}

/// What package `machine` must know: which pins the board's lights, buttons and labels are.
fn machine(target: &Target) -> String {
    let board = &target.board;
    let mut text = String::from("package machine\n\nconst (\n");
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(text, "\t{name} = {value}");
    };
    let mut parts = |kind: &str, parts: &[Led]| {
        for (at, part) in parts.iter().enumerate() {
            match at {
                0 => line(kind, &part.pin),
                _ => line(&format!("{kind}{}", at + 1), &part.pin),
            }
        }
    };
    parts("LED", &board.leds);
    parts("BUTTON", &board.buttons);
    for (name, pin) in board.pins.iter().filter(|(name, pin)| name != pin) {
        line(name, pin);
    }
    if let Some(uart) = &board.uart {
        for (name, pin) in [("UART_TX_PIN", &uart.tx), ("UART_RX_PIN", &uart.rx)] {
            line(name, pin.as_deref().unwrap_or("NoPin"));
        }
    }
    text.push_str(")\n");
    text
}
