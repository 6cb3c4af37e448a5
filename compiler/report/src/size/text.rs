//! Sizes as people read them.

use vole_target::show_size;

use super::{Class, Sizes};

/// How many symbols the long form lists.
const SYMBOLS: usize = 25;

/// Two lines: headings and numbers.
pub fn short(sizes: &Sizes) -> String {
    let heads = ["text", "data", "bss", "stack", "flash", "ram"].map(str::to_owned);
    let numbers = [sizes.text, sizes.data, sizes.bss, sizes.stack, sizes.flash, sizes.ram].map(|size| size.to_string());
    let line = |cells: &[String; 6]| {
        let [text, data, bss, stack, flash, ram] = cells;
        format!("{text:>8} {data:>7} {bss:>7} {stack:>7} | {flash:>8} {ram:>7}\n")
    };
    line(&heads) + &line(&numbers)
}

/// The short form, then regions, packages and the biggest symbols.
pub fn full(sizes: &Sizes) -> String {
    let mut out = short(sizes);
    out.push_str("\n  region          used        of\n");
    for region in sizes.regions.iter().filter(|region| region.used > 0) {
        let percent = 100.0 * region.used as f64 / region.size.max(1) as f64;
        out.push_str(&format!(
            "  {:<10} {:>9} {:>9}  {percent:5.1} %\n",
            region.name,
            region.used,
            show_size(region.size)
        ));
    }
    out.push_str("\n    text    data     bss  package\n");
    for package in &sizes.packages {
        let path = if package.path.is_empty() { "(none)" } else { &package.path };
        out.push_str(&format!("{:>8} {:>7} {:>7}  {path}\n", package.text, package.data, package.bss));
    }
    out.push_str("\n    size  in     symbol\n");
    for symbol in sizes.symbols.iter().take(SYMBOLS) {
        let class = match symbol.class {
            Class::Text => "text",
            Class::Data => "data",
            Class::Bss => "bss",
            Class::Stack => "stack",
        };
        out.push_str(&format!("{:>8}  {class:<5}  {}\n", symbol.size, symbol.name));
    }
    out
}
