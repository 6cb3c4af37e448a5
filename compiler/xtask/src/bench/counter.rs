//! Instructions a program executes in QEMU, counted by a plugin that is compiled when it is needed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{self, Limits, Outcome};
use crate::workspace;

/// Versions of QEMU's plugin interface with the functions that the plugin uses; which one is accepted depends on QEMU.
const VERSIONS: std::ops::RangeInclusive<u32> = 1..=5;
/// Processor seconds for one program.
const SECONDS: u64 = 120;

/// A plugin that this QEMU accepts.
pub struct Counter {
    library: PathBuf,
    /// Holds the library and the counts.
    folder: TempDir,
}

impl Counter {
    /// Compiles the plugin; none without a C compiler, or where QEMU takes no plugins.
    pub fn new() -> Result<Option<Self>> {
        let folder = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
        let source = workspace::root().join("testsuite/bench/count.c");
        let library = folder.path().join("count.so");
        for version in VERSIONS {
            let mut cc = Command::new("cc");
            cc.args(["-shared", "-fPIC", "-O2"])
                .arg(format!("-DAPI_VERSION={version}"))
                .arg("-o")
                .arg(&library)
                .arg(&source);
            if !cc.status().is_ok_and(|status| status.success()) {
                return Ok(None);
            }
            if accepted(&plugin(&library, &folder.path().join("probe"))) {
                return Ok(Some(Counter { library, folder }));
            }
        }
        Ok(None)
    }

    /// Runs an image and counts.
    pub fn count(&self, elf: &Path) -> Result<(Outcome, Option<u64>)> {
        let file = self.folder.path().join("count");
        // A count of an earlier program is not this one's.
        let _ = std::fs::remove_file(&file);
        let plugin = plugin(&self.library, &file);
        let outcome = process::limited(&emulator::command(elf, &["-plugin", &plugin]), Limits::seconds(SECONDS))?;
        let count = std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse().ok());
        Ok((outcome, count))
    }
}

/// Whether QEMU starts with the plugin: without a machine it does nothing but load it, and is told to quit.
fn accepted(plugin: &str) -> bool {
    let mut qemu = Command::new("qemu-system-arm");
    qemu.args(["-machine", "none", "-display", "none", "-serial", "none", "-monitor", "stdio", "-plugin", plugin]);
    let started = qemu.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.is_ok_and(|mut qemu| {
        if let Some(mut monitor) = qemu.stdin.take() {
            // One that refused the plugin has no monitor any more: its exit code tells.
            let _ = monitor.write_all(b"quit\n");
        }
        qemu.wait().is_ok_and(|status| status.success())
    })
}

fn plugin(library: &Path, out: &Path) -> String {
    format!("{},out={}", library.display(), out.display())
}
