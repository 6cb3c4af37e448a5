//! Actions of the chapters "Declarations and scope" and "Packages".

use super::parameters::name_and_constraint;
use super::{Entry, Tree, unboxed};
use crate::ast::{
    BasicLit, Block, Decl, Expr, Field, FuncDecl, FuncType, GenDecl, Ident, ImportSpec, LitKind, Receiver, TypeParam,
    TypeSpec, ValueSpec,
};
use crate::errors::SYNTAX_ERROR;

impl Tree<'_, '_> {
    /// What can only be checked once the whole file is known.
    pub fn check_file(&mut self, decls: &[Decl]) {
        let mut imports_over = false;
        for decl in decls {
            match decl {
                Decl::Import(group) if imports_over => {
                    self.syntax_error(group.span, "imports must appear before other declarations");
                }
                Decl::Import(_) | Decl::Bad(_) => {}
                Decl::Const(_) | Decl::Type(_) | Decl::Var(_) | Decl::Func(_) => imports_over = true,
            }
        }
        if self.diagnostics.iter().any(|diagnostic| diagnostic.message.starts_with(SYNTAX_ERROR)) {
            return;
        }
        for span in std::mem::take(&mut self.loose_guards) {
            self.error(span, "invalid syntax tree: use of .(type) outside type switch");
        }
    }

    /// A declaration from its keyword to its end.
    pub fn group<S>(&mut self, start: u32, specs: (Vec<Box<S>>, bool), end: u32) -> GenDecl<S> {
        GenDecl { span: self.span(start, end), grouped: specs.1, specs: unboxed(specs.0) }
    }

    /// Constants or variables, numbered for `iota`.
    pub fn value_group(&mut self, start: u32, specs: (Vec<Box<ValueSpec>>, bool), end: u32) -> GenDecl<ValueSpec> {
        let mut group = self.group(start, specs, end);
        for (spec, iota) in group.specs.iter_mut().zip(0..) {
            spec.iota = iota;
        }
        group
    }

    /// `name "path"`, the path being `at..end`.
    pub fn import_spec(&self, start: u32, name: Option<Box<Ident>>, at: u32, path: &str, end: u32) -> Box<ImportSpec> {
        Box::new(ImportSpec {
            span: self.span(start, end),
            name: name.map(|name| *name),
            path: BasicLit { kind: LitKind::String, text: path.into() },
            path_span: self.span(at, end),
        })
    }

    /// `names T = values`
    pub fn value_spec(&self, names: Vec<Ident>, ty: Option<Box<Expr>>, values: Vec<Expr>, end: u32) -> Box<ValueSpec> {
        let start = names.first().map_or(end, |name| name.span.start);
        let span = self.span(start, end);
        Box::new(ValueSpec { span, names, ty: ty.map(|ty| *ty), values, iota: 0, pragmas: Vec::new() })
    }

    /// `names T` in a const declaration; that a value cannot be left out if there is a type is the type checker's to say.
    pub fn const_without_value(&self, names: Vec<Ident>, ty: Box<Expr>, end: u32) -> Box<ValueSpec> {
        self.value_spec(names, Some(ty), Vec::new(), end)
    }

    /// `name[type_params] T` or `name[type_params] = T`
    pub fn type_spec(
        &self,
        name: Box<Ident>,
        type_params: Vec<TypeParam>,
        alias: bool,
        ty: Box<Expr>,
    ) -> Box<TypeSpec> {
        let span = name.span.to(ty.span);
        Box::new(TypeSpec { span, name: *name, type_params, alias, ty: *ty, pragmas: Vec::new() })
    }

    /// `name[...] T`: an array's length or type parameters. The brackets stand at `start` and `close`; a final
    /// comma rules out a length.
    pub fn array_or_generic(
        &mut self,
        name: Box<Ident>,
        start: u32,
        entries: (Vec<Entry>, bool),
        close: u32,
        ty: Box<Expr>,
    ) -> Box<TypeSpec> {
        let (mut entries, comma) = entries;
        let only = entries.len() == 1 && !comma;
        match entries.pop() {
            Some(Entry { name: None, ty: inside }) if only => match name_and_constraint(*inside, false) {
                Ok((parameter, constraint)) => {
                    let entry = Entry::named(Box::new(parameter), Box::new(constraint));
                    self.generic(name, vec![entry], close, false, ty)
                }
                Err(len) => {
                    let array = self.array_type(start, Some(Box::new(len)), ty);
                    self.type_spec(name, Vec::new(), false, array)
                }
            },
            last => {
                entries.extend(last);
                self.generic(name, entries, close, false, ty)
            }
        }
    }

    /// `name[entries] T` or `name[entries] = T`
    ///
    /// The closing bracket stands at `close`.
    pub fn generic(
        &mut self,
        name: Box<Ident>,
        entries: Vec<Entry>,
        close: u32,
        alias: bool,
        ty: Box<Expr>,
    ) -> Box<TypeSpec> {
        let type_params = self.type_parameters(entries, close);
        self.type_spec(name, type_params, alias, ty)
    }

    /// `(params)` before a method's name
    pub fn receiver(&mut self, start: u32, params: Vec<Field>, end: u32) -> Receiver {
        match params.iter().map(|field| field.names.len().max(1)).sum::<usize>() {
            0 => self.error(self.span(end, end), "method has no receiver"),
            1 => {}
            _ => self.error(self.span(end, end), "method has multiple receivers"),
        }
        Receiver { span: self.span(start, end), params }
    }

    /// `func receiver name[type_params] sig body`, from `span.0` to `span.1`.
    pub fn func_decl(
        &mut self,
        span: (u32, u32),
        receiver: Option<Receiver>,
        name: Box<Ident>,
        type_params: Option<Vec<TypeParam>>,
        sig: Box<FuncType>,
        body: Option<Box<Block>>,
    ) -> Decl {
        if receiver.is_some() && type_params.is_some() {
            self.syntax_error(name.span.end_point(), "method must have no type parameters");
        }
        Decl::Func(Box::new(FuncDecl {
            span: self.span(span.0, span.1),
            receiver,
            name: *name,
            type_params: type_params.unwrap_or_default(),
            sig: *sig,
            body: body.map(|body| *body),
            pragmas: Vec::new(),
        }))
    }
}
