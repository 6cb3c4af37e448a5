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
    cgo => CGO,
    not_importable => NOT_IMPORTABLE,
    // V01: syntax
    syntax_error => SYNTAX_ERROR,
    malformed_token => MALFORMED_TOKEN,
    nested_too_deeply => NESTED_TOO_DEEPLY,
    // V02: declarations and types
    redeclared => REDECLARED,
    undefined => UNDEFINED,
    unused_variable => UNUSED_VARIABLE,
    unused_import => UNUSED_IMPORT,
    invalid_import_path => INVALID_IMPORT_PATH,
    invalid_main_or_init => INVALID_MAIN_OR_INIT,
    missing_main => MISSING_MAIN,
    missing_body => MISSING_BODY,
    blank_used => BLANK_USED,
    package_used => PACKAGE_USED,
    not_exported => NOT_EXPORTED,
    iota_outside_const => IOTA_OUTSIDE_CONST,
    not_constant => NOT_CONSTANT,
    invalid_constant_type => INVALID_CONSTANT_TYPE,
    wrong_init_count => WRONG_INIT_COUNT,
    declaration_cycle => DECLARATION_CYCLE,
    invalid_recursive_type => INVALID_RECURSIVE_TYPE,
    not_a_type => NOT_A_TYPE,
    invalid_array_length => INVALID_ARRAY_LENGTH,
    invalid_map_key => INVALID_MAP_KEY,
    invalid_embedded_field => INVALID_EMBEDDED_FIELD,
    duplicate_field => DUPLICATE_FIELD,
    duplicate_method => DUPLICATE_METHOD,
    field_and_method => FIELD_AND_METHOD,
    blank_method => BLANK_METHOD,
    invalid_receiver => INVALID_RECEIVER,
    invalid_dots => INVALID_DOTS,
    not_instantiated => NOT_INSTANTIATED,
    not_generic => NOT_GENERIC,
    type_argument_count => TYPE_ARGUMENT_COUNT,
    constraint_not_satisfied => CONSTRAINT_NOT_SATISFIED,
    cannot_infer => CANNOT_INFER,
    instantiation_cycle => INSTANTIATION_CYCLE,
    misplaced_type_param => MISPLACED_TYPE_PARAM,
    misplaced_constraint => MISPLACED_CONSTRAINT,
    invalid_union => INVALID_UNION,
    language_version => LANGUAGE_VERSION,
    invalid_embed => INVALID_EMBED,
    // V03: expressions
    cannot_use => CANNOT_USE,
    mismatched_types => MISMATCHED_TYPES,
    operator_not_defined => OPERATOR_NOT_DEFINED,
    not_comparable => NOT_COMPARABLE,
    constant_overflow => CONSTANT_OVERFLOW,
    constant_truncated => CONSTANT_TRUNCATED,
    invalid_conversion => INVALID_CONVERSION,
    division_by_zero => DIVISION_BY_ZERO,
    invalid_shift => INVALID_SHIFT,
    invalid_literal => INVALID_LITERAL,
    untyped_nil => UNTYPED_NIL,
    no_value => NO_VALUE,
    multiple_values => MULTIPLE_VALUES,
    not_an_expression => NOT_AN_EXPRESSION,
    builtin_not_called => BUILTIN_NOT_CALLED,
    missing_field_or_method => MISSING_FIELD_OR_METHOD,
    ambiguous_selector => AMBIGUOUS_SELECTOR,
    pointer_method => POINTER_METHOD,
    invalid_index => INVALID_INDEX,
    index_out_of_range => INDEX_OUT_OF_RANGE,
    not_indexable => NOT_INDEXABLE,
    not_sliceable => NOT_SLICEABLE,
    not_addressable => NOT_ADDRESSABLE,
    invalid_indirection => INVALID_INDIRECTION,
    invalid_receive => INVALID_RECEIVE,
    not_a_function => NOT_A_FUNCTION,
    wrong_argument_count => WRONG_ARGUMENT_COUNT,
    builtin_argument => BUILTIN_ARGUMENT,
    not_an_interface => NOT_AN_INTERFACE,
    impossible_assertion => IMPOSSIBLE_ASSERTION,
    invalid_composite_literal => INVALID_COMPOSITE_LITERAL,
    unknown_field => UNKNOWN_FIELD,
    duplicate_element => DUPLICATE_ELEMENT,
    wrong_element_count => WRONG_ELEMENT_COUNT,
    type_too_large => TYPE_TOO_LARGE,
    // V04: statements
    unused_result => UNUSED_RESULT,
    assignment_count => ASSIGNMENT_COUNT,
    cannot_assign => CANNOT_ASSIGN,
    no_new_variables => NO_NEW_VARIABLES,
    result_count => RESULT_COUNT,
    result_hidden => RESULT_HIDDEN,
    non_boolean_condition => NON_BOOLEAN_CONDITION,
    duplicate_case => DUPLICATE_CASE,
    multiple_defaults => MULTIPLE_DEFAULTS,
    invalid_range => INVALID_RANGE,
    invalid_send => INVALID_SEND,
    invalid_select_case => INVALID_SELECT_CASE,
    invalid_suspended_call => INVALID_SUSPENDED_CALL,
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
    internal_error => INTERNAL_ERROR,
    unsupported => UNSUPPORTED,
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
