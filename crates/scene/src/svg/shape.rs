//! One shape as an element: its tag and its attributes.

use std::borrow::Cow;

use super::Style;
use super::number::{number, push_number};
use crate::metrics;
use crate::picture::{Anchor, Form, Ink, Shape};

/// Names and values of an element's attributes.
pub type Attributes<'a> = Vec<(&'static str, Cow<'a, str>)>;

/// Width of the halo around letters, px.
const HALO: f64 = 3.0;

/// The element's name.
#[must_use]
pub const fn tag(shape: &Shape, style: Style) -> &'static str {
    match &shape.form {
        Form::Path(_) => "path",
        Form::Shared { .. } if style.shares() => "use",
        Form::Shared { .. } => "path",
        Form::Circle { .. } => "circle",
        Form::Rect { .. } => "rect",
        Form::Text { .. } => "text",
    }
}

/// The element's attributes; a text's words are its content. `scale` is that of the group's
/// transform: outlines are as wide whatever it is.
#[must_use]
pub fn shape_attributes(shape: &Shape, scale: f64, style: Style) -> Attributes<'_> {
    let mut list: Attributes<'_> = Vec::with_capacity(8);
    if !shape.class.is_empty() {
        list.push(("class", Cow::Borrowed(shape.class)));
    }
    push_form(&mut list, &shape.form, style);
    list.push(("fill", Cow::Borrowed(style.paint(shape.fill))));
    if let Form::Text { halo: true, .. } = shape.form {
        push_halo(&mut list, style);
    } else if shape.stroke != Ink::None {
        push_outline(&mut list, shape, scale, style);
    }
    list
}

fn push_form<'a>(list: &mut Attributes<'a>, form: &'a Form, style: Style) {
    match form {
        Form::Path(data) => list.push(("d", Cow::Borrowed(data))),
        Form::Shared { id, .. } if style.shares() => {
            list.push(("href", Cow::Owned(format!("#{id}"))));
        }
        Form::Shared { data, .. } => list.push(("d", Cow::Borrowed(data))),
        &Form::Circle { x, y, r } => push_numbers(list, [("cx", x), ("cy", y), ("r", r)]),
        &Form::Rect { x, y, width, height } => {
            push_numbers(list, [("x", x), ("y", y), ("width", width), ("height", height)]);
        }
        &Form::Text { x, y, size, anchor, strong, ref text, .. } => {
            push_numbers(list, [("x", x), ("y", y), ("font-size", size)]);
            // As wide as the layout took it to be, in whatever type the reader has.
            push_numbers(list, [("textLength", metrics::width(text, size, strong))]);
            list.push(("lengthAdjust", Cow::Borrowed("spacingAndGlyphs")));
            let anchor = match anchor {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            if let Some(anchor) = anchor {
                list.push(("text-anchor", Cow::Borrowed(anchor)));
            }
            if strong {
                list.push(("font-weight", Cow::Borrowed("600")));
            }
        }
    }
}

fn push_numbers<const N: usize>(list: &mut Attributes<'_>, numbers: [(&'static str, f64); N]) {
    for (name, value) in numbers {
        list.push((name, Cow::Owned(number(value))));
    }
}

/// Page colour around the letters, painted before them.
fn push_halo(list: &mut Attributes<'_>, style: Style) {
    list.push(("stroke", Cow::Borrowed(style.paint(Ink::Page))));
    list.push(("stroke-width", Cow::Owned(number(HALO))));
    list.push(("stroke-linejoin", Cow::Borrowed("round")));
    list.push(("paint-order", Cow::Borrowed("stroke")));
}

fn push_outline(list: &mut Attributes<'_>, shape: &Shape, scale: f64, style: Style) {
    let scale = if scale > 0.0 { scale } else { 1.0 };
    list.push(("stroke", Cow::Borrowed(style.paint(shape.stroke))));
    list.push(("stroke-width", Cow::Owned(number(shape.stroke_width / scale))));
    if !shape.dash.is_empty() {
        let mut dashes = String::new();
        for dash in shape.dash {
            if !dashes.is_empty() {
                dashes.push(' ');
            }
            push_number(&mut dashes, dash / scale);
        }
        list.push(("stroke-dasharray", Cow::Owned(dashes)));
    }
}
