//! `panic` and `recover` (spec: Handling panics).

use super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Panic, Recover};

impl FuncBuilder<'_, '_> {
    /// `recover()` in this function.
    pub(super) fn recover(&mut self) -> ValueId {
        let deferred = match self.deferred {
            Some(deferred) => deferred,
            None => self.bool(false),
        };
        self.recover_if(deferred)
    }
}

impl super::emit::Emitter<'_, '_> {
    /// `recover()`, which yields something only in a function that the run of a `defer` called.
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
}
