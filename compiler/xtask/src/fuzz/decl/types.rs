//! The types of a program.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::decl;
use crate::fuzz::types::{Field, Type, TypeId};

/// Bytes of the biggest elements: memory is never freed.
const ELEM_SIZE: usize = 32;

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Struct,
    Literal,
    Array,
    Slice,
    Map,
    Pointer,
    Func,
    Collection,
}

const KINDS: &[(u32, Kind)] = &[
    (3, Kind::Number),
    (6, Kind::Struct),
    (1, Kind::Literal),
    (3, Kind::Array),
    (4, Kind::Slice),
    (2, Kind::Map),
    (3, Kind::Pointer),
    (2, Kind::Func),
    (2, Kind::Collection),
];

impl Generator {
    /// Types that are made of others, declared and not.
    pub(super) fn declare_types(&mut self) {
        let any = self.types.any();
        self.interfaces.push(any);
        self.pool.push(any);
        for _ in 0..self.random.between(10, 22) {
            let kind = self.random.weighted(KINDS);
            if let Some(ty) = self.type_of_kind(kind)
                && !self.pool.contains(&ty)
                && self.types.size(ty) <= 120
            {
                self.pool.push(ty);
            }
        }
    }

    fn type_of_kind(&mut self, kind: Kind) -> Option<TypeId> {
        match kind {
            Kind::Number => {
                let of = self.basic_type();
                Some(self.declare_type("N", of))
            }
            Kind::Struct => self.declare_struct(),
            Kind::Literal => {
                let fields = self.fields(2);
                Some(self.types.intern(Type::Struct(fields)))
            }
            Kind::Array => {
                let elem = self.small_type(ELEM_SIZE)?;
                let length = self.random.weighted(&[(1, 0), (2, 1), (4, 2), (4, 3), (3, 4), (2, 5), (1, 8)]);
                Some(self.types.intern(Type::Array(length, elem)))
            }
            Kind::Slice => {
                let elem = self.small_type(ELEM_SIZE)?;
                Some(self.types.intern(Type::Slice(elem)))
            }
            Kind::Map => {
                let (key, elem) = (self.small_type(ELEM_SIZE)?, self.small_type(ELEM_SIZE)?);
                if self.types.is_key(key) { Some(self.types.intern(Type::Map(key, elem))) } else { None }
            }
            Kind::Pointer => {
                let elem = self.type_of_values();
                // Whether the addresses of two variables without a size are equal is left open.
                if self.types.size(elem) > 0 { Some(self.types.intern(Type::Pointer(elem))) } else { None }
            }
            Kind::Func => {
                let (params, result) = self.signature();
                Some(self.types.intern(Type::Func(params, result)))
            }
            Kind::Collection => {
                let kind = *self.random.pick(&[Kind::Array, Kind::Slice, Kind::Map, Kind::Func]);
                let underlying = self.type_of_kind(kind)?;
                Some(self.declare_type("C", underlying))
            }
        }
    }

    /// A type with small values.
    fn small_type(&mut self, size: usize) -> Option<TypeId> {
        let ty = self.type_of_values();
        if self.types.size(ty) <= size { Some(ty) } else { None }
    }

    fn declare_type(&mut self, start: &str, underlying: TypeId) -> TypeId {
        let name = self.name(start);
        let spelled = self.types.spell(underlying);
        self.decls.push(decl!["type $ $\n", &name, spelled]);
        self.types.declare(name, underlying)
    }

    fn fields(&mut self, most: usize) -> Vec<Field> {
        let mut fields = Vec::new();
        for _ in 0..self.random.below(most + 1) {
            let ty = self.type_of_values();
            if self.types.size(ty) <= 48 {
                fields.push(Field { name: self.name("F"), ty, embedded: false });
            }
        }
        fields
    }

    fn declare_struct(&mut self) -> Option<TypeId> {
        let mut fields = self.fields(5);
        let embeddable: Vec<TypeId> = self
            .pool
            .iter()
            .copied()
            .filter(|ty| self.types.named_of(*ty).is_some() && !self.types.is_interface(*ty))
            .filter(|ty| self.types.size(*ty) <= 48)
            .collect();
        if !embeddable.is_empty() && self.random.percent(35) {
            // One: what is promoted is never ambiguous.
            let ty = *self.random.pick(&embeddable);
            let at = self.random.below(fields.len() + 1);
            fields.insert(at, Field { name: self.types.spell(ty), ty, embedded: true });
        }
        let name = self.name("T");
        let open = self.types.intern(Type::Struct(Vec::new()));
        let ty = self.types.declare(name.clone(), open);
        if self.random.percent(20) {
            // A list.
            let pointer = self.types.intern(Type::Pointer(ty));
            fields.push(Field { name: self.name("F"), ty: pointer, embedded: false });
        }
        let underlying = self.types.intern(Type::Struct(fields));
        if let Some(named) = self.types.named.last_mut() {
            named.underlying = underlying;
        }
        self.decls.push(decl!["type $ $\n", name, self.types.spell(underlying)]);
        Some(ty)
    }
}
