//! A thin wrapper around inkwell's builder: the verbs code generation uses, with alignments explicit and failures impossible.
//!
//! Inkwell reports an error only when a builder stands nowhere or operand types disagree; both are mistakes of this crate, and this
//! is the only file that unwraps them.

use inkwell::basic_block::BasicBlock;
use inkwell::builder::{Builder as Raw, BuilderError};
use inkwell::context::Context;
use inkwell::types::{BasicTypeEnum, FloatType, FunctionType, IntType};
use inkwell::values::{
    BasicMetadataValueEnum, BasicValue, BasicValueEnum, CallSiteValue, FloatValue, FunctionValue, InstructionOpcode,
    InstructionValue, IntValue, PhiValue, PointerValue,
};
use inkwell::{FloatPredicate, IntPredicate};

use crate::scalar::{Scalar, ScalarTypes};

/// Emits instructions at a place of a function.
pub struct Builder<'ctx> {
    context: &'ctx Context,
    raw: Raw<'ctx>,
    /// LLVM's scalar types.
    pub types: ScalarTypes<'ctx>,
}

/// How memory is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Access {
    /// Bytes the address is a multiple of.
    pub align: u32,
    /// Whether the access must happen, in order, exactly once.
    pub volatile: bool,
}

impl Access {
    /// An ordinary access.
    pub fn aligned(align: u32) -> Self {
        Self { align, volatile: false }
    }
}

fn built<T>(result: Result<T, BuilderError>) -> T {
    result.expect("the builder stands in a block and operand types agree")
}

impl<'ctx> Builder<'ctx> {
    /// A builder that stands nowhere yet.
    pub fn new(context: &'ctx Context) -> Self {
        Self { context, raw: context.create_builder(), types: ScalarTypes::new(context) }
    }

