//! Words of the panel of a region in focus.

use model::scenario::Control;
use model::units::{Class, Month, Selection};

use crate::headline::place;
use crate::number::{fixed, month, month_name, percent, tonnes, weeks, whole};
use crate::{controls, words};

/// The way back.
pub const BACK: &str = "Back to the world";
/// Head of the table of imports.
pub const IMPORTS: &str = "What it gets, and from whom";
/// Heads of that table before the classes.
pub const FROM: &str = "From";
/// The row of China.
pub const CHINA: &str = "China";
/// The row of what is passed on.
pub const PASSED_ON: &str = "Passed on by others";
/// The row of sums.
pub const ALL: &str = "All";
/// The row of the baseline.
pub const BASELINE: &str = "China, average of 2024";
/// Head of stocks and output.
pub const STOCKS: &str = "Stocks and factories";
/// Heads of the table of stocks.
pub const STOCK_HEADS: [&str; 4] = ["Stock at users", "Weeks", "In normal times", "Need not met"];
/// Heads of the table of sectors.
pub const SECTOR_HEADS: [&str; 3] = ["Sector", "Output", "Lines stand from"];
/// Head of the queue.
pub const QUEUE: &str = "Where its licences wait";
/// The rows of the queue.
pub const QUEUE_ROWS: [&str; 4] = [
    "Waiting for a decision",
    "Approved, not shipped",
    "At customs, held or cleared",
    "Refused or barred in the month",
];
/// Heads of the table of recorded periods.
pub const RECORDED_HEADS: [&str; 4] = ["Period", "Recorded, t", "Computed, t", "Off by"];
/// Stands where a period is not wholly in the run.
pub const NOT_COMPUTED: &str = "–";
/// Below recorded figures of importers.
pub const IMPORTERS_NOTE: &str =
    "* Counted by the importers on arrival, some weeks after leaving China.";
/// Below recorded figures of the European Union.
pub const UNION_NOTE: &str = "Computed for the European Union: eight regions, with Switzerland and Norway in them and \
     without six smaller members.";
/// Head of recorded periods.
pub const RECORDED: &str = "What was recorded";
/// Where there are none.
pub const NONE_RECORDED: &str = "No month or year of this region is printed in the sources used here; its bars are computed \
     alone.";
/// Head of the plants.
pub const PLANTS: &str = "Its own mines and plants";
/// Where there are none.
pub const NO_PLANTS: &str = "None is in the table of plants used here.";
/// Heads of the table of what helps.
pub const HELP_HEADS: [&str; 4] = ["Control", "Moved", "Missing then", "Less"];
/// Head of what helps most.
pub const HELP: &str = "What helps it most";

/// A class as the head of a column.
#[must_use]
pub const fn class(class: Class) -> &'static str {
    words::selection_short(Selection::One(class))
}

/// What the imports are of.
#[must_use]
pub fn imports_note(when: Month) -> String {
    format!(
        "Tonnes in {}, computed, on leaving; who outside China sends what is shared out by the \
         scenario's rule.",
        month(when)
    )
}

/// How long a decision takes: `A decision takes 7.2 weeks in May 2025.`
#[must_use]
pub fn sojourn(value: Option<f64>, when: Month) -> String {
    match value {
        Some(value) => format!("A decision takes {} in {}.", weeks(value), month(when)),
        None => format!("In {} it waits for no decision that is in sight.", month(when)),
    }
}

/// What the queue is of.
#[must_use]
pub fn queue_note(selection: Selection, when: Month) -> String {
    format!("Tonnes of {} at the end of {}, computed.", words::selection(selection), month(when))
}

/// What helps, in a sentence above the table.
#[must_use]
pub fn help_note(region: usize, selection: Selection, missing: f64, need: f64) -> String {
    let (whose, what) = (place(region), words::selection(selection));
    if missing < 0.05 || need <= 0.0 {
        return format!("In this scenario {whose} lacks no {what} in any month: nothing to help.");
    }
    format!(
        "Over the whole run {whose} lacks {} of {what}, {} of its need. Each of the seven main \
         controls is moved by itself to that end of its range at which least is missing; \
         everything else stays. Computed now, for this scenario.",
        tonnes(missing),
        percent(missing / need)
    )
}

