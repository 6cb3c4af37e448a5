//! `print` and `println` as Go's runtime writes values.

use std::fmt::Write;

use vole_types::{Basic, Types};

use crate::value::Value;

/// A value of a type as `print` writes it.
pub(crate) fn show(types: &Types, ty: vole_types::TypeId, value: &Value) -> Vec<u8> {
    let unsigned = types.basic(ty).is_some_and(Basic::is_unsigned);
    let text = match value {
        Value::Str(bytes) => return bytes.to_vec(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) if unsigned => (*value as u64).to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Complex(re, im) => format!("({}{}i)", float(*re), float(*im)),
        Value::Pointer(pointer) => format!("{:#x}", pointer.as_ref().map_or(0, crate::memory::Pointer::address)),
        Value::Slice(slice) => match slice {
            Some(slice) => format!("[{}/{}]{:#x}", slice.len, slice.cap, slice.array.address()),
            None => "[0/0]0x0".to_owned(),
        },
        Value::Interface(None) => "(0x0,0x0)".to_owned(),
        Value::Interface(Some(held)) => format!("({:#x},{:#x})", held.0.0, std::rc::Rc::as_ptr(held) as usize as u32),
        Value::Map(map) => format!("{:#x}", map.as_ref().map_or(0, |map| std::rc::Rc::as_ptr(map) as usize as u32)),
        Value::Func(func) => {
            format!("{:#x}", func.as_ref().map_or(0, |func| std::rc::Rc::as_ptr(func) as usize as u32))
        }
        Value::Aggregate(_) | Value::Iterator(_) => String::new(),
    };
    text.into_bytes()
}

/// `+d.dddddde+ddd`, as `runtime.printfloat` writes.
fn float(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    let text = format!("{value:+.6e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let mut out = mantissa.to_owned();
    let sign = if exponent < 0 { '-' } else { '+' };
    let _ = write!(out, "e{sign}{:03}", exponent.abs());
    out
}

#[cfg(test)]
mod tests {
    use super::float;

    #[test]
    fn floats_have_seven_digits_and_a_long_exponent() {
        let cases =
            [(1.5, "+1.500000e+000"), (-0.001, "-1.000000e-003"), (0.0, "+0.000000e+000"), (1e100, "+1.000000e+100")];
        for (value, text) in cases {
            assert_eq!(float(value), text);
        }
    }
}
