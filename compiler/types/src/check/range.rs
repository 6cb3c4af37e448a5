//! `for` statements with range clauses (spec: For statements with range clause).

use vole_diag::codes;
use vole_source::{FileId, Span};
use vole_syntax::ast::{Block, ChanDir, Expr, ExprKind, Ident, RangeClause};

use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::{Basic, Mode, ObjectId, ObjectKind, Signature, Type, TypeId, VarKind};

/// What ranging over something gives, one or two values for each iteration.
#[derive(Clone, Copy, Default)]
struct RangeTypes {
    key: Option<TypeId>,
    value: Option<TypeId>,
}

impl<'a> Checker<'a> {
    /// `for key, value := range operand { body }`.
    pub(super) fn range_stmt(&mut self, span: Span, clause: &'a RangeClause, body: &'a Block) {
        let x = self.expr(&clause.operand);
        let types = x.as_ref().and_then(|x| self.range_types_checked(x, clause)).unwrap_or_default();
        let outer = self.open_scope();
        let over_integer = x.as_ref().is_some_and(|x| self.all_basic(x.ty, Basic::is_integer));
        let targets = [(clause.key.as_ref(), types.key), (clause.value.as_ref(), types.value)];
        if clause.define {
            self.range_variables(span, targets, x.filter(|_| over_integer));
        } else if clause.key.is_some() {
            self.range_targets(targets, x.filter(|_| over_integer));
        } else if over_integer {
            self.assignment(x, None, "range clause");
        } else if let Some(mut x) = x.filter(|x| self.is_untyped(x.ty)) {
            self.settle(&mut x);
        }
        if let Some(ExprKind::Lit(_) | ExprKind::Name(_)) = Some(&clause.operand.unparen().kind) {
            self.settle_range_operand(&clause.operand);
        }
        self.block(body);
        self.close_scope(outer);
    }

    /// An untyped string that is ranged over is a string.
    fn settle_range_operand(&mut self, operand: &'a Expr) {
        if self.untyped_record(operand) == Some(Basic::UntypedString) {
            self.update_type(operand, Basic::String.id(), true);
        }
    }

    fn range_types_checked(&mut self, x: &Operand<'a>, clause: &'a RangeClause) -> Option<RangeTypes> {
        let shown = self.describe(x);
        let types = match self.range_types(x.ty, x.span.file) {
            Ok(types) => types,
            Err(cause) => {
                let cause = if cause.is_empty() { String::new() } else { format!(": {cause}") };
                self.error(codes::INVALID_RANGE, x.span, format!("cannot range over {shown}{cause}"));
                return None;
            }
        };
        if let (Some(key), None) = (&clause.key, types.key) {
            self.error(codes::INVALID_RANGE, key.span, format!("range over {shown} permits no iteration variables"));
        } else if let (Some(value), None) = (&clause.value, types.value) {
            let message = format!("range over {shown} permits only one iteration variable");
            self.error(codes::INVALID_RANGE, value.span, message);
        } else if let Some(extra) = clause.extra {
            self.error(codes::INVALID_RANGE, extra, "range clause permits at most two iteration variables");
        }
        Some(types)
    }

    /// What ranging over a type gives; if that is not possible, why.
    fn range_types(&self, ty: TypeId, file: FileId) -> Result<RangeTypes, String> {
        let core = self.core_type(ty).ok_or_else(|| "no core type".to_owned())?;
        let int = Basic::Int.id();
        let both = |key, value| Ok(RangeTypes { key: Some(key), value: Some(value) });
        match self.types.get(core) {
            Type::Basic(basic) if basic.is_string() => both(int, TypeId::RUNE),
            Type::Basic(basic) if basic.is_integer() && !self.allows(file, Version::go1(22)) => {
                Err(format!("requires go1.22 or later{}", self.version_origin(file)))
            }
            Type::Basic(basic) if basic.is_integer() => Ok(RangeTypes { key: Some(ty), value: None }),
            Type::Array { elem, .. } | Type::Slice(elem) => both(int, *elem),
            Type::Pointer(base) => match self.types.under(*base) {
                Type::Array { elem, .. } => both(int, *elem),
                _ => Err(String::new()),
            },
            Type::Map { key, elem } => both(*key, *elem),
            Type::Chan { dir: ChanDir::Send, .. } => Err("receive from send-only channel".to_owned()),
            Type::Chan { elem, .. } => Ok(RangeTypes { key: Some(*elem), value: None }),
            Type::Signature(_) if !self.allows(file, Version::go1(23)) => {
                Err(format!("requires go1.23 or later{}", self.version_origin(file)))
            }
            Type::Signature(signature) => self.range_func_types(signature).map_err(str::to_owned),
            _ => Err(String::new()),
        }
    }

