//! Searches in types built by hand; the words are those of Go's own compiler for the same program.

use super::*;
use crate::test_world::{INT, STRING, World};
use crate::{Basic, TypeId};

/// `(path, is a method, indirect)` of what a name selects.
fn find(world: &World, ty: TypeId, name: &str) -> Option<(Vec<u32>, bool, bool)> {
    let found = lookup_field_or_method(&world.types, ty, Some(world.pkg), name).found()?;
    let is_method = found.is_method();
    Some((found.path, is_method, found.indirect))
}

#[test]
fn fields_are_found_through_embedded_structs_and_pointers() {
    let mut w = World::new();
    let inner = w.structure(&[("a", INT), ("b", STRING)]);
    let inner = w.named("Inner", inner);
    let pointer = w.pointer(inner);
    let middle = w.structure(&[("x", INT), ("+Inner", pointer)]);
    let middle = w.named("Middle", middle);
    let outer = w.structure(&[("+Middle", middle), ("b", INT), ("_", INT)]);
    let outer_pointer = w.pointer(outer);
    assert_eq!(find(&w, outer, "b"), Some((vec![1], false, false)));
    assert_eq!(find(&w, outer, "x"), Some((vec![0, 0], false, false)));
    assert_eq!(find(&w, outer, "a"), Some((vec![0, 1, 0], false, true)));
    assert_eq!(find(&w, outer, "Inner"), Some((vec![0, 1], false, false)));
    assert_eq!(find(&w, outer_pointer, "x"), Some((vec![0, 0], false, true)));
    assert_eq!(find(&w, outer, "_"), None);
    assert_eq!(find(&w, outer, "c"), None);
    let twice = w.pointer(outer_pointer);
    assert_eq!(find(&w, twice, "b"), None);
    let defined_pointer = w.named("P", outer_pointer);
    assert_eq!(find(&w, defined_pointer, "b"), Some((vec![1], false, true)));
}

#[test]
fn two_at_one_depth_are_ambiguous_and_hide_what_is_deeper() {
    let mut w = World::new();
    let deep = w.structure(&[("f", INT), ("g", INT)]);
    let deep = w.named("Deep", deep);
    let left = w.structure(&[("f", INT), ("+Deep", deep)]);
    let left = w.named("Left", left);
    let right = w.structure(&[("f", INT), ("+Deep", deep)]);
    let right = w.named("Right", right);
    let both = w.structure(&[("+Left", left), ("+Right", right)]);
    let lookup = |name: &str| lookup_field_or_method(&w.types, both, Some(w.pkg), name);
    assert_eq!(lookup("f"), Lookup::Ambiguous);
    assert_eq!(lookup("g"), Lookup::Ambiguous);
    assert_eq!(lookup("h"), Lookup::Missing);
    let sig = w.func(&[], &[]);
    let s1 = w.structure(&[]);
    let (m1, m2) = (w.named("M1", s1), w.named("M2", s1));
    w.method(m1, "M", sig);
    w.method(m2, "M", sig);
    let both = w.structure(&[("+M1", m1), ("+M2", m2)]);
    assert_eq!(lookup_field_or_method(&w.types, both, Some(w.pkg), "M"), Lookup::Ambiguous);
    assert!(method_set(&w.types, both).is_empty());
}

#[test]
fn recursive_types_end_the_search() {
    let mut w = World::new();
    let node = w.generic("Node", &[], |_, _| INT);
    let pointer = w.pointer(node);
    let body = w.structure(&[("+Node", pointer), ("v", INT)]);
    if let Type::Named(named) = *w.types.get(node) {
        w.types.named_mut(named).underlying = Some(body);
    }
    assert_eq!(find(&w, node, "v"), Some((vec![1], false, false)));
    assert_eq!(find(&w, node, "nothing"), None);
    assert!(method_set(&w.types, pointer).is_empty());
}

#[test]
fn names_that_are_not_exported_belong_to_their_package() {
    let mut w = World::new();
    let other = w.types.new_package("q", "q");
    let ty = w.structure(&[("small", INT), ("Big", INT)]);
    assert!(lookup_field_or_method(&w.types, ty, Some(other), "Big").found().is_some());
    assert_eq!(lookup_field_or_method(&w.types, ty, Some(other), "small"), Lookup::Missing);
    for (from, wanted, message) in [
        (other, "small", "cannot refer to unexported field small"),
        (other, "Small", "type T has no field or method Small, but does have unexported field small"),
        (other, "sMall", "type T has no field or method sMall"),
        (other, "big", "type T has no field or method big, but does have field Big"),
        (w.pkg, "Small", "type T has no field or method Small, but does have field small"),
        (w.pkg, "BIG", "type T has no field or method BIG, but does have field Big"),
        (w.pkg, "other", "type T has no field or method other"),
    ] {
        let similar = lookup_ignoring_case(&w.types, ty, wanted).found();
        assert_eq!(missing_field_or_method(&w.types, "T", wanted, similar.as_ref(), Some(from)), message);
    }
    let similar = lookup_ignoring_case(&w.types, ty, "Small").found();
    assert_eq!(
        unknown_field(&w.types, "T", "Small", similar.as_ref(), Some(other)),
        "unknown field Small in struct literal of type T, but does have unexported small"
    );
}

