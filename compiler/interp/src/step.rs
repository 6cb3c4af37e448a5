//! What each instruction does, terminators apart.

use std::cell::RefCell;
use std::rc::Rc;

use vole_ssa::inst::{Inst, LengthKind};
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::{Basic, Type, TypeId};

use crate::equal::equal;
use crate::exec::{Frame, Machine, Stop, Unwind, unsupported};
use crate::memory::Pointer;
use crate::value::{Closure, MapIterator, Slice, Value};
use crate::{arith, convert, print, slices};

impl Machine<'_> {
    /// An instruction that is no terminator.
    pub(crate) fn inst(&mut self, frame: &mut Frame<'_>, inst: &Inst, ty: Option<TypeId>) -> Result<Value, Unwind> {
        let ty = ty.unwrap_or(Basic::Invalid.id());
        let unit = Ok(Value::unit());
        match inst {
            Inst::Const(i) => Ok(self.constant(&i.value, ty)),
            Inst::Param(i) => frame.args.get(i.index as usize).cloned().map_or_else(|| unsupported("no argument"), Ok),
            Inst::FreeVar(i) => {
                frame.captures.get(i.index as usize).cloned().map_or_else(|| unsupported("no free variable"), Ok)
            }
            Inst::UnOp(i) => {
                let x = self.value(frame, i.x)?;
                let x_type = self.type_of(frame, i.x);
                arith::unary(self.types, x_type, i.op, &x).map_or_else(|| unsupported("a unary operation"), Ok)
            }
            Inst::BinOp(i) => self.bin_op(frame, i, ty),
            Inst::Convert(i) => {
                let (x, from) = (self.value(frame, i.x)?, self.type_of(frame, i.x));
                if let Value::Str(text) = &x {
                    self.allocate(text.len(), Basic::Uint8.id())?;
                }
                convert::convert(self.types, i.kind, from, ty, &x).map_or_else(|| unsupported("a conversion"), Ok)
            }
            Inst::ChangeType(i) => self.change_type(frame, i.x, ty),
            Inst::Alloc(i) => Ok(Value::Pointer(Some(Pointer::new(self.zero(i.ty))))),
            Inst::Load(i) => {
                self.pointer(frame, i.addr)?.load().map_or_else(|| unsupported("a pointer into nowhere"), Ok)
            }
            Inst::Store(i) => {
                let value = self.value(frame, i.value)?;
                let stored = self.pointer(frame, i.addr)?.change(|slot| *slot = value);
                stored.map_or_else(|| unsupported("a pointer into nowhere"), |()| Ok(Value::unit()))
            }
            Inst::GlobalAddr(i) => Ok(Value::Pointer(Some(self.global(i.global)))),
            Inst::FuncAddr(i) => Ok(Value::Func(Some(Rc::new(Closure { func: i.func, captures: Vec::new() })))),
            Inst::FieldAddr(i) => Ok(Value::Pointer(Some(self.pointer(frame, i.base)?.part(i.field as usize)))),
            Inst::Field(i) => part(self.value(frame, i.x)?, i.field as usize),
            Inst::Extract(i) => part(self.value(frame, i.tuple)?, i.index as usize),
            Inst::IndexAddr(i) => {
                let index = self.index(frame, i.index)?;
                Ok(Value::Pointer(Some(match self.value(frame, i.base)? {
                    Value::Slice(Some(slice)) => slice.array.part(slice.start + index),
                    Value::Pointer(Some(array)) => array.part(index),
                    _ => return self.panic_by(RuntimeFn::PanicNil, Vec::new()),
                })))
            }
            Inst::Index(i) => {
                let index = self.index(frame, i.index)?;
                match self.value(frame, i.x)? {
                    Value::Str(text) => Ok(Value::Int(text.get(index).copied().map_or(0, i64::from))),
                    value => part(value, index),
                }
            }
            Inst::MakeAggregate(i) => Ok(Value::Aggregate(self.values(frame, &i.parts)?)),
            Inst::Length(i) => {
                let x = self.value(frame, i.x)?;
                length(&x, i.kind).map_or_else(|| unsupported("a length"), |len| Ok(Value::Int(len as i64)))
            }
            Inst::MakeSlice(i) => {
                let (len, cap) = (self.index(frame, i.len)?, self.index(frame, i.cap)?);
                let Type::Slice(elem) = self.types.under(ty) else { return unsupported("a slice of no slice type") };
                self.check_size(cap, *elem, RuntimeFn::PanicMakeSliceLen)?;
                self.allocate(cap, *elem)?;
                let array = Pointer::new(Value::Aggregate(vec![self.zero(*elem); cap]));
                Ok(Value::Slice(Some(Slice { array, start: 0, len, cap })))
            }
            Inst::SliceOp(i) => {
                let x = self.value(frame, i.x)?;
                let bound = |id: Option<ValueId>| id.map(|id| self.index(frame, id)).transpose();
                let (low, high, max) = (bound(i.low)?.unwrap_or(0), bound(i.high)?, bound(i.max)?);
                let array_len = match self.types.pointee(self.type_of(frame, i.x)).map(|array| self.types.under(array))
                {
                    Some(Type::Array { len, .. }) => *len as usize,
                    _ => 0,
                };
                slices::slice(x, low, high, max, array_len)
            }
            Inst::Append(i) => {
                let (slice, tail) = (self.value(frame, i.slice)?, self.value(frame, i.tail)?);
                let Type::Slice(elem) = self.types.under(ty) else { return unsupported("append to no slice") };
                let (elem, old) = (*elem, capacity(&slice));
                let grown = slices::append(slice, &tail, &self.zero(elem))?;
                if capacity(&grown) > old {
                    self.allocate(capacity(&grown), elem)?;
                }
                Ok(grown)
            }
            Inst::CopySlice(i) => {
                let (dst, src) = (self.value(frame, i.dst)?, self.value(frame, i.src)?);
                slices::copy(&dst, &src)
            }
            Inst::MakeInterface(i) => {
                Ok(Value::Interface(Some(Rc::new((self.type_of(frame, i.x), self.value(frame, i.x)?)))))
            }
            Inst::ChangeInterface(i) => self.value(frame, i.x),
            Inst::TypeTest(i) => {
                let x = self.value(frame, i.x)?;
                Ok(Value::Bool(self.holds(&x, i.ty)))
            }
            Inst::TypeAssert(i) => self.type_assert(frame, i),
            Inst::MakeClosure(i) => {
                let captures = self.values(frame, &i.captures)?;
                Ok(Value::Func(Some(Rc::new(Closure { func: i.func, captures }))))
            }
            Inst::MakeMap(_) => Ok(Value::Map(Some(Rc::default()))),
            Inst::MapRange(i) => match self.value(frame, i.map)? {
                Value::Map(map) => Ok(Value::Iterator(Rc::new(RefCell::new(MapIterator { map, next: 0 })))),
                _ => unsupported("a range over no map"),
            },
            Inst::MapNext(i) => self.map_next(frame, i.iter, ty),
            Inst::MapLookup(_) | Inst::MapUpdate(_) | Inst::MapDelete(_) | Inst::MapClear(_) => {
                self.map_inst(frame, inst)
            }
            Inst::StringNext(i) => {
                let index = self.index(frame, i.index)?;
                let Value::Str(text) = self.value(frame, i.x)? else { return unsupported("runes of no string") };
                let (rune, next) = convert::decode_rune(&text, index);
                Ok(Value::Aggregate(vec![Value::Int(i64::from(rune)), Value::Int(next as i64)]))
            }
            Inst::Call(i) => self.call(frame, i),
            Inst::Print(i) => {
                for (at, arg) in i.args.iter().enumerate() {
                    if at > 0 && i.newline {
                        self.output.push(b' ');
                    }
                    let text = print::show(self.types, self.type_of(frame, *arg), &self.value(frame, *arg)?);
                    self.output.extend(text);
                }
                if i.newline {
                    self.output.push(b'\n');
                }
                if self.output.len() > self.limits.output { Err(Stop::Limit("output").into()) } else { unit }
            }
            Inst::Defer(i) => self.defer(frame, i),
            Inst::RunDefers(_) => self.run_defers(frame),
            Inst::Recover(i) => self.recover(frame, i),
            Inst::Check(i) => self.check(frame, i.kind, &i.args),
            Inst::MakeChan(i) => self.make_chan(frame, i.size, ty),
            Inst::ChanSend(i) => self.chan_send(frame, i.chan, i.value),
            Inst::ChanRecv(i) => self.chan_recv(frame, i),
            Inst::ChanClose(i) => self.chan_close(frame, i.chan),
            Inst::Select(i) => self.select(frame, i),
            Inst::Builtin(i) => self.builtin(frame, i, ty),
            Inst::Go(_) => unsupported("goroutines"),
            Inst::Phi(_)
            | Inst::Jump(_)
            | Inst::Branch(_)
            | Inst::Switch(_)
            | Inst::Return(_)
            | Inst::Panic(_)
            | Inst::DeferEnter(_)
            | Inst::Unreachable(_) => unsupported("an instruction out of place"),
        }
    }

    fn bin_op(&mut self, frame: &Frame<'_>, i: &vole_ssa::inst::BinOp, ty: TypeId) -> Result<Value, Unwind> {
        use vole_ssa::inst::BinOpKind::{Eq, Ne};
        let (x, y) = (self.value(frame, i.x)?, self.value(frame, i.y)?);
        let (x_type, y_type) = (self.type_of(frame, i.x), self.type_of(frame, i.y));
        if matches!(i.op, Eq | Ne) {
            return match equal(self.types, x_type, &x, &y) {
                Ok(same) => Ok(Value::Bool(same == (i.op == Eq))),
                Err(found) => self.raise_incomparable(found),
            };
        }
        if let (vole_ssa::inst::BinOpKind::Add, Value::Str(x), Value::Str(y)) = (i.op, &x, &y) {
            self.allocate(x.len() + y.len(), Basic::Uint8.id())?;
        }
        let result = arith::binary(self.types, ty, x_type, y_type, i.op, &x, &y);
        result.map_or_else(|| unsupported("a binary operation"), Ok)
    }

    fn change_type(&mut self, frame: &Frame<'_>, x: ValueId, ty: TypeId) -> Result<Value, Unwind> {
        let (value, from) = (self.value(frame, x)?, self.type_of(frame, x));
        match (value, self.types.basic(ty)) {
            (Value::Pointer(Some(_)), Some(Basic::Uintptr)) => unsupported("the number of an address"),
            (Value::Pointer(None), Some(Basic::Uintptr)) => Ok(Value::Int(0)),
            (Value::Int(0), Some(Basic::UnsafePointer)) => Ok(Value::Pointer(None)),
            (Value::Pointer(Some(mut pointer)), Some(Basic::UnsafePointer)) => {
                pointer.was = pointer.was.or(self.types.pointee(from));
                Ok(Value::Pointer(Some(pointer)))
            }
            (Value::Pointer(Some(mut pointer)), None) => {
                let seen_as = self.types.pointee(ty);
                match (pointer.was.take(), seen_as) {
                    (Some(was), Some(now)) if !self.alike(was, now) => unsupported("memory seen as another type"),
                    _ => Ok(Value::Pointer(Some(pointer))),
                }
            }
            (value, _) => Ok(value),
        }
    }

    /// Whether values of two types are represented alike.
    fn alike(&self, a: TypeId, b: TypeId) -> bool {
        self.types.underlying(a) == self.types.underlying(b)
    }
}

fn part(value: Value, index: usize) -> Result<Value, Unwind> {
    match value {
        Value::Aggregate(mut parts) if index < parts.len() => Ok(parts.swap_remove(index)),
        _ => unsupported("a part of no aggregate"),
    }
}

fn length(value: &Value, kind: LengthKind) -> Option<usize> {
    Some(match value {
        Value::Str(text) => text.len(),
        Value::Slice(None) | Value::Map(None) => 0,
        Value::Slice(Some(slice)) => match kind {
            LengthKind::Len => slice.len,
            LengthKind::Cap => slice.cap,
        },
        Value::Map(Some(map)) => map.borrow().len(),
        Value::Chan(None) => 0,
        Value::Chan(Some(chan)) => match kind {
            LengthKind::Len => chan.borrow().buffer.len(),
            LengthKind::Cap => chan.borrow().size,
        },
        _ => return None,
    })
}

fn capacity(slice: &Value) -> usize {
    length(slice, LengthKind::Cap).unwrap_or(0)
}
