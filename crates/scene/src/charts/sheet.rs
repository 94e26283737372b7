//! What every chart has around its plot: the finding above, unit and key, the source below.

use super::Chart;
use super::canvas::Canvas;
use super::key::{self, Entry};
use super::plot::{Drawn, Surface};
use super::table::Table;
use crate::figures::{ChartSize, Figure};
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::{Anchor, Form, Group, Ink, Picture, Shape};
use plotters::drawing::IntoDrawingArea;

/// Room inside the surface's edge, px.
pub(super) const EDGE: f64 = 4.0;
/// Size of the title, px.
pub(super) const TITLE: f64 = 15.0;
/// Size of all other words, px.
pub(super) const SMALL: f64 = 11.5;
/// Size of the source, px.
const NOTE: f64 = 11.0;
/// From line to line of the title, px.
const TITLE_LINE: f64 = 19.0;
/// From line to line of small words, px.
pub(super) const SMALL_LINE: f64 = 16.0;

/// The words around a plot.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// What it shows, as a finding.
    pub(super) title: String,
    /// What is counted, and for when and whom.
    pub(super) unit: String,
    /// The marks that need a name.
    pub(super) key: Vec<Entry>,
    /// Where the figures come from, and of when they are.
    pub(super) source: String,
    /// What it says to a reader who cannot see it.
    pub(super) description: String,
}

/// A chart's surface.
pub(super) struct Sheet {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where the plot is drawn, its axes' figures included.
    pub(super) plot: Area,
    words: Words,
    around: Vec<Shape>,
}

impl Sheet {
    /// Lays the words out; what is left is the plot's.
    pub(super) fn new(figure: Figure, size: ChartSize, words: Words) -> Self {
        let (width, height) = figure.size(size);
        let room = width - 2.0 * EDGE;
        let mut around = Vec::new();
        let mut y = 0.0;
        for line in metrics::wrapped(&words.title, TITLE, true, room) {
            y += TITLE_LINE;
            around.push(write(Point::new(EDGE, y - 4.0), TITLE, true, Ink::Text, &line));
        }
        for line in metrics::wrapped(&words.unit, SMALL, false, room) {
            y += SMALL_LINE;
            around.push(write(Point::new(EDGE, y - 3.0), SMALL, false, Ink::Quiet, &line));
        }
        let (shapes, lines) = key::draw(&words.key, Point::new(EDGE, y + 2.0 + SMALL_LINE), room);
        y += SMALL_LINE * lines as f64;
        around.extend(shapes);
        let source = metrics::wrapped(&words.source, NOTE, false, room);
        let below = SMALL_LINE * source.len() as f64;
        for (line, row) in source.iter().zip(1..) {
            let at = Point::new(EDGE, height - below + SMALL_LINE * f64::from(row) - 5.0);
            around.push(write(at, NOTE, false, Ink::Quiet, line));
        }
        let plot =
            Area { left: EDGE, top: y + 10.0, right: width - EDGE, bottom: height - below - 4.0 };
        Self { width, height, plot, words, around }
    }

    /// Draws the plot, and gives the whole with the numbers in it.
    pub(super) fn finish(
        self,
        class: &'static str,
        table: Table,
        plot: impl FnOnce(&Self, &Surface<'_>) -> Drawn,
    ) -> Chart {
        let mut shapes = Vec::new();
        {
            let canvas = Canvas { width: self.width, height: self.height, shapes: &mut shapes };
            // The canvas cannot fail; what plotters itself refuses (an empty range) leaves a blank.
            let _ = plot(&self, &canvas.into_drawing_area());
        }
        let mut all = self.around;
        all.append(&mut shapes);
        let picture = Picture {
            width: self.width,
            height: self.height,
            title: self.words.title,
            description: self.words.description,
            groups: vec![Group { class, shapes: all, ..Group::default() }],
            ..Picture::default()
        };
        Chart { picture, table, unit: self.words.unit, source: self.words.source }
    }
}

/// A line of text outside the plot.
pub(super) fn write(at: Point, size: f64, strong: bool, ink: Ink, text: &str) -> Shape {
    Shape::filled(ink).with(Form::Text {
        x: at.x,
        y: at.y,
        size,
        anchor: Anchor::Start,
        strong,
        halo: false,
        text: text.to_owned(),
    })
}
