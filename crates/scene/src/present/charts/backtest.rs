//! The back-test: the preset whose policy is what happened, against what customs recorded.

use std::sync::OnceLock;

use model::data::{Confidence, RECORDED_TOTALS, Series};
use model::query::score::Score;
use model::scenario::Preset;
use model::simulate::simulate;
use model::units::Month;

use crate::charts::backtest::Backtest;

/// The figures. No scenario of the reader's changes them, so they are worked out once.
#[must_use]
pub fn backtest() -> Backtest {
    static SCORE: OnceLock<Score> = OnceLock::new();
    let score = SCORE.get_or_init(|| Score::of_magnets(&simulate(&Preset::Truce.scenario())));
    let derived = |month: Month| {
        RECORDED_TOTALS.iter().any(|row| {
            row.series == Series::Magnets
                && row.month == month
                && row.confidence != Confidence::Seen
        })
    };
    let derived = score.months.iter().map(|one| derived(one.month)).collect();
    Backtest { score: score.clone(), derived }
}
