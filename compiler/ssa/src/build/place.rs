//! What can stand on the left of an assignment (spec: Assignment statements, Address operators).
//!
//! The operands of a [`Place`] have been evaluated; whether they denote memory at all (no nil pointer, no index out of range)
//! is only checked when the place is used, as Go's two phases of an assignment ask.

use vole_syntax::ast::{Expr, ExprKind};
use vole_types::{Basic, Mode, ObjectKind, SelectionKind, Type, TypeId};

use super::emit::Emitter;
use super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{FieldAddr, IndexAddr, MapLookup, MapUpdate};

/// A place that can be assigned to, and its type.
pub(super) struct Place {
    pub(super) ty: TypeId,
    kind: PlaceKind,
}

enum PlaceKind {
    /// `_`.
    Blank,
    /// Memory at an address that is not nil.
    Memory(ValueId),
    /// Memory that a pointer points to, which may be nil.
    Pointee(ValueId),
    /// A field of the struct at another place.
    Field { base: Box<Place>, field: u32 },
    /// An element of the array at another place.
    Element { base: Box<Place>, index: ValueId },
    /// An element of a slice.
    SliceElement { slice: ValueId, index: ValueId },
    /// An element of a map.
    MapElement { map: ValueId, key: ValueId },
}

impl Place {
    /// The place that takes anything and keeps nothing.
    pub(super) fn blank() -> Self {
        Self { ty: Basic::Invalid.id(), kind: PlaceKind::Blank }
    }

    /// The memory at an address that is not nil.
    pub(super) fn memory(addr: ValueId, ty: TypeId) -> Self {
        Self { ty, kind: PlaceKind::Memory(addr) }
    }

    /// The memory that a pointer points to.
    pub(super) fn pointee(pointer: ValueId, ty: TypeId) -> Self {
        Self { ty, kind: PlaceKind::Pointee(pointer) }
    }

    /// A field of the struct at this place.
    pub(super) fn field(self, field: u32, ty: TypeId) -> Self {
        Self { ty, kind: PlaceKind::Field { base: Box::new(self), field } }
    }

    /// Whether it is the blank identifier.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.kind, PlaceKind::Blank)
    }
}

impl Emitter<'_, '_> {
    /// The address of a place, after the checks that it is there.
    pub(super) fn address_of(&mut self, place: &Place) -> ValueId {
        match &place.kind {
            PlaceKind::Memory(addr) => *addr,
            PlaceKind::Pointee(pointer) => {
                self.check_not_nil(*pointer);
                *pointer
            }
            PlaceKind::Field { base, field } => {
                let base = self.address_of(base);
                let ty = self.program.types.pointer_to(place.ty);
                self.emit(FieldAddr { base, field: *field }, ty)
            }
            PlaceKind::Element { base, index } => {
                let len = self.program.array_len(base.ty).unwrap_or_default();
                let base = self.address_of(base);
                let len = self.int(len as i64);
                self.check_index(*index, len);
                let ty = self.program.types.pointer_to(place.ty);
                self.emit(IndexAddr { base, index: *index }, ty)
            }
            PlaceKind::SliceElement { slice, index } => {
                let len = self.len(*slice);
                self.check_index(*index, len);
                let ty = self.program.types.pointer_to(place.ty);
                self.emit(IndexAddr { base: *slice, index: *index }, ty)
            }
            PlaceKind::MapElement { .. } | PlaceKind::Blank => {
                let span = self.span;
                self.program.internal(span, "the address of what has none");
                self.alloc(place.ty, None, false)
            }
        }
    }

    /// The value at a place.
    pub(super) fn load_place(&mut self, place: &Place) -> ValueId {
        match place.kind {
            PlaceKind::MapElement { map, key } => self.emit(MapLookup { map, key, comma_ok: false }, place.ty),
            _ => {
                let addr = self.address_of(place);
                self.load_as(addr, place.ty)
            }
        }
    }

    /// Assigns a value, which is converted to the place's type.
    pub(super) fn store_place(&mut self, place: &Place, value: ValueId) {
        match place.kind {
            PlaceKind::Blank => {}
            PlaceKind::MapElement { map, key } => {
                let value = self.convert_implicitly(value, place.ty);
                self.perform(MapUpdate { map, key, value });
            }
            _ => {
                let value = self.convert_implicitly(value, place.ty);
                let addr = self.address_of(place);
                self.store(addr, value);
            }
        }
    }

