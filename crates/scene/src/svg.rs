//! Pictures as SVG text, and the same element by element for a page that keeps them alive.

mod escape;
pub mod number;
pub mod path;
mod shape;

pub use shape::{Attributes, shape_attributes, tag};

use crate::camera::Camera;
use crate::geometry::Area;
use crate::land;
use crate::palette::{self, Theme};
use crate::picture::{Group, Ink, Layer, Picture, Shape, Transform};
use escape::{push_attribute, push_text};
use number::{number, push_number};

/// Where the SVG is going to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In the page: colours are the page's custom properties; land is used from [`defs`].
    Page {
        /// Id of the `svg` element; empty for none.
        id: &'static str,
    },
    /// In a file of its own: colours are written out, nothing is needed from elsewhere. A program
    /// without the outlines leaves references to them: who makes the file adds [`defs`].
    File(Theme),
}

impl Style {
    /// A colour as this style writes it.
    #[must_use]
    pub const fn paint(self, ink: Ink) -> &'static str {
        match self {
            Self::Page { .. } => ink_css(ink),
            Self::File(theme) => palette::colour(ink, theme),
        }
    }

    /// Whether shared paths are references.
    const fn shares(self) -> bool {
        matches!(self, Self::Page { .. }) || cfg!(not(feature = "outlines"))
    }
}

/// A colour as CSS: `var(--flow-3)`, `none`.
#[must_use]
pub const fn ink_css(ink: Ink) -> &'static str {
    palette::name(ink).1
}

