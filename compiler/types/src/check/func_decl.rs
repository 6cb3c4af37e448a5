//! Functions, methods and function literals (spec: Function declarations, Method declarations, Function literals).

use std::rc::Rc;

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{Block, Expr, ExprKind, FuncDecl, FuncType, Receiver};

use super::methods::{receiver_base, receiver_type};
use super::{Checker, Env, operand::Operand};
use crate::flow;
use crate::{Basic, Builtin, Mode, ObjectId, ObjectKind, Signature, Type, TypeId, TypeParamId, VarKind};

impl<'a> Checker<'a> {
    /// Checks the signature of a function or method; its body comes later.
    pub(super) fn func_decl(&mut self, object: ObjectId, decl: &'a FuncDecl) {
        let outer = self.open_scope();
        let scope = self.env.scope;
        // What the signature needs is not needed when the function is called.
        self.env.decl = None;
        self.set_provisional_type(object, Vec::new());
        let receiver = decl.receiver.as_ref().and_then(|receiver| self.receiver(receiver));
        let type_params = self.func_type_params(object, decl);
        let ident = decl.receiver.as_ref().and_then(|receiver| receiver.params.first()?.names.first());
        let around: Rc<[TypeParamId]> = match receiver {
            Some(receiver) => self.receiver_type_params(receiver).into(),
            None => type_params.as_slice().into(),
        };
        let parts = self.generic_signature(ident.zip(receiver), type_params, &decl.sig);
        self.close_scope(outer);
        let found = self.types.object_mut(object);
        found.ty = parts.ty;
        found.kind = ObjectKind::Func { receiver, params: parts.params, results: parts.results.clone() };
        match &decl.body {
            Some(body) => {
                let results: Rc<[ObjectId]> = parts.results.into();
                let mut env = Env::file(scope);
                env.decl = Some(object);
                env.results = Some(results);
                env.type_params = around;
                self.later(move |checker| checker.func_body(env, body));
            }
            None if !decl.type_params.is_empty() => {
                self.error(codes::MISSING_BODY, decl.name.span, "generic function is missing function body");
            }
            None => {}
        }
    }

    /// What a function is taken for while its signature is worked out.
    pub(super) fn set_provisional_type(&mut self, object: ObjectId, type_params: Vec<TypeParamId>) {
        let signature = Signature { type_params, ..Signature::default() };
        let ty = self.types.intern(Type::Signature(signature));
        self.types.object_mut(object).ty = ty;
    }

    /// The receiver's variable.
    fn receiver(&mut self, receiver: &'a Receiver) -> Option<ObjectId> {
        let ty = receiver_type(receiver)?;
        let base = receiver_base(ty);
        let receiver_ty = match base.type_params {
            Some(params) => self.generic_receiver(ty, &base, params),
            None => self.var_type(ty),
        };
        let span = base.base.span;
        if base.type_params.is_none() && self.report_instantiated_receiver(receiver_ty, span) {
            return None;
        }
        self.check_receiver(receiver_ty, span);
        let name = receiver.params.first().and_then(|field| field.names.first());
        let object = match name {
            Some(ident) => self.new_object(ident, ObjectKind::Var(VarKind::Param)),
            None => {
                let kind = ObjectKind::Var(VarKind::Param);
                self.types.new_object("", ty.span, Some(self.pkg), Basic::Invalid.id(), kind)
            }
        };
        self.types.object_mut(object).ty = receiver_ty;
        Some(object)
    }

    /// Methods belong to generic types, not to instances that an alias names.
    fn report_instantiated_receiver(&mut self, ty: TypeId, span: Span) -> bool {
        let mut base = ty;
        while let Type::Pointer(pointee) = self.types.get(base) {
            base = *pointee;
        }
        let is_instance =
            matches!(self.types.get(base), Type::Named(named) if self.types.named(*named).origin.is_some());
        if is_instance {
            let message =
                format!("cannot define new methods on instantiated type {}", self.type_text(self.types.unalias(base)));
            self.error(codes::INVALID_RECEIVER, span, message);
        }
        is_instance
    }

