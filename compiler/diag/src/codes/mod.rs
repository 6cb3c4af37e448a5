//! All diagnostic codes, one file each. To add one: write the file, name it in the list below.

use crate::{Code, CodeInfo};

/// Declares the modules, a [`Code`] constant for each, and the table of all.
macro_rules! codes {
    ($($module:ident => $name:ident),* $(,)?) => {
        $(mod $module;)*
        $(
            #[doc = concat!("See `codes/", stringify!($module), ".rs`.")]
            pub const $name: Code = Code(&$module::INFO);
        )*
        /// Every code there is.
        pub const ALL: &[&CodeInfo] = &[$(&$module::INFO),*];
    };
}

codes! {
    // V00: driver
    file_not_found => FILE_NOT_FOUND,
    no_go_files => NO_GO_FILES,
    several_packages => SEVERAL_PACKAGES,
    bad_package_argument => BAD_PACKAGE_ARGUMENT,
    package_not_found => PACKAGE_NOT_FOUND,
    import_cycle => IMPORT_CYCLE,
    not_main => NOT_MAIN,
    unknown_pass => UNKNOWN_PASS,
    // V01: syntax
    syntax_error => SYNTAX_ERROR,
    // V05: control flow and initialization
    misplaced_branch => MISPLACED_BRANCH,
    undefined_label => UNDEFINED_LABEL,
    unused_label => UNUSED_LABEL,
    duplicate_label => DUPLICATE_LABEL,
    invalid_label => INVALID_LABEL,
    jump_into_block => JUMP_INTO_BLOCK,
    jump_over_declaration => JUMP_OVER_DECLARATION,
    misplaced_fallthrough => MISPLACED_FALLTHROUGH,
    missing_return => MISSING_RETURN,
    init_cycle => INIT_CYCLE,
    // V06: SSA and code
    internal_codegen => INTERNAL_CODEGEN,
    // V07: targets
    target_not_found => TARGET_NOT_FOUND,
    target_json => TARGET_JSON,
    target_unknown_key => TARGET_UNKNOWN_KEY,
    target_bad_value => TARGET_BAD_VALUE,
    target_missing_key => TARGET_MISSING_KEY,
    target_parent => TARGET_PARENT,
    target_cycle => TARGET_CYCLE,
    target_fpu => TARGET_FPU,
    target_region => TARGET_REGION,
    target_overlap => TARGET_OVERLAP,
    target_placement => TARGET_PLACEMENT,
    target_vectors => TARGET_VECTORS,
    // V08: link and images
    undefined_symbol => UNDEFINED_SYMBOL,
    duplicate_symbol => DUPLICATE_SYMBOL,
    region_overflow => REGION_OVERFLOW,
    link_failed => LINK_FAILED,
    bad_image => BAD_IMAGE,
    image_format => IMAGE_FORMAT,
    output_not_written => OUTPUT_NOT_WRITTEN,
    // V09: tools
    tool_not_found => TOOL_NOT_FOUND,
    tool_failed => TOOL_FAILED,
    run_unsupported => RUN_UNSUPPORTED,
    time_limit => TIME_LIMIT,
}

/// The code with this identifier.
pub fn find(id: &str) -> Option<Code> {
    ALL.iter().find(|info| info.id.eq_ignore_ascii_case(id)).map(|info| Code(info))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_unique_and_well_formed() {
        let mut ids: Vec<_> = ALL.iter().map(|info| info.id).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "an identifier is used twice");
        assert!(
            ids.iter().all(|id| id.len() == 5 && id.starts_with('V') && id[1..].bytes().all(|b| b.is_ascii_digit()))
        );
    }

    #[test]
    fn every_code_has_a_title_and_an_explanation() {
        for info in ALL {
            assert!(!info.title.is_empty() && info.explanation.len() > 40, "{} explains nothing", info.id);
        }
    }
}
