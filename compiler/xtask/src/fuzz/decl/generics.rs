//! Generic types and functions, and the instances of them that programs use.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Function};
use crate::fuzz::tree::decl;
use crate::fuzz::types::{Constraint, Field, Method, Param, Type, TypeId};

const CONSTRAINTS: &[(u32, Constraint)] =
    &[(3, Constraint::Any), (2, Constraint::Comparable), (5, Constraint::Integer), (2, Constraint::Number)];

impl Generator {
    fn type_param(&mut self) -> (Param, TypeId) {
        let constraint = self.random.weighted(CONSTRAINTS);
        let param = Param { name: self.name("P"), constraint };
        let ty = self.types.intern(Type::Param(param.clone()));
        (param, ty)
    }

    /// A type argument; with a size, since there will be pointers to it that are compared.
    fn type_arg(&mut self, constraint: Constraint) -> TypeId {
        loop {
            let ty = self.type_of_values();
            if self.types.satisfies(ty, constraint) && !self.types.has_param(ty) && self.types.size(ty) > 0 {
                return ty;
            }
        }
    }

    /// A type or one made of it.
    fn around(&mut self, ty: TypeId) -> TypeId {
        match self.random.below(10) {
            8 => self.types.intern(Type::Func(vec![ty], ty)),
            9 => {
                let int = self.int();
                self.types.intern(Type::Map(int, ty))
            }
            0 => self.types.intern(Type::Slice(ty)),
            1 => self.types.intern(Type::Pointer(ty)),
            2 => self.types.intern(Type::Array(2, ty)),
            3 => self.basic_type(),
            _ => ty,
        }
    }

    /// Generic structs with methods, and instances of them.
    pub(super) fn declare_generics(&mut self) {
        for _ in 0..self.random.between(1, 2) {
            let (param, of) = self.type_param();
            let name = self.name("G");
            let fields: Vec<Field> = (0..self.random.between(1, 3))
                .map(|_| Field { name: self.name("F"), ty: self.around(of), embedded: false })
                .collect();
            let underlying = self.types.intern(Type::Struct(fields.clone()));
            let spelled = self.types.spell(underlying);
            self.decls.push(decl!["type $[$ $] $\n", &name, &param.name, param.constraint.name(), spelled]);
            let generic = self.types.declare(format!("{name}[{}]", param.name), underlying);
            let (result, method, by_pointer) = (self.around(of), self.name("M"), self.random.percent(40));
            let own = Method { name: method, params: vec![of], result, pure: true, cost: None };
            self.types.methods.push(own.clone());
            self.method_body(self.types.methods.len() - 1, generic, by_pointer);
            let mut seen = Vec::new();
            for _ in 0..2 {
                let arg = self.type_arg(param.constraint);
                if seen.contains(&arg) || self.types.size(arg) > 32 {
                    continue;
                }
                seen.push(arg);
                let fields = fields
                    .iter()
                    .map(|field| Field { ty: self.substitute(field.ty, of, arg), ..field.clone() })
                    .collect();
                let underlying = self.types.intern(Type::Struct(fields));
                let instance = self.types.declare(format!("{name}[{}]", self.types.spell(arg)), underlying);
                let result = self.substitute(result, of, arg);
                self.types.methods.push(Method { params: vec![arg], result, cost: Some(20), ..own.clone() });
                let method = self.types.methods.len() - 1;
                if let Some(named) = self.types.named.last_mut() {
                    named.methods.push((method, by_pointer));
                }
                self.pool.push(instance);
            }
        }
    }

    /// A generic function, and instances of it.
    pub(super) fn generic_function(&mut self) {
        let (first, one) = self.type_param();
        let (second, other) = self.type_param();
        let mut params = vec![one];
        for _ in 0..self.random.between(1, 2) {
            let of = *self.random.pick(&[one, other]);
            params.push(self.around(of));
        }
        let of = *self.random.pick(&[one, one, other]);
        let result = self.around(of);
        let name = self.name("f");
        let pure = self.random.percent(50);
        let mut frame = Frame::new(pure, !pure, if pure { 15 } else { 150 }, vec![result]);
        frame.own = if pure { self.vars.len() } else { 0 };
        let names: Vec<String> = params.iter().map(|_| self.name("a")).collect();
        let (body, frame) = self.in_frame(frame, |inside| {
            inside.parameters_in_scope(&names, &params);
            inside.body(6)
        });
        let list = self.parameters(&names, &params, false);
        let bounds = [&first, &second].map(|param| format!("{} {}", param.name, param.constraint.name())).join(", ");
        self.decls.push(decl!["func $[$]($) $ {\n$\n}\n", &name, bounds, list, self.types.spell(result), body]);
        for _ in 0..2 {
            let (a, b) = (self.type_arg(first.constraint), self.type_arg(second.constraint));
            let mut concrete = Vec::new();
            for ty in params.iter().chain([&result]) {
                let ty = self.substitute(*ty, one, a);
                concrete.push(self.substitute(ty, other, b));
            }
            let Some(result) = concrete.pop() else { return };
            let name = format!("{name}[{}]", self.types.spell_list(&[a, b]));
            let cost = frame.cost + 1;
            let (results, params) = (vec![result], concrete);
            self.functions.push(Function { name, params, variadic: false, results, pure, value: pure, cost });
        }
    }

    /// A type with an argument in place of a type parameter.
    fn substitute(&mut self, ty: TypeId, param: TypeId, arg: TypeId) -> TypeId {
        if ty == param {
            return arg;
        }
        let made = match *self.types.get(ty) {
            Type::Array(length, elem) => Type::Array(length, self.substitute(elem, param, arg)),
            Type::Slice(elem) => Type::Slice(self.substitute(elem, param, arg)),
            Type::Pointer(elem) => Type::Pointer(self.substitute(elem, param, arg)),
            Type::Map(key, elem) => Type::Map(key, self.substitute(elem, param, arg)),
            Type::Func(ref params, result) => {
                let params = params.clone();
                let params = params.into_iter().map(|of| self.substitute(of, param, arg)).collect();
                Type::Func(params, self.substitute(result, param, arg))
            }
            _ => return ty,
        };
        self.types.intern(made)
    }
}
