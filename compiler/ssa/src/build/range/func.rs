//! Range over a function: the body becomes a function that the operand calls for each iteration.
//!
//! What leaves the body for elsewhere (`return`, `goto`, a jump to a statement further out) notes where to go in a variable of the
//! enclosing function, ends the iterations, and is carried out after the operand has returned. Another variable keeps the state of the
//! loop, since an operand may call the body when it must not.

use vole_source::Name;
use vole_syntax::ast::{BinaryOp, Block, BranchKind, RangeClause};
use vole_types::{Basic, Signature, TypeId};

use super::super::call::{PreparedCall, PreparedCallee};
use super::super::function::{Capture, FuncBuilder};
use super::super::recover::Deferral;
use crate::inst::{Call, Callee, Unreachable};
use crate::{Function, RuntimeFn, ValueId};

/// The loop whose body is being built.
pub(in super::super) struct RangeBody {
    /// The address of the number of the way out, counted from 1; 0 where the loop ends by itself.
    exit_slot: ValueId,
    /// The address of the loop's state, one of the constants below.
    state_slot: ValueId,
    /// The defer frame of the enclosing function, if it has one.
    pub(in super::super) defer_frame: Option<ValueId>,
    /// The ways out that have been used.
    exits: Vec<Exit>,
    /// The addresses of the enclosing function's results.
    result_slots: Vec<ValueId>,
    result_types: Vec<TypeId>,
}

/// The states of a loop, as package runtime numbers them.
const READY: i64 = 0;
const DONE: i64 = 1;
const IN_BODY: i64 = 2;
const EXHAUSTED: i64 = 3;
const MISSING_PANIC: i64 = 4;

/// What a body carries besides the variables it uses.
struct Shape {
    /// How many results the enclosing function has in memory.
    results: usize,
    /// Whether the enclosing function has a defer frame.
    defers: bool,
    /// Whether the enclosing function calls `recover`.
    recovers: bool,
}

/// A way out of the body that leads further than to the end of the loop.
#[derive(Clone, PartialEq)]
enum Exit {
    Return,
    Jump(BranchKind, Option<Name>),
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_func(&mut self, header: &'a RangeClause, body: &'a Block, sig: &Signature) {
        let label = self.take_label();
        let iterate = self.expr(&header.operand);
        let Some(yield_type) = sig.params.first().copied() else { return };
        let Some(yield_sig) = self.types().signature(yield_type).cloned() else { return };
        let exit_slot = self.alloc(Basic::Int.id(), None, false);
        let state_slot = self.alloc(Basic::Int.id(), None, false);
        let defer_frame = self.frame_for_range_body();
        let (result_slots, result_types) = match &self.range_body {
            Some(outer) => (outer.result_slots.clone(), outer.result_types.clone()),
            None => (self.result_slots.clone().unwrap_or_default(), self.func.results.clone()),
        };

        let facts = self.context.facts.clone();
        let captures: Vec<Capture> = match facts.range_bodies.get(&header.operand.id) {
            Some(own) => {
                let capture = |object: &_| Capture { object: *object, shared: facts.is_shared(*object) };
                own.captures.iter().map(capture).collect()
            }
            None => Vec::new(),
        };
        let mut carried: Vec<ValueId> = captures.iter().map(|capture| self.capture(*capture)).collect();
        carried.extend([exit_slot, state_slot]);
        carried.extend(&result_slots);
        carried.extend(defer_frame);
        carried.extend(self.deferred);

        let name = self.literal_name();
        let shell = Function {
            name: name.clone(),
            params: yield_sig.params,
            results: yield_sig.results,
            free_vars: carried.iter().map(|value| self.code_type(*value)).collect(),
            span: body.span,
            ..Function::default()
        };
        let id = self.program.program.add_func(shell.clone());
        let mut context = self.context.clone();
        context.literal_prefix = format!("{name}.").into();
        let shape =
            Shape { results: result_slots.len(), defers: defer_frame.is_some(), recovers: self.deferred.is_some() };
        let mut inner = FuncBuilder::new(self.program, context, shell);
        inner.enter_range_body(&captures, shape, result_types);
        let exits = inner.build_range_body(header, body, label);
        inner.finish(id);

        let closure = self.make_closure(id, carried, yield_type);
        let call =
            PreparedCall { callee: PreparedCallee::Value(iterate), args: vec![closure], results: sig.results.clone() };
        self.make_call(call, Deferral::No);
        self.end_range(state_slot);
        self.leave_by(exit_slot, exits);
    }

    /// The defer frame that `defer` statements in the body of a loop use.
    fn frame_for_range_body(&mut self) -> Option<ValueId> {
        match &self.range_body {
            Some(outer) => outer.defer_frame,
            None if self.defers => {
                let func = self.program.runtime_fn(RuntimeFn::CurrentDeferFrame)?;
                let call = Call { callee: Callee::Static(func), args: Vec::new() };
                Some(self.emit(call, Basic::UnsafePointer.id()))
            }
            None => None,
        }
    }

    /// After the iterator has returned: it must not have swallowed a panic of the body, and must not call it any more.
    fn end_range(&mut self, state_slot: ValueId) {
        let state = self.load(state_slot);
        let in_body = self.int(IN_BODY);
        let is_in_body = self.compare_ints(BinaryOp::Eq, state, in_body);
        let (fail, done) = (self.new_block(), self.new_block());
        self.branch(is_in_body, fail, done);
        self.start(fail);
        let missing = self.int(MISSING_PANIC);
        self.panic_range_state(missing);
        self.start(done);
        self.set_state(state_slot, EXHAUSTED);
    }

