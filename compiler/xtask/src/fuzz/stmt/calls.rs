//! Calls that change things. Each is a statement of its own: in which order Go reads variables and calls functions within an
//! expression is left open.

use crate::fuzz::expr::{Use, VALUE_COST};
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Function, Var};
use crate::fuzz::tree::{Tree, glue, stmt};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    /// Of a function, whose results go to new variables.
    pub(super) fn call_function(&mut self) -> Option<Tree> {
        let callable: Vec<Function> = self.functions.iter().filter(|function| !function.pure).cloned().collect();
        if callable.is_empty() {
            return None;
        }
        let function = self.random.pick(&callable).clone();
        if !(function.value || self.frame.calls_values) || !self.frame.spend(function.cost) {
            return None;
        }
        let args = self.arguments(&function, 2);
        let call = glue!["$($)", &function.name, args];
        if self.random.percent(12) {
            return Some(stmt!["defer $", call]);
        }
        Some(self.keep(&function.results, call))
    }

    /// Of a method, of a value or of what an interface holds.
    pub(super) fn call_method(&mut self) -> Option<Tree> {
        let boxed = self.frame.calls_values && self.random.percent(60);
        let (of, method) = if boxed { self.interface_method()? } else { self.receiver(true, |_, _| true)? };
        let method = self.types.methods[method].clone();
        if !self.frame.spend(method.cost?) {
            return None;
        }
        let usage = if boxed { Use::Read } else { Use::Address };
        let receiver = self.path(of, usage)?;
        let guarded = boxed && !self.take_risk();
        let args: Vec<Tree> = method.params.iter().map(|param| self.expr(*param, 2)).collect();
        let args = Tree::joined(args, ", ");
        if !guarded {
            return Some(self.keep(&[method.result], glue!["$.$($)", receiver, &method.name, args]));
        }
        let (name, result) = (self.name("v"), self.types.spell(method.result));
        let held = self.name("x");
        let call = glue!["$.$($)", &held, &method.name, args];
        self.vars.push(Var::new(name.clone(), method.result));
        Some(stmt![
            "var $ $\nif $ := $; $ != nil {\n$ = $\n}\n_ = $",
            &name,
            result,
            &held,
            receiver,
            &held,
            &name,
            call,
            &name
        ])
    }

    /// An interface in reach and one of its methods.
    fn interface_method(&mut self) -> Option<(TypeId, usize)> {
        let interface = *self.random.pick(&self.interfaces);
        match self.types.under(interface) {
            Type::Interface(methods) if !methods.is_empty() => {
                let methods = methods.clone();
                Some((interface, *self.random.pick(&methods)))
            }
            _ => None,
        }
    }

    /// Of a variable that is a function.
    pub(super) fn call_value(&mut self) -> Option<Tree> {
        if !self.frame.calls_values {
            return None;
        }
        let found: Vec<TypeId> =
            self.vars.iter().map(|var| var.ty).filter(|ty| matches!(self.types.under(*ty), Type::Func(..))).collect();
        if found.is_empty() || !self.frame.spend(VALUE_COST) {
            return None;
        }
        let ty = *self.random.pick(&found);
        let Type::Func(params, result) = self.types.under(ty).clone() else { return None };
        let callee = self.read(ty)?;
        let args: Vec<Tree> = params.iter().map(|param| self.expr(*param, 2)).collect();
        let (name, held) = (self.name("v"), self.name("x"));
        let call = glue!["$($)", &held, Tree::joined(args, ", ")];
        let spelled = self.types.spell(result);
        self.vars.push(Var::new(name.clone(), result));
        Some(stmt![
            "var $ $\nif $ := $; $ != nil {\n$ = $\n}\n_ = $",
            &name,
            spelled,
            &held,
            callee,
            &held,
            &name,
            call,
            &name
        ])
    }

    /// The results of a call in new variables.
    pub(super) fn keep(&mut self, results: &[TypeId], call: Tree) -> Tree {
        if results.is_empty() {
            return stmt!["$", call];
        }
        let names: Vec<String> = results.iter().map(|_| self.name("v")).collect();
        for (name, ty) in names.iter().zip(results) {
            self.vars.push(Var::new(name.clone(), *ty));
        }
        let blank = vec!["_"; names.len()].join(", ");
        let names = names.join(", ");
        stmt!["$ := $\n$ = $", &names, call, blank, names]
    }
}
