//! Types, and their zero values, as the source spells them.

use super::{Basic, Type, TypeId, Types};

impl Types {
    /// The type's name or literal.
    pub fn spell(&self, ty: TypeId) -> String {
        match self.get(ty) {
            Type::Basic(basic) => basic.name().to_owned(),
            Type::Named(at) => self.named[*at].name.clone(),
            Type::Array(length, elem) => format!("[{length}]{}", self.spell(*elem)),
            Type::Slice(elem) => format!("[]{}", self.spell(*elem)),
            Type::Pointer(elem) => format!("*{}", self.spell(*elem)),
            Type::Map(key, elem) => format!("map[{}]{}", self.spell(*key), self.spell(*elem)),
            Type::Func(params, result) => format!("func({}) {}", self.spell_list(params), self.spell(*result)),
            Type::Struct(fields) => {
                let fields = fields.iter().map(|field| match field.embedded {
                    true => self.spell(field.ty),
                    false => format!("{} {}", field.name, self.spell(field.ty)),
                });
                format!("struct{{ {} }}", fields.collect::<Vec<_>>().join("; "))
            }
            Type::Interface(methods) if methods.is_empty() => "any".to_owned(),
            Type::Interface(methods) => {
                let methods = methods.iter().map(|at| {
                    let method = &self.methods[*at];
                    format!("{}({}) {}", method.name, self.spell_list(&method.params), self.spell(method.result))
                });
                format!("interface {{ {} }}", methods.collect::<Vec<_>>().join("; "))
            }
            Type::Param(param) => param.name.clone(),
        }
    }

    /// Types with commas between them.
    pub fn spell_list(&self, types: &[TypeId]) -> String {
        types.iter().map(|ty| self.spell(*ty)).collect::<Vec<_>>().join(", ")
    }

    /// The type where a conversion needs it: in parentheses, if it would be read otherwise.
    pub fn spell_operand(&self, ty: TypeId) -> String {
        match self.get(ty) {
            Type::Pointer(_) | Type::Func(..) => format!("({})", self.spell(ty)),
            _ => self.spell(ty),
        }
    }

    /// The type's zero value, with its type.
    pub fn zero(&self, ty: TypeId) -> String {
        let name = self.spell_operand(ty);
        match self.under(ty) {
            Type::Basic(Basic::Bool) => format!("{name}(false)"),
            Type::Basic(Basic::String) => format!("{name}(\"\")"),
            Type::Basic(_) => format!("{name}(0)"),
            Type::Array(..) | Type::Struct(_) => format!("{name}{{}}"),
            Type::Param(_) => format!("*new({name})"),
            Type::Slice(_) | Type::Pointer(_) | Type::Map(..) | Type::Func(..) | Type::Interface(_) => {
                format!("{name}(nil)")
            }
            Type::Named(_) => unreachable!("a declared type is made of another"),
        }
    }
}
