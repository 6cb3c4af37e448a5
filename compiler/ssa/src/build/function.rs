//! The function being built from its tree: an [`Emitter`] with what the tree's names stand for.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use rustc_hash::FxHashMap;
use vole_source::{Name, Span};
use vole_syntax::ast::{Block, Expr, NodeId};
use vole_types::{CheckedPackage, Info, ObjectId, TypeId};

use super::captures::{BodyFacts, FuncTraits};
use super::emit::Emitter;
use super::instance::TypeArgs;
use super::program::ProgramBuilder;
use super::range::RangeBody;
use super::stmt::Jumps;
use crate::inst::DeferEnter;
use crate::{FuncId, Function, ValueId};

/// What surrounds a body: whose facts hold for it, and how the function literals in it are named.
#[derive(Clone)]
pub(super) struct Context<'a> {
    pub(super) package: &'a CheckedPackage,
    /// The type arguments of this instance.
    pub(super) type_args: Rc<TypeArgs>,
    pub(super) facts: Rc<BodyFacts>,
    /// The name of a function literal without its number.
    pub(super) literal_prefix: Name,
}

/// A function's tree.
pub(super) struct Body<'a> {
    /// The receiver and the parameters; none for those without an object.
    pub(super) params: Vec<Option<ObjectId>>,
    /// The results, likewise.
    pub(super) results: Vec<Option<ObjectId>>,
    /// Whether the results are named.
    pub(super) named_results: bool,
    pub(super) traits: FuncTraits,
    pub(super) block: &'a Block,
}

/// A variable that a function literal has from outside.
#[derive(Clone, Copy)]
pub(super) struct Capture {
    pub(super) object: ObjectId,
    /// Whether it is its address that is handed over.
    pub(super) shared: bool,
}

/// The function being built from its tree.
pub(super) struct FuncBuilder<'b, 'a> {
    code: Emitter<'b, 'a>,
    pub(super) context: Context<'a>,
    /// The addresses of local variables.
    pub(super) vars: FxHashMap<ObjectId, ValueId>,
    pub(super) jumps: Jumps,
    /// The values of calls that were made before the expressions they stand in are evaluated.
    pub(super) made: FxHashMap<NodeId, ValueId>,
    /// Whether the calls in the expressions now being evaluated have been made.
    pub(super) calls_made: bool,
    /// The addresses of the results, where they stand in memory.
    pub(super) result_slots: Option<Vec<ValueId>>,
    /// Whether this function was called by the run of a `defer`, if it asks.
    pub(super) deferred: Option<ValueId>,
    /// Whether there is a defer frame.
    pub(super) defers: bool,
    /// For `defer recover()`: the addresses of whether the function is returning, and whether `recover` is to be called then.
    pub(super) recover_slots: Option<[ValueId; 2]>,
    /// The loop this is the body of, if it is a range statement over a function.
    pub(super) range_body: Option<RangeBody>,
    /// How many function literals there have been.
    pub(super) literals: u32,
    /// How many wrappers of deferred calls and goroutines there have been.
    pub(super) call_wrappers: u32,
}

impl<'b, 'a> Deref for FuncBuilder<'b, 'a> {
    type Target = Emitter<'b, 'a>;

    fn deref(&self) -> &Self::Target {
        &self.code
    }
}

impl DerefMut for FuncBuilder<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.code
    }
}

impl<'a> Context<'a> {
    /// Builds a function whose name, signature and attributes are there, and puts it into the program. Captured variables are the
    /// free variables, or the first parameters of a function that has no free variables.
    pub(super) fn build(
        self,
        program: &mut ProgramBuilder<'a>,
        id: FuncId,
        func: Function,
        captures: &[Capture],
        body: Body<'a>,
    ) {
        let mut builder = FuncBuilder::new(program, self, func);
        builder.enter(captures, &body);
        builder.stmts(&body.block.stmts);
        if builder.is_reachable() {
            builder.span = body.block.span.end_point();
            builder.return_from_slots();
        }
        builder.finish(id);
    }
}

