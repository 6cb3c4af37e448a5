//! Processors and floating-point units: the names accepted, why others are not, and what LLVM calls them.
//!
//! Sources: Armv7-M Architecture Reference Manual (A2.5: the FP extension has 16 doubleword registers, and there is no Advanced SIMD);
//! Cortex-M7 and Cortex-M4 Technical Reference Manuals.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A processor core.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cpu {
    /// Armv7E-M, double or single precision FPv5.
    CortexM7,
    /// Armv7E-M, single precision FPv4 (the "M4F").
    CortexM4,
}

/// A floating-point unit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fpu {
    /// FPv5, double precision, 16 double registers.
    Fpv5D16,
    /// FPv5, single precision only.
    Fpv5SpD16,
    /// FPv4, single precision only: the Cortex-M4F's.
    Fpv4SpD16,
    /// VFPv4, double precision, 16 double registers: what FPv5 has, without its additions.
    Vfpv4D16,
}

impl Cpu {
    /// The name in target files; LLVM's `-mcpu` is the same.
    pub fn name(self) -> &'static str {
        match self {
            Cpu::CortexM7 => "cortex-m7",
            Cpu::CortexM4 => "cortex-m4",
        }
    }
}

impl Fpu {
    /// All there are.
    pub const ALL: [Fpu; 4] = [Fpu::Fpv5D16, Fpu::Fpv5SpD16, Fpu::Fpv4SpD16, Fpu::Vfpv4D16];

    /// The name in target files, as in GCC's `-mfpu`.
    pub fn name(self) -> &'static str {
        match self {
            Fpu::Fpv5D16 => "fpv5-d16",
            Fpu::Fpv5SpD16 => "fpv5-sp-d16",
            Fpu::Fpv4SpD16 => "fpv4-sp-d16",
            Fpu::Vfpv4D16 => "vfpv4-d16",
        }
    }

    /// Whether `float64` arithmetic is in hardware.
    pub fn has_double(self) -> bool {
        matches!(self, Fpu::Fpv5D16 | Fpu::Vfpv4D16)
    }

    /// LLVM's features, in the order LLVM must apply them: what the processor has by default goes, then the unit comes.
    pub fn llvm_features(self) -> &'static str {
        match self {
            Fpu::Fpv5D16 => "+fp-armv8d16,-d32,-neon",
            Fpu::Fpv5SpD16 => "-fp64,+fp-armv8d16sp,-d32,-neon",
            Fpu::Fpv4SpD16 => "-fp64,-fp-armv8d16sp,+vfp4d16sp,-d32,-neon",
            Fpu::Vfpv4D16 => "-fp-armv8d16sp,+vfp4d16,-d32,-neon",
        }
    }

    /// The unit of this name.
    ///
    /// # Errors
    /// Why there is no such unit in a Cortex-M with hardware floats.
    pub fn parse(name: &str) -> Result<Fpu, String> {
        if let Some(fpu) = Fpu::ALL.into_iter().find(|fpu| fpu.name() == name) {
            return Ok(fpu);
        }
        let lower = name.to_ascii_lowercase();
        let why = if lower.contains("neon") || lower.contains("simd") {
            "Armv7E-M has no NEON: such code raises an undefined-instruction fault".to_owned()
        } else if lower.contains("d32") || matches!(lower.as_str(), "vfpv3" | "vfpv4" | "vfpv3-fp16" | "fp-armv8") {
            "it has 32 double registers, a Cortex-M has 16: code that uses d16 or above raises an undefined-instruction fault"
                .to_owned()
        } else if matches!(lower.as_str(), "none" | "soft" | "softfp") {
            "Vole compiles for hardware floats only".to_owned()
        } else {
            "no Cortex-M has a floating-point unit of this name".to_owned()
        };
        Err(why)
    }

    /// Why a processor cannot have this unit; nothing if it can.
    pub fn refused_by(self, cpu: Cpu) -> Option<String> {
        match (cpu, self) {
            (Cpu::CortexM7, _) | (Cpu::CortexM4, Fpu::Fpv4SpD16) => None,
            (Cpu::CortexM4, Fpu::Fpv5SpD16) => Some("a Cortex-M4 has FPv4, not FPv5".to_owned()),
            (Cpu::CortexM4, Fpu::Fpv5D16 | Fpu::Vfpv4D16) => {
                Some("the floating-point unit of a Cortex-M4 has no double precision".to_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_units_are_accepted_by_their_names() {
        for fpu in Fpu::ALL {
            assert_eq!(Fpu::parse(fpu.name()), Ok(fpu));
        }
    }

    #[test]
    fn other_units_are_refused_with_the_reason() {
        let cases = [
            ("neon", "no NEON"),
            ("neon-vfpv4", "no NEON"),
            ("vfpv4", "32 double registers"),
            ("vfpv3-d32", "32 double registers"),
            ("fp-armv8", "32 double registers"),
            ("crypto-neon-fp-armv8", "no NEON"),
            ("none", "hardware floats only"),
            ("fpv5-d61", "no Cortex-M has"),
            ("FPV5-D16", "no Cortex-M has"),
            ("", "no Cortex-M has"),
        ];
        for (name, reason) in cases {
            let why = Fpu::parse(name).unwrap_err();
            assert!(why.contains(reason), "{name}: {why}");
        }
    }

    #[test]
    fn a_cortex_m4_takes_only_its_own_unit() {
        let taken: Vec<_> = Fpu::ALL.into_iter().filter(|fpu| fpu.refused_by(Cpu::CortexM4).is_none()).collect();
        assert_eq!(taken, [Fpu::Fpv4SpD16]);
        assert!(Fpu::ALL.into_iter().all(|fpu| fpu.refused_by(Cpu::CortexM7).is_none()));
    }
}
