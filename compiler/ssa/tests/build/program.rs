//! What is in a program and what is not.

use vole_diag::codes;
use vole_ssa::inst::ConstValue;
use vole_ssa::text::print_program;
use vole_ssa::{BuildOptions, Function, Global, Linkage, Program, build_program};

use crate::world::{World, build};

fn func<'p>(program: &'p Program, name: &str) -> Option<&'p Function> {
    program.funcs().map(|(_, func)| func).find(|func| func.name == name)
}

fn global<'p>(program: &'p Program, name: &str) -> &'p Global {
    let found = program.globals().map(|(_, global)| global).find(|global| global.name == name);
    found.unwrap_or_else(|| panic!("there is no global {name}"))
}

const SHAPES: &str = "package main

type shape interface {
	area() int
	name() string
}
type square struct{ side, other int }

func (s square) area() int    { return s.side }
func (s square) name() string { return \"square\" }
func (s square) unused() int  { return 1 }

func main() {
	var s shape = square{1, 2}
	println(s.area())
}
";

#[test]
fn methods_have_code_where_an_interface_calls_one_of_that_name() {
    let (program, types) = build(SHAPES);
    let (ty, table) = program.method_tables.first().expect("square is made into an interface");
    assert_eq!(types.fields(*ty).map(<[_]>::len), Some(2));
    let names: Vec<&str> = table.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["main.area", "main.name", "main.unused"]);
    let code = |at: usize| program.func(table[at].func).name.as_str();
    assert_eq!(code(0), "main.square.area-iface");
    assert_eq!(code(1), code(2), "methods that nothing calls share a place holder");
    assert!(func(&program, "main.square.area").is_some());
    assert!(func(&program, "main.square.name").is_none());
}

#[test]
fn what_nothing_reaches_is_not_built() {
    let (program, _) = build(
        "package main\n\nvar unused = []int{1, 2}\n\nfunc helper() {}\nfunc alone() { helper() }\n\nfunc main() {}\n",
    );
    assert!(func(&program, "main.alone").is_none());
    assert!(func(&program, "main.helper").is_none());
    assert!(!program.globals().any(|(_, global)| global.name.starts_with("main.")));
}

#[test]
fn exported_and_referenced_functions_are_built_though_nothing_calls_them() {
    let mut world = World::new();
    let text = "package main\n\n//export SysTick_Handler\nfunc tick() {}\n\nfunc fault() {}\n\ntype t int\n\nfunc (*t) handle() {}\n\nfunc main() {}\n";
    world.check("main", text);
    let program = world.build(&BuildOptions {
        references: vec!["main.fault".into(), "main.(*t).handle".into()],
        ..BuildOptions::default()
    });
    let tick = func(&program, "main.tick").expect("is exported");
    assert_eq!(tick.attributes.export.as_deref(), Some("SysTick_Handler"));
    assert!(func(&program, "main.fault").is_some());
    assert!(func(&program, "main.(*t).handle").is_some());
}

#[test]
fn linkname_binds_a_declaration_to_a_function_of_another_package() {
    let mut world = World::new();
    let offered = "package low\n\nimport _ \"unsafe\"\n\n//go:linkname given main.taken\nfunc given() int { return 1 }\n\nfunc own() int { return 2 }\n";
    world.check("low", offered);
    let text = "package main\n\nimport _ \"unsafe\"\nimport _ \"low\"\n\nfunc taken() int\n\n//go:linkname reached low.own\nfunc reached() int\n\n//go:linkname outside c_symbol\nfunc outside() int\n\nfunc bare() int\n\nfunc main() { println(taken(), reached(), outside(), bare()) }\n";
    world.check("main", text);
    let program = world.build(&BuildOptions::default());
    let linkage = |name: &str| func(&program, name).map(|func| func.linkage.clone());
    assert_eq!(linkage("low.given"), Some(Linkage::Defined));
    assert_eq!(linkage("low.own"), Some(Linkage::Defined));
    assert_eq!(linkage("main.taken"), None);
    assert_eq!(linkage("main.outside"), Some(Linkage::External("c_symbol".into())));
    assert_eq!(linkage("main.bare"), Some(Linkage::External("main.bare".into())));
}

