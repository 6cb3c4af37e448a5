//! Declarations that need themselves.

use vole_diag::{Diagnostic, codes};

use super::Checker;
use crate::{ObjectId, ObjectKind, display};

impl<'a> Checker<'a> {
    /// Judges the cycle that reaches an object under resolution again: whether it may stand. If not, it is reported.
    ///
    /// Constants and variables that need each other are left to the check of the initialisation order; types that need each
    /// other are fine as long as a defined type is among them.
    pub(super) fn check_cycle(&mut self, object: ObjectId) -> bool {
        let Some(from) = self.path.iter().rposition(|active| *active == object) else { return true };
        let cycle = self.path[from..].to_vec();
        let (mut values, mut defined, mut generic) = (0, 0, false);
        for object in &cycle {
            match &self.types.object(*object).kind {
                ObjectKind::Const(_) | ObjectKind::Var(_) => values += 1,
                ObjectKind::TypeName { alias } => {
                    generic |= self.env.in_type_params && self.is_generic(self.object_type(*object));
                    defined += usize::from(!alias);
                }
                _ => {}
            }
        }
        if !generic && (values == cycle.len() || (values == 0 && defined > 0)) {
            return true;
        }
        self.report_cycle(&cycle);
        false
    }

    /// Reports a cycle of declarations at the one that comes first in the source.
    pub(super) fn report_cycle(&mut self, cycle: &[ObjectId]) {
        let first = (0..cycle.len()).min_by_key(|at| self.types.object(cycle[*at]).span);
        self.report_cycle_from(cycle, first.unwrap_or_default());
    }

    /// Reports a cycle of declarations at one of them.
    pub(super) fn report_cycle_from(&mut self, cycle: &[ObjectId], first: usize) {
        let Some(start) = cycle.get(first).copied() else { return };
        let name = display::object_name(self.types, start, Some(self.pkg));
        let span = self.types.object(start).span;
        let is_type = matches!(self.types.object(start).kind, ObjectKind::TypeName { .. });
        let code = if is_type { codes::INVALID_RECURSIVE_TYPE } else { codes::DECLARATION_CYCLE };
        if cycle.len() == 1 {
            let message = if is_type {
                format!("invalid recursive type: {name} refers to itself")
            } else {
                format!("invalid cycle in declaration: {name} refers to itself")
            };
            self.error(code, span, message);
            return;
        }
        let message = if is_type {
            format!("invalid recursive type {name}")
        } else {
            format!("invalid cycle in declaration of {name}")
        };
        let mut diagnostic = Diagnostic::error(code, span, message);
        for step in 0..cycle.len() {
            let from = cycle[(first + step) % cycle.len()];
            let to = cycle[(first + step + 1) % cycle.len()];
            let named = |object| display::object_name(self.types, object, Some(self.pkg));
            let words = format!("{} refers to {}", named(from), named(to));
            diagnostic = diagnostic.with_secondary(self.types.object(from).span, words);
        }
        self.report(diagnostic);
    }
}
