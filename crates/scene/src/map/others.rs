//! What does not come straight from China: other suppliers' arrows over the tree, and what regions
//! that are served pass on to those that are not.

use std::sync::Arc;

use super::MapState;
use super::flow::plain;
use crate::geometry::{Point, bezier};
use crate::layout::{Layout, OtherFlow, fill_head_half_width};
use crate::picture::{Form, Group, Ink, Layer, Shape, Target};
use crate::svg::path::PathData;

/// So many of the flows that are passed on are drawn, the largest.
pub const PASSED_ON: usize = 4;
/// Narrower than this no arrow is drawn, px of the wide frame.
const LEAST: f64 = 1.6;
/// Page colour on either side of an arrow, px.
const CASING: f64 = 1.6;
/// How far an arrow of what is passed on bends, as a share of its length.
const BEND: f64 = 0.16;
/// Dashes of what is passed on, px.
const DASH: &[f64] = &[4.0, 3.0];

/// What one region passes on to another in the month.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Passed {
    /// The region that passes it on: an index into the layout's flows.
    pub from: usize,
    /// The region that gets it.
    pub to: usize,
    /// Tonnes.
    pub tonnes: f64,
}

/// An arrow for each that the layout has; nothing where only changes are drawn.
pub(super) fn suppliers(layout: &Layout, state: &MapState) -> Vec<Group> {
    let place = |id: &str| layout.flows.iter().position(|flow| flow.place.id == id);
    let value = |other: &OtherFlow| {
        let (from, to) = (place(&other.from.id)?, place(&other.to.id)?);
        state.supplied.get(from * layout.flows.len() + to).copied()
    };
    let others = layout.others.iter().enumerate();
    others
        .map(|(index, other)| {
            supplier(layout, state, index, other, value(other).unwrap_or_default())
        })
        .collect()
}

fn supplier(
    layout: &Layout,
    state: &MapState,
    index: usize,
    other: &OtherFlow,
    value: f64,
) -> Group {
    let width = width(layout, value);
    let seen = value > 0.0 && !state.changes;
    let ink = |ink: Ink| if seen { ink } else { Ink::None };
    let line = |colour: Ink, width: f64| {
        Shape::stroked(ink(colour), width).with(Form::Path(other.ribbon.shaft.clone()))
    };
    let half = fill_head_half_width(&layout.frame, width);
    let start = Form::Circle { x: other.start.x, y: other.start.y, r: layout.frame.node + 0.4 };
    Group {
        class: "flow other",
        target: Some(Target::Other(index)),
        label: text::map::other(
            &other.from.name,
            &other.to.name,
            &state.words,
            &state.month,
            value,
            other.tonnes_per_year / 12.0,
        ),
        data: vec![
            ("origin", other.from.id.clone()),
            ("region", other.to.id.clone()),
            ("class", state.selection.to_owned()),
            ("value", plain(value)),
            ("baseline", plain(other.tonnes_per_year / 12.0)),
        ],
        layer: Layer::Map,
        transform: None,
        shapes: vec![
            Shape::filled(Ink::None).named("centre").with(Form::Path(other.ribbon.centre.clone())),
            line(Ink::Page, width + 2.0 * CASING),
            line(Ink::Other, width),
            Shape::filled(ink(Ink::Other))
                .named("fill-head")
                .with(Form::Path(other.ribbon.head.outline(half))),
            Shape { fill: ink(Ink::Page), ..Shape::stroked(ink(Ink::Other), 1.2) }.with(start),
        ],
    }
}

/// The largest of them; nothing where only changes are drawn.
pub(super) fn passed_on(layout: &Layout, state: &MapState) -> Vec<Group> {
    let all = state.passed.iter().filter(|one| one.tonnes > 0.0 && !state.changes);
    all.take(PASSED_ON).filter_map(|one| passed(layout, state, *one)).collect()
}

fn passed(layout: &Layout, state: &MapState, one: Passed) -> Option<Group> {
    let (from, to) = (layout.flows.get(one.from)?, layout.flows.get(one.to)?);
    let width = width(layout, one.tonnes);
    let (path, head) = course(from.node, to.node, layout.frame.node + 3.0, width);
    let line = |ink: Ink, width: f64, dash: &'static [f64]| {
        Shape { dash, ..Shape::stroked(ink, width) }.with(Form::Path(path.clone()))
    };
    Some(Group {
        class: "flow rerouted",
        target: Some(Target::Region(one.to)),
        label: text::map::passed(
            &from.place.name,
            &to.place.name,
            &state.words,
            &state.month,
            one.tonnes,
        ),
        data: vec![
            ("origin", from.place.id.clone()),
            ("region", to.place.id.clone()),
            ("class", state.selection.to_owned()),
            ("value", plain(one.tonnes)),
            ("baseline", plain(0.0)),
        ],
        layer: Layer::Map,
        transform: None,
        shapes: vec![
            Shape::filled(Ink::None).named("centre").with(Form::Path(path.clone())),
            line(Ink::Page, width + 2.0 * CASING, &[]).named("casing"),
            line(Ink::Rerouted, width, DASH).named("fill"),
            Shape::filled(Ink::Rerouted).named("fill-head").with(Form::Path(head)),
        ],
    })
}

fn width(layout: &Layout, tonnes: f64) -> f64 {
    let tonnes = if tonnes.is_finite() { tonnes.max(0.0) } else { 0.0 };
    let least = LEAST * (layout.frame.width / crate::view::Frame::WIDE.width).max(0.6);
    (tonnes * 12.0 * layout.px_per_tonne).max(least)
}

/// A gentle arc that ends short of its node, and its head.
fn course(from: Point, to: Point, clear: f64, width: f64) -> (Arc<str>, Arc<str>) {
    let way = to - from;
    let up = if way.x >= 0.0 { way.left() } else { way.left() * -1.0 };
    let control = |t: f64| from + way * t + up * BEND;
    let arrive = (to - control(0.66)).unit();
    let tip = to - arrive * clear.min(way.length() / 3.0);
    let base = tip - arrive * (4.5 + 1.2 * width);
    let line = bezier([from, control(0.33), control(0.66), base], 24);
    let mut path = PathData::new();
    path.move_to(from);
    path.along(&line, 18.0);
    let side = arrive.left() * (width / 2.0 + 2.0);
    let mut head = PathData::new();
    head.move_to(base + side);
    head.line_to(tip);
    head.line_to(base - side);
    head.close();
    (path.finish(), head.finish())
}
