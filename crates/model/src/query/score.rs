//! The back-test: computed monthly exports beside the recorded ones, and beside naive forecasts.

use crate::data::{RECORDED_TOTALS, RecordedTotal, Series as Recorded};
use crate::outcome::{Outcome, Series};
use crate::scenario::series_of;
use crate::units::{Class, Month};

/// The first recorded month that is compared.
pub const FIRST: Month = Month::new(2025, 1);
/// The first month under controls, and the first whose figures the model's parameters have seen.
pub const FITTED_FROM: Month = Month::new(2025, 4);
/// The last month whose figures the model's parameters have seen.
pub const FITTED_TO: Month = Month::new(2025, 8);

/// What a month's figures were used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Before the controls: the mean of these months is a naive forecast.
    Before,
    /// Parameters are calibrated on them.
    Fitted,
    /// Nothing is fitted to them.
    HeldOut,
}

impl Part {
    /// The part that a month belongs to.
    #[must_use]
    pub fn of(month: Month) -> Self {
        if month < FITTED_FROM {
            Self::Before
        } else if month <= FITTED_TO {
            Self::Fitted
        } else {
            Self::HeldOut
        }
    }

    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Fitted => "fitted",
            Self::HeldOut => "held_out",
        }
    }
}

/// One recorded figure and what forecasts say instead, tonnes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoredMonth {
    /// The month; the first of two that customs print together.
    pub month: Month,
    /// What its figure was used for.
    pub part: Part,
    /// As customs print it.
    pub recorded: f64,
    /// What the model computes for the same months.
    pub computed: f64,
    /// The figure before it, month for month; `None` if there is none.
    pub last: Option<f64>,
    /// The last fitted figure carried on; `None` but for held-out months.
    pub carried: Option<f64>,
    /// The mean of the months before the controls.
    pub mean: Option<f64>,
}

impl ScoredMonth {
    /// By how much the model misses, as a fraction of what is recorded.
    #[must_use]
    pub fn error(&self) -> f64 {
        error(self.computed, self.recorded)
    }
}

/// The months that are recorded and in the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// In order.
    pub months: Vec<ScoredMonth>,
}

/// A forecast to score: its value for a month, if it has one.
pub type Forecast = fn(&ScoredMonth) -> Option<f64>;

impl Score {
    /// Compares monthly magnet exports with the record.
    #[must_use]
    pub fn of_magnets(outcome: &Outcome) -> Self {
        Self::new(outcome, Recorded::Magnets, &RECORDED_TOTALS)
    }

    /// Compares one series with a record.
    #[must_use]
    pub fn new(outcome: &Outcome, series: Recorded, record: &[RecordedTotal]) -> Self {
        let mut rows: Vec<&RecordedTotal> =
            record.iter().filter(|row| row.series == series && row.month >= FIRST).collect();
        rows.sort_by_key(|row| row.month);
        let monthly = |row: &RecordedTotal| row.tonnes / f64::from(row.months.max(1));
        let before = || rows.iter().filter(|row| row.month < FITTED_FROM);
        let months: u32 = before().map(|row| row.months).sum();
        let tonnes: f64 = before().map(|row| row.tonnes).sum();
        let mean = (months > 0).then(|| tonnes / f64::from(months));
        let fitted = rows.iter().rev().find(|row| row.month <= FITTED_TO);
        let carried = fitted.map(|row| monthly(row));
        let classes: Vec<Class> =
            Class::ALL.into_iter().filter(|class| series_of(*class) == series).collect();
        let mut scored = Vec::new();
        let mut last = None;
        for row in &rows {
            let (count, part) = (f64::from(row.months), Part::of(row.month));
            let ends = row.month.plus(row.months.cast_signed() - 1);
            if row.month >= outcome.first && ends <= outcome.last {
                let covered = (0..row.months.cast_signed()).map(|more| row.month.plus(more));
                let computed = covered
                    .map(|month| outcome.month_total(Series::Exports, month, &classes))
                    .sum();
                scored.push(ScoredMonth {
                    month: row.month,
                    part,
                    recorded: row.tonnes,
                    computed,
                    last: last.map(|value: f64| value * count),
                    carried: carried.filter(|_| part == Part::HeldOut).map(|value| value * count),
                    mean: mean.map(|value| value * count),
                });
            }
            last = Some(monthly(row));
        }
        Self { months: scored }
    }

    /// Mean absolute error of a forecast over the months of a part, as a fraction of what is
    /// recorded; `None` if it has no value there.
    #[must_use]
    pub fn mape(&self, part: Part, forecast: Forecast) -> Option<f64> {
        let (mut sum, mut count) = (0.0, 0.0);
        for month in self.months.iter().filter(|month| month.part == part) {
            if let Some(value) = forecast(month) {
                sum += error(value, month.recorded).abs();
                count += 1.0;
            }
        }
        (count > 0.0).then(|| sum / count)
    }
}

fn error(value: f64, recorded: f64) -> f64 {
    if recorded > 0.0 { value / recorded - 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Preset;
    use crate::simulate::simulate;

    #[test]
    fn two_months_printed_together_are_compared_with_both() {
        let outcome = simulate(&Preset::FreeTrade.scenario());
        let score = Score::new(&outcome, Recorded::Compounds, &RECORDED_TOTALS);
        let (first, both) = (&score.months[0], [FIRST, FIRST.plus(1)]);
        let oxides = [Class::Lox, Class::Hox];
        let computed: f64 =
            both.iter().map(|month| outcome.month_total(Series::Exports, *month, &oxides)).sum();
        assert_eq!((first.month, first.part, first.last), (FIRST, Part::Before, None));
        assert!(
            (first.recorded - 8_511.0).abs() < 1e-9 && (first.computed - computed).abs() < 1e-9
        );
        // 8,511 t in two months and 5,666.3 t in one.
        let mean = (8_511.0 + 5_666.3) / 3.0;
        assert!((score.months[1].mean.unwrap() - mean).abs() < 1e-9);
        assert!((score.months[1].last.unwrap() - 8_511.0 / 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_run_of_other_years_has_no_score() {
        let score = Score::of_magnets(&simulate(&Preset::Quotas2010.scenario()));
        assert!(score.months.is_empty());
        assert_eq!(score.mape(Part::Fitted, |month| month.mean), None);
    }
}
