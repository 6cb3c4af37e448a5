//! Constants, zero values and globals.

use std::rc::Rc;

use vole_ssa::GlobalId;
use vole_ssa::inst::ConstValue;
use vole_types::sizes::{layout, offsets};
use vole_types::{Basic, Type, TypeId};

use crate::arith;
use crate::exec::Machine;
use crate::memory::Pointer;
use crate::value::{Closure, Slice, Value};

impl Machine<'_> {
    /// The zero value of a type.
    pub(crate) fn zero(&self, ty: TypeId) -> Value {
        match self.types.under(ty) {
            Type::Basic(basic) => match basic {
                Basic::Bool | Basic::UntypedBool => Value::Bool(false),
                Basic::String | Basic::UntypedString => Value::bytes(""),
                Basic::UnsafePointer | Basic::UntypedNil => Value::Pointer(None),
                basic if basic.is_float() => Value::Float(0.0),
                basic if basic.is_complex() => Value::Complex(0.0, 0.0),
                _ => Value::Int(0),
            },
            Type::Pointer(_) => Value::Pointer(None),
            Type::Chan { .. } => Value::Chan(None),
            Type::Slice(_) => Value::Slice(None),
            Type::Map { .. } => Value::Map(None),
            Type::Signature(_) => Value::Func(None),
            Type::Interface(_) => Value::Interface(None),
            Type::Array { len, elem } => Value::Aggregate(vec![self.zero(*elem); *len as usize]),
            Type::Struct(fields) => Value::Aggregate(fields.iter().map(|field| self.zero(field.ty)).collect()),
            Type::Tuple(elems) => Value::Aggregate(elems.iter().map(|elem| self.zero(*elem)).collect()),
            Type::Named(_) | Type::TypeParam(_) => Value::unit(),
        }
    }

    pub(crate) fn constant(&mut self, value: &ConstValue, ty: TypeId) -> Value {
        match value {
            ConstValue::Zero => self.zero(ty),
            ConstValue::Bool(value) => Value::Bool(*value),
            ConstValue::Int(value) => {
                Value::Int(self.types.basic(ty).map_or(*value, |basic| arith::wrap(basic, *value)))
            }
            ConstValue::Float(value) => Value::Float(*value),
            ConstValue::Complex(re, im) => Value::Complex(*re, *im),
            ConstValue::String(bytes) => Value::Str(bytes[..].into()),
            ConstValue::Func(func) => Value::Func(Some(Rc::new(Closure { func: *func, captures: Vec::new() }))),
            ConstValue::Interface { ty, value } => Value::Interface(Some(Rc::new((*ty, self.constant(value, *ty))))),
            ConstValue::GlobalAddr(global, offset) => {
                let part = self.types.pointee(ty).unwrap_or(ty);
                let base = self.global(*global);
                Value::Pointer(self.part_at(base, self.program.global(*global).ty, u64::from(*offset), part))
            }
            ConstValue::Slice { array, len, cap } => {
                let array = self.global(*array);
                Value::Slice(Some(Slice { array, start: 0, len: *len as usize, cap: *cap as usize }))
            }
            ConstValue::Aggregate(parts) => {
                let types: Vec<TypeId> = match self.types.under(ty) {
                    Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
                    Type::Array { elem, .. } => vec![*elem; parts.len()],
                    _ => Vec::new(),
                };
                Value::Aggregate(parts.iter().zip(types).map(|(part, ty)| self.constant(part, ty)).collect())
            }
        }
    }

    pub(crate) fn global(&mut self, id: GlobalId) -> Pointer {
        if let Some(pointer) = self.globals.get(&id) {
            return pointer.clone();
        }
        let global = self.program.global(id);
        let pointer = Pointer::new(self.zero(global.ty));
        self.globals.insert(id, pointer.clone());
        if let Some(init) = &global.init {
            let value = self.constant(init, global.ty);
            pointer.change(|slot| *slot = value);
        }
        pointer
    }

    /// The part of a type at a number of bytes from the beginning of an object.
    fn part_at(&self, base: Pointer, ty: TypeId, offset: u64, part: TypeId) -> Option<Pointer> {
        if offset == 0 && ty == part {
            return Some(base);
        }
        let (at, start, inner) = match self.types.under(ty) {
            Type::Array { elem, .. } => {
                let size = layout(self.types, *elem).size.max(1);
                (offset / size, offset / size * size, *elem)
            }
            Type::Struct(fields) => {
                let starts = offsets(self.types, ty);
                let at = starts.iter().rposition(|start| *start <= offset)?;
                (at as u64, starts[at], fields[at].ty)
            }
            _ => return None,
        };
        self.part_at(base.part(at as usize), inner, offset - start, part)
    }
}
