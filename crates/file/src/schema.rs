//! The JSON Schema of the file, edition 2020-12.

use model::data::REGIONS;

use crate::check::EMBARGO;
use crate::node::Node;
use crate::shape::{Field, Shape, root};

/// The whole schema, as text.
#[must_use]
pub fn schema() -> String {
    let mut entries = vec![
        entry("$schema", Node::text("https://json-schema.org/draft/2020-12/schema")),
        entry("title", Node::text("A scenario of Rare Earth Flows")),
    ];
    if let Node::Object(rest) = of(&root()) {
        entries.extend(rest);
    }
    let mut regions = vec![];
    for region in &REGIONS {
        regions.push(region.id);
        regions.extend(region.countries.iter().filter(|code| **code != region.id));
    }
    let region = Node::Object(vec![
        entry("description", Node::text("A region's id, or the code of a country in it.")),
        entry("enum", Node::List(regions.iter().map(Node::text).collect())),
    ]);
    entries.push(entry("$defs", Node::Object(vec![entry("region", region)])));
    // Text cannot fail to be written.
    let mut text = serde_json::to_string_pretty(&Node::Object(entries)).unwrap_or_default();
    text.push('\n');
    text
}

fn entry(key: &str, node: Node) -> (String, Node) {
    (key.to_owned(), node)
}

fn object(entries: Vec<(&str, Node)>) -> Node {
    Node::Object(entries.into_iter().map(|(key, node)| entry(key, node)).collect())
}

fn typed(kind: &str, rest: Vec<(&str, Node)>) -> Node {
    let mut entries = vec![("type", Node::text(kind))];
    entries.extend(rest);
    object(entries)
}

fn count(number: usize) -> Node {
    Node::Number(u32::try_from(number).map_or(f64::MAX, f64::from))
}

fn either(one: Node, other: Node) -> Node {
    object(vec![("anyOf", Node::List(vec![one, other]))])
}

fn region() -> Node {
    object(vec![("$ref", Node::text("#/$defs/region"))])
}

fn of(shape: &Shape) -> Node {
    match shape {
        Shape::Number { least, most, .. } => typed(
            "number",
            vec![("minimum", Node::Number(*least)), ("maximum", Node::Number(*most))],
        ),
        Shape::Flag => typed("boolean", vec![]),
        Shape::Text => typed("string", vec![]),
        Shape::Day => typed("string", vec![("format", Node::text("date"))]),
        Shape::Month => {
            typed("string", vec![("pattern", Node::text("^20[0-9]{2}-(0[1-9]|1[0-2])$"))])
        }
        Shape::Id(ids) => object(vec![("enum", Node::List(ids.iter().map(Node::text).collect()))]),
        Shape::Region => region(),
        Shape::Embargo => either(
            object(vec![("enum", Node::List(EMBARGO.iter().map(Node::text).collect()))]),
            typed("array", vec![("items", region()), ("uniqueItems", Node::Flag(true))]),
        ),
        Shape::OrNull(inner) => either(of(inner), typed("null", vec![])),
        Shape::List { of: inner, least, most } => typed(
            "array",
            vec![("items", of(inner)), ("minItems", count(*least)), ("maxItems", count(*most))],
        ),
        Shape::Point(inner) => typed(
            "array",
            vec![
                ("prefixItems", Node::List(vec![of(&Shape::Day), of(inner)])),
                ("items", Node::Flag(false)),
                ("minItems", Node::Number(2.0)),
            ],
        ),
        Shape::ByRegion(inner) => {
            typed("object", vec![("propertyNames", region()), ("additionalProperties", of(inner))])
        }
        Shape::Object(fields) => fields_of(fields),
    }
}

fn fields_of(fields: &[Field]) -> Node {
    let properties = fields.iter().map(|field| (field.key.to_owned(), described(field)));
    let required: Vec<Node> =
        fields.iter().filter(|field| field.required).map(|field| Node::text(field.key)).collect();
    let mut rest = vec![
        ("properties", Node::Object(properties.collect())),
        ("additionalProperties", Node::Flag(false)),
    ];
    if !required.is_empty() {
        rest.push(("required", Node::List(required)));
    }
    typed("object", rest)
}

/// What a field holds, after what it means and counts.
fn described(field: &Field) -> Node {
    let parameter =
        model::scenario::parameters::parameters().find(|found| found.control.key == field.key);
    let says =
        if field.says.is_empty() { parameter.map_or("", |found| found.says) } else { field.says };
    let unit = if let Shape::Number { unit, .. } = &field.shape { *unit } else { "" };
    let mut says = says.to_owned();
    if !unit.is_empty() {
        says.push_str(if says.is_empty() { "Unit: " } else { " Unit: " });
        says.push_str(unit);
        says.push('.');
    }
    let Node::Object(rest) = of(&field.shape) else { return Node::Null };
    let mut entries = vec![];
    if !says.is_empty() {
        entries.push(entry("description", Node::Text(says)));
    }
    entries.extend(rest);
    Node::Object(entries)
}
