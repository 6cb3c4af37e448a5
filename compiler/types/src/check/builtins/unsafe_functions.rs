//! The functions of package `unsafe` (spec: Package unsafe).

use rustc_hash::FxHashSet;
use vole_diag::codes;
use vole_syntax::ast::ExprKind;

use super::super::arguments::Call;
use super::super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::lookup::{self, Lookup, Target};
use crate::{Basic, Builtin, Mode, NamedId, Selection, SelectionKind, Type, TypeId, sizes};

impl<'a> Checker<'a> {
    pub(super) fn unsafe_call(
        &mut self,
        builtin: Builtin,
        call: Call<'a>,
        args: Vec<Operand<'a>>,
    ) -> Option<Operand<'a>> {
        let mut args = args.into_iter();
        let x = args.next()?;
        let y = args.next();
        match builtin {
            Builtin::Add => {
                let pointer = Basic::UnsafePointer.id();
                self.assignment(Some(x), Some(pointer), "argument to unsafe.Add")?;
                self.check_index_operand(&mut y?, codes::BUILTIN_ARGUMENT, "length", true)?;
                Some(Self::value(call, pointer))
            }
            Builtin::Slice => {
                let Some(Type::Pointer(base)) = self.core_type(x.ty).map(|core| self.types.get(core).clone()) else {
                    let message = format!("invalid argument: {} is not a pointer", self.describe(&x));
                    self.bad_argument(&x, message);
                    return None;
                };
                self.check_index_operand(&mut y?, codes::BUILTIN_ARGUMENT, "length", false)?;
                let slice = self.types.slice_of(base);
                Some(Self::value(call, slice))
            }
            Builtin::SliceData => {
                let Some(Type::Slice(elem)) = self.core_type(x.ty).map(|core| self.types.get(core).clone()) else {
                    let message = format!("invalid argument: {} is not a slice", self.describe(&x));
                    self.bad_argument(&x, message);
                    return None;
                };
                let pointer = self.types.pointer_to(elem);
                Some(Self::value(call, pointer))
            }
            Builtin::String => {
                let bytes = self.types.pointer_to(TypeId::BYTE);
                self.assignment(Some(x), Some(bytes), "argument to unsafe.String")?;
                self.check_index_operand(&mut y?, codes::BUILTIN_ARGUMENT, "length", false)?;
                Some(Self::value(call, Basic::String.id()))
            }
            Builtin::StringData => {
                self.assignment(Some(x), Some(Basic::String.id()), "argument to unsafe.StringData")?;
                let pointer = self.types.pointer_to(TypeId::BYTE);
                Some(Self::value(call, pointer))
            }
            Builtin::Alignof => self.size_or_alignment(call, x, "argument to unsafe.Alignof", |layout| layout.align),
            _ => self.size_or_alignment(call, x, "argument to unsafe.Sizeof", |layout| layout.size),
        }
    }

    fn size_or_alignment(
        &mut self,
        call: Call<'a>,
        x: Operand<'a>,
        context: &str,
        which: fn(sizes::Layout) -> u64,
    ) -> Option<Operand<'a>> {
        let x = self.assignment(Some(x), None, context)?;
        let uintptr = Basic::Uintptr.id();
        if self.has_variable_size(x.ty) {
            return Some(Self::value(call, uintptr));
        }
        self.complete_contents(x.ty);
        let size = which(sizes::layout(self.types, x.ty));
        self.sized_constant(call, &x, size)
    }

    fn sized_constant(&mut self, call: Call<'a>, x: &Operand<'a>, size: u64) -> Option<Operand<'a>> {
        if size > i64::MAX as u64 {
            let message = format!("{} is too large", self.describe(x));
            self.error(codes::TYPE_TOO_LARGE, x.span, message);
            return None;
        }
        Some(Operand::new(Mode::Constant(Value::from(size as i64)), Basic::Uintptr.id(), call.e))
    }

    pub(super) fn offsetof(&mut self, call: Call<'a>) -> Option<Operand<'a>> {
        let arg = call.args.first()?;
        let ExprKind::Selector(base_expr, sel) = &arg.unparen().kind else {
            let message = format!("invalid argument: {} is not a selector expression", self.text(arg));
            self.error(codes::BUILTIN_ARGUMENT, arg.span, message);
            self.use_expr(arg);
            return None;
        };
        let x = self.expr(base_expr)?;
        let base = match self.types.under(x.ty) {
            Type::Pointer(elem) if matches!(self.types.under(*elem), Type::Struct(_)) => *elem,
            _ => x.ty,
        };
        self.complete(base);
        let (base_text, name) = (self.type_text(base), &sel.name);
        let found = match lookup::lookup_field_or_method(self.types, base, Some(self.pkg), name) {
            Lookup::Found(found) => found,
            Lookup::Ambiguous | Lookup::Missing => {
                let message = format!("invalid argument: {base_text} has no single field {name}");
                self.error(codes::MISSING_FIELD_OR_METHOD, x.span, message);
                return None;
            }
        };
        if found.target != Target::Field {
            let message = format!("invalid argument: {} is a method value", self.text(arg));
            self.error(codes::BUILTIN_ARGUMENT, arg.span, message);
            return None;
        }
        if found.indirect {
            let message = format!("invalid argument: field {name} is embedded via a pointer in {base_text}");
            self.error(codes::BUILTIN_ARGUMENT, x.span, message);
            return None;
        }
        let mode = if x.is_variable() { Mode::Variable } else { Mode::Value };
        self.record_expr(arg.unparen(), mode, found.ty);
        let selection = Selection { kind: SelectionKind::Field, recv: base, path: found.path.clone(), ty: found.ty };
        self.info.selections.insert(arg.unparen().id, selection);
        if self.has_variable_size(base) {
            return Some(Self::value(call, Basic::Uintptr.id()));
        }
        self.complete_contents(base);
        let mut offset = 0u64;
        let mut holder = base;
        for field in found.path {
            offset = offset.saturating_add(sizes::offsets(self.types, holder).get(field as usize).copied()?);
            holder = self.types.fields(holder)?.get(field as usize)?.ty;
        }
        self.sized_constant(call, &x, offset)
    }

    /// Whether the size of a type depends on type arguments.
    fn has_variable_size(&self, ty: TypeId) -> bool {
        fn search(checker: &Checker<'_>, ty: TypeId, seen: &mut FxHashSet<NamedId>) -> bool {
            if let Type::Named(named) = checker.types.get(ty)
                && !seen.insert(*named)
            {
                return false;
            }
            match checker.types.under(ty) {
                Type::TypeParam(_) => true,
                Type::Array { elem, .. } => search(checker, *elem, seen),
                Type::Struct(fields) => fields.iter().any(|field| search(checker, field.ty, seen)),
                _ => false,
            }
        }
        search(self, ty, &mut FxHashSet::default())
    }

    /// Completes the types a type's layout depends on, and makes sure that it has one.
    fn complete_contents(&mut self, ty: TypeId) {
        if self.types_ready && self.active_types == 0 {
            return;
        }
        let mut pending = vec![ty];
        let mut seen = FxHashSet::default();
        while let Some(ty) = pending.pop() {
            if !seen.insert(ty) {
                continue;
            }
            self.complete(ty);
            match self.types.under(ty) {
                Type::Array { elem, .. } => pending.push(*elem),
                Type::Struct(fields) => pending.extend(fields.iter().map(|field| field.ty)),
                _ => {}
            }
        }
        self.check_finite_type(ty);
    }
}
