//! `defer` and `go` statements (spec: Defer statements, Go statements). The operands of the call are evaluated by the statement; a
//! function made up for it carries them and makes the call.

use vole_syntax::ast::{Expr, ExprKind};
use vole_types::Mode;

use super::call::{PreparedCall, PreparedCallee};
use super::emit::Emitter;
use super::function::FuncBuilder;
use super::recover::Deferral;
use crate::inst::{Call, Callee, Const, Defer, Go, Inst};
use crate::{Function, RuntimeFn, Storage, ValueId};

/// Who makes the call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Caller {
    /// The run of a `defer`.
    Defer,
    /// A new goroutine.
    Goroutine,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn defer_stmt(&mut self, call: &'a Expr) {
        let Some(closure) = self.call_as_closure(call, Caller::Defer) else { return };
        match self.range_body.as_ref().and_then(|body| body.defer_frame) {
            Some(frame) => {
                if let Some(func) = self.program.runtime_fn(RuntimeFn::DeferInFrame) {
                    self.perform(Call { callee: Callee::Static(func), args: vec![frame, closure] });
                }
            }
            None => self.perform(Defer { closure, storage: Storage::Undecided }),
        }
    }

    pub(super) fn go_stmt(&mut self, call: &'a Expr) {
        if let Some(closure) = self.call_as_closure(call, Caller::Goroutine) {
            self.perform(Go { closure, storage: Storage::Undecided });
        }
    }

    /// A `func()` that makes a call whose operands are evaluated now. None for what does nothing.
    fn call_as_closure(&mut self, expr: &'a Expr, caller: Caller) -> Option<ValueId> {
        let expr = expr.unparen();
        let ExprKind::Call { fun, args, ellipsis, .. } = &expr.kind else {
            self.program.internal(expr.span, "a deferred expression is no call");
            return None;
        };
        let callee = fun.unparen();
        if let ExprKind::FuncLit(sig, body) = &callee.kind
            && sig.params.is_empty()
            && sig.results.is_empty()
            && !self.literal_recovers(callee)
        {
            return Some(self.func_literal(callee, sig, body));
        }
        let call = match self.info().get(callee).map(|found| &found.mode) {
            Some(Mode::Builtin(builtin)) => {
                let (builtin, spread) = (*builtin, ellipsis.is_some());
                let args = args.as_slice();
                self.operands_of_call(args, |builder| builder.prepare_builtin(expr, builtin, args, spread))
            }
            Some(Mode::Type) => {
                self.effects(expr);
                return None;
            }
            _ => self.prepare_call(fun, args, ellipsis.is_some()),
        };
        if caller == Caller::Defer
            && let PreparedCallee::Interface { recv, .. } = call.callee
        {
            self.check_not_nil(recv);
        }
        Some(self.carry(call, caller))
    }

    /// A closure that carries the operands of a call and makes it.
    fn carry(&mut self, mut call: PreparedCall, caller: Caller) -> ValueId {
        let mut carried: Vec<ValueId> = Vec::new();
        let mut constants: Vec<(Const, vole_types::TypeId)> = Vec::new();
        let mut sources: Vec<Source> = Vec::new();
        call.for_each_operand(|value| {
            let data = self.func.inst(*value);
            match (&data.inst, data.ty) {
                (Inst::Const(constant), Some(ty)) => {
                    sources.push(Source::Constant(constants.len()));
                    constants.push((constant.clone(), ty));
                }
                _ => {
                    sources.push(Source::Carried(carried.len()));
                    carried.push(*value);
                }
            }
        });

        self.call_wrappers += 1;
        let kind = if caller == Caller::Defer { "defer" } else { "go" };
        let name = format!("{}.{kind}wrap{}", self.func.name, self.call_wrappers);
        let shell = Function {
            name: self.program.symbols.unique(name),
            free_vars: carried.iter().map(|value| self.code_type(*value)).collect(),
            span: self.span,
            ..Function::default()
        };
        let id = self.program.program.add_func(shell.clone());
        let mut code = Emitter::new(self.program, shell);
        let free_vars: Vec<ValueId> = (0..carried.len()).map(|at| code.free_var(at)).collect();
        let constants: Vec<ValueId> = constants.into_iter().map(|(constant, ty)| code.emit(constant, ty)).collect();
        let mut sources = sources.into_iter();
        call.for_each_operand(|value| {
            if let Some(source) = sources.next() {
                *value = match source {
                    Source::Carried(at) => free_vars[at],
                    Source::Constant(at) => constants[at],
                };
            }
        });
        if caller == Caller::Defer {
            code.run_deferred(call);
        } else {
            code.make_call(call, Deferral::No);
        }
        if code.is_reachable() {
            code.return_values(Vec::new());
        }
        code.finish(id);

        let ty = self.program.func_type(Vec::new(), Vec::new());
        if carried.is_empty() { self.func_value(id, ty) } else { self.make_closure(id, carried, ty) }
    }
}

impl Emitter<'_, '_> {
    /// Makes a call as the run of a `defer` does.
    fn run_deferred(&mut self, call: PreparedCall) {
        let is_dynamic = match call.callee {
            PreparedCallee::Value(value) => {
                self.check_not_nil(value);
                true
            }
            PreparedCallee::Interface { .. } => true,
            PreparedCallee::Static(_) | PreparedCallee::Builtin(_) => false,
        };
        if is_dynamic {
            self.announce_deferred_call(call.callee);
        }
        self.make_call(call, Deferral::Yes);
        if is_dynamic && self.is_reachable() {
            self.end_deferred_call();
        }
    }
}

/// Where the function that makes the call has an operand from.
enum Source {
    Carried(usize),
    Constant(usize),
}

impl PreparedCall {
    /// Visits each value that the call uses.
    fn for_each_operand(&mut self, mut visit: impl FnMut(&mut ValueId)) {
        match &mut self.callee {
            PreparedCallee::Static(_) | PreparedCallee::Builtin(_) => {}
            PreparedCallee::Value(value) | PreparedCallee::Interface { recv: value, .. } => visit(value),
        }
        self.args.iter_mut().for_each(visit);
    }
}
