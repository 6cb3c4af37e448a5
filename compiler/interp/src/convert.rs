//! Conversions (spec: Conversions).

use std::rc::Rc;

use vole_ssa::inst::ConvertKind;
use vole_types::{Basic, Type, TypeId, Types};

use crate::arith::{round, wrap};
use crate::memory::Pointer;
use crate::slices;
use crate::value::{Slice, Value};

/// Converts a value of type `from` to type `to`.
pub(crate) fn convert(types: &Types, kind: ConvertKind, from: TypeId, to: TypeId, x: &Value) -> Option<Value> {
    Some(match (kind, x) {
        (ConvertKind::Numeric, _) => numeric(types.basic(from)?, types.basic(to)?, x)?,
        (ConvertKind::IntToString, Value::Int(rune)) => Value::bytes(&rune_text(*rune)),
        (ConvertKind::BytesToString, Value::Slice(slice)) => {
            let bytes = ints(slice.as_ref())?;
            Value::Str(bytes.into_iter().map(|byte| byte as u8).collect())
        }
        (ConvertKind::RunesToString, Value::Slice(slice)) => {
            let text: String = ints(slice.as_ref())?.into_iter().map(rune_text).collect();
            Value::bytes(&text)
        }
        (ConvertKind::StringToBytes, Value::Str(text)) => {
            slice_of(text.iter().map(|byte| Value::Int(i64::from(*byte))).collect())
        }
        (ConvertKind::StringToRunes, Value::Str(text)) => {
            let mut runes = Vec::new();
            let mut at = 0;
            while at < text.len() {
                let (rune, next) = decode_rune(text, at);
                runes.push(Value::Int(i64::from(rune)));
                at = next;
            }
            slice_of(runes)
        }
        (ConvertKind::SliceToArrayPointer, slice) => {
            let Type::Array { len, .. } = types.under(types.pointee(to)?) else { return None };
            slices::as_array_pointer(slice, *len as usize)
        }
        _ => return None,
    })
}

/// A new slice of these elements.
pub(crate) fn slice_of(elems: Vec<Value>) -> Value {
    let len = elems.len();
    Value::Slice(Some(Slice { array: Pointer::new(Value::Aggregate(elems)), start: 0, len, cap: len }))
}

fn ints(slice: Option<&Slice>) -> Option<Vec<i64>> {
    let Some(slice) = slice else { return Some(Vec::new()) };
    slice.array.with(|array| {
        let Value::Aggregate(parts) = array else { return None };
        let part = parts.get(slice.start..slice.start + slice.len)?;
        part.iter().map(|value| if let Value::Int(value) = value { Some(*value) } else { None }).collect()
    })?
}

fn rune_text(rune: i64) -> String {
    u32::try_from(rune).ok().and_then(char::from_u32).unwrap_or('\u{fffd}').to_string()
}

/// The rune at `at` and the index after it; U+FFFD and one byte for what is no UTF-8.
pub(crate) fn decode_rune(text: &Rc<[u8]>, at: usize) -> (i32, usize) {
    let rest = &text[at..];
    let longest = &rest[..rest.len().min(4)];
    let valid = match std::str::from_utf8(longest) {
        Ok(valid) => valid,
        Err(error) => std::str::from_utf8(&longest[..error.valid_up_to()]).unwrap_or_default(),
    };
    match valid.chars().next() {
        Some(c) => (c as i32, at + c.len_utf8()),
        None => (0xfffd, at + 1),
    }
}

fn numeric(from: Basic, to: Basic, x: &Value) -> Option<Value> {
    Some(match x {
        Value::Int(x) if to.is_integer() => Value::Int(wrap(to, *x)),
        Value::Int(x) if from.is_unsigned() && to == Basic::Float32 => Value::Float(f64::from(*x as u64 as f32)),
        Value::Int(x) if to == Basic::Float32 => Value::Float(f64::from(*x as f32)),
        Value::Int(x) if from.is_unsigned() => Value::Float(*x as u64 as f64),
        Value::Int(x) => Value::Float(*x as f64),
        Value::Float(x) if to.is_float() => Value::Float(round(to, *x)),
        // Out of range, what comes is up to the implementation.
        Value::Float(x) if to == Basic::Uint64 => Value::Int(*x as u64 as i64),
        Value::Float(x) => Value::Int(wrap(to, *x as i64)),
        Value::Complex(re, im) => Value::Complex(round(to, *re), round(to, *im)),
        _ => return None,
    })
}
