//! For each type whose values are printed, a function that makes a number of everything in a value.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::decl;
use crate::fuzz::types::{Basic, Type, TypeId};

impl Generator {
    /// The function for a type.
    pub fn hash_name(&self, ty: TypeId) -> String {
        format!("hash{}", ty.number())
    }

    /// Declares the functions that are used, and those that they use.
    pub(super) fn declare_hashes(&mut self) {
        let mut done = Vec::new();
        while let Some(ty) = self.printed.iter().copied().find(|ty| !done.contains(ty)) {
            done.push(ty);
            let body = self.hash_body(ty);
            self.decls.push(decl![
                "func $(v $, d int) uint64 {\n$\n}\n",
                self.hash_name(ty),
                self.types.spell(ty),
                body
            ]);
        }
    }

    fn uses(&mut self, ty: TypeId) -> String {
        self.printed.insert(ty);
        self.hash_name(ty)
    }

    fn hash_body(&mut self, ty: TypeId) -> String {
        match self.types.under(ty).clone() {
            Type::Basic(Basic::Bool) => "return hashBool(bool(v))".to_owned(),
            Type::Basic(Basic::String) => "return hashString(string(v))".to_owned(),
            Type::Basic(Basic::Complex128) => {
                "return mix(hashFloat(real(complex128(v))), hashFloat(imag(complex128(v))))".to_owned()
            }
            Type::Basic(basic) if basic.is_float() => "return hashFloat(float64(v))".to_owned(),
            Type::Basic(_) => "return mix(11, uint64(v))".to_owned(),
            Type::Struct(fields) => {
                let mut body = "h := uint64(19)\n".to_owned();
                for field in fields {
                    let hash = self.uses(field.ty);
                    body.push_str(&format!("h = mix(h, {hash}(v.{}, d))\n", field.name));
                }
                body + "return h"
            }
            Type::Array(_, elem) => {
                let hash = self.uses(elem);
                format!("h := uint64(23)\nfor i := range v {{\nh = mix(h, {hash}(v[i], d))\n}}\nreturn h")
            }
            Type::Slice(elem) => {
                let hash = self.uses(elem);
                format!(
                    "if v == nil {{\nreturn 29\n}}\nh := uint64(len(v)*16 + cap(v))\nfor i := range v {{\nh = mix(h, {hash}(v[i], d))\n}}\nreturn h"
                )
            }
            Type::Pointer(elem) => {
                let hash = self.uses(elem);
                format!("if v == nil {{\nreturn 5\n}}\nif d <= 0 {{\nreturn 6\n}}\nreturn mix(7, {hash}(*v, d-1))")
            }
            Type::Map(key, elem) => {
                let (key, elem) = (self.uses(key), self.uses(elem));
                format!(
                    "if v == nil {{\nreturn 31\n}}\nh := uint64(len(v))\nfor k, e := range v {{\nh += mix({key}(k, d), {elem}(e, d))\n}}\nreturn h"
                )
            }
            Type::Func(..) => "if v == nil {\nreturn 37\n}\nreturn 38".to_owned(),
            Type::Interface(_) => self.hash_of_interface(ty),
            Type::Param(_) | Type::Named(_) => "return 0".to_owned(),
        }
    }

    fn hash_of_interface(&mut self, ty: TypeId) -> String {
        let inside: Vec<TypeId> = self
            .pool
            .iter()
            .copied()
            .filter(|of| !self.types.is_interface(*of) && self.types.implements(*of, ty))
            .collect();
        if inside.is_empty() {
            return "if v == nil {\nreturn 41\n}\nreturn 43".to_owned();
        }
        let mut body = "if v == nil {\nreturn 41\n}\nif d <= 0 {\nreturn 42\n}\nswitch v := v.(type) {\n".to_owned();
        for (at, of) in inside.into_iter().enumerate() {
            let hash = self.uses(of);
            body.push_str(&format!("case {}:\nreturn mix({}, {hash}(v, d-1))\n", self.types.spell(of), at + 43));
        }
        body + "}\nreturn 43"
    }
}
