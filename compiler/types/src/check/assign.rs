//! Assigning a value to a variable, parameter or the like (spec: Assignability, Assignment statements).

use vole_diag::{Code, Diagnostic, codes};
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};

use super::overflow::ConversionError;
use super::report::measure;
use super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, ObjectId, ObjectKind, Type, TypeId, predicates};

/// Where values for variables come from, which decides how a mismatch is worded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// A declaration or assignment.
    Assignment,
    /// A return statement, here.
    Return(Span),
}

impl Origin {
    fn context(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Return(_) => "return statement",
        }
    }
}

impl<'a> Checker<'a> {
    /// Assigns an operand to something of type `target`, or to the blank identifier. Gives the operand with its final type.
    pub(super) fn assignment(
        &mut self,
        x: Option<Operand<'a>>,
        target: Option<TypeId>,
        context: &str,
    ) -> Option<Operand<'a>> {
        let mut x = self.single_value(x?)?;
        if matches!(x.mode, Mode::NoValue | Mode::Builtin(_) | Mode::Type) {
            let target = target.map(|target| self.type_text(target)).unwrap_or_default();
            let message = format!("cannot assign {} to {target} in {context}", self.describe(&x));
            self.error(codes::CANNOT_USE, x.span, message);
            return None;
        }
        if self.is_untyped(x.ty) {
            self.give_type(&mut x, target, context)?;
        }
        if self.generic_signature_of(x.ty).is_some() {
            let message =
                format!("cannot use generic function {} without instantiation in {context}", self.describe(&x));
            self.error(codes::NOT_INSTANTIATED, x.span, message);
            return None;
        }
        let Some(target) = target else { return Some(x) };
        if let Err(cause) = self.assignable(&x, target) {
            let cause = if cause.is_empty() { cause } else { format!(": {cause}") };
            let message =
                format!("cannot use {} as {} value in {context}{cause}", self.describe(&x), self.type_text(target));
            let help = self.help_with_assignment(&x, target, &cause);
            self.error_with_help(codes::CANNOT_USE, x.span, message, help);
            return None;
        }
        Some(x)
    }

    /// Gives an untyped operand the type it has in an assignment.
    fn give_type(&mut self, x: &mut Operand<'a>, target: Option<TypeId>, context: &str) -> Option<()> {
        let is_interface = target.is_some_and(|target| matches!(self.types.under(target), Type::Interface(_)));
        let ty = match target {
            None if x.is_nil() => {
                self.error(codes::UNTYPED_NIL, x.span, format!("use of untyped nil in {context}"));
                return None;
            }
            Some(target) if x.is_nil() || !is_interface => target,
            _ => predicates::default_type(x.ty),
        };
        match self.implicit_type(x, ty) {
            Ok(implicit) => {
                self.adopt(x, implicit);
                Some(())
            }
            Err(error) => {
                let (code, why) = match error {
                    ConversionError::Truncated => (codes::CONSTANT_TRUNCATED, " (truncated)"),
                    ConversionError::Overflows => (codes::CONSTANT_OVERFLOW, " (overflows)"),
                    ConversionError::WrongKind => (codes::CANNOT_USE, ""),
                };
                let message =
                    format!("cannot use {} as {} value in {context}{why}", self.describe(x), self.type_text(ty));
                self.error(code, x.span, message);
                None
            }
        }
    }

    /// Initialises a constant. `declared` is its type, if written.
    pub(super) fn init_const(&mut self, object: ObjectId, declared: Option<TypeId>, x: Option<Operand<'a>>) {
        let Some(x) = x else { return };
        if !x.is_constant() {
            let message = format!("{} is not constant", self.describe(&x));
            self.error(codes::NOT_CONSTANT, x.span, message);
            return;
        }
        let ty = declared.unwrap_or(x.ty);
        self.types.object_mut(object).ty = ty;
        if let Some(x) = self.assignment(Some(x), Some(ty), "constant declaration") {
            let value = x.constant().cloned().unwrap_or(Value::Unknown);
            self.types.object_mut(object).kind = ObjectKind::Const(value);
        }
    }

    /// Initialises a variable; if it has no type yet, it takes the operand's.
    pub(super) fn init_var(
        &mut self,
        object: ObjectId,
        typed: bool,
        x: Option<Operand<'a>>,
        context: &str,
    ) -> Option<Operand<'a>> {
        let x = x?;
        if !typed {
            if x.is_nil() {
                self.error(codes::UNTYPED_NIL, x.span, format!("use of untyped nil in {context}"));
                return None;
            }
            let ty = if matches!(x.mode, Mode::NoValue | Mode::Builtin(_) | Mode::Type) {
                Basic::Invalid.id()
            } else {
                predicates::default_type(x.ty)
            };
            self.types.object_mut(object).ty = ty;
        }
        let ty = self.object_type(object);
        if ty == Basic::Invalid.id() {
            return None;
        }
        self.assignment(Some(x), Some(ty), context)
    }

    /// Initialises variables from values: one each, or all from one expression. `typed` tells whether they have types already.
    pub(super) fn init_vars(&mut self, lhs: &[(ObjectId, bool)], rhs: &'a [Expr], origin: Origin) {
        let context = origin.context();
        let is_call = matches!(rhs, [only] if matches!(only.unparen().kind, ExprKind::Call { .. }));
        if lhs.len() == rhs.len() && !is_call {
            for ((object, typed), value) in lhs.iter().zip(rhs) {
                let ty = typed.then(|| self.object_type(*object));
                let x = self.expr_for(value, ty, |checker| match checker.types.object(*object).name.clone() {
                    name if name.is_empty() => "result variable".into(),
                    name => name,
                });
                self.init_var(*object, *typed, x, context);
            }
            return;
        }
        let [only] = rhs else {
            if self.use_exprs(rhs) {
                self.report_count(lhs, rhs, origin);
            }
            return;
        };
        let comma_ok = lhs.len() == 2 && origin == Origin::Assignment;
        let values = self.multi_expr(only, comma_ok);
        match values {
            Some(values) if values.len() == lhs.len() => {
                let mut types = Vec::new();
                for ((object, typed), x) in lhs.iter().zip(values) {
                    types.extend(self.init_var(*object, *typed, Some(x), context).map(|x| x.ty));
                }
                self.note_comma_ok(only, comma_ok, &types);
            }
            Some(values) => {
                self.report_value_count(lhs, only, &values, origin);
            }
            None => {}
        }
    }

    /// Records the comma-ok form, if it was one.
    pub(super) fn note_comma_ok(&mut self, e: &'a Expr, allowed: bool, types: &[TypeId]) {
        if let (true, [first, second]) = (allowed, types) {
            let is_tuple = self.info.type_of(e).is_some_and(|ty| matches!(self.types.get(ty), Type::Tuple(_)));
            if !is_tuple {
                self.record_comma_ok(e, *first, *second);
            }
        }
    }

    fn report_count(&mut self, lhs: &[(ObjectId, bool)], rhs: &'a [Expr], origin: Origin) {
        match origin {
            Origin::Assignment => self.report_assignment_count(rhs, lhs.len(), rhs.len()),
            Origin::Return(at) => {
                let have: Vec<(TypeId, Span)> =
                    rhs.iter().map(|e| (self.info.type_of(e).unwrap_or(Basic::Invalid.id()), e.span)).collect();
                self.report_result_count(at, lhs, &have);
            }
        }
    }

    fn report_value_count(&mut self, lhs: &[(ObjectId, bool)], rhs: &'a Expr, values: &[Operand<'a>], origin: Origin) {
        match origin {
            Origin::Assignment => {
                self.report_assignment_count(std::slice::from_ref(rhs), lhs.len(), values.len());
            }
            Origin::Return(at) => {
                let have: Vec<(TypeId, Span)> = values.iter().map(|x| (x.ty, x.span)).collect();
                self.report_result_count(at, lhs, &have);
            }
        }
    }

    /// Reports that the two sides of an assignment differ in number.
    pub(super) fn report_assignment_count(&mut self, rhs: &'a [Expr], left: usize, right: usize) {
        let Some(first) = rhs.first() else { return };
        let (vars, vals) = (measure(left, "variable"), measure(right, "value"));
        let message = match (&first.unparen().kind, rhs.len()) {
            (ExprKind::Call { fun, .. }, 1) => {
                format!("assignment mismatch: {vars} but {} returns {vals}", self.text(fun))
            }
            _ => format!("assignment mismatch: {vars} but {vals}"),
        };
        self.error(codes::ASSIGNMENT_COUNT, first.span, message);
    }

    fn report_result_count(&mut self, at: Span, lhs: &[(ObjectId, bool)], have: &[(TypeId, Span)]) {
        let (at, qualifier) = match (have.get(lhs.len()), have.last()) {
            (Some((_, extra)), _) => (*extra, "too many"),
            (None, Some((_, last))) => (*last, "not enough"),
            (None, None) => (at, "not enough"),
        };
        let have: Vec<TypeId> = have.iter().map(|(ty, _)| *ty).collect();
        let want: Vec<TypeId> = lhs.iter().map(|(object, _)| self.object_type(*object)).collect();
        let diagnostic = Diagnostic::error(codes::RESULT_COUNT, at, format!("{qualifier} return values"))
            .with_note(format!("have {}", self.types_summary(&have, false, false)))
            .with_note(format!("want {}", self.types_summary(&want, false, false)));
        self.report(diagnostic);
    }

    /// The type of what is assigned to: `Some(None)` for the blank identifier, nothing if it is in error.
    pub(super) fn assignee(&mut self, lhs: &'a Expr) -> Option<Option<TypeId>> {
        if Self::is_blank(lhs.unparen()) {
            return Some(None);
        }
        if let ExprKind::Name(name) = &lhs.kind
            && self.lookup(name).is_none()
        {
            let help = self.help_with_assignee(lhs, name);
            self.error_with_help(codes::UNDEFINED, lhs.span, format!("undefined: {name}"), help);
            return None;
        }
        // To assign to a variable is not to use it.
        let variable = match &lhs.unparen().kind {
            ExprKind::Name(name) => {
                self.lookup(name).filter(|object| matches!(self.types.object(*object).kind, ObjectKind::Var(_)))
            }
            _ => None,
        };
        let was_used = variable.is_some_and(|variable| self.used.contains(&variable));
        let x = self.expr(lhs);
        if let (Some(variable), false) = (variable, was_used) {
            self.used.remove(&variable);
        }
        let x = x?;
        if matches!(x.mode, Mode::Variable | Mode::MapIndex) {
            return Some(Some(x.ty));
        }
        self.report_unassignable(lhs);
        None
    }

    fn report_unassignable(&mut self, lhs: &'a Expr) {
        let text = self.text(lhs);
        let of_map_element = match &lhs.kind {
            ExprKind::Selector(base, _) => matches!(self.info.get(base).map(|found| &found.mode), Some(Mode::MapIndex)),
            _ => false,
        };
        let (code, message): (Code, String) = if of_map_element {
            (codes::CANNOT_ASSIGN, format!("cannot assign to struct field {text} in map"))
        } else {
            (codes::CANNOT_ASSIGN, format!("cannot assign to {text} (neither addressable nor a map index expression)"))
        };
        self.error(code, lhs.span, message);
    }

    /// `lhs = rhs`, one of each.
    pub(super) fn assign_expr(&mut self, lhs: &'a Expr, rhs: &'a Expr, context: &str) {
        let Some(target) = self.assignee(lhs) else {
            self.use_expr(rhs);
            return;
        };
        let x = self.expr_for(rhs, target, |checker| checker.text(lhs).into());
        self.assign_operand_to(target, x, context);
    }

    /// `lhs = x` for a value checked before. Gives the operand with its final type.
    pub(super) fn assign_operand(
        &mut self,
        lhs: &'a Expr,
        x: Option<Operand<'a>>,
        context: &str,
    ) -> Option<Operand<'a>> {
        let target = self.assignee(lhs)?;
        self.assign_operand_to(target, x, context)
    }

    fn assign_operand_to(
        &mut self,
        target: Option<TypeId>,
        x: Option<Operand<'a>>,
        context: &str,
    ) -> Option<Operand<'a>> {
        let context = if target.is_none() && context == "assignment" { "assignment to _ identifier" } else { context };
        self.assignment(x, target, context)
    }
}