    fn set_state(&mut self, state_slot: ValueId, state: i64) {
        let state = self.int(state);
        self.store(state_slot, state);
    }

    fn panic_range_state(&mut self, state: ValueId) {
        if let Some(func) = self.program.runtime_fn(RuntimeFn::PanicRangeState) {
            self.perform(Call { callee: Callee::Static(func), args: vec![state] });
        }
        self.terminate(Unreachable {});
    }

    fn enter_range_body(&mut self, captures: &[Capture], shape: Shape, result_types: Vec<TypeId>) {
        let captured: Vec<ValueId> = (0..captures.len()).map(|at| self.free_var(at)).collect();
        let mut next = captures.len()..;
        let mut free_var = |builder: &mut Self| next.next().map(|at| builder.free_var(at));
        let (Some(exit_slot), Some(state_slot)) = (free_var(self), free_var(self)) else { return };
        let result_slots = (0..shape.results).filter_map(|_| free_var(self)).collect();
        let defer_frame = if shape.defers { free_var(self) } else { None };
        self.deferred = if shape.recovers { free_var(self) } else { None };
        self.range_body =
            Some(RangeBody { exit_slot, state_slot, defer_frame, exits: Vec::new(), result_slots, result_types });
        for (capture, value) in captures.iter().zip(captured) {
            if capture.shared {
                self.vars.insert(capture.object, value);
            } else {
                self.declare(capture.object, Some(value));
            }
        }
    }

    /// Builds the body as a function that yields whether to go on; the ways out that lead further.
    fn build_range_body(&mut self, header: &'a RangeClause, body: &'a Block, label: Option<Name>) -> Vec<Exit> {
        let params: Vec<ValueId> = (0..self.func.params.len()).map(|at| self.param(at)).collect();
        let state_slot = self.range_body.as_ref().map(|body| body.state_slot);
        self.enter_iteration();
        // One after the other, as Go's compiler does here.
        for (target, value) in [&header.key, &header.value].into_iter().zip(params) {
            if let Some(target) = target {
                self.assign_or_declare(&[(target, value)], header.define);
            }
        }
        super::labels::labels_of(&body.stmts, &mut self.jumps.own_labels);
        let (go_on, stop) = (self.new_block(), self.new_block());
        self.set_label(label);
        self.open_target(stop, Some(go_on));
        self.stmts(&body.stmts);
        self.close_target();
        self.jump(go_on);
        for (block, goes_on) in [(go_on, true), (stop, false)] {
            self.start(block);
            if let Some(state_slot) = state_slot {
                self.set_state(state_slot, if goes_on { READY } else { DONE });
            }
            let result = self.bool(goes_on);
            self.return_values(vec![result]);
        }
        self.range_body.take().map(|body| body.exits).unwrap_or_default()
    }

    /// The body is called: that must be its turn.
    fn enter_iteration(&mut self) {
        let Some(state_slot) = self.range_body.as_ref().map(|body| body.state_slot) else { return };
        let state = self.load(state_slot);
        let ready = self.int(READY);
        let is_ready = self.compare_ints(BinaryOp::Eq, state, ready);
        let (body, fail) = (self.new_block(), self.new_block());
        self.branch(is_ready, body, fail);
        self.start(fail);
        self.panic_range_state(state);
        self.start(body);
        self.set_state(state_slot, IN_BODY);
    }

    /// The types of the results that a `return` here gives.
    pub(in super::super) fn return_types(&self) -> Vec<TypeId> {
        match &self.range_body {
            Some(body) => body.result_types.clone(),
            None => self.func.results.clone(),
        }
    }

    /// `return` in the body of a loop over a function.
    pub(in super::super) fn return_from_range_body(&mut self, values: Vec<ValueId>) {
        let slots = self.range_body.as_ref().map(|body| body.result_slots.clone()).unwrap_or_default();
        for (slot, value) in slots.into_iter().zip(values) {
            self.store(slot, value);
        }
        self.leave(Exit::Return);
    }

    /// A jump out of the body of a loop over a function.
    pub(in super::super) fn leave_range_body(&mut self, kind: BranchKind, label: Option<&Name>) {
        self.leave(Exit::Jump(kind, label.cloned()));
    }

    fn leave(&mut self, exit: Exit) {
        let Some(body) = &mut self.range_body else { return };
        let number = match body.exits.iter().position(|used| *used == exit) {
            Some(at) => at + 1,
            None => {
                body.exits.push(exit);
                body.exits.len()
            }
        };
        let (slot, state_slot) = (body.exit_slot, body.state_slot);
        let number = self.int(number as i64);
        self.store(slot, number);
        self.set_state(state_slot, DONE);
        let stop = self.bool(false);
        self.return_values(vec![stop]);
    }

    /// After the loop: goes where its body wanted to go.
    fn leave_by(&mut self, exit_slot: ValueId, exits: Vec<Exit>) {
        if exits.is_empty() {
            return;
        }
        let number = self.load(exit_slot);
        for (at, exit) in exits.into_iter().enumerate() {
            let wanted = self.int(at as i64 + 1);
            let is_wanted = self.compare_ints(BinaryOp::Eq, number, wanted);
            let (leave, next) = (self.new_block(), self.new_block());
            self.branch(is_wanted, leave, next);
            self.start(leave);
            match exit {
                Exit::Return if self.range_body.is_some() => self.leave(Exit::Return),
                Exit::Return => self.return_from_slots(),
                Exit::Jump(BranchKind::Goto, Some(label)) => self.goto_or_leave(&label),
                Exit::Jump(kind, label) => self.break_or_continue(kind, label.as_ref()),
            }
            self.start(next);
        }
    }
}
