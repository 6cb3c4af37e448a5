//! The stages in order. Each takes what the one before made; diagnostics go to the session.

use rustc_hash::FxHashMap;
use vole_codegen::{CodegenOptions, Emit as CodegenEmit, Output};
use vole_diag::{Diagnostic, codes};
use vole_interp::{Limits, Outcome};
use vole_link::{Image, LinkOptions, ObjectInput};
use vole_passes::pipeline::{self, Request};
use vole_source::{Name, SourceFs, SourceMap, Span};
use vole_ssa::{EmbeddedValue, Intrinsic, Program};
use vole_types::flow::branches_of_unchecked;
use vole_types::{CheckedPackage, ObjectId, PackageId, Types};

use crate::embed::embedded_values;
use crate::files::ROOT;
use crate::load::{LoadedPackage, LoadedProgram, Origin, Syntax, load_program};
use crate::{Emit, OptLevel, Options, Reported, Session};

/// What a build made.
#[derive(Debug)]
pub enum Artifact {
    /// A stage's output to read.
    Text(String),
    /// An object file.
    Object(Vec<u8>),
    /// A linked image.
    Image(Image),
}

/// What packages are checked for. What only a linker would miss is no mistake of a package that is not linked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To know their errors.
    Check,
    /// To make a program of them.
    Build,
}

/// A program without errors.
struct CheckedProgram {
    types: Types,
    packages: Vec<CheckedPackage>,
    main: usize,
    /// The packages that are the user's.
    users: Vec<PackageId>,
    /// The values of variables that files are embedded in.
    embedded: FxHashMap<ObjectId, EmbeddedValue>,
}

/// Loads and checks a package and all it imports.
///
/// # Errors
/// When there are errors; they are in the session.
pub fn check(session: &mut Session, options: &Options) -> Result<(), Reported> {
    let loaded = load(session, options)?;
    check_loaded(session, loaded, Purpose::Check).map(drop)
}

/// Compiles a package, as far as the options ask.
///
/// # Errors
/// When there are errors; they are in the session.
pub fn build(session: &mut Session, options: &Options) -> Result<Artifact, Reported> {
    let loaded = load(session, options)?;
    if options.emit == Some(Emit::Ast) {
        return Ok(Artifact::Text(printed(&loaded.packages[loaded.main])));
    }
    let mut checked = check_loaded(session, loaded, Purpose::Build)?;
    check_is_main(session, &checked)?;
    let program = make_ssa(session, options, &mut checked)?;
    if options.emit == Some(Emit::Ssa) {
        return Ok(Artifact::Text(vole_ssa::text::print_program(&program, &checked.types)));
    }
    let object = match generate(session, options, &program, &mut checked.types)? {
        Output::Text(text) => return Ok(Artifact::Text(text)),
        Output::Object(bytes) if options.emit == Some(Emit::Obj) => return Ok(Artifact::Object(bytes)),
        Output::Object(bytes) => ObjectInput { name: "program.o".to_owned(), bytes },
    };
    let link = LinkOptions {
        linker: options.linker.clone(),
        stack_size: None,
        // Folded functions would be one where the program asks for their names.
        fold_identical: matches!(options.opt, OptLevel::Z | OptLevel::S)
            && !program.has_intrinsic(Intrinsic::FunctionNames),
    };
    let linked = session.timings.time("link", || vole_link::link(&session.target, &[object], &link));
    linked.map(Artifact::Image).map_err(|errors| session.report(errors))
}

/// Compiles a package as far as code generation, and runs it on the host.
///
/// # Errors
/// When there are errors; they are in the session.
pub fn interpret(session: &mut Session, options: &Options) -> Result<Outcome, Reported> {
    let loaded = load(session, options)?;
    let mut checked = check_loaded(session, loaded, Purpose::Build)?;
    check_is_main(session, &checked)?;
    let program = make_ssa(session, options, &mut checked)?;
    Ok(session.timings.time("interpret", || vole_interp::run(&program, &checked.types, Limits::default())))
}

