//! The cases A1 to A11 of the model's section 5, each run anew. Shared by the program that prints
//! them and the test that holds on to what passes and what misses.
//!
//! No number of the model is changed here to make a case pass.

mod damage;
mod exports;
mod germanium;
mod licences;
mod periods;
mod prices;
mod quotas;
mod ranking;
mod record;
mod row;
mod stops;

use std::fmt::Write;

use row::Row;
pub(crate) use row::{Case, Verdict};

/// All cases, in order.
pub(crate) fn all() -> Vec<Case> {
    let mut cases = exports::cases();
    cases.push(periods::case());
    cases.push(licences::case());
    cases.push(stops::case());
    cases.push(quotas::price());
    cases.push(germanium::case());
    cases.extend(damage::cases());
    cases.push(quotas::recovery());
    cases.push(prices::case());
    cases.push(ranking::case());
    cases
}

const HEAD: &str = "\
# Validation

The model against eleven episodes and findings, each computed anew. Made by
`cargo run --release -p model --example validate > docs/validation.md`; a test checks that it is
current. The same test names every miss, so that a change for better or worse is noticed.

Nothing was changed to make a case pass. Only April to August 2025 were ever fitted
(`cargo run --release -p model --example calibrate`), so A1 to A3 are in-sample knowledge and no
evidence of skill. A figure whose source is a page that was read in part or second-hand says so in
[`data/SOURCES.md`](../data/SOURCES.md); where no id is given the publisher is named.
";

/// The document.
pub(crate) fn document() -> String {
    let mut text = String::from(HEAD);
    // Writing to a string cannot fail.
    let cases = all();
    let count = |verdict| {
        cases.iter().flat_map(|case| &case.rows).filter(|row: &&Row| row.verdict == verdict).count()
    };
    let _ = writeln!(
        text,
        "\nOf the rows below {} pass, {} miss and {} are shown without a rule.",
        count(Verdict::Pass),
        count(Verdict::Miss),
        count(Verdict::Shown)
    );
    for case in &cases {
        let _ = write!(text, "\n{case}");
    }
    text
}
