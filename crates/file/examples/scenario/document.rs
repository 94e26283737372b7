//! `docs/scenario.md`: the scenario file from the user's side.

use std::fmt::Write;

use file::shape::{self, Field, Shape};
use file::{MAX_BYTES, VERSION};
use model::data::Confidence;
use model::scenario::{Control, MAX_MONTHS, Preset, Scenario, parameters};

/// An example of each field that is no plain number.
const EXAMPLES: [(&str, &str); 27] = [
    ("scope", r#""magnets""#),
    ("embargo", r#"["US", "JP"]"#),
    ("sharing", r#""c""#),
    ("start", r#""2025-04-04""#),
    ("end", r#""2026-11-10""#),
    ("first", r#""2025-01""#),
    ("last", r#""2028-12""#),
    ("before", r#"[{"from": "2025-04-04", "pace": 115, "early-pace": 5, "ramp": 8}]"#),
    (
        "measures",
        r#"[{"region": "JP", "classes": ["hox", "magh"], "from": "2026-01-06", "until": null, "pace": 10, "approval": 30}]"#,
    ),
    ("quota", r#"{"from": "2010-07-01", "classes": ["lox", "hox"], "share": 0.6, "duty": 0.15}"#),
    ("paths", r#"{"pace": [["2025-04-04", 5], ["2025-06-01", 115]]}"#),
    ("alignment", r#"{"DE": 0.15}"#),
    ("sensitive", r#"{"JP": 0.04}"#),
    ("cover-by-region", r#"{"JP": 1.35}"#),
    ("transit", r#"{"DE": 6.5}"#),
    ("value-added", r#"{"DE": 95}"#),
    ("cover-by-sector", r#"{"ev": 12}"#),
    ("growth", r#"{"ev": 5}"#),
    ("tiers", "[0.5, 0.7, 0.9, 1.1, 1.8]"),
    ("season", "[1.17, 0.72, 1.04, 1, 1, 1, 1, 1, 1, 0.96, 1, 1]"),
    ("news-only", "true"),
    ("product", "true"),
    ("domestic", r#"{"lox": 4}"#),
    ("sectors", r#"[{"region": "DE", "class": "magh", "ev": 0.3, "auto": 0.3, "industry": 0.4}]"#),
    (
        "suppliers",
        r#"[{"region": "MY-SG", "class": "lox", "tonnes_per_year": 6000, "capacity_per_year": 10500, "home_share": 0.05, "main_customer": "JP", "main_share": 0.65}]"#,
    ),
    (
        "projects",
        r#"[{"region": "US", "class": "magnets", "tonnes_per_year": 10000, "start": "2028-07-01", "delay_years": 3, "success": 0.7}]"#,
    ),
    ("baseline", r#"[{"region": "DE", "class": "magh", "tonnes_per_year": 4000}]"#),
];

/// The example of a field.
pub(crate) fn example(key: &str) -> &'static str {
    EXAMPLES.iter().find(|(name, _)| *name == key).map_or("", |(_, example)| example)
}

/// The whole document.
pub(crate) fn document() -> String {
    let mut text = format!(
        "# The scenario file\n\n\
         Made by `cargo run -p file --example scenario > docs/scenario.md`; a test checks that it \
         is current. The same as a JSON Schema: `public/scenario.schema.json`, made by \
         `cargo run -p file --example schema`.\n\n\
         A file is JSON: an object in which every key may be left out. What is left out is as the \
         preset has it. It is read by the program, `cargo run --release -p model --example run -- \
         SCENARIO.json`.\n\n\
         ```json\n{{\n  \"$schema\": \"scenario.schema.json\",\n  \"version\": {VERSION},\n  \
         \"preset\": \"truce\",\n  \"pace\": 80,\n  \"last\": \"2028-12\",\n  \
         \"measures\": [{{\"region\": \"JP\", \"from\": \"2026-01-06\", \"pace\": 10}}]\n}}\n```\n\n\
         - Numbers that have a key of the table below are in its unit wherever they stand, in a \
         regime, a measure or a path too: 25 is 25 %. Every other share is a fraction of 1. \
         Numbers of the table are taken to six decimals.\n\
         - Days are `2025-04-04`, months `2025-04`, from 2000 to 2060. A run has {MAX_MONTHS} \
         months at most.\n\
         - A region is its id in `data/regions.csv`, or the ISO 3166 alpha-2 code of a country in \
         it. Classes are `lox`, `hox`, `magl`, `magh`.\n\
         - A file has {MAX_BYTES} bytes at most.\n\
         - Nothing is repaired. The first unknown key, key that stands twice, wrong type or value \
         beyond its limits is reported in one line that names its place, as \
         `measures[0].pace: 400 is not allowed; allowed: a number from 0 to 300 %`.\n\
         - The version of the scheme is {VERSION}, and the first. A file without one is of the \
         newest.\n\n\
         ## The first keys\n\n| key | meaning |\n|---|---|\n"
    );
    for field in shape::head() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| `{}` | {} |", field.key, field.says);
    }
    let presets = Preset::ALL.map(|preset| format!("`{}`", preset.id())).join(", ");
    let _ = writeln!(text, "\nPresets: {presets}; `april-2025` if none is named.");
    numbers(&mut text);
    structures(&mut text);
    text
}

fn numbers(text: &mut String) {
    text.push_str(
        "\n## Numbers\n\nWhat the two presets have shows where a file starts from. Evidence: ids in \
         [`data/SOURCES.md`](../data/SOURCES.md), and how far the default can be trusted. \
         `controlled-share` splits the baseline of magnets anew, after `baseline` is read.\n\n\
         | key | meaning | unit | allowed | free-trade | april-2025 | evidence |\n\
         |---|---|---|---|---|---|---|\n",
    );
    let (free, april) = (Preset::FreeTrade.scenario(), Preset::April2025.scenario());
    for control in parameters::every() {
        let (key, says, unit) = (control.key, meaning(control), control.unit.words());
        let (least, most) = (control.min, control.max);
        let (free, april) = (value(control, &free), value(control, &april));
        let evidence = evidence(control);
        let row = format!(
            "| `{key}` | {says} | {unit} | {least} to {most} | {free} | {april} | {evidence} |"
        );
        let _ = writeln!(text, "{row}");
    }
}

fn value(control: &Control, scenario: &Scenario) -> f64 {
    control.get(scenario)
}

/// A parameter says what it means; of a control the page does.
fn meaning(control: &Control) -> &'static str {
    let parameter = parameters::parameters().find(|found| found.control.key == control.key);
    parameter.map_or_else(|| text::controls::sentence(control.key), |found| found.says)
}

fn evidence(control: &Control) -> String {
    let trust = match control.confidence {
        Confidence::Seen => "seen",
        Confidence::SecondHand => "second-hand",
        Confidence::Derived => "derived",
        Confidence::Estimated => "estimated",
        Confidence::Assumption => "assumption",
        Confidence::Unverified => "unverified",
    };
    format!("{} {trust}", control.source).trim().to_owned()
}

fn structures(text: &mut String) {
    text.push_str("\n## Everything else\n");
    for field in shape::structures() {
        let (key, says) = (field.key, field.says);
        let _ = write!(text, "\n### `{key}`\n\n{says}");
        let _ = write!(text, " {}", sentence(&field.shape));
        if let Some(rows) = keys_of(&field.shape) {
            let _ = write!(text, "\n\n| key | holds | if it is left out |\n|---|---|---|\n{rows}");
        } else {
            text.push('\n');
        }
        let _ = write!(text, "\n```json\n{{\"{key}\": {}}}\n```\n", example(key));
    }
}

/// The keys of an object, or of the objects in a list.
fn keys_of(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Object(fields) => Some(fields.iter().map(row).collect()),
        Shape::List { of, .. } | Shape::OrNull(of) => keys_of(of),
        _ => None,
    }
}

fn row(field: &Field) -> String {
    let absent = if field.required { "must stand there" } else { field.says };
    format!("| `{}` | {} | {absent} |\n", field.key, holds(&field.shape))
}

fn sentence(shape: &Shape) -> String {
    let holds = holds(shape);
    let mut letters = holds.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

/// What may stand in a place, in words.
fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Number { least, most, unit } => {
            format!("{least} to {most} {unit}").trim_end().to_owned()
        }
        Shape::Flag => "true or false".to_owned(),
        Shape::Text => "a text".to_owned(),
        Shape::Day => "a day".to_owned(),
        Shape::Month => "a month".to_owned(),
        Shape::Id(ids) => ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", "),
        Shape::Region => "a region".to_owned(),
        Shape::Embargo => "`none`, `alliance`, `all`, or a list of regions".to_owned(),
        Shape::OrNull(of) => format!("{}, or null", holds(of)),
        Shape::List { of, least, most } if least == most => {
            format!("a list of {most}, each {}", holds(of))
        }
        Shape::List { of, least, most } => {
            format!("a list of {least} to {most}, each {}", holds(of))
        }
        Shape::Point(of) => format!("a pair of a day and {}", holds(of)),
        Shape::ByRegion(of) => format!("an object with regions as keys, each {}", holds(of)),
        Shape::Object(_) => "an object".to_owned(),
    }
}
