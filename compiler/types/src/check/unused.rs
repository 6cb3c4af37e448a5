//! Local variables that are never used (spec: Variable declarations, implementation restriction).

use vole_diag::codes;

use super::Checker;

impl<'a> Checker<'a> {
    /// Reports the unused ones of the variables declared since there were `from`.
    pub(super) fn check_unused_variables(&mut self, from: usize) {
        for variable in self.local_vars.split_off(from) {
            if !self.used.contains(&variable) {
                let object = self.types.object(variable);
                let (span, message) = (object.span, format!("declared and not used: {}", object.name));
                let help = format!("remove it, or use it: `_ = {}`", object.name);
                self.error_with_help(codes::UNUSED_VARIABLE, span, message, Some(help));
            }
        }
    }
}
