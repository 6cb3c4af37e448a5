//! Package initialization (spec: Package initialization, Program initialization): a function for each value that is not known before,
//! for each package a function that calls these and its `init` functions, and one function that calls them all.
//!
//! A value that is computed without effects is left out if the program does not use the variable.

use std::rc::Rc;

use rustc_hash::FxHashMap;
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};
use vole_types::{CheckedPackage, Initializer, ObjectId};

use super::call::{PreparedCall, PreparedCallee};
use super::captures::BodyFacts;
use super::emit::Emitter;
use super::function::{Context, FuncBuilder};
use super::program::{ProgramBuilder, Work};
use super::recover::Deferral;
use super::symbols;
use crate::{FuncId, Function};

/// What there is to do before `main.main`.
#[derive(Debug, Default)]
pub(super) struct Initialization {
    /// Where the initialiser of each variable is that has to be computed.
    of_variable: FxHashMap<ObjectId, Place>,
    /// The initialisers that are part of the program.
    wanted: FxHashMap<Place, FuncId>,
    /// The `init` functions of each package.
    init_funcs: Vec<Vec<FuncId>>,
}

/// An initialiser: the number of its package and its own in the order of initialisation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
struct Place {
    package: usize,
    initializer: usize,
}

/// An initialiser that is still to be built.
#[derive(Clone, Copy)]
pub(super) struct PendingInitializer<'a> {
    package: &'a CheckedPackage,
    initializer: &'a Initializer,
    value: &'a Expr,
}

impl<'a> ProgramBuilder<'a> {
    /// Asks for all `init` functions, and for the initialisers with effects; others are asked for when a variable of theirs is used.
    pub(super) fn add_initialization(&mut self) {
        for (package_at, package) in self.packages.iter().enumerate() {
            for (at, initializer) in package.initializers.iter().enumerate() {
                let Some(value) = package.value(initializer.rhs) else { continue };
                let place = Place { package: package_at, initializer: at };
                self.initialization.of_variable.extend(initializer.lhs.iter().flatten().map(|object| (*object, place)));
                if self.has_effects(package, value) {
                    self.want_initializer(place);
                }
            }
            let inits: Vec<FuncId> = package
                .funcs
                .iter()
                .filter(|func| {
                    package.func(**func).is_some_and(|decl| decl.receiver.is_none() && decl.name.name == "init")
                })
                .map(|func| self.func(func.object, Vec::new(), self.types.object(func.object).span))
                .collect();
            self.initialization.init_funcs.push(inits);
        }
    }

    /// Makes sure that a variable which is part of the program gets its initial value.
    pub(super) fn want_initializer_of(&mut self, object: ObjectId) {
        if let Some(place) = self.initialization.of_variable.get(&object).copied() {
            self.want_initializer(place);
        }
    }

    fn want_initializer(&mut self, place: Place) {
        let package = &self.packages[place.package];
        let initializer = &package.initializers[place.initializer];
        let Some(value) = package.value(initializer.rhs) else { return };
        let is_static = match initializer.lhs.as_slice() {
            [Some(object)] => self.is_initialised_statically(*object),
            _ => false,
        };
        if is_static || self.initialization.wanted.contains_key(&place) {
            return;
        }
        let symbol = symbols::package_symbol(self.types, package.id).clone();
        let variable = initializer.lhs.iter().flatten().next().map(|object| self.types.object(*object).name.clone());
        let name = self.symbols.unique(format!("{symbol}.init.{}", variable.as_deref().unwrap_or("_")));
        let id = self.program.add_func(Function { name, span: value.span, ..Function::default() });
        self.initialization.wanted.insert(place, id);
        self.work.push_back(Work::Initializer(id, PendingInitializer { package, initializer, value }));
    }

    /// Builds the function of an initialiser.
    pub(super) fn build_initializer(&mut self, id: FuncId, pending: PendingInitializer<'a>) {
        let PendingInitializer { package, initializer, value } = pending;
        let symbol = symbols::package_symbol(self.types, package.id);
        let context = Context {
            package,
            type_args: Rc::default(),
            facts: Rc::new(BodyFacts::default()),
            literal_prefix: format!("{symbol}.glob..func").into(),
        };
        let shell = self.program.func(id).clone();
        let mut builder = FuncBuilder::new(self, context, shell);
        builder.initialise(initializer, value);
        builder.return_values(Vec::new());
        builder.finish(id);
    }

