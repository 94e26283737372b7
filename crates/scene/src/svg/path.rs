//! Path data as short as can be: relative steps in tenths of a px, smooth lines as few curves as
//! can follow them.

use std::sync::Arc;

use super::number::push_tenths;
use crate::geometry::{Point, bezier, length, tangent};

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

    /// Along a smooth line of close points, the pen being at its first: one curve for as many pieces
    /// of about `knot` px as it can follow.
    pub fn along(&mut self, line: &[Point], knot: f64) {
        let Some(last) = line.len().checked_sub(1).filter(|&last| last > 0) else { return };
        let knots = ((length(line) / knot).ceil() as usize).clamp(1, last);
        let place = |k: usize| k * last / knots;
        let mut k = 0;
        while k < knots {
            let curve = |more: usize| smooth(line, place(k), place(knots.min(k + more)));
            let mut more = MOST_KNOTS;
            let mut found = curve(more);
            while more > 1 && !follows(line, &found, place(k), place(knots.min(k + more))) {
                more /= 2;
                found = curve(more);
            }
            let [_, handle, other, to] = found;
            self.curve_to(handle, other, to);
            k += more;
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

/// So many knots a curve may pass at most.
const MOST_KNOTS: usize = 16;

/// So far a curve may be from its line, px: less than can be seen.
const ASTRAY: f64 = 0.25;

/// Between two points of a line one curve passes its line at so many places that are looked at.
const LOOKS: usize = 12;

/// The curve that leaves a line at one of its points and comes back to it at another.
fn smooth(line: &[Point], from: usize, to: usize) -> [Point; 4] {
    let at = |i: usize| line.get(i).copied().unwrap_or_default();
    let reach = length(line.get(from..=to).unwrap_or_default()) / 3.0;
    let handle = at(from) + tangent(line, from) * reach;
    let other = at(to) - tangent(line, to) * reach;
    [at(from), handle, other, at(to)]
}

/// Whether a curve stays beside its line.
fn follows(line: &[Point], curve: &[Point; 4], from: usize, to: usize) -> bool {
    let looks = LOOKS.min(to - from);
    bezier(*curve, looks).into_iter().enumerate().all(|(look, there)| {
        let place = (from * looks + (to - from) * look) as f64 / looks.max(1) as f64;
        let before = place as usize;
        let at = |i: usize| line.get(i.min(to)).copied().unwrap_or_default();
        let here = at(before) + (at(before + 1) - at(before)) * (place - before as f64);
        tangent(line, before).cross(there - here).abs() < ASTRAY
    })
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
    fn few_curves_follow_a_line_that_hardly_bends() {
        let bent = |height: f64| -> Vec<Point> {
            let at = |i: i32| Point::new(2.0 * f64::from(i), height * (f64::from(i) / 60.0).sin());
            (0..=300).map(at).collect()
        };
        let curves = |line: &[Point]| {
            let mut path = PathData::new();
            path.move_to(line[0]);
            path.along(line, 22.0);
            path.finish().matches('c').count()
        };
        assert_eq!(curves(&bent(0.0)), 2);
        assert!((3..9).contains(&curves(&bent(20.0))), "{}", curves(&bent(20.0)));
        assert!(curves(&bent(80.0)) > curves(&bent(20.0)));
        let line = bent(20.0);
        assert!(follows(&line, &smooth(&line, 0, 40), 0, 40));
        assert!(!follows(&line, &smooth(&line, 0, 300), 0, 300));
    }

    #[test]
    fn a_straight_line_stays_straight() {
        let line: Vec<_> = (0..30).map(|i| Point::new(2.0 * f64::from(i), 0.0)).collect();
        let mut path = PathData::new();
        path.move_to(line[0]);
        path.along(&line, 30.0);
        assert_eq!(&*path.finish(), "M0 0c19.3 0 38.7 0 58 0");
    }
}
