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
            true => glue![
                &next,
                " = pick(",
                &depth,
                " & 1 == 0, ",
                &next,
                ", ",
                &inner,
                "(",
                &depth,
                "-2, ",
                second,
                "))\n"
            ],
            false => glue![],
        };
        self.decls.push(decl![
            "func ",
            &inner,
            "(",
            &depth,
            " int, ",
            &value,
            " ",
            self.types.spell(state),
            ") ",
            &given,
            " {\nif ",
            &depth,
            " <= 0 {\nreturn ",
            last,
            "\n}\n",
            before,
            "\n",
            &next,
            " := ",
            &inner,
            "(",
            &depth,
            "-1, ",
            first,
            ")\n_ = ",
            &next,
            "\n",
            again,
            after,
            "\n}\n"
        ]);
        let levels = if twice { 3 } else { 7 };
        self.decls.push(decl![
            "func ",
            &outer,
            "(n uint8, a ",
            self.types.spell(state),
            ") ",
            given,
            " {\nreturn ",
            inner,
            "(int(n)&",
            levels,
            ", a)\n}\n"
        ]);
        let byte = self.types.basic(crate::fuzz::types::Basic::Uint8);
        let (params, results) = (vec![byte, state], vec![result]);
        let cost = LEVEL_COST * 8 * 2;
        self.functions.push(Function { name: outer, params, variadic: false, results, pure: true, value: false, cost });
    }
}
