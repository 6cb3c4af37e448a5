//! Variables whose values are files (package embed).

use std::sync::Arc;

use vole_types::{Basic, ObjectId, Type, TypeId};

use super::program::{EmbeddedFile, EmbeddedValue, ProgramBuilder};
use super::symbols;
use crate::inst::ConstValue;

impl<'a> ProgramBuilder<'a> {
    /// The value from the start of a variable that files are embedded in.
    pub(super) fn embedded_value(&mut self, object: ObjectId, value: &'a EmbeddedValue) -> Option<ConstValue> {
        let prefix = symbols::object_symbol(self.types, object);
        let ty = self.types.object(object).ty;
        let span = self.types.object(object).span;
        match value {
            EmbeddedValue::String(data) => Some(ConstValue::String(Arc::clone(data))),
            EmbeddedValue::Bytes(data) => Some(self.embedded_bytes(&prefix, data)),
            EmbeddedValue::Files(files) => {
                let found = self.embedded_files(&prefix, ty, files);
                if found.is_none() {
                    self.internal(span, "package embed's FS is not made as it was");
                }
                found
            }
        }
    }

    /// A slice of bytes that the program may write to.
    fn embedded_bytes(&mut self, prefix: &str, data: &[u8]) -> ConstValue {
        let len = data.len() as u32;
        let bytes = data.iter().map(|byte| ConstValue::Int(i64::from(*byte))).collect();
        let ty = self.types.intern(Type::Array { len: u64::from(len), elem: Basic::Uint8.id() });
        let array = self.static_global(prefix, ty, ConstValue::Aggregate(bytes), false);
        ConstValue::Slice { array, len, cap: len }
    }

    /// An `embed.FS`: `struct { files *[]file }`, a file being `struct { name, data string; hash [16]byte }`. Nobody reads the hash.
    fn embedded_files(&mut self, prefix: &str, ty: TypeId, files: &[EmbeddedFile]) -> Option<ConstValue> {
        let pointer = self.field_types(ty)?.first().copied()?;
        let slice = self.types.pointee(pointer)?;
        let Type::Slice(file) = *self.types.under(slice) else { return None };
        let [name, data, ..] = self.field_types(file)?[..] else { return None };
        if [name, data] != [Basic::String.id(); 2] {
            return None;
        }
        let fields = self.field_types(file)?.len();
        let entries = files.iter().map(|file| {
            let name = ConstValue::String(file.name.as_bytes().into());
            let data = ConstValue::String(Arc::clone(&file.data));
            let rest = std::iter::repeat_n(ConstValue::Zero, fields.saturating_sub(2));
            ConstValue::Aggregate([name, data].into_iter().chain(rest).collect())
        });
        let entries = ConstValue::Aggregate(entries.collect());
        let len = files.len() as u32;
        let array = self.types.intern(Type::Array { len: u64::from(len), elem: file });
        let array = self.static_global(prefix, array, entries, true);
        let list = self.static_global(prefix, slice, ConstValue::Slice { array, len, cap: len }, true);
        Some(ConstValue::Aggregate([ConstValue::GlobalAddr(list, 0)].into()))
    }

    fn field_types(&self, ty: TypeId) -> Option<Vec<TypeId>> {
        Some(self.types.fields(ty)?.iter().map(|field| field.ty).collect())
    }
}
