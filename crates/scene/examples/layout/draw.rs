//! The layout as a plain picture: land, arrows, names.

use scene::geometry::{Point, pairs};
use scene::land::{BORDERS, GRATICULE, LAND};
use scene::layout::{Label, Layout, Ribbon};
use scene::picture::{Anchor, Form, Group, Ink, Picture, Shape};
use scene::svg::path::PathData;

/// Draws a layout.
pub(crate) fn picture(layout: &Layout) -> Picture {
    let mut groups = land(layout);
    for flow in &layout.flows {
        groups.push(group("flow", &flow.place.id, vec![arrow(&flow.ribbon, Ink::Flow)]));
    }
    for other in &layout.others {
        let casing = Shape::stroked(Ink::Page, 2.0);
        let casing = casing.with(Form::Path(other.ribbon.outline.clone()));
        let start = circle(other.start, layout.frame.node, Ink::Other);
        let shapes = vec![casing, arrow(&other.ribbon, Ink::Other), start];
        groups.push(group("flow other", &other.to.id, shapes));
    }
    for flow in &layout.flows {
        let home = flow.home.into_iter().map(|home| line(flow.node, home));
        let node = circle(flow.node, layout.frame.node, Ink::Text);
        let name = flow.label.iter().flat_map(|label| name(layout, label));
        groups.push(group("node", &flow.place.id, home.chain([node]).chain(name).collect()));
    }
    let disc = &layout.origin;
    let shapes = [circle(disc.at, disc.r, Ink::Flow)].into_iter();
    let label = disc.label.iter().flat_map(|label| name(layout, label));
    groups.push(group(
        "node origin",
        &disc.place.id,
        shapes.chain(label).chain(inside(layout)).collect(),
    ));
    Picture {
        width: layout.frame.width,
        height: layout.frame.height,
        title: format!("Flows from {}", disc.place.name),
        description: format!("{} flows from {}", layout.flows.len(), disc.place.name),
        groups,
        ..Picture::default()
    }
}

fn land(layout: &Layout) -> Vec<Group> {
    let layer = |class: &'static str, data: &'static str, shape: Shape| Group {
        class,
        transform: Some(layout.frame.land),
        shapes: vec![shape.with(Form::Shared { id: class, data })],
        ..Group::default()
    };
    vec![
        layer("graticule", GRATICULE, Shape::stroked(Ink::Graticule, 1.0)),
        layer("land", LAND, Shape::filled(Ink::Land)),
        layer("borders", BORDERS, Shape::stroked(Ink::Border, 0.6)),
    ]
}

fn group(class: &'static str, id: &str, shapes: Vec<Shape>) -> Group {
    Group { class, data: vec![("region", id.to_owned())], shapes, ..Group::default() }
}

fn arrow(ribbon: &Ribbon, ink: Ink) -> Shape {
    Shape::filled(ink).with(Form::Path(ribbon.outline.clone()))
}

fn circle(at: Point, r: f64, ink: Ink) -> Shape {
    let edge = Shape { stroke: Ink::Page, stroke_width: 1.0, ..Shape::filled(ink) };
    edge.with(Form::Circle { x: at.x, y: at.y, r })
}

fn line(from: Point, to: Point) -> Shape {
    let mut path = PathData::new();
    path.move_to(from);
    for (_, to) in pairs(&[from, to]) {
        path.line_to(to);
    }
    Shape::stroked(Ink::Quiet, 0.7).named("leader").with(Form::Path(path.finish()))
}

fn name(layout: &Layout, label: &Label) -> Vec<Shape> {
    let leader = label.leader.map(|(from, to)| line(from, to));
    let text = text(layout, label.at, &label.name);
    leader.into_iter().chain([text]).collect()
}

/// The origin's name where it has room in its disc.
fn inside(layout: &Layout) -> Option<Shape> {
    let disc = &layout.origin;
    let text = || {
        Shape::filled(Ink::Page).with(Form::Text {
            x: disc.at.x,
            y: disc.at.y + 0.35 * layout.frame.label,
            size: layout.frame.label,
            anchor: Anchor::Middle,
            strong: true,
            halo: false,
            text: disc.place.name.clone(),
        })
    };
    disc.label.is_none().then(text)
}

fn text(layout: &Layout, at: Point, words: &str) -> Shape {
    Shape::filled(Ink::Text).with(Form::Text {
        x: at.x,
        y: at.y,
        size: layout.frame.label,
        anchor: Anchor::Start,
        strong: false,
        halo: true,
        text: words.to_owned(),
    })
}
