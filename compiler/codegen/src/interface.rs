//! Interfaces: two words, the dynamic type's descriptor (or the itab, where the interface has methods) and the data word.

use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValueEnum, InstructionOpcode, IntValue, PointerValue};
use std::collections::BTreeSet;
use vole_source::Span;
use vole_ssa::inst::{ChangeInterface, ConstValue, Inst, MakeInterface, TypeAssert, TypeTest};
use vole_ssa::{Program, RuntimeFn, ValueId};
use vole_types::{Type, TypeId, Types};

use crate::body::Body;
use crate::module::Unit;
use crate::scalar::Scalar;
use crate::types::Repr;
use crate::value::CValue;

/// The interface types with methods that some value is asserted or converted to at run time, so that concrete types need itabs for them
/// that can be found.
#[derive(Debug, Default)]
pub struct Targets {
    wanted: BTreeSet<TypeId>,
}

impl Targets {
    /// The targets in a program, by their underlying types.
    pub fn of(program: &Program, types: &Types) -> Self {
        let mut wanted = BTreeSet::new();
        for inst in program.funcs.iter().flat_map(|func| &func.insts) {
            let target = match &inst.inst {
                Inst::TypeAssert(assert) => Some(assert.ty),
                Inst::TypeTest(test) => Some(test.ty),
                Inst::ChangeInterface(_) => inst.ty,
                _ => None,
            };
            wanted.extend(target.filter(|ty| has_methods(types, *ty)).map(|ty| types.underlying(ty)));
        }
        Self { wanted }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = TypeId> {
        self.wanted.iter().copied()
    }
}

/// Whether a type is an interface with methods.
pub fn has_methods(types: &Types, ty: TypeId) -> bool {
    matches!(types.under(ty), Type::Interface(interface) if !interface.methods.is_empty())
}

impl<'ctx> Unit<'ctx> {
    /// A constant interface value's words.
    pub fn interface_constant(
        &self,
        interface: TypeId,
        dynamic: TypeId,
        value: &ConstValue,
        span: Span,
    ) -> Vec<BasicValueEnum<'ctx>> {
        let repr = self.info.repr(dynamic);
        let word = match self.constant(value, dynamic, span) {
            CValue::Scalars(scalars) if repr.fits_data_word() => self.constant_data_word(&repr, &scalars),
            CValue::Memory(address) => Some(address),
            _ => None,
        };
        let word = word.unwrap_or_else(|| {
            let init = self.initializer(value, dynamic, span);
            self.constant_data(init, repr.align, "boxed").as_pointer_value()
        });
        vec![self.type_word(interface, dynamic).into(), word.into()]
    }

    /// The first word of an interface value with this dynamic type.
    pub fn type_word(&self, interface: TypeId, dynamic: TypeId) -> PointerValue<'ctx> {
        if has_methods(self.info.types, interface) { self.itab(dynamic, interface) } else { self.descriptor(dynamic) }
    }
}

