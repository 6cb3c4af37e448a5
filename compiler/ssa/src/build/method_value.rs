//! Method values and method expressions (spec: Method values, Method expressions).

use vole_syntax::ast::Expr;
use vole_types::{Basic, Selection, SelectionKind, TypeId};

use super::function::FuncBuilder;
use super::wrappers::MethodTarget;
use crate::ValueId;

impl<'a> FuncBuilder<'_, 'a> {
    /// `x.m` that is not called: a function with the receiver bound to it.
    pub(super) fn method_value(&mut self, expr: &'a Expr, base: &'a Expr, selection: &Selection) -> ValueId {
        let ty = self.expr_type(expr);
        let (receiver, target) = match selection.kind {
            SelectionKind::Method(method) => {
                let method = self.selected_method(selection, method);
                (self.receiver(base, selection, method), MethodTarget::Declared(method))
            }
            SelectionKind::InterfaceMethod(method) => {
                let receiver = self.interface_receiver(base, selection);
                self.check_not_nil(receiver);
                (receiver, MethodTarget::Interface { interface: self.code_type(receiver), method })
            }
            _ => return self.no_value(expr, "a selector binds no method"),
        };
        let wrapper = self.program.bound_method(target, ty);
        self.make_closure(wrapper, vec![receiver], ty)
    }

    /// `T.m`: a function with the receiver as its first parameter.
    pub(super) fn method_expression(&mut self, expr: &'a Expr, selection: &Selection) -> ValueId {
        let ty = self.expr_type(expr);
        let target = match selection.kind {
            SelectionKind::MethodExpr(method) => MethodTarget::Declared(self.selected_method(selection, method)),
            SelectionKind::InterfaceMethodExpr(method) => {
                let interface = self.path_type(selection.recv, &selection.path);
                MethodTarget::Interface { interface, method }
            }
            _ => return self.no_value(expr, "a selector is no method expression"),
        };
        let func = self.program.method_expression(target, selection.recv, &selection.path, ty);
        self.func_value(func, ty)
    }

    /// The type that field indices lead to.
    pub(super) fn path_type(&self, ty: TypeId, path: &[u32]) -> TypeId {
        path.iter().fold(ty, |ty, field| {
            let struct_type = self.types().pointee(ty).unwrap_or(ty);
            let fields = self.types().fields(struct_type);
            fields.and_then(|fields| Some(fields.get(*field as usize)?.ty)).unwrap_or(Basic::Invalid.id())
        })
    }
}
