//! Objects and pointers into them.

use std::cell::RefCell;
use std::rc::Rc;

use vole_types::TypeId;

use crate::value::Value;

/// An object and the way from its root to the part pointed to.
#[derive(Clone, Debug)]
pub(crate) struct Pointer {
    object: Rc<RefCell<Value>>,
    path: Rc<[u32]>,
    /// Of an array at the end of the path, only these elements: the first, and how many.
    window: Option<(u32, u32)>,
    /// What it pointed to before it became an `unsafe.Pointer`.
    pub(crate) was: Option<TypeId>,
}

impl Pointer {
    /// A new object.
    pub(crate) fn new(value: Value) -> Self {
        Self { object: Rc::new(RefCell::new(value)), path: Rc::new([]), window: None, was: None }
    }

    fn with_path(&self, path: Rc<[u32]>) -> Self {
        Self { object: Rc::clone(&self.object), path, window: None, was: None }
    }

    /// A pointer to a part of what this one points to.
    pub(crate) fn part(&self, index: usize) -> Self {
        let index = index as u32 + self.window.map_or(0, |(first, _)| first);
        self.with_path(self.path.iter().copied().chain([index]).collect())
    }

    /// A pointer to some elements of the array pointed to, as an array.
    pub(crate) fn window(&self, first: usize, len: usize) -> Self {
        let outer = self.window.map_or(0, |(first, _)| first);
        Self { window: Some((outer + first as u32, len as u32)), ..self.with_path(Rc::clone(&self.path)) }
    }

    /// The whole array of which this is a pointer to an array, and where in it this one begins.
    pub(crate) fn array(&self) -> (Self, usize) {
        (self.with_path(Rc::clone(&self.path)), self.window.map_or(0, |(first, _)| first as usize))
    }

    /// The array of which this is a pointer to an element, and the element's index.
    pub(crate) fn element(&self) -> Option<(Self, usize)> {
        let (last, path) = self.path.split_last()?;
        self.window.is_none().then(|| (self.with_path(path.into()), *last as usize))
    }

    /// The value pointed to; none if the path leads nowhere.
    pub(crate) fn load(&self) -> Option<Value> {
        self.with(Value::clone)
    }

    /// Calls `look` with the value pointed to.
    pub(crate) fn with<T>(&self, look: impl FnOnce(&Value) -> T) -> Option<T> {
        let root = self.object.borrow();
        let mut at = &*root;
        for index in self.path.iter() {
            let Value::Aggregate(parts) = at else { return None };
            at = parts.get(*index as usize)?;
        }
        match self.window {
            None => Some(look(at)),
            Some(_) => Some(look(&Value::Aggregate(at.parts()?.get(self.range()?)?.to_vec()))),
        }
    }

    /// Calls `change` with the value pointed to, to change it.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Value) -> T) -> Option<T> {
        let mut root = self.object.borrow_mut();
        let mut at = &mut *root;
        for index in self.path.iter() {
            let Value::Aggregate(parts) = at else { return None };
            at = parts.get_mut(*index as usize)?;
        }
        if self.window.is_none() {
            return Some(change(at));
        }
        let Value::Aggregate(parts) = at else { return None };
        let room = parts.get_mut(self.range()?)?;
        let mut seen = Value::Aggregate(room.to_vec());
        let result = change(&mut seen);
        room.clone_from_slice(seen.parts()?.get(..room.len())?);
        Some(result)
    }

    fn range(&self) -> Option<std::ops::Range<usize>> {
        self.window.map(|(first, len)| first as usize..first as usize + len as usize)
    }

    /// The way to the part, without steps to the first part of something: that has the same address.
    fn place(&self) -> Vec<u32> {
        let mut place: Vec<u32> = self.path.iter().copied().chain(self.window.map(|(first, _)| first)).collect();
        while place.last() == Some(&0) {
            place.pop();
        }
        place
    }

    /// Whether two pointers point to the same address in the same object.
    pub(crate) fn same(&self, other: &Pointer) -> bool {
        Rc::ptr_eq(&self.object, &other.object) && self.place() == other.place()
    }

    /// A number that tells places apart; made up, but stable while the object lives.
    pub(crate) fn address(&self) -> usize {
        let path =
            self.place().iter().fold(0usize, |sum, index| sum.wrapping_mul(31).wrapping_add(*index as usize + 1));
        (Rc::as_ptr(&self.object) as usize).wrapping_add(path.wrapping_mul(4)) & 0xffff_ffff
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints(values: &[i64]) -> Pointer {
        Pointer::new(Value::Aggregate(values.iter().map(|value| Value::Int(*value)).collect()))
    }

    fn int(pointer: &Pointer) -> i64 {
        match pointer.load() {
            Some(Value::Int(value)) => value,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_part_has_the_address_of_the_whole() {
        let array = ints(&[1, 2, 3]);
        assert!(array.same(&array.part(0)));
        assert!(!array.same(&array.part(1)));
        assert!(array.part(1).same(&array.window(1, 2)));
        assert!(!array.same(&ints(&[1, 2, 3])));
    }

    #[test]
    fn a_window_shares_its_elements_with_the_array() {
        let array = ints(&[1, 2, 3, 4]);
        let window = array.window(1, 2);
        assert_eq!(int(&window.part(1)), 3);
        window.change(|value| *value = Value::Aggregate(vec![Value::Int(20), Value::Int(30)]));
        assert_eq!(int(&array.part(1)), 20);
        assert_eq!(int(&array.part(3)), 4);
        assert_eq!(int(&window.window(1, 1).part(0)), 30);
    }
}
