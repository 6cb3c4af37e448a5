//! Equality (spec: Comparison operators).

use inkwell::values::{BasicValueEnum, IntValue};
use inkwell::{FloatPredicate, IntPredicate};
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::{Basic, Type, TypeId};

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `x == y` of operands of one type.
    pub(super) fn equal(&mut self, x: ValueId, y: ValueId) -> IntValue<'ctx> {
        let ty = self.ty(x);
        let (x, y) = (self.value(x), self.value(y));
        self.values_equal(ty, &x, &y)
    }

    fn values_equal(&mut self, ty: TypeId, x: &CValue<'ctx>, y: &CValue<'ctx>) -> IntValue<'ctx> {
        match self.unit.info.types.under(ty) {
            Type::Basic(basic) if basic.is_string() => self.strings_equal(x, y),
            Type::Interface(interface) => {
                let with_methods = !interface.methods.is_empty();
                self.interfaces_equal(x, y, with_methods)
            }
            // A slice is compared with nil only, and so is a function or map.
            Type::Slice(_) => {
                let data = |value: &CValue<'ctx>| value.scalars().iter().take(1).copied().collect::<Vec<_>>();
                self.scalars_equal(&data(x), &data(y))
            }
            Type::Struct(_) | Type::Array { .. } if self.unit.info.repr(ty).in_memory() => self.memory_equal(ty, x, y),
            Type::Struct(fields) => {
                let parts: Vec<(TypeId, bool)> = fields.iter().map(|field| (field.ty, field.name == "_")).collect();
                self.parts_equal(&parts, x, y)
            }
            Type::Array { .. } => {
                let parts: Vec<_> = self.unit.info.parts(ty).into_iter().map(|ty| (ty, false)).collect();
                self.parts_equal(&parts, x, y)
            }
            _ => self.scalars_equal(x.scalars(), y.scalars()),
        }
    }

    fn scalars_equal(&self, x: &[BasicValueEnum<'ctx>], y: &[BasicValueEnum<'ctx>]) -> IntValue<'ctx> {
        let equal = |(x, y): (&BasicValueEnum<'ctx>, &BasicValueEnum<'ctx>)| match (*x, *y) {
            (BasicValueEnum::IntValue(x), BasicValueEnum::IntValue(y)) => self.b.icmp(IntPredicate::EQ, x, y),
            (BasicValueEnum::FloatValue(x), BasicValueEnum::FloatValue(y)) => self.b.fcmp(FloatPredicate::OEQ, x, y),
            (BasicValueEnum::PointerValue(x), BasicValueEnum::PointerValue(y)) => self.b.pointers_equal(x, y),
            _ => self.b.bool(false),
        };
        let all = x.iter().zip(y).map(equal).reduce(|all, next| self.b.and(all, next));
        all.unwrap_or_else(|| self.b.bool(true))
    }

    /// Parts that travel in registers, the blank ones left out, in source order: a part whose comparison is a call (and may panic) is
    /// compared only if those before it are equal.
    fn parts_equal(&mut self, parts: &[(TypeId, bool)], x: &CValue<'ctx>, y: &CValue<'ctx>) -> IntValue<'ctx> {
        let types: Vec<TypeId> = parts.iter().map(|(ty, _)| *ty).collect();
        let xs = crate::abi::regroup(self.unit, &types, x.scalars());
        let ys = crate::abi::regroup(self.unit, &types, y.scalars());
        let mut all = self.b.bool(true);
        for ((x, y), (ty, _)) in xs.iter().zip(&ys).zip(parts).filter(|(_, (_, blank))| !blank) {
            all = if self.compares_without_call(*ty) {
                let equal = self.values_equal(*ty, x, y);
                self.b.and(all, equal)
            } else {
                self.if_so(all, |body| body.values_equal(*ty, x, y))
            };
        }
        all
    }

    fn compares_without_call(&self, ty: TypeId) -> bool {
        match self.unit.info.types.under(ty) {
            Type::Basic(basic) => !basic.is_string(),
            Type::Interface(_) => false,
            Type::Struct(_) | Type::Array { .. } => {
                self.unit.info.parts(ty).into_iter().all(|part| self.compares_without_call(part))
            }
            _ => true,
        }
    }

    /// A condition that is only computed where another holds, else false.
    pub(crate) fn if_so(
        &mut self,
        cond: IntValue<'ctx>,
        then: impl FnOnce(&mut Self) -> IntValue<'ctx>,
    ) -> IntValue<'ctx> {
        match cond.get_zero_extended_constant() {
            Some(0) => return cond,
            Some(_) => return then(self),
            None => {}
        }
        let (yes, join) = (self.b.new_block("and"), self.b.new_block("and.end"));
        let before = self.b.block();
        self.b.branch(cond, yes, join);
        self.b.at_end(yes);
        let second = then(self);
        let after = self.b.block();
        self.b.jump(join);
        self.b.at_end(join);
        let phi = self.b.phi(self.unit.scalars.bool.into());
        phi.add_incoming(&[(&self.b.bool(false), before), (&second, after)]);
        phi.as_basic_value().into_int_value()
    }

    /// Lengths first; then the addresses, or the bytes.
    fn strings_equal(&mut self, x: &CValue<'ctx>, y: &CValue<'ctx>) -> IntValue<'ctx> {
        let ([_, BasicValueEnum::IntValue(x_len)], [_, BasicValueEnum::IntValue(y_len)]) = (x.scalars(), y.scalars())
        else {
            return self.b.bool(false);
        };
        let same_length = self.b.icmp(IntPredicate::EQ, *x_len, *y_len);
        if [x_len, y_len].iter().any(|len| len.get_zero_extended_constant() == Some(0)) {
            return same_length;
        }
        self.if_so(same_length, |body| {
            let args: Vec<_> = x.scalars().iter().chain(y.scalars()).copied().collect();
            body.call_runtime_bool(RuntimeFn::StringEqual, &args)
        })
    }

    /// Without a call where one side is nil.
    fn interfaces_equal(&mut self, x: &CValue<'ctx>, y: &CValue<'ctx>, with_methods: bool) -> IntValue<'ctx> {
        let first = |value: &CValue<'ctx>| match value.scalars() {
            [BasicValueEnum::PointerValue(pointer), _] => Some(*pointer),
            _ => None,
        };
        let (Some(x_type), Some(y_type)) = (first(x), first(y)) else { return self.b.bool(false) };
        if x_type.is_null() || y_type.is_null() {
            return self.b.pointers_equal(x_type, y_type);
        }
        let runtime = if with_methods { RuntimeFn::IfaceEqual } else { RuntimeFn::EfaceEqual };
        let args: Vec<_> = x.scalars().iter().chain(y.scalars()).copied().collect();
        self.call_runtime_bool(runtime, &args)
    }

    fn memory_equal(&mut self, ty: TypeId, x: &CValue<'ctx>, y: &CValue<'ctx>) -> IntValue<'ctx> {
        let (x, y) = (self.spill(ty, x), self.spill(ty, y));
        if !self.unit.memory_comparable(ty) {
            let descriptor = self.unit.descriptor(ty);
            return self.call_runtime_bool(RuntimeFn::TypedEqual, &[descriptor.into(), x.into(), y.into()]);
        }
        let size = self.b.word(self.unit.info.size(ty));
        self.call_runtime_bool(RuntimeFn::MemEqual, &[x.into(), y.into(), size.into()])
    }

    /// Whether a type is a string type.
    pub(crate) fn is_string(&self, ty: TypeId) -> bool {
        self.unit.info.types.basic(ty).is_some_and(Basic::is_string)
    }
}
