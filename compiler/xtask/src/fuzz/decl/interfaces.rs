//! Interfaces, and methods for the types that implement them.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::decl;
use crate::fuzz::types::{Method, Type, TypeId};

impl Generator {
    /// Some methods, interfaces that ask for them, and types that have them.
    pub(super) fn declare_interfaces(&mut self) {
        let first = self.types.methods.len();
        for _ in 0..self.random.between(3, 6) {
            let (params, result) = self.signature();
            let (name, pure) = (self.name("M"), self.random.percent(60));
            self.types.methods.push(Method { name, params, result, pure, cost: None });
        }
        let methods: Vec<usize> = (first..self.types.methods.len()).collect();
        let receivers: Vec<TypeId> = self.pool.iter().copied().filter(|ty| self.may_have_methods(*ty)).collect();
        for ty in receivers {
            let by_pointer = self.random.percent(30);
            let chosen: Vec<(usize, bool)> =
                methods.iter().filter(|_| self.random.percent(60)).map(|at| (*at, by_pointer)).collect();
            let Type::Named(at) = *self.types.get(ty) else { continue };
            self.types.named[at].methods = chosen;
            let pointer = self.types.intern(Type::Pointer(ty));
            if by_pointer && self.types.size(ty) > 0 && !self.pool.contains(&pointer) {
                self.pool.push(pointer);
            }
        }
        for _ in 0..self.random.between(2, 3) {
            let mut wanted: Vec<usize> = methods.clone();
            self.random.shuffle(&mut wanted);
            wanted.truncate(self.random.between(1, 2));
            wanted.sort_unstable();
            let underlying = self.types.intern(Type::Interface(wanted));
            let name = self.name("I");
            self.decls.push(decl!["type $ $\n", &name, self.types.spell(underlying)]);
            let ty = self.types.declare(name, underlying);
            self.interfaces.push(ty);
            self.pool.push(ty);
        }
        for method in methods {
            self.declare_method(method);
        }
    }

    fn may_have_methods(&self, ty: TypeId) -> bool {
        self.types.named_of(ty).is_some() && !matches!(self.types.under(ty), Type::Interface(_) | Type::Pointer(_))
    }
}
