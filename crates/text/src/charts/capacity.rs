//! Words of the chart of capacity outside China.

use model::data::SupplierClass;

use crate::number::tonnes;

/// Heads of the table.
pub const HEADS: [&str; 5] = [
    "Stage",
    "End of",
    "Standing in 2024 (t a year)",
    "Expected, new (t a year)",
    "Announced, new (t a year)",
];

/// A stage as a small chart's head.
#[must_use]
pub const fn stage(class: SupplierClass) -> &'static str {
    match class {
        SupplierClass::Lox => "Light oxides (Nd, Pr)",
        SupplierClass::Hox => "Heavy oxides (Dy, Tb)",
        SupplierClass::Magnets => "Magnets",
    }
}

/// The finding, for magnets at the end of the last year.
#[must_use]
pub fn title(year: i32, expected: f64, announced: f64) -> String {
    format!(
        "By the end of {year} the world outside China can be expected to make {} of magnets a year, \
         of {} announced",
        tonnes(expected),
        tonnes(announced)
    )
}

/// What is counted.
pub const UNIT: &str =
    "Capacity at the end of each year, tonnes a year; each stage on its own scale";

/// In the key.
pub const LAYERS: [&str; 3] = ["standing in 2024", "new, expected", "new, announced"];

/// In the key, where there is another scenario.
pub const COMPARED: &str = "standing and expected in the other scenario";

/// Head of its column.
pub const OTHER_HEAD: &str = "Standing and expected, the other scenario (t a year)";

/// For a reader who cannot see it.
pub const DESCRIPTION: &str = "Three small bar charts, a stage each, by year: what stood in 2024, \
                               what can be expected of the projects, and what is announced.";

/// The source line.
pub const SOURCE: &str = "Announced: companies and governments, to April 2026. Expected: announced size times the odds of each project and its delays, which are assumptions. Part of 2024 is judged.";
