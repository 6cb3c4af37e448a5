//! Identifiers as operands and types (spec: Operands, Declarations and scope).

use vole_diag::codes;
use vole_source::Name;
use vole_syntax::ast::Expr;

use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, ObjectId, ObjectKind};

impl<'a> Checker<'a> {
    /// What an identifier stands for. With `want_type`, only a type will do.
    pub(super) fn ident(&mut self, e: &'a Expr, name: &Name, want_type: bool) -> Option<Operand<'a>> {
        let Some((scope, object)) = self.lookup_with_scope(name) else {
            if name == "_" {
                self.error(codes::BLANK_USED, e.span, "cannot use _ as value or type");
            } else {
                self.report_undefined(e, name);
            }
            return None;
        };
        self.record_object(e.id, object);
        if let Some(scope) = scope {
            self.use_dot_import(scope, name);
        }
        let is_type = matches!(self.types.object(object).kind, ObjectKind::TypeName { .. });
        if want_type && !is_type {
            self.error(codes::NOT_A_TYPE, e.span, format!("{name} is not a type"));
            self.used.insert(object);
            return None;
        }
        if is_type {
            if self.types.object(object).pkg.is_none() && matches!(name.as_str(), "any" | "comparable") {
                self.require(Version::go1(18), e.span, |_| format!("predeclared {name}"));
            }
            let ty = self.type_of_name(object);
            return (ty != Basic::Invalid.id()).then(|| Operand::new(Mode::Type, ty, e));
        }
        self.resolve(object);
        self.object_operand(e, name, object)
    }

    fn report_undefined(&mut self, e: &Expr, name: &Name) {
        let help = self.help_with_name(name);
        self.error_with_help(codes::UNDEFINED, e.span, format!("undefined: {name}"), help);
    }

    fn object_operand(&mut self, e: &'a Expr, name: &Name, object: ObjectId) -> Option<Operand<'a>> {
        let found = self.types.object(object);
        let (ty, local) = (found.ty, found.pkg == Some(self.pkg));
        let mode = match &found.kind {
            ObjectKind::PkgName(_) => {
                self.error(codes::PACKAGE_USED, e.span, format!("use of package {name} not in selector"));
                return None;
            }
            ObjectKind::Const(value) => {
                let value = value.clone();
                if object == self.universe.iota {
                    let Some(iota) = self.env.iota else {
                        self.error(codes::IOTA_OUTSIDE_CONST, e.span, "cannot use iota outside constant declaration");
                        return None;
                    };
                    Mode::Constant(Value::Int(iota.into()))
                } else {
                    self.add_dependency(object);
                    Mode::Constant(value)
                }
            }
            ObjectKind::Var(_) => {
                if local {
                    self.used.insert(object);
                    self.add_dependency(object);
                }
                Mode::Variable
            }
            ObjectKind::Func { .. } => {
                self.add_dependency(object);
                Mode::Value
            }
            ObjectKind::Builtin(builtin) => return Some(Operand::new(Mode::Builtin(*builtin), ty, e)),
            ObjectKind::Nil => return Some(Operand::new(Mode::Nil, Basic::UntypedNil.id(), e)),
            ObjectKind::TypeName { .. } | ObjectKind::Label => return None,
        };
        (ty != Basic::Invalid.id()).then(|| Operand::new(mode, ty, e))
    }

    /// Notes that the package-level declaration being checked needs another.
    pub(super) fn add_dependency(&mut self, object: ObjectId) {
        if let Some(decl) = self.env.decl
            && self.decls.contains_key(&object)
        {
            self.deps.entry(decl).or_default().insert(object);
        }
    }
}
