//! Programs run in QEMU; skipped, and said so, where QEMU is not installed.

mod machine_code;

use std::time::{Duration, Instant};

use machine_code::{CMDLINE_AND_EXIT, FAULT, FOREVER, PRINT_FOREVER, elf};
use vole_diag::{Diagnostic, codes};
use vole_flash::{Ended, Outcome, Output, Program, Progress, Qemu, RunOptions, Way};
use vole_source::{MemoryFs, SourceMap};
use vole_target::Target;

const CAPTURED: Output = Output::Captured { limit: 1 << 20 };

fn target(name: &str) -> Target {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../targets");
    let mut fs = MemoryFs::new();
    for folder in ["base", "chips", "boards", "link"] {
        for entry in std::fs::read_dir(format!("{root}/{folder}")).expect("the folder is there").flatten() {
            let text = std::fs::read(entry.path()).expect("the file can be read");
            fs.insert(format!("targets/{folder}/{}", entry.file_name().to_string_lossy()), text);
        }
    }
    vole_target::load(&fs, &mut SourceMap::new(), name).expect("the target loads")
}

/// Runs code; nothing if QEMU is not installed.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn run(code: &[u16], options: &RunOptions) -> Option<Outcome> {
    let target = target("mps2-an500");
    let elf = elf(code);
    match Qemu.run(&Program { target: &target, name: "prog", elf: &elf }, options) {
        Ok(outcome) => Some(outcome),
        Err(error) if error.code == codes::TOOL_NOT_FOUND => {
            eprintln!("SKIPPED: {}", error.message);
            None
        }
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn arguments_output_and_exit_code_pass_through() {
    let args = ["a,b".to_owned(), "c=d".to_owned()].to_vec();
    let options = RunOptions { args, output: CAPTURED, ..RunOptions::default() };
    let Some(outcome) = run(CMDLINE_AND_EXIT, &options) else { return };
    assert_eq!(outcome.ended, Ended::Exit(7));
    assert_eq!(String::from_utf8_lossy(&outcome.stderr), "prog a,b c=d");
}

#[test]
fn a_program_without_an_end_is_stopped() {
    let limit = Duration::from_millis(300);
    let options = RunOptions { time_limit: Some(limit), output: CAPTURED, ..RunOptions::default() };
    let begin = Instant::now();
    let Some(outcome) = run(FOREVER, &options) else { return };
    assert_eq!(outcome.ended, Ended::TimeLimit);
    assert!(outcome.elapsed >= limit && begin.elapsed() < Duration::from_secs(30));
}

#[test]
fn output_without_an_end_is_cut_off() {
    let limit = Some(Duration::from_millis(1500));
    let options = RunOptions { time_limit: limit, output: Output::Captured { limit: 10 }, ..RunOptions::default() };
    let Some(outcome) = run(PRINT_FOREVER, &options) else { return };
    assert_eq!((outcome.ended, outcome.stderr.as_slice()), (Ended::TimeLimit, b"xxxxxxxxxx".as_slice()));
}

#[test]
fn a_fault_nothing_handles_is_a_lockup() {
    let options = RunOptions { time_limit: Some(Duration::from_secs(20)), output: CAPTURED, ..RunOptions::default() };
    let Some(outcome) = run(FAULT, &options) else { return };
    assert_eq!(outcome.ended, Ended::Lockup);
}

fn refused(target: &Target, options: &RunOptions) -> Diagnostic {
    Qemu.run(&Program { target, name: "prog", elf: &elf(FOREVER) }, options).expect_err("it cannot run")
}

#[test]
fn a_board_qemu_does_not_know_is_refused() {
    let error = refused(&target("nucleo-h743zi"), &RunOptions::default());
    assert_eq!(error.code, codes::RUN_UNSUPPORTED);
    assert!(error.message.contains("nucleo-h743zi"), "{}", error.message);
}

#[test]
fn a_missing_emulator_is_a_missing_tool() {
    let options = RunOptions { tool: Some("/nowhere/qemu".into()), ..RunOptions::default() };
    let error = refused(&target("mps2-an500"), &options);
    assert_eq!(error.code, codes::TOOL_NOT_FOUND);
    assert!(error.help.is_some_and(|help| help.contains("apt install qemu-system-arm")));
}

#[cfg(unix)]
#[test]
fn an_emulator_that_is_none_is_a_failed_tool() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let options = RunOptions { tool: Some(file.path().to_owned()), output: CAPTURED, ..RunOptions::default() };
    assert_eq!(refused(&target("mps2-an500"), &options).code, codes::TOOL_FAILED, "not executable");
}

#[test]
fn an_emulator_flashes_nothing() {
    let target = target("mps2-an500");
    let mut none = |_: Progress| panic!("nothing is done");
    let program = Program { target: &target, name: "prog", elf: &[] };
    let error = Qemu.flash(&program, &mut none).expect_err("there is no board");
    assert_eq!(
        (error.code, error.message.as_str()),
        (codes::RUN_UNSUPPORTED, "`qemu` cannot put a program on a board")
    );
}
