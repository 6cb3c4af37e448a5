//! The state of making one function's body: values, blocks, the stack frame.

use inkwell::basic_block::BasicBlock;
use inkwell::debug_info::DISubprogram;
use inkwell::values::{BasicValueEnum, FunctionValue, IntValue, PointerValue};
use rustc_hash::{FxHashMap, FxHashSet};
use vole_ssa::{BlockId, FuncId, Function, Inst, RuntimeFn, ValueId};
use vole_types::{Basic, TypeId};

use crate::abi::{self, Signature, Through};
use crate::builder::Builder;
use crate::module::Unit;
use crate::value::CValue;

/// Makes one function's body.
pub struct Body<'u, 'ctx> {
    /// The module it belongs to.
    pub unit: &'u Unit<'ctx>,
    /// Emits the code.
    pub b: Builder<'ctx>,
    /// What is compiled.
    pub func: &'ctx Function,
    /// LLVM's function.
    pub llvm: FunctionValue<'ctx>,
    /// Stands at the end of the entry block, which holds the frame's variables and nothing else.
    allocas: Builder<'ctx>,
    /// The value of each instruction made so far.
    values: Vec<Option<CValue<'ctx>>>,
    /// Where each reachable block begins.
    pub(crate) starts: FxHashMap<BlockId, BasicBlock<'ctx>>,
    /// Where each block ends, once it is made.
    pub(crate) ends: FxHashMap<BlockId, BasicBlock<'ctx>>,
    /// The blocks that call a panic without operands, shared by all checks.
    pub(crate) panics: FxHashMap<RuntimeFn, BasicBlock<'ctx>>,
    /// The arguments that are parameters, in order.
    pub(crate) params: Vec<CValue<'ctx>>,
    /// Where results are written, if not returned.
    pub(crate) results: Option<PointerValue<'ctx>>,
    /// The record of the closure the function was called through.
    pub(crate) closure: Option<PointerValue<'ctx>>,
    /// The function as debuggers know it.
    pub(crate) scope: Option<DISubprogram<'ctx>>,
    /// The function's defer frame.
    pub(crate) defer_frame: Option<PointerValue<'ctx>>,
    /// Addresses of variables that must survive a panic.
    pub(crate) pinned: FxHashSet<ValueId>,
    /// Loads whose value is used before anything is written, so that they need no copy of their own.
    pub(crate) uncopied: FxHashSet<ValueId>,
}

impl<'u, 'ctx> Body<'u, 'ctx> {
    /// Begins the body of a declared function.
    pub fn new(unit: &'u Unit<'ctx>, id: FuncId) -> Self {
        let func = unit.program.func(id);
        let llvm = unit.function(id);
        let entry = unit.context.append_basic_block(llvm, "entry");
        let allocas = Builder::new(unit.context);
        allocas.at_end(entry);
        let mut body = Self {
            unit,
            b: Builder::new(unit.context),
            func,
            llvm,
            allocas,
            values: vec![None; func.insts.len()],
            starts: FxHashMap::default(),
            ends: FxHashMap::default(),
            panics: FxHashMap::default(),
            params: Vec::new(),
            results: None,
            closure: None,
            scope: None,
            defer_frame: None,
            pinned: FxHashSet::default(),
            uncopied: FxHashSet::default(),
        };
        body.b.at_end(entry);
        body.begin_debug();
        body.take_arguments();
        body
    }

    fn take_arguments(&mut self) {
        let signature = Signature::of_function(self.unit, self.func);
        let mut args = self.llvm.get_param_iter();
        if signature.indirect {
            self.results = args.next().map(BasicValueEnum::into_pointer_value);
        }
        for param in &self.func.params {
            let repr = self.unit.info.repr(*param);
            let value = if repr.passed_by_pointer() {
                match args.next() {
                    Some(arg) if !repr.in_memory() => self.load_value(arg.into_pointer_value(), *param, false),
                    Some(arg) => CValue::Memory(arg.into_pointer_value()),
                    None => CValue::Zero,
                }
            } else {
                CValue::Scalars(args.by_ref().take(repr.scalars().len()).collect())
            };
            self.params.push(value);
        }
        if abi::through(self.func) == Through::Value {
            self.closure = args.next().map(BasicValueEnum::into_pointer_value);
        }
    }

