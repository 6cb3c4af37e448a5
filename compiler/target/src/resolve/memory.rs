//! Regions, what is placed in them, and the stack.

use std::collections::BTreeMap;

use vole_diag::{Diagnostic, codes};

use super::Mistakes;
use super::names::is_identifier;
use crate::file::{PlacementFile, RegionFile, RegionKind};
use crate::find::nearest;
use crate::json::Spanned;
use crate::quantity::{Hex, Size, show_size};
use crate::target::{Placement, Region};

/// Regions start and end at a multiple of this, so that a stack or heap can begin anywhere one does (AAPCS, 6.2.1.2).
const REGION_ALIGN: u32 = 8;

/// Less does not hold the frames of two nested interrupts with floats (104 bytes each) and a call.
const STACK_MIN: u32 = 256;

/// The size of a goroutine's stack where the target says nothing.
pub(super) const GOROUTINE_STACK: u32 = 2048;

/// Names of output sections every program has; a region of this name would have the same section.
const SECTION_NAMES: &[&str] = &["vectors", "text", "rodata", "data", "bss", "noinit", "stack", "heap"];

/// The regions by address; no two may overlap.
pub(super) fn regions(mistakes: &mut Mistakes, files: BTreeMap<Spanned<String>, Spanned<RegionFile>>) -> Vec<Region> {
    let mut regions: Vec<Region> = files.into_iter().map(|(name, file)| region(mistakes, name, file.value)).collect();
    regions.sort_by_key(|region| (region.start, region.size));
    for pair in regions.windows(2) {
        let [low, high] = pair else { continue };
        if low.end() > u64::from(high.start) {
            let message = format!("memory regions `{}` and `{}` overlap", low.name, high.name);
            let label = format!("{:#010x} to {:#010x}", high.start, high.end().saturating_sub(1));
            let other = format!("{:#010x} to {:#010x}", low.start, low.end().saturating_sub(1));
            let error = Diagnostic::error(codes::TARGET_OVERLAP, high.span, message);
            mistakes.found.push(error.with_label(label).with_secondary(low.span, other));
        }
    }
    regions
}

fn region(mistakes: &mut Mistakes, name: Spanned<String>, file: RegionFile) -> Region {
    if !is_identifier(&name.value) || name.value.bytes().any(|byte| byte.is_ascii_uppercase()) {
        let message = format!("`{}` cannot name a region: lower-case letters, digits and `_` can", name.value);
        mistakes.add(codes::TARGET_BAD_VALUE, name.span, message);
    }
    if SECTION_NAMES.contains(&name.value.as_str()) {
        let message = format!("`{}` cannot name a region: it is the name of a section", name.value);
        mistakes.add(codes::TARGET_BAD_VALUE, name.span, message);
    }
    let (Hex(start), Size(size)) = (file.start.value, file.size.value);
    if size == 0 {
        mistakes.add(codes::TARGET_REGION, file.size.span, "a region of memory cannot be empty");
    }
    for (value, span) in [(start, file.start.span), (size, file.size.span)] {
        if !value.is_multiple_of(REGION_ALIGN) {
            mistakes.add(codes::TARGET_REGION, span, format!("{value:#x} is not a multiple of {REGION_ALIGN}"));
        }
    }
    let region = Region {
        name: name.value,
        kind: file.kind,
        start,
        size,
        cached: file.cached,
        retained: file.retained,
        dma: file.dma,
        erase_size: file.erase_size.map(|Size(bytes)| bytes),
        write_size: file.write_size.map(|Size(bytes)| bytes),
        span: name.span,
    };
    if region.end() > 1 << 32 {
        let message = format!("region `{}` ends beyond the 4 GiB address space", region.name);
        mistakes.add(codes::TARGET_REGION, file.size.span, message);
    }
    region
}

/// Which region is which; nothing if one is named that does not exist.
pub(super) fn placement(mistakes: &mut Mistakes, memory: &[Region], named: &PlacementFile) -> Option<Placement> {
    let mut find = |name: &Spanned<String>, kind: RegionKind, what: &str| {
        let at = memory.iter().position(|region| region.name == name.value);
        match at.and_then(|at| memory.get(at)) {
            None => {
                let error = Diagnostic::error(
                    codes::TARGET_PLACEMENT,
                    name.span,
                    format!("there is no memory region `{}`", name.value),
                );
                let names = memory.iter().map(|region| region.name.as_str());
                let help = match nearest(&name.value, names.clone()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => {
                        format!("regions are {}", names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
                    }
                };
                mistakes.found.push(error.with_help(help));
                None
            }
            Some(region) if region.kind != kind => {
                let must = match kind {
                    RegionKind::Flash => "flash",
                    RegionKind::Ram => "RAM",
                };
                let message = format!("{what} must be placed in {must}, and `{}` is not", region.name);
                mistakes.add(codes::TARGET_PLACEMENT, name.span, message);
                None
            }
            Some(_) => at,
        }
    };
    let text = find(&named.text, RegionKind::Flash, "code");
    let data = find(&named.data, RegionKind::Ram, "data");
    let bss = find(&named.bss, RegionKind::Ram, "data");
    let stack = find(&named.stack, RegionKind::Ram, "the stack");
    let heap = find(&named.heap, RegionKind::Ram, "the heap");
    Some(Placement { text: text?, data: data?, bss: bss?, stack: stack?, heap: heap? })
}

/// The smallest region an Armv7-M memory protection unit can guard (B3.5.1).
const MPU_MIN: u32 = 32;

/// What is kept free at address 0.
pub(super) fn nil_guard(mistakes: &mut Mistakes, guard: Spanned<Size>) -> u32 {
    let Size(size) = guard.value;
    if size != 0 && (!size.is_power_of_two() || size < MPU_MIN) {
        let message = format!("a memory protection region has a power of two of bytes, at least {MPU_MIN}");
        mistakes.add(codes::TARGET_REGION, guard.span, message);
    }
    size
}

/// The size of a stack, which must fit its region.
pub(super) fn stack(mistakes: &mut Mistakes, stack: Spanned<Size>, region: &Region) -> Option<u32> {
    let Size(size) = stack.value;
    let wrong = if size < STACK_MIN {
        Some(format!("a stack of {size} bytes is too small: interrupts alone need {STACK_MIN}"))
    } else if !size.is_multiple_of(REGION_ALIGN) {
        Some(format!("the size of a stack is a multiple of {REGION_ALIGN}"))
    } else if size > region.size {
        let room = show_size(region.size.into());
        Some(format!("the stack is larger than its region: `{}` has {room}", region.name))
    } else {
        None
    };
    match wrong {
        None => Some(size),
        Some(message) => {
            mistakes.add(codes::TARGET_REGION, stack.span, message);
            None
        }
    }
}
