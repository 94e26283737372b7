//! The flow map of one month as a picture: a frozen layout, filled with the month's figures.

mod between;
mod flow;
pub mod hubs;
mod legend;
mod node;
pub mod others;
mod pile;
mod scenery;
mod stock;

use model::units::Unit;
use text::figure::Figure;

use crate::camera::Camera;
use crate::geometry::Area;
use crate::layout::{Frame, Layout};
use crate::picture::Picture;
use crate::scale::Share;
use hubs::{HubState, SiteState};
use others::Passed;

/// What one month looks like, in words and figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapState {
    /// One for each destination of the layout, in its order.
    pub regions: Vec<RegionState>,
    /// What has not left China.
    pub pile: Pile,
    /// What suppliers outside China send from each region to each, its own included, region after
    /// region, tonnes in the month.
    pub supplied: Vec<f64>,
    /// What is passed on to regions that are cut off, the largest first.
    pub passed: Vec<Passed>,
    /// China's hubs, mines and ports, for a map that can be magnified.
    pub hubs: Vec<HubState>,
    /// Mines and ports, likewise.
    pub sites: Vec<SiteState>,
    /// `May 2025`.
    pub month: String,
    /// Id of the commodity classes looked at: `magnets`.
    pub selection: &'static str,
    /// The same in words, as in 'tonnes of rare earth magnets'.
    pub words: String,
    /// In what figures are told.
    pub unit: Unit,
    /// Average customs value, US dollars a tonne.
    pub usd_per_tonne: f64,
    /// Whether only what was lost or gained is drawn.
    pub changes: bool,
    /// Whether it is compared with another scenario.
    pub compared: bool,
    /// Which part of the map is seen.
    pub camera: Camera,
    /// The picture's own headline; `None` where the page around it has one.
    pub title: Option<String>,
    /// Where the figures come from; empty for no line.
    pub source: String,
}

/// A change of less than this share of a region's need is told as none.
const SLIGHT: f64 = 0.005;

impl MapState {
    /// The region with that index; nothing if the state has fewer than the layout, or no number.
    fn region(&self, index: usize) -> RegionState {
        let region = self.regions.get(index).copied().unwrap_or_default();
        let good = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
        RegionState {
            value: good(region.value),
            baseline: good(region.baseline),
            normal: good(region.normal),
            stock: good(region.stock),
            stock_weeks: good(region.stock_weeks),
            need: good(region.need),
            ..region
        }
    }

    /// A region's flow, told in the unit chosen.
    fn figure(&self, region: &RegionState) -> String {
        let Self { usd_per_tonne, unit, .. } = *self;
        let mut tonnes = region.value;
        if self.changes {
            tonnes -= region.baseline;
            // Under one per cent of the need is no change: its direction would not be told.
            if unit == Unit::Need && tonnes.abs() < SLIGHT * region.need {
                tonnes = 0.0;
            }
        }
        let told = Figure { tonnes, usd_per_tonne, need: region.need }.told(unit);
        if self.changes { text::number::change(told, tonnes) } else { told }
    }

    /// All regions' flows together.
    fn total(&self, value: f64) -> String {
        let sum = |part: fn(&RegionState) -> f64| self.regions.iter().map(part).sum::<f64>();
        let baseline = if self.changes { sum(|region| region.baseline) } else { 0.0 };
        let all = RegionState { value, baseline, need: sum(|r| r.need), ..RegionState::default() };
        self.figure(&all)
    }
}

impl RegionState {
    /// More than the baseline, by as much as could be seen.
    fn more(&self) -> bool {
        Share::of(self.value, self.normal).is_more()
    }
}

/// What one region gets in the month.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct RegionState {
    /// Tonnes in this month.
    pub value: f64,
    /// Tonnes a month in the baseline year, or in the scenario that this one is compared with.
    pub baseline: f64,
    /// Tonnes a month in the baseline year: what the slots are as wide as.
    pub normal: f64,
    /// The baseline is an estimate, and has to look like one.
    pub estimated: bool,
    /// Users' stock at the end of the month, against that at the start of the run.
    pub stock: f64,
    /// The same in weeks of need.
    pub stock_weeks: f64,
    /// Tonnes needed in the month.
    pub need: f64,
}

/// What piles up at China's end, tonnes at the end of the month.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Pile {
    /// Applied for, and waiting for a licence or for a ship.
    pub waiting: f64,
    /// Held by customs.
    pub held: f64,
    /// Exports of an average week of the baseline year: what the two are measured by.
    pub week: f64,
    /// Refused in the month, tonnes.
    pub refused: f64,
}

/// Where a frame's map is seen.
#[must_use]
pub const fn window(frame: &Frame) -> Area {
    Area { left: 0.0, top: 0.0, right: frame.width, bottom: frame.map_bottom }
}

/// Draws the map.
#[must_use]
pub fn map(layout: &Layout, state: &MapState) -> Picture {
    let total = (0..layout.flows.len()).map(|index| state.region(index).value).sum();
    let mut groups = scenery::land(&layout.frame);
    groups.push(pile::group(layout, state));
    groups.extend(flow::groups(layout, state));
    groups.push(node::disc(layout));
    groups.extend(hubs::ribbons(layout, state));
    groups.extend(others::suppliers(layout, state));
    groups.extend(others::passed_on(layout, state));
    groups.extend(node::groups(layout, state));
    groups.extend(hubs::names(layout, state));
    groups.push(node::origin(layout, state, total));
    groups.extend(legend::groups(layout, state));
    Picture {
        width: layout.frame.width,
        height: layout.frame.height,
        window: Some(window(&layout.frame)),
        camera: state.camera,
        title: text::map::title(&state.words, &state.month),
        description: text::map::description(&state.words, &state.month, total),
        groups,
    }
}