#[test]
fn linkname_binds_under_the_types_of_the_declaration() {
    let offered = "package main\n\nimport _ \"unsafe\"\n\ntype span int64\n\ntype clock struct{ at span }\n\ntype other struct{ at int64 }\n\n//go:linkname give main.take\nfunc give(by int64) *other { return &other{by} }\n\nfunc take(by span) *clock\n\n";
    let (program, types) = build(&format!("{offered}func main() {{ println(take(5).at) }}\n"));
    let bound = func(&program, "main.take").expect("calls the other");
    let result = types.pointee(bound.results[0]).and_then(|to| types.fields(to)).map(|fields| fields[0].ty);
    assert_eq!((bound.linkage.clone(), result), (Linkage::Defined, Some(bound.params[0])));
}

#[test]
fn a_value_that_nobody_uses_is_not_computed_if_its_function_promises_to_have_no_effects() {
    let text = |directive| {
        format!(
            "package main\n\n{directive}\nfunc (t thing) read() int {{ println(); return int(t) }}\n\ntype thing int\n\nvar value = thing(1).read()\n\nfunc main() {{}}\n"
        )
    };
    let has_init = |directive| func(&build(&text(directive)).0, "main.init.value").is_some();
    assert_eq!((has_init(""), has_init("//vole:pure")), (true, false));
}

#[test]
fn initial_values_known_beforehand_are_data() {
    let (program, types) = build(
        "package main\n\ntype node struct {\n\tvalue int\n\tnext  *node\n}\n\nvar (\n\tnumber = 6 * 7\n\tlist = &node{1, &node{2, nil}}\n\tboxed any = int8(3)\n\ttable = [...]string{1: \"b\"}\n\tzero = 0\n)\n\nfunc main() { println(number, list, boxed, table[1], zero) }\n",
    );
    assert_eq!(global(&program, "main.number").init, Some(ConstValue::Int(42)));
    assert_eq!(global(&program, "main.zero").init, Some(ConstValue::Int(0)));
    let ConstValue::GlobalAddr(first, 0) = global(&program, "main.list").init.clone().expect("is known") else {
        panic!("is an address")
    };
    let Some(ConstValue::Aggregate(parts)) = &program.global(first).init else { panic!("is a struct") };
    assert_eq!(parts[0], ConstValue::Int(1));
    assert!(matches!(parts[1], ConstValue::GlobalAddr(..)));
    let Some(ConstValue::Interface { ty, value }) = &global(&program, "main.boxed").init else {
        panic!("is an interface")
    };
    assert_eq!((types.basic(*ty), &**value), (Some(vole_types::Basic::Int8), &ConstValue::Int(3)));
    let table = ConstValue::Aggregate([ConstValue::Zero, ConstValue::String((*b"b").into())].into());
    assert_eq!(global(&program, "main.table").init, Some(table));
    assert!(func(&program, "main.init").is_none(), "there is nothing left to do");
}

#[test]
fn building_twice_gives_the_same_program() {
    let [first, second] = [(); 2].map(|()| {
        let (program, types) = build(SHAPES);
        print_program(&program, &types)
    });
    assert_eq!(first, second);
}

#[test]
fn a_runtime_that_lacks_something_is_reported() {
    let mut world = World::empty();
    world.check(
        "runtime",
        "package runtime\n\nfunc start() { main() }\nfunc main()\nfunc initPackages()\nfunc mainMain()\n",
    );
    world.check("main", "package main\n\nfunc main() { println(1) }\n");
    let [runtime, main] = [0, 1].map(|at| world.packages[at].id);
    let errors = build_program(&mut world.types, &world.packages, main, runtime, &BuildOptions::default())
        .expect_err("printInt is missing");
    assert!(errors.iter().all(|error| error.code == codes::INTERNAL_ERROR));
    assert!(errors.iter().any(|error| error.message.contains("printInt")));
}
