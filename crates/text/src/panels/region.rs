//! Words of the panel of a region in focus.

use model::scenario::Control;
use model::units::{Class, Month, Selection};

use crate::headline::place;
use crate::language::{said, word};
use crate::number::{fixed, month, month_name, percent, tonnes, weeks, whole, year};
use crate::{controls, words};

/// The way back.
#[must_use]
pub fn back() -> &'static str {
    t!("Back to the world")
}
/// Head of the table of imports.
#[must_use]
pub fn imports() -> &'static str {
    t!("What it gets, and from whom")
}
/// Heads of that table before the classes.
#[must_use]
pub fn from() -> &'static str {
    t!("From")
}
/// The row of China.
#[must_use]
pub fn china() -> &'static str {
    t!("China")
}
/// The row of what is passed on.
#[must_use]
pub fn passed_on() -> &'static str {
    t!("Passed on by others")
}
/// The row of sums.
#[must_use]
pub fn all() -> &'static str {
    t!("All")
}
/// The row of the baseline.
#[must_use]
pub fn baseline() -> &'static str {
    t!("China, average of 2024")
}
/// Head of stocks and output.
#[must_use]
pub fn stocks() -> &'static str {
    t!("Stocks and factories")
}
/// Heads of the table of stocks.
#[must_use]
pub fn stock_heads() -> [&'static str; 4] {
    [m!("Stock at users"), m!("Weeks"), m!("In normal times"), m!("Need not met")].map(said)
}
/// Heads of the table of sectors.
#[must_use]
pub fn sector_heads() -> [&'static str; 3] {
    [m!("Sector"), m!("Output"), m!("Lines stop from")].map(said)
}
/// Head of the queue.
#[must_use]
pub fn queue() -> &'static str {
    t!("Where its licences wait")
}
/// The rows of the queue.
#[must_use]
pub fn queue_rows() -> [&'static str; 4] {
    [
        m!("Waiting for a decision"),
        m!("Approved, not shipped"),
        m!("At customs, held or cleared"),
        m!("Refused or barred in the month"),
    ]
    .map(said)
}
/// Heads of the table of recorded periods.
#[must_use]
pub fn recorded_heads() -> [&'static str; 4] {
    [m!("Period"), m!("Recorded, t"), m!("Computed, t"), m!("Off by")].map(said)
}
/// Stands where a period is not wholly in the run.
pub const NOT_COMPUTED: &str = "–";
/// Below recorded figures of importers.
#[must_use]
pub fn importers_note() -> &'static str {
    t!("* Counted by the importers on arrival, some weeks after leaving China.")
}
/// Below recorded figures of the European Union.
#[must_use]
pub fn union_note() -> &'static str {
    t!(
        "Computed for the European Union: eight regions, with Switzerland and Norway in them and without six smaller members."
    )
}
/// Head of recorded periods.
#[must_use]
pub fn recorded() -> &'static str {
    t!("What was recorded")
}
/// Where there are none.
#[must_use]
pub fn none_recorded() -> &'static str {
    t!(
        "No month or year of this region is printed in the sources used here; its bars are computed alone."
    )
}
/// Head of the plants.
#[must_use]
pub fn plants() -> &'static str {
    t!("Its own mines and plants")
}
/// Where there are none.
#[must_use]
pub fn no_plants() -> &'static str {
    t!("None is in the table of plants used here.")
}
/// Heads of the table of what helps.
#[must_use]
pub fn help_heads() -> [&'static str; 4] {
    [t!("Control", "slider"), t!("Moved"), t!("Missing then"), t!("Less")]
}
/// Head of what helps most.
#[must_use]
pub fn help() -> &'static str {
    t!("What helps it most")
}

/// A class as the head of a column.
#[must_use]
pub fn class(class: Class) -> &'static str {
    words::selection_short(Selection::One(class))
}

/// What the imports are of.
#[must_use]
pub fn imports_note(when: Month) -> String {
    say!(
        "Tonnes in {when}, computed, on leaving; who outside China sends what is shared out by the scenario's rule.",
        when = month(when)
    )
}

/// How long a decision takes: `At the pace of May 2025 a decision takes 7.2 weeks.`
#[must_use]
pub fn sojourn(value: Option<f64>, when: Month) -> String {
    match value {
        Some(value) => {
            say!(
                "At the pace of {when} a decision takes {weeks}.",
                when = month(when),
                weeks = weeks(value)
            )
        }
        None => say!("In {when} it waits for no decision that is in sight.", when = month(when)),
    }
}

/// What the queue is of.
#[must_use]
pub fn queue_note(selection: Selection, when: Month) -> String {
    say!(
        "Tonnes of {selection} at the end of {when}, computed.",
        selection = words::selection(selection),
        when = month(when)
    )
}

/// What helps, in a sentence above the table.
#[must_use]
pub fn help_note(region: usize, selection: Selection, missing: f64, need: f64) -> String {
    let (whose, what) = (place(region), words::selection(selection));
    if missing < 0.05 || need <= 0.0 {
        return say!(
            "In this scenario {whose} lacks no {what} in any month: nothing to help.",
            whose,
            what
        );
    }
    say!(
        "Over the whole run {whose} lacks {missing} of {what}, {need} of its need. Each of the seven main controls is moved by itself to that end of its range at which least is missing; everything else stays. Computed now, for this scenario.",
        whose,
        missing = tonnes(missing),
        what,
        need = percent(missing / need)
    )
}

/// What a control was moved from and to: `115 % → 300 %`.
#[must_use]
pub fn moved(control: &Control, from: f64, to: f64) -> String {
    if (from - to).abs() < 1e-9 {
        return say!("stays at {value}", value = controls::value(control, from));
    }
    [&controls::value(control, from), " → ", &controls::value(control, to)].concat()
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
    if union { say!("the European Union: {goods}", goods) } else { goods.to_owned() }
}

/// A recorded period: `May 2025`, `January to June 2025`, `2025`; of importers with a star.
#[must_use]
pub fn period(first: Month, months: u32, importer: bool) -> String {
    let last = first.plus(months.cast_signed() - 1);
    let words = match months {
        1 => month(first),
        12 if first.number() == 1 => year(first.year()),
        _ => {
            let [from, to] = [first, last].map(|month| month_name(month.number()));
            say!("{from} to {to} {year}", from, to, year = year(last.year()))
        }
    };
    if importer { words + "*" } else { words }
}

/// When a plant starts or started: `Start: 2025.`
#[must_use]
pub fn start(begins: Option<i32>) -> String {
    begins.map_or(t!("Start not stated.").to_owned(), |start| {
        say!("Start: {year}.", year = year(start))
    })
}

/// What a plant can make, in the words of the table: `29,000 t REO a year`.
#[must_use]
pub fn capacity(tonnes: Option<f64>, unit: &'static str) -> String {
    match tonnes {
        Some(tonnes) => [&whole(tonnes), " ", word(unit)].concat(),
        None => say!("Capacity: {unit}", unit = word(unit)),
    }
}

/// How far a computed period is off: `+13 %`.
#[must_use]
pub fn off(error: f64) -> String {
    let sign = if error > 0.0 { "+" } else { "" };
    [sign, &percent(error)].concat()
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
