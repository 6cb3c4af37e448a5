//! Calls (spec: Calls). A call is prepared first, its operands evaluated in order, and made afterwards: at once, or in the
//! function that a `defer` or `go` statement makes of it.

use vole_syntax::ast::{Expr, ExprKind, NodeId};
use vole_types::{Basic, Mode, ObjectId, ObjectKind, Selection, SelectionKind, TypeId};

use super::builtins::PreparedBuiltin;
use super::constant::converted_number;
use super::emit::Emitter;
use super::function::FuncBuilder;
use super::instance::MethodRef;
use super::place::Place;
use super::recover::Deferral;
use crate::inst::{Call, Callee};
use crate::{FuncId, ValueId};

/// A call whose operands have been evaluated.
pub(super) struct PreparedCall {
    pub(super) callee: PreparedCallee,
    /// The arguments, the receiver of a declared method first.
    pub(super) args: Vec<ValueId>,
    /// The types of the results.
    pub(super) results: Vec<TypeId>,
}

/// What a prepared call calls.
#[derive(Clone, Copy)]
pub(super) enum PreparedCallee {
    /// A function, by name.
    Static(FuncId),
    /// A function value.
    Value(ValueId),
    /// An interface's method.
    Interface { recv: ValueId, method: u32 },
    /// A built-in function.
    Builtin(PreparedBuiltin),
}

/// What a call came to.
pub(super) struct CallResult {
    /// The result, or the tuple of several.
    pub(super) value: Option<ValueId>,
    /// The types of the results.
    pub(super) results: Vec<TypeId>,
}

impl Emitter<'_, '_> {
    /// Makes a call.
    pub(super) fn make_call(&mut self, call: PreparedCall, deferral: Deferral) -> CallResult {
        let PreparedCall { callee, mut args, results } = call;
        let callee = match callee {
            PreparedCallee::Static(func) => {
                if self.program.program.func(func).attributes.recovers {
                    args.push(self.deferral_value(deferral));
                }
                Callee::Static(func)
            }
            PreparedCallee::Value(value) => {
                self.check_not_nil(value);
                Callee::Value(value)
            }
            PreparedCallee::Interface { recv, method } => {
                self.check_not_nil(recv);
                self.program.note_interface_call(self.func.ty(recv).unwrap_or(Basic::Invalid.id()), method);
                Callee::Interface { recv, method }
            }
            PreparedCallee::Builtin(builtin) => {
                let value = self.make_builtin(builtin, args);
                return CallResult { value, results };
            }
        };
        let call = Call { callee, args };
        let value = match self.program.result_type(&results) {
            Some(ty) => Some(self.emit(call, ty)),
            None => {
                self.perform(call);
                None
            }
        };
        CallResult { value, results }
    }

    /// The results of a call one by one.
    pub(super) fn call_results(&mut self, call: CallResult) -> Vec<ValueId> {
        match (call.value, call.results.as_slice()) {
            (None, _) => Vec::new(),
            (Some(value), [] | [_]) => vec![value],
            (Some(tuple), elems) => self.extract_all(tuple, elems),
        }
    }

    /// The receiver that a method wants, from the place that is selected from: the place's address, its value, or what it points to.
    pub(super) fn receiver_at(&mut self, place: &Place, want: TypeId) -> ValueId {
        let wants_pointer = self.types().pointee(want).is_some();
        let is_pointer = self.types().pointee(place.ty).is_some();
        match (wants_pointer, is_pointer) {
            (true, true) | (false, false) => self.load_place(place),
            (true, false) => self.address_of(place),
            (false, true) => {
                let pointer = self.load_place(place);
                self.check_not_nil(pointer);
                self.load(pointer)
            }
        }
    }

    /// The receiver that a method wants, from a value whose embedded fields lead to it.
    pub(super) fn receiver_from(&mut self, value: ValueId, path: &[u32], want: TypeId) -> ValueId {
        let ty = self.value_type(value);
        if path.is_empty() && ty == want {
            return value;
        }
        let place = match self.types().pointee(ty) {
            Some(elem) => Place::pointee(value, elem),
            None => {
                let addr = self.alloc_with(value);
                Place::memory(addr, ty)
            }
        };
        let place = self.follow(place, path);
        self.receiver_at(&place, want)
    }
}

