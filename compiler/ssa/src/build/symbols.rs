//! The names of functions and globals: `path.name`, `path.T.m`, `path.(*T).m`, `path.f.func1`.

use std::fmt::Write;

use rustc_hash::FxHashSet;
use vole_source::Name;
use vole_syntax::ast::ChanDir;
use vole_types::{ObjectId, ObjectKind, PackageId, Type, TypeId, Types};

/// Hands out symbols, each once.
#[derive(Debug, Default)]
pub(super) struct Symbols {
    taken: FxHashSet<Name>,
}

impl Symbols {
    /// This name, or this name and a number if it has been taken.
    pub(super) fn unique(&mut self, name: impl Into<Name>) -> Name {
        let name = name.into();
        if self.taken.insert(name.clone()) {
            return name;
        }
        let mut count = 1;
        loop {
            let numbered = Name::from(format!("{name}·{count}"));
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
            count += 1;
        }
    }

    /// `name.0`, `name.1` and so on.
    pub(super) fn numbered(&mut self, name: &str) -> Name {
        (0u32..)
            .map(|at| Name::from(format!("{name}.{at}")))
            .find(|name| self.taken.insert(name.clone()))
            .unwrap_or_default()
    }
}

/// A package as symbols name it: its import path, but `main` for the main package.
pub(super) fn package_symbol(types: &Types, package: PackageId) -> &Name {
    let name = types.package_name(package);
    if name == "main" { name } else { types.package_path(package) }
}

/// The symbol of a package-level function, a method or a variable.
pub(super) fn object_symbol(types: &Types, object: ObjectId) -> Name {
    let found = types.object(object);
    let package = found.pkg.map(|package| package_symbol(types, package).as_str()).unwrap_or_default();
    match &found.kind {
        ObjectKind::Func { receiver: Some(receiver), .. } => {
            format!("{}.{}", receiver_symbol(types, types.object(*receiver).ty), found.name).into()
        }
        _ => format!("{package}.{}", found.name).into(),
    }
}

/// An instance of a function: its name with the type arguments.
pub(super) fn instance_symbol(types: &Types, object: ObjectId, args: &[TypeId]) -> Name {
    let name = object_symbol(types, object);
    if args.is_empty() {
        return name;
    }
    let args: Vec<String> = args.iter().map(|arg| type_symbol(types, *arg)).collect();
    format!("{name}[{}]", args.join(",")).into()
}

/// A receiver type as symbols name it: `path.T` or `path.(*T)`.
pub(super) fn receiver_symbol(types: &Types, ty: TypeId) -> String {
    match types.get(ty) {
        Type::Pointer(base) if matches!(types.get(*base), Type::Named(_)) => {
            let base = type_symbol(types, *base);
            let name_at = base.rfind('/').unwrap_or(0);
            match base[name_at..].find('.') {
                Some(dot) => {
                    let (package, name) = base.split_at(name_at + dot);
                    format!("{package}.(*{})", &name[1..])
                }
                None => format!("(*{base})"),
            }
        }
        _ => type_symbol(types, ty),
    }
}

/// A type as symbols name it: identical types have equal names.
pub(super) fn type_symbol(types: &Types, ty: TypeId) -> String {
    let mut text = String::new();
    write_type(types, ty, &mut text);
    text
}

fn write_list(types: &Types, list: &[TypeId], text: &mut String) {
    for (at, ty) in list.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        write_type(types, *ty, text);
    }
}

fn write_signature(types: &Types, ty: TypeId, text: &mut String) {
    if let Some(sig) = types.signature(ty) {
        text.push('(');
        write_list(types, &sig.params, text);
        text.push_str(if sig.variadic { "...)" } else { ")" });
        if !sig.results.is_empty() {
            text.push('(');
            write_list(types, &sig.results, text);
            text.push(')');
        }
    }
}

fn write_type(types: &Types, ty: TypeId, text: &mut String) {
    match types.get(ty) {
        Type::Basic(basic) => text.push_str(basic.name()),
        Type::Named(named) => {
            let named = types.named(*named);
            let object = types.object(named.obj);
            if let Some(package) = object.pkg {
                let _ = write!(text, "{}.", package_symbol(types, package));
            }
            text.push_str(&object.name);
            if !named.type_args.is_empty() {
                text.push('[');
                write_list(types, &named.type_args, text);
                text.push(']');
            }
        }
        Type::Pointer(elem) => {
            text.push('*');
            write_type(types, *elem, text);
        }
        Type::Slice(elem) => {
            text.push_str("[]");
            write_type(types, *elem, text);
        }
        Type::Array { len, elem } => {
            let _ = write!(text, "[{len}]");
            write_type(types, *elem, text);
        }
        Type::Map { key, elem } => {
            text.push_str("map[");
            write_type(types, *key, text);
            text.push(']');
            write_type(types, *elem, text);
        }
        Type::Chan { dir, elem } => {
            text.push_str(match dir {
                ChanDir::Both => "chan(",
                ChanDir::Send => "chan<-(",
                ChanDir::Recv => "<-chan(",
            });
            write_type(types, *elem, text);
            text.push(')');
        }
        Type::Struct(fields) => {
            text.push_str("struct{");
            for field in fields {
                if !field.embedded {
                    let _ = write!(text, "{} ", field.name);
                }
                write_type(types, field.ty, text);
                text.push(';');
            }
            text.push('}');
        }
        Type::Tuple(elems) => {
            text.push('(');
            write_list(types, elems, text);
            text.push(')');
        }
        Type::Signature(_) => {
            text.push_str("func");
            write_signature(types, ty, text);
        }
        Type::Interface(interface) => {
            text.push_str("interface{");
            for method in &interface.methods {
                text.push_str(&method.name);
                write_signature(types, method.sig, text);
                text.push(';');
            }
            text.push('}');
        }
        Type::TypeParam(param) => text.push_str(&types.object(types.type_param(*param).obj).name),
    }
}
