//! Package initialization (spec: Package initialization, Program initialization): for each package a function that evaluates what is
//! not known before and calls its `init` functions, and one function that calls them all.

use std::rc::Rc;

use vole_source::{Name, Span};
use vole_syntax::ast::Expr;
use vole_types::{CheckedPackage, Initializer, ObjectId};

use super::call::{PreparedCall, PreparedCallee};
use super::captures::BodyFacts;
use super::emit::Emitter;
use super::function::{Context, FuncBuilder};
use super::program::ProgramBuilder;
use super::recover::Deferral;
use super::symbols;
use crate::{FuncId, Function};

impl<'a> ProgramBuilder<'a> {
    /// Builds the function that initialises all packages in dependency order.
    pub(super) fn build_init_packages(&mut self, id: FuncId) {
        let packages = self.packages;
        let inits: Vec<FuncId> = packages.iter().filter_map(|package| self.package_init(package)).collect();
        let shell = self.program.func(id).clone();
        let mut code = Emitter::new(self, shell);
        for init in inits {
            call_plain(&mut code, init);
        }
        code.return_values(Vec::new());
        code.finish(id);
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
        let shell = self.program.func(id).clone();
        let mut code = Emitter::new(self, shell);
        call_plain(&mut code, main);
        code.return_values(Vec::new());
        code.finish(id);
    }

    /// The function that initialises a package, if there is anything to do.
    fn package_init(&mut self, package: &'a CheckedPackage) -> Option<FuncId> {
        let dynamic: Vec<(&'a Initializer, &'a Expr)> = package
            .initializers
            .iter()
            .filter_map(|initializer| Some((initializer, package.value(initializer.rhs)?)))
            .filter(|(initializer, _)| match initializer.lhs.as_slice() {
                [Some(object)] => !self.is_initialised_statically(*object),
                _ => true,
            })
            .collect();
        let inits: Vec<ObjectId> = package
            .funcs
            .iter()
            .filter(|func| package.func(**func).is_some_and(|decl| decl.receiver.is_none() && decl.name.name == "init"))
            .map(|func| func.object)
            .collect();
        if dynamic.is_empty() && inits.is_empty() {
            return None;
        }

        let symbol = symbols::package_symbol(self.types, package.id).clone();
        let name = self.symbols.unique(format!("{symbol}.init"));
        let shell = Function { name, ..Function::default() };
        let id = self.program.add_func(shell.clone());
        let literal_prefix: Name = format!("{symbol}.glob..func").into();
        let context =
            Context { package, type_args: Rc::default(), facts: Rc::new(BodyFacts::default()), literal_prefix };
        let mut builder = FuncBuilder::new(self, context, shell);
        for (initializer, value) in dynamic {
            builder.initialise(initializer, value);
        }
        for init in inits {
            let span = builder.types().object(init).span;
            let func = builder.program.func(init, Vec::new(), span);
            builder.span = span;
            call_plain(&mut builder, func);
        }
        builder.return_values(Vec::new());
        builder.finish(id);
        Some(id)
    }
}

impl<'a> FuncBuilder<'_, 'a> {
    /// `var lhs... = value` at package level.
    fn initialise(&mut self, initializer: &'a Initializer, value: &'a Expr) {
        self.context.facts = Rc::new(BodyFacts::of_expr(self.types(), self.info(), value));
        self.at(value.span, |builder| {
            if let [target] = initializer.lhs.as_slice() {
                match target {
                    Some(object) => {
                        let ty = builder.object_type(*object);
                        let value = builder.expr_as(value, ty);
                        let addr = builder.variable(*object, Span::NONE);
                        builder.store(addr, value);
                    }
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
}

/// Calls a function without parameters and results.
fn call_plain(code: &mut Emitter<'_, '_>, func: FuncId) {
    let call = PreparedCall { callee: PreparedCallee::Static(func), args: Vec::new(), results: Vec::new() };
    code.make_call(call, Deferral::No);
}
