//! Constant and variable declarations (spec: Constant declarations, Variable declarations).

use std::rc::Rc;

use vole_diag::codes;
use vole_syntax::ast::Expr;

use super::Checker;
use super::assign::Origin;
use super::resolve::ConstSource;
use crate::{Basic, ObjectId, TypeId};

impl<'a> Checker<'a> {
    /// A constant; the environment is its declaration's.
    pub(super) fn const_decl(&mut self, object: ObjectId, source: ConstSource<'a>) {
        self.env.iota = Some(source.iota);
        let declared = match source.ty {
            None => None,
            Some(ty) => {
                let declared = self.type_expr(ty);
                self.complete(declared);
                if !self.is_constant_type(declared) {
                    if self.types.underlying(declared) != Basic::Invalid.id() {
                        let message = format!("invalid constant type {}", self.type_text(declared));
                        self.error(codes::INVALID_CONSTANT_TYPE, ty.span, message);
                    }
                    return;
                }
                self.types.object_mut(object).ty = declared;
                Some(declared)
            }
        };
        let Some(init) = source.init else { return };
        self.env.error_span = source.repeated_at;
        let x = self.expr(init);
        self.init_const(object, declared, x);
        self.env.error_span = None;
    }

    /// Whether constants can have a type.
    fn is_constant_type(&self, ty: TypeId) -> bool {
        self.types.basic(ty).is_some_and(|basic| basic.is_boolean() || basic.is_numeric() || basic.is_string())
    }

    /// A package-level variable, or all of a group that one call initialises.
    pub(super) fn var_decl(
        &mut self,
        object: ObjectId,
        ty: Option<&'a Expr>,
        init: Option<&'a Expr>,
        group: Option<Rc<[ObjectId]>>,
    ) {
        if let Some(ty) = ty {
            let declared = self.var_type(ty);
            self.types.object_mut(object).ty = declared;
        }
        let Some(init) = init else { return };
        let declared = ty.map(|_| self.object_type(object));
        let Some(group) = group else {
            let x = self.expr_for(init, declared, |checker| checker.types.object(object).name.clone());
            self.init_var(object, declared.is_some(), x, "variable declaration");
            return;
        };
        for other in group.iter().filter(|other| **other != object) {
            if let Some(declared) = declared {
                self.types.object_mut(*other).ty = declared;
            }
            self.progress.remove(other);
        }
        let lhs: Vec<(ObjectId, bool)> = group.iter().map(|object| (*object, declared.is_some())).collect();
        self.init_vars(&lhs, std::slice::from_ref(init), Origin::Assignment);
        self.share_dependencies(object, &group);
    }

    /// All variables of a group need what the one needs under whose name the value was checked.
    fn share_dependencies(&mut self, object: ObjectId, group: &[ObjectId]) {
        let Some(deps) = self.deps.get(&object).cloned() else { return };
        for other in group.iter().filter(|other| **other != object) {
            self.deps.insert(*other, deps.clone());
        }
    }
}
