//! Strings.

use inkwell::IntPredicate;
use inkwell::values::BasicValueEnum;
use vole_ssa::inst::{BinOp, BinOpKind, StringNext};
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::Basic;

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// An operator of strings; not an equality.
    pub(crate) fn string_op(&mut self, id: ValueId, inst: &BinOp) -> CValue<'ctx> {
        let (x, y) = (self.value(inst.x), self.value(inst.y));
        let predicate = match inst.op {
            BinOpKind::Add => return self.call_runtime_values(RuntimeFn::Concat2, &[&x, &y]),
            BinOpKind::Lt => IntPredicate::SLT,
            BinOpKind::Le => IntPredicate::SLE,
            BinOpKind::Gt => IntPredicate::SGT,
            BinOpKind::Ge => IntPredicate::SGE,
            BinOpKind::Min => return self.choose_string(&x, &y, IntPredicate::SLE),
            BinOpKind::Max => return self.choose_string(&x, &y, IntPredicate::SGE),
            _ => {
                self.fault(id, "the operator is not defined for strings");
                return x;
            }
        };
        self.compare_strings(&x, &y, predicate).into()
    }

    /// The sum of several strings, which are handed over in an array.
    pub fn concat(&self, strings: &[ValueId]) -> CValue<'ctx> {
        let size = self.unit.info.size(Basic::String.id());
        let parts = self.alloca(size * strings.len() as u32, 4, "parts");
        for (at, string) in strings.iter().enumerate() {
            let to = self.b.offset(parts, at as u32 * size);
            self.store_value(to, Basic::String.id(), &self.value(*string), false);
        }
        let count = self.b.word(strings.len() as u32);
        CValue::Scalars(self.call_runtime(RuntimeFn::Concat, &[parts.into(), count.into(), count.into()]))
    }

    fn compare_strings(
        &self,
        x: &CValue<'ctx>,
        y: &CValue<'ctx>,
        predicate: IntPredicate,
    ) -> inkwell::values::IntValue<'ctx> {
        match self.call_runtime_values(RuntimeFn::StringCompare, &[x, y]).scalars() {
            [BasicValueEnum::IntValue(order)] => self.b.icmp(predicate, *order, self.b.word(0)),
            _ => self.b.bool(false),
        }
    }

    fn choose_string(&self, x: &CValue<'ctx>, y: &CValue<'ctx>, predicate: IntPredicate) -> CValue<'ctx> {
        let first = self.compare_strings(x, y, predicate);
        let choose = |(x, y): (&BasicValueEnum<'ctx>, &BasicValueEnum<'ctx>)| self.b.select(first, *x, *y);
        CValue::Scalars(x.scalars().iter().zip(y.scalars()).map(choose).collect())
    }

    /// The next rune: a byte below 0x80 is decoded here.
    pub fn string_next(&mut self, inst: &StringNext) -> CValue<'ctx> {
        let (data, index) = (self.data_pointer(inst.x), self.word(inst.index));
        let scalar = crate::scalar::Scalar::Int { bits: 8, signed: false };
        let access = crate::builder::Access::aligned(1);
        let byte = self.b.load(scalar, self.b.element(data, 1, index), access).into_int_value();
        let byte = self.b.to_word(byte, false);
        let next = self.b.add(index, self.b.word(1));
        let ascii = self.b.icmp(IntPredicate::ULT, byte, self.b.word(0x80));

        let (long, join) = (self.b.new_block("rune"), self.b.new_block("rune.end"));
        let before = self.b.block();
        self.b.branch(ascii, join, long);
        self.b.at_end(long);
        let mut args: Vec<BasicValueEnum<'ctx>> = self.value(inst.x).scalars().to_vec();
        args.push(index.into());
        let decoded = self.call_runtime(RuntimeFn::DecodeRune, &args);
        self.b.jump(join);
        self.b.at_end(join);
        let [rune, after] = decoded.as_slice() else { return CValue::Tuple(vec![byte.into(), next.into()]) };
        let merged = [(byte, rune), (next, after)].map(|(short, decoded)| {
            let phi = self.b.phi(self.unit.scalars.i32.into());
            phi.add_incoming(&[(&short, before), (decoded, long)]);
            CValue::scalar(phi.as_basic_value())
        });
        CValue::Tuple(merged.to_vec())
    }
}
