//! Types must have a finite size: none may contain itself, other than through a pointer or the like.

use rustc_hash::FxHashSet;

use super::Checker;
use crate::{Basic, NamedId, ObjectId, ObjectKind, Type, TypeId, TypeParamId};

/// A walk through what types contain, as they are declared: the contents of an instance are those of the generic type, whose type
/// parameters stand for the instance's arguments.
#[derive(Default)]
struct Walk {
    /// The types being walked through, outermost first.
    path: Vec<NamedId>,
    /// Those of them whose declarations the present one is nested in: the last one's arguments are what type parameters stand for.
    nest: Vec<NamedId>,
    /// The types found to be finite, generic ones and instances aside.
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

    /// Tells whether a type is finite.
    fn walk_contents(&mut self, ty: TypeId, walk: &mut Walk) -> bool {
        match self.types.get(ty).clone() {
            Type::Array { elem, .. } => self.walk_contents(elem, walk),
            Type::Struct(fields) => fields.iter().all(|field| self.walk_contents(field.ty, walk)),
            Type::Interface(interface) => {
                interface.terms.iter().flatten().all(|term| self.walk_contents(term.ty, walk))
            }
            Type::TypeParam(param) => self.walk_argument(param, walk),
            Type::Named(named) => self.walk_named(named, walk),
            _ => true,
        }
    }

    /// A type parameter contains what its argument contains, where the argument stands.
    fn walk_argument(&mut self, param: TypeParamId, walk: &mut Walk) -> bool {
        let Some(instance) = walk.nest.pop() else { return true };
        let data = self.types.named(instance);
        let arg = data.origin.and_then(|origin| {
            let at = self.types.named(origin).all_params().iter().position(|known| *known == param)?;
            data.type_args.get(at).copied()
        });
        let finite = arg.is_none_or(|arg| self.walk_contents(arg, walk));
        walk.nest.push(instance);
        finite
    }

    fn walk_named(&mut self, named: NamedId, walk: &mut Walk) -> bool {
        if walk.finite.contains(&named) || self.is_foreign(named) {
            return true;
        }
        if walk.nest.contains(&named) {
            let from = walk.path.iter().position(|active| *active == named).unwrap_or_default();
            self.report_infinite_type(&walk.path[from..]);
            return false;
        }
        let declared = self.types.named(named).origin.unwrap_or(named);
        let Some(underlying) = self.types.named(declared).underlying else { return true };
        if underlying == Basic::Invalid.id() {
            // Reported already.
            return false;
        }
        let contents = self.declared_as.get(&declared).copied().unwrap_or(underlying);
        walk.path.push(named);
        walk.nest.push(named);
        let finite = self.walk_contents(contents, walk);
        walk.nest.pop();
        walk.path.pop();
        let data = self.types.named(named);
        if finite && data.origin.is_none() && data.type_params.is_empty() {
            walk.finite.insert(named);
        }
        finite
    }

    /// Whether a type can contain none of this package's: it is another package's and no instance.
    fn is_foreign(&self, named: NamedId) -> bool {
        let data = self.types.named(named);
        data.type_args.is_empty() && self.types.object(data.obj).pkg != Some(self.pkg)
    }

    fn report_infinite_type(&mut self, cycle: &[NamedId]) {
        let objects: Vec<ObjectId> = cycle.iter().map(|named| self.types.named(*named).obj).collect();
        self.report_cycle_from(&objects, 0);
        // The others of the cycle may be finite elsewhere.
        if let Some(named) = cycle.first() {
            let declared = self.types.named(*named).origin.unwrap_or(*named);
            for named in [*named, declared] {
                self.types.named_mut(named).underlying = Some(Basic::Invalid.id());
            }
        }
    }
}
