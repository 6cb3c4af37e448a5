//! Calls that change nothing: of functions, methods, and functions without a name.

use super::composites::VALUE_COST;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Function};
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    /// A call with a result of a type.
    pub(super) fn call(&mut self, ty: TypeId, depth: u32) -> Option<Tree> {
        if self.random.percent(45)
            && let Some(call) = self.method_call(ty, depth)
        {
            return Some(call);
        }
        let fits: Vec<Function> =
            self.functions.iter().filter(|function| function.pure && function.results == [ty]).cloned().collect();
        if fits.is_empty() {
            return None;
        }
        let function = self.random.pick(&fits).clone();
        if !self.frame.spend(function.cost) {
            return None;
        }
        let args = self.arguments(&function, depth - 1);
        Some(expr![ty; "$($)", &function.name, args])
    }

    /// Arguments for a call.
    pub fn arguments(&mut self, function: &Function, depth: u32) -> Tree {
        let mut args = Vec::new();
        for (at, param) in function.params.iter().enumerate() {
            if function.variadic && at + 1 == function.params.len() {
                let Type::Slice(elem) = *self.types.get(*param) else {
                    unreachable!("a variadic parameter is a slice")
                };
                if self.random.percent(30) {
                    let slice = self.expr(*param, depth);
                    args.push(expr![*param; "$...", slice]);
                } else {
                    let count = self.random.below(4);
                    args.extend(self.items(count, elem, depth));
                }
            } else {
                args.push(self.expr(*param, depth));
            }
        }
        Tree::joined(args, ", ")
    }

    /// A call of a method that changes nothing, of a value that is there.
    fn method_call(&mut self, ty: TypeId, depth: u32) -> Option<Tree> {
        let (of, method) = self.receiver(false, |generator, method| {
            let method = &generator.types.methods[method];
            method.pure && method.result == ty && method.cost.is_some()
        })?;
        let method = self.types.methods[method].clone();
        if !self.frame.spend(method.cost?) {
            return None;
        }
        let receiver = self.read(of)?;
        let mut args: Vec<Tree> = method.params.iter().map(|param| self.expr(*param, depth - 1)).collect();
        if self.random.percent(15) && self.types.named_of(of).is_some() {
            args.insert(0, receiver);
            return Some(expr![ty; "$.$($)", self.types.spell(of), &method.name, Tree::joined(args, ", ")]);
        }
        Some(expr![ty; "$.$($)", receiver, &method.name, Tree::joined(args, ", ")])
    }

    /// The type of a variable and one of its methods, neither of which makes a call panic. `addressable` tells whether the method may
    /// want a pointer to it.
    pub fn receiver(&mut self, addressable: bool, wanted: impl Fn(&Self, usize) -> bool) -> Option<(TypeId, usize)> {
        let mut found = Vec::new();
        for var in &self.vars {
            // An interface or a pointer may be nil.
            if self.types.is_interface(var.ty) || matches!(self.types.under(var.ty), Type::Pointer(_)) {
                continue;
            }
            for method in self.types.method_set(var.ty, addressable) {
                if wanted(self, method) {
                    found.push((var.ty, method));
                }
            }
        }
        if found.is_empty() { None } else { Some(*self.random.pick(&found)) }
    }

    /// A method bound to a value.
    pub(super) fn method_value(&mut self, ty: TypeId, params: &[TypeId], result: TypeId) -> Option<Tree> {
        let (of, method) = self.receiver(false, |generator, at| {
            let method = &generator.types.methods[at];
            method.params == params && method.result == result && method.cost.is_some_and(|cost| cost <= VALUE_COST)
        })?;
        let receiver = self.read(of)?;
        let name = self.types.methods[method].name.clone();
        Some(expr![ty; "$($.$)", self.types.spell_operand(ty), receiver, name])
    }

    /// A function without a name that is called where it stands.
    pub(super) fn at_once(&mut self, ty: TypeId, depth: u32) -> Tree {
        if self.nesting >= 2 {
            return self.operation(ty, depth);
        }
        let mut frame = Frame::new(true, false, self.frame.left.min(30), vec![ty]);
        frame.own = self.vars.len();
        let (body, inner) = self.in_frame(frame, |inside| inside.body(2));
        if !self.frame.spend(inner.cost) {
            return self.operation(ty, depth);
        }
        expr![ty; "func() $ {\n$\n}()", self.types.spell(ty), body]
    }
}
