//! Questions about types built by hand; the words are those of Go's own compiler for the same program.

use vole_syntax::ast::ChanDir;

use super::*;
use crate::constant::Value;
use crate::test_world::{INT, STRING, World};
use crate::{Basic, InterfaceType, Type, TypeId};

const FLOAT: TypeId = Basic::Float64.id();
const UNTYPED_NIL: TypeId = Basic::UntypedNil.id();

fn can_assign(w: &World, from: TypeId, to: TypeId) -> Result<(), String> {
    assignable(&w.types, from, None, to, Some(w.pkg))
}

fn can_convert(w: &World, from: TypeId, to: TypeId) -> bool {
    convertible(&w.types, from, None, to, Some(w.pkg)).is_ok()
}

#[test]
fn comparison_and_the_reason_why_not() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let map = w.map(INT, INT);
    let function = w.func(&[], &[]);
    let pointer = w.pointer(ints);
    let chan = w.chan(ChanDir::Both, ints);
    let good = w.structure(&[("a", INT), ("p", pointer)]);
    let bad = w.structure(&[("a", INT), ("s", ints)]);
    let bad_named = w.named("Bad", bad);
    let worse = w.structure(&[("b", bad_named)]);
    let array = w.array(2, INT);
    let bad_array = w.array(2, ints);
    let bad_array_named = w.named("A", bad_array);
    let any = w.types.universe().any;
    let with_any = w.structure(&[("x", any)]);
    let union = w.union(&[(true, INT), (false, ints)]);
    let integers = w.union(&[(true, INT), (false, STRING)]);
    let (mixed, good_param) = (w.type_param("M", union), w.type_param("P", integers));
    for (ty, strictly, cause) in [
        (INT, true, Ok(())),
        (STRING, true, Ok(())),
        (pointer, true, Ok(())),
        (chan, true, Ok(())),
        (good, true, Ok(())),
        (array, true, Ok(())),
        (any, false, Ok(())),
        (with_any, false, Ok(())),
        (good_param, true, Ok(())),
        (ints, false, Err("slice can only be compared to nil")),
        (map, false, Err("map can only be compared to nil")),
        (function, false, Err("func can only be compared to nil")),
        (bad_named, false, Err("struct containing []int cannot be compared")),
        (worse, false, Err("struct containing Bad cannot be compared")),
        (bad_array_named, false, Err("[2][]int cannot be compared")),
        (mixed, false, Err("incomparable types in type set")),
        (UNTYPED_NIL, false, Err("")),
    ] {
        assert_eq!(is_comparable(&w.types, ty), cause.is_ok(), "{}", w.show(ty));
        assert_eq!(is_strictly_comparable(&w.types, ty), strictly, "{}", w.show(ty));
        let told = incomparable_cause(&w.types, ty, Some(w.pkg)).unwrap_or_default();
        assert_eq!(told, cause.err().unwrap_or_default(), "{}", w.show(ty));
    }
}

#[test]
fn order_and_nil() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let my_string = w.named("S", STRING);
    let any = w.types.universe().any;
    let numbers = w.union(&[(true, INT), (true, FLOAT)]);
    let slices = w.union(&[(true, ints)]);
    let (number, slice, free) = (w.type_param("N", numbers), w.type_param("L", slices), w.type_param("T", any));
    let complex = Basic::Complex128.id();
    let pointer = Basic::UnsafePointer.id();
    for (ty, is_ordered, with_nil) in [
        (INT, true, false),
        (my_string, true, false),
        (complex, false, false),
        (Basic::Bool.id(), false, false),
        (ints, false, true),
        (any, false, true),
        (pointer, false, true),
        (number, true, false),
        (slice, false, true),
        (free, false, false),
        (Basic::UntypedRune.id(), true, false),
    ] {
        assert_eq!(ordered(&w.types, ty), is_ordered, "{}", w.show(ty));
        assert_eq!(has_nil(&w.types, ty), with_nil, "{}", w.show(ty));
    }
}

