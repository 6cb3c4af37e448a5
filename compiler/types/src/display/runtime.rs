//! Types as running programs name them: in panics, `%T` and reflection.

use vole_syntax::ast::ChanDir;

use crate::constant::quote;
use crate::{
    Basic, InterfaceType, NamedData, ObjectId, PackageId, Signature, StructField, Type, TypeId, Types, is_exported,
};

/// A type as a running program names it: `main.T`, `*main.T`, `interface {}`, `struct { X int }`.
pub fn runtime_type_string(types: &Types, ty: TypeId) -> String {
    let mut writer = Writer { types, out: String::new(), in_type_args: false };
    writer.ty(ty);
    writer.out
}

/// The import path of the package that a type belongs to for a running program: where it is declared, or the fields of a struct type
/// without a name are.
pub fn runtime_package(types: &Types, ty: TypeId) -> &str {
    let package = match types.get(ty) {
        Type::Basic(Basic::UnsafePointer) => return "unsafe",
        Type::Named(named) => types.object(types.named(*named).obj).pkg,
        Type::Struct(fields) => fields.iter().find(|field| !is_exported(&field.name)).and_then(|field| field.pkg),
        _ => None,
    };
    // What a program sees of the main package is its name.
    let path = |package| match types.package_name(package).as_str() {
        "main" => "main",
        _ => types.package_path(package).as_str(),
    };
    package.map_or("", path)
}

struct Writer<'a> {
    types: &'a Types,
    out: String,
    /// Type arguments are part of a type's name, so they are spelled with their packages' whole paths, and with numbers that tell
    /// apart types declared in functions.
    in_type_args: bool,
}

impl Writer<'_> {
    fn ty(&mut self, ty: TypeId) {
        let types = self.types;
        match types.get(ty) {
            Type::Basic(basic) => self.out.push_str(basic.name()),
            Type::Named(named) => {
                let named = types.named(*named);
                self.type_name(named.obj);
                self.type_args(named);
                let local = named.origin.map_or(named.local, |origin| types.named(origin).local);
                if local > 0 && self.in_type_args {
                    self.out.push_str(&format!("·{local}"));
                }
            }
            Type::Pointer(elem) => self.prefixed("*", *elem),
            Type::Slice(elem) => self.prefixed("[]", *elem),
            Type::Array { len, elem } => self.prefixed(&format!("[{len}]"), *elem),
            Type::Map { key, elem } => {
                self.prefixed("map[", *key);
                self.prefixed("]", *elem);
            }
            Type::Chan { dir: ChanDir::Both, elem } => match types.get(*elem) {
                Type::Chan { dir: ChanDir::Recv, .. } => self.list("chan (", &[*elem], "", ")"),
                _ => self.prefixed("chan ", *elem),
            },
            Type::Chan { dir: ChanDir::Send, elem } => self.prefixed("chan<- ", *elem),
            Type::Chan { dir: ChanDir::Recv, elem } => self.prefixed("<-chan ", *elem),
            Type::Struct(fields) => self.braced("struct", fields, Self::field),
            Type::Tuple(elems) => self.list("(", elems, ", ", ")"),
            Type::Signature(sig) => {
                self.out.push_str("func");
                self.signature(sig);
            }
            Type::Interface(interface) => self.interface(interface),
            Type::TypeParam(param) => self.out.push_str(&types.object(types.type_param(*param).obj).name),
        }
    }

    fn type_name(&mut self, object: ObjectId) {
        let object = self.types.object(object);
        if let Some(pkg) = object.pkg {
            self.qualifier(pkg);
        }
        self.out.push_str(&object.name);
    }

    /// `[A;B]`: what the function around a type's declaration was instantiated with, and what the type itself was.
    fn type_args(&mut self, named: &NamedData) {
        if named.type_args.is_empty() {
            return;
        }
        let (around, own) = self.types.split_args(named);
        let outer = std::mem::replace(&mut self.in_type_args, true);
        self.list("[", around, ",", if around.is_empty() || own.is_empty() { "" } else { ";" });
        self.list("", own, ",", "]");
        self.in_type_args = outer;
    }

    /// A package's name, or its path; that of the program itself is `main`, wherever it was found.
    fn qualifier(&mut self, pkg: PackageId) {
        let name = self.types.package_name(pkg);
        let whole = self.in_type_args && name != "main";
        self.out.push_str(if whole { self.types.package_path(pkg) } else { name });
        self.out.push('.');
    }

    fn prefixed(&mut self, prefix: &str, ty: TypeId) {
        self.out.push_str(prefix);
        self.ty(ty);
    }

    fn list(&mut self, open: &str, list: &[TypeId], separator: &str, close: &str) {
        self.out.push_str(open);
        for (at, ty) in list.iter().enumerate() {
            if at > 0 {
                self.out.push_str(separator);
            }
            self.ty(*ty);
        }
        self.out.push_str(close);
    }

    /// `keyword { a; b }`, or `keyword {}`.
    fn braced<T>(&mut self, keyword: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.out.push_str(keyword);
        self.out.push_str(" {");
        for (at, item) in items.iter().enumerate() {
            self.out.push_str(if at > 0 { "; " } else { " " });
            write(self, item);
        }
        self.out.push_str(if items.is_empty() { "}" } else { " }" });
    }

    fn field(&mut self, field: &StructField) {
        if !field.embedded {
            if let Some(pkg) = field.pkg.filter(|_| self.in_type_args && !is_exported(&field.name)) {
                self.qualifier(pkg);
            }
            self.out.push_str(&field.name);
            self.out.push(' ');
        }
        self.ty(field.ty);
        if !field.tag.is_empty() {
            self.out.push(' ');
            self.out.push_str(&quote(field.tag.as_bytes()));
        }
    }

    fn signature(&mut self, sig: &Signature) {
        self.out.push('(');
        for (at, param) in sig.params.iter().enumerate() {
            if at > 0 {
                self.out.push_str(", ");
            }
            match self.types.get(*param) {
                Type::Slice(elem) if sig.variadic && at + 1 == sig.params.len() => self.prefixed("...", *elem),
                _ => self.ty(*param),
            }
        }
        self.out.push(')');
        match sig.results.as_slice() {
            [] => {}
            [result] => self.prefixed(" ", *result),
            results => self.list(" (", results, ", ", ")"),
        }
    }

    fn interface(&mut self, interface: &InterfaceType) {
        self.braced("interface", &interface.methods, |writer, method| {
            if let Some(pkg) = method.pkg {
                writer.qualifier(pkg);
            }
            writer.out.push_str(&method.name);
            if let Type::Signature(sig) = writer.types.get(method.sig) {
                writer.signature(sig);
            }
        });
    }
}
