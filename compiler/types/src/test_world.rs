//! Types made by hand, for the tests of what only reads types.

use vole_source::{Name, Span};
use vole_syntax::ast::ChanDir;

use crate::{
    Basic, InterfaceMethod, InterfaceType, NamedData, ObjectKind, PackageId, Signature, StructField, Type, TypeId,
    TypeParamData, TypeTerm, Types, VarKind, is_exported,
};

pub(crate) const INT: TypeId = Basic::Int.id();
pub(crate) const STRING: TypeId = Basic::String.id();

/// A store with a package to declare things in.
pub(crate) struct World {
    pub(crate) types: Types,
    pub(crate) pkg: PackageId,
}

impl World {
    pub(crate) fn new() -> Self {
        let mut types = Types::new();
        let pkg = types.new_package("example.org/p", "p");
        Self { types, pkg }
    }

    /// `type name underlying`.
    pub(crate) fn named(&mut self, name: &str, underlying: TypeId) -> TypeId {
        self.generic(name, &[], |_, _| underlying)
    }

    /// `type name[params...] ...`, with type parameters constrained by these types; the function makes the underlying type.
    pub(crate) fn generic(
        &mut self,
        name: &str,
        params: &[(&str, TypeId)],
        underlying: impl FnOnce(&mut Self, &[TypeId]) -> TypeId,
    ) -> TypeId {
        let pkg = Some(self.pkg);
        let kind = ObjectKind::TypeName { alias: false };
        let obj = self.types.new_object(name, Span::NONE, pkg, Basic::Invalid.id(), kind);
        let (id, ty) = self.types.new_named(NamedData {
            obj,
            origin: None,
            type_args: Vec::new(),
            type_params: Vec::new(),
            captured: Vec::new(),
            local: 0,
            underlying: None,
            methods: Vec::new(),
        });
        self.types.object_mut(obj).ty = ty;
        let params: Vec<TypeId> = params.iter().map(|(name, constraint)| self.type_param(name, *constraint)).collect();
        for param in &params {
            if let Type::TypeParam(param) = *self.types.get(*param) {
                self.types.named_mut(id).type_params.push(param);
            }
        }
        let underlying = underlying(self, &params);
        self.types.named_mut(id).underlying = Some(self.types.underlying(underlying));
        ty
    }

    /// An instance of a generic type; the underlying type has the arguments in it.
    pub(crate) fn instance(&mut self, generic: TypeId, args: &[TypeId], underlying: TypeId) -> TypeId {
        let Type::Named(origin) = *self.types.get(generic) else { panic!("not a defined type") };
        let obj = self.types.named(origin).obj;
        let data = NamedData {
            obj,
            origin: Some(origin),
            type_args: args.to_vec(),
            type_params: Vec::new(),
            captured: Vec::new(),
            local: 0,
            underlying: Some(underlying),
            methods: Vec::new(),
        };
        self.types.new_named(data).1
    }

    pub(crate) fn type_param(&mut self, name: &str, constraint: TypeId) -> TypeId {
        let kind = ObjectKind::TypeName { alias: false };
        let obj = self.types.new_object(name, Span::NONE, Some(self.pkg), Basic::Invalid.id(), kind);
        self.types.new_type_param(TypeParamData { obj, index: 0, constraint: Some(constraint) }).1
    }

    /// `func (T) name sig`, or of `*T`.
    pub(crate) fn method(&mut self, receiver: TypeId, name: &str, sig: TypeId) {
        let base = self.types.pointee(receiver).unwrap_or(receiver);
        let Type::Named(named) = *self.types.get(base) else { panic!("not a defined type") };
        let pkg = Some(self.pkg);
        let var = self.types.new_object("r", Span::NONE, pkg, receiver, ObjectKind::Var(VarKind::Param));
        let kind = ObjectKind::Func { receiver: Some(var), params: Vec::new(), results: Vec::new() };
        let method = self.types.new_object(name, Span::NONE, pkg, sig, kind);
        self.types.named_mut(named).methods.push(method);
    }

    pub(crate) fn pointer(&mut self, elem: TypeId) -> TypeId {
        self.types.pointer_to(elem)
    }

    pub(crate) fn slice(&mut self, elem: TypeId) -> TypeId {
        self.types.slice_of(elem)
    }

    pub(crate) fn array(&mut self, len: u64, elem: TypeId) -> TypeId {
        self.types.intern(Type::Array { len, elem })
    }

    pub(crate) fn map(&mut self, key: TypeId, elem: TypeId) -> TypeId {
        self.types.intern(Type::Map { key, elem })
    }

    pub(crate) fn chan(&mut self, dir: ChanDir, elem: TypeId) -> TypeId {
        self.types.intern(Type::Chan { dir, elem })
    }

    pub(crate) fn func(&mut self, params: &[TypeId], results: &[TypeId]) -> TypeId {
        self.signature(params, results, false)
    }

    pub(crate) fn signature(&mut self, params: &[TypeId], results: &[TypeId], variadic: bool) -> TypeId {
        self.types.intern(Type::Signature(Signature {
            params: params.to_vec(),
            results: results.to_vec(),
            variadic,
            ..Signature::default()
        }))
    }

    /// A struct of fields `name` or, embedded, `+name`; a tag may follow after a space.
    pub(crate) fn structure(&mut self, fields: &[(&str, TypeId)]) -> TypeId {
        let fields = fields.iter().map(|(text, ty)| {
            let (name, tag) = text.split_once(' ').unwrap_or((text, ""));
            StructField {
                name: Name::from(name.trim_start_matches('+')),
                pkg: Some(self.pkg),
                ty: *ty,
                embedded: name.starts_with('+'),
                tag: Name::from(tag),
            }
        });
        let fields = Type::Struct(fields.collect());
        self.types.intern(fields)
    }

    pub(crate) fn interface(&mut self, methods: &[(&str, TypeId)]) -> TypeId {
        let mut methods: Vec<InterfaceMethod> = methods
            .iter()
            .map(|(name, sig)| InterfaceMethod {
                name: Name::from(*name),
                pkg: (!is_exported(name)).then_some(self.pkg),
                sig: *sig,
            })
            .collect();
        methods.sort_by(|x, y| (&x.name, x.pkg).cmp(&(&y.name, y.pkg)));
        self.types.intern(Type::Interface(InterfaceType { methods, ..InterfaceType::default() }))
    }

    /// `interface { ~T | U ... }`.
    pub(crate) fn union(&mut self, terms: &[(bool, TypeId)]) -> TypeId {
        let terms = Some(terms.iter().map(|(tilde, ty)| TypeTerm { tilde: *tilde, ty: *ty }).collect());
        self.types.intern(Type::Interface(InterfaceType { terms, ..InterfaceType::default() }))
    }

    /// As messages of the package show it.
    pub(crate) fn show(&self, ty: TypeId) -> String {
        crate::display::type_string(&self.types, ty, Some(self.pkg))
    }
}