#[test]
fn default_types_of_untyped_constants() {
    for (untyped, typed) in [
        (Basic::UntypedBool, Basic::Bool),
        (Basic::UntypedInt, Basic::Int),
        (Basic::UntypedRune, Basic::Int32),
        (Basic::UntypedFloat, Basic::Float64),
        (Basic::UntypedComplex, Basic::Complex128),
        (Basic::UntypedString, Basic::String),
        (Basic::UntypedNil, Basic::UntypedNil),
        (Basic::Uint8, Basic::Uint8),
    ] {
        assert_eq!(default_type(untyped.id()), typed.id());
    }
}

#[test]
fn core_types() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let named_ints = w.named("Ints", ints);
    let both = w.chan(ChanDir::Both, INT);
    let (send, receive) = (w.chan(ChanDir::Send, INT), w.chan(ChanDir::Recv, INT));
    let any = w.types.universe().any;
    let slices = w.union(&[(false, named_ints), (true, ints)]);
    let mixed = w.union(&[(true, INT), (true, STRING)]);
    let senders = w.union(&[(true, both), (true, send)]);
    let clashing = w.union(&[(true, receive), (true, send)]);
    for (constraint, core) in
        [(slices, Some(ints)), (mixed, None), (any, None), (senders, Some(send)), (clashing, None)]
    {
        let param = w.type_param("P", constraint);
        assert_eq!(core_type(&w.types, param), core, "{}", w.show(constraint));
    }
    assert_eq!(core_type(&w.types, named_ints), Some(ints));
}

#[test]
fn assignment_follows_identity_names_and_interfaces() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let (a, b) = (w.named("A", ints), w.named("B", ints));
    let my_int = w.named("MyInt", INT);
    let plain = w.func(&[], &[]);
    let i = w.interface(&[("M", plain)]);
    let i = w.named("I", i);
    let i_pointer = w.pointer(i);
    let empty = w.structure(&[]);
    let t = w.named("T", empty);
    let t_pointer = w.pointer(t);
    w.method(t_pointer, "M", plain);
    let any = w.types.universe().any;
    let both = w.chan(ChanDir::Both, INT);
    let receive = w.chan(ChanDir::Recv, INT);
    let (c, d) = (w.named("C", both), w.named("D", receive));
    let strings = w.chan(ChanDir::Recv, STRING);
    let tagged = w.structure(&[("a x", INT)]);
    let other_tag = w.structure(&[("a y", INT)]);
    for (from, to, outcome) in [
        (INT, INT, Ok(())),
        (ints, a, Ok(())),
        (a, ints, Ok(())),
        (a, b, Err("")),
        (INT, my_int, Err("")),
        (t_pointer, i, Ok(())),
        (t, i, Err("T does not implement I (method M has pointer receiver)")),
        (t, any, Ok(())),
        (any, i, Err("any does not implement I (missing method M)")),
        (any, INT, Err("need type assertion")),
        (i, any, Ok(())),
        (i, t_pointer, Err("need type assertion")),
        (i, t, Err("")),
        (t_pointer, i_pointer, Err("*T does not implement *I (type *I is pointer to interface, not interface)")),
        (both, receive, Ok(())),
        (c, receive, Ok(())),
        (c, d, Err("")),
        (receive, both, Err("")),
        (both, strings, Err("")),
        (tagged, other_tag, Err("")),
        (UNTYPED_NIL, ints, Ok(())),
        (UNTYPED_NIL, i, Ok(())),
        (UNTYPED_NIL, INT, Err("")),
        (Basic::UntypedBool.id(), Basic::Bool.id(), Ok(())),
        (Basic::UntypedBool.id(), INT, Err("")),
        (Basic::Invalid.id(), INT, Ok(())),
        (INT, Basic::Invalid.id(), Ok(())),
    ] {
        let outcome = outcome.map_err(str::to_owned);
        assert_eq!(can_assign(&w, from, to), outcome, "{} to {}", w.show(from), w.show(to));
    }
}

