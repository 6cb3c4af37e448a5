//! Expression switches (spec: Expression switches).

use rustc_hash::FxHashMap;
use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{CaseClause, Expr};

use super::super::composite_lit::ConstantKey;
use super::super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, TypeId, predicates};

/// The constant cases seen so far.
type Seen = FxHashMap<ConstantKey, Vec<(TypeId, Span)>>;

impl<'a> Checker<'a> {
    /// `switch tag { clauses }`, in the scope that is open.
    pub(super) fn switch(&mut self, tag: Option<&'a Expr>, clauses: &'a [CaseClause]) {
        let tag = match tag {
            Some(tag) => self.switch_tag(tag),
            None => {
                let span = clauses.first().map_or(Span::NONE, |clause| clause.span);
                Some(Operand { mode: Mode::Constant(Value::Bool(true)), ty: Basic::Bool.id(), expr: None, span })
            }
        };
        self.check_defaults(clauses.iter().filter(|clause| clause.is_default).map(|clause| clause.span));
        let mut seen = Seen::default();
        for clause in clauses {
            for e in &clause.exprs {
                self.case_value(tag.as_ref(), e, &mut seen);
            }
            let outer = self.open_scope();
            self.body_statements(&clause.body);
            self.close_scope(outer);
        }
    }

    fn switch_tag(&mut self, tag: &'a Expr) -> Option<Operand<'a>> {
        let x = self.expr(tag)?;
        let x = self.assignment(Some(x), None, "switch expression")?;
        if !predicates::is_comparable(self.types, x.ty) && !predicates::has_nil(self.types, x.ty) {
            let message =
                format!("cannot switch on {} ({} is not comparable)", self.describe(&x), self.type_text(x.ty));
            self.error(codes::NOT_COMPARABLE, x.span, message);
            return None;
        }
        Some(x)
    }

    fn case_value(&mut self, tag: Option<&Operand<'a>>, e: &'a Expr, seen: &mut Seen) {
        let Some(mut x) = self.expr(e) else { return };
        let Some(tag) = tag else { return };
        if self.convert_untyped(&mut x, tag.ty).is_none() || !self.case_comparison(&x, tag) {
            return;
        }
        let Some(key) = x.constant().and_then(ConstantKey::of_case) else { return };
        let known = seen.entry(key).or_default();
        if let Some((_, previous)) = known.iter().find(|(ty, _)| *ty == x.ty) {
            let previous = *previous;
            let message = format!("duplicate case {} in expression switch", self.describe(&x));
            self.report_duplicate_case(codes::DUPLICATE_CASE, x.span, message, previous);
            return;
        }
        known.push((x.ty, x.span));
    }
}
