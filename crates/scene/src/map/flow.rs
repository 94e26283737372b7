//! The flows: a pale slot for the baseline, and in it what gets through.

use super::{MapState, RegionState};
use crate::layout::{Flow, Frame, Layout, fill_head_half_width};
use crate::picture::{Form, Group, Ink, Layer, Shape, Target};
use crate::scale::Share;
use crate::svg::number::number;

/// Outline of a slot that is empty or whose width is an estimate, px.
const OUTLINE: f64 = 0.7;
/// Its dashes, px.
const DASH: &[f64] = &[3.0, 2.2];

/// One group for each region.
pub(super) fn groups(layout: &Layout, state: &MapState) -> Vec<Group> {
    let flows = layout.flows.iter().enumerate();
    flows.map(|(index, flow)| group(layout, state, index, flow)).collect()
}

fn group(layout: &Layout, state: &MapState, index: usize, flow: &Flow) -> Group {
    let region = state.region(index);
    let share = Share::of(region.value, region.baseline);
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
            slot(&layout.frame, flow, region, share),
            fill(&layout.frame, flow, share),
            fill_head(&layout.frame, flow, share),
        ],
    }
}

/// Tonnes as a number with at most one decimal.
fn plain(tonnes: f64) -> String {
    let text = number((tonnes * 10.0).round() / 10.0);
    if text.starts_with('.') { format!("0{text}") } else { text }
}

fn slot(frame: &Frame, flow: &Flow, region: RegionState, share: Share) -> Shape {
    let thin = flow.ribbon.width <= frame.hairline && !share.is_nothing();
    let outline = if region.estimated {
        Shape { dash: DASH, ..Shape::stroked(Ink::Estimate, OUTLINE) }
    } else if share.is_nothing() {
        Shape::stroked(Ink::FlowStep(0), OUTLINE)
    } else {
        Shape::stroked(Ink::None, 0.0)
    };
    let fill = if thin { share.ink() } else { Ink::Slot };
    Shape { fill, ..outline }.named("slot").with(Form::Path(flow.ribbon.outline.clone()))
}

/// A stroke along the slot's middle: a new month only changes its width and colour.
fn fill(frame: &Frame, flow: &Flow, share: Share) -> Shape {
    let ink = if is_filled(frame, flow, share) { share.ink() } else { Ink::None };
    Shape::stroked(ink, share.fill(flow.ribbon.width))
        .named("fill")
        .with(Form::Path(flow.ribbon.shaft.clone()))
}

fn fill_head(frame: &Frame, flow: &Flow, share: Share) -> Shape {
    let ink = if is_filled(frame, flow, share) { share.ink() } else { Ink::None };
    let width = share.fill(flow.ribbon.width);
    let half = fill_head_half_width(frame, width).min(flow.ribbon.head.half);
    Shape::filled(ink).named("fill-head").with(Form::Path(flow.ribbon.head.outline(half)))
}

fn is_filled(frame: &Frame, flow: &Flow, share: Share) -> bool {
    flow.ribbon.width > frame.hairline && !share.is_nothing()
}
