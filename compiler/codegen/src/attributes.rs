//! LLVM attributes, looked up once.

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::values::FunctionValue;
use vole_ssa::Attributes as GoAttributes;

use crate::options::OptLevel;

/// The attributes code generation gives.
pub struct Attributes {
    /// Nothing unwinds: panics are calls.
    pub nounwind: Attribute,
    /// Address 0 is memory like any other (ITCM on these chips).
    pub null_pointer_is_valid: Attribute,
    /// Never returns.
    pub noreturn: Attribute,
    /// Hardly ever runs.
    pub cold: Attribute,
    /// Is not inlined.
    pub noinline: Attribute,
    /// Is optimised for size.
    pub optsize: Attribute,
    /// Is optimised for size at any price.
    pub minsize: Attribute,
    /// A pointer no other reaches the same memory as.
    pub noalias: Attribute,
    /// A pointer that is not null.
    pub nonnull: Attribute,
    /// Memory the callee only reads.
    pub readonly: Attribute,
    /// A pointer the callee does not keep.
    pub nocapture: Attribute,
    /// Returns a second time, as `setjmp` does.
    pub returns_twice: Attribute,
    /// Loops are not to become calls of `memcpy` and its like.
    pub no_builtins: Attribute,
    zeroext: Attribute,
    signext: Attribute,
    alloc_kind: Attribute,
    alloc_size: Attribute,
    alloc_family: Attribute,
}

/// LLVM's `AllocFnKind`: allocates, and the memory is zeroed.
const ALLOC_ZEROED: u64 = 1 | 16;
/// LLVM's `allocsize(0)`: the first argument is the size, there is no count.
const ALLOC_SIZE_FIRST: u64 = 0xffff_ffff;

impl Attributes {
    /// The attributes of a context.
    pub fn new(context: &Context) -> Self {
        let valued = |name: &str, value| context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value);
        let flag = |name: &str| valued(name, 0);
        Self {
            nounwind: flag("nounwind"),
            null_pointer_is_valid: flag("null_pointer_is_valid"),
            noreturn: flag("noreturn"),
            cold: flag("cold"),
            noinline: flag("noinline"),
            optsize: flag("optsize"),
            minsize: flag("minsize"),
            noalias: flag("noalias"),
            nonnull: flag("nonnull"),
            readonly: flag("readonly"),
            nocapture: flag("nocapture"),
            returns_twice: flag("returns_twice"),
            no_builtins: context.create_string_attribute("no-builtins", ""),
            zeroext: flag("zeroext"),
            signext: flag("signext"),
            alloc_kind: valued("allockind", ALLOC_ZEROED),
            alloc_size: valued("allocsize", ALLOC_SIZE_FIRST),
            alloc_family: context.create_string_attribute("alloc-family", "go"),
        }
    }

    /// By sign or by zeros.
    pub fn widening(&self, signed: bool) -> Attribute {
        if signed { self.signext } else { self.zeroext }
    }

    /// Of a pointer to memory that the callee only reads and that nobody writes meanwhile.
    pub fn only_read(&self) -> [Attribute; 3] {
        [self.readonly, self.nocapture, self.noalias]
    }

    /// Marks a function as its properties and the optimisation level ask; `small` is one whose speed does not matter.
    pub fn mark(&self, function: FunctionValue<'_>, attributes: &GoAttributes, small: bool, opt: OptLevel) {
        let add = |attribute| function.add_attribute(AttributeLoc::Function, attribute);
        add(self.nounwind);
        add(self.null_pointer_is_valid);
        if attributes.noreturn {
            add(self.noreturn);
        }
        if attributes.noinline || opt == OptLevel::Debug {
            add(self.noinline);
        }
        if attributes.cold {
            add(self.cold);
        }
        let small = small || attributes.cold;
        let (small, smallest) = match opt {
            OptLevel::Z => (true, true),
            OptLevel::S => (true, small),
            OptLevel::O1 | OptLevel::O2 | OptLevel::O3 => (small, small),
            OptLevel::Debug => (false, false),
        };
        if small {
            add(self.optsize);
        }
        if smallest {
            add(self.minsize);
        }
    }

    /// Marks a function that never returns because it panics: small, out of the way, called rather than inlined.
    pub fn mark_panic(&self, function: FunctionValue<'_>) {
        for attribute in [self.noreturn, self.cold, self.noinline, self.optsize, self.minsize] {
            function.add_attribute(AttributeLoc::Function, attribute);
        }
    }

    /// Marks the allocator, so that allocations nobody uses go away and new memory is known to be zero.
    pub fn mark_allocator(&self, function: FunctionValue<'_>) {
        for attribute in [self.alloc_kind, self.alloc_size, self.alloc_family, self.noinline] {
            function.add_attribute(AttributeLoc::Function, attribute);
        }
        function.add_attribute(AttributeLoc::Return, self.noalias);
        function.add_attribute(AttributeLoc::Return, self.nonnull);
    }
}
