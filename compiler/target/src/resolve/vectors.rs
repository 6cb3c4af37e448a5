//! The vector table.

use std::collections::BTreeMap;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

use super::Mistakes;
use super::names::is_identifier;
use crate::file::VectorsFile;
use crate::json::Spanned;
use crate::quantity::show_size;
use crate::target::{Irq, Region, Vectors};

/// The most interrupt lines an Armv7-M interrupt controller has (B3.4.1).
const MAX_IRQS: u16 = 496;

/// VTOR's low seven bits are zero (B3.2.5).
const MIN_ALIGN: u32 = 128;

/// The table and where its parts are said.
pub(super) struct Placed {
    pub(super) table: Vectors,
    align: Span,
    irq_count: Span,
}

/// Checks the table by itself.
pub(super) fn vectors(mistakes: &mut Mistakes, file: Spanned<VectorsFile>) -> Placed {
    let file = file.value;
    let count = file.irq_count.value;
    if count > MAX_IRQS {
        let message = format!("{count} interrupt lines; an Armv7-M core has at most {MAX_IRQS}");
        mistakes.add(codes::TARGET_VECTORS, file.irq_count.span, message);
    }
    if !(3..=8).contains(&file.priority_bits.value) {
        let message = "an Armv7-M core has from 3 to 8 priority bits";
        mistakes.add(codes::TARGET_VECTORS, file.priority_bits.span, message);
    }
    let irqs = irqs(mistakes, file.irqs, count);
    let table = Vectors { irq_count: count, align: file.align.value, priority_bits: file.priority_bits.value, irqs };
    let least = table.bytes().next_power_of_two().max(MIN_ALIGN);
    if !table.align.is_power_of_two() || table.align < least {
        let error = Diagnostic::error(
            codes::TARGET_VECTORS,
            file.align.span,
            format!("a vector table of {} words cannot be aligned to {}", table.words(), table.align),
        );
        mistakes.found.push(error.with_help(format!("the least alignment is {least}")));
    }
    Placed { table, align: file.align.span, irq_count: file.irq_count.span }
}

fn irqs(mistakes: &mut Mistakes, names: BTreeMap<Spanned<String>, Spanned<u16>>, count: u16) -> Vec<Irq> {
    let mut taken: BTreeMap<u16, Spanned<String>> = BTreeMap::new();
    for (name, number) in names {
        if !is_identifier(&name.value) {
            let message = format!("`{}` cannot name an interrupt: letters, digits and `_` can", name.value);
            mistakes.add(codes::TARGET_BAD_VALUE, name.span, message);
        }
        if number.value >= count {
            let message = format!("interrupt {} of {count}: numbers begin at 0", number.value);
            mistakes.add(codes::TARGET_VECTORS, number.span, message);
        }
        if let Some(first) = taken.get(&number.value) {
            let message = format!("interrupt {} is named twice", number.value);
            let error = Diagnostic::error(codes::TARGET_VECTORS, name.span, message);
            mistakes.found.push(error.with_secondary(first.span, "first here"));
        } else {
            taken.insert(number.value, name);
        }
    }
    taken.into_iter().map(|(number, name)| Irq { number, name: name.value }).collect()
}

/// Checks the table against the region it stands at the start of.
pub(super) fn fits(mistakes: &mut Mistakes, placed: &Placed, region: &Region) {
    let bytes = placed.table.bytes();
    if bytes > region.size {
        let message = format!(
            "the vector table has {bytes} bytes, the region `{}` it is placed in has {}",
            region.name,
            show_size(region.size.into())
        );
        let error = Diagnostic::error(codes::TARGET_VECTORS, region.span, message);
        let words = format!("{} words of 4 bytes", placed.table.words());
        mistakes.found.push(error.with_secondary(placed.irq_count, words));
    }
    if placed.table.align.is_power_of_two() && !region.start.is_multiple_of(placed.table.align) {
        let message = format!("the region `{}` does not start at a multiple of {}", region.name, placed.table.align);
        let error = Diagnostic::error(codes::TARGET_VECTORS, placed.align, message);
        mistakes.found.push(error.with_secondary(region.span, format!("starts at {:#010x}", region.start)));
    }
}
