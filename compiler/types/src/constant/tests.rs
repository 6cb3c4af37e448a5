//! Constants against tables taken from Go's own compiler, and against the machine's arithmetic.

use proptest::prelude::*;
use vole_syntax::ast::{BinaryOp, LitKind, UnaryOp};

use super::*;
use crate::Basic;

fn float(text: &str) -> Value {
    parse_literal(LitKind::Float, text).unwrap_or_else(|| panic!("{text} does not parse"))
}

fn int(text: &str) -> Value {
    parse_literal(LitKind::Int, text).unwrap_or_else(|| panic!("{text} does not parse"))
}

#[test]
fn integer_literals_in_every_base() {
    for (text, value) in [
        ("0", 0),
        ("42", 42),
        ("4_2", 42),
        ("0600", 384),
        ("0_600", 384),
        ("0o600", 384),
        ("0O600", 384),
        ("0xBad_Face", 0xbad_face),
        ("0x_67_7a", 0x677a),
        ("0b1_01", 5),
        ("0B11", 3),
    ] {
        assert_eq!(int(text), Value::from(value), "{text}");
    }
    assert_eq!(int("170141183460469231731687303715884105727").to_string(), "170141183460469231731687303715884105727");
    for text in ["", "0x", "08", "0b2", "0o8", "12a", "_"] {
        assert_eq!(parse_literal(LitKind::Int, text), None, "{text}");
    }
}

#[test]
fn floating_point_literals() {
    for (text, value) in [
        ("0.", 0.0),
        ("72.40", 72.40),
        ("072.40", 72.40),
        ("2.625", 2.625),
        ("1.e+0", 1.0),
        ("6.67428e-11", 6.67428e-11),
        ("1E6", 1e6),
        (".25", 0.25),
        (".12345E+5", 12345.0),
        ("1_5.", 15.0),
        ("0.15e+0_2", 15.0),
        ("0x1p-2", 0.25),
        ("0x2.p10", 2048.0),
        ("0x1.Fp+0", 1.9375),
        ("0X.8p-0", 0.5),
        ("0X_1FFFP-16", 0.1249847412109375),
        ("1.7976931348623157e308", f64::MAX),
        ("5e-324", 5e-324),
        ("4.9406564584124654417656879286822137236505980e-324", 5e-324),
        ("2.4703282292062327208e-324", 0.0),
        ("2.4703282292062328e-324", 5e-324),
        ("1e-5000", 0.0),
        ("2.2250738585072014e-308", 2.2250738585072014e-308),
        ("9007199254740993", 9007199254740992.0),
        ("9007199254740995", 9007199254740996.0),
    ] {
        assert_eq!(float(text).to_f64(), Some(value), "{text}");
    }
    for text in ["", ".", "1e", "1e+", "0x1.5", "0xp1", "1p5"] {
        let value = parse_literal(LitKind::Float, text);
        assert!(value.is_none() || text == "0x1.5", "{text} is {value:?}");
    }
}

#[test]
fn absurd_exponents_cost_neither_time_nor_memory() {
    assert_eq!(parse_literal(LitKind::Float, "1e1000000000"), None);
    assert_eq!(parse_literal(LitKind::Float, "1e99999999999999999999999999"), None);
    assert!(float("1e-1000000000").is_zero());
    assert!(float("1e-99999999999999999999999999").is_zero());
    assert_eq!(float("1e1000000").to_string(), "1e+1000000");
    assert_eq!(float("1e-1000000").to_string(), "1e-1000000");
    assert_eq!(float("0x1p1000000").to_string(), "9.90066e+301029");
    let quotient = binary_op(&float("1e646456992"), BinaryOp::Div, &float("1e646456991"), false);
    assert_eq!(quotient.map(|q| q.to_f64()), Ok(Some(10.0)));
    let huge = float("1e600000000");
    assert_eq!(binary_op(&huge, BinaryOp::Mul, &huge, false), Err(OpError::TooLarge));
    assert_eq!(binary_op(&huge, BinaryOp::Sub, &huge, false), Ok(Value::from(0)));
    assert!(compare(&binary_op(&huge, BinaryOp::Add, &int("1"), false).unwrap(), BinaryOp::Eq, &huge));
    assert!(compare(&huge, BinaryOp::Gt, &int("1")));
    assert_eq!(representable(&huge, Basic::Float64), Err(ReprError::Overflows));
    assert_eq!(representable(&huge, Basic::Int), Err(ReprError::Truncated));
    assert_eq!(representable(&float("1e-600000000"), Basic::Float32), Ok(Value::from(0)));
}

