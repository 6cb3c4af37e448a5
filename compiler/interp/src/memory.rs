//! Objects and pointers into them.

use std::cell::RefCell;
use std::rc::Rc;

use crate::value::Value;

/// An object and the way from its root to the part pointed to.
#[derive(Clone, Debug)]
pub(crate) struct Pointer {
    object: Rc<RefCell<Value>>,
    path: Rc<[u32]>,
}

impl Pointer {
    /// A new object.
    pub(crate) fn new(value: Value) -> Self {
        Self { object: Rc::new(RefCell::new(value)), path: Rc::new([]) }
    }

    /// A pointer to a part of what this one points to.
    pub(crate) fn part(&self, index: usize) -> Self {
        let path = self.path.iter().copied().chain([index as u32]).collect();
        Self { object: Rc::clone(&self.object), path }
    }

    /// The value pointed to; none if the path leads nowhere.
    pub(crate) fn load(&self) -> Option<Value> {
        self.with(|value| value.clone())
    }

    /// Calls `look` with the value pointed to.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&Value) -> T) -> Option<T> {
        let root = self.object.borrow();
        let mut at = &*root;
        for index in self.path.iter() {
            let Value::Aggregate(parts) = at else { return None };
            at = parts.get(*index as usize)?;
        }
        Some(look(at))
    }

    /// Calls `change` with the value pointed to, to change it.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Value) -> T) -> Option<T> {
        let mut root = self.object.borrow_mut();
        let mut at = &mut *root;
        for index in self.path.iter() {
            let Value::Aggregate(parts) = at else { return None };
            at = parts.get_mut(*index as usize)?;
        }
        Some(change(at))
    }

    /// Whether two pointers point to the same part of the same object.
    pub(crate) fn same(&self, other: &Pointer) -> bool {
        Rc::ptr_eq(&self.object, &other.object) && self.path == other.path
    }

    /// A number that tells objects apart; made up, but stable while the object lives.
    pub(crate) fn address(&self) -> usize {
        let path = self.path.iter().fold(0usize, |sum, index| sum.wrapping_mul(31).wrapping_add(*index as usize + 1));
        (Rc::as_ptr(&self.object) as usize).wrapping_add(path.wrapping_mul(4)) & 0xffff_ffff
    }
}
