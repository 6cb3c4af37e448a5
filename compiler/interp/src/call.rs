//! Calls, interfaces and maps.

use vole_ssa::inst::{Call, Callee, Inst, TypeAssert};
use vole_ssa::{FuncId, RuntimeFn, ValueId};
use vole_types::lookup::missing_method;
use vole_types::sizes::layout;
use vole_types::{Type, TypeId};

use crate::exec::{Frame, Machine, Unwind, unsupported};
use crate::map::hashable;
use crate::memory::Pointer;
use crate::value::Value;

impl Machine<'_> {
    pub(crate) fn call(&mut self, frame: &Frame<'_>, call: &Call) -> Result<Value, Unwind> {
        let mut args = self.values(frame, &call.args)?;
        match &call.callee {
            Callee::Static(func) => self.call_func(*func, args, &[]),
            Callee::Value(value) => match self.value(frame, *value)? {
                Value::Func(Some(closure)) => self.call_func(closure.func, args, &closure.captures),
                _ => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            },
            Callee::Interface { recv, method } => {
                let Value::Interface(Some(held)) = self.value(frame, *recv)? else {
                    return self.panic_by(RuntimeFn::PanicNil, Vec::new());
                };
                let Some(func) = self.method(self.type_of(frame, *recv), *method, held.0) else {
                    return unsupported("a method that is in no table");
                };
                args.insert(0, self.data_word(&held));
                self.call_func(func, args, &[])
            }
        }
    }

    /// The data word of an interface: the value itself if it fits, else a pointer to it.
    pub(crate) fn data_word(&self, held: &(TypeId, Value)) -> Value {
        if layout(self.types, held.0).size <= 4 {
            held.1.clone()
        } else {
            Value::Pointer(Some(Pointer::new(held.1.clone())))
        }
    }

    /// The code of a dynamic type's method for an interface's.
    fn method(&self, interface: TypeId, method: u32, dynamic: TypeId) -> Option<FuncId> {
        let Type::Interface(interface) = self.types.under(interface) else { return None };
        let method = interface.methods.get(method as usize)?;
        let name = match method.pkg {
            Some(package) => format!("{}.{}", self.types.package_path(package), method.name),
            None => method.name.to_string(),
        };
        let table = self.program.method_tables.get(&dynamic)?;
        table.iter().find(|entry| entry.name == name).map(|entry| entry.func)
    }

    /// Whether an interface value holds a type, or something that implements it.
    pub(crate) fn holds(&self, value: &Value, ty: TypeId) -> bool {
        let Value::Interface(Some(held)) = value else { return false };
        if self.types.is_interface(ty) { missing_method(self.types, held.0, ty).is_none() } else { held.0 == ty }
    }

    pub(crate) fn type_assert(&mut self, frame: &Frame<'_>, assert: &TypeAssert) -> Result<Value, Unwind> {
        let value = self.value(frame, assert.x)?;
        let holds = self.holds(&value, assert.ty);
        let result = match &value {
            _ if !holds => self.zero(assert.ty),
            Value::Interface(Some(held)) if !self.types.is_interface(assert.ty) => held.1.clone(),
            _ => value.clone(),
        };
        match (assert.comma_ok, holds) {
            (true, _) => Ok(Value::Aggregate(vec![result, Value::Bool(holds)])),
            (false, true) => Ok(result),
            (false, false) => {
                let have = if let Value::Interface(Some(held)) = &value { Some(held.0) } else { None };
                self.raise_assertion(have, assert.ty, self.type_of(frame, assert.x))
            }
        }
    }

    pub(crate) fn map_inst(&mut self, frame: &Frame<'_>, inst: &Inst) -> Result<Value, Unwind> {
        let operands = self.values(frame, &inst.operands())?;
        let map_type = self.type_of(frame, inst.operands()[0]);
        let Type::Map { key, elem } = *self.types.under(map_type) else { return unsupported("a map of no map type") };
        let Value::Map(map) = &operands[0] else { return unsupported("a map that is none") };
        let done = match inst {
            Inst::MapLookup(lookup) => {
                let found = match map {
                    Some(map) => map.borrow().get(self.types, key, &operands[1]),
                    None => hashable(self.types, &operands[1]).map(|()| None),
                };
                match found {
                    Ok(found) => {
                        let (ok, value) = (found.is_some(), found.unwrap_or_else(|| self.zero(elem)));
                        return Ok(match lookup.comma_ok {
                            true => Value::Aggregate(vec![value, Value::Bool(ok)]),
                            false => value,
                        });
                    }
                    Err(found) => Err(found),
                }
            }
            Inst::MapUpdate(_) => match map {
                Some(map) => map.borrow_mut().set(self.types, key, operands[1].clone(), operands[2].clone()),
                None => return self.raise_plain("assignment to entry in nil map"),
            },
            Inst::MapDelete(_) => match map {
                Some(map) => map.borrow_mut().delete(self.types, key, &operands[1]),
                None => hashable(self.types, &operands[1]),
            },
            _ => {
                map.iter().for_each(|map| map.borrow_mut().clear());
                Ok(())
            }
        };
        done.map_or_else(|found| self.raise_unhashable(found), |()| Ok(Value::unit()))
    }

    pub(crate) fn map_next(&mut self, frame: &Frame<'_>, iter: ValueId, ty: TypeId) -> Result<Value, Unwind> {
        let Value::Iterator(iter) = self.value(frame, iter)? else { return unsupported("an iterator that is none") };
        let mut iter = iter.borrow_mut();
        let next = iter.map.as_ref().and_then(|map| map.borrow().next(iter.next));
        let Some((after, key, value)) = next else { return Ok(self.zero(ty)) };
        iter.next = after;
        Ok(Value::Aggregate(vec![Value::Bool(true), key, value]))
    }
}