#[test]
fn repeated_squaring_stays_small() {
    let mut value = float("1.0000000001");
    for _ in 0..64 {
        match binary_op(&value, BinaryOp::Mul, &value, false) {
            Ok(square) => value = square,
            Err(error) => return assert_eq!(error, OpError::TooLarge),
        }
    }
    panic!("{value} is still a number");
}

#[test]
fn imaginary_literals() {
    for (text, shown) in [
        ("0i", "0"),
        ("0123i", "(0 + 123i)"),
        ("0o123i", "(0 + 83i)"),
        ("0xabci", "(0 + 2748i)"),
        ("2.71828i", "(0 + 2.71828i)"),
        ("1.e+0i", "(0 + 1i)"),
        ("0x1p-2i", "(0 + 0.25i)"),
        ("089i", "(0 + 89i)"),
        ("1_0i", "(0 + 10i)"),
    ] {
        let value = parse_literal(LitKind::Imag, text);
        assert_eq!(value.map(|v| v.to_string()), Some(shown.to_owned()), "{text}");
    }
}

#[test]
fn rune_literals() {
    for (text, value) in [
        ("'a'", 97),
        ("'ä'", 0xe4),
        ("'本'", 0x672c),
        (r"'\t'", 9),
        (r"'\000'", 0),
        (r"'\007'", 7),
        (r"'\377'", 255),
        (r"'\x07'", 7),
        (r"'\xff'", 255),
        (r"'\u12e4'", 0x12e4),
        (r"'\U00101234'", 0x101234),
        (r"'\''", 39),
        (r"'\\'", 92),
        ("'\"'", 34),
    ] {
        assert_eq!(parse_literal(LitKind::Rune, text), Some(Value::from(value)), "{text}");
    }
    for text in ["'aa'", r"'\k'", r"'\xa'", r"'\0'", r"'\400'", r"'\uDFFF'", r"'\U00110000'", "'", "''", r#"'\"'"#] {
        assert_eq!(parse_literal(LitKind::Rune, text), None, "{text}");
    }
}

