//! The places: a point, a name, a figure.

use super::{MapState, stock};
use crate::geometry::Point;
use crate::layout::{Flow, Frame, Label, Layout};
use crate::picture::{Anchor, Form, Group, Ink, Layer, Shape, Target};
use crate::svg::number::number;

/// Leader lines, px.
const LEADER: f64 = 0.7;

/// One group for each region: its node, the line to its label, name and figure.
pub(super) fn groups(layout: &Layout, state: &MapState) -> Vec<Group> {
    let flows = layout.flows.iter().enumerate();
    flows.map(|(index, flow)| group(&layout.frame, state, index, flow)).collect()
}

fn group(frame: &Frame, state: &MapState, index: usize, flow: &Flow) -> Group {
    let region = state.region(index);
    let mut shapes = stock::node(frame, flow.node, region.stock).to_vec();
    let value = text::map::label_value(
        &state.figure(&region),
        !state.changes && region.more(),
        region.estimated,
    );
    if let Some(label) = &flow.label {
        shapes.extend(written(frame, label, &value, false));
    }
    Group {
        class: "node",
        target: Some(Target::Region(index)),
        layer: Layer::Pinned(flow.node),
        data: vec![
            ("region", flow.place.id.clone()),
            ("stock-weeks", super::flow::plain(region.stock_weeks)),
        ],
        shapes,
        ..Group::default()
    }
}

/// The origin's disc.
pub(super) fn disc(layout: &Layout) -> Group {
    let disc = &layout.origin;
    Group {
        class: "disc",
        target: Some(Target::Origin),
        layer: Layer::Map,
        shapes: vec![circle(disc.at, disc.r, Ink::Flow)],
        ..Group::default()
    }
}

/// The origin's name and total: inside its disc where there is room.
pub(super) fn origin(layout: &Layout, state: &MapState, total: f64) -> Group {
    let (frame, disc) = (&layout.frame, &layout.origin);
    let value = state.total(total);
    let mut shapes = Vec::new();
    match &disc.label {
        Some(label) => shapes.extend(written(frame, label, &value, true)),
        None => {
            let inside = |dy: f64, size: f64, strong: bool, text: String| {
                Shape::filled(Ink::Page).with(Form::Text {
                    x: disc.at.x,
                    y: disc.at.y + dy,
                    size,
                    anchor: Anchor::Middle,
                    strong,
                    halo: false,
                    text,
                })
            };
            let name = text::map::short_name(&disc.place.name);
            shapes.push(inside(-1.0, frame.label + 1.0, true, name));
            shapes.push(inside(frame.label - 0.5, frame.label - 1.0, false, value));
        }
    }
    Group {
        class: "node origin",
        target: Some(Target::Origin),
        label: text::map::origin(&disc.place.name, &state.words, &state.month, total),
        data: vec![
            ("region", disc.place.id.clone()),
            ("value", number((total * 10.0).round() / 10.0)),
        ],
        layer: Layer::Pinned(disc.at),
        transform: None,
        shapes,
    }
}

fn circle(at: Point, r: f64, ink: Ink) -> Shape {
    let edge = Shape { stroke: Ink::Page, stroke_width: 1.0, ..Shape::filled(ink) };
    edge.with(Form::Circle { x: at.x, y: at.y, r })
}

/// Leader, name, figure.
fn written(frame: &Frame, label: &Label, value: &str, strong: bool) -> Vec<Shape> {
    let words = |x: f64, ink: Ink, strong: bool, text: &str| {
        Shape::filled(ink).with(Form::Text {
            x,
            y: label.at.y,
            size: frame.label,
            anchor: Anchor::Start,
            strong,
            halo: true,
            text: text.to_owned(),
        })
    };
    let leader = label.leader.map(|(from, to)| {
        let mut path = crate::svg::path::PathData::new();
        path.move_to(from);
        path.line_to(to);
        Shape::stroked(Ink::Quiet, LEADER).named("leader").with(Form::Path(path.finish()))
    });
    let name = words(label.at.x, Ink::Text, strong, &label.name).named("name");
    let value = label.value_x.map(|x| words(x, Ink::Quiet, false, value).named("value"));
    leader.into_iter().chain([name]).chain(value).collect()
}
