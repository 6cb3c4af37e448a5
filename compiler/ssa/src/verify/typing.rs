//! Operand and result types fit the instruction.
//!
//! Types are compared by identity where the instruction demands it. A conversion between named and unnamed types with one underlying
//! type is an instruction of its own (`changetype`), so nothing here looks through names where it need not.

use vole_types::{Basic, Type, TypeId, Types};

use super::Findings;
use crate::inst::{BinOpKind, Callee, Inst};
use crate::{Function, InstId, Program, ValueId};

pub(super) fn check(program: &Program, types: &Types, func: &Function, found: &mut Findings<'_>) {
    let checker = Typing { program, types, func };
    for block in &func.blocks {
        for id in &block.insts {
            checker.inst(*id, found);
        }
    }
}

struct Typing<'a> {
    program: &'a Program,
    types: &'a Types,
    func: &'a Function,
}

impl Typing<'_> {
    fn ty(&self, value: ValueId) -> TypeId {
        self.func.ty(value).unwrap_or(Basic::Invalid.id())
    }

    fn is_bool(&self, value: ValueId) -> bool {
        self.types.basic(self.ty(value)).is_some_and(Basic::is_boolean)
    }

    fn is_integer(&self, value: ValueId) -> bool {
        self.types.basic(self.ty(value)).is_some_and(|basic| basic.is_integer() || basic == Basic::UnsafePointer)
    }

    fn inst(&self, id: InstId, found: &mut Findings<'_>) {
        let data = self.func.inst(id);
        let result = data.ty.unwrap_or(Basic::Invalid.id());
        match &data.inst {
            Inst::Param(i) => {
                let declared = self.func.params.get(i.index as usize);
                found.require(declared == Some(&result), id, "has not the type of its parameter");
            }
            Inst::FreeVar(i) => {
                let declared = self.func.free_vars.get(i.index as usize);
                found.require(declared == Some(&result), id, "has not the type of its free variable");
            }
            Inst::UnOp(_) | Inst::Const(_) => found.require(data.ty.is_some(), id, "has no type"),
            Inst::BinOp(i) => self.bin_op(id, i.op, i.x, i.y, result, found),
            Inst::Alloc(i) => {
                found.require(self.types.pointee(result) == Some(i.ty), id, "is not a pointer to what it allocates");
            }
            Inst::Load(i) => {
                let pointee = self.types.pointee(self.ty(i.addr));
                found.require(pointee == Some(result), id, "does not load what the address points to");
            }
            Inst::Store(i) => {
                let pointee = self.types.pointee(self.ty(i.addr));
                found.require(pointee == Some(self.ty(i.value)), id, "does not store what the address points to");
            }
            Inst::GlobalAddr(i) => {
                let pointee = self.types.pointee(result);
                found.require(pointee == Some(self.program.global(i.global).ty), id, "is not the global's address");
            }
            Inst::FieldAddr(i) => {
                let field = self.types.pointee(self.ty(i.base)).and_then(|base| self.field(base, i.field));
                found.require(field.is_some() && field == self.types.pointee(result), id, "is not the field's address");
            }
            Inst::Field(i) => {
                found.require(self.field(self.ty(i.x), i.field) == Some(result), id, "has not the field's type");
            }
            Inst::IndexAddr(i) => {
                let elem = self.element(self.ty(i.base));
                found.require(elem.is_some() && elem == self.types.pointee(result), id, "is not the element's address");
                found.require(self.is_integer(i.index), id, "is indexed by no integer");
            }
            Inst::Index(i) => found.require(self.is_integer(i.index), id, "is indexed by no integer"),
            Inst::Extract(i) => {
                let elem = match self.types.get(self.ty(i.tuple)) {
                    Type::Tuple(elems) => elems.get(i.index as usize).copied(),
                    _ => None,
                };
                found.require(elem == Some(result), id, "has not the type of the tuple's element");
            }
            Inst::MakeInterface(i) => {
                found.require(self.types.is_interface(result), id, "makes no interface");
                found.require(!self.types.is_interface(self.ty(i.x)), id, "makes an interface of an interface");
            }
            Inst::Call(i) => self.call(id, &i.callee, &i.args, result, data.ty.is_some(), found),
            Inst::Phi(i) => {
                let same = i.args.iter().all(|(_, value)| self.ty(*value) == result);
                found.require(same, id, "has arguments of other types");
            }
            Inst::Branch(i) => found.require(self.is_bool(i.cond), id, "branches on no boolean"),
            Inst::Switch(i) => found.require(self.is_integer(i.x), id, "switches on no integer"),
            Inst::Return(i) => {
                let same = i.values.iter().map(|value| self.ty(*value)).eq(self.func.results.iter().copied());
                found.require(same, id, "does not return the function's results");
            }
            _ => {}
        }
    }

    fn bin_op(&self, id: InstId, op: BinOpKind, x: ValueId, y: ValueId, result: TypeId, found: &mut Findings<'_>) {
        let (x, y) = (self.ty(x), self.ty(y));
        if op.is_shift() {
            found.require(x == result, id, "shifts to another type");
        } else if op.is_comparison() {
            found.require(x == y, id, "compares two types");
            found.require(self.types.basic(result).is_some_and(Basic::is_boolean), id, "compares to no boolean");
        } else if op == BinOpKind::Complex {
            found.require(x == y, id, "combines two types");
        } else {
            found.require(x == y && x == result, id, "computes with two types");
        }
    }

    fn field(&self, ty: TypeId, field: u32) -> Option<TypeId> {
        self.types.fields(ty)?.get(field as usize).map(|field| field.ty)
    }

    fn element(&self, ty: TypeId) -> Option<TypeId> {
        match self.types.under(ty) {
            Type::Slice(elem) => Some(*elem),
            Type::Pointer(array) => match self.types.under(*array) {
                Type::Array { elem, .. } => Some(*elem),
                _ => None,
            },
            _ => None,
        }
    }

    fn call(
        &self,
        id: InstId,
        callee: &Callee,
        args: &[ValueId],
        result: TypeId,
        has_result: bool,
        found: &mut Findings<'_>,
    ) {
        let (params, results): (Vec<TypeId>, Vec<TypeId>) = match callee {
            Callee::Static(callee) => {
                let callee = self.program.func(*callee);
                (callee.params.clone(), callee.results.clone())
            }
            Callee::Value(value) => match self.types.signature(self.ty(*value)) {
                Some(signature) => (signature.params.clone(), signature.results.clone()),
                None => return found.add(Some(id), "calls no function"),
            },
            Callee::Interface { recv, method } => {
                let method = match self.types.under(self.ty(*recv)) {
                    Type::Interface(interface) => interface.methods.get(*method as usize),
                    _ => None,
                };
                match method.and_then(|method| self.types.signature(method.sig)) {
                    Some(signature) => (signature.params.clone(), signature.results.clone()),
                    None => return found.add(Some(id), "calls no method of the interface"),
                }
            }
        };
        found.require(args.iter().map(|arg| self.ty(*arg)).eq(params), id, "passes other arguments than are declared");
        let fits = match results.as_slice() {
            [] => !has_result,
            [only] => result == *only,
            several => matches!(self.types.get(result), Type::Tuple(elems) if elems == several),
        };
        found.require(fits, id, "has another result than is declared");
    }
}