    /// Builds the function that initialises all packages in dependency order; all it has to call is there.
    pub(super) fn build_init_packages(&mut self) {
        let Some(id) = self.program.init else { return };
        let inits: Vec<FuncId> = (0..self.packages.len()).filter_map(|package| self.package_init(package)).collect();
        self.build_calls(id, inits);
    }

    /// Builds the function that runs `main.main`.
    pub(super) fn build_main_main(&mut self, id: FuncId) {
        let Some(object) = self.types.lookup(self.main, "main") else {
            self.internal(Span::NONE, "package main has no function main");
            return;
        };
        let span = self.types.object(object).span;
        let main = self.func(object, Vec::new(), span);
        self.program.main = Some(main);
        self.build_calls(id, vec![main]);
    }

    /// The function that initialises a package, if there is anything to do.
    fn package_init(&mut self, package: usize) -> Option<FuncId> {
        let of_package = |(place, id): (&Place, &FuncId)| (place.package == package).then_some((*place, *id));
        let mut variables: Vec<(Place, FuncId)> = self.initialization.wanted.iter().filter_map(of_package).collect();
        variables.sort();
        let mut calls: Vec<FuncId> = variables.into_iter().map(|(_, id)| id).collect();
        calls.extend(&self.initialization.init_funcs[package]);
        if calls.is_empty() {
            return None;
        }
        let symbol = symbols::package_symbol(self.types, self.packages[package].id).clone();
        let name = self.symbols.unique(format!("{symbol}.init"));
        let id = self.program.add_func(Function { name, ..Function::default() });
        self.build_calls(id, calls);
        Some(id)
    }

    /// Builds a function that calls others.
    fn build_calls(&mut self, id: FuncId, funcs: Vec<FuncId>) {
        let shell = self.program.func(id).clone();
        let mut code = Emitter::new(self, shell);
        for func in funcs {
            call_plain(&mut code, func);
        }
        code.return_values(Vec::new());
        code.finish(id);
    }
}

impl<'a> FuncBuilder<'_, 'a> {
    /// `var lhs... = value` at package level.
    fn initialise(&mut self, initializer: &'a Initializer, value: &'a Expr) {
        self.context.facts = Rc::new(BodyFacts::of_expr(self.types(), self.context.package, value));
        self.at(value.span, |builder| {
            if let [target] = initializer.lhs.as_slice() {
                match target {
                    Some(object) => builder.initialise_variable(*object, value),
                    None => builder.effects(value),
                }
                return;
            }
            let values = builder.unpack(value, initializer.lhs.len());
            for (target, value) in initializer.lhs.iter().zip(values) {
                if let Some(object) = target {
                    let ty = builder.object_type(*object);
                    let value = builder.convert_implicitly(value, ty);
                    let addr = builder.variable(*object, Span::NONE);
                    builder.store(addr, value);
                }
            }
        });
    }

    /// Gives a variable its initial value. A literal is written where it belongs: the variable is zero before, and what a literal's elements
    /// refer to has been initialised before, so that they cannot refer to the variable.
    fn initialise_variable(&mut self, object: ObjectId, value: &'a Expr) {
        let ty = self.object_type(object);
        let literal = value.unparen();
        if matches!(literal.kind, ExprKind::CompositeLit { .. }) && self.expr_type(literal) == ty {
            let addr = self.variable(object, Span::NONE);
            return self.with_calls_first([literal], |builder| builder.fill(addr, literal));
        }
        let value = self.expr_as(value, ty);
        let addr = self.variable(object, Span::NONE);
        self.store(addr, value);
    }
}

/// Calls a function without parameters and results.
fn call_plain(code: &mut Emitter<'_, '_>, func: FuncId) {
    let call = PreparedCall { callee: PreparedCallee::Static(func), args: Vec::new(), results: Vec::new() };
    code.make_call(call, Deferral::No);
}
