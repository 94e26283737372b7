//! The flow map of one month as a picture: a frozen layout, filled with the month's figures.

mod between;
mod flow;
mod legend;
mod node;
mod scenery;

use crate::camera::Camera;
use crate::geometry::Area;
use crate::layout::{Frame, Layout};
use crate::picture::Picture;

/// What one month looks like, in words and figures.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct MapState {
    /// One for each destination of the layout, in its order.
    pub regions: Vec<RegionState>,
    /// `May 2025`.
    pub month: String,
    /// Id of the commodity classes looked at: `magnets`.
    pub selection: &'static str,
    /// The same in words, as in 'tonnes of rare earth magnets'.
    pub words: String,
    /// The picture's own headline; `None` where the page around it has one.
    pub title: Option<String>,
    /// Where the figures come from; empty for no line.
    pub source: String,
}

impl MapState {
    /// The region with that index; nothing if the state has fewer than the layout, or no number.
    fn region(&self, index: usize) -> RegionState {
        let region = self.regions.get(index).copied().unwrap_or_default();
        let tonnes = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
        RegionState { value: tonnes(region.value), baseline: tonnes(region.baseline), ..region }
    }
}

/// What one region gets in the month.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct RegionState {
    /// Tonnes in this month.
    pub value: f64,
    /// Tonnes a month in the baseline year.
    pub baseline: f64,
    /// The baseline is an estimate, and has to look like one.
    pub estimated: bool,
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
    groups.extend(flow::groups(layout, state));
    groups.extend(node::groups(layout, state));
    groups.push(node::origin(layout, state, total));
    groups.extend(legend::groups(layout, state));
    Picture {
        width: layout.frame.width,
        height: layout.frame.height,
        window: Some(window(&layout.frame)),
        camera: Camera::WORLD,
        title: text::map::title(&state.words, &state.month),
        description: text::map::description(&state.words, &state.month, total),
        groups,
    }
}