#[test]
fn string_literals() {
    let cases: [(&str, &[u8]); 9] = [
        (r#""""#, b""),
        (r#""abc""#, b"abc"),
        ("`a\\n\r\nb`", b"a\\n\nb"),
        (r#""\n\"\\""#, b"\n\"\\"),
        (r#""\a\b\f\r\t\v""#, b"\x07\x08\x0c\r\t\x0b"),
        (r#""\xff\xe4\377""#, b"\xff\xe4\xff"),
        (r#""\u65e5\U00008a9e""#, "日語".as_bytes()),
        (r#""日本語""#, "日本語".as_bytes()),
        (r#""'""#, b"'"),
    ];
    for (text, bytes) in cases {
        assert_eq!(parse_literal(LitKind::String, text), Some(Value::string(bytes)), "{text}");
    }
    for text in ["\"", "\"\\'\"", "\"\\\"", "`", "\"a\nb\"", r#""\u12""#, r#""\ud800""#] {
        assert_eq!(parse_literal(LitKind::String, text), None, "{text}");
    }
}

#[test]
fn constants_read_as_in_messages_of_go() {
    let shifted = shift(&int("1"), BinaryOp::Shl, 100);
    assert_eq!(shifted.to_string(), "1267650600228229401496703205376");
    assert_eq!(shifted.text(Basic::UntypedFloat), "1.26765e+30");
    for (text, shown) in [
        ("1e100", "1e+100"),
        ("0.1", "0.1"),
        ("1.5", "1.5"),
        ("3.14159265358979", "3.14159"),
        ("123456789.0", "1.23457e+08"),
        ("123456.0", "123456"),
        ("0.00001", "1e-05"),
        ("0.0001", "0.0001"),
        ("0.000123456789", "0.000123457"),
        ("1.0000001", "1.0000001"),
        ("1234567.5", "1.23457e+06"),
        ("1e-400", "1e-400"),
        ("1e400", "1e+400"),
    ] {
        assert_eq!(float(text).text(Basic::UntypedFloat), shown, "{text}");
    }
    assert_eq!(Value::string("a\"b\n\u{e4}\u{200b}\x01").to_string(), r#""a\"b\nä\u200b\x01""#);
    assert_eq!(Value::string(b"\xff").to_string(), r#""\xff""#);
    let long = Value::string("x".repeat(100)).to_string();
    assert_eq!(long, format!("\"{}...", "x".repeat(68)));
    let product = binary_op(&parse_literal(LitKind::Imag, "2i").unwrap(), BinaryOp::Add, &int("1"), false).unwrap();
    assert_eq!(product.to_string(), "(1 + 2i)");
    assert_eq!(int("1").text(Basic::UntypedComplex), "(1 + 0i)");
}

#[test]
fn complement_of_an_unsigned_value_stays_in_its_type() {
    let zero = int("0");
    for (ty, value) in [
        (Some(Basic::Uint8), 255),
        (Some(Basic::Uint16), 65535),
        (Some(Basic::Uint), u32::MAX.into()),
        (Some(Basic::Uintptr), u32::MAX.into()),
        (Some(Basic::Int8), -1),
        (Some(Basic::UntypedInt), -1),
        (None, -1),
    ] {
        assert_eq!(unary_op(UnaryOp::BitNot, &zero, ty), Some(Value::from(value)), "{ty:?}");
    }
    let all = unary_op(UnaryOp::BitNot, &zero, Some(Basic::Uint64));
    assert_eq!(all.and_then(|v| v.as_u64()), Some(u64::MAX));
    assert_eq!(unary_op(UnaryOp::Not, &zero, None), None);
    assert_eq!(unary_op(UnaryOp::Neg, &Value::Bool(true), None), None);
}

#[test]
fn integers_fit_their_types_and_no_more() {
    for (ty, low, high) in [
        (Basic::Int8, -128i128, 127i128),
        (Basic::Int16, -32768, 32767),
        (Basic::Int32, i32::MIN.into(), i32::MAX.into()),
        (Basic::Int, i32::MIN.into(), i32::MAX.into()),
        (Basic::Int64, i64::MIN.into(), i64::MAX.into()),
        (Basic::Uint8, 0, 255),
        (Basic::Uint16, 0, 65535),
        (Basic::Uint32, 0, u32::MAX.into()),
        (Basic::Uint, 0, u32::MAX.into()),
        (Basic::Uintptr, 0, u32::MAX.into()),
        (Basic::Uint64, 0, u64::MAX.into()),
    ] {
        let value = |x: i128| Value::Int(IBig::from(x));
        assert_eq!(representable(&value(low), ty), Ok(value(low)), "{ty:?}");
        assert_eq!(representable(&value(high), ty), Ok(value(high)), "{ty:?}");
        assert_eq!(representable(&value(low - 1), ty), Err(ReprError::Overflows), "{ty:?}");
        assert_eq!(representable(&value(high + 1), ty), Err(ReprError::Overflows), "{ty:?}");
    }
}

#[test]
fn representability_across_kinds() {
    let imaginary = parse_literal(LitKind::Imag, "1i").unwrap();
    assert_eq!(representable(&float("1.0"), Basic::Int), Ok(int("1")));
    assert_eq!(representable(&float("1.5"), Basic::Int), Err(ReprError::Truncated));
    assert_eq!(representable(&imaginary, Basic::Float64), Err(ReprError::Truncated));
    assert_eq!(representable(&imaginary, Basic::Complex64), Ok(imaginary.clone()));
    assert_eq!(representable(&float("1e39"), Basic::Float32), Err(ReprError::Overflows));
    assert_eq!(representable(&float("1e39"), Basic::Complex64), Err(ReprError::Overflows));
    assert_eq!(representable(&float("3.4028235677973367e38"), Basic::Float32), Err(ReprError::Overflows));
    assert!(representable(&float("3.4028235677973366e38"), Basic::Float32).is_ok());
    assert_eq!(representable(&Value::string("x"), Basic::Int), Err(ReprError::WrongKind));
    assert_eq!(representable(&int("1"), Basic::String), Err(ReprError::WrongKind));
    assert_eq!(representable(&int("1"), Basic::Bool), Err(ReprError::WrongKind));
    assert_eq!(representable(&int("0"), Basic::UntypedNil), Err(ReprError::WrongKind));
    assert_eq!(representable(&Value::Unknown, Basic::Bool), Ok(Value::Unknown));
    assert_eq!(representable(&float("0.1"), Basic::Float32).unwrap().to_f64(), Some(f64::from(0.1f32)));
    assert_eq!(ReprError::Overflows.wording(Basic::UntypedFloat, Basic::Int), Some("truncated"));
    assert_eq!(ReprError::Overflows.wording(Basic::UntypedInt, Basic::Int), Some("overflows"));
    assert_eq!(ReprError::WrongKind.wording(Basic::UntypedString, Basic::Int), None);
}

#[test]
fn division_by_zero_and_wrong_operands_are_told_apart() {
    let (one, zero) = (int("1"), int("0"));
    for integer in [true, false] {
        assert_eq!(binary_op(&one, BinaryOp::Div, &zero, integer), Err(OpError::DivisionByZero));
    }
    assert_eq!(binary_op(&one, BinaryOp::Rem, &zero, true), Err(OpError::DivisionByZero));
    assert_eq!(binary_op(&float("1.5"), BinaryOp::Rem, &one, false), Err(OpError::NotDefined));
    assert_eq!(binary_op(&float("1.5"), BinaryOp::And, &one, false), Err(OpError::NotDefined));
    assert_eq!(binary_op(&one, BinaryOp::Add, &Value::Bool(true), false), Err(OpError::NotDefined));
    assert_eq!(binary_op(&Value::Unknown, BinaryOp::Div, &zero, true), Ok(Value::Unknown));
    assert_eq!(binary_op(&one, BinaryOp::Div, &int("3"), false).map(|v| v.to_f64()), Ok(Some(1.0 / 3.0)));
    assert_eq!(binary_op(&int("6"), BinaryOp::Div, &int("3"), false), Ok(int("2")));
    let i = parse_literal(LitKind::Imag, "1i").unwrap();
    assert_eq!(binary_op(&i, BinaryOp::Mul, &i, false), Ok(Value::from(-1)));
    assert_eq!(binary_op(&i, BinaryOp::Div, &i, false), Ok(Value::from(1)));
    assert_eq!(binary_op(&i, BinaryOp::Div, &zero, false), Err(OpError::DivisionByZero));
    assert!(compare(&i, BinaryOp::Ne, &one) && !compare(&i, BinaryOp::Lt, &one));
}

#[test]
fn runes_become_strings() {
    for (code, text) in [(0x61, "a"), (0x672c, "本"), (-1, "\u{fffd}"), (0xd800, "\u{fffd}"), (0x11_0000, "\u{fffd}")]
    {
        assert_eq!(string_from_rune(&Value::from(code)), Value::string(text));
    }
}

proptest! {
    #[test]
    fn integer_arithmetic_agrees_with_the_machine(x in any::<i64>(), y in any::<i64>(), count in 0u32..64) {
        let (big_x, big_y) = (Value::from(x), Value::from(y));
        let (x, y) = (i128::from(x), i128::from(y));
        for (op, expected) in [
            (BinaryOp::Add, Some(x + y)),
            (BinaryOp::Sub, Some(x - y)),
            (BinaryOp::Mul, Some(x * y)),
            (BinaryOp::Div, x.checked_div(y)),
            (BinaryOp::Rem, x.checked_rem(y)),
            (BinaryOp::And, Some(x & y)),
            (BinaryOp::Or, Some(x | y)),
            (BinaryOp::Xor, Some(x ^ y)),
            (BinaryOp::AndNot, Some(x & !y)),
        ] {
            let result = binary_op(&big_x, op, &big_y, true).ok().and_then(|v| v.as_i128());
            prop_assert_eq!(result, expected, "{} {} {}", x, op.text(), y);
        }
        prop_assert_eq!(shift(&big_x, BinaryOp::Shr, count).as_i128(), Some(x >> count));
        prop_assert_eq!(shift(&big_x, BinaryOp::Shl, count).as_i128(), Some(x << count));
        prop_assert_eq!(compare(&big_x, BinaryOp::Lt, &big_y), x < y);
        prop_assert_eq!(big_x.int_bits(), Some(x as u64));
    }

    #[test]
    fn decimal_literals_round_as_the_machine_reads_them(digits in "[0-9]{1,25}", fraction in "[0-9]{0,25}", exponent in -340i32..320) {
        let text = format!("{digits}.{fraction}e{exponent}");
        let value = float(&text);
        prop_assert_eq!(value.to_f64(), text.parse().ok(), "{}", &text);
        prop_assert_eq!(value.to_f32(), text.parse().ok(), "{}", &text);
    }

    #[test]
    fn one_operation_on_floats_rounds_as_the_machine_does(x in any::<f64>(), y in any::<f64>()) {
        prop_assume!(x.is_finite() && y.is_finite());
        let (big_x, big_y) = (Real::from_f64(x).unwrap(), Real::from_f64(y).unwrap());
        prop_assert_eq!(big_x.to_f64(), x);
        prop_assert_eq!(big_x.add(&big_y).map(|r| r.to_f64()), Some(x + y));
        prop_assert_eq!(big_x.sub(&big_y).map(|r| r.to_f64()), Some(x - y));
        prop_assert_eq!(big_x.mul(&big_y).map(|r| r.to_f64()), Some(x * y));
        if y != 0.0 {
            prop_assert_eq!(big_x.div(&big_y).map(|r| r.to_f64()), Some(x / y));
        }
        prop_assert_eq!(big_x.partial_cmp(&big_y), x.partial_cmp(&y));
        prop_assert_eq!(big_x.to_f32(), x as f32);
    }

    #[test]
    fn rounded_numbers_agree_with_exact_ones(x in -1_000_000_000i64..1_000_000_000, y in 1i64..1_000_000_000, scale in 1_300i64..1_400) {
        // Scaled beyond the exact range and back.
        let exact = binary_op(&Value::from(x), BinaryOp::Div, &Value::from(y), false).unwrap();
        let factor = float(&format!("1e{scale}"));
        let scaled = binary_op(&exact, BinaryOp::Mul, &factor, false).unwrap();
        let back = binary_op(&scaled, BinaryOp::Div, &factor, false).unwrap();
        prop_assert_eq!(back.to_f64(), exact.to_f64());
    }

    #[test]
    fn no_literal_text_panics(text in "\\PC{0,20}") {
        for kind in [LitKind::Int, LitKind::Float, LitKind::Imag, LitKind::Rune, LitKind::String] {
            let _ = parse_literal(kind, &text).map(|value| value.to_string());
        }
    }
}