/// The paths that pictures in a page share: write this into the page once, before them.
#[must_use]
pub fn defs() -> String {
    let mut text = String::from("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
    for (id, data) in
        [("land", land::LAND), ("borders", land::BORDERS), ("graticule", land::GRATICULE)]
    {
        text.push_str("<path");
        push_attribute(&mut text, "id", id);
        push_attribute(&mut text, "d", data);
        text.push_str("/>");
    }
    text.push_str("</defs></svg>");
    text
}

/// The picture as SVG text.
#[must_use]
pub fn svg(picture: &Picture, style: &Style) -> String {
    written(picture, *style, &|_| None)
}

/// The same with a region in focus, by its id: its flow has an outline, flows and nodes of the others
/// stand back and stay readable, as in the page (`.focused`, `.focusing` in style/map.css).
#[must_use]
pub fn svg_in_focus(picture: &Picture, style: &Style, focus: &str) -> String {
    let is_of = |group: &Group, test: &dyn Fn(&str) -> bool| {
        group.data.iter().any(|(name, id)| *name == "region" && test(id))
    };
    let mut picture = picture.clone();
    let own = picture.groups.iter_mut().filter(|group| group.class == "flow");
    for group in own.filter(|group| is_of(group, &|id| id == focus)) {
        for slot in group.shapes.iter_mut().filter(|shape| shape.class == "slot") {
            (slot.stroke, slot.stroke_width) = (Ink::Accent, 1.5);
        }
    }
    written(&picture, *style, &|group| {
        let part = if group.class.starts_with("flow") { "0.7" } else { "0.8" };
        (group.class != "node origin" && is_of(group, &|id| id != focus)).then_some(part)
    })
}

/// `opacity` tells how much is seen of a group; all if nothing.
fn written(
    picture: &Picture,
    style: Style,
    opacity: &dyn Fn(&Group) -> Option<&'static str>,
) -> String {
    let mut text = String::with_capacity(64 * 1024);
    open(&mut text, picture, style);
    push_groups(&mut text, picture, style, opacity);
    text.push_str("</svg>");
    text
}

/// What stands in the picture's `svg` element: its groups, in a window if it has one.
#[must_use]
pub fn inside(picture: &Picture, style: Style) -> String {
    let mut text = String::with_capacity(64 * 1024);
    push_groups(&mut text, picture, style, &|_| None);
    text
}

fn push_groups(
    text: &mut String,
    picture: &Picture,
    style: Style,
    opacity: &dyn Fn(&Group) -> Option<&'static str>,
) {
    let moves = |group: &&Group| group.layer != Layer::Frame;
    if let Some(window) = picture.window {
        push_window(text, window, &picture.camera);
        for group in picture.groups.iter().filter(moves) {
            push_group(text, group, &picture.camera, style, opacity(group));
        }
        text.push_str("</g></svg>");
    }
    for group in picture.groups.iter().filter(|group| !moves(group)) {
        push_group(text, group, &picture.camera, style, opacity(group));
    }
}

/// The map's window, which cuts off what the camera leaves outside, and the camera in it.
fn push_window(text: &mut String, window: Area, camera: &Camera) {
    text.push_str("<svg");
    for (name, value) in window_attributes(window) {
        push_attribute(text, name, &value);
    }
    text.push_str("><g");
    push_attribute(text, "class", CAMERA);
    if !camera.is_world() {
        push_attribute(text, "transform", &transform(camera.transform()));
    }
    text.push('>');
}

/// Class of the element that the camera moves.
pub const CAMERA: &str = "camera";

/// The attributes of the map's window: an inner `svg` element.
fn window_attributes(window: Area) -> [(&'static str, String); 6] {
    let (width, height) = (window.right - window.left, window.bottom - window.top);
    let (x, y) = (number(window.left), number(window.top));
    let (width, height) = (number(width), number(height));
    let view = format!("{x} {y} {width} {height}");
    [
        ("class", "window".to_owned()),
        ("x", x),
        ("y", y),
        ("width", width),
        ("height", height),
        ("viewBox", view),
    ]
}

fn open(text: &mut String, picture: &Picture, style: Style) {
    let (width, height) = (number(picture.width), number(picture.height));
    text.push_str("<svg");
    push_attribute(text, "xmlns", "http://www.w3.org/2000/svg");
    if let Style::Page { id } = style
        && !id.is_empty()
    {
        push_attribute(text, "id", id);
    }
    push_attribute(text, "viewBox", &format!("0 0 {width} {height}"));
    if let Style::File(theme) = style {
        push_attribute(text, "width", &width);
        push_attribute(text, "height", &height);
        push_attribute(text, "font-family", "'Source Sans 3','Source Sans Pro',sans-serif");
        text.push('>');
        push_element(text, "title", &picture.title);
        push_element(text, "desc", &picture.description);
        text.push_str("<rect width=\"100%\" height=\"100%\"");
        push_attribute(text, "fill", palette::colour(Ink::Page, theme));
        text.push_str("/>");
    } else {
        push_attribute(text, "role", "group");
        if !picture.title.is_empty() {
            push_attribute(text, "aria-label", &picture.title);
        }
        text.push('>');
        push_element(text, "desc", &picture.description);
    }
}

fn push_element(text: &mut String, tag: &str, content: &str) {
    if content.is_empty() {
        return;
    }
    text.push('<');
    text.push_str(tag);
    text.push('>');
    push_text(text, content);
    text.push_str("</");
    text.push_str(tag);
    text.push('>');
}

fn push_group(
    text: &mut String,
    group: &Group,
    camera: &Camera,
    style: Style,
    opacity: Option<&str>,
) {
    text.push_str("<g");
    if let Some(part) = opacity {
        push_attribute(text, "opacity", part);
    }
    for (name, value) in group_attributes(group, camera) {
        push_attribute(text, &name, &value);
    }
    text.push('>');
    if matches!(style, Style::File(_)) {
        push_element(text, "title", &group.label);
    }
    for shape in &group.shapes {
        push_shape(text, shape, group, style);
    }
    text.push_str("</g>");
}

/// The attributes of a group's element: class, `data-`, what it says, its transform.
#[must_use]
pub fn group_attributes(group: &Group, camera: &Camera) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    if !group.class.is_empty() {
        attributes.push(("class".to_owned(), group.class.to_owned()));
    }
    for (name, value) in &group.data {
        attributes.push((format!("data-{name}"), value.clone()));
    }
    if !group.label.is_empty() {
        attributes.push(("role".to_owned(), "img".to_owned()));
        attributes.push(("aria-label".to_owned(), group.label.clone()));
    }
    if let Some(value) = group_transform(group, camera) {
        attributes.push(("transform".to_owned(), value));
    }
    attributes
}

/// The transform of a group's element; `None` if it needs none.
#[must_use]
pub fn group_transform(group: &Group, camera: &Camera) -> Option<String> {
    match group.layer {
        Layer::Pinned(to) if !camera.is_world() => Some(transform(camera.pinned(to))),
        _ => group.transform.map(transform),
    }
}

/// A transform as an attribute's value.
#[must_use]
pub fn transform(map: Transform) -> String {
    let mut value = String::from("translate(");
    push_number(&mut value, map.dx);
    value.push(' ');
    push_number(&mut value, map.dy);
    value.push_str(") scale(");
    value.push_str(&number::fine(map.scale));
    value.push(')');
    value
}

fn push_shape(text: &mut String, shape: &Shape, group: &Group, style: Style) {
    let scale = group.transform.map_or(1.0, |map| map.scale);
    let tag = tag(shape, style);
    text.push('<');
    text.push_str(tag);
    for (name, value) in shape_attributes(shape, scale, style) {
        push_attribute(text, name, &value);
    }
    if let crate::picture::Form::Text { text: words, .. } = &shape.form {
        text.push('>');
        push_text(text, words);
        text.push_str("</text>");
    } else {
        text.push_str("/>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::{Anchor, Form};

    fn words(text: &str) -> Picture {
        let form = Form::Text {
            x: 1.0,
            y: 2.5,
            size: 12.0,
            anchor: Anchor::Middle,
            strong: true,
            halo: true,
            text: text.to_owned(),
        };
        let shape = Shape { form, ..Shape::filled(Ink::Text) };
        let group = Group { class: "node", shapes: vec![shape], ..Group::default() };
        Picture { width: 10.0, height: 5.0, groups: vec![group], ..Picture::default() }
    }

    #[test]
    fn words_are_escaped() {
        let text = svg(&words("a<b & \"c\"\u{1}"), &Style::Page { id: "x" });
        assert!(text.contains("a&lt;b &amp; \"c\" </text>"), "{text}");
        assert!(text.contains("id=\"x\""));
        assert!(text.contains("var(--text)"));
    }

    #[test]
    fn files_stand_alone() {
        let text = svg(&words("x"), &Style::File(Theme::Light));
        assert!(!text.contains("var("), "{text}");
        assert!(text.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    }

    #[test]
    fn shared_paths_are_defined_once() {
        for id in ["land", "borders", "graticule"] {
            assert!(defs().contains(&format!("id=\"{id}\"")));
        }
    }
}
