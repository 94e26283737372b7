//! A run as text, a row a figure.

use std::io::{self, Write};

use model::outcome::Outcome;
use model::scenario::Scenario;

use crate::series::{By, Row, each};

/// Comma-separated values under a line of names.
pub(crate) fn csv(
    to: &mut impl Write,
    scenario: &Scenario,
    outcome: &Outcome,
    by: By,
) -> io::Result<()> {
    writeln!(to, "month,region,class,sector,series,value,unit")?;
    each(scenario, outcome, by, |row| {
        let Row { month, region, class, sector, series, value, unit } = row;
        writeln!(to, "{month},{region},{class},{sector},{series},{value},{unit}")
    })
}

/// A list of objects, one a line.
pub(crate) fn json(
    to: &mut impl Write,
    scenario: &Scenario,
    outcome: &Outcome,
    by: By,
) -> io::Result<()> {
    let mut before = "[\n";
    each(scenario, outcome, by, |row| {
        to.write_all(before.as_bytes())?;
        before = ",\n";
        serde_json::to_writer(&mut *to, row).map_err(io::Error::from)
    })?;
    writeln!(to, "\n]")
}
