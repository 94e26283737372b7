//! Path data as short as can be: relative steps in tenths of a px, smooth lines as few curves.

use std::sync::Arc;

use super::number::push_tenths;
use crate::geometry::{Point, tangent};

/// Path data being written.
#[derive(Clone, Debug, Default)]
pub struct PathData {
    text: String,
    /// Where the pen is, tenths of a px, as a reader of the rounded steps has it.
    pen: (i64, i64),
}

impl PathData {
    /// An empty path.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a new line.
    pub fn move_to(&mut self, to: Point) {
        self.text.push('M');
        self.pen = (tenths(to.x), tenths(to.y));
        push_tenths(&mut self.text, self.pen.0);
        self.separate(self.pen.1);
        push_tenths(&mut self.text, self.pen.1);
    }

    /// A straight line.
    pub fn line_to(&mut self, to: Point) {
        self.text.push('l');
        self.steps(&[to]);
    }

    /// A cubic curve.
    pub fn curve_to(&mut self, handle: Point, other: Point, to: Point) {
        self.text.push('c');
        self.steps(&[handle, other, to]);
    }

    /// Back to the start of the line.
    pub fn close(&mut self) {
        self.text.push('z');
    }

    /// Along a smooth line of close points, the pen being at its first: one curve for about
    /// every `knot` px.
    pub fn along(&mut self, line: &[Point], knot: f64) {
        let Some(last) = line.len().checked_sub(1).filter(|&last| last > 0) else { return };
        let spacing = crate::geometry::length(line) / last as f64;
        let curves = ((last as f64 * spacing / knot).ceil() as usize).clamp(1, last);
        let at = |i: usize| line.get(i).copied().unwrap_or_default();
        for k in 0..curves {
            let (from, to) = (k * last / curves, (k + 1) * last / curves);
            let reach = (at(to) - at(from)).length() / 3.0;
            let handle = at(from) + tangent(line, from) * reach;
            let other = at(to) - tangent(line, to) * reach;
            self.curve_to(handle, other, at(to));
        }
    }

    /// The finished text, shared by all pictures that it stands in.
    #[must_use]
    pub fn finish(self) -> Arc<str> {
        self.text.into()
    }

    /// Steps from the pen to each point; the pen ends at the last.
    fn steps(&mut self, points: &[Point]) {
        let from = self.pen;
        for (index, p) in points.iter().enumerate() {
            let to = (tenths(p.x), tenths(p.y));
            let step = (to.0 - from.0, to.1 - from.1);
            if index > 0 {
                self.separate(step.0);
            }
            push_tenths(&mut self.text, step.0);
            self.separate(step.1);
            push_tenths(&mut self.text, step.1);
            self.pen = to;
        }
    }

    /// A minus sign parts two numbers by itself.
    fn separate(&mut self, next: i64) {
        if next >= 0 {
            self.text.push(' ');
        }
    }
}

/// Px as whole tenths; what is no number is 0.
#[allow(clippy::cast_possible_truncation)]
fn tenths(px: f64) -> i64 {
    (px * 10.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_relative() {
        let mut path = PathData::new();
        path.move_to(Point::new(1.04, -2.0));
        path.line_to(Point::new(1.5, 3.26));
        path.curve_to(Point::new(2.5, 3.3), Point::new(3.0, 3.0), Point::new(4.0, 2.0));
        path.close();
        assert_eq!(&*path.finish(), "M1-2l.5 5.3c1 0 1.5-.3 2.5-1.3z");
    }

    #[test]
    fn a_straight_line_stays_straight() {
        let line: Vec<_> = (0..30).map(|i| Point::new(2.0 * f64::from(i), 0.0)).collect();
        let mut path = PathData::new();
        path.move_to(line[0]);
        path.along(&line, 30.0);
        assert_eq!(&*path.finish(), "M0 0c9.3 0 18.7 0 28 0c10 0 20 0 30 0");
    }
}
