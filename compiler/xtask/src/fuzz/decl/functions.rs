//! Functions.

use crate::fuzz::expr::VALUE_COST;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Function, Var};
use crate::fuzz::tree::{Tree, decl, glue, stmt};
use crate::fuzz::types::{Type, TypeId};

/// Steps of a function that expressions call.
const PURE_COST: u64 = 15;
/// Steps of one that statements call.
const IMPURE_COST: u64 = 250;

impl Generator {
    /// A function that changes nothing but its own variables.
    pub(super) fn pure_function(&mut self) {
        let result = self.type_of_values();
        let (params, variadic) = self.parameter_types();
        let name = self.name("f");
        let mut frame = Frame::new(true, false, PURE_COST, vec![result]);
        frame.own = self.vars.len();
        let names: Vec<String> = params.iter().map(|_| self.name("a")).collect();
        let (body, frame) = self.in_frame(frame, |inside| {
            inside.parameters_in_scope(&names, &params);
            inside.body(5)
        });
        let list = self.parameters(&names, &params, variadic);
        self.decls.push(decl!["func $($) $ {\n$\n}\n", &name, list, self.types.spell(result), body]);
        let cost = frame.cost + 1;
        self.functions.push(Function { name, params, variadic, results: vec![result], pure: true, value: true, cost });
    }

    /// A function that may do anything.
    pub(super) fn impure_function(&mut self) {
        let value = self.random.percent(30);
        let results: Vec<TypeId> = match value {
            true => vec![self.type_of_values()],
            false => (0..self.random.below(4)).map(|_| self.type_of_values()).collect(),
        };
        let (params, variadic) = self.parameter_types();
        let name = self.name("f");
        let most = if value { VALUE_COST } else { IMPURE_COST };
        let frame = Frame::new(false, !value, most, results.clone());
        let names: Vec<String> = params.iter().map(|_| self.name("a")).collect();
        let named = self.random.percent(40);
        let result_names: Vec<String> =
            if named { results.iter().map(|_| self.name("r")).collect() } else { Vec::new() };
        let (body, frame) = self.in_frame(frame, |inside| {
            inside.parameters_in_scope(&names, &params);
            inside.parameters_in_scope(&result_names, &results);
            let rescue = if named && inside.random.percent(50) { inside.rescue() } else { glue![] };
            let body = inside.body(8);
            glue!["$$", rescue, body]
        });
        let list = self.parameters(&names, &params, variadic);
        let given = match named {
            true => self.parameters(&result_names, &results, false),
            false => self.types.spell_list(&results),
        };
        self.decls.push(decl!["func $($) ($) {\n$\n}\n", &name, list, given, body]);
        let cost = frame.cost + 1;
        self.functions.push(Function { name, params, variadic, results, pure: false, value, cost });
    }

    /// A deferred function that recovers, and changes what is returned.
    fn rescue(&mut self) -> Tree {
        let name = self.name("d");
        let frame = Frame::new(false, false, VALUE_COST, Vec::new());
        let (body, inner) = self.in_frame(frame, |inside| inside.body(3));
        self.frame.spend(inner.cost);
        let caught = self.name("x");
        stmt![
            "defer func() {\nif $ := recover(); $ != nil {\nnote(\"$\", $)\n$\n}\n}()\n",
            &caught,
            &caught,
            name,
            &caught,
            body
        ]
    }

    fn parameter_types(&mut self) -> (Vec<TypeId>, bool) {
        let mut params: Vec<TypeId> = (0..self.random.below(4)).map(|_| self.type_of_values()).collect();
        let variadic = self.random.percent(12);
        if variadic {
            let elem = self.basic_type();
            params.push(self.types.intern(Type::Slice(elem)));
        }
        (params, variadic)
    }

    pub(super) fn parameters_in_scope(&mut self, names: &[String], types: &[TypeId]) {
        for (name, ty) in names.iter().zip(types) {
            self.vars.push(Var::new(name.clone(), *ty));
        }
    }
}
