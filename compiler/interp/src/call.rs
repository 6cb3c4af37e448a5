//! Calls, interfaces, maps and slices.

use vole_ssa::inst::{Call, Callee, Inst, TypeAssert};
use vole_ssa::{FuncId, Intrinsic, RuntimeFn, ValueId};
use vole_types::lookup::missing_method;
use vole_types::sizes::layout;
use vole_types::{Type, TypeId};

use crate::exec::{Frame, Machine, Unwind, unsupported};
use crate::memory::Pointer;
use crate::value::{Slice, Value};

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
                // The data word: the value itself if it fits, else a pointer to it.
                let word = if layout(self.types, held.0).size <= 4 {
                    held.1.clone()
                } else {
                    Value::Pointer(Some(Pointer::new(held.1.clone())))
                };
                args.insert(0, word);
                self.call_func(func, args, &[])
            }
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
            _ => value,
        };
        match (assert.comma_ok, holds) {
            (true, _) => Ok(Value::Aggregate(vec![result, Value::Bool(holds)])),
            (false, true) => Ok(result),
            (false, false) => unsupported("a failed type assertion"),
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
                    None => Ok(None),
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
                None => return unsupported("an assignment to an entry of a nil map"),
            },
            Inst::MapDelete(_) => match map {
                Some(map) => map.borrow_mut().delete(self.types, key, &operands[1]),
                None => Ok(()),
            },
            _ => {
                map.iter().for_each(|map| map.borrow_mut().clear());
                Ok(())
            }
        };
        done.map_or_else(|found| self.incomparable(found), |()| Ok(Value::unit()))
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

/// `x[low:high:max]`, its bounds checked.
pub(crate) fn slice(
    x: Value,
    low: usize,
    high: Option<usize>,
    max: Option<usize>,
    array_len: usize,
) -> Result<Value, Unwind> {
    Ok(match x {
        Value::Str(text) => {
            let high = high.unwrap_or(text.len());
            text.get(low..high)
                .map_or_else(|| unsupported("a slice out of range"), |part| Ok(Value::Str(part.into())))?
        }
        Value::Slice(Some(slice)) => {
            let (high, max) = (high.unwrap_or(slice.len), max.unwrap_or(slice.cap));
            let start = slice.start + low;
            Value::Slice(Some(Slice { array: slice.array, start, len: high - low, cap: max - low }))
        }
        Value::Slice(None) => Value::Slice(None),
        Value::Pointer(Some(array)) => {
            let (high, max) = (high.unwrap_or(array_len), max.unwrap_or(array_len));
            Value::Slice(Some(Slice { array, start: low, len: high - low, cap: max - low }))
        }
        _ => return unsupported("a slice of nothing"),
    })
}

/// The elements of a slice, or the bytes of a string.
fn elements(value: &Value) -> Result<Vec<Value>, Unwind> {
    match value {
        Value::Str(text) => Ok(text.iter().map(|byte| Value::Int(i64::from(*byte))).collect()),
        Value::Slice(None) => Ok(Vec::new()),
        Value::Slice(Some(slice)) => {
            let part = slice.array.with(|array| match array {
                Value::Aggregate(parts) => parts.get(slice.start..slice.start + slice.len).map(<[Value]>::to_vec),
                _ => None,
            });
            part.flatten().map_or_else(|| unsupported("a slice of nothing"), Ok)
        }
        _ => unsupported("elements of no slice"),
    }
}

fn write(slice: &Slice, at: usize, values: Vec<Value>) -> Result<(), Unwind> {
    let written = slice.array.change(|array| match array {
        Value::Aggregate(parts) => {
            let room = parts.get_mut(slice.start + at..slice.start + at + values.len())?;
            room.iter_mut().zip(values).for_each(|(slot, value)| *slot = value);
            Some(())
        }
        _ => None,
    });
    written.flatten().map_or_else(|| unsupported("a slice of nothing"), Ok)
}

/// `append`: in place if there is room; else to a new array of twice the size.
pub(crate) fn append(slice: Value, tail: &Value, zero: &Value) -> Result<Value, Unwind> {
    let tail = elements(tail)?;
    let Value::Slice(old) = slice else { return unsupported("append to no slice") };
    if tail.is_empty() {
        return Ok(Value::Slice(old));
    }
    let (len, cap) = old.as_ref().map_or((0, 0), |slice| (slice.len, slice.cap));
    let new_len = len + tail.len();
    if let Some(old) = old.as_ref().filter(|_| new_len <= cap) {
        write(old, len, tail)?;
        return Ok(Value::Slice(Some(Slice { len: new_len, ..old.clone() })));
    }
    let mut elems = elements(&Value::Slice(old))?;
    elems.extend(tail);
    let cap = new_len.max(2 * cap);
    elems.resize(cap, zero.clone());
    Ok(Value::Slice(Some(Slice { array: Pointer::new(Value::Aggregate(elems)), start: 0, len: new_len, cap })))
}

/// `copy`: how many elements were copied.
pub(crate) fn copy(dst: &Value, src: &Value) -> Result<Value, Unwind> {
    let mut values = elements(src)?;
    let Value::Slice(dst) = dst else { return unsupported("copy to no slice") };
    let Some(dst) = dst else { return Ok(Value::Int(0)) };
    values.truncate(dst.len);
    let count = values.len();
    write(dst, 0, values)?;
    Ok(Value::Int(count as i64))
}

/// The functions that code generation replaces by instructions, as far as they compute on numbers.
pub(crate) fn intrinsic(intrinsic: Intrinsic, args: &[Value]) -> Result<Value, Unwind> {
    use Intrinsic as I;
    let float = |f: fn(f64) -> f64| match args {
        [Value::Float(x)] => Ok(Value::Float(f(*x))),
        _ => unsupported("an intrinsic's argument"),
    };
    match (intrinsic, args) {
        (I::MathSqrt | I::MathSqrtInternal, _) => float(f64::sqrt),
        (I::MathAbs, _) => float(f64::abs),
        (I::MathFloor, _) => float(f64::floor),
        (I::MathCeil, _) => float(f64::ceil),
        (I::MathTrunc, _) => float(f64::trunc),
        (I::MathRoundToEven, _) => float(f64::round_ties_even),
        (I::MathFloat64bits | I::FloatBits64, [Value::Float(x)]) => Ok(Value::Int(x.to_bits() as i64)),
        (I::MathFloat64frombits | I::FloatFromBits64, [Value::Int(x)]) => Ok(Value::Float(f64::from_bits(*x as u64))),
        (I::MathFloat32bits | I::FloatBits32, [Value::Float(x)]) => Ok(Value::Int(i64::from((*x as f32).to_bits()))),
        (I::MathFloat32frombits | I::FloatFromBits32, [Value::Int(x)]) => {
            Ok(Value::Float(f64::from(f32::from_bits(*x as u32))))
        }
        (I::BitsLeadingZeros32, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u32).leading_zeros()))),
        (I::BitsLeadingZeros64, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u64).leading_zeros()))),
        (I::BitsTrailingZeros32, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u32).trailing_zeros()))),
        (I::BitsTrailingZeros64, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u64).trailing_zeros()))),
        (I::BitsOnesCount32, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u32).count_ones()))),
        (I::BitsOnesCount64, [Value::Int(x)]) => Ok(Value::Int(i64::from((*x as u64).count_ones()))),
        _ => {
            let (package, name) = intrinsic.name();
            unsupported(format!("{package}.{name}"))
        }
    }
}
