//! Functions that call themselves, as deep as their first argument says.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Function, Var};
use crate::fuzz::tree::{decl, glue};

/// Steps of one call without those inside.
const LEVEL_COST: u64 = 6;

impl Generator {
    /// A function, and one in front of it that sees to it that it is not too deep.
    pub(super) fn recursive_function(&mut self) {
        let (state, result) = (self.type_of_values(), self.type_of_values());
        let twice = self.random.percent(30);
        let (inner, outer, depth, value) = (self.name("f"), self.name("f"), self.name("n"), self.name("a"));
        let int = self.int();
        let mut frame = Frame::new(true, false, LEVEL_COST, vec![result]);
        frame.own = self.vars.len();
        let next = self.name("v");
        let (parts, _) = self.in_frame(frame, |inside| {
            inside.vars.push(Var::fixed(depth.clone(), int));
            inside.vars.push(Var::new(value.clone(), state));
            let last = inside.expr(result, 2);
            let before = inside.declare();
            let (first, second) = (inside.expr(state, 2), inside.expr(state, 1));
            inside.vars.push(Var::new(next.clone(), result));
            let after = inside.body(3);
            (last, before, first, second, after)
        });
        let (last, before, first, second, after) = parts;
        let given = self.types.spell(result);
        // The second call, of half of the functions.
        let again = match twice {
            true => glue!["$ = pick($ & 1 == 0, $, $($-2, $))\n", &next, &depth, &next, &inner, &depth, second],
            false => glue![],
        };
        self.decls.push(decl![
            "func $($ int, $ $) $ {\nif $ <= 0 {\nreturn $\n}\n$\n$ := $($-1, $)\n_ = $\n$$\n}\n",
            &inner,
            &depth,
            &value,
            self.types.spell(state),
            &given,
            &depth,
            last,
            before,
            &next,
            &inner,
            &depth,
            first,
            &next,
            again,
            after
        ]);
        let levels = if twice { 3 } else { 7 };
        self.decls.push(decl![
            "func $(n uint8, a $) $ {\nreturn $(int(n)&$, a)\n}\n",
            &outer,
            self.types.spell(state),
            given,
            inner,
            levels
        ]);
        let byte = self.types.basic(crate::fuzz::types::Basic::Uint8);
        let (params, results) = (vec![byte, state], vec![result]);
        let cost = LEVEL_COST * 8 * 2;
        self.functions.push(Function { name: outer, params, variadic: false, results, pure: true, value: false, cost });
    }

    /// A function that calls itself and panics at the bottom: each level recovers, and may panic again.
    pub(super) fn unwinding_function(&mut self) {
        let (state, result) = (self.type_of_values(), self.type_of_values());
        let (inner, outer, depth, value) = (self.name("f"), self.name("f"), self.name("n"), self.name("a"));
        let (given, caught, tag) = (self.name("r"), self.name("x"), self.name("d"));
        let int = self.int();
        let frame = Frame::new(false, false, LEVEL_COST, Vec::new());
        let (parts, _) = self.in_frame(frame, |inside| {
            inside.vars.push(Var::fixed(depth.clone(), int));
            inside.vars.push(Var::new(value.clone(), state));
            inside.vars.push(Var::new(given.clone(), result));
            let rescue = inside.scoped(|inside| inside.body(2));
            let again = inside.value(state);
            let bottom = inside.scoped(|inside| inside.body(3));
            let next = inside.expr(state, 2);
            let after = inside.body(3);
            (rescue, again, bottom, next, after)
        });
        let (rescue, again, bottom, next, after) = parts;
        let mask = *self.random.pick(&[1, 2, 3, 8]);
        let recover = glue![
            "if $ := recover(); $ != nil {\nnote(\"$\", $)\n$\nif $ & $ != 0 {\npanic($)\n}\n}",
            &caught,
            &caught,
            tag,
            &caught,
            rescue,
            &depth,
            mask,
            again
        ];
        let (state_name, result_name) = (self.types.spell(state), self.types.spell(result));
        self.decls.push(decl![
            "func $($ int, $ $) ($ $) {\ndefer func() {\n$\n}()\nif $ <= 0 {\n$\npanic(\"bottom\")\n}\n$ = $($-1, $)\n$\nreturn $\n}\n",
            &inner,
            &depth,
            &value,
            &state_name,
            &given,
            &result_name,
            recover,
            &depth,
            bottom,
            &given,
            &inner,
            &depth,
            next,
            after,
            &given
        ]);
        self.decls.push(decl![
            "func $(n uint8, a $) $ {\nreturn $(int(n)&3, a)\n}\n",
            &outer,
            state_name,
            result_name,
            inner
        ]);
        let byte = self.types.basic(crate::fuzz::types::Basic::Uint8);
        let (params, results) = (vec![byte, state], vec![result]);
        let cost = LEVEL_COST * 3 * 5;
        self.functions.push(Function {
            name: outer,
            params,
            variadic: false,
            results,
            pure: false,
            value: false,
            cost,
        });
    }
}
