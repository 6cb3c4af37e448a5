//! `escape`: gives every allocation the storage class that [`vole_analysis::escape`] finds for it.

use vole_analysis::escape::analyse;
use vole_ssa::Program;
use vole_types::Types;

pub(crate) fn run(program: &mut Program, types: &mut Types) {
    let result = analyse(program, types);
    for ((func, inst), storage) in result.storage {
        if let Some(slot) = program.func_mut(func).inst_mut(inst).inst.storage_mut() {
            *slot = storage;
        }
    }
}
