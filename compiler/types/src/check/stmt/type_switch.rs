//! Type switches (spec: Type switches).

use rustc_hash::FxHashMap;
use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind, Ident, TypeCaseClause};

use super::super::{Checker, operand::Operand};
use crate::{Basic, ObjectId, ObjectKind, Type, TypeId, VarKind};

impl<'a> Checker<'a> {
    /// `switch binding := operand.(type) { clauses }`, in the scope that is open.
    pub(super) fn type_switch(&mut self, binding: Option<&'a Ident>, operand: &'a Expr, clauses: &'a [TypeCaseClause]) {
        let binding = binding.filter(|binding| {
            if binding.is_blank() {
                self.error(codes::NO_NEW_VARIABLES, binding.span, "no new variable on left side of :=");
            }
            !binding.is_blank()
        });
        let x = self.expr(operand).and_then(|x| self.type_switch_operand(x));
        self.check_defaults(clauses.iter().filter(|clause| clause.is_default).map(|clause| clause.span));
        let mut seen = FxHashMap::default();
        let mut variables = Vec::new();
        for clause in clauses {
            let ty = self.case_types(x.as_ref(), &clause.types, &mut seen);
            let outer = self.open_scope();
            if let Some(binding) = binding {
                variables.push(self.bind_clause(binding, clause, ty));
            }
            self.body_statements(&clause.body);
            self.close_scope(outer);
        }
        if let Some(binding) = binding
            && !variables.iter().any(|variable| self.used.contains(variable))
        {
            let message = format!("{} declared and not used", binding.name);
            self.error(codes::UNUSED_VARIABLE, binding.span, message);
        }
    }

    fn type_switch_operand(&mut self, x: Operand<'a>) -> Option<Operand<'a>> {
        let message = match self.types.under(x.ty) {
            Type::Interface(_) => return Some(x),
            Type::TypeParam(_) => format!("cannot use type switch on type parameter value {}", self.describe(&x)),
            _ => format!("{} is not an interface", self.describe(&x)),
        };
        self.error(codes::NOT_AN_INTERFACE, x.span, message);
        None
    }

    /// Declares the variable a clause binds. It is recorded under the clause's own node.
    fn bind_clause(&mut self, binding: &'a Ident, clause: &'a TypeCaseClause, ty: TypeId) -> ObjectId {
        let variable = self.new_object(binding, ObjectKind::Var(VarKind::Local));
        self.types.object_mut(variable).ty = ty;
        self.record_object(clause.id, variable);
        self.scopes.insert(self.env.scope, binding.name.clone(), variable);
        variable
    }

    /// The types of a clause. Gives the type of the variable it binds: the case's if there is exactly one and it is not `nil`.
    fn case_types(
        &mut self,
        x: Option<&Operand<'a>>,
        types: &'a [Expr],
        seen: &mut FxHashMap<Option<TypeId>, Span>,
    ) -> TypeId {
        let mut last = None;
        for e in types {
            let ty = if self.is_nil_name(e) {
                self.expr(e);
                None
            } else {
                let ty = self.var_type(e);
                if ty == Basic::Invalid.id() {
                    last = Some(ty);
                    continue;
                }
                Some(ty)
            };
            last = ty;
            if let Some(previous) = seen.get(&ty).copied() {
                let shown = ty.map_or_else(|| "nil".to_owned(), |ty| self.type_text(ty));
                let message = format!("duplicate case {shown} in type switch");
                self.report_duplicate_case(codes::DUPLICATE_CASE, e.span, message, previous);
                continue;
            }
            seen.insert(ty, e.span);
            if let (Some(x), Some(ty)) = (x, ty) {
                self.check_possible(e, x, ty, true);
            }
        }
        match (types.len(), last) {
            (1, Some(ty)) => ty,
            _ => x.map_or(Basic::Invalid.id(), |x| x.ty),
        }
    }

    fn is_nil_name(&self, e: &Expr) -> bool {
        match &e.unparen().kind {
            ExprKind::Name(name) => {
                self.lookup(name).is_some_and(|object| matches!(self.types.object(object).kind, ObjectKind::Nil))
            }
            _ => false,
        }
    }
}
