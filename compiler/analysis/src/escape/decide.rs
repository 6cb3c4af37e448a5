//! From classes to storage classes.

use rustc_hash::FxHashMap;
use vole_ssa::inst::{Const, ConstValue, ConvertKind, Inst};
use vole_ssa::{BlockId, Cfg, Dominators, FuncId, Function, InstId, Storage};
use vole_types::sizes::layout;

use super::EscapeResult;
use super::classes::Class;
use super::flow::Flow;
use crate::loops::Loops;

/// The largest object put into a frame, in bytes. Stacks here are small.
const LARGEST_IN_FRAME: u64 = 1024;

/// An allocation that might live in the frame.
struct Candidate {
    inst: InstId,
    block: BlockId,
    class: Class,
}

pub(super) fn decide(flow: &mut Flow<'_>, id: FuncId, result: &mut EscapeResult) {
    let func = flow.program.func(id);
    let cfg = Cfg::new(func);
    let dominators = Dominators::new(func, &cfg);
    let loops = Loops::new(func, &cfg, &dominators);
    keep_deferred(flow, id, &loops);
    let once = runs_once(flow, id);
    let mut candidates = Vec::new();
    for block in func.block_ids() {
        for inst in &func.block(block).insts {
            let Some(storage) = allocates(&func.inst(*inst).inst) else { continue };
            if storage != Storage::Undecided {
                continue;
            }
            let class = if matches!(func.inst(*inst).inst, Inst::Defer(_)) { None } else { flow.class(id, *inst) };
            let placed = match class {
                Some(class) => {
                    candidates.push(Candidate { inst: *inst, block, class });
                    Storage::Heap
                }
                // A record of a deferred call.
                None if loops.repeats(block) => Storage::Heap,
                None => Storage::Frame,
            };
            result.storage.insert((id, *inst), placed);
        }
    }
    let holders = holders(flow, id, func);
    for candidate in &candidates {
        if fits_frame(flow, func, candidate.inst)
            && !flow.classes.escapes(candidate.class)
            && !flow.classes.outlives(candidate.class)
            && survives_no_iteration(flow, id, &loops, candidate, &holders)
        {
            result.storage.insert((id, candidate.inst), Storage::Frame);
        } else if once && !loops.repeats(candidate.block) && is_variable(flow, id, candidate.inst) {
            result.storage.insert((id, candidate.inst), Storage::Static);
        }
    }
}

/// The storage class an instruction has now, if it allocates.
fn allocates(inst: &Inst) -> Option<Storage> {
    match inst {
        Inst::Alloc(i) => Some(i.storage),
        Inst::Convert(i) => match i.kind {
            ConvertKind::Numeric | ConvertKind::SliceToArrayPointer => None,
            ConvertKind::IntToString
            | ConvertKind::BytesToString
            | ConvertKind::StringToBytes
            | ConvertKind::RunesToString
            | ConvertKind::StringToRunes => Some(i.storage),
        },
        Inst::MakeSlice(i) => Some(i.storage),
        Inst::Append(i) => Some(i.storage),
        Inst::MakeInterface(i) => Some(i.storage),
        Inst::MakeClosure(i) => Some(i.storage),
        Inst::MakeMap(i) => Some(i.storage),
        Inst::MakeChan(i) => Some(i.storage),
        Inst::Defer(i) => Some(i.storage),
        Inst::Go(i) => Some(i.storage),
        _ => None,
    }
}

/// Whether an allocation has a known, small size.
fn fits_frame(flow: &Flow<'_>, func: &Function, inst: InstId) -> bool {
    let data = func.inst(inst);
    let size = match &data.inst {
        Inst::Alloc(alloc) => layout(flow.types, alloc.ty).size,
        Inst::MakeClosure(closure) => 4 + 16 * closure.captures.len() as u64,
        Inst::MakeInterface(make) => func.ty(make.x).map_or(u64::MAX, |ty| layout(flow.types, ty).size),
        Inst::MakeSlice(make) => match (&func.inst(make.cap).inst, data.ty.map(|ty| flow.types.under(ty))) {
            (Inst::Const(Const { value }), Some(vole_types::Type::Slice(elem))) => {
                let count = match value {
                    ConstValue::Int(count) => u64::try_from(*count).unwrap_or(u64::MAX),
                    ConstValue::Zero => 0,
                    _ => u64::MAX,
                };
                count.saturating_mul(layout(flow.types, *elem).size)
            }
            _ => u64::MAX,
        },
        _ => u64::MAX,
    };
    size <= LARGEST_IN_FRAME
}

