//! Runs the files of `testsuite/codegen/*.ssa`: each is a program, which must compile; what is emitted must have the `; check:` lines in their
//! order and none of the `; never:` lines. Its first lines say what is emitted (`; emit: llvm`, `unoptimised` or `asm`) and how it is
//! optimised (`; opt: z`, ...). The runtime's entry points are declared by `prelude.ssa`.

use std::path::{Path, PathBuf};

use vole_codegen::{CodegenOptions, Emit, OptLevel, Output, compile};
use vole_source::{MemoryFs, SourceMap};
use vole_ssa::text::parse_program;
use vole_ssa::{Program, RuntimeFn, RuntimeType};
use vole_target::Target;
use vole_types::{Basic, StructField, Type, TypeId, Types};

#[test]
fn code_is_as_the_files_say() {
    let files = files();
    let target = target("mps2-an500");
    let failed = files.iter().filter_map(|file| Some((file, check(file, &target).err()?)));
    let report: String = failed.map(|(file, why)| format!("{}: {why}\n", file.display())).collect();
    assert!(report.is_empty(), "{report}");
    assert!(files.len() > 5, "only {} files were found", files.len());
}

#[test]
fn every_file_compiles_at_every_level() {
    let target = target("nucleo-h743zi");
    for file in files() {
        for opt in [OptLevel::Z, OptLevel::S, OptLevel::O1, OptLevel::O2, OptLevel::O3, OptLevel::Debug] {
            let text = std::fs::read_to_string(&file).expect("the file can be read");
            match emitted(&text, &target, opt, Emit::Object) {
                Ok(Output::Object(bytes)) => assert_eq!(&bytes[..4], b"\x7fELF", "{} at {opt:?}", file.display()),
                other => panic!("{} at {opt:?}: {other:?}", file.display()),
            }
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join("testsuite/codegen")).expect("the folder is there");
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ext| ext == "ssa") && !path.ends_with("prelude.ssa"));
    files.sort();
    files
}

/// A target of the repository.
fn target(name: &str) -> Target {
    let mut fs = MemoryFs::new();
    for folder in ["base", "chips", "boards", "link"] {
        for entry in std::fs::read_dir(root().join("targets").join(folder)).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
            fs.insert(format!("targets/{folder}/{name}"), std::fs::read(&path).expect("the file can be read"));
        }
    }
    vole_target::load(&fs, &mut SourceMap::new(), name).expect("the target is sound")
}

fn check(file: &Path, target: &Target) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let lines = |word: &str| {
        text.lines()
            .filter_map(move |line| Some(line.split_once(&format!("; {word}: "))?.1.trim().to_owned()))
            .collect::<Vec<_>>()
    };
    let opt = match lines("opt").first().map(String::as_str) {
        None | Some("z") => OptLevel::Z,
        Some("2") => OptLevel::O2,
        Some(other) => return Err(format!("there is no level {other}")),
    };
    let emit = match lines("emit").first().map(String::as_str) {
        None | Some("unoptimised") => Emit::LlvmUnoptimised,
        Some("llvm") => Emit::Llvm,
        Some("asm") => Emit::Assembly,
        Some(other) => return Err(format!("{other} is not emitted")),
    };
    let Output::Text(after) = emitted(&text, target, opt, emit)? else { return Err("text was asked for".to_owned()) };
    // The assembly that every module carries is no code made from the file.
    let after: Vec<_> = after.lines().filter(|line| !line.starts_with("module asm")).collect();
    let after = after.join("\n");
    let after = after.split_once("PORT0_7_IRQHandler, Default_Handler\n").map_or(after.as_str(), |(_, code)| code);
    let (wanted, unwanted) = (lines("check"), lines("never"));
    if wanted.is_empty() && unwanted.is_empty() {
        return Err("it checks nothing".to_owned());
    }
    let mut rest = after;
    for line in wanted {
        let Some(at) = rest.find(&line) else {
            return Err(format!("`{line}` is missing (or out of order) in\n{after}"));
        };
        rest = &rest[at + line.len()..];
    }
    match unwanted.iter().find(|line| after.contains(line.as_str())) {
        Some(line) => Err(format!("`{line}` is in\n{after}")),
        None => Ok(()),
    }
}

fn emitted(text: &str, target: &Target, opt: OptLevel, emit: Emit) -> Result<Output, String> {
    let prelude =
        std::fs::read_to_string(root().join("testsuite/codegen/prelude.ssa")).map_err(|error| error.to_string())?;
    let mut types = Types::new();
    let mut program = parse_program(&format!("{prelude}\n{text}"), &mut types).map_err(|error| error.to_string())?;
    name_runtime(&mut program, &mut types);
    let options = CodegenOptions { target, opt, emit, assembly: &[], debug_sources: None };
    compile(&program, &types, &options).map_err(|errors| format!("{errors:#?}"))
}

/// Makes the runtime's functions and types known as the builder does.
fn name_runtime(program: &mut Program, types: &mut Types) {
    for which in RuntimeFn::ALL.iter().copied() {
        let symbol = format!("runtime.{}", which.name());
        let found = program.funcs().find(|(_, func)| func.name == symbol).map(|(id, _)| id);
        if let Some(id) = found {
            program.runtime_fns.insert(which, id);
        }
    }
    program.runtime_fns.shift_remove(&RuntimeFn::Start);
    let pointer = Basic::UnsafePointer.id();
    let words = |types: &mut Types, fields: &[(&str, TypeId)]| {
        let field = |(name, ty): &(&str, TypeId)| StructField {
            name: (*name).into(),
            pkg: None,
            ty: *ty,
            embedded: false,
            tag: "".into(),
        };
        types.intern(Type::Struct(fields.iter().map(field).collect()))
    };
    let field_row = words(types, &[("name", Basic::String.id()), ("typ", pointer), ("offset", Basic::Uint32.id())]);
    let field_rows = types.pointer_to(field_row);
    let head = words(
        types,
        &[
            ("size", Basic::Uint32.id()),
            ("kind", Basic::Uint8.id()),
            ("flags", Basic::Uint8.id()),
            ("name", Basic::String.id()),
            ("elem", pointer),
            ("fields", field_rows),
            ("nfields", Basic::Uint32.id()),
            ("itabs", pointer),
            ("nitabs", Basic::Uint32.id()),
            ("methods", pointer),
            ("nmethods", Basic::Uint32.id()),
        ],
    );
    let words26 = types.intern(Type::Array { len: 26, elem: Basic::Uint32.id() });
    let made = [
        (RuntimeType::Type, head),
        (RuntimeType::Itab, words(types, &[("inter", pointer), ("typ", pointer)])),
        (RuntimeType::MapIter, words(types, &[("key", pointer), ("elem", pointer), ("map", pointer)])),
        (RuntimeType::DeferFrame, words(types, &[("context", words26), ("records", pointer)])),
        (RuntimeType::DeferRecord, words(types, &[("next", pointer), ("closure", pointer)])),
        (RuntimeType::SelectCase, words(types, &[("c", pointer), ("value", pointer), ("send", Basic::Bool.id())])),
    ];
    program.runtime_types.extend(made);
}
