//! The outcome as text: a row for each month, region, class and series, in tonnes.

use std::fmt::Write;

use model::data::REGIONS;
use model::outcome::{Outcome, Series};
use model::units::Class;
use serde::Serialize;

/// One figure.
#[derive(Serialize)]
struct Row {
    month: String,
    region: &'static str,
    class: &'static str,
    /// Empty: nothing is computed by sector yet.
    sector: &'static str,
    series: &'static str,
    value: f64,
    unit: &'static str,
}

fn rows(outcome: &Outcome) -> impl Iterator<Item = Row> + '_ {
    outcome.months().flat_map(move |month| {
        REGIONS.iter().enumerate().flat_map(move |(index, region)| {
            Class::ALL.into_iter().flat_map(move |class| {
                Series::ALL.into_iter().map(move |series| Row {
                    month: month.to_string(),
                    region: region.id,
                    class: class.id(),
                    sector: "",
                    series: series.id(),
                    value: outcome.month(series, month, index, &[class]),
                    unit: "t",
                })
            })
        })
    })
}

/// Comma-separated values under a line of names.
pub(crate) fn csv(outcome: &Outcome) -> String {
    let mut text = String::from("month,region,class,sector,series,value,unit\n");
    for Row { month, region, class, sector, series, value, unit } in rows(outcome) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{month},{region},{class},{sector},{series},{value},{unit}");
    }
    text
}

/// A list of objects.
pub(crate) fn json(outcome: &Outcome) -> String {
    let rows: Vec<Row> = rows(outcome).collect();
    serde_json::to_string(&rows).unwrap_or_default()
}
