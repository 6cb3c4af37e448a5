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
        Value::Chan(chan) => {
            format!("{:#x}", chan.as_ref().map_or(0, |chan| std::rc::Rc::as_ptr(chan) as usize as u32))
        }
        Value::Aggregate(_) | Value::Iterator(_) | Value::Defers(_) => String::new(),
    };
    text.into_bytes()
}

/// `+d.dddddde+ddd`, as `runtime.printFloat` writes: the digits computed in floating-point arithmetic, not always the nearest ones.
fn float(value: f64) -> String {
    const DIGITS: usize = 7;
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    let (mut rest, mut exponent) = (value.abs(), 0i32);
    if rest != 0.0 {
        while rest >= 10.0 {
            exponent += 1;
            rest /= 10.0;
        }
        while rest < 1.0 {
            exponent -= 1;
            rest *= 10.0;
        }
        let mut half = 5.0;
        for _ in 0..DIGITS {
            half /= 10.0;
        }
        rest += half;
        if rest >= 10.0 {
            exponent += 1;
            rest /= 10.0;
        }
    }
    let mut out = if value.is_sign_negative() { "-" } else { "+" }.to_owned();
    for at in 0..DIGITS {
        let digit = rest as u8;
        out.push(char::from(b'0' + digit));
        if at == 0 {
            out.push('.');
        }
        rest = (rest - f64::from(digit)) * 10.0;
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    let _ = write!(out, "e{sign}{:03}", exponent.abs());
    out
}

#[cfg(test)]
mod tests {
    use super::float;

    #[test]
    fn floats_have_seven_digits_and_a_long_exponent() {
        let cases = [
            (9.9999995, "+1.000000e+001"),
            (1.5, "+1.500000e+000"),
            (-0.001, "-1.000000e-003"),
            (0.0, "+0.000000e+000"),
            (1e100, "+1.000000e+100"),
        ];
        for (value, text) in cases {
            assert_eq!(float(value), text);
        }
    }
}
