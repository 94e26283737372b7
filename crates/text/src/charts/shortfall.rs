//! Words of the chart of shortfalls by region.

use model::units::{Month, Selection};

use crate::charts::capital;
use crate::headline::place;
use crate::language::said;
use crate::number::{month, percent, tonnes};
use crate::words;

/// Heads of the table.
#[must_use]
pub fn heads() -> [&'static str; 4] {
    [m!("Region"), m!("Not met (%)"), m!("Not met (t)"), m!("Need (t)")].map(said)
}

/// Head of the column of another scenario.
#[must_use]
pub fn other_head() -> &'static str {
    t!("Not met in the other scenario (%)")
}

/// The finding: who goes shortest.
#[must_use]
pub fn title(selection: Selection, when: Month, worst: Option<(usize, f64)>) -> String {
    let what = words::selection(selection);
    match worst {
        Some((region, share)) => say!(
            "Largest gap: {region}, {share} of the need for {what} not met in {when}",
            region = capital(place(region)),
            share = percent(share),
            what,
            when = month(when)
        ),
        None => {
            say!("No region goes short of {what} in any month, to within half a per cent", what)
        }
    }
}

/// What is counted, and for which month.
#[must_use]
pub fn unit(when: Month, clock: Month) -> String {
    let which = if when == clock {
        t!("the month on the clock").to_owned()
    } else {
        say!("the worst month, as nobody goes short in {clock}", clock = month(clock))
    };
    say!(
        "Share of the need that is not met, and tonnes, in {when}, {which}; computed",
        when = month(when),
        which
    )
}

/// What stands for the regions that have no bar.
#[must_use]
pub fn rest(count: usize, most: f64) -> String {
    let (one, count, nothing) = (count == 1, crate::number::count(count), most < 0.0005);
    match (one, nothing) {
        (true, true) => t!("1 more region: nothing is missing").to_owned(),
        (false, true) => say!("{count} more regions: nothing is missing", count),
        (true, false) => say!("1 more region: {most} at most", most = percent(most)),
        (false, false) => say!("{count} more regions: {most} at most", count, most = percent(most)),
    }
}

/// A bar's figure.
#[must_use]
pub fn figure(share: f64, missing: f64) -> String {
    format!("{} · {}", percent(share), tonnes(missing))
}

/// For a reader who cannot see it.
#[must_use]
pub fn description(bars: usize) -> String {
    say!(
        "Bar chart of the {bars} regions that go shortest, the worst first.",
        bars = crate::number::count(bars)
    )
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Computed: need less what arrives from China and others and what is taken from stock. Stocks and needs by region are estimates."
    )
}
