//! Types as Go's own compiler writes them in messages.

use vole_source::Name;
use vole_syntax::ast::ChanDir;

use crate::constant::quote;
use crate::spelling::{Spelled, WrittenInterface};
use crate::substitution::Substitution;
use crate::{
    InterfaceMethod, InterfaceType, ObjectId, PackageId, Signature, Type, TypeId, TypeParamId, TypeTerm, Types,
};

/// A type as messages show it. Names of other packages than `relative_to` are qualified by their package's name.
pub fn type_string(types: &Types, ty: TypeId, relative_to: Option<PackageId>) -> String {
    let mut writer = Writer::new(types, relative_to, Substitution::default());
    writer.ty(ty);
    writer.out
}

/// Type parameters with their constraints as messages show them: `[P, Q any]`.
pub fn type_params_string(types: &Types, params: &[TypeParamId], relative_to: Option<PackageId>) -> String {
    let mut writer = Writer::new(types, relative_to, Substitution::default());
    writer.type_params(params);
    writer.out
}

/// The results of a function with their names: `(n int, err error)`.
pub fn results_string(types: &Types, sig: &Signature, relative_to: Option<PackageId>) -> String {
    let mut writer = Writer::new(types, relative_to, Substitution::default());
    writer.results(sig);
    writer.out
}

/// A signature as messages show it beside another, without `func` and parameter names: `(int, ...string) error`. Type parameters read as
/// what stands for them.
pub fn signature_string(
    types: &Types,
    sig: &Signature,
    substitution: Substitution<'_>,
    relative_to: Option<PackageId>,
) -> String {
    let mut writer = Writer { with_names: false, ..Writer::new(types, relative_to, substitution) };
    writer.signature(sig);
    writer.out
}

/// An object's name, qualified where it belongs to another package: by the package's name, or by its path where that tells it from others.
pub fn object_name(types: &Types, object: ObjectId, relative_to: Option<PackageId>) -> String {
    let object = types.object(object);
    match object.pkg {
        Some(pkg) if relative_to.is_some_and(|from| pkg != from && types.is_ambiguous(pkg, from)) => {
            format!("{}.{}", quote(types.package_path(pkg).as_bytes()), object.name)
        }
        Some(pkg) if object.pkg != relative_to => format!("{}.{}", types.package_name(pkg), object.name),
        _ => object.name.to_string(),
    }
}

struct Writer<'a> {
    types: &'a Types,
    relative_to: Option<PackageId>,
    substitution: Substitution<'a>,
    /// Whether parameters are shown with their names.
    with_names: bool,
    out: String,
}

impl<'a> Writer<'a> {
    fn new(types: &'a Types, relative_to: Option<PackageId>, substitution: Substitution<'a>) -> Self {
        Self { types, relative_to, substitution, with_names: true, out: String::new() }
    }

    fn ty(&mut self, ty: TypeId) {
        let types = self.types;
        if let Type::TypeParam(param) = types.get(ty)
            && let Some(arg) = self.substitution.get(*param).filter(|arg| *arg != ty)
        {
            // The argument stands outside, where the parameters mean themselves.
            let substitution = std::mem::take(&mut self.substitution);
            self.ty(arg);
            self.substitution = substitution;
            return;
        }
        match types.spelled(ty) {
            Some(Spelled::Basic(name)) => return self.out.push_str(name),
            Some(Spelled::Alias { object, .. }) if matches!(types.get(ty), Type::TypeParam(_)) => {
                return self.type_param_name(*object);
            }
            Some(Spelled::Alias { object, args, .. }) => {
                self.out.push_str(&object_name(types, *object, self.relative_to));
                if !args.is_empty() {
                    self.list('[', args, ']');
                }
                return;
            }
            Some(Spelled::Parts(_)) | None => {}
        }
        match types.get(ty) {
            Type::Basic(basic) => self.out.push_str(basic.name()),
            Type::Named(named) => {
                let named = types.named(*named);
                self.out.push_str(&object_name(types, named.obj, self.relative_to));
                let (_, args) = types.split_args(named);
                if !args.is_empty() {
                    self.list('[', args, ']');
                } else if !named.type_params.is_empty() {
                    self.type_params(&named.type_params);
                }
            }
            Type::Pointer(elem) => {
                self.out.push('*');
                self.ty(*elem);
            }
            Type::Slice(elem) => {
                self.out.push_str("[]");
                self.ty(*elem);
            }
            Type::Array { len, elem } => {
                self.out.push_str(&format!("[{len}]"));
                self.ty(*elem);
            }
            Type::Map { key, elem } => {
                self.out.push_str("map[");
                self.ty(*key);
                self.out.push(']');
                self.ty(*elem);
            }
            Type::Chan { dir, elem } => self.chan(*dir, *elem),
            Type::Struct(fields) => {
                self.out.push_str("struct{");
                for (at, field) in fields.iter().enumerate() {
                    self.separate(at, "; ");
                    if !field.embedded {
                        self.out.push_str(&field.name);
                        self.out.push(' ');
                    }
                    self.ty(field.ty);
                    if !field.tag.is_empty() {
                        self.out.push(' ');
                        self.out.push_str(&quote(field.tag.as_bytes()));
                    }
                }
                self.out.push('}');
            }
            Type::Tuple(elems) => self.list('(', elems, ')'),
            Type::Signature(sig) => {
                self.out.push_str("func");
                self.signature(sig);
            }
            Type::Interface(interface) => self.interface(interface),
            Type::TypeParam(param) => self.type_param_name(types.type_param(*param).obj),
        }
    }

