//! The way in: one package from its files to its facts.

use rustc_hash::{FxHashMap, FxHashSet};
use vole_diag::{Diagnostic, sort_and_dedup};
use vole_source::{Name, SourceMap};
use vole_syntax::ast::File;

use super::versions::Version;
use super::{Checker, Env, Importer, PACKAGE_SCOPE, PackageParts, Scopes, generics, imports};
use crate::init_order::init_order;
use crate::{CheckedPackage, Info, Initializer, ObjectId, PackageId, Types};

/// What a build lets a package do.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'s> {
    /// The package is to become a program: it needs `func main()`.
    pub is_program: bool,
    /// The language version of the package's module; all of this checker's language if none is given.
    pub language: Option<Version>,
    /// With the sources, messages tell other places by file and line, as Go's do.
    pub sources: Option<&'s SourceMap>,
}

/// Checks a package: all its files, parsed with one counter of node ids that has reached `node_count`.
///
/// The packages it imports have to be in `types` already; `importer` finds them by import path. The diagnostics are sorted by
/// position. If there is an error among them, the package may lack facts.
pub fn check_package(
    types: &mut Types,
    path: &str,
    files: Vec<File>,
    node_count: usize,
    importer: &mut Importer<'_>,
    options: &Options<'_>,
) -> (CheckedPackage, Vec<Diagnostic>) {
    let name = files.first().map(|file| file.package.name.clone()).unwrap_or_default();
    let id = types.new_package(path, name.clone());
    let mut checker = Checker::new(types, &files, id, name.clone(), node_count, options);
    checker.check(importer);
    let embedded = checker.embedded_vars();
    let shared_loop_variables = checker.files_sharing_loop_variables();
    let (info, parts, initializers, mut diagnostics) = checker.finish();
    sort_and_dedup(&mut diagnostics);
    let PackageParts { imports, funcs, .. } = parts;
    let path = path.into();
    let package =
        CheckedPackage { id, path, name, files, info, imports, funcs, initializers, shared_loop_variables, embedded };
    (package, diagnostics)
}

impl<'a> Checker<'a> {
    fn new(
        types: &'a mut Types,
        files: &'a [File],
        pkg: PackageId,
        pkg_name: Name,
        node_count: usize,
        options: &'a Options<'a>,
    ) -> Self {
        let universe = types.universe().clone();
        Self {
            types,
            universe,
            options,
            files,
            pkg,
            pkg_name,
            info: Info::with_nodes(node_count),
            diagnostics: Vec::new(),
            scopes: Scopes::new(),
            file_scopes: Vec::new(),
            decls: FxHashMap::default(),
            progress: FxHashMap::default(),
            path: Vec::new(),
            active_types: 0,
            types_ready: false,
            anonymous_from: 0,
            anonymous_cycles: FxHashMap::default(),
            used: FxHashSet::default(),
            local_vars: Vec::new(),
            deps: FxHashMap::default(),
            delayed: Vec::new(),
            incomplete: Vec::new(),
            local_types: Vec::new(),
            deferred: Vec::new(),
            declared_as: FxHashMap::default(),
            shift_operands: FxHashSet::default(),
            imports: imports::Imports::default(),
            methods: FxHashMap::default(),
            package: PackageParts::default(),
            generics: generics::Tracker::default(),
            depth: 0,
            too_deep: false,
            versions: FxHashMap::default(),
            env: Env::file(PACKAGE_SCOPE),
        }
    }

    fn check(&mut self, importer: &mut Importer<'_>) {
        self.collect_versions();
        self.collect(importer);
        self.resolve_types();
        self.resolve_package_objects();
        self.process_delayed(0);
        self.number_local_types();
        self.check_main();
        self.check_unused_imports();
        if self.diagnostics.is_empty() {
            self.report_anonymous_cycles();
        }
        // Endless instantiation is judged where nothing else is wrong.
        if self.diagnostics.is_empty() && self.check_instance_cycles() {
            self.types.unexpanded.append(&mut self.deferred);
            self.types.expand_instances();
        }
    }

    /// What has been found out, the initialisation order included.
    fn finish(mut self) -> (Info, PackageParts, Vec<Initializer>, Vec<Diagnostic>) {
        let initializers = self.initializers();
        (self.info, self.package, initializers, self.diagnostics)
    }

    /// The initial values of package-level variables in the order in which they are needed.
    fn initializers(&mut self) -> Vec<Initializer> {
        let mut objects = self.package.objects.clone();
        objects.extend(&self.package.methods);
        objects.sort_by_key(|object| self.types.object(*object).span);
        let (order, cycles) = init_order(self.types, &objects, &self.deps);
        cycles.into_iter().for_each(|cycle| self.report(cycle));
        let rank: FxHashMap<ObjectId, usize> = order.iter().enumerate().map(|(at, object)| (*object, at)).collect();
        let mut values = std::mem::take(&mut self.package.initial_values);
        values.sort_by_key(|value| value.objects.iter().filter_map(|object| rank.get(object)).min().copied());
        values.into_iter().map(|value| Initializer { lhs: value.lhs, rhs: value.rhs }).collect()
    }
}
