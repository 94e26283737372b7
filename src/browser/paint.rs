//! A picture as live SVG: elements stay while the picture keeps its structure, and only the
//! attributes that differ are set. The same loops over the same shapes as SVG text.

use scene::camera::Camera;
use scene::picture::{Form, Group, Layer, Picture, Shape, Target};
use scene::svg::number::number;
use scene::svg::{self, Style, group_attributes, group_transform, shape_attributes, tag};
use wasm_bindgen::JsCast;
pub use web_sys::Element;

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
        } else {
            self.build(picture);
        }
    }

    /// Looks through another camera at the picture that is there.
    pub fn look(&mut self, camera: &Camera) {
        if self.camera == *camera {
            return;
        }
        let scaled = self.camera.scale.to_bits() != camera.scale.to_bits();
        self.camera = *camera;
        if let Some(moved) = &self.moved {
            set(moved, "transform", &svg::transform(camera.transform()));
        }
        // What keeps its size is moved with the rest.
        for painted in self.groups.iter().filter(|_| scaled) {
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

    /// Makes the elements anew: as markup, which a browser reads in less time than it takes elements
    /// one by one (docs/performance.md).
    fn build(&mut self, picture: Picture) {
        let size = format!("0 0 {} {}", number(picture.width), number(picture.height));
        set(&self.svg, "viewBox", &size);
        self.svg.set_inner_html(&svg::inside(&picture, STYLE));
        self.camera = picture.camera;
        let window = picture.window.and_then(|_| self.svg.first_element_child());
        self.moved = window.as_ref().and_then(Element::first_element_child);
        let mut moving = siblings(self.moved.as_ref().and_then(Element::first_element_child));
        let mut fixed = siblings(match &window {
            Some(window) => window.next_element_sibling(),
            None => self.svg.first_element_child(),
        });
        let painted = |group: Group| {
            let element = match group.layer {
                Layer::Map | Layer::Pinned(_) => moving.next(),
                Layer::Frame => fixed.next(),
            }?;
            if matches!(group.target, Some(Target::Flow(_))) {
                set(&element, "tabindex", "0");
            }
            let shapes = siblings(element.first_element_child()).collect();
            Some(Painted { element, shapes, group })
        };
        self.groups = picture.groups.into_iter().filter_map(painted).collect();
    }
}

/// An element and those that follow it.
fn siblings(first: Option<Element>) -> impl Iterator<Item = Element> {
    std::iter::successors(first, Element::next_element_sibling)
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
