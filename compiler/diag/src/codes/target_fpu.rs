//! V0707

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0707",
    title: "FPU not supported",
    explanation: "The floating-point unit named is not one a Cortex-M with hardware floats can have.\n\n\
                  Accepted: `fpv5-d16` (Cortex-M7, double precision), `fpv5-sp-d16` (Cortex-M7, single precision), `fpv4-sp-d16` (Cortex-M4F),\n\
                  `vfpv4-d16`. Armv7E-M has no NEON and 16 double registers: code for `neon` or a unit with 32 double registers would raise an\n\
                  undefined-instruction fault on the first use of d16 or above.",
    example: None,
};
