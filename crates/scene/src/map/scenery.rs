//! What lies under the flows: graticule, land, borders.

use crate::land;
use crate::layout::Frame;
use crate::picture::{Form, Group, Ink, Layer, Shape};

/// Width of the borders, px.
const BORDER: f64 = 0.6;

/// Graticule, land and borders, in the base plane; the group's transform puts them into the frame.
pub(super) fn land(frame: &Frame) -> Vec<Group> {
    let layer = |class: &'static str, id: &'static str, data: &'static str, shape: Shape| Group {
        class,
        layer: Layer::Map,
        transform: Some(frame.land),
        shapes: vec![shape.with(Form::Shared { id, data })],
        ..Group::default()
    };
    let hair = frame.land.scale.max(0.6);
    vec![
        layer("graticule", "graticule", land::GRATICULE, Shape::stroked(Ink::Graticule, hair)),
        layer("land", "land", land::LAND, Shape::filled(Ink::Land)),
        layer("borders", "borders", land::BORDERS, Shape::stroked(Ink::Border, BORDER * hair)),
    ]
}