    /// Follows field indices, through embedded pointers too.
    pub(super) fn follow(&mut self, mut place: Place, path: &[u32]) -> Place {
        for field in path {
            if let Some(elem) = self.types().pointee(place.ty) {
                let pointer = self.load_place(&place);
                place = Place::pointee(pointer, elem);
            }
            let Some(ty) = self.types().fields(place.ty).and_then(|fields| Some(fields.get(*field as usize)?.ty))
            else {
                let span = self.span;
                self.program.internal(span, "a selector leads to no field");
                return place;
            };
            place = place.field(*field, ty);
        }
        place
    }
}

impl<'a> FuncBuilder<'_, 'a> {
    /// Evaluates the operands of what is to be assigned to, or to have its address taken. What is no variable becomes one.
    pub(super) fn place(&mut self, expr: &'a Expr) -> Place {
        self.at(expr.span, |builder| builder.place_of(expr))
    }

    fn place_of(&mut self, expr: &'a Expr) -> Place {
        match &expr.kind {
            ExprKind::Name(name) if name == "_" => Place::blank(),
            ExprKind::Paren(inner) => self.place(inner),
            ExprKind::Name(_) => match self.info().object_at(expr.id) {
                Some(object) if matches!(self.types().object(object).kind, ObjectKind::Var(_)) => {
                    let addr = self.variable(object, expr.span);
                    let ty = self.object_type(object);
                    Place::memory(addr, ty)
                }
                _ => self.temporary(expr),
            },
            ExprKind::Star(pointer) => {
                let pointer = self.expr(pointer);
                let ty = self.types().pointee(self.value_type(pointer)).unwrap_or(Basic::Invalid.id());
                Place::pointee(pointer, ty)
            }
            ExprKind::Selector(base, name) => match self.selection(expr.id, name) {
                Some(selection) if selection.kind == SelectionKind::Field => {
                    let place = self.base_place(base);
                    self.follow(place, &selection.path)
                }
                Some(_) => self.temporary(expr),
                None => match self.info().object(name) {
                    Some(object) if matches!(self.types().object(object).kind, ObjectKind::Var(_)) => {
                        let addr = self.variable(object, expr.span);
                        let ty = self.object_type(object);
                        Place::memory(addr, ty)
                    }
                    _ => self.temporary(expr),
                },
            },
            ExprKind::Index(operand, indices) => match indices.as_slice() {
                [index] => self.index_place(operand, index, expr),
                _ => self.temporary(expr),
            },
            ExprKind::CompositeLit { .. } => {
                let ty = self.expr_type(expr);
                let addr = self.alloc(ty, None, false);
                self.fill(addr, expr);
                Place::memory(addr, ty)
            }
            _ => self.temporary(expr),
        }
    }

    /// A value as a variable of its own.
    fn temporary(&mut self, expr: &'a Expr) -> Place {
        let value = self.expr(expr);
        let ty = self.value_type(value);
        let addr = self.alloc_with(value);
        Place::memory(addr, ty)
    }

    /// The struct or array that a selector or index reaches into: behind the operand if that is a pointer.
    pub(super) fn base_place(&mut self, operand: &'a Expr) -> Place {
        let ty = self.expr_type(operand);
        match self.types().pointee(ty) {
            Some(elem) => {
                let pointer = self.expr(operand);
                Place::pointee(pointer, elem)
            }
            None => self.place(operand),
        }
    }

    fn index_place(&mut self, operand: &'a Expr, index: &'a Expr, expr: &'a Expr) -> Place {
        let operand_type = self.expr_type(operand);
        match self.types().under(operand_type).clone() {
            Type::Map { key, elem } => {
                let map = self.expr(operand);
                let key = self.expr_as(index, key);
                Place { ty: elem, kind: PlaceKind::MapElement { map, key } }
            }
            Type::Slice(ty) => {
                let slice = self.expr(operand);
                let index = self.expr(index);
                Place { ty, kind: PlaceKind::SliceElement { slice, index } }
            }
            Type::Array { .. } | Type::Pointer(_) => {
                let base = Box::new(self.base_place(operand));
                let index = self.expr(index);
                let ty = self.program.element_type(operand_type);
                Place { ty, kind: PlaceKind::Element { base, index } }
            }
            _ => self.temporary(expr),
        }
    }

    /// Whether an expression denotes a variable.
    pub(super) fn is_variable(&self, expr: &Expr) -> bool {
        matches!(self.info().get(expr).map(|found| &found.mode), Some(Mode::Variable))
    }
}
