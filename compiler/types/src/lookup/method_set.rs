//! All methods of a type, promoted ones included (spec: Method sets).

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use vole_source::Name;

use super::search::{Embedded, interface_methods, merge_multiples};
use super::{Key, Target, declared_methods, has_pointer_receiver};
use crate::{NamedId, PackageId, Type, TypeId, Types};

/// A method of a type's method set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MethodEntry {
    /// Its name.
    pub name: Name,
    /// The package, where the name is not exported; `None` where it is. As in [`InterfaceMethod`](crate::InterfaceMethod).
    pub pkg: Option<PackageId>,
    /// The method; never a field.
    pub target: Target,
    /// The embedded fields that lead to its receiver; empty for a method that is not promoted.
    pub path: Vec<u32>,
    /// Whether a pointer is followed before the receiver is reached, the type's own included.
    pub indirect: bool,
    /// Whether the method wants a pointer as its receiver.
    pub pointer_receiver: bool,
    /// The type it belongs to: an interface or a defined type.
    pub owner: TypeId,
    /// Its signature; see [`Found::ty`](super::Found::ty) for generic types.
    pub sig: TypeId,
}

/// The method set of a type, sorted by name and then by package: what an interface value of this dynamic type can call.
pub fn method_set(types: &Types, ty: TypeId) -> Vec<MethodEntry> {
    let mut collector = Collector { types, found: BTreeMap::new(), seen: FxHashSet::default() };
    collector.run(ty);
    collector.found.into_values().flatten().filter(|entry| entry.indirect || !entry.pointer_receiver).collect()
}

struct Collector<'a> {
    types: &'a Types,
    /// What each name selects; nothing for a field and for what is ambiguous, which hide what lies deeper all the same.
    found: BTreeMap<Key, Option<MethodEntry>>,
    seen: FxHashSet<NamedId>,
}

/// What the names of one depth select.
type Level = FxHashMap<Key, Option<MethodEntry>>;

impl Collector<'_> {
    fn run(&mut self, ty: TypeId) {
        let mut current: Vec<Embedded> = Embedded::root(self.types, ty).into_iter().collect();
        while !current.is_empty() {
            let mut level = Level::default();
            let mut next = Vec::new();
            for embedded in &current {
                self.collect(embedded, &mut level, &mut next);
            }
            for (key, entry) in level {
                self.found.entry(key).or_insert(entry);
            }
            current = merge_multiples(next);
        }
    }

    fn collect(&mut self, embedded: &Embedded, level: &mut Level, next: &mut Vec<Embedded>) {
        let types = self.types;
        let mut add = |name: &Name, pkg: Option<PackageId>, method: Option<(Target, TypeId)>| {
            if name == "_" {
                return;
            }
            let key = Key::new(name, pkg);
            let entry = method.filter(|_| !embedded.multiple).map(|(target, sig)| MethodEntry {
                name: name.clone(),
                pkg: key.pkg,
                target,
                path: embedded.path.clone(),
                indirect: embedded.indirect,
                pointer_receiver: matches!(target, Target::Method(method) if has_pointer_receiver(types, method)),
                owner: embedded.ty,
                sig,
            });
            level.entry(key).and_modify(|other| *other = None).or_insert(entry);
        };
        if let Type::Named(named) = types.get(embedded.ty) {
            if !self.seen.insert(*named) {
                return;
            }
            for method in declared_methods(types, *named) {
                let object = types.object(*method);
                add(&object.name, object.pkg, Some((Target::Method(*method), object.ty)));
            }
        }
        for (at, method) in interface_methods(types, embedded.ty).unwrap_or_default().iter().enumerate() {
            add(&method.name, method.pkg, Some((Target::InterfaceMethod(at as u32), method.sig)));
        }
        for (index, field) in types.fields(embedded.ty).unwrap_or_default().iter().enumerate() {
            add(&field.name, field.pkg, None);
            if field.embedded {
                next.push(embedded.field(types, index, field.ty));
            }
        }
    }
}
