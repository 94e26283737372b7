//! Every kind of wrong file, and the line that it gives.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

fn line(text: &str) -> String {
    file::read(text).unwrap_err().to_string()
}

/// Files, and how their lines begin and end.
const WRONG: [(&str, &str, &str); 45] = [
    ("", "the file: nothing is in it; ", "an object, at least {}"),
    (" \n", "the file: nothing is in it; ", "an object, at least {}"),
    ("pace: 4", "line 1, column 1: expected value; allowed: JSON", ""),
    ("{\n  \"pace\": 4\n  \"ramp\": 1\n}", "line 3, column 3: expected `,` or `}`; ", "JSON"),
    (r#"{"pace": 4} x"#, "line 1, column 13: trailing characters; ", "JSON"),
    (r#"{"pace": NaN}"#, "line 1, column 10: expected value; ", "JSON"),
    (r#"{"pace": Infinity}"#, "line 1, column 10: expected value; ", "JSON"),
    (r#"{"pace": 1e999}"#, "line 1, column 14: number out of range; ", "JSON"),
    ("[]", "the file: a list is not allowed; ", "an object"),
    ("4", "the file: 4 is not allowed; ", "an object"),
    (r#"{"pase": 4}"#, "pase: unknown key; allowed: $schema, version, preset, pace, ", "baseline"),
    (r#"{"": 4}"#, "\"\": unknown key; allowed: $schema, ", "baseline"),
    (r#"{"a\nb": 4}"#, "a\\nb: unknown key; ", "baseline"),
    (r#"{"pace": 4, "pace": 5}"#, "pace: the key stands twice; ", "once"),
    (r#"{"quota": {"share": 1, "share": 1}}"#, "quota.share: the key stands twice; ", "once"),
    (r#"{"version": 2}"#, "version: 2 is the version of a newer program; ", "allowed: 1"),
    (r#"{"version": 0}"#, "version: 0 is not allowed; ", "a number from 1 to 1"),
    (r#"{"version": "1"}"#, "version: \"1\" is not allowed; ", "a number from 1 to 1"),
    (
        r#"{"preset": "peace"}"#,
        "preset: \"peace\" is not allowed; allowed: free-trade, ",
        "build-out-2030",
    ),
    (r#"{"pace": "4"}"#, "pace: \"4\" is not allowed; ", "a number from 0 to 300 %"),
    (r#"{"pace": null}"#, "pace: null is not allowed; ", "a number from 0 to 300 %"),
    (r#"{"pace": 301}"#, "pace: 301 is not allowed; ", "a number from 0 to 300 %"),
    (r#"{"review": 4.5}"#, "review: 4.5 is not allowed; ", "a whole number from 0 to 12"),
    (
        r#"{"scope": "heavier"}"#,
        "scope: \"heavier\" is not allowed; ",
        "none, heavy, light, magnets, downstream",
    ),
    (
        r#"{"embargo": "US"}"#,
        "embargo: \"US\" is not allowed; ",
        "none, alliance, all, or a list of regions",
    ),
    (r#"{"embargo": ["US", "XX"]}"#, "embargo[1]: \"XX\" is not allowed; allowed: US, ", "ROW"),
    (
        r#"{"embargo": ["CEE", "CZ"]}"#,
        "embargo[1]: \"CZ\" stands twice, itself or its region; ",
        "once",
    ),
    (
        r#"{"start": "2025-02-29"}"#,
        "start: \"2025-02-29\" is not allowed; ",
        "a day from \"2000-01-01\" to \"2060-12-01\", or null",
    ),
    (
        r#"{"first": "1999-12"}"#,
        "first: \"1999-12\" is not allowed; ",
        "a month from \"2000-01\" to \"2060-12\"",
    ),
    (
        r#"{"first": "2027-01"}"#,
        "first: the last month, 2026-12, is before the first, 2027-01; ",
        "1 to 120 months, the last not before the first",
    ),
    (
        r#"{"last": "2035-01"}"#,
        "last: 2025-01 to 2035-01 are 121 months; ",
        "1 to 120 months, the last not before the first",
    ),
    (r#"{"before": [{"pace": 4}]}"#, "before[0].from: nothing stands there; ", "or null"),
    (
        r#"{"before": [{"from": "2025-04-04"}, {"from": "2025-04-03"}]}"#,
        "before[1].from: 2025-04-03 is before 2025-04-04, which stands before it; ",
        "dates in order",
    ),
    (
        r#"{"measures": [{"region": "JP", "from": "2026-01-06", "pace": 400}]}"#,
        "measures[0].pace: 400 is not allowed; ",
        "a number from 0 to 300 %",
    ),
    (
        r#"{"measures": [{"region": "JP", "from": "2026-01-06", "pace": 4, "until": "2026-01-06"}]}"#,
        "measures[0].until: 2026-01-06 is not after 2026-01-06; ",
        "a day after 2026-01-06, or null",
    ),
    (
        r#"{"measures": [{"region": "JP", "from": "2026-01-06", "pace": 4, "classes": ["oxides"]}]}"#,
        "measures[0].classes[0]: \"oxides\" is not allowed; ",
        "lox, hox, magl, magh",
    ),
    (r#"{"paths": {"pace": []}}"#, "paths.pace: 0 entries; ", "a list of 1 to 1000"),
    (
        r#"{"paths": {"pace": [["2025-04-04", 1], ["2025-04-03", 1]]}}"#,
        "paths.pace[1][0]: 2025-04-03 is before 2025-04-04, which stands before it; ",
        "dates in order",
    ),
    (
        r#"{"paths": {"pace": [["2025-04-04"]]}}"#,
        "paths.pace[0]: a list is not allowed; ",
        "a pair of a day and a number from 0 to 300 %",
    ),
    (r#"{"alignment": {"XX": 0}}"#, "alignment.XX: unknown region; allowed: US, ", "ROW"),
    (
        r#"{"alignment": {"CEE": 0, "CZ": 0}}"#,
        "alignment.CZ: the region CEE stands twice; ",
        "once",
    ),
    (r#"{"tiers": [1, 2]}"#, "tiers: 2 entries; ", "a list of 5"),
    (
        r#"{"sectors": [{"region": "DE", "class": "magh", "ev": 0.3}]}"#,
        "sectors[0]: the shares sum to 0.3; ",
        "shares that sum to 1, or none",
    ),
    (
        r#"{"suppliers": [{"region": "DE", "class": "lox", "tonnes_per_year": 5, "capacity_per_year": 4}]}"#,
        "suppliers[0].capacity_per_year: 4 is less than is delivered; ",
        "a number from 5",
    ),
    (
        r#"{"baseline": [{"region": "DE", "class": "magh", "tonnes_per_year": 1}, {"region": "de", "class": "magh", "tonnes_per_year": 2}]}"#,
        "baseline[1]: DE and magh stand in row 0 already; ",
        "each pair once",
    ),
];

#[test]
fn each_wrong_file_is_one_line_that_says_where_what_and_what_is_allowed() {
    for (text, begins, ends) in WRONG {
        let line = line(text);
        assert!(line.starts_with(begins), "{text}\n{line}\n{begins}");
        assert!(line.ends_with(ends), "{text}\n{line}\n{ends}");
        assert!(line.contains("; allowed: ") && !line.contains('\n'), "{line}");
    }
}

#[test]
fn a_file_can_be_too_large() {
    let text = " ".repeat(file::MAX_BYTES + 1);
    assert_eq!(line(&text), "the file: 1000001 bytes are too many; allowed: at most 1000000 bytes");
}

#[test]
fn a_file_can_be_too_deep() {
    let text = "[".repeat(100_000);
    assert_eq!(line(&text), "line 1, column 128: recursion limit exceeded; allowed: JSON");
}

#[test]
fn nothing_but_the_shape_is_needed() {
    let (preset, scenario) = file::read("\u{feff}{}").unwrap();
    assert_eq!(scenario, preset.scenario());
}
