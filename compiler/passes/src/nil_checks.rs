//! `nil-checks`: removes checks for nil of what is never nil.

use vole_analysis::non_nil::NonNil;
use vole_ssa::{FuncId, Program};
use vole_types::Types;

pub(crate) fn run(program: &mut Program, _types: &mut Types) {
    let non_nil = NonNil::new(program);
    for (at, func) in program.funcs.iter_mut().enumerate() {
        let needless = non_nil.needless_checks(FuncId(at as u32), func);
        if !needless.is_empty() {
            for block in &mut func.blocks {
                block.insts.retain(|inst| !needless.contains(inst));
            }
        }
    }
}