impl<'a> FuncBuilder<'_, 'a> {
    /// The value of a call with one result, or of a conversion.
    pub(super) fn call_value(&mut self, expr: &'a Expr) -> ValueId {
        match self.call(expr).value {
            Some(value) => value,
            None => self.no_value(expr, "a call has no result"),
        }
    }

    /// A call as a statement.
    pub(super) fn call_for_effects(&mut self, expr: &'a Expr) {
        self.call(expr);
    }

    /// All results of an expression: several only of a call.
    pub(super) fn values(&mut self, expr: &'a Expr) -> Vec<ValueId> {
        let inner = expr.unparen();
        match &inner.kind {
            ExprKind::Call { .. } if self.info().constant(inner).is_none() => self.at(inner.span, |builder| {
                let call = builder.call(inner);
                builder.call_results(call)
            }),
            _ => vec![self.expr(expr)],
        }
    }

    fn call(&mut self, expr: &'a Expr) -> CallResult {
        if let Some(value) = self.made.remove(&expr.id) {
            return CallResult { value: Some(value), results: vec![self.code_type(value)] };
        }
        let ExprKind::Call { fun, args, ellipsis, .. } = &expr.kind else {
            let value = self.expr(expr);
            return CallResult { value: Some(value), results: vec![self.code_type(value)] };
        };
        match self.info().get(fun.unparen()).map(|found| &found.mode) {
            Some(Mode::Type) => {
                let ty = self.type_operand(fun);
                let value = self.conversion(ty, args, expr);
                CallResult { value: Some(value), results: vec![ty] }
            }
            Some(Mode::Builtin(builtin)) => {
                let builtin = *builtin;
                let spread = ellipsis.is_some();
                let operands = self.builtin_operands(builtin, args);
                let value = self.operands_of_call(operands, |builder| builder.builtin(expr, builtin, args, spread));
                CallResult { value, results: value.map(|value| self.code_type(value)).into_iter().collect() }
            }
            _ => {
                let call = self.prepare_call(fun, args, ellipsis.is_some());
                self.make_call(call, Deferral::No)
            }
        }
    }

    fn conversion(&mut self, ty: TypeId, args: &'a [Expr], expr: &'a Expr) -> ValueId {
        let [arg] = args else { return self.no_value(expr, "a conversion of other than one value") };
        if self.is_nil(arg) {
            return self.zero(ty);
        }
        // With a type parameter for a type, a conversion of a constant is no constant, but gives what a constant of the type
        // would be wherever there are such constants.
        if let Some(value) = self.info().constant(arg)
            && let Some(converted) = converted_number(self.types(), value, ty)
        {
            return self.constant(converted, ty);
        }
        let value = self.expr(arg);
        self.convert(value, ty)
    }

    /// Evaluates the operands of a call of a function or method.
    pub(super) fn prepare_call(&mut self, fun: &'a Expr, args: &'a [Expr], spread: bool) -> PreparedCall {
        let fun_type = self.expr_type(fun);
        let Some(sig) = self.types().signature(fun_type).cloned() else {
            self.program.internal(fun.span, "what is called is no function");
            let value = self.expr(fun);
            return PreparedCall { callee: PreparedCallee::Value(value), args: Vec::new(), results: Vec::new() };
        };
        let (callee, all) = self.operands_of_call(std::iter::once(fun).chain(args), |builder| {
            let (callee, mut all) = builder.prepare_callee(fun);
            all.extend(builder.arguments(&sig, args, spread));
            (callee, all)
        });
        PreparedCall { callee, args: all, results: sig.results }
    }

    /// What is called, and the arguments that come before the written ones.
    fn prepare_callee(&mut self, fun: &'a Expr) -> (PreparedCallee, Vec<ValueId>) {
        let fun = fun.unparen();
        match &fun.kind {
            ExprKind::FuncLit(sig, body) => {
                let literal = self.lifted_literal(fun, sig, body);
                return (PreparedCallee::Static(literal.func), literal.captures);
            }
            ExprKind::Selector(base, name) if self.info().selections.contains_key(&fun.id) => {
                if let Some(selection) = self.selection(fun.id, name) {
                    match selection.kind {
                        SelectionKind::Method(method) => {
                            let method = self.selected_method(&selection, method);
                            let receiver = self.receiver(base, &selection, method);
                            let func = self.program.method_func(method, name.span);
                            return (PreparedCallee::Static(func), vec![receiver]);
                        }
                        SelectionKind::InterfaceMethod(method) => {
                            let recv = self.interface_receiver(base, &selection);
                            return (PreparedCallee::Interface { recv, method }, Vec::new());
                        }
                        SelectionKind::Field | SelectionKind::MethodExpr(_) | SelectionKind::InterfaceMethodExpr(_) => {
                        }
                    }
                }
            }
            _ => {
                if let Some((object, node)) = self.named_func(fun) {
                    return (PreparedCallee::Static(self.declared_func(object, node)), Vec::new());
                }
            }
        }
        (PreparedCallee::Value(self.expr(fun)), Vec::new())
    }

    /// The function an expression names, with the node of its name; type arguments may follow it.
    pub(super) fn named_func(&self, expr: &Expr) -> Option<(ObjectId, NodeId)> {
        let expr = expr.unparen();
        let node = match &expr.kind {
            ExprKind::Name(_) => expr.id,
            ExprKind::Selector(_, name) if !self.info().selections.contains_key(&expr.id) => name.id,
            ExprKind::Index(operand, _) => return self.named_func(operand),
            _ => return None,
        };
        let object = self.info().object_at(node)?;
        matches!(self.types().object(object).kind, ObjectKind::Func { .. }).then_some((object, node))
    }

    /// The receiver of a declared method selected from an operand.
    pub(super) fn receiver(&mut self, base: &'a Expr, selection: &Selection, method: MethodRef) -> ValueId {
        let want = self.program.receiver_type(method).unwrap_or(Basic::Invalid.id());
        let base_type = self.expr_type(base);
        let is_pointer = self.types().pointee(base_type).is_some();
        if selection.path.is_empty() && self.types().pointee(want).is_some() == is_pointer {
            return self.expr(base);
        }
        let place = self.base_place(base);
        let place = self.follow(place, &selection.path);
        self.receiver_at(&place, want)
    }

    /// The interface whose method is selected from an operand.
    pub(super) fn interface_receiver(&mut self, base: &'a Expr, selection: &Selection) -> ValueId {
        if selection.path.is_empty() {
            return self.expr(base);
        }
        let place = self.base_place(base);
        let place = self.follow(place, &selection.path);
        self.load_place(&place)
    }
}
