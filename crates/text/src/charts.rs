//! The words in the charts: what they share; the words of each have a file.

pub mod backtest;
pub mod capacity;
pub mod exports;
pub mod output;
pub mod prices;
pub mod queue;
pub mod shortfall;
pub mod stages;
pub mod stocks;

use model::units::{Month, Sector};

use crate::number::month_name;

/// Where the charts cannot be drawn.
pub const NO_DESK: &str =
    "The charts could not start. The map, the table and everything else work.";

/// Head of the charts.
pub const HEADING: &str = "What comes of it";

/// Opens the numbers of a chart.
pub const NUMBERS: &str = "Numbers";
/// Saves the numbers.
pub const CSV: &str = "CSV";
/// Saves the picture.
pub const SVG: &str = "SVG";

/// Beside the line of computed months.
#[must_use]
pub const fn computed() -> &'static str {
    "computed"
}

/// Beside the dashed line of the scenario that this one is compared with.
pub const COMPARED: &str = "the other scenario";

/// Beside the marks of recorded months.
#[must_use]
pub const fn recorded() -> &'static str {
    "recorded"
}

/// Beside the hollow marks.
#[must_use]
pub const fn derived() -> &'static str {
    "derived from printed figures"
}

/// Beside the marks of months that the model was not fitted to.
#[must_use]
pub const fn held_out() -> &'static str {
    "held out from the fit"
}

/// At the line of 4 April 2025.
#[must_use]
pub const fn controls() -> &'static str {
    "4 April 2025: controls"
}

/// A month at an axis: `Jan 2025` in January and at the axis's beginning, else `Apr`.
#[must_use]
pub fn month_tick(month: Month, with_year: bool) -> String {
    let name: String = month_name(month.number()).chars().take(3).collect();
    if with_year { format!("{name} {}", month.year()) } else { name }
}

/// A sentence's beginning.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// A sector's goods, as in 'lines for electric cars stand'.
#[must_use]
pub const fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Ev => "electric drives",
        Sector::Auto => "other car parts",
        Sector::Industry => "industrial motors and robots",
        Sector::Wind => "wind turbines",
        Sector::Electronics => "electronics and appliances",
        Sector::Defence => "defence and aerospace goods",
        Sector::Other => "other goods",
    }
}

/// The same at the head of a small chart.
#[must_use]
pub const fn sector_short(sector: Sector) -> &'static str {
    match sector {
        Sector::Ev => "Electric drives",
        Sector::Auto => "Other car parts",
        Sector::Industry => "Motors, robots",
        Sector::Wind => "Wind",
        Sector::Electronics => "Electronics",
        Sector::Defence => "Defence, aero",
        Sector::Other => "Other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks() {
        assert_eq!(month_tick(Month::new(2025, 1), true), "Jan 2025");
        assert_eq!(month_tick(Month::new(2025, 4), false), "Apr");
    }
}
