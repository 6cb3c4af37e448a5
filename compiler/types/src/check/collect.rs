//! Collecting the package-level objects of all files, so that each can be used before it is declared.

use std::rc::Rc;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_syntax::ast::{Decl, Expr, FuncDecl, GenDecl, Ident, TypeSpec, ValueSpec};

use super::resolve::{ConstSource, Declaration, Progress, Source};
use super::{Checker, Importer, InitialValue, PACKAGE_SCOPE, scope::ScopeId};
use crate::constant::Value;
use crate::{Basic, FuncRef, ObjectId, ObjectKind, ValueRef, VarKind};

impl<'a> Checker<'a> {
    /// Collects the objects of all files.
    pub(super) fn collect(&mut self, importer: &mut Importer<'_>) {
        for (at, file) in self.files.iter().enumerate() {
            if file.package.is_blank() {
                self.error(codes::BLANK_USED, file.package.span, "invalid package name _");
            }
            let scope = self.scopes.open(PACKAGE_SCOPE);
            self.file_scopes.push(scope);
            for (index, decl) in file.decls.iter().enumerate() {
                match decl {
                    Decl::Import(decl) => {
                        decl.specs.iter().for_each(|spec| self.import(at, scope, spec, importer));
                    }
                    Decl::Const(decl) => self.collect_consts(scope, decl),
                    Decl::Var(decl) => self.collect_vars(scope, decl, at, index),
                    Decl::Type(decl) => decl.specs.iter().for_each(|spec| self.collect_type(scope, spec)),
                    Decl::Func(decl) => self.collect_func(scope, decl, at, index),
                    Decl::Bad(_) => {}
                }
            }
        }
        self.check_file_scopes();
        self.associate_methods();
    }

    fn collect_consts(&mut self, scope: ScopeId, decl: &'a GenDecl<ValueSpec>) {
        for (spec, from) in with_repetition(&decl.specs) {
            for (at, name) in spec.names.iter().enumerate() {
                let object = self.new_object(name, ObjectKind::Const(Value::Unknown));
                let source = Source::Const(ConstSource::new(spec, from, at));
                self.declare_package_object(name, object, Declaration { scope, source });
            }
            self.check_const_arity(spec, from);
        }
    }

    /// A constant specification needs as many values as names.
    pub(super) fn check_const_arity(&mut self, spec: &'a ValueSpec, from: &'a ValueSpec) {
        let repeated = !std::ptr::eq(spec, from);
        self.check_arity(spec, &from.values, true, repeated);
    }

    /// Names and values of a declaration must match in number; a single value for several variables may be a call.
    pub(super) fn check_arity(&mut self, spec: &'a ValueSpec, values: &'a [Expr], is_const: bool, repeated: bool) {
        if let Some(extra) = values.get(spec.names.len()) {
            if repeated {
                let at = self.position(extra.span).map(|at| format!(" at {at}")).unwrap_or_default();
                let diagnostic = Diagnostic::error(codes::WRONG_INIT_COUNT, spec.span, format!("extra init expr{at}"))
                    .with_secondary(extra.span, "the value that is repeated");
                self.report(diagnostic);
            } else {
                let message = format!("extra init expr {}", self.text(extra));
                self.error(codes::WRONG_INIT_COUNT, extra.span, message);
            }
        } else if let Some(missing) = spec.names.get(values.len()).filter(|_| is_const || values.len() != 1) {
            let message = format!("missing init expr for {}", missing.name);
            self.error(codes::WRONG_INIT_COUNT, missing.span, message);
        }
    }

    fn collect_vars(&mut self, scope: ScopeId, decl: &'a GenDecl<ValueSpec>, file: usize, index: usize) {
        for (spec_at, spec) in decl.specs.iter().enumerate() {
            let objects: Rc<[ObjectId]> =
                spec.names.iter().map(|name| self.new_object(name, ObjectKind::Var(VarKind::Package))).collect();
            let shared = spec.values.len() == 1 && objects.len() > 1;
            let at_value = |value| ValueRef { file, decl: index, spec: spec_at, value };
            if shared {
                self.package.initial_values.push(InitialValue {
                    lhs: spec
                        .names
                        .iter()
                        .zip(&*objects)
                        .map(|(name, var)| (!name.is_blank()).then_some(*var))
                        .collect(),
                    objects: objects.to_vec(),
                    rhs: at_value(0),
                });
            }
            for (at, (name, object)) in spec.names.iter().zip(&*objects).enumerate() {
                let init = spec.values.get(if shared { 0 } else { at });
                if !shared && init.is_some() {
                    self.package.initial_values.push(InitialValue {
                        lhs: vec![(!name.is_blank()).then_some(*object)],
                        objects: vec![*object],
                        rhs: at_value(at),
                    });
                }
                let group = shared.then(|| objects.clone());
                let source = Source::Var { ty: spec.ty.as_ref(), init, group };
                self.declare_package_object(name, *object, Declaration { scope, source });
            }
            if spec.ty.is_none() || !spec.values.is_empty() {
                self.check_arity(spec, &spec.values, false, false);
            }
        }
    }

    fn collect_type(&mut self, scope: ScopeId, spec: &'a TypeSpec) {
        let object = self.new_object(&spec.name, ObjectKind::TypeName { alias: spec.alias });
        self.declare_package_object(&spec.name, object, Declaration { scope, source: Source::Type(spec) });
    }

