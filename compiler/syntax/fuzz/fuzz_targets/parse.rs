//! Any bytes parse without a panic, and what parses without a diagnostic prints as text that parses to an equal tree.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vole_source::FileId;
use vole_syntax::ast::NodeIds;
use vole_syntax::{parse_file, parse_imports, print_file};

fuzz_target!(|text: &[u8]| {
    let mut parsed = parse_file(FileId(0), text, &mut NodeIds::default());
    parse_imports(FileId(0), text);
    let printed = print_file(&parsed.file);
    if parsed.diagnostics.is_empty() {
        let mut again = parse_file(FileId(0), printed.as_bytes(), &mut NodeIds::default());
        assert_eq!(again.diagnostics, [], "{printed}");
        parsed.file.erase_positions();
        again.file.erase_positions();
        assert_eq!(parsed.file.decls, again.file.decls, "{printed}");
    }
});
