//! Functions and methods that are declared (spec: Function declarations, Method declarations).

use std::rc::Rc;

use vole_diag::{Diagnostic, codes};
use vole_source::{Name, Span};
use vole_types::{ObjectId, ObjectKind, Signature, Type, TypeId};

use super::captures::BodyFacts;
use super::declarations::{FuncSource, pragma};
use super::function::{Body, Context};
use super::instance::TypeArgs;
use super::program::{ProgramBuilder, Work};
use super::symbols;
use crate::{Attributes, FuncId, Function, Intrinsic, Linkage, RuntimeFn};

/// A declared function that is still to be built.
pub(super) struct Declared<'a> {
    object: ObjectId,
    source: FuncSource<'a>,
    facts: Rc<BodyFacts>,
    type_args: Rc<TypeArgs>,
}

impl<'a> ProgramBuilder<'a> {
    /// The function that an object stands for, with these type arguments. From now on it is part of the program.
    pub(super) fn func(&mut self, object: ObjectId, type_args: Vec<TypeId>, span: Span) -> FuncId {
        let key = (object, type_args);
        if let Some(id) = self.funcs.get(&key) {
            return *id;
        }
        let Some(source) = self.declarations.func(object) else {
            let name = self.types.object(object).name.clone();
            self.internal(span, format!("function {name} has no declaration"));
            let id = self.program.add_func(Function { name, span, ..Function::default() });
            self.funcs.insert(key, id);
            return id;
        };
        let linkage = self.linkage(object, source);
        if linkage == Linkage::Defined && source.decl.body.is_none() && !self.is_made_here(object) {
            let linked = self.declarations.linked_func(self.types, &source.package.path, &source.decl.name.name);
            if let Some(linked) = linked.filter(|linked| *linked != object) {
                let linked = self.func(linked, Vec::new(), span);
                let type_args = self.type_args(object, key.1.clone());
                let shell = self.shell(object, &key.1, &type_args, source, linkage);
                let id = self.under_signature(linked, shell);
                self.funcs.insert(key, id);
                return id;
            }
        }
        let type_args = self.type_args(object, key.1.clone());
        let shell = self.shell(object, &key.1, &type_args, source, linkage);
        let id = self.program.add_func(shell);
        self.funcs.insert(key, id);
        self.schedule(id, object, source, type_args);
        id
    }

    fn schedule(&mut self, id: FuncId, object: ObjectId, source: FuncSource<'a>, type_args: Rc<TypeArgs>) {
        if self.is_made_here(object) {
            // What initialisers there are to call is known when all else has been built.
            if self.types.object(object).name == RuntimeFn::MainMain.name() {
                self.build_main_main(id);
            }
            return;
        }
        if self.program.func(id).linkage != Linkage::Defined {
            return;
        }
        if source.decl.body.is_none() {
            let name = &source.decl.name;
            let symbol = match self.declarations.remote_name(&source.package.path, &name.name) {
                Some(remote) => remote.clone(),
                None if self.complete.contains(&source.package.id) => {
                    self.diagnostics.push(Diagnostic::error(codes::MISSING_BODY, name.span, "missing function body"));
                    return;
                }
                None => self.program.func(id).name.clone(),
            };
            self.program.func_mut(id).linkage = Linkage::External(symbol);
            return;
        }
        let facts = Rc::new(BodyFacts::of_func(self.types, source.package, source.decl));
        if facts.body.traits.recovers {
            let func = self.program.func_mut(id);
            func.attributes.recovers = true;
            func.params.push(vole_types::Basic::Bool.id());
        }
        self.work.push_back(Work::Declared(id, Declared { object, source, facts, type_args }));
    }

    /// The functions of the runtime that it declares without body because the builder makes them.
    fn is_made_here(&self, object: ObjectId) -> bool {
        let found = self.types.object(object);
        found.pkg == Some(self.runtime)
            && [RuntimeFn::InitPackages, RuntimeFn::MainMain].iter().any(|func| func.name() == found.name)
    }

    fn linkage(&self, object: ObjectId, source: FuncSource<'a>) -> Linkage {
        let name = &source.decl.name.name;
        let name: Name = match self.receiver_type_name(object) {
            Some(receiver) => format!("{receiver}.{name}").into(),
            None => name.clone(),
        };
        match Intrinsic::find(&source.package.path, &name) {
            Some(intrinsic) => Linkage::Intrinsic(intrinsic),
            None => Linkage::Defined,
        }
    }

    fn receiver_type_name(&self, method: ObjectId) -> Option<Name> {
        let ty = self.declared_receiver(method)?;
        match self.types.get(self.types.pointee(ty).unwrap_or(ty)) {
            Type::Named(named) => Some(self.types.object(self.types.named(*named).obj).name.clone()),
            _ => None,
        }
    }

    /// The type of a method's receiver as declared.
    fn declared_receiver(&self, method: ObjectId) -> Option<TypeId> {
        match self.types.object(method).kind {
            ObjectKind::Func { receiver: Some(receiver), .. } => Some(self.types.object(receiver).ty),
            _ => None,
        }
    }

    /// A function's name, signature and attributes, without a body.
    fn shell(
        &mut self,
        object: ObjectId,
        args: &[TypeId],
        type_args: &TypeArgs,
        source: FuncSource<'a>,
        linkage: Linkage,
    ) -> Function {
        let decl = source.decl;
        let Signature { params, results, .. } =
            self.types.signature(self.types.object(object).ty).cloned().unwrap_or_default();
        let receiver = self.declared_receiver(object);
        let params: Vec<TypeId> = receiver.into_iter().chain(params).collect();
        let params = params.into_iter().map(|ty| type_args.apply(self.types, ty)).collect();
        let results = results.into_iter().map(|ty| type_args.apply(self.types, ty)).collect();
        let export = pragma(&decl.pragmas, "export").and_then(|pragma| pragma.args().next());
        let section = pragma(&decl.pragmas, "go:section").and_then(|pragma| pragma.args().next());
        let name = symbols::instance_symbol(self.types, object, args);
        let name = match decl.name.name.as_str() {
            "init" if decl.receiver.is_none() => self.symbols.numbered(&name),
            _ => self.symbols.unique(name),
        };
        Function {
            name,
            params,
            results,
            linkage,
            attributes: Attributes {
                noinline: pragma(&decl.pragmas, "go:noinline").is_some(),
                export: export.map(Name::from),
                section: section.map(Name::from),
                ..Attributes::default()
            },
            span: decl.name.span,
            ..Function::default()
        }
    }

    /// Whether a result has a name, be it the blank one.
    fn is_named(&self, object: ObjectId) -> bool {
        !self.types.object(object).name.is_empty()
    }

    /// Builds the body of a declared function.
    pub(super) fn build_declared(&mut self, id: FuncId, declared: Declared<'a>) {
        let Declared { object, source: FuncSource { package, decl }, facts, type_args } = declared;
        let Some(block) = &decl.body else { return };
        let (mut params, mut results) = (Vec::new(), Vec::new());
        if let ObjectKind::Func { receiver, params: own, results: own_results } = &self.types.object(object).kind {
            params.extend(receiver.iter().chain(own).copied().map(Some));
            results.extend(own_results.iter().map(|result| self.is_named(*result).then_some(*result)));
        }
        let func = self.program.func(id).clone();
        let literal_prefix = format!("{}.func", func.name).into();
        let body = Body {
            params,
            named_results: decl.sig.results.iter().any(|field| !field.names.is_empty()),
            results,
            traits: facts.body.traits,
            block,
        };
        Context { package, type_args, facts, literal_prefix }.build(self, id, func, &[], body);
    }
}
