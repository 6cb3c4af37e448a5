//! The vector table, as assembly text: word 0 is the initial stack pointer, then the core's exceptions, then the chip's interrupts.
//!
//! Source: Armv7-M Architecture Reference Manual B1.5.2 (exception number definition), B1.5.3 (the vector table).

use std::fmt::Write as _;

use rustc_hash::FxHashSet;
use vole_target::Vectors;

/// The handlers of exceptions 1 to 15, by the names CMSIS gives them; none where the architecture reserves the number.
const EXCEPTIONS: [Option<&str>; 15] = [
    Some("Reset_Handler"),
    Some("NMI_Handler"),
    Some("HardFault_Handler"),
    Some("MemManage_Handler"),
    Some("BusFault_Handler"),
    Some("UsageFault_Handler"),
    None,
    None,
    None,
    None,
    Some("SVC_Handler"),
    Some("DebugMon_Handler"),
    None,
    Some("PendSV_Handler"),
    Some("SysTick_Handler"),
];

/// What handles an exception or interrupt that nothing else does.
const DEFAULT: &str = "Default_Handler";

/// The table's assembly. Handlers that nobody defines (by `defined`) become weak names for the default handler.
pub fn assembly(vectors: &Vectors, defined: impl Fn(&str) -> bool) -> String {
    let mut text = String::from(".syntax unified\n.thumb\n.section .vectors, \"a\", %progbits\n");
    let _ = writeln!(text, ".balign {}\n.globl __vectors\n.type __vectors, %object\n__vectors:", vectors.align);
    let _ = writeln!(text, ".word __stack_top");
    let mut weak = Vec::new();
    let mut word = |text: &mut String, handler: &str| {
        if handler != DEFAULT && !defined(handler) {
            weak.push(handler.to_owned());
        }
        let _ = writeln!(text, ".word {handler}");
    };
    for handler in EXCEPTIONS {
        match handler {
            Some(handler) => word(&mut text, handler),
            None => {
                let _ = writeln!(text, ".word 0");
            }
        }
    }
    for number in 0..vectors.irq_count {
        match vectors.irqs.iter().find(|irq| irq.number == number) {
            Some(irq) => word(&mut text, &format!("{}_IRQHandler", irq.name)),
            None => word(&mut text, DEFAULT),
        }
    }
    let _ = writeln!(text, ".size __vectors, . - __vectors");
    for handler in weak.iter().filter(|handler| *handler != "Reset_Handler") {
        let _ = writeln!(text, ".weak {handler}\n.thumb_set {handler}, {DEFAULT}");
    }
    text.push_str(".text\n");
    text
}

/// The labels that assembly text defines.
pub fn labels(assembly: &str) -> FxHashSet<&str> {
    assembly.lines().filter_map(|line| line.split_once(':')).map(|(label, _)| label.trim()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vole_target::Irq;

    fn two_interrupts() -> Vectors {
        let irqs = vec![Irq { number: 2, name: "USART3".to_owned() }];
        Vectors { irq_count: 3, align: 128, priority_bits: 4, irqs }
    }

    #[test]
    fn every_word_of_the_table_is_there_and_reserved_interrupts_have_the_default_handler() {
        let text = assembly(&two_interrupts(), |_| false);
        let words: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix(".word ")).collect();
        assert_eq!(words.len(), 16 + 3);
        assert_eq!(words[0], "__stack_top");
        assert_eq!(words[1], "Reset_Handler");
        assert_eq!(words[15], "SysTick_Handler");
        assert_eq!(&words[16..], ["Default_Handler", "Default_Handler", "USART3_IRQHandler"]);
    }

    #[test]
    fn a_handler_somebody_defines_is_not_made_weak() {
        let text = assembly(&two_interrupts(), |name| name == "USART3_IRQHandler");
        assert!(!text.contains(".weak USART3_IRQHandler"));
        assert!(text.contains(".thumb_set SysTick_Handler, Default_Handler"));
    }

    #[test]
    fn labels_are_found_at_the_start_of_lines() {
        let text = "  bl other\nHardFault_Handler:\n  nop\n";
        let labels = labels(text);
        assert!(labels.contains("HardFault_Handler") && !labels.contains("other"));
    }
}