#[test]
fn methods_with_pointer_receivers_need_an_address_or_a_pointer() {
    let mut w = World::new();
    let sig = w.func(&[], &[]);
    let t = w.named("T", INT);
    let pointer = w.pointer(t);
    w.method(t, "V", sig);
    w.method(pointer, "P", sig);
    let by_value = w.structure(&[("+T", t)]);
    let by_pointer = w.structure(&[("+T", pointer)]);
    let value_pointer = w.pointer(by_value);
    let defined_pointer = w.named("D", pointer);
    let needs = |ty: TypeId, name: &str| {
        let found = lookup_field_or_method(&w.types, ty, Some(w.pkg), name).found();
        found.map(|found| found.needs_address(&w.types))
    };
    for (ty, v, p) in [
        (t, Some(false), Some(true)),
        (pointer, Some(false), Some(false)),
        (by_value, Some(false), Some(true)),
        (value_pointer, Some(false), Some(false)),
        (by_pointer, Some(false), Some(false)),
        (defined_pointer, None, None),
    ] {
        assert_eq!((needs(ty, "V"), needs(ty, "P")), (v, p), "{}", w.show(ty));
        let set: Vec<_> = method_set(&w.types, ty).into_iter().map(|entry| entry.name.to_string()).collect();
        let expected: Vec<_> =
            [("P", p), ("V", v)].into_iter().filter(|(_, needs)| *needs == Some(false)).map(|(name, _)| name).collect();
        assert_eq!(set, expected, "{}", w.show(ty));
    }
}

#[test]
fn a_method_set_tells_how_to_reach_each_method() {
    let mut w = World::new();
    let sig = w.func(&[], &[]);
    let writer = w.interface(&[("Write", sig), ("close", sig)]);
    let writer = w.named("Writer", writer);
    let base = w.named("Base", INT);
    let base_pointer = w.pointer(base);
    w.method(base_pointer, "Reset", sig);
    w.method(base, "Write", sig);
    let middle = w.structure(&[("+Base", base_pointer), ("n", INT)]);
    let middle = w.named("Middle", middle);
    w.method(middle, "n2", sig);
    let outer = w.structure(&[("pad", INT), ("+Middle", middle), ("+Writer", writer)]);
    let outer = w.named("Outer", outer);
    w.method(outer, "Own", sig);
    let set: Vec<_> = method_set(&w.types, outer)
        .into_iter()
        .map(|m| (m.name.to_string(), m.pkg.is_some(), m.path, m.indirect, m.pointer_receiver, w.show(m.owner)))
        .collect();
    let entry = |name: &str, local: bool, path: &[u32], indirect: bool, pointer: bool, owner: &str| {
        (name.to_owned(), local, path.to_vec(), indirect, pointer, owner.to_owned())
    };
    assert_eq!(
        set,
        [
            entry("Own", false, &[], false, false, "Outer"),
            entry("Reset", false, &[1, 0], true, true, "Base"),
            entry("Write", false, &[2], false, false, "Writer"),
            entry("close", true, &[2], false, false, "Writer"),
            entry("n2", true, &[1], false, false, "Middle"),
        ]
    );
    let interface: Vec<_> = method_set(&w.types, writer).into_iter().map(|m| m.target).collect();
    assert_eq!(interface, [Target::InterfaceMethod(0), Target::InterfaceMethod(1)]);
    let pointer_to_interface = w.pointer(writer);
    assert!(method_set(&w.types, pointer_to_interface).is_empty());
}

#[test]
fn a_field_hides_a_method_below_it() {
    let mut w = World::new();
    let sig = w.func(&[], &[]);
    let t = w.named("T", INT);
    w.method(t, "M", sig);
    let hiding = w.structure(&[("+T", t), ("M", INT)]);
    assert_eq!(find(&w, hiding, "M"), Some((vec![1], false, false)));
    assert!(method_set(&w.types, hiding).is_empty());
}

