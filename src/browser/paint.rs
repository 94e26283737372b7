//! A picture as live SVG: elements stay while the picture keeps its structure, and only the
//! attributes that differ are set. The same loops over the same shapes as SVG text.

use scene::camera::Camera;
use scene::picture::{Form, Group, Layer, Picture, Shape, Target};
use scene::svg::number::number;
use scene::svg::{self, Style, group_attributes, group_transform, shape_attributes, tag};
use wasm_bindgen::JsCast;
use web_sys::Document;
pub use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";
const STYLE: Style = Style::Page { id: "" };

/// Paints pictures into one `svg` element.
#[derive(Debug)]
pub struct Painter {
    svg: Element,
    /// What the camera moves, and the camera as it was last set.
    moved: Option<Element>,
    camera: Camera,
    groups: Vec<Painted>,
}

/// A group's element with what was last painted into it.
#[derive(Debug)]
struct Painted {
    element: Element,
    shapes: Vec<Element>,
    group: Group,
}

impl Painter {
    /// Paints into this element.
    #[must_use]
    pub fn new(svg: Element) -> Self {
        Self { svg, moved: None, camera: Camera::WORLD, groups: Vec::new() }
    }

    /// Makes the element show the picture.
    pub fn paint(&mut self, picture: Picture) {
        if self.fits(&picture) {
            self.look(&picture.camera);
            for (painted, group) in self.groups.iter_mut().zip(picture.groups) {
                painted.update(group, &self.camera);
            }
        } else if let Some(document) = self.svg.owner_document() {
            self.build(&document, &picture);
        }
    }

    /// Looks through another camera at the picture that is there.
    pub fn look(&mut self, camera: &Camera) {
        if self.camera == *camera {
            return;
        }
        self.camera = *camera;
        if let Some(moved) = &self.moved {
            set(moved, "transform", &svg::transform(camera.transform()));
        }
        for painted in &self.groups {
            if let Layer::Pinned(_) = painted.group.layer {
                match group_transform(&painted.group, camera) {
                    Some(value) => set(&painted.element, "transform", &value),
                    None => drop(painted.element.remove_attribute("transform")),
                }
            }
        }
    }

    /// Whether the elements can stay.
    fn fits(&self, picture: &Picture) -> bool {
        self.groups.len() == picture.groups.len()
            && self.groups.iter().zip(&picture.groups).all(|(painted, group)| {
                let tags = |shape: &Shape| tag(shape, STYLE);
                let (old, new) = (&painted.group, group);
                old.class == new.class
                    && old.target == new.target
                    && old.shapes.iter().map(tags).eq(new.shapes.iter().map(tags))
            })
    }

    fn build(&mut self, document: &Document, picture: &Picture) {
        self.svg.set_text_content(None);
        let size = format!("0 0 {} {}", number(picture.width), number(picture.height));
        set(&self.svg, "viewBox", &size);
        self.camera = picture.camera;
        self.moved = window(document, &self.svg, picture);
        let groups = picture.groups.iter();
        self.groups = groups.filter_map(|group| build(document, group, &self.camera)).collect();
        for painted in &self.groups {
            let home = match (&self.moved, painted.group.layer) {
                (Some(moved), Layer::Map | Layer::Pinned(_)) => moved,
                _ => &self.svg,
            };
            drop(home.append_child(&painted.element));
        }
    }
}

/// Makes the map's window; gives what the camera moves in it.
fn window(document: &Document, svg: &Element, picture: &Picture) -> Option<Element> {
    let area = picture.window?;
    let window = document.create_element_ns(Some(SVG), "svg").ok()?;
    for (name, value) in svg::window_attributes(area) {
        set(&window, name, &value);
    }
    let moved = document.create_element_ns(Some(SVG), "g").ok()?;
    set(&moved, "class", svg::CAMERA);
    set(&moved, "transform", &svg::transform(picture.camera.transform()));
    window.append_child(&moved).ok()?;
    svg.append_child(&window).ok()?;
    Some(moved)
}

/// Puts the classes `focused` and `hovered` on the elements of a region, `focusing` on the whole.
pub fn mark_regions(svg: &Element, focused: Option<&str>, hovered: Option<&str>) {
    drop(svg.class_list().toggle_with_force("focusing", focused.is_some()));
    let Ok(marked) = svg.query_selector_all("[data-region]") else { return };
    for index in 0..marked.length() {
        let Some(element) = marked.item(index).and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let region = element.get_attribute("data-region");
        for (class, id) in [("focused", focused), ("hovered", hovered)] {
            let on = id.is_some() && region.as_deref() == id;
            drop(element.class_list().toggle_with_force(class, on));
        }
    }
}

fn build(document: &Document, group: &Group, camera: &Camera) -> Option<Painted> {
    let element = document.create_element_ns(Some(SVG), "g").ok()?;
    for (name, value) in group_attributes(group, camera) {
        set(&element, &name, &value);
    }
    if matches!(group.target, Some(Target::Flow(_))) {
        set(&element, "tabindex", "0");
    }
    let mut shapes = Vec::with_capacity(group.shapes.len());
    for shape in &group.shapes {
        let child = document.create_element_ns(Some(SVG), tag(shape, STYLE)).ok()?;
        for (name, value) in shape_attributes(shape, scale(group), STYLE) {
            set(&child, name, &value);
        }
        child.set_text_content(words(shape));
        element.append_child(&child).ok()?;
        shapes.push(child);
    }
    Some(Painted { element, shapes, group: group.clone() })
}

impl Painted {
    fn update(&mut self, group: Group, camera: &Camera) {
        if self.group == group {
            return;
        }
        let (old, new) = (&self.group, &group);
        update(&self.element, &group_attributes(old, camera), &group_attributes(new, camera));
        for (element, (old, new)) in
            self.shapes.iter().zip(self.group.shapes.iter().zip(&group.shapes))
        {
            if old == new {
                continue;
            }
            let attributes = |shape, group| shape_attributes(shape, scale(group), STYLE);
            update(element, &attributes(old, &self.group), &attributes(new, &group));
            if words(old) != words(new) {
                element.set_text_content(words(new));
            }
        }
        self.group = group;
    }
}

/// Sets the attributes that differ and removes those that are gone.
fn update<N: AsRef<str>, V: AsRef<str>>(element: &Element, old: &[(N, V)], new: &[(N, V)]) {
    let find =
        |list: &[(N, V)], name: &str| list.iter().position(|(other, _)| other.as_ref() == name);
    for (name, value) in new {
        let before = find(old, name.as_ref()).map(|at| old[at].1.as_ref());
        if before != Some(value.as_ref()) {
            set(element, name.as_ref(), value.as_ref());
        }
    }
    for (name, _) in old {
        if find(new, name.as_ref()).is_none() {
            drop(element.remove_attribute(name.as_ref()));
        }
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails for names that are no attribute names alone; ours are.
    drop(element.set_attribute(name, value));
}

fn scale(group: &Group) -> f64 {
    group.transform.map_or(1.0, |map| map.scale)
}

fn words(shape: &Shape) -> Option<&str> {
    match &shape.form {
        Form::Text { text, .. } => Some(text),
        _ => None,
    }
}