    fn collect_func(&mut self, scope: ScopeId, decl: &'a FuncDecl, file: usize, index: usize) {
        let kind = ObjectKind::Func { receiver: None, params: Vec::new(), results: Vec::new() };
        let object = self.new_object(&decl.name, kind);
        self.package.funcs.push(FuncRef { object, file, decl: index });
        let declaration = Declaration { scope, source: Source::Func(decl) };
        if decl.receiver.is_some() {
            self.decls.insert(object, declaration);
            self.progress.insert(object, Progress::Waiting);
            self.record_def(&decl.name, object);
            self.package.methods.push(object);
            return;
        }
        let is_entry = decl.name.name == "init" || (decl.name.name == "main" && self.pkg_name == "main");
        if is_entry {
            self.check_entry_function(decl);
        }
        if decl.name.name == "init" {
            // Several are allowed, and none can be referred to.
            self.decls.insert(object, declaration);
            self.progress.insert(object, Progress::Waiting);
            self.record_def(&decl.name, object);
            self.package.objects.push(object);
        } else {
            self.insert_package_object(&decl.name, object, declaration);
        }
    }

    /// `init` and `main` take and give nothing (spec: Package initialization, Program execution).
    fn check_entry_function(&mut self, decl: &'a FuncDecl) {
        let name = &decl.name.name;
        if let Some(param) = decl.type_params.first() {
            let span = param.names.first().map_or(param.constraint.span, |ident| ident.span);
            self.error(codes::INVALID_MAIN_OR_INIT, span, format!("func {name} must have no type parameters"));
        }
        if !decl.sig.params.is_empty() || !decl.sig.results.is_empty() {
            let message = format!("func {name} must have no arguments and no return values");
            self.error(codes::INVALID_MAIN_OR_INIT, decl.name.span, message);
        }
        if name == "init" && decl.body.is_none() {
            self.error(codes::MISSING_BODY, decl.name.span, "missing function body");
        }
    }

    /// A new object of this package, its type still open.
    pub(super) fn new_object(&mut self, name: &Ident, kind: ObjectKind) -> ObjectId {
        self.types.new_object(name.name.clone(), name.span, Some(self.pkg), Basic::Invalid.id(), kind)
    }

    fn declare_package_object(&mut self, name: &'a Ident, object: ObjectId, declaration: Declaration<'a>) {
        let must_be_func = name.name == "init" || (name.name == "main" && self.pkg_name == "main");
        if must_be_func {
            let message = format!("cannot declare {} - must be func", name.name);
            self.error(codes::INVALID_MAIN_OR_INIT, name.span, message);
            self.record_def(name, object);
            return;
        }
        self.insert_package_object(name, object, declaration);
    }

    fn insert_package_object(&mut self, name: &'a Ident, object: ObjectId, declaration: Declaration<'a>) {
        self.decls.insert(object, declaration);
        self.progress.insert(object, Progress::Waiting);
        self.record_def(name, object);
        self.package.objects.push(object);
        if name.is_blank() {
            return;
        }
        if let Some(other) = self.types.lookup(self.pkg, &name.name) {
            let message = format!("{} redeclared in this block", name.name);
            self.redeclared(codes::REDECLARED, name.span, message, other);
        } else {
            self.types.declare(self.pkg, name.name.clone(), object);
        }
    }

    /// A name may not be declared both in the package and by an import of one of its files.
    fn check_file_scopes(&mut self) {
        for file in 0..self.files.len() {
            let mut clashes: Vec<(ObjectId, ObjectId)> = self
                .scopes
                .names(self.file_scopes[file])
                .filter_map(|(name, import)| Some((self.types.lookup(self.pkg, name)?, import)))
                .collect();
            clashes.sort();
            for (object, import) in clashes {
                self.report_import_clash(file, object, import);
            }
        }
    }

    fn report_import_clash(&mut self, file: usize, object: ObjectId, import: ObjectId) {
        let (name, span) = {
            let object = self.types.object(object);
            (object.name.clone(), object.span)
        };
        let found = self.types.object(import);
        let import_span = match self.dot_import_of(file, &name) {
            Some(dot) => self.types.object(dot).span,
            None => found.span,
        };
        let message = match &found.kind {
            ObjectKind::PkgName(imported) => {
                let (package, path) = (self.types.package_name(*imported), self.types.package_path(*imported));
                format!("{name} already declared through import of package {package} (\"{path}\")")
            }
            _ => match found.pkg {
                Some(pkg) => {
                    let (package, path) = (self.types.package_name(pkg), self.types.package_path(pkg));
                    format!("{name} already declared through dot-import of package {package} (\"{path}\")")
                }
                None => format!("{name} already declared through import"),
            },
        };
        let diagnostic = Diagnostic::error(codes::REDECLARED, span, message)
            .with_secondary(import_span, format!("other declaration of {name}"));
        self.report(diagnostic);
    }

    /// A program needs `func main()` (spec: Program execution).
    pub(super) fn check_main(&mut self) {
        if !self.options.is_program || self.types.lookup(self.pkg, "main").is_some() || self.files.is_empty() {
            return;
        }
        self.error(codes::MISSING_MAIN, Span::NONE, "function main is undeclared in the main package");
    }
}

/// Each specification with the one its type and values come from: itself, or the last one before it that had any.
pub(super) fn with_repetition(specs: &[ValueSpec]) -> impl Iterator<Item = (&ValueSpec, &ValueSpec)> {
    let mut from = None;
    specs.iter().map(move |spec| {
        if from.is_none() || spec.ty.is_some() || !spec.values.is_empty() {
            from = Some(spec);
        }
        (spec, from.unwrap_or(spec))
    })
}