#[test]
fn constants_are_assignable_where_they_are_representable() {
    let mut w = World::new();
    let any = w.types.universe().any;
    let error = w.types.universe().error;
    let small = w.named("Small", Basic::Int8.id());
    let integers = w.union(&[(true, INT), (true, Basic::Int8.id())]);
    let param = w.type_param("P", integers);
    let untyped = Basic::UntypedInt.id();
    for (value, to, ok) in [
        (127, small, true),
        (128, small, false),
        (128, FLOAT, true),
        (1, STRING, false),
        (1, any, true),
        (1, error, false),
        (127, param, true),
        (128, param, false),
    ] {
        let value = Value::from(value);
        let outcome = assignable(&w.types, untyped, Some(&value), to, Some(w.pkg));
        assert_eq!(outcome.is_ok(), ok, "{value} to {}", w.show(to));
    }
    let implicit = |target| implicit_type(&w.types, Basic::UntypedInt, Some(&Value::from(1)), target);
    assert_eq!(implicit(any), Some(INT));
    assert_eq!(implicit(small), Some(small));
    assert_eq!(implicit(STRING), None);
}

#[test]
fn conversions_of_values() {
    let mut w = World::new();
    let (bytes, runes, ints) = (w.slice(Basic::Uint8.id()), w.slice(Basic::Int32.id()), w.slice(INT));
    let my_byte = w.named("MyByte", Basic::Uint8.id());
    let my_bytes = w.slice(my_byte);
    let (array, other_array) = (w.array(3, INT), w.array(3, STRING));
    let (array_pointer, int_pointer) = (w.pointer(array), w.pointer(INT));
    let my_array = w.named("Arr", array);
    let my_array_pointer = w.pointer(my_array);
    let (tagged, other_tag) = (w.structure(&[("a x", INT)]), w.structure(&[("a y", INT)]));
    let (tagged_pointer, other_pointer) = (w.pointer(tagged), w.pointer(other_tag));
    let (tagged_map, other_map) = (w.map(INT, tagged_pointer), w.map(INT, other_pointer));
    let unsafe_pointer = Basic::UnsafePointer.id();
    let uintptr = Basic::Uintptr.id();
    let complex = Basic::Complex64.id();
    let error = w.types.universe().error;
    for (from, to, ok) in [
        (INT, FLOAT, true),
        (FLOAT, INT, true),
        (FLOAT, complex, false),
        (Basic::Complex128.id(), complex, true),
        (INT, STRING, true),
        (FLOAT, STRING, false),
        (bytes, STRING, true),
        (my_bytes, STRING, true),
        (STRING, my_bytes, true),
        (STRING, runes, true),
        (runes, bytes, false),
        (ints, STRING, false),
        (STRING, ints, false),
        (ints, array, true),
        (ints, array_pointer, true),
        (ints, my_array, true),
        (ints, my_array_pointer, true),
        (ints, other_array, false),
        (ints, int_pointer, false),
        (array, ints, false),
        (tagged, other_tag, true),
        (tagged_pointer, other_pointer, true),
        (tagged_map, other_map, true),
        (int_pointer, unsafe_pointer, true),
        (unsafe_pointer, int_pointer, true),
        (uintptr, unsafe_pointer, true),
        (unsafe_pointer, uintptr, true),
        (INT, unsafe_pointer, false),
        (uintptr, int_pointer, false),
        (int_pointer, array_pointer, false),
        (Basic::Bool.id(), INT, false),
        (error, INT, false),
    ] {
        assert_eq!(can_convert(&w, from, to), ok, "{} to {}", w.show(from), w.show(to));
    }
}

#[test]
fn conversions_of_constants() {
    let mut w = World::new();
    let bytes = w.slice(Basic::Uint8.id());
    let half = Value::from_real(crate::constant::Real::from_f64(1.5).unwrap());
    for (from, value, to, ok) in [
        (Basic::UntypedInt, Value::from(300), Basic::Int8.id(), false),
        (Basic::UntypedInt, Value::from(-1), Basic::Uint.id(), false),
        (Basic::UntypedInt, Value::from(65), STRING, true),
        (Basic::UntypedFloat, half.clone(), INT, false),
        (Basic::Float64, half.clone(), Basic::Float32.id(), true),
        (Basic::UntypedFloat, half, STRING, false),
        (Basic::UntypedInt, Value::from(1), Basic::Bool.id(), false),
        (Basic::UntypedString, Value::string("a"), bytes, true),
        (Basic::UntypedInt, Value::from(1), bytes, false),
        (Basic::UntypedInt, Value::from(1), Basic::Complex64.id(), true),
        (Basic::UntypedInt, Value::from(1), Basic::UnsafePointer.id(), false),
        (Basic::Uintptr, Value::from(1), Basic::UnsafePointer.id(), true),
    ] {
        let outcome = convertible(&w.types, from.id(), Some(&value), to, Some(w.pkg));
        assert_eq!(outcome.is_ok(), ok, "{value} to {}", w.show(to));
    }
}