/// A closure deferred in a loop is still waiting when the next is made: it cannot share a slot with it.
fn keep_deferred(flow: &mut Flow<'_>, id: FuncId, loops: &Loops) {
    let func = flow.program.func(id);
    for block in func.block_ids().filter(|block| loops.repeats(*block)) {
        for inst in &func.block(block).insts {
            let Inst::Defer(defer) = &func.inst(*inst).inst else { continue };
            if let Some(class) = flow.class(id, defer.closure) {
                flow.classes.mark_escaping(class);
            }
        }
    }
}

/// Whether a function runs at most once in the program's life: `main.main` and the initialiser, if nobody else calls them.
fn runs_once(flow: &Flow<'_>, id: FuncId) -> bool {
    let program = flow.program;
    (program.main == Some(id) || program.init == Some(id)) && !is_called(flow, id)
}

/// Whether Go code other than the runtime's start calls a function, or takes its address.
fn is_called(flow: &Flow<'_>, id: FuncId) -> bool {
    let mut uses = 0;
    for func in &flow.program.funcs {
        for inst in func.blocks.iter().flat_map(|block| &block.insts) {
            match &func.inst(*inst).inst {
                Inst::Call(call) => uses += usize::from(call.callee == vole_ssa::inst::Callee::Static(id)),
                Inst::FuncAddr(addr) => uses += 2 * usize::from(addr.func == id),
                _ => {}
            }
        }
    }
    uses > 1
}

/// Whether an allocation is a single variable, which static storage can hold.
fn is_variable(flow: &Flow<'_>, id: FuncId, inst: InstId) -> bool {
    matches!(flow.program.func(id).inst(inst).inst, Inst::Alloc(_))
}

/// For each class, the values whose objects hold it, at any depth.
fn holders(flow: &mut Flow<'_>, id: FuncId, func: &Function) -> FxHashMap<Class, Vec<(InstId, BlockId)>> {
    let mut holders: FxHashMap<Class, Vec<(InstId, BlockId)>> = FxHashMap::default();
    for block in func.block_ids() {
        for inst in &func.block(block).insts {
            let Some(class) = flow.class(id, *inst) else { continue };
            let mut held = Vec::new();
            let mut next = flow.classes.known_content(class);
            while let Some(content) = next.filter(|content| !held.contains(content)) {
                held.push(content);
                holders.entry(content).or_default().push((*inst, block));
                next = flow.classes.known_content(content);
            }
        }
    }
    holders
}

/// Whether nothing can refer to the object of an earlier iteration when the allocation runs again.
fn survives_no_iteration(
    flow: &mut Flow<'_>,
    id: FuncId,
    loops: &Loops,
    candidate: &Candidate,
    holders: &FxHashMap<Class, Vec<(InstId, BlockId)>>,
) -> bool {
    if !loops.repeats(candidate.block) {
        return true;
    }
    if loops.is_irreducible() {
        return false;
    }
    let func = flow.program.func(id);
    // No value of the class comes around by a phi of a loop the allocation is in.
    let headers = loops.headers(candidate.block);
    let class = flow.classes.find(candidate.class);
    for header in headers {
        for inst in &func.block(*header).insts {
            let Inst::Phi(_) = func.inst(*inst).inst else { break };
            if let Some(phi) = flow.class(id, *inst)
                && (flow.classes.find(phi) == class || flow.reaches(phi, class))
            {
                return false;
            }
        }
    }
    // No object holds it but what is made anew in the same iteration.
    holders.get(&class).into_iter().flatten().all(|(holder, block)| {
        headers.iter().all(|header| loops.headers(*block).contains(header))
            && !matches!(func.inst(*holder).inst, Inst::Load(_))
    })
}
