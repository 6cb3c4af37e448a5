//! Deferred calls, panics and recovery.
//!
//! A panic unwinds to the nearest activation that defers before its deferred calls run; the runtime runs them above the frame that
//! panicked. A program cannot tell the difference.

use std::rc::Rc;

use vole_ssa::inst::{Defer, Recover};
use vole_ssa::{BlockId, InstId, RuntimeFn, RuntimeType};

use crate::exec::{Frame, Machine, Unwind, unsupported};
use crate::value::Value;

/// A panic under way, or recovered by a deferred call that has not returned yet.
#[derive(Debug)]
pub(crate) struct Panicking {
    pub(crate) value: Value,
    pub(crate) recovered: bool,
}

/// Where an activation that defers goes on after a recovery, and what was under way when it began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Recovery {
    block: BlockId,
    next: usize,
    enter: InstId,
    panics: usize,
    running: Option<usize>,
}

impl Machine<'_> {
    /// `deferenter`, at a place in a block.
    pub(crate) fn defer_enter(&mut self, frame: &mut Frame<'_>, block: BlockId, at: usize, id: InstId) {
        let (panics, running) = (self.panics.len(), self.running);
        frame.recovery = Some(Recovery { block, next: at + 1, enter: id, panics, running });
        self.open.push(Rc::clone(&frame.defers));
    }

    pub(crate) fn defer(&mut self, frame: &Frame<'_>, defer: &Defer) -> Result<Value, Unwind> {
        match self.value(frame, defer.closure)? {
            Value::Func(Some(closure)) => {
                frame.defers.borrow_mut().push(closure);
                Ok(Value::unit())
            }
            _ => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
        }
    }

    /// Runs the deferred calls of a function that returns.
    pub(crate) fn run_defers(&mut self, frame: &Frame<'_>) -> Result<Value, Unwind> {
        let running = self.running.take();
        loop {
            let next = frame.defers.borrow_mut().pop();
            let Some(closure) = next else { break };
            self.call_func(closure.func, Vec::new(), &closure.captures)?;
        }
        self.running = running;
        Ok(Value::unit())
    }

    /// Runs the deferred calls of a panicking function until one recovers: then, where to go on.
    pub(crate) fn unwind(&mut self, frame: &mut Frame<'_>) -> Result<(BlockId, usize), Unwind> {
        let Some(recovery) = frame.recovery else { return Err(Unwind::Panic) };
        loop {
            let next = frame.defers.borrow_mut().pop();
            let Some(closure) = next else { return Err(Unwind::Panic) };
            let current = self.panics.len().saturating_sub(1);
            self.running = Some(current);
            match self.call_func(closure.func, Vec::new(), &closure.captures) {
                Ok(_) if self.panics.get(current).is_some_and(|panic| panic.recovered) => {
                    self.panics.truncate(recovery.panics);
                    self.running = recovery.running;
                    frame.set(recovery.enter, Value::Bool(true));
                    return Ok((recovery.block, recovery.next));
                }
                // Another panic goes on in place of this one.
                Ok(_) | Err(Unwind::Panic) => {}
                Err(stop) => return Err(stop),
            }
        }
    }

    pub(crate) fn recover(&mut self, frame: &Frame<'_>, recover: &Recover) -> Result<Value, Unwind> {
        let Value::Bool(deferred) = self.value(frame, recover.deferred)? else { return unsupported("recover") };
        let running = self.running.and_then(|at| self.panics.get_mut(at));
        Ok(match running.filter(|panic| deferred && !panic.recovered) {
            Some(panic) => {
                panic.recovered = true;
                panic.value.clone()
            }
            None => Value::Interface(None),
        })
    }

    /// `panic(value)`.
    pub(crate) fn panic_with<T>(&mut self, value: Value) -> Result<T, Unwind> {
        let value = match value {
            Value::Interface(None) => self.error_object(RuntimeType::PanicNilError, Value::unit())?,
            value => value,
        };
        self.panics.push(Panicking { value, recovered: false });
        Err(Unwind::Panic)
    }

    /// Runs a function of the runtime that ends in a panic.
    pub(crate) fn panic_by<T>(&mut self, name: RuntimeFn, args: Vec<Value>) -> Result<T, Unwind> {
        match self.program.runtime_fns.get(&name).copied() {
            Some(func) => {
                self.call_func(func, args, &[])?;
                unsupported(format!("{} returned", name.name()))
            }
            None => unsupported(format!("the program has no {}", name.name())),
        }
    }
}
