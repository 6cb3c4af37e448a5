//! Maps: entries in the order of insertion, found through a hash of the key.

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHasher};
use vole_types::{TypeId, Types};

use crate::equal::{Incomparable, equal, is_comparable};
use crate::value::Value;

/// A map. Deleted entries leave a hole, so that iterators keep their place.
#[derive(Debug, Default)]
pub(crate) struct Map {
    entries: Vec<Option<(Value, Value)>>,
    buckets: FxHashMap<u64, Vec<usize>>,
    len: usize,
}

impl Map {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    fn find(&self, types: &Types, key_type: TypeId, key: &Value) -> Result<Option<usize>, Incomparable> {
        for at in self.buckets.get(&hash(types, key)?).into_iter().flatten() {
            if let Some((known, _)) = &self.entries[*at]
                && equal(types, key_type, known, key)?
            {
                return Ok(Some(*at));
            }
        }
        Ok(None)
    }

    pub(crate) fn get(&self, types: &Types, key_type: TypeId, key: &Value) -> Result<Option<Value>, Incomparable> {
        let found = self.find(types, key_type, key)?;
        Ok(found.and_then(|at| self.entries[at].as_ref()).map(|(_, value)| value.clone()))
    }

    pub(crate) fn set(
        &mut self,
        types: &Types,
        key_type: TypeId,
        key: Value,
        value: Value,
    ) -> Result<(), Incomparable> {
        if let Some(at) = self.find(types, key_type, &key)? {
            if let Some((_, slot)) = &mut self.entries[at] {
                *slot = value;
            }
            return Ok(());
        }
        self.buckets.entry(hash(types, &key)?).or_default().push(self.entries.len());
        self.entries.push(Some((key, value)));
        self.len += 1;
        Ok(())
    }

    pub(crate) fn delete(&mut self, types: &Types, key_type: TypeId, key: &Value) -> Result<(), Incomparable> {
        if let Some(at) = self.find(types, key_type, key)? {
            self.entries[at] = None;
            self.len -= 1;
        }
        Ok(())
    }

    pub(crate) fn clear(&mut self) {
        self.entries.iter_mut().for_each(|entry| *entry = None);
        self.buckets.clear();
        self.len = 0;
    }

    /// The first entry at or after a place, and the place after it.
    pub(crate) fn next(&self, from: usize) -> Option<(usize, Value, Value)> {
        let rest = self.entries.iter().enumerate().skip(from);
        let mut found = rest.filter_map(|(at, entry)| entry.as_ref().map(|(key, value)| (at, key, value)));
        found.next().map(|(at, key, value)| (at + 1, key.clone(), value.clone()))
    }
}

/// Whether a key can be hashed; if not, the type that cannot.
pub(crate) fn hashable(types: &Types, key: &Value) -> Result<(), Incomparable> {
    hash(types, key).map(drop)
}

/// Equal keys have equal hashes: both zeros are one, and each NaN is on its own anyway.
fn hash(types: &Types, key: &Value) -> Result<u64, Incomparable> {
    let mut hasher = FxHasher::default();
    feed(types, key, &mut hasher)?;
    Ok(hasher.finish())
}

fn feed(types: &Types, key: &Value, hasher: &mut FxHasher) -> Result<(), Incomparable> {
    match key {
        Value::Bool(value) => value.hash(hasher),
        Value::Int(value) => value.hash(hasher),
        Value::Float(value) => (value + 0.0).to_bits().hash(hasher),
        Value::Complex(re, im) => ((re + 0.0).to_bits(), (im + 0.0).to_bits()).hash(hasher),
        Value::Str(value) => value.hash(hasher),
        Value::Pointer(value) => value.as_ref().map(|pointer| pointer.address()).hash(hasher),
        Value::Interface(Some(held)) => {
            if !is_comparable(types, held.0) {
                return Err(Incomparable(held.0));
            }
            held.0.hash(hasher);
            feed(types, &held.1, hasher)?;
        }
        Value::Aggregate(parts) => {
            for part in parts {
                feed(types, part, hasher)?;
            }
        }
        Value::Chan(chan) => chan.as_ref().map(Rc::as_ptr).hash(hasher),
        Value::Slice(_)
        | Value::Map(_)
        | Value::Func(_)
        | Value::Interface(None)
        | Value::Iterator(_)
        | Value::Defers(_) => {}
    }
    Ok(())
}
