//! The flows: a pale slot for the baseline, and in it what gets through.

use super::{MapState, RegionState};
use crate::layout::{Flow, Layout, fill_head_half_width};
use crate::picture::{Form, Group, Ink, Layer, Shape, Target};
use crate::scale::Share;
use crate::svg::number::number;

/// Outline of a slot that is empty or whose width is an estimate, px.
const OUTLINE: f64 = 0.7;
/// Its dashes, px.
const DASH: &[f64] = &[3.0, 2.2];
/// Dashes of a flow that is drawn wider than it is, px.
pub(super) const FLOORED: &[f64] = &[9.0, 2.0];

/// One group for each region.
pub(super) fn groups(layout: &Layout, state: &MapState) -> Vec<Group> {
    let flows = layout.flows.iter().enumerate();
    flows.map(|(index, flow)| group(layout, state, index, flow)).collect()
}

fn group(layout: &Layout, state: &MapState, index: usize, flow: &Flow) -> Group {
    let region = state.region(index);
    let fill = Fill::of(layout, flow, region, state.changes);
    Group {
        class: "flow",
        target: Some(Target::Flow(index)),
        label: text::map::flow(
            &flow.place.name,
            &state.words,
            &state.month,
            region.value,
            region.baseline,
            region.estimated,
            state.compared,
        ),
        data: vec![
            ("origin", layout.origin.place.id.clone()),
            ("region", flow.place.id.clone()),
            ("class", state.selection.to_owned()),
            ("value", plain(region.value)),
            ("baseline", plain(region.baseline)),
        ],
        layer: Layer::Map,
        transform: None,
        // The page keeps the elements and sets their attributes: always four, in this order.
        shapes: vec![
            Shape::filled(Ink::None).named("centre").with(Form::Path(flow.ribbon.centre.clone())),
            slot(flow, region, fill),
            shaft(flow, fill),
            head(layout, flow, fill),
        ],
    }
}

/// Tonnes as a number with at most one decimal.
pub(super) fn plain(tonnes: f64) -> String {
    let text = number((tonnes * 10.0).round() / 10.0);
    if text.starts_with('.') { format!("0{text}") } else { text }
}

/// How a slot is filled.
#[derive(Clone, Copy)]
struct Fill {
    /// Width, px; never more than the slot's.
    width: f64,
    ink: Ink,
    /// The slot is so narrow that it is coloured as a whole.
    whole: bool,
    /// The flow is too small to be drawn to scale.
    floored: bool,
}

impl Fill {
    fn of(layout: &Layout, flow: &Flow, region: RegionState, changes: bool) -> Self {
        let slot = flow.ribbon.width;
        let share = Share::of(region.value, region.normal);
        let (share, ink) = if changes {
            let change = region.value - region.baseline;
            let part = Share::of(change.abs(), region.normal);
            (part, if change < 0.0 { Ink::Lost } else { Ink::Gained })
        } else {
            (share, share.ink())
        };
        let narrow = slot <= layout.frame.hairline;
        let nothing = share.is_nothing() || (changes && share.get() < 5e-3);
        Self {
            width: if narrow && !nothing { slot } else { share.fill(slot) },
            ink: if nothing { Ink::None } else { ink },
            whole: narrow && !nothing,
            floored: flow.tonnes_per_year * layout.px_per_tonne < layout.frame.least_slot - 1e-9,
        }
    }

    fn is_empty(&self) -> bool {
        self.ink == Ink::None
    }
}

/// The baseline: pale, dashed around if it is an estimate, outlined if nothing gets through.
fn slot(flow: &Flow, region: RegionState, fill: Fill) -> Shape {
    let outline = if region.estimated {
        Shape { dash: DASH, ..Shape::stroked(Ink::Estimate, OUTLINE) }
    } else if fill.is_empty() {
        Shape::stroked(Ink::FlowStep(0), OUTLINE)
    } else {
        Shape::stroked(Ink::None, 0.0)
    };
    let pale = if fill.whole && !fill.floored { fill.ink } else { Ink::Slot };
    Shape { fill: pale, ..outline }.named("slot").with(Form::Path(flow.ribbon.outline.clone()))
}

/// A stroke along the slot's middle: a new month only changes its width and colour. Dashed where
/// the width is not to scale.
fn shaft(flow: &Flow, fill: Fill) -> Shape {
    let ink = if fill.whole && !fill.floored { Ink::None } else { fill.ink };
    let dash: &[f64] = if fill.floored { FLOORED } else { &[] };
    Shape { dash, ..Shape::stroked(ink, fill.width) }
        .named("fill")
        .with(Form::Path(flow.ribbon.shaft.clone()))
}

fn head(layout: &Layout, flow: &Flow, fill: Fill) -> Shape {
    let ink = if fill.whole && !fill.floored { Ink::None } else { fill.ink };
    let half = fill_head_half_width(&layout.frame, fill.width).min(flow.ribbon.head.half);
    Shape::filled(ink).named("fill-head").with(Form::Path(flow.ribbon.head.outline(half)))
}