impl<'b, 'a> FuncBuilder<'b, 'a> {
    /// Begins a function.
    pub(super) fn new(program: &'b mut ProgramBuilder<'a>, context: Context<'a>, func: Function) -> Self {
        let mut code = Emitter::new(program, func);
        code.trusted = context.package.id == code.program.runtime;
        Self {
            code,
            context,
            vars: FxHashMap::default(),
            jumps: Jumps::default(),
            made: FxHashMap::default(),
            calls_made: false,
            result_slots: None,
            deferred: None,
            defers: false,
            recover_slots: None,
            range_body: None,
            literals: 0,
            call_wrappers: 0,
        }
    }

    /// Puts the function into the program.
    pub(super) fn finish(self, id: FuncId) {
        self.code.finish(id);
    }

    /// The entry: parameters, captured variables and results become variables, and a defer frame is opened.
    fn enter(&mut self, captures: &[Capture], body: &Body<'a>) {
        let lifted = if self.func.free_vars.is_empty() { captures.len() } else { 0 };
        let captured: Vec<ValueId> =
            (0..captures.len()).map(|at| if lifted > 0 { self.param(at) } else { self.free_var(at) }).collect();
        let count = self.func.params.len() - usize::from(self.func.attributes.recovers);
        let params: Vec<ValueId> = (lifted..count).map(|at| self.param(at)).collect();
        if self.func.attributes.recovers {
            self.deferred = Some(self.param(count));
        }
        self.open_results(body);
        if body.traits.defers {
            self.open_defer_frame(body.traits);
        }
        for (capture, value) in captures.iter().zip(captured) {
            if capture.shared {
                self.vars.insert(capture.object, value);
            } else {
                self.declare(capture.object, Some(value));
            }
        }
        for (object, value) in body.params.iter().zip(params) {
            if let Some(object) = object
                && !matches!(self.types().object(*object).name.as_str(), "" | "_")
            {
                self.declare(*object, Some(value));
            }
        }
    }

    fn open_results(&mut self, body: &Body<'a>) {
        if !(body.named_results || body.traits.defers || body.traits.returns_from_range) {
            return;
        }
        let types = self.func.results.clone();
        let slots = types.iter().enumerate().map(|(at, ty)| {
            let object = body.results.get(at).copied().flatten();
            let name = object.map(|object| self.types().object(object).name.clone());
            let slot = self.alloc(*ty, name, body.traits.defers);
            if let Some(object) = object {
                self.vars.insert(object, slot);
            }
            slot
        });
        self.result_slots = Some(slots.collect());
    }

    fn open_defer_frame(&mut self, traits: FuncTraits) {
        self.defers = true;
        if traits.defers_recover {
            self.recover_slots = Some([(); 2].map(|()| self.alloc(vole_types::Basic::Bool.id(), None, true)));
        }
        let recovered = self.emit(DeferEnter {}, vole_types::Basic::Bool.id());
        let (resume, body) = (self.new_block(), self.new_block());
        self.branch(recovered, resume, body);
        self.start(resume);
        self.return_from_slots();
        self.start(body);
    }

    /// Returns what stands in the results' memory, after the deferred calls.
    pub(super) fn return_from_slots(&mut self) {
        if self.defers {
            self.run_defers();
        }
        let slots = self.result_slots.clone().unwrap_or_default();
        let values = slots.into_iter().map(|slot| self.load(slot)).collect();
        self.return_values(values);
    }

    /// The facts of the package.
    pub(super) fn info(&self) -> &'a Info {
        &self.context.package.info
    }

    /// The type of an expression.
    pub(super) fn expr_type(&mut self, expr: &Expr) -> TypeId {
        match self.info().type_of(expr) {
            Some(ty) => {
                let ty = self.instantiated(ty);
                self.program.default_type(ty)
            }
            None => {
                self.program.internal(expr.span, "an expression has no type");
                vole_types::Basic::Invalid.id()
            }
        }
    }

    /// The type of an object.
    pub(super) fn object_type(&mut self, object: ObjectId) -> TypeId {
        let ty = self.types().object(object).ty;
        self.instantiated(ty)
    }

    /// Does something with instructions placed at a span.
    pub(super) fn at<T>(&mut self, span: Span, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.span, span);
        let result = work(self);
        self.span = outer;
        result
    }
}
