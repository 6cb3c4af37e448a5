//! `panic` and `recover` (spec: Handling panics).
//!
//! `recover` yields something only in a function that the run of a `defer` called. A function that calls it is told by its last
//! parameter. Calls by name know what to pass; a function value or a method of an interface is entered through a thunk that finds out:
//! the run of a `defer` leaves in `runtime.deferTarget` what it is about to enter, the code of a function value or [`ANY_METHOD`].

use vole_source::Span;
use vole_types::{Basic, TypeId};

use super::call::{PreparedCall, PreparedCallee};
use super::emit::Emitter;
use super::function::FuncBuilder;
use super::program::ProgramBuilder;
use crate::inst::{BinOpKind, Call, Callee, ChangeType, ConstValue, FuncAddr, Panic, Recover, RunDefers};
use crate::{FuncId, Function, GlobalId, Intrinsic, Linkage, ValueId};

/// What stands in `runtime.deferTarget` while a deferred call enters a method of an interface. No code has this address.
const ANY_METHOD: i64 = 1;

/// Whether a call is made by the run of a `defer`.
#[derive(Clone, Copy)]
pub(super) enum Deferral {
    No,
    Yes,
    /// It is if this boolean holds.
    If(ValueId),
}

impl FuncBuilder<'_, '_> {
    /// `recover()` in this function.
    pub(super) fn recover(&mut self) -> ValueId {
        let deferred = match self.deferred {
            Some(deferred) => deferred,
            None => self.bool(false),
        };
        self.recover_if(deferred)
    }

    /// Runs the deferred calls of a function that returns. A `defer recover()` among them counts as a call by this function, but does
    /// nothing if it is a panic that runs it.
    pub(super) fn run_defers(&mut self) {
        let Some([returning, due]) = self.recover_slots else { return self.perform(RunDefers {}) };
        let yes = self.bool(true);
        self.store(returning, yes);
        self.perform(RunDefers {});
        let (recover, done) = (self.new_block(), self.new_block());
        let is_due = self.load(due);
        self.branch(is_due, recover, done);
        self.start(recover);
        self.recover();
        self.jump(done);
        self.start(done);
    }
}

impl Emitter<'_, '_> {
    /// `recover()`, which yields something only if a condition holds.
    pub(super) fn recover_if(&mut self, deferred: ValueId) -> ValueId {
        let any = self.program.any();
        self.emit(Recover { deferred }, any)
    }

    /// `panic(value)`.
    pub(super) fn panic_with(&mut self, value: ValueId) {
        let any = self.program.any();
        let value = self.convert_implicitly(value, any);
        self.terminate(Panic { value });
    }

    /// The value of a deferral as a boolean.
    pub(super) fn deferral_value(&mut self, deferral: Deferral) -> ValueId {
        match deferral {
            Deferral::No => self.bool(false),
            Deferral::Yes => self.bool(true),
            Deferral::If(value) => value,
        }
    }

    /// Leaves what a deferred call is about to enter, where it cannot be told by a parameter.
    pub(super) fn announce_deferred_call(&mut self, callee: PreparedCallee) {
        let Some(target) = self.program.defer_target() else { return };
        let pointer = Basic::UnsafePointer.id();
        let mark = match callee {
            PreparedCallee::Value(value) => {
                let code = self.code_address(value);
                self.emit(ChangeType { x: code }, pointer)
            }
            PreparedCallee::Interface { .. } => self.constant(ConstValue::Int(ANY_METHOD), pointer),
            PreparedCallee::Static(_) | PreparedCallee::Builtin(_) => return,
        };
        let addr = self.global_addr(target);
        self.store(addr, mark);
    }

    /// Takes back what [`announce_deferred_call`](Self::announce_deferred_call) left, if nobody read it.
    pub(super) fn end_deferred_call(&mut self) {
        let Some(target) = self.program.defer_target() else { return };
        let addr = self.global_addr(target);
        let nil = self.zero(Basic::UnsafePointer.id());
        self.store(addr, nil);
    }

    /// Whether this function, entered as a value or as an interface's method, was called by the run of a `defer`. Only asked where
    /// it passes that on to a function that may recover.
    fn entry_deferral(&mut self, this: FuncId) -> Deferral {
        let Some(target) = self.program.defer_target() else { return Deferral::No };
        let (pointer, bool) = (Basic::UnsafePointer.id(), Basic::Bool.id());
        let addr = self.global_addr(target);
        let mark = self.load(addr);
        let nil = self.zero(pointer);
        self.store(addr, nil);
        let plain = self.program.func_type(Vec::new(), Vec::new());
        let own = self.emit(FuncAddr { func: this }, plain);
        let own = self.code_address(own);
        let own = self.emit(ChangeType { x: own }, pointer);
        let is_own = self.compare(BinOpKind::Eq, mark, own, bool);
        let (other, done) = (self.new_block(), self.new_block());
        let entry = self.current();
        self.branch(is_own, done, other);
        self.start(other);
        let any = self.constant(ConstValue::Int(ANY_METHOD), pointer);
        let is_any = self.compare(BinOpKind::Eq, mark, any, bool);
        self.jump(done);
        self.start(done);
        Deferral::If(self.phi(vec![(entry, is_own), (other, is_any)], bool))
    }

    /// The address of the code of a function value, which is not nil.
    fn code_address(&mut self, func: ValueId) -> ValueId {
        let plain = self.program.func_type(Vec::new(), Vec::new());
        let func = self.convert_implicitly(func, plain);
        let callee = Callee::Static(self.program.function_address());
        self.emit(Call { callee, args: vec![func] }, Basic::Uintptr.id())
    }

    /// Makes a call, passing on whether this function was called by the run of a `defer`.
    pub(super) fn pass_on(&mut self, this: FuncId, call: PreparedCall) -> Vec<ValueId> {
        let deferral = match call.callee {
            PreparedCallee::Static(callee) if !self.program.program.func(callee).attributes.recovers => Deferral::No,
            PreparedCallee::Static(_) | PreparedCallee::Interface { .. } => self.entry_deferral(this),
            PreparedCallee::Value(_) | PreparedCallee::Builtin(_) => Deferral::No,
        };
        if let (PreparedCallee::Interface { recv, .. }, Deferral::If(deferred)) = (call.callee, deferral) {
            self.check_not_nil(recv);
            let (announce, go_on) = (self.new_block(), self.new_block());
            self.branch(deferred, announce, go_on);
            self.start(announce);
            self.announce_deferred_call(call.callee);
            self.jump(go_on);
            self.start(go_on);
            let result = self.make_call(call, deferral);
            self.end_deferred_call();
            return self.call_results(result);
        }
        let result = self.make_call(call, deferral);
        self.call_results(result)
    }
}

impl ProgramBuilder<'_> {
    /// The variable `runtime.deferTarget`, if the runtime has it.
    fn defer_target(&mut self) -> Option<GlobalId> {
        let object = self.types.lookup(self.runtime, "deferTarget")?;
        Some(self.global(object))
    }

    /// The intrinsic function that tells the code of a function value.
    fn function_address(&mut self) -> FuncId {
        if let Some(func) = self.thunks.function_address {
            return func;
        }
        let plain: TypeId = self.func_type(Vec::new(), Vec::new());
        let func = self.program.add_func(Function {
            name: self.symbols.unique("runtime.functionAddress"),
            params: vec![plain],
            results: vec![Basic::Uintptr.id()],
            linkage: Linkage::Intrinsic(Intrinsic::FunctionAddress),
            span: Span::NONE,
            ..Function::default()
        });
        self.thunks.function_address = Some(func);
        func
    }
}
