//! Every allocation has a storage class.

use super::Findings;
use crate::inst::{ConvertKind, Inst};
use crate::{Function, Storage};

pub(super) fn check(func: &Function, found: &mut Findings<'_>) {
    for block in &func.blocks {
        for id in &block.insts {
            let inst = &func.inst(*id).inst;
            if allocates(inst) {
                let decided = inst.clone().storage_mut().is_none_or(|storage| *storage != Storage::Undecided);
                found.require(decided, *id, "an allocation without a storage class");
            }
        }
    }
}

/// Whether the storage class of an instruction means anything.
fn allocates(inst: &Inst) -> bool {
    match inst {
        Inst::Convert(convert) => !matches!(convert.kind, ConvertKind::Numeric | ConvertKind::SliceToArrayPointer),
        _ => true,
    }
}
