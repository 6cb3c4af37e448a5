//! LLVM's side: the target machine, the optimisation passes, the output.

use std::ffi::{CStr, c_int};
use std::sync::Once;

use inkwell::OptimizationLevel;
use inkwell::llvm_sys::support::LLVMParseCommandLineOptions;
use inkwell::module::{Linkage, Module};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::{CodeModel, FileType, InitializationConfig, RelocMode, Target, TargetMachine, TargetTriple};

use crate::options::{CodegenOptions, Emit, OptLevel, Output};

/// What LLVM is told for the whole process, after the name of a program that nobody sees.
///
/// - `-unroll-runtime=false`: for microcontrollers LLVM unrolls loops whose trip counts are only known when they run. What that saves in
///   branches it loses to the induction variables of the copies, which spill: the loops of a sieve took two thirds more instructions.
///   Loops with constant trip counts are still unrolled.
const LLVM_OPTIONS: [&CStr; 2] = [c"vole", c"-unroll-runtime=false"];

/// Gives LLVM its options, once.
fn set_llvm_options() {
    let arguments = LLVM_OPTIONS.map(CStr::as_ptr);
    // SAFETY: the pointers are to NUL-terminated strings that live for ever, as many as the count says; LLVM copies what it keeps.
    unsafe { LLVMParseCommandLineOptions(arguments.len() as c_int, arguments.as_ptr(), c"".as_ptr()) };
}

/// The machine that code is made for.
///
/// # Errors
/// LLVM's message.
pub fn target_machine(options: &CodegenOptions<'_>) -> Result<TargetMachine, String> {
    static ARM: Once = Once::new();
    ARM.call_once(|| {
        let config = InitializationConfig { asm_parser: true, asm_printer: true, ..InitializationConfig::default() };
        Target::initialize_arm(&config);
        set_llvm_options();
    });
    // Without the vendor spelled out LLVM takes the environment for an operating system, and passes floats in core registers.
    let triple = TargetMachine::normalize_triple(&TargetTriple::create(&options.target.llvm_triple()));
    let target = Target::from_triple(&triple).map_err(|message| message.to_string())?;
    let level = match options.opt {
        OptLevel::Z | OptLevel::S | OptLevel::O2 => OptimizationLevel::Default,
        OptLevel::O1 => OptimizationLevel::Less,
        OptLevel::O3 => OptimizationLevel::Aggressive,
        OptLevel::Debug => OptimizationLevel::None,
    };
    let (cpu, features) = (options.target.llvm_cpu(), options.target.llvm_features());
    let machine = target.create_target_machine(&triple, cpu, features, level, RelocMode::Static, CodeModel::Default);
    machine.ok_or_else(|| format!("LLVM has no machine for {cpu} with {features}"))
}

/// Runs the optimisation passes.
///
/// # Errors
/// LLVM's message.
pub fn optimise(module: &Module<'_>, machine: &TargetMachine, opt: OptLevel) -> Result<(), String> {
    let passes = match opt {
        OptLevel::Z => "default<Oz>",
        OptLevel::S => "default<Os>",
        OptLevel::O1 => "default<O1>",
        OptLevel::O2 => "default<O2>",
        OptLevel::O3 => "default<O3>",
        // What nothing mentions is dropped even so: it may mention what is not there.
        OptLevel::Debug => "globaldce",
    };
    let options = PassBuilderOptions::create();
    options.set_merge_functions(matches!(opt, OptLevel::Z | OptLevel::S));
    module.run_passes(passes, machine, options).map_err(|message| message.to_string())
}

/// Puts each function and constant into a section of its own, so that the linker can drop those nothing needs. After the passes, which
/// leave alone what has a section.
pub fn split_sections(module: &Module<'_>) {
    for function in module.get_functions().filter(|function| function.count_basic_blocks() > 0) {
        if function.get_section().is_none() {
            let name = function.get_name().to_string_lossy().into_owned();
            function.set_section(Some(&format!(".text.{name}")));
        }
    }
    for global in module.get_globals() {
        let internal = matches!(global.get_linkage(), Linkage::Internal | Linkage::Private);
        if global.get_section().is_none() && internal && global.is_constant() && !global.is_declaration() {
            let name = global.get_name().to_string_lossy().into_owned();
            global.set_section(Some(&format!(".rodata.{name}")));
        }
    }
}

/// Writes what was asked for.
///
/// # Errors
/// LLVM's message.
pub fn output(module: &Module<'_>, machine: &TargetMachine, emit: Emit) -> Result<Output, String> {
    let written = |kind| machine.write_to_memory_buffer(module, kind).map_err(|message| message.to_string());
    Ok(match emit {
        Emit::Object => Output::Object(written(FileType::Object)?.as_slice().to_vec()),
        Emit::Assembly => Output::Text(String::from_utf8_lossy(written(FileType::Assembly)?.as_slice()).into_owned()),
        Emit::Llvm | Emit::LlvmUnoptimised => Output::Text(module.print_to_string().to_string()),
    })
}
