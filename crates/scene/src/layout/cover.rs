//! How much of a box lies over flows: a coarse picture of them with running sums, so that each
//! of the many boxes tried costs four look-ups.

use super::Frame;
use super::ribbon::Ribbon;
use super::star::unit;
use crate::geometry::{Area, Point, pairs};

/// What the flows cover.
pub(super) struct Cover {
    /// Side of a cell, px.
    cell: f64,
    columns: usize,
    rows: usize,
    /// Covered cells above and to the left of each corner; one more row and column than cells.
    sums: Vec<f32>,
}

impl Cover {
    /// The origin's disc and arrows.
    pub(super) fn new<'a>(
        frame: &Frame,
        (hub, radius): (Point, f64),
        ribbons: impl Iterator<Item = &'a Ribbon>,
    ) -> Self {
        let cell = (2.0 * unit(frame)).max(1.0);
        let columns = (frame.width / cell).ceil() as usize;
        let rows = (frame.height / cell).ceil() as usize;
        let mut canvas = Canvas { cell, columns, rows, cells: vec![0.0; columns * rows] };
        canvas.stamp(hub, radius);
        for ribbon in ribbons {
            for &p in &ribbon.line {
                canvas.stamp(p, ribbon.width / 2.0);
            }
            for (a, b) in pairs(&[ribbon.head.base, ribbon.head.tip]) {
                canvas.stamp(a, ribbon.head.half);
                canvas.stamp((a + b) * 0.5, ribbon.head.half / 2.0);
            }
        }
        Self { cell, columns, rows, sums: canvas.sums() }
    }

    /// Covered part of an area, px².
    pub(super) fn under(&self, area: Area) -> f64 {
        let column = |x: f64| ((x / self.cell).round().max(0.0) as usize).min(self.columns);
        let row = |y: f64| ((y / self.cell).round().max(0.0) as usize).min(self.rows);
        let (left, right) = (column(area.left), column(area.right));
        let (top, bottom) = (row(area.top), row(area.bottom));
        let sum = |c: usize, r: usize| {
            f64::from(self.sums.get(r * (self.columns + 1) + c).copied().unwrap_or(0.0))
        };
        let cells = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
        cells * self.cell * self.cell
    }

    /// Length of a line over flows, px.
    pub(super) fn along(&self, from: Point, to: Point) -> f64 {
        let way = to - from;
        let steps = (way.length() / self.cell).ceil().max(1.0) as usize;
        let dot = |i: usize| {
            let p = from + way * ((i as f64 + 0.5) / steps as f64);
            let half = self.cell / 2.0;
            let area = Area { left: p.x, top: p.y, right: p.x, bottom: p.y }.grown(half);
            if self.under(area) > 0.0 { self.cell } else { 0.0 }
        };
        (0..steps).map(dot).sum()
    }
}

struct Canvas {
    cell: f64,
    columns: usize,
    rows: usize,
    cells: Vec<f32>,
}

impl Canvas {
    /// Marks the cells whose middle lies in a circle.
    fn stamp(&mut self, p: Point, radius: f64) {
        let radius = radius.max(self.cell / 2.0);
        let span = |centre: f64, most: usize| {
            let from = ((centre - radius) / self.cell).floor().max(0.0) as usize;
            let to = ((centre + radius) / self.cell).ceil().max(0.0) as usize;
            from.min(most)..to.min(most)
        };
        for row in span(p.y, self.rows) {
            for column in span(p.x, self.columns) {
                let middle = Point::new(column as f64 + 0.5, row as f64 + 0.5) * self.cell;
                if (middle - p).length() <= radius
                    && let Some(cell) = self.cells.get_mut(row * self.columns + column)
                {
                    *cell = 1.0;
                }
            }
        }
    }

    fn sums(&self) -> Vec<f32> {
        let wide = self.columns + 1;
        let mut sums = vec![0.0; wide * (self.rows + 1)];
        for row in 0..self.rows {
            let mut line = 0.0;
            for column in 0..self.columns {
                line += self.cells.get(row * self.columns + column).copied().unwrap_or(0.0);
                let above = sums.get(row * wide + column + 1).copied().unwrap_or(0.0);
                if let Some(sum) = sums.get_mut((row + 1) * wide + column + 1) {
                    *sum = above + line;
                }
            }
        }
        sums
    }
}
