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

pub use crate::language::capital;
use crate::language::said;
use crate::number::month_short;

/// Where the second program cannot start, or has stopped.
#[must_use]
pub fn no_desk() -> &'static str {
    t!("The charts and panels have stopped. The map, the table and everything else work.")
}

/// Head of the charts.
#[must_use]
pub fn heading() -> &'static str {
    t!("What comes of it")
}

/// What the charts are, to those who hear the page.
#[must_use]
pub fn charts() -> &'static str {
    t!("Charts")
}

/// Opens the numbers of a chart.
#[must_use]
pub fn numbers() -> &'static str {
    t!("Numbers")
}
/// Saves the numbers.
pub const CSV: &str = "CSV";
/// Saves the picture.
pub const SVG: &str = "SVG";

/// Beside the line of computed months.
#[must_use]
pub fn computed() -> &'static str {
    t!("computed")
}

/// Beside the dashed line of the scenario that this one is compared with.
#[must_use]
pub fn compared() -> &'static str {
    t!("the other scenario")
}

/// Beside the marks of recorded months.
#[must_use]
pub fn recorded() -> &'static str {
    t!("recorded")
}

/// Beside the hollow marks.
#[must_use]
pub fn derived() -> &'static str {
    t!("derived from printed figures")
}

/// Beside the marks of months that the model was not fitted to.
#[must_use]
pub fn held_out() -> &'static str {
    t!("held out from the fit")
}

/// At the line of 4 April 2025.
#[must_use]
pub fn controls() -> &'static str {
    t!("4 April 2025: controls")
}

/// A month at an axis: `Jan 2025` in January and at the axis's beginning, else `Apr`.
#[must_use]
pub fn month_tick(month: Month, with_year: bool) -> String {
    let name = month_short(month.number());
    if with_year {
        say!("{month} {year}", month = name, year = crate::number::year(month.year()))
    } else {
        name.to_owned()
    }
}

/// A sector's goods, as in 'lines for electric cars stand'.
#[must_use]
pub fn sector(sector: Sector) -> &'static str {
    said(match sector {
        Sector::Ev => m!("electric drives"),
        Sector::Auto => m!("other car parts"),
        Sector::Industry => m!("industrial motors and robots"),
        Sector::Wind => m!("wind turbines"),
        Sector::Electronics => m!("electronics and appliances"),
        Sector::Defence => m!("defence and aerospace goods"),
        Sector::Other => m!("other goods"),
    })
}

/// The same at the head of a small chart.
#[must_use]
pub fn sector_short(sector: Sector) -> &'static str {
    said(match sector {
        Sector::Ev => m!("Electric drives"),
        Sector::Auto => m!("Other car parts"),
        Sector::Industry => m!("Motors, robots"),
        Sector::Wind => m!("Wind"),
        Sector::Electronics => m!("Electronics"),
        Sector::Defence => m!("Defence, aero"),
        Sector::Other => m!("Other"),
    })
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
