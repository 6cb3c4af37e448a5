//! `append`, `cap`, `clear`, `close`, `copy`, `delete`, `len` (spec: Appending to and copying slices, Clear, Close, Deletion of
//! map elements, Length and capacity).

use vole_syntax::ast::ChanDir;

use super::super::arguments::Call;
use super::super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Builtin, Mode, Signature, Type, TypeId};

impl<'a> Checker<'a> {
    pub(super) fn append(&mut self, call: Call<'a>, mut args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let first = args.first()?.clone();
        let core = self.core_type(first.ty);
        let Some(Type::Slice(elem)) = core.map(|core| self.types.get(core).clone()) else {
            let shown = self.describe(&first);
            let cause = match (self.types.get(first.ty), core) {
                _ if first.is_nil() => "have untyped nil".to_owned(),
                (Type::TypeParam(_), Some(core)) => format!("{shown} has core type {}", self.type_text(core)),
                (Type::TypeParam(_), None) => format!("{shown} has no core type"),
                _ => format!("have {shown}"),
            };
            self.bad_argument(&first, format!("first argument to append must be a slice; {cause}"));
            return None;
        };
        let slice = self.types.slice_of(elem);
        if args.len() == 2 && call.ellipsis.is_some() && self.is_byte_slice(first.ty) {
            // append([]byte, string...)
            let core = self.core_string(args[1].ty);
            if core.and_then(|core| self.types.basic(core)).is_some_and(Basic::is_string) {
                let mut text = args.pop()?;
                if self.is_untyped(text.ty) {
                    self.convert_untyped(&mut text, Basic::String.id());
                }
                return Some(Self::value(call, first.ty));
            }
        }
        let signature = Signature {
            params: vec![first.ty, slice],
            results: vec![first.ty],
            variadic: true,
            ..Signature::default()
        };
        if let Some(params) = self.match_parameters(call, &signature, &args) {
            self.pass(call.fun, args, &params);
        }
        Some(Self::value(call, first.ty))
    }

    fn is_byte_slice(&self, ty: TypeId) -> bool {
        match self.core_type(ty).map(|core| self.types.get(core)) {
            Some(Type::Slice(elem)) => self.types.basic(*elem) == Some(Basic::Uint8),
            _ => false,
        }
    }

