//! Function literals (spec: Function literals). A literal is a function with free variables; one that is called on the spot, or that
//! recovers, has them as its first parameters instead.

use vole_syntax::ast::{Block, Expr, FuncType};
use vole_types::{Basic, ObjectId, Signature, TypeId};

use super::function::{Body, Capture, Context, FuncBuilder};
use super::program::{ProgramBuilder, Work};
use crate::inst::MakeClosure;
use crate::{FuncId, Function, Storage, ValueId};

/// A function literal that is still to be built.
pub(super) struct Literal<'a> {
    pub(super) context: Context<'a>,
    pub(super) captures: Vec<Capture>,
    pub(super) body: Body<'a>,
}

/// A function literal where it stands.
pub(super) struct LiteralUse {
    pub(super) func: FuncId,
    /// What it has from the function around it.
    pub(super) captures: Vec<ValueId>,
}

impl<'a> FuncBuilder<'_, 'a> {
    /// A function literal as a function value.
    pub(super) fn func_literal(&mut self, expr: &'a Expr, sig: &'a FuncType, body: &'a Block) -> ValueId {
        let ty = self.expr_type(expr);
        let recovers = self.literal_recovers(expr);
        let LiteralUse { func, captures } = self.literal(expr, sig, body, recovers);
        if captures.is_empty() {
            return self.func_value(func, ty);
        }
        let func = if recovers { self.program.thunk(func, captures.len()) } else { func };
        self.make_closure(func, captures, ty)
    }

    /// Whether a function literal calls `recover` itself.
    pub(super) fn literal_recovers(&self, expr: &Expr) -> bool {
        self.context.facts.literals.get(&expr.id).is_some_and(|facts| facts.traits.recovers)
    }

    /// A function literal that is only called by name: what it captures are its first parameters.
    pub(super) fn lifted_literal(&mut self, expr: &'a Expr, sig: &'a FuncType, body: &'a Block) -> LiteralUse {
        self.literal(expr, sig, body, true)
    }

    fn literal(&mut self, expr: &'a Expr, sig: &'a FuncType, block: &'a Block, lifted: bool) -> LiteralUse {
        let facts = self.context.facts.clone();
        let Some(own) = facts.literals.get(&expr.id) else {
            self.program.internal(expr.span, "a function literal has not been looked through");
            return LiteralUse { func: FuncId(0), captures: Vec::new() };
        };
        let captures: Vec<Capture> =
            own.captures.iter().map(|object| Capture { object: *object, shared: facts.is_shared(*object) }).collect();
        let values: Vec<ValueId> = captures.iter().map(|capture| self.capture(*capture)).collect();
        let capture_types: Vec<TypeId> = values.iter().map(|value| self.code_type(*value)).collect();

        let ty = self.expr_type(expr);
        let Signature { params, results, .. } = self.types().signature(ty).cloned().unwrap_or_default();
        let name = self.literal_name();
        let mut func = Function { name: name.clone(), results, span: expr.span, ..Function::default() };
        if lifted {
            func.params.extend(capture_types);
        } else {
            func.free_vars = capture_types;
        }
        func.params.extend(params);
        if own.traits.recovers {
            func.attributes.recovers = true;
            func.params.push(Basic::Bool.id());
        }
        let body = Body {
            params: self.field_objects(&sig.params),
            results: self.field_objects(&sig.results),
            named_results: sig.results.iter().any(|field| !field.names.is_empty()),
            traits: own.traits,
            block,
        };
        let context = Context { literal_prefix: format!("{name}.").into(), ..self.context.clone() };
        let id = self.program.program.add_func(func);
        self.program.work.push_back(Work::Literal(id, Literal { context, captures, body }));
        LiteralUse { func: id, captures: values }
    }

    /// The name of the next function literal in this function.
    pub(super) fn literal_name(&mut self) -> vole_source::Name {
        self.literals += 1;
        let name = format!("{}{}", self.context.literal_prefix, self.literals);
        self.program.symbols.unique(name)
    }

    /// What a literal gets of a variable: its address or its value.
    pub(super) fn capture(&mut self, capture: Capture) -> ValueId {
        let span = self.span;
        let addr = self.variable(capture.object, span);
        if capture.shared { addr } else { self.load(addr) }
    }

    /// The objects of parameters or results, one for each.
    fn field_objects(&self, fields: &'a [vole_syntax::ast::Field]) -> Vec<Option<ObjectId>> {
        let mut objects = Vec::new();
        for field in fields {
            if field.names.is_empty() {
                objects.push(None);
            }
            objects.extend(field.names.iter().map(|name| self.info().object(name)));
        }
        objects
    }
}

impl super::emit::Emitter<'_, '_> {
    /// A function with values that it carries.
    pub(super) fn make_closure(&mut self, func: FuncId, captures: Vec<ValueId>, ty: TypeId) -> ValueId {
        self.emit(MakeClosure { func, captures, storage: Storage::Undecided }, ty)
    }
}

impl<'a> ProgramBuilder<'a> {
    /// Builds the body of a function literal.
    pub(super) fn build_literal(&mut self, id: FuncId, literal: Literal<'a>) {
        let Literal { context, captures, body } = literal;
        let func = self.program.func(id).clone();
        context.build(self, id, func, &captures, body);
    }
}
