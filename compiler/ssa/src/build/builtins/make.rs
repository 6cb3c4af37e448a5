//! `make` and `new` (spec: Making slices, maps and channels, Allocation).

use vole_syntax::ast::Expr;
use vole_types::{Type, TypeId};

use super::super::function::FuncBuilder;
use crate::inst::{CheckKind, MakeChan, MakeMap, MakeSlice};
use crate::{Storage, ValueId};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn new_variable(&mut self, expr: &'a Expr, ty: &'a Expr) -> ValueId {
        let elem = self.type_operand(ty);
        let addr = self.alloc(elem, None, false);
        let ty = self.expr_type(expr);
        self.convert_implicitly(addr, ty)
    }

    pub(super) fn make(&mut self, expr: &'a Expr, ty: &'a Expr, sizes: &'a [Expr]) -> ValueId {
        let ty = self.type_operand(ty);
        let sizes: Vec<ValueId> = sizes.iter().map(|size| self.expr(size)).collect();
        match (self.types().under(ty).clone(), sizes.as_slice()) {
            (Type::Slice(elem), [len]) => {
                let max = self.max_elements(elem);
                if !self.is_known_size(*len, max) {
                    self.check(CheckKind::MakeSliceLen, vec![*len]);
                }
                let len = self.int_of(*len);
                self.make_slice(ty, len, len)
            }
            (Type::Slice(elem), [len, cap]) => {
                let max = self.max_elements(elem);
                if !self.is_known_size(*len, max) {
                    self.check(CheckKind::MakeSliceLen, vec![*len]);
                }
                let limit = self.constant_int(*len).map(|len| len..=max as i64);
                if !limit.zip(self.constant_int(*cap)).is_some_and(|(limit, cap)| limit.contains(&cap)) {
                    self.check(CheckKind::MakeSliceCap, vec![*len, *cap]);
                }
                let len = self.int_of(*len);
                let cap = self.int_of(*cap);
                self.make_slice(ty, len, cap)
            }
            (Type::Map { .. }, [] | [_]) => {
                let reserve = sizes.first().map(|size| self.int_of(*size));
                self.emit(MakeMap { reserve, storage: Storage::Undecided }, ty)
            }
            (Type::Chan { elem, .. }, [] | [_]) => {
                let size = match sizes.first() {
                    Some(size) => {
                        let max = self.max_elements(elem);
                        if !self.is_known_size(*size, max) {
                            self.check(CheckKind::MakeChanSize, vec![*size]);
                        }
                        self.int_of(*size)
                    }
                    None => self.int(0),
                };
                self.emit(MakeChan { size, storage: Storage::Undecided }, ty)
            }
            _ => self.no_value(expr, "make of what cannot be made"),
        }
    }

    fn make_slice(&mut self, ty: TypeId, len: ValueId, cap: ValueId) -> ValueId {
        self.emit(MakeSlice { len, cap, storage: Storage::Undecided }, ty)
    }

    /// Whether a size is a constant that fits.
    fn is_known_size(&self, size: ValueId, max: u64) -> bool {
        self.constant_int(size).is_some_and(|size| u64::try_from(size).is_ok_and(|size| size <= max))
    }
}
