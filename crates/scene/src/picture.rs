//! A picture as a value: shapes in paint order, in groups that a reader can point at.
//!
//! The page's live SVG, saved files, the picture that stands in `index.html` before any script
//! runs, and the snapshot tests are all loops over a [`Picture`]. Colours are roles ([`Ink`]),
//! so that the same picture can be painted for a light and for a dark page.

use std::sync::Arc;

use crate::camera::Camera;
use crate::geometry::{Area, Point};

/// A finished drawing in its own pixels, y down.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Picture {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// What it shows, in a few words.
    pub title: String,
    /// What it says, for a reader who cannot see it.
    pub description: String,
    /// Where the map is seen, px; `None` for a picture without one. Groups of the layers
    /// [`Layer::Map`] and [`Layer::Pinned`] are cut off at its edge.
    pub window: Option<Area>,
    /// Which part of the map is seen in it, and how large.
    pub camera: Camera,
    /// The groups, bottom first; what stands still comes after what goes with the camera.
    pub groups: Vec<Group>,
}

/// Shapes that belong together.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Group {
    /// Class names in the SVG: `flow`, `flow other`, `node`, `land`...
    pub class: &'static str,
    /// What a reader points at when pointing at it; `None` for scenery.
    pub target: Option<Target>,
    /// What it says when hovered, focused or read aloud; empty for scenery.
    pub label: String,
    /// `data-` attributes: name without the prefix, and value.
    pub data: Vec<(&'static str, String)>,
    /// How it follows the camera.
    pub layer: Layer,
    /// Maps the shapes into the picture; `None` if they are in its pixels already.
    pub transform: Option<Transform>,
    /// The shapes, bottom first.
    pub shapes: Vec<Shape>,
}

/// How a group follows the camera.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Layer {
    /// Not at all: title, legend, notes; charts.
    #[default]
    Frame,
    /// It is magnified with the map: land, flows.
    Map,
    /// It moves with this point of the map and stays as large as it is: names, nodes.
    Pinned(Point),
}

/// A uniform scale followed by a shift: `x' = scale * x + dx`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// The scale.
    pub scale: f64,
    /// Shift to the right, px.
    pub dx: f64,
    /// Shift down, px.
    pub dy: f64,
}

/// What can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The flow from China to the region with this index.
    Flow(usize),
    /// The node of the region with this index.
    Region(usize),
    /// The arrow of a supplier outside China: its index in the layout.
    Other(usize),
    /// The hub in China with this index.
    Hub(usize),
    /// China's node.
    Origin,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its form.
    pub form: Form,
    /// Class name in the SVG; empty for none.
    pub class: &'static str,
    /// Colour of its inside.
    pub fill: Ink,
    /// Colour of its outline.
    pub stroke: Ink,
    /// Width of the outline in px, in the picture's scale whatever the group's transform.
    pub stroke_width: f64,
    /// Dashes and gaps of the outline in px; empty for a whole line.
    pub dash: &'static [f64],
}

impl Shape {
    /// A shape that is only filled; its form is to be given.
    #[must_use]
    pub const fn filled(ink: Ink) -> Self {
        Self {
            form: Form::Circle { x: 0.0, y: 0.0, r: 0.0 },
            class: "",
            fill: ink,
            stroke: Ink::None,
            stroke_width: 0.0,
            dash: &[],
        }
    }

    /// A shape that is only a line; its form is to be given.
    #[must_use]
    pub fn stroked(ink: Ink, width: f64) -> Self {
        Self { stroke: ink, stroke_width: width, ..Self::filled(Ink::None) }
    }

    /// The same with a form.
    #[must_use]
    pub fn with(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// The same with a class name.
    #[must_use]
    pub fn named(self, class: &'static str) -> Self {
        Self { class, ..self }
    }
}

/// The forms.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// SVG path data, shared with the layout: a new month draws the same lines.
    Path(Arc<str>),
    /// A path that never changes, so that a page can define it once and use it often.
    Shared {
        /// Its id in the page.
        id: &'static str,
        /// SVG path data.
        data: &'static str,
    },
    /// A circle.
    Circle {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        r: f64,
    },
    /// A rectangle.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// A line of text, on its baseline.
    Text {
        /// Anchor point.
        x: f64,
        /// Baseline.
        y: f64,
        /// Size in px.
        size: f64,
        /// Which end the anchor point is at.
        anchor: Anchor,
        /// Semibold.
        strong: bool,
        /// A 3 px halo of page colour around the letters.
        halo: bool,
        /// The words.
        text: String,
    },
}

/// Which part of a line of text stands at its anchor point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A colour by its role; `crate::palette` says which colour that is in which theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Ink {
    /// Nothing is painted.
    #[default]
    None,
    /// The page behind the picture.
    Page,
    /// Land.
    Land,
    /// Borders between countries.
    Border,
    /// Meridians and parallels.
    Graticule,
    /// Text and axes.
    Text,
    /// Secondary text.
    Quiet,
    /// Thin rules, grid lines.
    Rule,
    /// The baseline's pale slot.
    Slot,
    /// China's exports.
    Flow,
    /// China's exports where less than all gets through: step 0 (almost nothing) to 4 (all).
    FlowStep(u8),
    /// Suppliers outside China.
    Other,
    /// What suppliers outside China can be expected to add.
    Expected,
    /// What others pass on.
    Rerouted,
    /// Tonnes that wait for a licence in China.
    Waiting,
    /// Tonnes that customs hold in China.
    Held,
    /// Less than in the baseline, where only changes are shown.
    Lost,
    /// More than in the baseline, likewise.
    Gained,
    /// Stock that runs out.
    Alarm,
    /// Recorded figures.
    Recorded,
    /// What is marked as an estimate.
    Estimate,
    /// The thing in focus.
    Accent,
}