    pub(super) fn len_or_cap(
        &mut self,
        builtin: Builtin,
        call: Call<'a>,
        args: Vec<Operand<'a>>,
    ) -> Option<Operand<'a>> {
        let mut x = args.into_iter().next()?;
        let int = Basic::Int.id();
        if let (Some(Value::String(text)), Builtin::Len) = (x.constant(), builtin) {
            let len = Value::from(text.len() as i64);
            if self.is_untyped(x.ty) {
                self.settle(&mut x);
            }
            return Some(Operand::new(Mode::Constant(len), int, call.e));
        }
        let is_param = matches!(self.types.get(x.ty), Type::TypeParam(_));
        let has_length = match self.type_set_unders(x.ty) {
            Some(unders) => unders.iter().all(|under| self.has_length(*under, builtin)),
            None => false,
        };
        if !has_length {
            let message = format!("invalid argument: {} for built-in {}", self.describe(&x), builtin.name());
            self.bad_argument(&x, message);
            return None;
        }
        if let (Some(len), false, false) = (self.array_len(x.ty), self.env.calls, is_param) {
            let value = i64::try_from(len).map_or(Value::Unknown, Value::from);
            return Some(Operand::new(Mode::Constant(value), int, call.e));
        }
        Some(Self::value(call, int))
    }

    fn has_length(&self, under: TypeId, builtin: Builtin) -> bool {
        match self.types.get(under) {
            Type::Basic(basic) => basic.is_string() && builtin == Builtin::Len,
            Type::Map { .. } => builtin == Builtin::Len,
            Type::Array { .. } | Type::Slice(_) | Type::Chan { .. } => true,
            Type::Pointer(base) => matches!(self.types.under(*base), Type::Array { .. }),
            _ => false,
        }
    }

    /// The length of an array, or of the array a pointer points to.
    fn array_len(&self, ty: TypeId) -> Option<u64> {
        match self.types.under(ty) {
            Type::Array { len, .. } => Some(*len),
            Type::Pointer(base) => match self.types.under(*base) {
                Type::Array { len, .. } => Some(*len),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn clear(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let x = args.first()?;
        let clearable = self.type_set_unders(x.ty).is_some_and(|unders| {
            unders.iter().all(|under| matches!(self.types.get(*under), Type::Map { .. } | Type::Slice(_)))
        });
        if !clearable {
            let shown = self.describe(x);
            let message =
                format!("invalid argument: cannot clear {shown}: argument must be (or constrained by) map or slice");
            self.bad_argument(x, message);
            return None;
        }
        Some(self.no_value(call))
    }

    pub(super) fn close(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let x = args.first()?;
        let unders = self.type_set_unders(x.ty).unwrap_or_default();
        let problem = unders.iter().find_map(|under| match self.types.get(*under) {
            Type::Chan { dir: ChanDir::Recv, .. } => Some("receive-only channel"),
            Type::Chan { .. } => None,
            _ => Some("non-channel"),
        });
        let problem = if unders.is_empty() { Some("non-channel") } else { problem };
        if let Some(problem) = problem {
            let message = format!("invalid operation: cannot close {problem} {}", self.describe(x));
            self.bad_argument(x, message);
            return None;
        }
        Some(self.no_value(call))
    }

    pub(super) fn copy(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let [dst, src] = <[Operand<'a>; 2]>::try_from(args).ok()?;
        let elem_of = |checker: &Self, core: Option<TypeId>| match checker.types.get(core?) {
            Type::Slice(elem) => Some(*elem),
            _ => None,
        };
        let to = elem_of(self, self.core_type(dst.ty));
        let core = self.core_string(src.ty);
        let is_string = core.and_then(|core| self.types.basic(core)).is_some_and(Basic::is_string);
        let from = if is_string { Some(TypeId::BYTE) } else { elem_of(self, core) };
        let (Some(to), Some(from)) = (to, from) else {
            let message = format!(
                "invalid argument: copy expects slice arguments; found {} and {}",
                self.describe(&dst),
                self.describe(&src)
            );
            self.bad_argument(&dst, message);
            return None;
        };
        if to != from {
            let message = format!(
                "invalid argument: arguments to copy {} and {} have different element types {} and {}",
                self.describe(&dst),
                self.describe(&src),
                self.type_text(to),
                self.type_text(from)
            );
            self.bad_argument(&dst, message);
            return None;
        }
        if self.is_untyped(src.ty) {
            let mut src = src;
            self.convert_untyped(&mut src, Basic::String.id())?;
        }
        Some(Self::value(call, Basic::Int.id()))
    }

    pub(super) fn delete(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let [map, key] = <[Operand<'a>; 2]>::try_from(args).ok()?;
        let mut key_ty = None;
        for under in self.type_set_unders(map.ty).unwrap_or_default() {
            match *self.types.get(under) {
                Type::Map { key, .. } if key_ty.is_none_or(|known| known == key) => key_ty = Some(key),
                Type::Map { .. } => {
                    let shown = self.describe(&map);
                    self.bad_argument(&map, format!("invalid argument: maps of {shown} must have identical key types"));
                    return None;
                }
                _ => {
                    key_ty = None;
                    break;
                }
            }
        }
        let Some(key_ty) = key_ty else {
            let shown = self.describe(&map);
            self.bad_argument(&map, format!("invalid argument: {shown} is not a map"));
            return None;
        };
        self.assignment(Some(key), Some(key_ty), "argument to delete")?;
        Some(self.no_value(call))
    }
}
