//! Dots on a canvas.

use std::f64::consts::TAU;

use scene::camera::Camera;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// More px than this for one of the page's make nothing sharper that moves.
const MOST_DENSE: f64 = 2.0;

/// A canvas that lies over a picture and is as large. While nothing is on it, it is not shown: the
/// browser would hand it over with each frame of the page.
#[derive(Debug)]
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// Paints on this element.
    #[must_use]
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element, context })
    }

    /// Begins with nothing, for a picture of that width seen through a camera.
    pub fn begin(&self, width: f64, camera: &Camera) {
        let empty = self.element.hidden();
        self.element.set_hidden(false);
        let dense = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let dense = dense.clamp(1.0, MOST_DENSE);
        let wide = f64::from(self.element.client_width());
        self.fit(wide * dense, f64::from(self.element.client_height()) * dense);
        drop(self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0));
        let (across, down) = (self.element.width(), self.element.height());
        self.context.clear_rect(0.0, 0.0, f64::from(across), f64::from(down));
        if empty {
            self.dress();
        }
        let unit = wide * dense / width;
        let (scale, shift) = (camera.scale * unit, camera.shift * unit);
        drop(self.context.set_transform(scale, 0.0, 0.0, scale, shift.x, shift.y));
        self.context.begin_path();
    }

    /// Takes the style sheet's colours: the text's for the dots, the outline's for their edges.
    fn dress(&self) {
        let style = web_sys::window()
            .and_then(|window| window.get_computed_style(&self.element).ok().flatten());
        let colour = |name: &str| style.as_ref()?.get_property_value(name).ok();
        self.context.set_fill_style_str(&colour("color").unwrap_or_default());
        self.context.set_stroke_style_str(&colour("outline-color").unwrap_or_default());
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn fit(&self, width: f64, height: f64) {
        let (width, height) = (width.round() as u32, height.round() as u32);
        if self.element.width() != width || self.element.height() != height {
            self.element.set_width(width);
            self.element.set_height(height);
            self.dress();
        }
    }

    /// A dot.
    pub fn dot(&self, x: f64, y: f64, radius: f64) {
        self.context.move_to(x + radius, y);
        drop(self.context.arc(x, y, radius, 0.0, TAU));
    }

    /// Paints the dots since the beginning, with an edge of that width.
    pub fn end(&self, edge: f64) {
        self.context.set_line_width(edge);
        self.context.stroke();
        self.context.fill();
    }

    /// Takes everything away.
    pub fn wipe(&self) {
        self.element.set_hidden(true);
    }
}
