//! Functions inside of functions, which share their variables.

use crate::fuzz::expr::VALUE_COST;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Var};
use crate::fuzz::tree::{Tree, glue, stmt};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    /// A closure that may change what it captures, in a variable.
    pub(super) fn closure(&mut self) -> Option<Tree> {
        if !self.frame.calls_values {
            return None;
        }
        let (params, result) = self.signature();
        let made = self.closure_of(&params, result)?;
        let ty = self.types.intern(Type::Func(params, result));
        let name = self.name("f");
        self.vars.push(Var::sound(name.clone(), ty));
        Some(stmt!["$ := $\n_ = $", &name, made, name])
    }

    /// The type of a function that can be a value.
    pub fn signature(&mut self) -> (Vec<TypeId>, TypeId) {
        let plain = |generator: &mut Self| loop {
            let ty = generator.type_of_values();
            if !generator.types.has_param(ty) {
                return ty;
            }
        };
        let params = (0..self.random.below(3)).map(|_| plain(self)).collect();
        (params, plain(self))
    }

    fn closure_of(&mut self, params: &[TypeId], result: TypeId) -> Option<Tree> {
        let frame = Frame::new(false, false, VALUE_COST, vec![result]);
        let names: Vec<String> = params.iter().map(|_| self.name("a")).collect();
        let (body, _) = self.in_frame(frame, |inside| {
            for (name, ty) in names.iter().zip(params) {
                inside.vars.push(Var::new(name.clone(), *ty));
            }
            inside.body(4)
        });
        let params = names.iter().zip(params).map(|(name, ty)| format!("{name} {}", self.types.spell(*ty)));
        let params = params.collect::<Vec<_>>().join(", ");
        Some(glue!["func($) $ {\n$\n}", params, self.types.spell(result), body])
    }

    /// Closures made in a loop, each with the loop's variable of its round, and called after it.
    pub(super) fn makers(&mut self) -> Option<Tree> {
        if !self.frame.calls_values {
            return None;
        }
        let (int, result) = (self.int(), self.basic_type());
        let times = self.random.between(2, 4);
        let (list, counter, at) = (self.name("f"), self.name("i"), self.name("f"));
        let frame = Frame::new(false, false, VALUE_COST, vec![result]);
        if !self.frame.spend(VALUE_COST * 2 * times as u64) {
            return None;
        }
        let (body, _) = self.in_frame(frame, |inside| {
            inside.vars.push(Var::new(counter.clone(), int));
            inside.body(3)
        });
        self.printed.insert(result);
        let hash = self.hash_name(result);
        let head = match self.random.percent(50) {
            true => glue!["$ := range $", &counter, times],
            false => glue!["$ := 0; $ < $; $++", &counter, &counter, times, &counter],
        };
        Some(stmt![
            "var $ []func() $\nfor $ {\n$ = append($, func() $ {\n$ += 2\n$\n})\n$ -= 0\n}\nfor range 2 {\nfor _, $ := range $ {\nprintln(\"$\", $($(), 2))\n}\n}",
            &list,
            self.types.spell(result),
            head,
            &list,
            &list,
            self.types.spell(result),
            &counter,
            body,
            &counter,
            &at,
            &list,
            &list,
            hash,
            &at
        ])
    }
}