#[test]
fn what_is_missing_is_told_as_go_tells_it() {
    let mut w = World::new();
    let plain = w.func(&[], &[]);
    let with_int = w.func(&[INT], &[]);
    let bytes = w.slice(TypeId::BYTE);
    let error = w.types.universe().error;
    let read = w.func(&[bytes], &[INT, error]);
    let empty = w.structure(&[]);
    let t = w.named("T", empty);
    let t_pointer = w.pointer(t);
    w.method(t_pointer, "M", plain);
    w.method(t, "N", with_int);
    let u = w.named("U", empty);
    w.method(u, "M", plain);
    let mm = w.named("MM", INT);
    w.method(mm, "m", plain);
    let lower = w.named("Lower", empty);
    w.method(lower, "read", read);
    let u_pointer = w.pointer(u);
    let both = w.structure(&[("+T", t), ("+U", u_pointer)]);
    let e = w.named("E", both);
    let field = w.structure(&[("M", INT)]);
    let f = w.named("F", field);
    let i = w.interface(&[("M", plain)]);
    let i = w.named("I", i);
    let i_pointer = w.pointer(i);
    let j = w.interface(&[("N", plain)]);
    let k = w.interface(&[("m", plain)]);
    let reader = w.interface(&[("Read", read)]);
    let any = w.types.universe().any;
    for (ty, interface, reason) in [
        (t, i, Some("(method M has pointer receiver)")),
        (t_pointer, i, None),
        (t, j, Some("(wrong type for method N)\n\t\thave N(int)\n\t\twant N()")),
        (i_pointer, i, Some("(type *I is pointer to interface, not interface)")),
        (e, i, Some("(ambiguous selector E.M)")),
        (f, i, Some("(F.M is a field, not a method)")),
        (mm, i, Some("(missing method M)\n\t\thave m()\n\t\twant M()")),
        (mm, k, None),
        (
            lower,
            reader,
            Some("(missing method Read)\n\t\thave read([]byte) (int, error)\n\t\twant Read([]byte) (int, error)"),
        ),
        (i, j, Some("(missing method N)")),
        (i, k, Some("(missing method m)")),
        (INT, i, Some("(missing method M)")),
        (INT, any, None),
        (error, error, None),
    ] {
        let missing = missing_method(&w.types, ty, interface).map(|m| m.describe(&w.types, Some(w.pkg)));
        assert_eq!(missing.as_deref(), reason, "{} as {}", w.show(ty), w.show(interface));
    }
}

#[test]
fn a_method_of_another_package_with_the_same_name_does_not_count() {
    let mut w = World::new();
    let plain = w.func(&[], &[]);
    let t = w.named("T", INT);
    w.method(t, "m", plain);
    w.pkg = w.types.new_package("q", "q");
    let interface = w.interface(&[("m", plain)]);
    let missing = missing_method(&w.types, t, interface).map(|m| m.describe(&w.types, Some(w.pkg)));
    assert_eq!(missing.as_deref(), Some("(unexported method m)"));
}

#[test]
fn methods_of_instances_are_compared_with_their_arguments_in_place() {
    let mut w = World::new();
    let any = w.types.universe().any;
    let mut param = any;
    let list = w.generic("List", &[("E", any)], |w, params| {
        param = params[0];
        w.slice(params[0])
    });
    let elems = w.slice(param);
    let push = w.func(&[param], &[elems]);
    let list_pointer = w.pointer(list);
    w.method(list_pointer, "Push", push);
    let ints = w.slice(INT);
    let int_list = w.instance(list, &[INT], ints);
    let int_list_pointer = w.pointer(int_list);
    let right = w.func(&[INT], &[ints]);
    let wrong = w.func(&[STRING], &[ints]);
    let (right, wrong) = (w.interface(&[("Push", right)]), w.interface(&[("Push", wrong)]));
    assert_eq!(missing_method(&w.types, int_list_pointer, right), None);
    let missing = missing_method(&w.types, int_list_pointer, wrong).map(|m| m.describe(&w.types, Some(w.pkg)));
    assert_eq!(
        missing.as_deref(),
        Some("(wrong type for method Push)\n\t\thave Push(int) []int\n\t\twant Push(string) []int")
    );
    assert_eq!(method_set(&w.types, int_list_pointer).len(), 1);
    assert_eq!(w.show(int_list_pointer), "*List[int]");
}

#[test]
fn type_parameters_have_the_methods_of_their_constraints() {
    let mut w = World::new();
    let plain = w.func(&[], &[]);
    let constraint = w.interface(&[("M", plain)]);
    let param = w.type_param("P", constraint);
    let pointer = w.pointer(param);
    assert_eq!(find(&w, param, "M"), Some((vec![], true, false)));
    assert_eq!(find(&w, pointer, "M"), None);
    assert_eq!(missing_method(&w.types, param, constraint), None);
}