/// Whether a diagnostic says that a tool is missing, rather than that the program is wrong.
pub fn is_missing_tool(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == codes::TOOL_NOT_FOUND
}

fn load(session: &mut Session, options: &Options) -> Result<LoadedProgram, Reported> {
    let start = std::time::Instant::now();
    let loaded = load_program(session, options);
    session.timings.add("load and parse", start.elapsed());
    let loaded = loaded?;
    let broken: Vec<&LoadedPackage> =
        loaded.packages.iter().filter(|package| package.syntax == Syntax::Broken).collect();
    if broken.is_empty() {
        return Ok(loaded);
    }
    let files = broken.iter().flat_map(|package| &package.files);
    let found = files.flat_map(|file| branches_of_unchecked(file, &session.diagnostics, &session.sources));
    let found: Vec<Diagnostic> = found.collect();
    session.report(found);
    Err(Reported)
}

fn printed(package: &LoadedPackage) -> String {
    package.files.iter().map(vole_syntax::print_file).collect::<Vec<_>>().join("\n")
}

fn check_loaded(session: &mut Session, loaded: LoadedProgram, purpose: Purpose) -> Result<CheckedProgram, Reported> {
    let start = std::time::Instant::now();
    let mut types = Types::new();
    let mut packages: Vec<CheckedPackage> = Vec::new();
    let mut users = Vec::new();
    let mut known: FxHashMap<Name, PackageId> = FxHashMap::default();
    for (at, package) in loaded.packages.into_iter().enumerate() {
        let options = vole_types::Options {
            is_program: purpose == Purpose::Build && at == loaded.main && package.name() == "main",
            language: package.language,
            sources: Some(&session.sources),
        };
        let mut importer = |path: &str| known.get(path).copied();
        let LoadedPackage { path, files, node_count, syntax, origin, .. } = package;
        let (checked, diagnostics) =
            vole_types::check_package(&mut types, &path, files, node_count, &mut importer, &options);
        let failed = syntax != Syntax::Clean || diagnostics.iter().any(Diagnostic::is_error);
        session.report(one_of_equal(diagnostics, &session.sources));
        known.insert(checked.path.clone(), checked.id);
        users.extend((origin == Origin::User).then_some(checked.id));
        packages.push(checked);
        // What imports a package with errors would only repeat them.
        if failed {
            break;
        }
    }
    session.timings.add("check", start.elapsed());
    if session.has_errors() {
        return Err(Reported);
    }
    let embedded = embedded_values(session, &types, &packages)?;
    Ok(CheckedProgram { types, packages, main: loaded.main, users, embedded })
}

/// Leaves out what has just been said in the same words of the same line, as gc does.
fn one_of_equal(diagnostics: Vec<Diagnostic>, sources: &SourceMap) -> Vec<Diagnostic> {
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    let line = |diagnostic: &Diagnostic| sources.position(diagnostic.span).map(|at| (at.file, at.line));
    for diagnostic in diagnostics {
        let words = |diagnostic: &Diagnostic| (diagnostic.message.clone(), diagnostic.notes.clone());
        let said = |last: &Diagnostic| words(last) == words(&diagnostic) && line(last) == line(&diagnostic);
        if !kept.last().is_some_and(said) {
            kept.push(diagnostic);
        }
    }
    kept
}

fn check_is_main(session: &mut Session, checked: &CheckedProgram) -> Result<(), Reported> {
    let package = &checked.packages[checked.main];
    if package.name == "main" {
        return Ok(());
    }
    let span = package.files.first().map_or(Span::NONE, |file| file.package.span);
    let message = format!("package {} is not a main package", package.name);
    let found = Diagnostic::error(codes::NOT_MAIN, span, message);
    session.fail(found.with_help("`vole check` checks a package of any name"))
}

