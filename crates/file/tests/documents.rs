//! The schema and the document are made from the code, and are current.

#[path = "../examples/scenario/document.rs"]
mod document;

use file::shape;
use model::scenario::Preset;

fn committed(path: &str) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    std::fs::read_to_string(format!("{root}{path}")).unwrap_or_default()
}

#[test]
fn the_schema_is_current() {
    let path = "public/scenario.schema.json";
    assert_eq!(committed(path), file::schema(), "run: cargo run -p file --example schema > {path}");
}

#[test]
fn the_document_is_current() {
    let path = "docs/scenario.md";
    let made = document::document();
    assert_eq!(committed(path), made, "run: cargo run -p file --example scenario > {path}");
}

#[test]
fn every_field_has_an_example_that_changes_something() {
    let plain = Preset::Quotas2010.scenario();
    for field in shape::structures() {
        let example = document::example(field.key);
        let text = format!("{{\"preset\": \"quotas-2010\", \"{}\": {example}}}", field.key);
        // Next to a run of 2010 some examples of months would be too long a run.
        let text = if field.key == "last" { format!("{{\"last\": {example}}}") } else { text };
        let text = if field.key == "first" { "{\"first\": \"2025-02\"}".to_owned() } else { text };
        let (_, scenario) = file::read(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert!(scenario != plain, "{text}");
    }
}
