//! How the chart's surface is divided, and which months and tonnes it spans.

use model::units::Month;

use super::ExportsChart;
use crate::figures::{ChartSize, Figure};
use crate::metrics;

/// Room inside the surface's edge, px.
pub(super) const EDGE: f64 = 4.0;
/// Size of the title, px.
pub(super) const TITLE: f64 = 15.0;
/// Size of all other words, px.
pub(super) const SMALL: f64 = 11.5;
/// From line to line of the title, px.
pub(super) const TITLE_LINE: f64 = 19.0;
/// From line to line of small words, px.
pub(super) const SMALL_LINE: f64 = 16.0;

/// The chart's measures.
pub(super) struct Page {
    pub(super) width: f64,
    pub(super) height: f64,
    /// The title's lines.
    pub(super) title: Vec<String>,
    /// The source's lines.
    pub(super) source: Vec<String>,
    /// Lines that the key of the marks takes.
    pub(super) key_lines: usize,
    pub(super) first: Month,
    pub(super) last: Month,
    /// Upper end of the axis, t a month, and the step of its ticks.
    pub(super) most: f64,
    pub(super) step: f64,
}

impl Page {
    pub(super) fn of(data: &ExportsChart) -> Self {
        let (width, height) = Figure::Exports.size(data.size);
        let key_lines = match data.size {
            ChartSize::Wide => 1,
            ChartSize::Phone => 2,
        };
        let room = width - 2.0 * EDGE;
        let (first, last) = months(data);
        let (most, step) = axis(data);
        Self {
            width,
            height,
            title: metrics::wrapped(&data.title, TITLE, true, room),
            source: metrics::wrapped(&data.source, SMALL - 0.5, false, room),
            key_lines,
            first,
            last,
            most,
            step,
        }
    }

    /// Upper end of the plot, px: below title, key and unit.
    pub(super) fn top(&self) -> f64 {
        TITLE_LINE * self.title.len() as f64 + SMALL_LINE * (self.key_lines as f64 + 1.0) + 12.0
    }

    /// Height of all below the plot, px: months and source.
    pub(super) fn below(&self) -> f64 {
        22.0 + SMALL_LINE * self.source.len() as f64
    }

    /// Where a month stands on the axis.
    pub(super) fn at(&self, month: Month) -> f64 {
        f64::from(month.since(self.first))
    }
}

/// First and last month of anything in the chart.
fn months(data: &ExportsChart) -> (Month, Month) {
    let computed = data.computed.iter().map(|point| point.0);
    let all = || computed.clone().chain(data.recorded.iter().map(|point| point.month));
    let none = Month::new(2025, 1);
    (all().min().unwrap_or(none), all().max().unwrap_or(none))
}

/// Upper end and step of the axis: a round number of round steps.
fn axis(data: &ExportsChart) -> (f64, f64) {
    let computed = data.computed.iter().map(|point| point.1);
    let recorded = data.recorded.iter().map(|point| point.tonnes);
    let finite = computed.chain(recorded).filter(|tonnes| tonnes.is_finite());
    let most = finite.fold(1.0, f64::max);
    let magnitude = 10.0_f64.powf((most / 4.0).log10().floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0].map(|round| round * magnitude);
    let step = steps.into_iter().find(|step| step * 4.0 >= most).unwrap_or(most);
    ((most / step).ceil() * step, step)
}
