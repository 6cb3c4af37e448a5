//! The JSON schema of target files, for editors.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::json;

use crate::file::TargetFile;

/// The text of `targets/schema.json`.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(for_a_part));
    let schema = SchemaGenerator::new(settings).into_root_schema_for::<TargetFile>();
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Loosens what holds for the whole chain so that it holds for each file: what is required may stand in another one, and an
/// entry of a table may be `null`, to remove an inherited one.
fn for_a_part(schema: &mut Schema) {
    schema.remove("required");
    if let Some(entry) = schema.get_mut("additionalProperties").filter(|entry| entry.is_object()) {
        let strict = entry.take();
        *entry = json!({ "anyOf": [strict, { "type": "null" }] });
    }
}
