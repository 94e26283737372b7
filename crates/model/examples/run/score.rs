//! The back-test as text.

use std::io::{self, Write};

use model::query::score::{FIRST, Part, Score, ScoredMonth};
use model::scenario::Scenario;
use serde::Serialize;

const NOTES: &str = "
last month     the recorded figure of the month before
last fitted    the recorded figure of August 2025, carried on
mean           the mean of the recorded figures of January to March 2025
error          computed less recorded, over recorded
MAPE           mean of the errors without their signs

The months from April to August 2025 are those that parameters of the model are calibrated on:
their errors are no evidence of skill. From September 2025 on nothing is fitted; the dates of
policy are put in as they happened.
";

#[derive(Serialize)]
struct Summary {
    fitted_mape: Option<f64>,
    held_out_mape: Option<f64>,
    naive_last_mape: Option<f64>,
    naive_mean_mape: Option<f64>,
    naive_carried_mape: Option<f64>,
    fitted_naive_last_mape: Option<f64>,
    fitted_naive_mean_mape: Option<f64>,
    months: Vec<MonthRow>,
}

#[derive(Serialize)]
struct MonthRow {
    month: String,
    part: &'static str,
    recorded: f64,
    computed: f64,
    error: f64,
    naive_last: Option<f64>,
    naive_mean: Option<f64>,
    naive_carried: Option<f64>,
}

/// The line for a run in which nothing is recorded.
pub(crate) fn nothing_recorded(scenario: &Scenario) -> String {
    let (first, last) = (scenario.first, scenario.last);
    format!(
        "--score: no recorded month lies in the run, {first} to {last}; allowed: a run that \
         reaches months from {FIRST} on"
    )
}

/// One object. A forecast has the same name where its error and where its value for a month stands:
/// `naive_last` is the figure of the month before, `naive_mean` the mean before the controls,
/// `naive_carried` the last fitted figure carried on. Errors without `fitted_` before them are those
/// of the held-out months.
pub(crate) fn json(to: &mut impl Write, score: &Score) -> io::Result<()> {
    let months = score.months.iter().map(|month| MonthRow {
        month: month.month.to_string(),
        part: month.part.id(),
        recorded: month.recorded,
        computed: month.computed,
        error: month.error(),
        naive_last: month.last,
        naive_mean: month.mean,
        naive_carried: month.carried,
    });
    let summary = Summary {
        fitted_mape: score.mape(Part::Fitted, model),
        held_out_mape: score.mape(Part::HeldOut, model),
        naive_last_mape: score.mape(Part::HeldOut, last),
        naive_mean_mape: score.mape(Part::HeldOut, mean),
        naive_carried_mape: score.mape(Part::HeldOut, carried),
        fitted_naive_last_mape: score.mape(Part::Fitted, last),
        fitted_naive_mean_mape: score.mape(Part::Fitted, mean),
        months: months.collect(),
    };
    serde_json::to_writer_pretty(&mut *to, &summary)?;
    writeln!(to)
}

/// A table, and what its columns mean.
pub(crate) fn text(to: &mut impl Write, score: &Score) -> io::Result<()> {
    writeln!(to, "China's exports of rare earth magnets, HS 8505 11 10, tonnes a month\n")?;
    let head = ["recorded", "computed", "error", "last month", "last fitted", "mean"];
    write!(to, "month   part    ")?;
    for name in head {
        write!(to, "{name:>13}")?;
    }
    writeln!(to)?;
    for month in &score.months {
        let part = month.part.id().replace('_', " ");
        write!(to, "{} {part:<8}", month.month)?;
        write!(to, "{:>13.0}{:>13.0}", month.recorded, month.computed)?;
        write!(to, "{:>11.1} %", 100.0 * month.error())?;
        for naive in [last(month), carried(month), mean(month)] {
            write!(to, "{:>13}", naive.map_or("-".to_owned(), |value| format!("{value:.0}")))?;
        }
        writeln!(to)?;
    }
    let head = ["model", "last month", "last fitted", "mean"];
    write!(to, "\n{:<32}", "MAPE")?;
    for name in head {
        write!(to, "{name:>13}")?;
    }
    writeln!(to)?;
    for (part, name) in [
        (Part::Fitted, "fitted, April to August 2025"),
        (Part::HeldOut, "held out, September 2025 on"),
    ] {
        write!(to, "{name:<32}")?;
        for forecast in [model, last, carried, mean] {
            let mape = score.mape(part, forecast);
            let shown = mape.map_or("-".to_owned(), |mape| format!("{:.1} %", 100.0 * mape));
            write!(to, "{shown:>13}")?;
        }
        writeln!(to)?;
    }
    to.write_all(NOTES.as_bytes())
}

fn model(month: &ScoredMonth) -> Option<f64> {
    Some(month.computed)
}

fn last(month: &ScoredMonth) -> Option<f64> {
    month.last
}

fn carried(month: &ScoredMonth) -> Option<f64> {
    month.carried
}

fn mean(month: &ScoredMonth) -> Option<f64> {
    month.mean
}