fn make_ssa(session: &mut Session, options: &Options, checked: &mut CheckedProgram) -> Result<Program, Reported> {
    let CheckedProgram { types, packages, main, users, embedded } = checked;
    let main = packages[*main].id;
    let runtime = types.package("runtime").ok_or(Reported)?;
    let wanted = vole_ssa::BuildOptions {
        complete: std::mem::take(users),
        embedded: std::mem::take(embedded),
        ..vole_ssa::BuildOptions::default()
    };
    let built = session.timings.time("build SSA", || vole_ssa::build_program(types, packages, main, runtime, &wanted));
    let mut program = built.map_err(|errors| session.report(errors))?;
    check_pass_names(session, options)?;
    let request =
        Request { disabled: &options.disable_passes, dump_after: &options.dump_after, verify: cfg!(debug_assertions) };
    let mut times = Vec::new();
    let mut dumps = Vec::new();
    let ran = session.timings.time("passes", || {
        pipeline::run(
            &mut program,
            types,
            &request,
            |pass, program, types| dumps.push((pass.to_owned(), vole_ssa::text::print_program(program, types))),
            |pass, took| times.push((pass, took)),
        )
    });
    times.into_iter().for_each(|(pass, took)| session.timings.add(format!("  {pass}"), took));
    session.dumps.extend(dumps);
    ran.map_err(|broken| {
        let errors = broken.violations.iter().map(|violation| {
            let message = format!("internal compiler error: SSA broken after {}: {violation}", broken.pass);
            Diagnostic::error(codes::INTERNAL_ERROR, Span::NONE, message)
        });
        session.report(errors)
    })?;
    Ok(program)
}

/// Passes named on the command line must exist, and those to be left out must not be required.
fn check_pass_names(session: &mut Session, options: &Options) -> Result<(), Reported> {
    let mut refused = Vec::new();
    for name in options.dump_after.iter().chain(&options.disable_passes) {
        let why = match pipeline::find(name) {
            None => format!("there is no pass {name}"),
            Some(pass) if pass.required && options.disable_passes.contains(name) => {
                format!("pass {name} cannot be left out: code generation relies on it")
            }
            Some(_) => continue,
        };
        let names: Vec<_> = vole_passes::PASSES.iter().map(|pass| pass.name).collect();
        let found = Diagnostic::error(codes::UNKNOWN_PASS, Span::NONE, why);
        refused.push(found.with_help(format!("the passes are {}", names.join(", "))));
    }
    if refused.is_empty() { Ok(()) } else { Err(session.report(refused)) }
}

fn generate(
    session: &mut Session,
    options: &Options,
    program: &Program,
    types: &mut Types,
) -> Result<Output, Reported> {
    let assembly = runtime_assembly(session)?;
    let emit = match options.emit {
        Some(Emit::Llvm) => CodegenEmit::Llvm,
        Some(Emit::Asm) => CodegenEmit::Assembly,
        Some(Emit::Ast | Emit::Ssa | Emit::Obj) | None => CodegenEmit::Object,
    };
    let start = std::time::Instant::now();
    let wanted = CodegenOptions {
        target: &session.target,
        opt: options.opt,
        emit,
        assembly: &assembly,
        debug_sources: Some(&session.sources),
    };
    let generated = vole_codegen::compile(program, types, &wanted);
    session.timings.add("generate code", start.elapsed());
    generated.map_err(|errors| session.report(errors))
}

/// The texts of all assembly files of the runtime.
fn runtime_assembly(session: &mut Session) -> Result<Vec<String>, Reported> {
    let folder = format!("{ROOT}/runtime-cm7");
    let read = || {
        let mut texts = Vec::new();
        for entry in session.files.read_dir(&folder)?.iter().filter(|entry| entry.name.ends_with(".s")) {
            let bytes = session.files.read(&format!("{folder}/{}", entry.name))?;
            texts.push(String::from_utf8_lossy(&bytes).into_owned());
        }
        Ok::<_, vole_source::FsError>(texts)
    };
    read().map_err(|error| {
        let message = format!("{folder}: {error:?}");
        session.report([Diagnostic::error(codes::FILE_NOT_FOUND, Span::NONE, message)])
    })
}