    /// The name of a type parameter, which may look like that of a predeclared type.
    fn type_param_name(&mut self, object: ObjectId) {
        let name = &self.types.object(object).name;
        self.out.push_str(name);
        if self.types.universe().lookup(name).is_some() {
            match self.types.places.get(&object) {
                Some(place) => self.out.push_str(&format!(" /* with {name} declared at {place} */")),
                None => self.out.push_str(" /* type parameter */"),
            }
        }
    }

    fn separate(&mut self, at: usize, separator: &str) {
        if at > 0 {
            self.out.push_str(separator);
        }
    }

    fn list(&mut self, open: char, list: &[TypeId], close: char) {
        self.out.push(open);
        for (at, ty) in list.iter().enumerate() {
            self.separate(at, ", ");
            self.ty(*ty);
        }
        self.out.push(close);
    }

    fn chan(&mut self, dir: ChanDir, elem: TypeId) {
        let receives = matches!(self.types.get(elem), Type::Chan { dir: ChanDir::Recv, .. });
        self.out.push_str(match dir {
            ChanDir::Both => "chan ",
            ChanDir::Send => "chan<- ",
            ChanDir::Recv => "<-chan ",
        });
        if dir == ChanDir::Both && receives {
            self.list('(', &[elem], ')');
        } else {
            self.ty(elem);
        }
    }

    fn signature(&mut self, sig: &Signature) {
        if !sig.type_params.is_empty() {
            self.type_params(&sig.type_params);
        }
        self.out.push('(');
        for (at, param) in sig.params.iter().enumerate() {
            self.separate(at, ", ");
            self.name_of(sig, at);
            if sig.variadic && at + 1 == sig.params.len() {
                self.variadic(*param);
            } else {
                self.ty(*param);
            }
        }
        self.out.push(')');
        match sig.results.as_slice() {
            [] => {}
            [result] if self.name(sig, sig.params.len()).is_none() => {
                self.out.push(' ');
                self.ty(*result);
            }
            _ => {
                self.out.push(' ');
                self.results(sig);
            }
        }
    }

    fn results(&mut self, sig: &Signature) {
        self.out.push('(');
        for (at, result) in sig.results.iter().enumerate() {
            self.separate(at, ", ");
            self.name_of(sig, sig.params.len() + at);
            self.ty(*result);
        }
        self.out.push(')');
    }

    /// The name of a parameter or, counted on, of a result.
    fn name<'s>(&self, sig: &'s Signature, at: usize) -> Option<&'s Name> {
        sig.names.0.as_ref()?.get(at).filter(|name| self.with_names && !name.is_empty())
    }

    fn name_of(&mut self, sig: &Signature, at: usize) {
        if let Some(name) = self.name(sig, at) {
            self.out.push_str(name);
            self.out.push(' ');
        }
    }

    fn variadic(&mut self, param: TypeId) {
        match self.types.get(param) {
            Type::Slice(elem) => {
                self.out.push_str("...");
                self.ty(*elem);
            }
            // `append([]byte, string...)`.
            _ => {
                self.ty(param);
                self.out.push_str("...");
            }
        }
    }

    fn interface(&mut self, interface: &InterfaceType) {
        if let Some(written) = &interface.written.0 {
            self.written_interface(interface, written);
            return;
        }
        self.out.push_str("interface{");
        let mut at = 0;
        for method in &interface.methods {
            self.separate(at, "; ");
            self.method(method);
            at += 1;
        }
        if interface.comparable {
            self.separate(at, "; ");
            self.out.push_str("comparable");
            at += 1;
        }
        if let Some(terms) = &interface.terms {
            self.separate(at, "; ");
            self.union(terms);
        }
        self.out.push('}');
    }

    fn written_interface(&mut self, interface: &InterfaceType, written: &WrittenInterface) {
        if let ([union], true) = (&written.embedded[..], written.implicit) {
            self.union(union);
            return;
        }
        self.out.push_str("interface{");
        let declared = interface.methods.iter().filter(|method| written.methods.contains(&method.name));
        let mut at = 0;
        for method in declared {
            self.separate(at, "; ");
            self.method(method);
            at += 1;
        }
        for union in &written.embedded {
            self.separate(at, "; ");
            self.union(union);
            at += 1;
        }
        self.out.push('}');
    }

    fn method(&mut self, method: &InterfaceMethod) {
        self.out.push_str(&method.name);
        if let Type::Signature(sig) = self.types.get(method.sig) {
            self.signature(sig);
        }
    }

    fn union(&mut self, terms: &[TypeTerm]) {
        for (at, term) in terms.iter().enumerate() {
            self.separate(at, " | ");
            if term.tilde {
                self.out.push('~');
            }
            self.ty(term.ty);
        }
    }

    /// `[P, Q C, R D]`.
    fn type_params(&mut self, params: &[TypeParamId]) {
        let types = self.types;
        self.out.push('[');
        for (at, param) in params.iter().enumerate() {
            self.separate(at, ", ");
            let data = types.type_param(*param);
            self.out.push_str(&types.object(data.obj).name);
            let next = params.get(at + 1).map(|next| types.type_param(*next).constraint);
            if next == Some(data.constraint) {
                continue;
            }
            if let Some(constraint) = data.constraint {
                self.out.push(' ');
                self.ty(constraint);
            }
        }
        self.out.push(']');
    }
}
