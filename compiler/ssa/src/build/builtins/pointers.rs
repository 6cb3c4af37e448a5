//! The functions of package `unsafe` (spec: Package unsafe).

use vole_syntax::ast::Expr;
use vole_types::{Builtin as Function, sizes};

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Builtin, BuiltinFn, CheckKind, ConstValue};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn pointer_add(&mut self, expr: &'a Expr, pointer: &'a Expr, offset: &'a Expr) -> ValueId {
        let pointer = self.expr(pointer);
        let offset = self.expr(offset);
        let offset = self.to_int(offset);
        let ty = self.expr_type(expr);
        self.emit(Builtin { func: BuiltinFn::PointerAdd, args: vec![pointer, offset] }, ty)
    }

    pub(super) fn slice_from_pointer(&mut self, expr: &'a Expr, pointer: &'a Expr, len: &'a Expr) -> ValueId {
        self.from_pointer(expr, BuiltinFn::MakeSliceFromPointer, pointer, len)
    }

    pub(super) fn string_from_pointer(&mut self, expr: &'a Expr, pointer: &'a Expr, len: &'a Expr) -> ValueId {
        self.from_pointer(expr, BuiltinFn::MakeStringFromPointer, pointer, len)
    }

    fn from_pointer(&mut self, expr: &'a Expr, func: BuiltinFn, pointer: &'a Expr, len: &'a Expr) -> ValueId {
        let pointer = self.expr(pointer);
        let len = self.expr(len);
        if !self.constant_int(len).is_some_and(|len| (0..=i64::from(i32::MAX)).contains(&len)) {
            self.check(CheckKind::UnsafeLen, vec![len]);
        }
        let len = self.to_int(len);
        let ty = self.expr_type(expr);
        self.emit(Builtin { func, args: vec![pointer, len] }, ty)
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

    /// `unsafe.Sizeof` or `unsafe.Alignof` of what has no constant size.
    pub(super) fn layout_of(&mut self, expr: &'a Expr, which: Function, x: &'a Expr) -> ValueId {
        let operand = self.expr_type(x);
        let layout = sizes::layout(self.types(), operand);
        let value = if which == Function::Sizeof { layout.size } else { layout.align };
        let ty = self.expr_type(expr);
        self.constant(ConstValue::Int(value as i64), ty)
    }
}