    /// Ranging over a function: it has to be a `func(yield func(...) bool)`.
    fn range_func_types(&self, signature: &Signature) -> Result<RangeTypes, &'static str> {
        let [param] = signature.params[..] else {
            return Err("func must be func(yield func(...) bool): wrong argument count");
        };
        if !signature.results.is_empty() {
            return Err("func must be func(yield func(...) bool): unexpected results");
        }
        let callback = match self.core_type(param).map(|core| self.types.get(core)) {
            Some(Type::Signature(callback)) => callback,
            _ => return Err("func must be func(yield func(...) bool): argument is not func"),
        };
        if callback.params.len() > 2 {
            return Err("func must be func(yield func(...) bool): yield func has too many parameters");
        }
        match callback.results[..] {
            [result] if result == Basic::Bool.id() => {}
            [result] if self.types.basic(result) == Some(Basic::Bool) => {
                return Err(
                    "func must be func(yield func(...) bool): yield func returns user-defined boolean, not bool",
                );
            }
            _ => return Err("func must be func(yield func(...) bool): yield func does not return bool"),
        }
        Ok(RangeTypes { key: callback.params.first().copied(), value: callback.params.get(1).copied() })
    }

    /// Declares the iteration variables.
    fn range_variables(
        &mut self,
        span: Span,
        targets: [(Option<&'a Expr>, Option<TypeId>); 2],
        integer: Option<Operand<'a>>,
    ) {
        let mut fresh: Vec<(Ident, ObjectId)> = Vec::new();
        for (target, ty) in targets {
            let Some(e) = target else { continue };
            let ExprKind::Name(name) = &e.kind else {
                self.error(codes::NO_NEW_VARIABLES, e.span, format!("non-name {} on left side of :=", self.text(e)));
                continue;
            };
            let ident = Ident { id: e.id, span: e.span, name: name.clone() };
            let object = self.new_object(&ident, ObjectKind::Var(VarKind::Local));
            self.record_def(&ident, object);
            match (ty, &integer) {
                (None, _) => {
                    self.used.insert(object);
                }
                (Some(_), Some(x)) => {
                    self.init_var(object, false, Some(x.clone()), "range clause");
                }
                (Some(ty), None) => {
                    self.init_var(object, false, Some(Operand::new(Mode::Value, ty, e)), "assignment");
                }
            }
            self.record_variable(e, object);
            if !ident.is_blank() {
                fresh.push((ident, object));
            }
        }
        if fresh.is_empty() {
            self.error(codes::NO_NEW_VARIABLES, span, "no new variables on left side of :=");
        }
        for (ident, object) in fresh {
            self.declare_variable(&ident, object);
        }
    }

    /// Assigns to what stands before `= range`.
    fn range_targets(&mut self, targets: [(Option<&'a Expr>, Option<TypeId>); 2], integer: Option<Operand<'a>>) {
        for (target, ty) in targets {
            let (Some(e), Some(ty)) = (target, ty) else { continue };
            match &integer {
                Some(x) => {
                    let assigned = self.assign_operand(e, Some(x.clone()), "range clause");
                    if let Some(x) = assigned.filter(|x| !self.all_basic(x.ty, Basic::is_integer)) {
                        let message = format!("cannot use iteration variable of type {}", self.type_text(x.ty));
                        self.error(codes::INVALID_RANGE, e.span, message);
                    }
                }
                None => {
                    self.assign_operand(e, Some(Operand::new(Mode::Value, ty, e)), "assignment");
                }
            }
        }
    }
}