    /// Ends the entry block: from here on the frame's variables are complete.
    pub fn seal_entry(&self) {
        if let Some(start) = self.starts.get(&Function::ENTRY) {
            self.allocas.jump(*start);
        }
    }

    /// Room in the stack frame.
    pub fn alloca(&self, size: u32, align: u32, name: &str) -> PointerValue<'ctx> {
        self.allocas.alloca(size, align, name)
    }

    /// Room in the stack frame for a value of a type.
    pub fn alloca_for(&self, ty: TypeId, name: &str) -> PointerValue<'ctx> {
        let repr = self.unit.info.repr(ty);
        self.alloca(repr.size, repr.align, name)
    }

    /// Remembers an instruction's value.
    pub fn define(&mut self, id: ValueId, value: CValue<'ctx>) {
        self.values[id.0 as usize] = Some(value);
    }

    /// The value of an instruction.
    pub fn value(&self, id: ValueId) -> CValue<'ctx> {
        self.values[id.0 as usize].clone().unwrap_or_else(|| {
            self.fault(id, "a value is used before it is defined");
            self.zero(self.ty(id))
        })
    }

    /// The type of an operand; that of nothing if it has none.
    pub fn ty(&self, id: ValueId) -> TypeId {
        self.func.ty(id).unwrap_or(Basic::Invalid.id())
    }

    /// The value of an instruction that is one scalar.
    pub fn single(&self, id: ValueId) -> BasicValueEnum<'ctx> {
        match self.value(id).scalars() {
            [scalar] => *scalar,
            _ => {
                self.fault(id, "a scalar is expected");
                self.b.word(0).into()
            }
        }
    }

    /// The value of an instruction that is an integer or boolean.
    pub fn int(&self, id: ValueId) -> IntValue<'ctx> {
        match self.single(id) {
            BasicValueEnum::IntValue(value) => value,
            BasicValueEnum::PointerValue(value) => self.b.address(value),
            _ => {
                self.fault(id, "an integer is expected");
                self.b.word(0)
            }
        }
    }

    /// The value of an instruction that is an integer, as a word; wider ones lose bits.
    pub fn word(&self, id: ValueId) -> IntValue<'ctx> {
        self.b.to_word(self.int(id), self.unit.info.is_signed(self.ty(id)))
    }

    /// The value of an instruction that is a pointer.
    pub fn pointer(&self, id: ValueId) -> PointerValue<'ctx> {
        match self.single(id) {
            BasicValueEnum::PointerValue(value) => value,
            BasicValueEnum::IntValue(value) => self.b.pointer(value),
            _ => {
                self.fault(id, "a pointer is expected");
                self.b.null()
            }
        }
    }

    /// One scalar of a value that has several.
    pub fn part(&self, id: ValueId, index: usize) -> BasicValueEnum<'ctx> {
        self.value(id).scalars().get(index).copied().unwrap_or_else(|| {
            self.fault(id, "a value has fewer scalars than expected");
            self.b.word(0).into()
        })
    }

    /// The data pointer of a string or slice.
    pub fn data_pointer(&self, id: ValueId) -> PointerValue<'ctx> {
        match self.part(id, 0) {
            BasicValueEnum::PointerValue(value) => value,
            _ => self.b.null(),
        }
    }

    /// The length of a string or slice.
    pub fn length(&self, id: ValueId) -> IntValue<'ctx> {
        match self.part(id, 1) {
            BasicValueEnum::IntValue(value) => value,
            _ => self.b.word(0),
        }
    }

    /// Reports SSA that is not as promised.
    pub fn fault(&self, id: ValueId, message: &str) {
        let inst = self.func.inst(id);
        self.unit.fault(inst.span, format!("{message}: v{} ({})", id.0, inst.inst.kind_name()));
    }

    /// The constant integer that an operand is, if it is one.
    pub fn constant_int(&self, id: ValueId) -> Option<i64> {
        match &self.func.inst(id).inst {
            Inst::Const(constant) => match constant.value {
                vole_ssa::inst::ConstValue::Int(value) => Some(value),
                vole_ssa::inst::ConstValue::Zero => Some(0),
                _ => None,
            },
            _ => None,
        }
    }
}
