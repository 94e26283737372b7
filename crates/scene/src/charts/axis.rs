//! Where an axis ends, and what stands at it.

use std::ops::Range;

use model::units::{Date, Month};

/// Upper end of an axis from zero, and the step of its figures: round numbers.
pub(super) fn upward(values: impl IntoIterator<Item = f64>, least: f64, steps: f64) -> (f64, f64) {
    let finite = values.into_iter().filter(|value| value.is_finite());
    let most = finite.fold(least, f64::max);
    let magnitude = 10.0_f64.powf((most / steps).log10().floor());
    let rounds = [1.0, 2.0, 2.5, 5.0, 10.0].map(|round| round * magnitude);
    let step = rounds.into_iter().find(|step| step * steps >= most).unwrap_or(most);
    ((most / step).ceil() * step, step)
}

/// The levels of an axis from zero, each with its figure.
pub(super) fn levels(most: f64, step: f64, figure: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    let count = (most / step).round() as u32;
    let level = |index: u32| step * f64::from(index);
    (0..=count).map(|index| (level(index), figure(level(index)))).collect()
}

/// Months along an axis: a month's point stands at its middle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Months {
    pub(super) first: Month,
    pub(super) last: Month,
}

impl Months {
    /// Where a month stands.
    pub(super) fn at(self, month: Month) -> f64 {
        f64::from(month.since(self.first))
    }

    /// Where a day stands.
    pub(super) fn on(self, day: Date) -> f64 {
        let (_, _, number) = day.ymd();
        let month = day.month();
        self.at(month) - 0.5 + f64::from(number - 1) / f64::from(month.days())
    }

    /// The years at their Januaries: all that a narrow plot has room for.
    pub(super) fn years(self) -> Vec<(f64, String)> {
        let years = self.first.year()..=self.last.year();
        let first = |year| Month::new(year, 1).max(self.first);
        years.map(|year| (self.at(first(year)), year.to_string())).collect()
    }

    /// The axis: half a month of room on either side.
    pub(super) fn range(self) -> Range<f64> {
        -0.6..self.at(self.last) + 0.6
    }

    /// Names at the axis, as many as have room in so many px: quarters on a narrow chart,
    /// January with its year.
    pub(super) fn names(self, width: f64) -> Vec<(f64, String)> {
        let count = self.last.since(self.first).max(1);
        let every = [1, 2, 3, 6, 12, 24]
            .into_iter()
            .find(|every| f64::from(count / every) * 54.0 < width)
            .unwrap_or(24);
        (0..=count)
            .map(|months| self.first.plus(months))
            .filter(|month| (month.year() * 12 + month.number().cast_signed() - 1) % every == 0)
            .map(|month| (self.at(month), text::charts::month_tick(month, month.number() == 1)))
            .collect()
    }
}
