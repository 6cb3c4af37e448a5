//! From a tree to any type that derives `Deserialize`.

use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use vole_diag::Diagnostic;
use vole_source::Span;

use super::error::Error;
use super::spanned::ASKS_FOR_SPAN;
use super::{Entry, Node, Spanned, Value};

/// Decodes a tree; the first mistake found is reported at the value or key it concerns.
pub fn decode<T: for<'de> Deserialize<'de>>(node: &Node) -> Result<T, Diagnostic> {
    T::deserialize(node).map_err(Error::into_diagnostic)
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let span = self.span;
        let result = match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Integer(value) => visitor.visit_i64(*value),
            Value::Float(value) => visitor.visit_f64(*value),
            Value::String(value) => visitor.visit_borrowed_str(value),
            Value::Array(items) => visitor.visit_seq(Items { rest: items.iter() }),
            Value::Object(entries) => visitor.visit_map(Entries { rest: entries.iter(), value: None }),
        };
        result.map_err(|error| error.at(span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self).map_err(|error| error.at(self.span)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self).map_err(|error| error.at(self.span))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != ASKS_FOR_SPAN {
            return self.deserialize_any(visitor);
        }
        visitor.visit_seq(SpanThen::new(self.span, self)).map_err(|error| error.at(self.span))
    }

    // serde's own derive would take an array for a struct, field by field.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(_) => self.deserialize_any(visitor),
            _ => Err(Error::invalid_type(self.unexpected(), &"an object").at(self.span)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let result = match &self.value {
            Value::String(variant) => visitor.visit_enum(UnitVariant(variant)),
            _ => Err(Error::invalid_type(self.unexpected(), &"a string")),
        };
        result.map_err(|error| error.at(self.span))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        map identifier ignored_any
    }
}

impl Node {
    /// What this is, for a message.
    fn unexpected(&self) -> Unexpected<'_> {
        match &self.value {
            Value::Null => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Integer(value) => Unexpected::Signed(*value),
            Value::Float(value) => Unexpected::Float(*value),
            Value::String(value) => Unexpected::Str(value),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        }
    }
}

/// Feeds the parts of a span, then the value it belongs to.
struct SpanThen<D> {
    numbers: std::array::IntoIter<u32, 3>,
    value: Option<D>,
}

impl<D> SpanThen<D> {
    fn new(span: Span, value: D) -> Self {
        Self { numbers: [span.file.0, span.start, span.end].into_iter(), value: Some(value) }
    }
}

impl<'de, D: Deserializer<'de, Error = Error>> SeqAccess<'de> for SpanThen<D> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        match (self.numbers.next(), self.value.take()) {
            (Some(number), value) => {
                self.value = value;
                seed.deserialize(number.into_deserializer()).map(Some)
            }
            (None, Some(value)) => seed.deserialize(value).map(Some),
            (None, None) => Ok(None),
        }
    }
}

struct Items<'de> {
    rest: std::slice::Iter<'de, Node>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.rest.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|error| error.at(item.span))
    }
}

struct Entries<'de> {
    rest: std::slice::Iter<'de, Entry>,
    value: Option<&'de Node>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        self.value = Some(&entry.value);
        seed.deserialize(Key(&entry.key)).map(Some).map_err(|error| error.at(entry.key.span))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let value = self.value.take().ok_or_else(|| Error::custom("a value is asked for before its key"))?;
        seed.deserialize(value).map_err(|error| error.at(value.span))
    }
}

/// A key of an object.
struct Key<'de>(&'de Spanned<String>);

impl<'de> Deserializer<'de> for Key<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(&self.0.value).map_err(|error: Error| error.at(self.0.span))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != ASKS_FOR_SPAN {
            return self.deserialize_any(visitor);
        }
        let span = self.0.span;
        visitor.visit_seq(SpanThen::new(span, self)).map_err(|error| error.at(span))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple map struct enum identifier ignored_any
    }
}

/// An enum's variant, spelt as a string.
struct UnitVariant<'de>(&'de str);

impl<'de> EnumAccess<'de> for UnitVariant<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Error> {
        let name: StrDeserializer<'de, Error> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for UnitVariant<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Error> {
        Err(Error::custom(format!("`{}` needs more than its name", self.0)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::custom(format!("`{}` needs more than its name", self.0)))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Error> {
        Err(Error::custom(format!("`{}` needs more than its name", self.0)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use vole_diag::codes;
    use vole_source::FileId;

    use super::*;
    use crate::json::parse;

    #[derive(serde::Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        count: u8,
        word: Option<Spanned<String>>,
        table: BTreeMap<Spanned<String>, bool>,
        kind: Kind,
    }

    #[derive(serde::Deserialize, PartialEq, Debug)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        FirstOne,
        Other,
    }

    fn sample(text: &str) -> Result<Sample, Diagnostic> {
        decode(&parse(text.as_bytes(), FileId(7)).unwrap())
    }

    #[test]
    fn values_and_spans_arrive() {
        let sample = sample(r#"{"count": 3, "word": "w", "table": {"k": true}, "kind": "first-one"}"#).unwrap();
        assert_eq!((sample.count, sample.kind), (3, Kind::FirstOne));
        assert_eq!(sample.word.unwrap().span, Span::new(FileId(7), 21, 24));
        assert_eq!(sample.table.keys().next().unwrap().span, Span::new(FileId(7), 36, 39));
    }

    #[test]
    fn mistakes_point_at_the_value_or_the_key() {
        let cases = [
            (
                r#"{"count": "x", "table": {}, "kind": "other"}"#,
                "expected a whole number from 0 to 255, found \"x\"",
                (10, 13),
            ),
            (
                r#"{"count": 300, "table": {}, "kind": "other"}"#,
                "expected a whole number from 0 to 255, found `300`",
                (10, 13),
            ),
            (r#"{"count": 1, "tabel": {}, "kind": "other"}"#, "unknown key `tabel`", (13, 20)),
            (r#"{"count": 1, "table": {"a": 5}, "kind": "other"}"#, "expected a boolean, found `5`", (28, 29)),
            (
                r#"{"count": 1, "table": {}, "kind": "third"}"#,
                "unknown value `third`; possible are `first-one`, `other`",
                (34, 41),
            ),
            (r#"{"count": 1, "kind": "other"}"#, "missing key `table`", (0, 29)),
            (r#"[1, null, {}, "other"]"#, "expected an object, found an array", (0, 22)),
            (r#"{"count": 1, "table": {}, "kind": 1}"#, "expected a string, found `1`", (34, 35)),
        ];
        for (text, message, (start, end)) in cases {
            let error = sample(text).unwrap_err();
            assert_eq!((error.message.as_str(), error.span.start, error.span.end), (message, start, end), "{text}");
        }
        assert_eq!(sample(r#"{}"#).unwrap_err().code, codes::TARGET_MISSING_KEY);
    }

    #[test]
    fn a_misspelt_key_is_answered_with_the_right_one() {
        let error = sample(r#"{"cuont": 1}"#).unwrap_err();
        assert_eq!(error.help.as_deref(), Some("did you mean `count`?"));
    }
}
