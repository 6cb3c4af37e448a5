//! The bodies of methods.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Var};
use crate::fuzz::tree::decl;
use crate::fuzz::types::{Type, TypeId};

/// Steps a call of a method takes at most.
const METHOD_COST: u64 = 20;

impl Generator {
    /// A method, for each type that has it.
    pub(super) fn declare_method(&mut self, method: usize) {
        let mut receivers = Vec::new();
        for at in 0..self.types.named.len() {
            if let Some((_, by_pointer)) = self.types.named[at].methods.iter().find(|(of, _)| *of == method).copied() {
                receivers.push((self.types.intern(Type::Named(at)), by_pointer));
            }
        }
        for (ty, by_pointer) in receivers {
            self.method_body(method, ty, by_pointer);
        }
        // Only now can one be called: not by itself.
        self.types.methods[method].cost = Some(METHOD_COST);
    }

    pub(super) fn method_body(&mut self, method: usize, ty: TypeId, by_pointer: bool) {
        let method = self.types.methods[method].clone();
        let ty = if by_pointer { self.types.intern(Type::Pointer(ty)) } else { ty };
        let receiver = self.name("r");
        let mut frame = Frame::new(method.pure, false, METHOD_COST, vec![method.result]);
        frame.own = self.vars.len();
        let names: Vec<String> = method.params.iter().map(|_| self.name("a")).collect();
        let (body, _) = self.in_frame(frame, |inside| {
            inside.vars.push(Var::new(receiver.clone(), ty));
            for (name, ty) in names.iter().zip(&method.params) {
                inside.vars.push(Var::new(name.clone(), *ty));
            }
            inside.body(4)
        });
        let params = self.parameters(&names, &method.params, false);
        self.decls.push(decl![
            "func ($ $) $($) $ {\n$\n}\n",
            receiver,
            self.types.spell(ty),
            &method.name,
            params,
            self.types.spell(method.result),
            body
        ]);
    }

    /// Parameters with their types; the last may stand for any number of arguments.
    pub(super) fn parameters(&self, names: &[String], types: &[TypeId], variadic: bool) -> String {
        let list = names.iter().zip(types).enumerate().map(|(at, (name, ty))| match self.types.get(*ty) {
            Type::Slice(elem) if variadic && at + 1 == types.len() => format!("{name} ...{}", self.types.spell(*elem)),
            _ => format!("{name} {}", self.types.spell(*ty)),
        });
        list.collect::<Vec<_>>().join(", ")
    }
}
