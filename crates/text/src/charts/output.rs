//! Words of the chart of output by sector.

use model::units::{Month, Sector};

use crate::charts::{capital, sector};
use crate::headline::place;
use crate::number::{month, percent};

/// Heads of the table: the month, then the sectors.
#[must_use]
pub fn head() -> &'static str {
    t!("Month")
}

/// The finding: who loses most.
#[must_use]
pub fn title(region: Option<usize>, low: Option<(Sector, Month, f64)>) -> String {
    let goods = |of| capital(sector(of));
    match (low, region.map(place)) {
        (Some((of, when, output)), None) => say!(
            "{goods} lose most: output falls to {output} of normal in {when}",
            goods = goods(of),
            output = percent(output),
            when = month(when)
        ),
        (Some((of, when, output)), Some(place)) => say!(
            "{goods} in {place} lose most: output falls to {output} of normal in {when}",
            goods = goods(of),
            place,
            output = percent(output),
            when = month(when)
        ),
        (None, None) => t!("Every sector keeps its output").to_owned(),
        (None, Some(place)) => say!("Every sector in {place} keeps its output", place),
    }
}

/// What is counted.
#[must_use]
pub fn unit(region: Option<usize>) -> String {
    let whose = region.map_or_else(
        || t!("all regions, weighted by the value added that uses rare earths").to_owned(),
        |at| place(at).to_owned(),
    );
    say!("Output against normal, per cent: {whose}; computed", whose)
}

/// In a small chart.
#[must_use]
pub fn low(output: f64) -> String {
    say!("least {output}", output = percent(output))
}

/// For a reader who cannot see it.
#[must_use]
pub fn description() -> &'static str {
    t!("Seven small line charts, a sector each: output by month against normal.")
}

/// The source line.
#[must_use]
pub fn source() -> &'static str {
    t!(
        "Computed. How strongly a lack of rare earths cuts a sector's output is an assumption, as are the shares of the sectors."
    )
}
