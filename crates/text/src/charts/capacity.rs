//! Words of the chart of capacity outside China.

use model::data::SupplierClass;

use crate::language::said;
use crate::number::tonnes;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 5] {
    [
        m!("Stage"),
        m!("End of"),
        m!("Standing in 2024 (t a year)"),
        m!("Expected, new (t a year)"),
        m!("Announced, new (t a year)"),
    ]
    .map(said)
}

/// A stage as a small chart's head.
#[must_use]
pub fn stage(class: SupplierClass) -> &'static str {
    said(match class {
        SupplierClass::Lox => m!("Light oxides (Nd, Pr)"),
        SupplierClass::Hox => m!("Heavy oxides (Dy, Tb)"),
        SupplierClass::Magnets => m!("Magnets"),
    })
}

/// The finding, for magnets at the end of the last year.
#[must_use]
pub fn title(year: i32, expected: f64, announced: f64) -> String {
    say!(
        "By the end of {year} the world outside China can be expected to make {expected} of magnets a year, of {announced} announced",
        year = crate::number::year(year),
        expected = tonnes(expected),
        announced = tonnes(announced)
    )
}

/// What is counted.
#[must_use]
pub fn unit() -> &'static str {
    t!("Capacity at the end of each year, tonnes a year; each stage on its own scale")
}

/// In the key.
#[must_use]
pub fn layers() -> [&'static str; 3] {
    [m!("standing in 2024"), m!("new, expected"), m!("new, announced")].map(said)
}

/// In the key, where there is another scenario.
#[must_use]
pub fn compared() -> &'static str {
    t!("standing and expected in the other scenario")
}

/// Head of its column.
#[must_use]
pub fn other_head() -> &'static str {
    t!("Standing and expected, the other scenario (t a year)")
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!(
        "Three small bar charts, a stage each, by year: what stood in 2024, what can be expected of the projects, and what is announced."
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Announced: companies and governments, to April 2026. Expected: announced size times the odds of each project, its start spread around the announced day, so that early years may expect more than is announced; odds and spread are assumptions. Part of 2024 is judged."
    )
}