#[test]
fn constraints_are_satisfied_or_not_in_gos_words() {
    let mut w = World::new();
    let my_int = w.named("MyInt", INT);
    let any = w.types.universe().any;
    let comparable = w.types.universe().comparable;
    let ints = w.slice(INT);
    let exact = w.union(&[(false, INT), (false, STRING)]);
    let exact = w.named("Exact", exact);
    let tilde = w.union(&[(true, INT), (false, STRING)]);
    let tilde = w.named("Tilde", tilde);
    let pointers = w.pointer(INT);
    let pointers = w.union(&[(false, pointers)]);
    let pointers = w.named("Pointers", pointers);
    let nothing =
        w.types.intern(Type::Interface(InterfaceType { terms: Some(Vec::new()), ..InterfaceType::default() }));
    let nothing = w.named("Nothing", nothing);
    let plain = w.func(&[], &[]);
    let stringer = w.interface(&[("M", plain)]);
    let stringer = w.named("Stringer", stringer);
    let (narrow, wide) = (w.type_param("N", exact), w.type_param("W", tilde));
    for (ty, constraint, outcome) in [
        (INT, exact, Ok(())),
        (INT, tilde, Ok(())),
        (my_int, tilde, Ok(())),
        (my_int, exact, Err("MyInt does not satisfy Exact (possibly missing ~ for int in Exact)")),
        (FLOAT, exact, Err("float64 does not satisfy Exact (float64 missing in int | string)")),
        (FLOAT, tilde, Err("float64 does not satisfy Tilde (float64 missing in ~int | string)")),
        (INT, pointers, Err("int does not satisfy Pointers (int missing in *int)")),
        (INT, nothing, Err("cannot satisfy Nothing (empty type set)")),
        (INT, stringer, Err("int does not satisfy Stringer (missing method M)")),
        (narrow, exact, Ok(())),
        (narrow, tilde, Ok(())),
        (wide, exact, Err("W does not satisfy Exact")),
        (INT, comparable, Ok(())),
        (any, comparable, Ok(())),
        (ints, comparable, Err("[]int does not satisfy comparable")),
        (ints, any, Ok(())),
    ] {
        let told = implements(&w.types, ty, constraint, Relation::Satisfies, Some(w.pkg));
        assert_eq!(told, outcome.map_err(str::to_owned), "{} for {}", w.show(ty), w.show(constraint));
    }
    let told = implements(&w.types, any, comparable, Relation::Implements, Some(w.pkg));
    assert_eq!(told, Err("any does not implement comparable".to_owned()));
    let told = implements(&w.types, any, INT, Relation::Implements, Some(w.pkg));
    assert_eq!(told, Err("any does not implement int (int is not an interface)".to_owned()));
}

#[test]
fn type_parameters_are_assigned_through_their_type_sets() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let named = w.named("Named", ints);
    let strings = w.slice(STRING);
    let constraint = w.union(&[(false, ints), (false, named)]);
    let param = w.type_param("P", constraint);
    let any = w.types.universe().any;
    assert_eq!(can_assign(&w, ints, param), Ok(()));
    assert_eq!(can_assign(&w, param, ints), Ok(()));
    assert_eq!(can_assign(&w, param, any), Ok(()));
    assert_eq!(can_assign(&w, named, param), Err(String::new()));
    assert_eq!(can_assign(&w, strings, param), Err("cannot assign []string to []int (in P)".to_owned()));
    assert_eq!(can_assign(&w, UNTYPED_NIL, param), Ok(()));
    assert!(can_convert(&w, param, named));
    assert_eq!(
        convertible(&w.types, param, None, strings, Some(w.pkg)),
        Err("cannot convert []int (in P) to type []string\n\tcannot assign []int (in P) to []string".to_owned())
    );
}
