//! Prints declarations and files.

use super::Printer;
use crate::ast::{Decl, Expr, ExprKind, File, FuncDecl, GenDecl, ImportSpec, Pragma, TypeParam, TypeSpec, ValueSpec};

impl Printer {
    pub(super) fn file(&mut self, file: &File) {
        self.text("package ");
        self.text(&file.package.name);
        self.text("\n");
        for decl in &file.decls {
            self.text("\n");
            self.decl(decl);
            self.text("\n");
        }
        // At the end they are about no declaration. Those above a declaration have been printed there.
        for pragma in file.pragmas.iter().filter(|pragma| pragma.name() != "go:linkname" || is_alone(pragma, file)) {
            self.pragma(pragma);
        }
    }

    fn pragma(&mut self, pragma: &Pragma) {
        self.text("//");
        self.text(&pragma.text);
        self.text("\n");
    }

    fn pragmas(&mut self, pragmas: &[Pragma]) {
        for pragma in pragmas {
            self.text("//");
            self.text(&pragma.text);
            self.line();
        }
    }

    pub(super) fn decl(&mut self, decl: &Decl) {
        match decl {
            Decl::Import(group) => self.group("import", group, |_| &[], Self::import_spec),
            Decl::Const(group) => self.group("const", group, |spec| &spec.pragmas, Self::value_spec),
            Decl::Type(group) => self.group("type", group, |spec| &spec.pragmas, Self::type_spec),
            Decl::Var(group) => self.group("var", group, |spec| &spec.pragmas, Self::value_spec),
            Decl::Func(func) => self.func(func),
            Decl::Bad(_) => {}
        }
    }

    fn group<S>(
        &mut self,
        keyword: &str,
        group: &GenDecl<S>,
        pragmas: impl Fn(&S) -> &[Pragma],
        mut print: impl FnMut(&mut Self, &S),
    ) {
        if !group.grouped
            && let [spec] = group.specs.as_slice()
        {
            self.pragmas(pragmas(spec));
            self.text(keyword);
            self.text(" ");
            return print(self, spec);
        }
        self.text(keyword);
        self.text(" (");
        if !group.specs.is_empty() {
            self.indent += 1;
            for spec in &group.specs {
                self.line();
                self.pragmas(pragmas(spec));
                print(self, spec);
            }
            self.indent -= 1;
            self.line();
        }
        self.text(")");
    }

    fn import_spec(&mut self, spec: &ImportSpec) {
        if let Some(name) = &spec.name {
            self.text(&name.name);
            self.text(" ");
        }
        self.text(&spec.path.text);
    }

    fn value_spec(&mut self, spec: &ValueSpec) {
        self.names(&spec.names);
        if let Some(ty) = &spec.ty {
            self.text(" ");
            self.expr(ty);
        }
        if !spec.values.is_empty() {
            self.text(" = ");
            self.exprs(&spec.values);
        }
    }

    fn type_spec(&mut self, spec: &TypeSpec) {
        self.text(&spec.name.name);
        self.type_params(&spec.type_params);
        self.text(if spec.alias { " = " } else { " " });
        self.expr(&spec.ty);
    }

    /// A final comma tells a parameter from an array's length where a constraint could be a part of one.
    fn type_params(&mut self, params: &[TypeParam]) {
        if params.is_empty() {
            return;
        }
        self.text("[");
        self.separated(params, ", ", |printer, param| {
            printer.names(&param.names);
            printer.text(" ");
            printer.expr(&param.constraint);
        });
        if let [TypeParam { names, constraint }] = params
            && names.len() == 1
            && could_be_operand(constraint)
        {
            self.text(",");
        }
        self.text("]");
    }

    fn func(&mut self, func: &FuncDecl) {
        self.pragmas(&func.pragmas);
        self.text("func ");
        if let Some(receiver) = &func.receiver {
            self.parameters(&receiver.params);
            self.text(" ");
        }
        self.text(&func.name.name);
        self.type_params(&func.type_params);
        self.signature(&func.sig);
        if let Some(body) = &func.body {
            self.text(" ");
            self.block(body);
        }
    }
}

/// Whether a name and this, side by side, look like an expression: `P *C`, `P (C)`.
fn could_be_operand(constraint: &Expr) -> bool {
    match &constraint.kind {
        ExprKind::Star(_) | ExprKind::Paren(_) => true,
        ExprKind::Binary { x, .. } => could_be_operand(x),
        _ => false,
    }
}

/// Whether no declaration has this directive above it.
fn is_alone(pragma: &Pragma, file: &File) -> bool {
    !file.decls.iter().any(|decl| match decl {
        Decl::Func(func) => func.pragmas.contains(pragma),
        Decl::Const(group) | Decl::Var(group) => group.specs.iter().any(|spec| spec.pragmas.contains(pragma)),
        Decl::Type(group) => group.specs.iter().any(|spec| spec.pragmas.contains(pragma)),
        Decl::Import(_) | Decl::Bad(_) => false,
    })
}
