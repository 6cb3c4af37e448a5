//! Run-time errors as values of the runtime's own types, where the runtime's functions that make them need memory as bytes.

use std::rc::Rc;

use vole_ssa::RuntimeType;
use vole_types::display::{runtime_package, runtime_type_string};
use vole_types::lookup::method_set;
use vole_types::{Type, TypeId};

use crate::equal::Incomparable;
use crate::exec::{Machine, Unwind, unsupported};
use crate::memory::Pointer;
use crate::value::Value;

impl Machine<'_> {
    /// Panics with a text that has no prefix.
    pub(crate) fn raise_plain<T>(&mut self, text: &str) -> Result<T, Unwind> {
        self.raise(RuntimeType::PlainError, text)
    }

    /// Panics because values cannot be compared.
    pub(crate) fn raise_incomparable<T>(&mut self, found: Incomparable) -> Result<T, Unwind> {
        let text = format!("comparing uncomparable type {}", runtime_type_string(self.types, found.0));
        self.raise(RuntimeType::ErrorString, &text)
    }

    /// Panics because a key cannot be hashed.
    pub(crate) fn raise_unhashable<T>(&mut self, found: Incomparable) -> Result<T, Unwind> {
        let text = format!("hash of unhashable type {}", runtime_type_string(self.types, found.0));
        self.raise(RuntimeType::ErrorString, &text)
    }

    fn raise<T>(&mut self, ty: RuntimeType, text: &str) -> Result<T, Unwind> {
        let Some(ty) = self.error_type(ty) else { return unsupported(format!("a program without {}", ty.name())) };
        self.panic_with(Value::Interface(Some(Rc::new((ty, Value::bytes(text))))))
    }

    /// Panics because an interface of type `inter` that holds a `have`, or nothing, is asserted to be a `want`.
    pub(crate) fn raise_assertion<T>(
        &mut self,
        have: Option<TypeId>,
        want: TypeId,
        inter: TypeId,
    ) -> Result<T, Unwind> {
        let to_interface = self.types.is_interface(want);
        let missing = have.filter(|_| to_interface).map(|have| self.missing_method(have, want));
        let inter = Some(inter).filter(|_| !to_interface);
        let parts = [inter, have, Some(want)].map(|ty| self.descriptor(ty));
        let parts = parts.into_iter().chain([Value::bytes(&missing.unwrap_or_default())]).collect();
        let error = self.error_object(RuntimeType::TypeAssertionError, Value::Aggregate(parts))?;
        self.panic_with(error)
    }

    /// A pointer to an error of a pointer type of the runtime.
    pub(crate) fn error_object(&mut self, ty: RuntimeType, object: Value) -> Result<Value, Unwind> {
        match self.error_type(ty).and_then(|ty| self.types.find(&Type::Pointer(ty))) {
            Some(ty) => Ok(Value::Interface(Some(Rc::new((ty, Value::Pointer(Some(Pointer::new(object)))))))),
            None => unsupported(format!("a program without {}", ty.name())),
        }
    }

    /// A type of the runtime.
    pub(crate) fn error_type(&self, ty: RuntimeType) -> Option<TypeId> {
        self.program.runtime_types.get(&ty).copied()
    }

    /// A type descriptor in which only the name and the package are filled in.
    fn descriptor(&self, ty: Option<TypeId>) -> Value {
        let layout = self.program.runtime_types.get(&RuntimeType::Type).copied();
        let (Some(ty), Some(layout)) = (ty, layout) else { return Value::Pointer(None) };
        let mut descriptor = self.zero(layout);
        let fields = self.types.fields(layout).unwrap_or_default();
        if let Value::Aggregate(parts) = &mut descriptor {
            for (part, field) in parts.iter_mut().zip(fields) {
                match field.name.as_str() {
                    "name" => *part = Value::bytes(&runtime_type_string(self.types, ty)),
                    "pkg" => *part = Value::bytes(runtime_package(self.types, ty)),
                    _ => {}
                }
            }
        }
        Value::Pointer(Some(Pointer::new(descriptor)))
    }

    /// The first method of an interface that a type has none of the same name for; else, since it does lack one, the first.
    fn missing_method(&self, have: TypeId, want: TypeId) -> String {
        let Type::Interface(want) = self.types.under(want) else { return String::new() };
        let has = method_set(self.types, have);
        let missing = want.methods.iter().find(|method| {
            !has.iter().any(|entry| entry.name == method.name && (method.pkg.is_none() || entry.pkg == method.pkg))
        });
        missing.or(want.methods.first()).map_or_else(String::new, |method| method.name.to_string())
    }
}