/// What a control was moved from and to: `115 % → 300 %`.
#[must_use]
pub fn moved(control: &Control, from: f64, to: f64) -> String {
    if (from - to).abs() < 1e-9 {
        return format!("stays at {}", controls::value(control, from));
    }
    format!("{} → {}", controls::value(control, from), controls::value(control, to))
}

/// A share of output: `84 %`.
#[must_use]
pub fn output(share: f64) -> String {
    percent(share)
}

/// Weeks in a table.
#[must_use]
pub fn weeks_bare(value: f64) -> String {
    fixed(value, 1)
}

/// What a table of recorded periods is of: goods, and whether the European Union's.
#[must_use]
pub fn recorded_of(goods: Selection, union: bool) -> String {
    let goods = words::selection(goods);
    if union { ["the European Union: ", goods].concat() } else { goods.to_owned() }
}

/// A recorded period: `May 2025`, `January to June 2025`, `2025`; of importers with a star.
#[must_use]
pub fn period(first: Month, months: u32, importer: bool) -> String {
    let last = first.plus(months.cast_signed() - 1);
    let words = match months {
        1 => month(first),
        12 if first.number() == 1 => first.year().to_string(),
        _ => format!("{} to {}", month_name(first.number()), month(last)),
    };
    if importer { words + "*" } else { words }
}

/// When a plant starts or started: `Start: 2025.`
#[must_use]
pub fn start(year: Option<i32>) -> String {
    year.map_or("Start not stated.".to_owned(), |year| format!("Start: {year}."))
}

/// What a plant can make, in the words of the table: `29,000 t REO a year`.
#[must_use]
pub fn capacity(tonnes: Option<f64>, unit: &str) -> String {
    match tonnes {
        Some(tonnes) => format!("{} {unit}", whole(tonnes)),
        None => format!("Capacity: {unit}"),
    }
}

/// How far a computed period is off: `+13 %`.
#[must_use]
pub fn off(error: f64) -> String {
    let sign = if error > 0.0 { "+" } else { "" };
    format!("{sign}{}", percent(error))
}

/// The ISO code of the country that a plant lies in, as `data/plants.csv` writes it; empty if it
/// is unknown.
#[must_use]
pub fn code(country: &str) -> &'static str {
    match country {
        "Brazil" => "BR",
        "Canada" => "CA",
        "Estonia" => "EE",
        "France" => "FR",
        "Germany" => "DE",
        "India" => "IN",
        "Japan" => "JP",
        "Malaysia" => "MY",
        "Norway" => "NO",
        "Sweden" => "SE",
        "United Kingdom" => "GB",
        "United States" => "US",
        "Vietnam" => "VN",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        let note = help_note(0, Selection::Magnets, 1_234.0, 12_340.0);
        assert!(
            note.contains("the United States lacks 1,234 t") && note.contains("10 % of its need")
        );
        assert!(help_note(0, Selection::Magnets, 0.0, 1.0).contains("nothing to help"));
        assert_eq!([0.126, -0.03].map(off), ["+13 %", "−3 %"]);
        let january = Month::new(2025, 1);
        let periods = [1, 4, 6, 12].map(|months| period(january, months, months == 4));
        let expected = ["January 2025", "January to April 2025*", "January to June 2025", "2025"];
        assert_eq!(periods, expected);
        assert_eq!(period(Month::new(2025, 7), 6, false), "July to December 2025");
        assert_eq!([start(None), start(Some(2025))], ["Start not stated.", "Start: 2025."]);
        assert_eq!(capacity(Some(2000.0), "t a year"), "2,000 t a year");
        assert_eq!(capacity(None, "not stated"), "Capacity: not stated");
        let pace = Control::find("pace").map(|pace| moved(pace, 115.0, 300.0));
        assert_eq!(pace.as_deref(), Some("115 % → 300 %"));
    }
}
