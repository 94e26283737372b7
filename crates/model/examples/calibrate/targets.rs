//! What the fit is to meet, and how far from it a scenario is.

use crate::record::{self, MAGNETS};
use model::data::{RECORDED_TOTALS, RecordedTotal, Series};
use model::outcome::{Outcome, Series as Flow};
use model::scenario::Scenario;
use model::simulate::Engine;
use model::units::{Date, Month};

/// First and last month that may be looked at.
const MONTHS: [Month; 2] = [Month::new(2025, 4), Month::new(2025, 8)];
/// Errors that count as much as each other: of totals, of destinations, of the funnel. They are
/// what the cases A1 to A3 allow.
const ALLOWED: [f64; 3] = [0.10, 0.35, 0.125];

/// Runs scenarios and scores them.
pub(crate) struct Targets {
    /// What each of the three sets counts for.
    pub(crate) weights: [f64; 3],
    engine: Engine,
    outcome: Outcome,
}

/// How far from the targets a scenario is.
pub(crate) struct Score {
    /// Mean absolute error of month totals, per cent.
    pub(crate) totals: f64,
    /// Median absolute error of destinations, per cent.
    pub(crate) destinations: f64,
    /// Mean absolute error of the funnel, points.
    pub(crate) funnel: f64,
    /// What is minimised: the mean error of each of the three sets in units of what is allowed,
    /// squared for totals, of the logarithm for destinations.
    pub(crate) loss: f64,
    /// Name, recorded, computed.
    pub(crate) rows: Vec<(String, f64, f64)>,
}

impl Default for Targets {
    fn default() -> Self {
        Self { weights: [1.0; 3], engine: Engine::default(), outcome: Outcome::default() }
    }
}

impl Targets {
    /// Scores a scenario.
    pub(crate) fn score(&mut self, scenario: &Scenario) -> Score {
        self.engine.run(scenario, &mut self.outcome);
        let sets = [totals(&self.outcome), destinations(&self.outcome), funnel(&self.outcome)];
        let errors: [Vec<f64>; 3] = std::array::from_fn(|set| {
            let error = |(_, recorded, computed): &(String, f64, f64)| {
                if set == 2 { computed - recorded } else { computed / recorded - 1.0 }
            };
            sets[set].iter().map(error).collect()
        });
        let loss: [f64; 3] = std::array::from_fn(|set| {
            let size = |(_, recorded, computed): &(String, f64, f64)| match set {
                0 => ((computed / recorded - 1.0) / ALLOWED[0]).powi(2),
                // Small destinations scatter: twice as much counts as half as much, and no
                // single month decides.
                1 => (computed / recorded).max(1e-3).ln().abs() / ALLOWED[1],
                _ => (computed - recorded).abs() / ALLOWED[2],
            };
            sets[set].iter().map(size).sum::<f64>() / sets[set].len() as f64
        });
        let mut sizes: Vec<f64> = errors[1].iter().map(|error| error.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        let mean = |set: usize| {
            errors[set].iter().map(|error| error.abs()).sum::<f64>() / errors[set].len() as f64
        };
        Score {
            totals: mean(0) * 100.0,
            destinations: (sizes[sizes.len() / 2] + sizes[(sizes.len() - 1) / 2]) * 50.0,
            funnel: mean(2) * 100.0,
            loss: loss.iter().zip(self.weights).map(|(loss, weight)| loss * weight).sum(),
            rows: sets.into_iter().flatten().collect(),
        }
    }
}

fn totals(outcome: &Outcome) -> Vec<(String, f64, f64)> {
    let wanted = |row: &&RecordedTotal| row.series == Series::Magnets && in_time(row.month);
    let row = |row: &RecordedTotal| {
        let computed = outcome.month_total(Flow::Exports, row.month, &MAGNETS);
        (format!("all, {}, t", row.month), row.tonnes, computed)
    };
    RECORDED_TOTALS.iter().filter(wanted).map(row).collect()
}

fn destinations(outcome: &Outcome) -> Vec<(String, f64, f64)> {
    let row = |(code, month, recorded): (&str, Month, f64)| {
        (format!("{code}, {month}, t"), recorded, record::exported(outcome, code, month))
    };
    record::destinations().filter(|(_, month, _)| in_time(*month)).map(row).collect()
}

fn funnel(outcome: &Outcome) -> Vec<(String, f64, f64)> {
    let row = |(day, recorded): (Date, f64)| {
        (format!("EU, granted by {day}, share"), recorded, record::granted(outcome, day))
    };
    record::FUNNEL.into_iter().map(row).collect()
}

fn in_time(month: Month) -> bool {
    (MONTHS[0]..=MONTHS[1]).contains(&month)
}
