//! Slices, `append`, `copy`, `clear`, and package unsafe's functions for them.

use vole_ssa::inst::{Builtin, BuiltinFn, ConvertKind};
use vole_types::{Basic, Type, TypeId};

use crate::convert;
use crate::exec::{Frame, Machine, Unwind, unsupported};
use crate::memory::Pointer;
use crate::value::{Slice, Value};

/// `x[low:high:max]`, its bounds checked; `array_len` is the length of the array that `x` may point to.
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
            let (array, first) = array.array();
            Value::Slice(Some(Slice { array, start: first + low, len: high - low, cap: max - low }))
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

/// `clear(s)`.
pub(crate) fn clear(slice: &Value, zero: &Value) -> Result<Value, Unwind> {
    if let Value::Slice(Some(slice)) = slice {
        write(slice, 0, vec![zero.clone(); slice.len])?;
    }
    Ok(Value::unit())
}

/// The array that a slice converts to, or what is wrong with that.
pub(crate) fn as_array_pointer(slice: &Value, len: usize) -> Value {
    match slice {
        Value::Slice(Some(slice)) => Value::Pointer(Some(slice.array.window(slice.start, len))),
        _ => Value::Pointer(None),
    }
}

impl Machine<'_> {
    /// The built-in functions of package unsafe, and `clear`.
    pub(crate) fn builtin(&mut self, frame: &Frame<'_>, builtin: &Builtin, ty: TypeId) -> Result<Value, Unwind> {
        let args = self.values(frame, &builtin.args)?;
        match (builtin.func, args.as_slice()) {
            (BuiltinFn::ClearSlice, [slice]) => {
                let Type::Slice(elem) = *self.types.under(self.type_of(frame, builtin.args[0])) else {
                    return unsupported("clear of no slice");
                };
                clear(slice, &self.zero(elem))
            }
            (BuiltinFn::Concat, strings) => {
                let bytes = strings.iter().flat_map(|string| match string {
                    Value::Str(bytes) => bytes.as_ref(),
                    _ => &[],
                });
                let bytes: Vec<u8> = bytes.copied().collect();
                self.allocate(bytes.len(), Basic::Uint8.id())?;
                Ok(Value::Str(bytes.into()))
            }
            (BuiltinFn::SliceData, [Value::Slice(slice)]) => {
                Ok(Value::Pointer(slice.as_ref().map(|slice| slice.array.part(slice.start))))
            }
            (BuiltinFn::MakeSliceFromPointer, [Value::Pointer(None), Value::Int(0)]) => Ok(Value::Slice(None)),
            (BuiltinFn::MakeSliceFromPointer, [Value::Pointer(Some(pointer)), Value::Int(len)]) => {
                Ok(Value::Slice(Some(elements_from(pointer, *len)?)))
            }
            (BuiltinFn::MakeStringFromPointer, [_, Value::Int(0)]) => Ok(Value::bytes("")),
            (BuiltinFn::MakeStringFromPointer, [Value::Pointer(Some(pointer)), Value::Int(len)]) => {
                let bytes = Value::Slice(Some(elements_from(pointer, *len)?));
                let (from, to) = (self.type_of(frame, builtin.args[0]), ty);
                let text = convert::convert(self.types, ConvertKind::BytesToString, from, to, &bytes);
                text.map_or_else(|| unsupported("a string of no bytes"), Ok)
            }
            _ => unsupported("addresses as numbers"),
        }
    }
}

/// Elements of an array from one on, given a pointer to it.
fn elements_from(pointer: &Pointer, len: i64) -> Result<Slice, Unwind> {
    let Some((array, start)) = pointer.element() else { return unsupported("a slice of a variable") };
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    let there = array.with(|array| array.parts().is_some_and(|parts| len <= parts.len().saturating_sub(start)));
    match there {
        Some(true) => Ok(Slice { array, start, len, cap: len }),
        _ => unsupported("a slice beyond an array"),
    }
}