    /// Inkwell's own builder, for debug locations.
    pub fn raw(&self) -> &Raw<'ctx> {
        &self.raw
    }

    /// Goes to a block's end.
    pub fn at_end(&self, block: BasicBlock<'ctx>) {
        self.raw.position_at_end(block);
    }

    /// The block it stands in.
    pub fn block(&self) -> BasicBlock<'ctx> {
        self.raw.get_insert_block().expect("the builder stands in a block")
    }

    /// A new block of the function it stands in.
    pub fn new_block(&self, name: &str) -> BasicBlock<'ctx> {
        let function = self.block().get_parent().expect("the block is part of a function");
        self.context.append_basic_block(function, name)
    }

    /// A constant `i32`.
    pub fn word(&self, value: u32) -> IntValue<'ctx> {
        self.types.i32.const_int(u64::from(value), false)
    }

    /// A constant `i1`.
    pub fn bool(&self, value: bool) -> IntValue<'ctx> {
        self.types.bool.const_int(u64::from(value), false)
    }

    /// The null pointer.
    pub fn null(&self) -> PointerValue<'ctx> {
        self.types.ptr.const_null()
    }

    /// A binary operation of integers.
    pub fn int_op(&self, op: InstructionOpcode, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_binop(op, x, y, "")).into_int_value()
    }

    /// A binary operation of floating-point numbers.
    pub fn float_op(&self, op: InstructionOpcode, x: FloatValue<'ctx>, y: FloatValue<'ctx>) -> FloatValue<'ctx> {
        built(self.raw.build_binop(op, x, y, "")).into_float_value()
    }

    /// `x + y`, wrapping.
    pub fn add(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.int_op(InstructionOpcode::Add, x, y)
    }

    /// `x - y`, wrapping.
    pub fn sub(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.int_op(InstructionOpcode::Sub, x, y)
    }

    /// `x * y`, wrapping.
    pub fn mul(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.int_op(InstructionOpcode::Mul, x, y)
    }

    /// `x & y`.
    pub fn and(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.int_op(InstructionOpcode::And, x, y)
    }

    /// `x | y`.
    pub fn or(&self, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        self.int_op(InstructionOpcode::Or, x, y)
    }

    /// Compares integers.
    pub fn icmp(&self, predicate: IntPredicate, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_int_compare(predicate, x, y, ""))
    }

    /// Compares pointers.
    pub fn pointers_equal(&self, x: PointerValue<'ctx>, y: PointerValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_int_compare(IntPredicate::EQ, x, y, ""))
    }

    /// Whether a pointer is null.
    pub fn is_null(&self, x: PointerValue<'ctx>) -> IntValue<'ctx> {
        self.pointers_equal(x, self.null())
    }

    /// Whether a pointer is not null.
    pub fn is_not_null(&self, x: PointerValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_int_compare(IntPredicate::NE, x, self.null(), ""))
    }

    /// Compares floating-point numbers.
    pub fn fcmp(&self, predicate: FloatPredicate, x: FloatValue<'ctx>, y: FloatValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_float_compare(predicate, x, y, ""))
    }

    /// `!x` of a boolean, `^x` of an integer.
    pub fn not(&self, x: IntValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_not(x, ""))
    }

    /// `-x`, the sign bit flipped.
    pub fn fneg(&self, x: FloatValue<'ctx>) -> FloatValue<'ctx> {
        built(self.raw.build_float_neg(x, ""))
    }

    /// One of two values.
    pub fn select<V: BasicValue<'ctx>>(&self, cond: IntValue<'ctx>, then: V, otherwise: V) -> BasicValueEnum<'ctx> {
        built(self.raw.build_select(cond, then, otherwise, ""))
    }

    /// An integer of another width; wider by its sign or by zeros.
    pub fn resize(&self, x: IntValue<'ctx>, to: IntType<'ctx>, signed: bool) -> IntValue<'ctx> {
        match x.get_type().get_bit_width().cmp(&to.get_bit_width()) {
            std::cmp::Ordering::Equal => x,
            std::cmp::Ordering::Greater => built(self.raw.build_int_truncate(x, to, "")),
            std::cmp::Ordering::Less if signed => built(self.raw.build_int_s_extend(x, to, "")),
            std::cmp::Ordering::Less => built(self.raw.build_int_z_extend(x, to, "")),
        }
    }

    /// An integer as an `i32`.
    pub fn to_word(&self, x: IntValue<'ctx>, signed: bool) -> IntValue<'ctx> {
        self.resize(x, self.types.i32, signed)
    }

    /// A floating-point number of another width.
    pub fn float_resize(&self, x: FloatValue<'ctx>, to: FloatType<'ctx>) -> FloatValue<'ctx> {
        if x.get_type() == to { x } else { built(self.raw.build_float_cast(x, to, "")) }
    }

    /// An integer as a floating-point number.
    pub fn int_to_float(&self, x: IntValue<'ctx>, to: FloatType<'ctx>, signed: bool) -> FloatValue<'ctx> {
        if signed {
            built(self.raw.build_signed_int_to_float(x, to, ""))
        } else {
            built(self.raw.build_unsigned_int_to_float(x, to, ""))
        }
    }

    /// The bits of a value as another type of the same size.
    pub fn bits_as(&self, x: BasicValueEnum<'ctx>, to: BasicTypeEnum<'ctx>) -> BasicValueEnum<'ctx> {
        built(self.raw.build_bit_cast(x, to, ""))
    }

    /// A pointer's address.
    pub fn address(&self, x: PointerValue<'ctx>) -> IntValue<'ctx> {
        built(self.raw.build_ptr_to_int(x, self.types.i32, ""))
    }

    /// The pointer to an address.
    pub fn pointer(&self, x: IntValue<'ctx>) -> PointerValue<'ctx> {
        built(self.raw.build_int_to_ptr(x, self.types.ptr, ""))
    }

    /// The address a constant number of bytes into an object.
    pub fn offset(&self, base: PointerValue<'ctx>, bytes: u32) -> PointerValue<'ctx> {
        if bytes == 0 {
            return base;
        }
        // SAFETY: the index list fits the type `i8`; the address stays in the object `base` points to, by the caller's contract.
        built(unsafe { self.raw.build_in_bounds_gep(self.types.i8, base, &[self.word(bytes)], "") })
    }

    /// The address of an element of `size` bytes in an array whose bounds the index keeps.
    pub fn element(&self, base: PointerValue<'ctx>, size: u32, index: IntValue<'ctx>) -> PointerValue<'ctx> {
        // SAFETY: the index list fits the element type; the index has been checked by an instruction before.
        built(unsafe { self.raw.build_in_bounds_gep(self.types.i8.array_type(size), base, &[index], "") })
    }

    /// A pointer moved by any number of bytes.
    pub fn pointer_add(&self, base: PointerValue<'ctx>, bytes: IntValue<'ctx>) -> PointerValue<'ctx> {
        // SAFETY: the index list fits the type `i8`; without `inbounds` every result is defined.
        built(unsafe { self.raw.build_gep(self.types.i8, base, &[bytes], "") })
    }

    /// Reads a scalar.
    pub fn load(&self, scalar: Scalar, from: PointerValue<'ctx>, access: Access) -> BasicValueEnum<'ctx> {
        let value = built(self.raw.build_load(self.types.memory(scalar), from, ""));
        if let Some(inst) = value.as_instruction_value() {
            set_access(inst, scalar, access);
            if scalar == Scalar::Bool {
                self.mark_as_bool(inst);
            }
        }
        if scalar == Scalar::Bool { self.resize(value.into_int_value(), self.types.bool, false).into() } else { value }
    }

    /// Reads a pointer of an ordinary, aligned place.
    pub fn load_pointer(&self, from: PointerValue<'ctx>) -> PointerValue<'ctx> {
        self.load(Scalar::Pointer, from, Access::aligned(4)).into_pointer_value()
    }

    /// Writes a scalar.
    pub fn store(&self, to: PointerValue<'ctx>, scalar: Scalar, value: BasicValueEnum<'ctx>, access: Access) {
        let value = match (scalar, value) {
            (Scalar::Bool, BasicValueEnum::IntValue(bit)) => self.resize(bit, self.types.i8, false).into(),
            _ => value,
        };
        set_access(built(self.raw.build_store(to, value)), scalar, access);
    }

    /// Copies bytes between objects that do not overlap, or are the same.
    pub fn copy(&self, to: PointerValue<'ctx>, from: PointerValue<'ctx>, size: IntValue<'ctx>, align: u32) {
        built(self.raw.build_memcpy(to, align, from, align, size));
    }

    /// Copies bytes between objects that may overlap.
    pub fn copy_overlapping(&self, to: PointerValue<'ctx>, from: PointerValue<'ctx>, size: IntValue<'ctx>, align: u32) {
        built(self.raw.build_memmove(to, align, from, align, size));
    }

    /// Sets bytes to zero.
    pub fn clear(&self, at: PointerValue<'ctx>, size: IntValue<'ctx>, align: u32) {
        built(self.raw.build_memset(at, align, self.types.i8.const_zero(), size));
    }

    /// Room in the stack frame. The builder must stand in the entry block.
    pub fn alloca(&self, size: u32, align: u32, name: &str) -> PointerValue<'ctx> {
        let pointer = built(self.raw.build_alloca(self.types.i8.array_type(size), name));
        if let Some(inst) = pointer.as_instruction_value() {
            inst.set_alignment(align).expect("alignments are powers of two");
        }
        pointer
    }

    /// Calls a function.
    pub fn call(&self, function: FunctionValue<'ctx>, args: &[BasicValueEnum<'ctx>]) -> CallSiteValue<'ctx> {
        let args: Vec<BasicMetadataValueEnum<'ctx>> = args.iter().map(|arg| (*arg).into()).collect();
        built(self.raw.build_direct_call(function, &args, ""))
    }

    /// Calls the function at an address.
    pub fn call_indirect(
        &self,
        ty: FunctionType<'ctx>,
        function: PointerValue<'ctx>,
        args: &[BasicValueEnum<'ctx>],
    ) -> CallSiteValue<'ctx> {
        let args: Vec<BasicMetadataValueEnum<'ctx>> = args.iter().map(|arg| (*arg).into()).collect();
        built(self.raw.build_indirect_call(ty, function, &args, ""))
    }

    /// An element of a first-class struct.
    pub fn extract(&self, aggregate: BasicValueEnum<'ctx>, index: u32) -> BasicValueEnum<'ctx> {
        built(self.raw.build_extract_value(aggregate.into_struct_value(), index, ""))
    }

    /// A phi without arguments.
    pub fn phi(&self, ty: BasicTypeEnum<'ctx>) -> PhiValue<'ctx> {
        built(self.raw.build_phi(ty, ""))
    }

    /// Goes to a block.
    pub fn jump(&self, to: BasicBlock<'ctx>) {
        built(self.raw.build_unconditional_branch(to));
    }

    /// Goes to one of two blocks.
    pub fn branch(&self, cond: IntValue<'ctx>, then: BasicBlock<'ctx>, otherwise: BasicBlock<'ctx>) {
        built(self.raw.build_conditional_branch(cond, then, otherwise));
    }

    /// Goes to one of two blocks, hardly ever to the second.
    pub fn branch_likely(&self, cond: IntValue<'ctx>, then: BasicBlock<'ctx>, otherwise: BasicBlock<'ctx>) {
        let inst = built(self.raw.build_conditional_branch(cond, then, otherwise));
        let weights = [self.word(1 << 20).into(), self.word(1).into()];
        let node = self.context.metadata_node(&[
            self.context.metadata_string("branch_weights").into(),
            weights[0],
            weights[1],
        ]);
        inst.set_metadata(node, self.context.get_kind_id("prof")).expect("a node can be attached");
    }

    /// Goes to the block of a case.
    pub fn switch(&self, x: IntValue<'ctx>, default: BasicBlock<'ctx>, cases: &[(IntValue<'ctx>, BasicBlock<'ctx>)]) {
        built(self.raw.build_switch(x, default, cases));
    }

    /// Returns nothing, a scalar, or several.
    pub fn ret(&self, values: &[BasicValueEnum<'ctx>]) {
        built(match values {
            [] => self.raw.build_return(None),
            [value] => self.raw.build_return(Some(value)),
            several => self.raw.build_aggregate_return(several),
        });
    }

    /// Says that control does not come here.
    pub fn unreachable(&self) {
        built(self.raw.build_unreachable());
    }

    fn mark_as_bool(&self, load: InstructionValue<'ctx>) {
        let bounds = [self.types.i8.const_zero().into(), self.types.i8.const_int(2, false).into()];
        let node = self.context.metadata_node(&bounds);
        load.set_metadata(node, self.context.get_kind_id("range")).expect("a node can be attached");
    }
}

fn set_access(inst: InstructionValue<'_>, scalar: Scalar, access: Access) {
    // VLDR and VSTR take every multiple of 4 (Armv7-M ARM A3.2.1), but LLVM uses them for `double` only where it is told the ABI's
    // alignment, and goes through core registers and the stack otherwise.
    let align = if scalar == Scalar::Float64 && access.align == 4 { 8 } else { access.align };
    inst.set_alignment(align).expect("alignments are powers of two");
    if access.volatile {
        inst.set_volatile(true).expect("loads and stores can be volatile");
    }
}
