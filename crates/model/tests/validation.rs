//! The model against what happened: what passes, what misses, and whether the document says so.

#[path = "../examples/validate/cases/mod.rs"]
mod cases;

use cases::Verdict;

/// Every row that misses its rule: case and row. One that begins to pass is struck from the list,
/// one that begins to miss is explained in the case's remark and named here.
const MISSES: [&str; 9] = [
    "A2: May 2025 against May of the baseline: who lost least",
    "A3: granted of what was filed by 2025-06-04",
    "A3: granted of what was filed by 2025-06-30",
    "A4: United States: first car makers' tier that stands, weeks after 4 April 2025",
    "A4: European Union: first car makers' tier that stands, weeks after 4 April 2025",
    "A4: Japan: first car makers' tier that stands, weeks after 4 April 2025",
    "A4: greatest loss of car output in a week, all regions",
    "A5: months from the halt for Japan to a price 10 % up",
    "A9: months from the cut until the shortage is below a tenth of its peak",
];

#[test]
fn what_misses_is_named_and_nothing_else_misses() {
    let mut found = Vec::new();
    for case in cases::all() {
        for row in case.rows.iter().filter(|row| row.verdict == Verdict::Miss) {
            found.push(format!("{}: {}", case.id, row.what));
        }
    }
    assert_eq!(found, MISSES);
}

#[test]
fn every_case_is_there_with_a_remark() {
    let ids: Vec<&str> = cases::all().iter().map(|case| case.id).collect();
    let expected = [
        "A1",
        "A1, held out",
        "A2",
        "A2, longer periods",
        "A3",
        "A4",
        "A5",
        "A6",
        "A7",
        "A8",
        "A9",
        "A10",
        "A11",
    ];
    assert_eq!(ids, expected);
    assert!(cases::all().iter().all(|case| !case.rows.is_empty() && case.remark.ends_with('.')));
}

#[test]
fn the_document_is_current() {
    let committed = include_str!("../../../docs/validation.md");
    let command = "cargo run --release -p model --example validate > docs/validation.md";
    assert!(cases::document() == committed, "run: {command}");
}
