//! The linker script: the target's template with its holes filled.

use std::fmt::Write as _;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_target::{Region, RegionKind, Target};

/// How much of memory the script speaks of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Room {
    /// What the target has.
    AsIs,
    /// So much that everything fits: to measure a program that does not.
    Plenty,
}

/// Length of a region under [`Room::Plenty`].
const PLENTY: u32 = 1 << 30;

/// The script for a program whose objects have sections of these names.
pub(crate) fn script(target: &Target, stack_size: u32, sections: &[String], room: Room) -> Result<String, Diagnostic> {
    let place = |at: usize| target.memory.get(at).map(|region| region.name.clone()).unwrap_or_default();
    let used = Used::of(target, sections);
    let text_start = target.memory.get(target.placement.text).map_or(0, |region| region.start);
    let text_floor = target.nil_guard.max(text_start);
    let holes = [
        ("target", target.name.clone()),
        ("memory", memory(target, room)),
        ("text", place(target.placement.text)),
        ("data", place(target.placement.data)),
        ("bss", place(target.placement.bss)),
        ("stack", place(target.placement.stack)),
        ("heap", place(target.placement.heap)),
        ("text_floor", format!("{text_floor:#x}")),
        ("nil_guard", target.nil_guard.to_string()),
        ("stack_size", stack_size.to_string()),
        ("vectors_align", target.vectors.align.to_string()),
        ("vectors_bytes", target.vectors.bytes().to_string()),
        ("copy_table", used.copy_table()),
        ("zero_table", used.zero_table()),
        ("region_sections", used.sections(&place(target.placement.text))),
        ("region_symbols", region_symbols(target)),
    ];
    fill(&target.link_template, &holes)
}

/// Replaces each `@name@`.
fn fill(template: &str, holes: &[(&str, String)]) -> Result<String, Diagnostic> {
    let mut out = String::new();
    // Every second piece stands between two at signs.
    for (at, piece) in template.split('@').enumerate() {
        if at % 2 == 0 {
            out.push_str(piece);
            continue;
        }
        let hole = holes.iter().find(|(name, _)| *name == piece).ok_or_else(|| {
            let message = format!("the template of the linker script asks for `@{piece}@`, which is nothing");
            Diagnostic::error(codes::LINK_FAILED, Span::NONE, message)
        })?;
        out.push_str(&hole.1);
    }
    Ok(out)
}

fn memory(target: &Target, room: Room) -> String {
    let lines = target.memory.iter().map(|region| {
        let access = match region.kind {
            RegionKind::Flash => "rx",
            RegionKind::Ram => "rwx",
        };
        // The vector table must stand at the start of flash; RAM has nothing that must lie under the nil guard.
        let start = match region.kind {
            RegionKind::Flash => region.start,
            RegionKind::Ram => region.start.max(target.nil_guard),
        };
        let length = match room {
            Room::AsIs => region.end().saturating_sub(start.into()),
            Room::Plenty => PLENTY.into(),
        };
        format!("  {} ({access}) : ORIGIN = {start:#010x}, LENGTH = {length:#x}", region.name)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn region_symbols(target: &Target) -> String {
    let lines = target.memory.iter().map(|region| {
        let (name, start, end) = (&region.name, region.start, region.end());
        format!("  __region_{name}_start = {start:#010x};\n  __region_{name}_end = {end:#x};")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The regions into which something is put by name, and what: only those take part in the script, so that a program pays for
/// no table entry it does not need.
struct Used<'a> {
    regions: Vec<(&'a Region, Contents)>,
}

/// Which kinds of sections there are for a region: `.R`, `.R.text*`, `.R.rodata*`, `.R.data*` are loaded, `.R.bss*` is
/// cleared, `.R.noinit*` is left alone.
#[derive(Clone, Copy, Default)]
struct Contents {
    loaded: bool,
    cleared: bool,
    untouched: bool,
}

impl<'a> Used<'a> {
    fn of(target: &'a Target, sections: &[String]) -> Self {
        let in_ram = target.memory.iter().filter(|region| region.kind == RegionKind::Ram);
        let with_contents = in_ram.map(|region| (region, Contents::of(region, sections)));
        Self { regions: with_contents.filter(|(_, is)| is.loaded || is.cleared || is.untouched).collect() }
    }

    fn copy_table(&self) -> String {
        let loaded = self.regions.iter().filter(|(_, contents)| contents.loaded);
        let lines = loaded.map(|(Region { name, .. }, _)| {
            format!("    LONG(__{name}_start) LONG(__{name}_end) LONG(LOADADDR(.{name}))")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn zero_table(&self) -> String {
        let cleared = self.regions.iter().filter(|(_, contents)| contents.cleared);
        let lines =
            cleared.map(|(Region { name, .. }, _)| format!("    LONG(__{name}_bss_start) LONG(__{name}_bss_end)"));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn sections(&self, text: &str) -> String {
        let mut out = String::new();
        for (Region { name, .. }, contents) in &self.regions {
            if contents.loaded {
                let patterns =
                    ["text", "rodata", "data"].map(|kind| format!(".{name}.{kind} .{name}.{kind}.*")).join(" ");
                let body = format!("__{name}_start = .; *(.{name} {patterns}) . = ALIGN(4); __{name}_end = .;");
                let _ = writeln!(out, "  .{name} : ALIGN(4) {{ {body} }} > {name} AT > {text}");
            }
            if contents.cleared {
                let body = format!("*(.{name}.bss .{name}.bss.*) . = ALIGN(4);");
                let body = format!("__{name}_bss_start = .; {body} __{name}_bss_end = .;");
                let _ = writeln!(out, "  .{name}.bss (NOLOAD) : ALIGN(4) {{ {body} }} > {name}");
            }
            if contents.untouched {
                let body = format!("*(.{name}.noinit .{name}.noinit.*)");
                let _ = writeln!(out, "  .{name}.noinit (NOLOAD) : ALIGN(4) {{ {body} }} > {name}");
            }
        }
        out
    }
}

impl Contents {
    fn of(region: &Region, sections: &[String]) -> Self {
        let mut contents = Self::default();
        for section in sections {
            let Some(rest) = section.strip_prefix('.').and_then(|rest| rest.strip_prefix(&region.name)) else {
                continue;
            };
            match rest.strip_prefix('.').map(|rest| rest.split('.').next().unwrap_or_default()) {
                Some("bss") => contents.cleared = true,
                Some("noinit") => contents.untouched = true,
                Some("text" | "rodata" | "data") => contents.loaded = true,
                None if rest.is_empty() => contents.loaded = true,
                // Not a section of this region; if nothing else takes it, the linker names it as misplaced.
                Some(_) | None => {}
            }
        }
        contents
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_nothing_fills_is_an_error() {
        let holes = [("a", "1".to_owned())];
        assert_eq!(fill("x@a@y@a@", &holes).unwrap(), "x1y1");
        assert!(fill("x@b@", &holes).unwrap_err().message.contains("`@b@`"));
    }
}
