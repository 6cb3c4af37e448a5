//! What may be done with values of a type.

use super::{Basic, Constraint, Type, TypeId, Types};

impl Types {
    /// Bits and sign of an integer type.
    pub fn integer(&self, ty: TypeId) -> Option<(u32, bool)> {
        match self.under(ty) {
            Type::Basic(basic) => basic.integer(),
            _ => None,
        }
    }

    pub fn is_float(&self, ty: TypeId) -> bool {
        matches!(self.under(ty), Type::Basic(basic) if basic.is_float())
    }

    pub fn is(&self, ty: TypeId, wanted: Basic) -> bool {
        matches!(self.under(ty), Type::Basic(basic) if *basic == wanted)
    }

    pub fn is_interface(&self, ty: TypeId) -> bool {
        matches!(self.under(ty), Type::Interface(_))
    }

    /// Whether `==` works on it and cannot panic.
    pub fn is_comparable(&self, ty: TypeId) -> bool {
        match self.under(ty) {
            Type::Basic(_) | Type::Pointer(_) => true,
            Type::Array(_, elem) => self.is_comparable(*elem),
            Type::Struct(fields) => fields.iter().all(|field| self.is_comparable(field.ty)),
            Type::Param(param) => param.constraint != Constraint::Any,
            Type::Slice(_) | Type::Map(..) | Type::Func(..) | Type::Interface(_) | Type::Named(_) => false,
        }
    }

    /// Whether it makes a good key: comparable by its contents alone, without the numbers that equal nothing.
    pub fn is_key(&self, ty: TypeId) -> bool {
        match self.under(ty) {
            Type::Basic(basic) => !basic.is_float() && *basic != Basic::Complex128,
            Type::Array(_, elem) => self.is_key(*elem),
            Type::Struct(fields) => fields.iter().all(|field| self.is_key(field.ty)),
            _ => false,
        }
    }

    /// Whether `<` works on it.
    pub fn is_ordered(&self, ty: TypeId) -> bool {
        match self.under(ty) {
            Type::Basic(basic) => !matches!(basic, Basic::Bool | Basic::Complex128),
            Type::Param(param) => matches!(param.constraint, Constraint::Integer | Constraint::Number),
            _ => false,
        }
    }

    /// Whether a type argument may be this.
    pub fn satisfies(&self, ty: TypeId, constraint: Constraint) -> bool {
        match constraint {
            Constraint::Any => true,
            Constraint::Comparable => self.is_comparable(ty),
            Constraint::Integer => self.integer(ty).is_some(),
            Constraint::Number => self.integer(ty).is_some() || self.is_float(ty),
        }
    }

    /// Whether there is a type parameter in it.
    pub fn has_param(&self, ty: TypeId) -> bool {
        match self.get(ty) {
            Type::Param(_) => true,
            Type::Basic(_) | Type::Interface(_) => false,
            Type::Named(at) => match self.get(self.named[*at].underlying) {
                // A type that points to itself.
                Type::Struct(fields) => fields.iter().any(|field| {
                    !matches!(self.get(field.ty), Type::Pointer(elem) if *elem == ty) && self.has_param(field.ty)
                }),
                _ => self.has_param(self.named[*at].underlying),
            },
            Type::Array(_, elem) | Type::Slice(elem) | Type::Pointer(elem) => self.has_param(*elem),
            Type::Map(key, elem) => self.has_param(*key) || self.has_param(*elem),
            Type::Func(params, result) => params.iter().any(|param| self.has_param(*param)) || self.has_param(*result),
            Type::Struct(fields) => fields.iter().any(|field| self.has_param(field.ty)),
        }
    }

    /// About how many bytes a value takes.
    pub fn size(&self, ty: TypeId) -> usize {
        match self.under(ty) {
            Type::Basic(basic) => basic.size(),
            Type::Array(length, elem) => length * self.size(*elem),
            Type::Slice(_) => 12,
            Type::Struct(fields) => fields.iter().map(|field| self.size(field.ty)).sum(),
            Type::Interface(_) | Type::Param(_) => 8,
            Type::Pointer(_) | Type::Map(..) | Type::Func(..) | Type::Named(_) => 4,
        }
    }

    /// The methods of a value of the type, as indices: for a declared type its own and those of what it embeds. `pointer` tells
    /// whether those with a pointer receiver count.
    pub fn method_set(&self, ty: TypeId, pointer: bool) -> Vec<usize> {
        let mut found = Vec::new();
        let (base, pointer) = match self.get(ty) {
            Type::Pointer(elem) => (*elem, true),
            _ => (ty, pointer),
        };
        if let Type::Interface(methods) = self.under(base) {
            // A pointer to an interface has none.
            return if base == ty { methods.clone() } else { found };
        }
        if let Some(named) = self.named_of(base) {
            found.extend(named.methods.iter().filter(|(_, by_pointer)| pointer || !by_pointer).map(|(at, _)| *at));
        }
        if let Type::Struct(fields) = self.under(base) {
            for field in fields.iter().filter(|field| field.embedded) {
                for inner in self.method_set(field.ty, pointer) {
                    let name = &self.methods[inner].name;
                    if !self.declares(base, name) && !found.contains(&inner) {
                        found.push(inner);
                    }
                }
            }
        }
        found
    }

    fn declares(&self, ty: TypeId, name: &str) -> bool {
        let methods = self.named_of(ty).map(|named| named.methods.as_slice()).unwrap_or_default();
        methods.iter().any(|(at, _)| self.methods[*at].name == name)
    }

    /// Whether a value of the type, which no type parameter is in, may be assigned to an interface.
    pub fn implements(&self, ty: TypeId, interface: TypeId) -> bool {
        let Type::Interface(wanted) = self.under(interface) else { return false };
        // A nil pointer inside an interface would have promoted methods panic.
        let have = self.method_set(ty, false);
        wanted.iter().all(|method| have.contains(method))
    }
}
