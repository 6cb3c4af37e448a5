//! Packages for the builder, made from text. Their runtime is made from the signatures of the runtime's entry points.

use std::fmt::Write;

use vole_source::{SourceMap, Span};
use vole_ssa::verify::{Stage, verify};
use vole_ssa::{BuildOptions, Program, RuntimeFn, RuntimeType, build_program};
use vole_syntax::ast::NodeIds;
use vole_types::{CheckedPackage, Options, Types, check_package};

/// Sources checked as packages of one compilation.
pub struct World {
    sources: SourceMap,
    pub types: Types,
    pub packages: Vec<CheckedPackage>,
}

impl World {
    /// A world with a package runtime that has what the builder asks for, and no more.
    pub fn new() -> Self {
        let mut world = Self::empty();
        let mut runtime = String::from("package runtime\n\nimport \"unsafe\"\n\nvar deferTarget unsafe.Pointer\n");
        let others = ["eface", "iface", "hmap", "hchan"];
        for name in RuntimeType::ALL.iter().map(|ty| ty.name()).chain(others) {
            let _ = writeln!(runtime, "type {name} struct{{ p, q unsafe.Pointer }}");
        }
        for func in RuntimeFn::ALL {
            let _ = writeln!(runtime, "func {}{}", func.name(), func.signature());
        }
        world.check("runtime", &runtime);
        world
    }

    /// A world without packages.
    pub fn empty() -> Self {
        Self { sources: SourceMap::new(), types: Types::new(), packages: Vec::new() }
    }

    /// Checks a package of one file.
    pub fn check(&mut self, path: &str, text: &str) {
        let file = self.sources.add(format!("{path}.go"), text.as_bytes().to_vec());
        let mut ids = NodeIds::default();
        let parsed = vole_syntax::parse_file(file, text.as_bytes(), &mut ids);
        assert_eq!(self.told(&parsed.diagnostics), "", "{path} has syntax errors");
        let known: Vec<_> = self.packages.iter().map(|package| (package.path.clone(), package.id)).collect();
        let mut importer = |path: &str| known.iter().find(|(known, _)| known == path).map(|(_, id)| *id);
        let options = Options::default();
        let (package, diagnostics) =
            check_package(&mut self.types, path, vec![parsed.file], ids.count(), &mut importer, &options);
        assert_eq!(self.told(&diagnostics), "", "{path} has errors");
        self.packages.push(package);
    }

    /// Diagnostics, one on a line.
    pub fn told(&self, diagnostics: &[vole_diag::Diagnostic]) -> String {
        let line = |found: &vole_diag::Diagnostic| format!("{}: {}\n", self.sources.show(found.span), found.message);
        diagnostics.iter().map(line).collect()
    }

    /// Builds the program whose main package comes last, and verifies it.
    pub fn build(&mut self, options: &BuildOptions) -> Program {
        let runtime = self.packages[0].id;
        let main = self.packages[self.packages.len() - 1].id;
        let built = build_program(&mut self.types, &self.packages, main, runtime, options);
        let program = built.unwrap_or_else(|errors| panic!("{}", self.told(&errors)));
        if let Err(violations) = verify(&program, &self.types, Stage::Built) {
            let place = |violation: &vole_ssa::verify::Violation| {
                let func = program.funcs().find(|(_, func)| func.name == violation.func).map(|(_, func)| func);
                let span = func.zip(violation.inst).map_or(Span::NONE, |(func, inst)| func.inst(inst).span);
                format!("{violation} at {}\n", self.sources.show(span))
            };
            panic!("{}", violations.iter().map(place).collect::<String>());
        }
        program
    }
}

/// Builds a program of one file.
pub fn build(text: &str) -> (Program, Types) {
    let mut world = World::new();
    world.check("main", text);
    let program = world.build(&BuildOptions::default());
    (program, world.types)
}
