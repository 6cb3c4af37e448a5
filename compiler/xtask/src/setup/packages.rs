//! Packages of the system: which ones are missing, and installing them on Debian and Ubuntu.

use std::path::{Path, PathBuf};

use super::apt;
use crate::failure::{Failure, Result};
use crate::process::find_program;

/// What a package is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Compiling `vole`.
    Build,
    /// Linking and running programs.
    Run,
    /// The smoke test of the debugger connection.
    Debug,
}

/// How to see that a package is there.
enum Sign {
    /// Any of these programs on the search path.
    Program(&'static [&'static str]),
    /// Any of these files, relative to LLVM's folder.
    InLlvm(&'static [&'static str]),
    /// A C header in the compiler's usual places.
    Header(&'static str),
}

struct Package {
    name: &'static str,
    need: Need,
    sign: Sign,
}

const PACKAGES: &[Package] = &[
    Package { name: "g++", need: Need::Build, sign: Sign::Program(&["c++"]) },
    Package {
        name: "llvm-19-dev",
        need: Need::Build,
        sign: Sign::InLlvm(&["lib/libLLVMARMCodeGen.a", "bin/llvm-config.exe"]),
    },
    Package { name: "libpolly-19-dev", need: Need::Build, sign: Sign::InLlvm(&["lib/libPolly.a"]) },
    Package { name: "zlib1g-dev", need: Need::Build, sign: Sign::Header("zlib.h") },
    Package { name: "libzstd-dev", need: Need::Build, sign: Sign::Header("zstd.h") },
    Package { name: "lld-19", need: Need::Run, sign: Sign::Program(&["ld.lld-19", "ld.lld"]) },
    Package { name: "qemu-system-arm", need: Need::Run, sign: Sign::Program(&["qemu-system-arm"]) },
    Package { name: "gdb-multiarch", need: Need::Debug, sign: Sign::Program(&["gdb-multiarch", "arm-none-eabi-gdb"]) },
];

/// Where LLVM 19 is or belongs: `$LLVM_SYS_191_PREFIX` (set by the repository's cargo configuration), or Debian's place.
pub fn llvm_prefix() -> PathBuf {
    std::env::var_os("LLVM_SYS_191_PREFIX").map_or_else(|| "/usr/lib/llvm-19".into(), PathBuf::from)
}

/// The packages, by their Debian names, that this machine lacks.
fn missing(needs: &[Need]) -> Vec<&'static str> {
    PACKAGES.iter().filter(|package| needs.contains(&package.need) && !present(&package.sign)).map(|p| p.name).collect()
}

/// Installs what is missing, or says what to install.
pub fn install(needs: &[Need]) -> Result<()> {
    let absent = missing(needs);
    if absent.is_empty() {
        return Ok(());
    }
    eprintln!("missing: {}", absent.join(" "));
    if !apt::is_debian_like() {
        return Err(Failure::missing(by_hand(&absent)));
    }
    apt::install(&absent)?;
    let absent = missing(needs);
    if absent.is_empty() { Ok(()) } else { Err(Failure::missing(by_hand(&absent))) }
}

fn present(sign: &Sign) -> bool {
    match sign {
        Sign::Program(names) => names.iter().any(|name| find_program(name).is_some()),
        Sign::InLlvm(files) => files.iter().any(|file| llvm_prefix().join(file).exists()),
        Sign::Header(name) => header_exists(name),
    }
}

fn header_exists(name: &str) -> bool {
    let plain = ["/usr/include", "/usr/local/include", "/opt/homebrew/include"];
    let multiarch = format!("/usr/include/{}-linux-gnu", std::env::consts::ARCH);
    plain.iter().copied().chain([multiarch.as_str()]).any(|folder| Path::new(folder).join(name).exists())
}

fn by_hand(absent: &[&str]) -> String {
    let mut text = String::from("These have to be installed first (named as Debian and Ubuntu name them):\n");
    for name in absent {
        let what = match *name {
            "g++" => "a C++ compiler, to link LLVM",
            "llvm-19-dev" => "LLVM 19 with its static libraries and headers; its folder goes into LLVM_SYS_191_PREFIX",
            "libpolly-19-dev" => "LLVM 19's Polly library (part of LLVM itself in many distributions)",
            "zlib1g-dev" => "zlib with headers",
            "libzstd-dev" => "zstd with headers",
            "lld-19" => "LLVM's linker, ld.lld",
            "qemu-system-arm" => "QEMU for 32-bit Arm",
            "gdb-multiarch" => "GDB for Arm",
            _ => "",
        };
        text.push_str(&format!("  {name:<16} {what}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_explained_to_those_who_install_by_hand() {
        let names: Vec<_> = PACKAGES.iter().map(|package| package.name).collect();
        for line in by_hand(&names).lines().skip(1) {
            assert!(line.split_whitespace().count() > 2, "no explanation: {line}");
        }
    }

    #[test]
    fn what_is_absent_is_noticed() {
        assert!(!present(&Sign::Program(&["no-such-program-anywhere"])));
        assert!(!present(&Sign::Header("no-such-header-anywhere.h")));
        assert!(present(&Sign::Program(&["no-such-program-anywhere", "sh"])));
    }
}
