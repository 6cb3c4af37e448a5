//! Instances of generic functions and of the methods of generic types (spec: Instantiations): each list of type arguments makes a function
//! of its own, built from the same tree with the arguments in place of the type parameters.

use std::rc::Rc;

use vole_source::Span;
use vole_types::lookup::{Found, Lookup, Target, lookup_field_or_method};
use vole_types::{ObjectId, ObjectKind, Selection, SelectionKind, Type, TypeId, TypeParamId, Types};

use super::function::FuncBuilder;
use super::program::ProgramBuilder;
use crate::FuncId;

/// The type arguments that hold in a function, by the parameters they stand for.
#[derive(Debug, Default)]
pub(super) struct TypeArgs {
    params: Vec<TypeParamId>,
    args: Vec<TypeId>,
}

/// A declared method; of a generic type, that of one instance.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct MethodRef {
    pub(super) method: ObjectId,
    /// The defined type it belongs to.
    pub(super) owner: TypeId,
}

impl TypeArgs {
    /// Those of a function or method; a method's are its receiver type's.
    fn of(types: &Types, object: ObjectId, args: Vec<TypeId>) -> Self {
        if args.is_empty() {
            return Self::default();
        }
        let found = types.object(object);
        let params = match &found.kind {
            ObjectKind::Func { receiver: Some(receiver), .. } => {
                let base = types.object(*receiver).ty;
                match types.get(types.pointee(base).unwrap_or(base)) {
                    Type::Named(named) => {
                        let data = types.named(*named);
                        types.named(data.origin.unwrap_or(*named)).type_params.clone()
                    }
                    _ => Vec::new(),
                }
            }
            _ => types.signature(found.ty).map(|sig| sig.type_params.clone()).unwrap_or_default(),
        };
        Self { params, args }
    }

    /// A type with the arguments in place of the parameters.
    pub(super) fn apply(&self, types: &mut Types, ty: TypeId) -> TypeId {
        if self.params.is_empty() {
            return ty;
        }
        let ty = types.substitute(ty, &self.params, &self.args);
        types.expand_instances();
        ty
    }
}

impl ProgramBuilder<'_> {
    /// The type arguments that hold in an instance of a function.
    pub(super) fn type_args(&self, object: ObjectId, args: Vec<TypeId>) -> Rc<TypeArgs> {
        Rc::new(TypeArgs::of(self.types, object, args))
    }

    /// The function of a method.
    pub(super) fn method_func(&mut self, method: MethodRef, span: Span) -> FuncId {
        let args = self.owner_args(method.owner);
        self.func(method.method, args, span)
    }

    /// The type of a method's receiver.
    pub(super) fn receiver_type(&mut self, method: MethodRef) -> Option<TypeId> {
        let ObjectKind::Func { receiver: Some(receiver), .. } = self.types.object(method.method).kind else {
            return None;
        };
        let args = self.owner_args(method.owner);
        let declared = self.types.object(receiver).ty;
        Some(TypeArgs::of(self.types, method.method, args).apply(self.types, declared))
    }

    /// The signature of a method that was looked up, with its owner's type arguments.
    pub(super) fn method_sig(&mut self, target: Target, owner: TypeId, sig: TypeId) -> TypeId {
        match target {
            Target::Method(method) => {
                let args = self.owner_args(owner);
                TypeArgs::of(self.types, method, args).apply(self.types, sig)
            }
            Target::Field | Target::InterfaceMethod(_) => sig,
        }
    }

    fn owner_args(&self, owner: TypeId) -> Vec<TypeId> {
        match self.types.get(owner) {
            Type::Named(named) => self.types.named(*named).type_args.clone(),
            _ => Vec::new(),
        }
    }
}

impl FuncBuilder<'_, '_> {
    /// A type of the tree with this function's type arguments in place of its type parameters.
    pub(super) fn instantiated(&mut self, ty: TypeId) -> TypeId {
        let args = Rc::clone(&self.context.type_args);
        args.apply(self.program.types, ty)
    }

    /// What a selector selects. In an instance the receiver's type may have become another kind of type, so it is looked up anew.
    pub(super) fn selection(
        &mut self,
        node: vole_syntax::ast::NodeId,
        name: &vole_syntax::ast::Ident,
    ) -> Option<Selection> {
        let written = self.info().selections.get(&node)?;
        let recv = self.instantiated(written.recv);
        if recv == written.recv {
            return Some(written.clone());
        }
        let package = self.context.package.id;
        let Lookup::Found(found) = lookup_field_or_method(self.types(), recv, Some(package), &name.name) else {
            let span = name.span;
            self.program.internal(span, "an instance's operand lacks what is selected");
            return None;
        };
        let expression = matches!(written.kind, SelectionKind::MethodExpr(_) | SelectionKind::InterfaceMethodExpr(_));
        let ty = self.instantiated(written.ty);
        let Found { target, path, .. } = found;
        let kind = match (target, expression) {
            (Target::Field, _) => SelectionKind::Field,
            (Target::Method(method), false) => SelectionKind::Method(method),
            (Target::Method(method), true) => SelectionKind::MethodExpr(method),
            (Target::InterfaceMethod(method), false) => SelectionKind::InterfaceMethod(method),
            (Target::InterfaceMethod(method), true) => SelectionKind::InterfaceMethodExpr(method),
        };
        Some(Selection { kind, recv, path, ty })
    }

    /// The method a selection leads to.
    pub(super) fn selected_method(&self, selection: &Selection, method: ObjectId) -> MethodRef {
        let reached = self.path_type(selection.recv, &selection.path);
        MethodRef {
            method,
            owner: self.types().pointee(reached).filter(|_| !self.is_defined(reached)).unwrap_or(reached),
        }
    }

    fn is_defined(&self, ty: TypeId) -> bool {
        matches!(self.types().get(ty), Type::Named(_))
    }
}
