//! Where each function and package-level variable is declared, and what the directives above it say.

use rustc_hash::FxHashMap;
use vole_source::Name;
use vole_syntax::ast::{Decl, FuncDecl, Pragma, ValueSpec};
use vole_types::{CheckedPackage, Initializer, ObjectId, Types, ValueRef};

/// A function's declaration.
#[derive(Clone, Copy, Debug)]
pub(super) struct FuncSource<'a> {
    pub(super) package: &'a CheckedPackage,
    pub(super) decl: &'a FuncDecl,
}

/// A package-level variable's declaration.
#[derive(Clone, Copy, Debug)]
pub(super) struct VarSource<'a> {
    pub(super) package: &'a CheckedPackage,
    pub(super) spec: &'a ValueSpec,
    /// Its initial value, where it has one to itself.
    pub(super) value: Option<ValueRef>,
}

/// The declarations of all packages.
#[derive(Debug, Default)]
pub(super) struct Declarations<'a> {
    funcs: FxHashMap<ObjectId, FuncSource<'a>>,
    vars: FxHashMap<ObjectId, VarSource<'a>>,
    /// `//go:linkname local remote`: what a package's own name stands for.
    remote_names: FxHashMap<(Name, Name), Name>,
    /// Functions with a body that `//go:linkname` gives another symbol.
    by_remote_name: FxHashMap<Name, ObjectId>,
    /// Functions with `//export name`, in source order.
    pub(super) exported: Vec<ObjectId>,
}

impl<'a> Declarations<'a> {
    /// Indexes the declarations of all packages.
    pub(super) fn of(packages: &'a [CheckedPackage]) -> Self {
        let mut all = Self::default();
        packages.iter().for_each(|package| all.add(package));
        all
    }

    fn add(&mut self, package: &'a CheckedPackage) {
        for file in &package.files {
            let of_decls = file.decls.iter().flat_map(|decl| match decl {
                Decl::Func(decl) => decl.pragmas.iter().collect::<Vec<_>>(),
                Decl::Var(decl) => decl.specs.iter().flat_map(|spec| &spec.pragmas).collect(),
                _ => Vec::new(),
            });
            for pragma in file.pragmas.iter().chain(of_decls).filter(|pragma| pragma.name() == "go:linkname") {
                let mut args = pragma.args();
                if let (Some(local), Some(remote)) = (args.next(), args.next()) {
                    self.remote_names.insert((package.path.clone(), local.into()), remote.into());
                }
            }
            self.add_vars(package, &file.decls);
        }
        for func in &package.funcs {
            let Some(decl) = package.func(*func) else { continue };
            self.funcs.insert(func.object, FuncSource { package, decl });
            if decl.pragmas.iter().any(|pragma| pragma.name() == "export") {
                self.exported.push(func.object);
            }
            if decl.body.is_some()
                && decl.receiver.is_none()
                && let Some(remote) = self.remote_names.get(&(package.path.clone(), decl.name.name.clone()))
            {
                self.by_remote_name.insert(remote.clone(), func.object);
            }
        }
        for Initializer { lhs, rhs } in &package.initializers {
            if let [Some(object)] = lhs.as_slice()
                && let Some(source) = self.vars.get_mut(object)
            {
                source.value = Some(*rhs);
            }
        }
    }

    fn add_vars(&mut self, package: &'a CheckedPackage, decls: &'a [Decl]) {
        let specs = decls.iter().filter_map(|decl| match decl {
            Decl::Var(decl) => Some(&decl.specs),
            _ => None,
        });
        for spec in specs.flatten() {
            for name in &spec.names {
                if let Some(object) = package.info.object(name) {
                    self.vars.insert(object, VarSource { package, spec, value: None });
                }
            }
        }
    }

    pub(super) fn func(&self, object: ObjectId) -> Option<FuncSource<'a>> {
        self.funcs.get(&object).copied()
    }

    pub(super) fn var(&self, object: ObjectId) -> Option<VarSource<'a>> {
        self.vars.get(&object).copied()
    }

    /// The symbol that `//go:linkname` gives a name of a package.
    pub(super) fn remote_name(&self, package: &Name, name: &Name) -> Option<&Name> {
        self.remote_names.get(&(package.clone(), name.clone()))
    }

    /// The Go function behind the symbol of a function without a body: one that its own `//go:linkname` names, or one that another
    /// package's `//go:linkname` offers under this symbol.
    pub(super) fn linked_func(&self, types: &Types, package: &Name, name: &Name) -> Option<ObjectId> {
        let symbol = match self.remote_name(package, name) {
            Some(remote) => remote.clone(),
            None => format!("{package}.{name}").into(),
        };
        let offered = self.by_remote_name.get(&symbol).copied();
        offered
            .or_else(|| self.object_of_symbol(types, &symbol))
            .filter(|object| self.func(*object).is_some_and(|source| source.decl.body.is_some()))
    }

    /// The package-level object that a symbol `path.name` names.
    pub(super) fn object_of_symbol(&self, types: &Types, symbol: &str) -> Option<ObjectId> {
        let name_at = symbol.rfind('/').unwrap_or(0);
        let dot = name_at + symbol.get(name_at..)?.find('.')?;
        let package = types.package(symbol.get(..dot)?)?;
        let name = symbol.get(dot + 1..)?;
        match name.rsplit_once('.') {
            None => types.lookup(package, name),
            Some((receiver, method)) => {
                let base = types.lookup(package, receiver.trim_start_matches("(*").trim_end_matches(')'))?;
                let vole_types::Type::Named(named) = types.get(types.object(base).ty) else { return None };
                types.named(*named).methods.iter().copied().find(|object| types.object(*object).name == method)
            }
        }
    }
}

/// The first directive of this name.
pub(super) fn pragma<'p>(pragmas: &'p [Pragma], name: &str) -> Option<&'p Pragma> {
    pragmas.iter().find(|pragma| pragma.name() == name)
}