    /// A receiver's type is a defined type of this package or a pointer to one, and that is no pointer or interface.
    fn check_receiver(&mut self, ty: TypeId, span: Span) {
        let base = match self.types.get(ty) {
            Type::Pointer(base) => *base,
            _ => ty,
        };
        if base == Basic::Invalid.id() {
            return;
        }
        self.complete(base);
        let message = match self.types.get(base) {
            Type::Named(named) => {
                let object = self.types.named(*named).obj;
                if self.types.object(object).pkg != Some(self.pkg) {
                    format!("cannot define new methods on non-local type {}", self.type_text(base))
                } else {
                    let why = match self.types.under(base) {
                        Type::Basic(Basic::UnsafePointer) => "unsafe.Pointer",
                        Type::Pointer(_) | Type::Interface(_) => "pointer or interface type",
                        _ => return,
                    };
                    format!("invalid receiver type {} ({why})", self.type_text(base))
                }
            }
            Type::Basic(_) => format!("cannot define new methods on non-local type {}", self.type_text(base)),
            _ => format!("invalid receiver type {}", self.type_text(ty)),
        };
        self.error(codes::INVALID_RECEIVER, span, message);
    }

    /// The type parameters that a receiver's type has arguments for.
    fn receiver_type_params(&self, receiver: ObjectId) -> Vec<TypeParamId> {
        let ty = self.object_type(receiver);
        let base = match self.types.get(ty) {
            Type::Pointer(base) => *base,
            _ => ty,
        };
        match self.types.get(base) {
            Type::Named(named) => match self.types.named(*named).origin {
                Some(origin) => self.types.named(origin).type_params.clone(),
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Checks a body in the scope of its signature.
    fn func_body(&mut self, env: Env, body: &'a Block) {
        let has_results = env.results.as_ref().is_some_and(|results| !results.is_empty());
        let outer = std::mem::replace(&mut self.env, env);
        let first_var = self.local_vars.len();
        self.body_statements(&body.stmts);
        let problems = flow::check_branches(body, self.options.sources);
        problems.into_iter().for_each(|problem| self.report(problem));
        if has_results && !flow::is_terminating(body, &|call| self.is_panic(call)) {
            let help = "end every way through the function with `return` or `panic`".to_owned();
            self.error_with_help(codes::MISSING_RETURN, closing_brace(body.span), "missing return", Some(help));
        }
        self.check_unused_variables(first_var);
        self.env = outer;
    }

    /// Whether a call is one of the predeclared `panic`.
    fn is_panic(&self, call: &Expr) -> bool {
        match &call.unparen().kind {
            ExprKind::Call { fun, .. } => {
                matches!(self.info.get(fun.unparen()).map(|found| &found.mode), Some(Mode::Builtin(Builtin::Panic)))
            }
            _ => false,
        }
    }

    /// `func(...) ... { ... }` as an expression.
    pub(super) fn func_lit(&mut self, e: &'a Expr, func: &'a FuncType, body: &'a Block) -> Option<Operand<'a>> {
        let outer = self.open_scope();
        let scope = self.env.scope;
        let parts = self.signature(None, func);
        self.close_scope(outer);
        let mut env = Env { scope, calls: false, results: Some(parts.results.into()), ..self.env.clone() };
        env.error_span = None;
        env.in_type_params = false;
        if self.in_function() && self.active_types == 0 {
            // What is declared here has not been declared yet after this expression, so the body is checked at once.
            self.func_body(env, body);
        } else {
            self.later(move |checker| checker.func_body(env, body));
        }
        Some(Operand::new(Mode::Value, parts.ty, e))
    }
}

/// The closing brace of a block.
fn closing_brace(block: Span) -> Span {
    Span { start: block.end.saturating_sub(1).max(block.start), ..block }
}
