//! A small strict JSON reader that remembers where everything stands.
//!
//! [`parse`] turns bytes into a tree of [`Node`]s, each with its [`Span`]; [`decode`] turns a tree into any type that derives
//! serde's `Deserialize`. Whatever serde finds wrong, however deep, comes out as a diagnostic at the offending value.
//! Two trees can be laid over each other before decoding ([`Node::overlay`]), and every part still knows its file.

mod decode;
mod error;
mod parse;
mod spanned;

use vole_source::Span;

pub use decode::decode;
pub use parse::parse;
pub use spanned::Spanned;

/// A value and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// From the first to the last byte of the value.
    pub span: Span,
    /// The value itself.
    pub value: Value,
}

/// What JSON can say.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without fraction or exponent that fits.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// A string, escapes resolved.
    String(String),
    /// `[...]`
    Array(Vec<Node>),
    /// `{...}`, in the order of the file; no key stands twice.
    Object(Vec<Entry>),
}

/// `"key": value`
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The key, with the span of its string.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The value under `key`, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Object(entries) => entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// Removes and returns the value under `key`.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        let Value::Object(entries) = &mut self.value else { return None };
        let at = entries.iter().position(|entry| entry.key.value == key)?;
        Some(entries.remove(at).value)
    }

    /// This tree with `above` laid over it: objects are joined key by key, anything else is replaced, and `null` removes
    /// what was there. Keys named in `appended` at the outermost level hold arrays that are joined instead.
    pub fn overlay(self, above: Node, appended: &[&str]) -> Node {
        match (self.value, above.value) {
            (Value::Object(mut entries), Value::Object(over)) => {
                for entry in over {
                    let found = entries.iter().position(|old| old.key.value == entry.key.value);
                    match found {
                        None => entries.push(entry),
                        Some(at) if entry.value.value == Value::Null => drop(entries.remove(at)),
                        Some(at) => {
                            let old = entries.remove(at);
                            let joined = appended.contains(&entry.key.value.as_str());
                            let value = if joined {
                                old.value.append(entry.value)
                            } else {
                                old.value.overlay(entry.value, &[])
                            };
                            entries.insert(at, Entry { key: entry.key, value });
                        }
                    }
                }
                Node { span: above.span, value: Value::Object(entries) }
            }
            (_, value) => Node { span: above.span, value },
        }
    }

    fn append(self, above: Node) -> Node {
        match (self.value, above.value) {
            (Value::Array(mut items), Value::Array(more)) => {
                items.extend(more);
                Node { span: above.span, value: Value::Array(items) }
            }
            (_, value) => Node { span: above.span, value },
        }
    }
}

#[cfg(test)]
mod tests {
    use vole_source::FileId;

    use super::*;

    fn tree(text: &str) -> Node {
        parse(text.as_bytes(), FileId(0)).unwrap()
    }

    /// The tree as JSON without spaces.
    fn show(node: &Node) -> String {
        match &node.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Integer(value) => value.to_string(),
            Value::Float(value) => value.to_string(),
            Value::String(value) => format!("{value:?}"),
            Value::Array(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(",")),
            Value::Object(entries) => {
                let entries: Vec<_> = entries.iter().map(|e| format!("{:?}:{}", e.key.value, show(&e.value))).collect();
                format!("{{{}}}", entries.join(","))
            }
        }
    }

    #[test]
    fn objects_join_lists_replace_null_removes_and_named_lists_append() {
        let below = tree(r#"{"a": {"x": 1, "y": 2}, "l": [1], "t": [1], "gone": 5}"#);
        let above = tree(r#"{"a": {"y": 3, "z": 4}, "l": [2], "t": [2], "gone": null, "new": true}"#);
        let joined = below.overlay(above, &["t"]);
        assert_eq!(show(&joined), r#"{"a":{"x":1,"y":3,"z":4},"l":[2],"t":[1,2],"new":true}"#);
    }

    #[test]
    fn an_object_and_something_else_do_not_mix() {
        assert_eq!(show(&tree(r#"{"a": {"x": 1}}"#).overlay(tree(r#"{"a": 7}"#), &[])), r#"{"a":7}"#);
        assert_eq!(show(&tree(r#"{"a": 7}"#).overlay(tree(r#"{"a": {"x": 1}}"#), &[])), r#"{"a":{"x":1}}"#);
    }
}
