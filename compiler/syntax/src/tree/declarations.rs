//! Actions of the chapters "Declarations and scope" and "Packages".

use super::parameters::name_and_constraint;
use super::{Entry, Tree, unboxed};
use crate::ast::{
    BasicLit, Block, Decl, Expr, FuncDecl, FuncType, GenDecl, Ident, ImportSpec, LitKind, Receiver, TypeParam,
    TypeSpec, ValueSpec,
};

impl Tree<'_> {
    /// A declaration from its keyword to its end.
    pub fn group<S>(&self, start: u32, specs: (Vec<Box<S>>, bool), end: u32) -> GenDecl<S> {
        GenDecl { span: self.span(start, end), grouped: specs.1, specs: unboxed(specs.0) }
    }

    /// Constants or variables, numbered for `iota`.
    pub fn value_group(&self, start: u32, specs: (Vec<Box<ValueSpec>>, bool), end: u32) -> GenDecl<ValueSpec> {
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

    /// `name[...] T`: an array's length or type parameters. The bracket stands at `start`; a final comma rules out a length.
    pub fn array_or_generic(
        &mut self,
        name: Box<Ident>,
        start: u32,
        entries: (Vec<Entry>, bool),
        ty: Box<Expr>,
    ) -> Box<TypeSpec> {
        let (mut entries, comma) = entries;
        let only = entries.len() == 1 && !comma;
        match entries.pop() {
            Some(Entry { name: None, ty: inside }) if only => match name_and_constraint(*inside, false) {
                Ok((parameter, constraint)) => {
                    let entry = Entry::named(Box::new(parameter), Box::new(constraint));
                    self.generic(name, vec![entry], false, ty)
                }
                Err(len) => {
                    let array = self.array_type(start, Some(Box::new(len)), ty);
                    self.type_spec(name, Vec::new(), false, array)
                }
            },
            last => {
                entries.extend(last);
                self.generic(name, entries, false, ty)
            }
        }
    }

    /// `name[entries] T` or `name[entries] = T`
    pub fn generic(&mut self, name: Box<Ident>, entries: Vec<Entry>, alias: bool, ty: Box<Expr>) -> Box<TypeSpec> {
        let type_params = self.type_parameters(entries);
        self.type_spec(name, type_params, alias, ty)
    }

    /// `func receiver name[type_params] sig body`, from `span.0` to `span.1`.
    pub fn func_decl(
        &mut self,
        span: (u32, u32),
        receiver: Option<Receiver>,
        name: Box<Ident>,
        type_params: Option<Vec<Entry>>,
        sig: Box<FuncType>,
        body: Option<Box<Block>>,
    ) -> Decl {
        let type_params = self.type_parameters(type_params.unwrap_or_default());
        Decl::Func(Box::new(FuncDecl {
            span: self.span(span.0, span.1),
            receiver,
            name: *name,
            type_params,
            sig: *sig,
            body: body.map(|body| *body),
            pragmas: Vec::new(),
        }))
    }
}