impl<'ctx> Body<'_, 'ctx> {
    /// `makeinterface`.
    pub fn make_interface(&mut self, id: ValueId, inst: &MakeInterface) -> CValue<'ctx> {
        let (interface, dynamic) = (self.ty(id), self.ty(inst.x));
        let first = self.unit.type_word(interface, dynamic);
        let repr = self.unit.info.repr(dynamic);
        let value = self.value(inst.x);
        let word = if repr.fits_data_word() {
            self.data_word(&repr, value.scalars())
        } else if value.is_constant() {
            self.unit.constant_scalars(&repr, value.scalars())
        } else if value == CValue::Zero {
            self.unit.zero_constant(&repr)
        } else {
            let room = self.place(id, &repr, inst.storage, "boxed");
            self.store_value(room, dynamic, &value, false);
            room
        };
        CValue::Scalars(vec![first.into(), word.into()])
    }

    /// The data word that holds a value of at most four bytes; bytes it does not have are zero.
    pub fn data_word(&self, repr: &Repr, scalars: &[BasicValueEnum<'ctx>]) -> PointerValue<'ctx> {
        let mut word: Option<IntValue<'ctx>> = None;
        for (leaf, scalar) in repr.scalars().iter().zip(scalars) {
            let bits = match *scalar {
                BasicValueEnum::PointerValue(pointer) => return pointer,
                BasicValueEnum::FloatValue(_) => self.b.bits_as(*scalar, self.unit.scalars.i32.into()).into_int_value(),
                BasicValueEnum::IntValue(value) => self.b.to_word(value, false),
                _ => continue,
            };
            let shift = self.b.word(8 * leaf.offset);
            let placed = if leaf.offset == 0 { bits } else { self.b.int_op(InstructionOpcode::Shl, bits, shift) };
            word = Some(word.map_or(placed, |word| self.b.or(word, placed)));
        }
        word.map_or(self.b.null(), |word| self.b.pointer(word))
    }

    /// The scalars of the value a data word holds.
    pub fn data_word_scalars(&self, repr: &Repr, word: PointerValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        let part = |leaf: &crate::types::Leaf| -> BasicValueEnum<'ctx> {
            if leaf.scalar == Scalar::Pointer {
                return word.into();
            }
            let bits = self.b.address(word);
            let bits = if leaf.offset == 0 {
                bits
            } else {
                self.b.int_op(InstructionOpcode::LShr, bits, self.b.word(8 * leaf.offset))
            };
            match leaf.scalar {
                Scalar::Float32 => self.b.bits_as(bits.into(), self.unit.scalars.f32.into()),
                Scalar::Bool => self.b.resize(bits, self.unit.scalars.bool, false).into(),
                scalar => self.b.resize(bits, self.unit.scalars.int(8 * scalar.size()), false).into(),
            }
        };
        repr.scalars().iter().map(part).collect()
    }

    /// `changeinterface`: nil stays nil.
    pub fn change_interface(&mut self, id: ValueId, inst: &ChangeInterface) -> CValue<'ctx> {
        let types = self.unit.info.types;
        let (from, to) = (self.ty(inst.x), self.ty(id));
        if types.underlying(from) == types.underlying(to) {
            return self.value(inst.x);
        }
        let first = self.dynamic_type(inst.x);
        let first = if has_methods(types, to) { self.find_itab(first, to) } else { first };
        CValue::Scalars(vec![first.into(), self.part(inst.x, 1)])
    }

    /// The descriptor of an interface value's dynamic type, or null.
    fn dynamic_type(&mut self, x: ValueId) -> PointerValue<'ctx> {
        let first = self.data_pointer(x);
        if !has_methods(self.unit.info.types, self.ty(x)) {
            return first;
        }
        let (some, join) = (self.b.new_block("itab"), self.b.new_block("itab.end"));
        let before = self.b.block();
        self.b.branch(self.b.is_null(first), join, some);
        self.b.at_end(some);
        let ty = self.b.load_pointer(self.b.offset(first, self.unit.itab_type_offset()));
        self.b.jump(join);
        self.b.at_end(join);
        let phi = self.b.phi(self.unit.scalars.ptr.into());
        phi.add_incoming(&[(&self.b.null(), before), (&ty, some)]);
        phi.as_basic_value().into_pointer_value()
    }

    fn find_itab(&self, ty: PointerValue<'ctx>, interface: TypeId) -> PointerValue<'ctx> {
        let interface = self.unit.interface_descriptor(interface);
        self.call_runtime_pointer(RuntimeFn::FindItab, &[ty.into(), interface.into()])
    }

    /// Whether an interface value holds a type (or something that implements it), and the first word of the value as the wanted
    /// interface.
    fn test_type(&mut self, x: ValueId, wanted: TypeId) -> (IntValue<'ctx>, PointerValue<'ctx>) {
        let types = self.unit.info.types;
        if !types.is_interface(wanted) {
            // One itab for each pair of concrete type and interface: comparing it is comparing the type.
            let (had, want) = (self.data_pointer(x), self.unit.type_word(self.ty(x), wanted));
            return (self.b.pointers_equal(had, want), want);
        }
        let ty = self.dynamic_type(x);
        let first = if has_methods(types, wanted) { self.find_itab(ty, wanted) } else { ty };
        (self.b.is_not_null(first), first)
    }

    /// `typetest`.
    pub fn type_test(&mut self, inst: &TypeTest) -> CValue<'ctx> {
        self.test_type(inst.x, inst.ty).0.into()
    }

    /// `typeassert`.
    pub fn type_assert(&mut self, inst: &TypeAssert) -> CValue<'ctx> {
        let (ok, first) = self.test_type(inst.x, inst.ty);
        let interface = self.unit.info.types.is_interface(inst.ty);
        if !inst.comma_ok {
            let x = inst.x;
            self.require_or(ok, |body| body.panic_assert(x, inst.ty, interface));
            return self.asserted(inst, interface, first);
        }
        let (yes, join) = (self.b.new_block("is"), self.b.new_block("is.end"));
        let before = self.b.block();
        self.b.branch(ok, yes, join);
        self.b.at_end(yes);
        let value = self.asserted(inst, interface, first);
        let mut values = self.merge_with_zero(&[(inst.ty, value)], before, join);
        values.push(ok.into());
        CValue::Tuple(values)
    }

    /// Joins values made in the present block with the zero values from another, and goes on at `join`.
    pub fn merge_with_zero(
        &mut self,
        values: &[(TypeId, CValue<'ctx>)],
        zero_from: BasicBlock<'ctx>,
        join: BasicBlock<'ctx>,
    ) -> Vec<CValue<'ctx>> {
        let here = self.b.block();
        self.b.jump(join);
        self.b.at_end(join);
        let merge = |value: BasicValueEnum<'ctx>, zero: BasicValueEnum<'ctx>| {
            let phi = self.b.phi(value.get_type());
            phi.add_incoming(&[(&value, here), (&zero, zero_from)]);
            phi.as_basic_value()
        };
        let merged = values.iter().map(|(ty, value)| match value {
            CValue::Memory(address) => {
                let zero = self.unit.zero_constant(&self.unit.info.repr(*ty));
                CValue::Memory(merge((*address).into(), zero.into()).into_pointer_value())
            }
            CValue::Scalars(scalars) => {
                CValue::Scalars(scalars.iter().map(|scalar| merge(*scalar, scalar.get_type().const_zero())).collect())
            }
            CValue::Zero | CValue::Tuple(_) => value.clone(),
        });
        merged.collect()
    }

    /// The value an interface value holds, once it is known to hold one of the type.
    fn asserted(&mut self, inst: &TypeAssert, interface: bool, first: PointerValue<'ctx>) -> CValue<'ctx> {
        let word = self.part(inst.x, 1);
        if interface {
            return CValue::Scalars(vec![first.into(), word]);
        }
        let repr = self.unit.info.repr(inst.ty);
        let BasicValueEnum::PointerValue(word) = word else { return self.zero(inst.ty) };
        if repr.fits_data_word() {
            CValue::Scalars(self.data_word_scalars(&repr, word))
        } else if repr.in_memory() {
            // The copy an interface holds is never changed.
            CValue::Memory(word)
        } else {
            self.load_value(word, inst.ty, false)
        }
    }

    fn panic_assert(&mut self, x: ValueId, wanted: TypeId, interface: bool) {
        let have = self.dynamic_type(x);
        let want = self.unit.descriptor(wanted);
        if interface {
            self.call_runtime_noreturn(RuntimeFn::PanicAssertInterface, &[have.into(), want.into()]);
        } else {
            let from = self.unit.descriptor(self.ty(x));
            self.call_runtime_noreturn(RuntimeFn::PanicAssertConcrete, &[have.into(), want.into(), from.into()]);
        }
    }
}
