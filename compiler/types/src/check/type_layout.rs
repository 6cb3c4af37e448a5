//! Types must have a finite size: none may contain itself, other than through a pointer or the like.

use rustc_hash::FxHashSet;

use super::Checker;
use crate::{Basic, NamedId, ObjectId, ObjectKind, Type, TypeId};

/// A walk through what types contain.
#[derive(Default)]
struct Walk {
    /// The types being walked through, outermost first.
    active: Vec<NamedId>,
    /// The types found to be finite.
    finite: FxHashSet<NamedId>,
}

impl<'a> Checker<'a> {
    /// Checks all package-level types.
    pub(super) fn check_finite_types(&mut self) {
        let mut walk = Walk::default();
        for object in self.package.objects.clone() {
            if matches!(self.types.object(object).kind, ObjectKind::TypeName { .. }) {
                self.walk_contents(self.object_type(object), &mut walk);
            }
        }
    }

    /// Checks one type.
    pub(super) fn check_finite_type(&mut self, ty: TypeId) {
        self.walk_contents(ty, &mut Walk::default());
    }

    fn walk_contents(&mut self, ty: TypeId, walk: &mut Walk) {
        match self.types.get(ty).clone() {
            Type::Array { elem, .. } => self.walk_contents(elem, walk),
            Type::Struct(fields) => fields.iter().for_each(|field| self.walk_contents(field.ty, walk)),
            Type::Named(named) => {
                if walk.finite.contains(&named) || self.is_foreign(named) {
                    return;
                }
                if let Some(from) = walk.active.iter().position(|active| *active == named) {
                    self.report_infinite_type(&walk.active[from..]);
                    return;
                }
                let Some(underlying) = self.types.named(named).underlying else { return };
                let contents = self.declared_as.get(&named).copied().unwrap_or(underlying);
                walk.active.push(named);
                self.walk_contents(contents, walk);
                walk.active.pop();
                walk.finite.insert(named);
            }
            _ => {}
        }
    }

    /// Whether a type can contain none of this package's: it is another package's and no instance.
    fn is_foreign(&self, named: NamedId) -> bool {
        let data = self.types.named(named);
        data.type_args.is_empty() && self.types.object(data.obj).pkg != Some(self.pkg)
    }

    fn report_infinite_type(&mut self, cycle: &[NamedId]) {
        let objects: Vec<ObjectId> = cycle.iter().map(|named| self.types.named(*named).obj).collect();
        self.report_cycle_from(&objects, 0);
        for named in cycle {
            self.types.named_mut(*named).underlying = Some(Basic::Invalid.id());
        }
    }
}
