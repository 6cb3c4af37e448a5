//! The functions of package `unsafe` (spec: Package unsafe).

use vole_syntax::ast::{Expr, ExprKind};
use vole_types::{Basic, Builtin as Function, TypeId, sizes};

use super::super::function::FuncBuilder;
use super::argument::Argument;
use crate::inst::{Builtin, BuiltinFn, Call, Callee, ConstValue, Inst};
use crate::{RuntimeFn, ValueId};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn pointer_add(&mut self, expr: &'a Expr, pointer: Argument<'a>, offset: Argument<'a>) -> ValueId {
        let pointer = self.argument(pointer);
        let offset = self.argument(offset);
        let offset = self.int_of(offset);
        let ty = self.expr_type(expr);
        self.emit(Builtin { func: BuiltinFn::PointerAdd, args: vec![pointer, offset] }, ty)
    }

    pub(super) fn slice_from_pointer(&mut self, expr: &'a Expr, pointer: Argument<'a>, len: Argument<'a>) -> ValueId {
        self.view(expr, BuiltinFn::MakeSliceFromPointer, pointer, len)
    }

    pub(super) fn string_from_pointer(&mut self, expr: &'a Expr, pointer: Argument<'a>, len: Argument<'a>) -> ValueId {
        self.view(expr, BuiltinFn::MakeStringFromPointer, pointer, len)
    }

    fn view(&mut self, expr: &'a Expr, func: BuiltinFn, pointer: Argument<'a>, len: Argument<'a>) -> ValueId {
        let pointer = self.argument(pointer);
        let len = self.argument(len);
        let ty = self.expr_type(expr);
        self.check_range(func, pointer, len, ty);
        let len = self.int_of(len);
        self.emit(Builtin { func, args: vec![pointer, len] }, ty)
    }

    /// Panics unless so many elements at a pointer lie within the address space.
    fn check_range(&mut self, func: BuiltinFn, pointer: ValueId, len: ValueId, ty: TypeId) {
        if self.trusted || self.is_data_with_its_length(pointer, len) {
            return;
        }
        let elem = self.program.element_type(ty);
        let size = sizes::layout(self.types(), elem).size;
        let Some(check) = self.program.runtime_fn(RuntimeFn::CheckUnsafe) else { return };
        let args = vec![
            self.convert(pointer, Basic::UnsafePointer.id()),
            self.convert(len, Basic::Int64.id()),
            self.constant(ConstValue::Int(size as i64), Basic::Uintptr.id()),
            self.bool(func == BuiltinFn::MakeStringFromPointer),
        ];
        self.perform(Call { callee: Callee::Static(check), args });
    }

    /// Whether a pointer and a length are those of one slice or string, as in `unsafe.String(unsafe.SliceData(b), len(b))`.
    fn is_data_with_its_length(&self, pointer: ValueId, len: ValueId) -> bool {
        match (&self.func.inst(pointer).inst, &self.func.inst(len).inst) {
            (
                Inst::Builtin(Builtin { func: BuiltinFn::SliceData | BuiltinFn::StringData, args }),
                Inst::Length(length),
            ) => args.first().is_some_and(|of| self.is_same(*of, length.x)),
            _ => false,
        }
    }

    /// Whether two values, evaluated one right after the other, are the same.
    fn is_same(&self, x: ValueId, y: ValueId) -> bool {
        let same = match (&self.func.inst(x).inst, &self.func.inst(y).inst) {
            (Inst::Load(x), Inst::Load(y)) => self.is_same(x.addr, y.addr),
            (Inst::FieldAddr(x), Inst::FieldAddr(y)) => x.field == y.field && self.is_same(x.base, y.base),
            (Inst::GlobalAddr(x), Inst::GlobalAddr(y)) => x == y,
            _ => false,
        };
        x == y || same
    }

    pub(super) fn slice_data(&mut self, expr: &'a Expr, slice: &'a Expr) -> ValueId {
        let slice = self.expr(slice);
        let ty = self.expr_type(expr);
        self.emit(Builtin { func: BuiltinFn::SliceData, args: vec![slice] }, ty)
    }

    pub(super) fn string_data(&mut self, expr: &'a Expr, string: &'a Expr) -> ValueId {
        let string = self.expr(string);
        let ty = self.expr_type(expr);
        self.emit(Builtin { func: BuiltinFn::StringData, args: vec![string] }, ty)
    }

    /// `unsafe.Offsetof(x.f)` where it is no constant, because the layout depends on type arguments.
    pub(super) fn offset_of(&mut self, expr: &'a Expr, x: &'a Expr) -> ValueId {
        let ExprKind::Selector(base, name) = &x.unparen().kind else {
            return self.no_value(expr, "the offset of what is no field");
        };
        let Some(selection) = self.selection(x.unparen().id, name) else {
            return self.no_value(expr, "the offset of what is no field");
        };
        let base = self.expr_type(base);
        let mut ty = self.types().pointee(base).unwrap_or(base);
        let mut offset = 0;
        for field in selection.path {
            let fields = self.types().fields(ty).unwrap_or_default();
            let Some(next) = fields.get(field as usize).map(|field| field.ty) else { break };
            offset += sizes::offsets(self.types(), ty).get(field as usize).copied().unwrap_or_default();
            ty = next;
        }
        let ty = self.expr_type(expr);
        self.constant(ConstValue::Int(offset as i64), ty)
    }

    /// `unsafe.Sizeof` or `unsafe.Alignof` of what has no constant size.
    pub(super) fn layout_of(&mut self, expr: &'a Expr, which: Function, x: &'a Expr) -> ValueId {
        let operand = self.expr_type(x);
        let layout = sizes::layout(self.types(), operand);
        let value = if which == Function::Sizeof { layout.size } else { layout.align };
        let ty = self.expr_type(expr);
        self.constant(ConstValue::Int(value as i64), ty)
    }
}
