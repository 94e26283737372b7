//! The months of a run at a glance, over the clock: a line for what is computed, a dot for what was
//! recorded. Stretched to any width; outlines keep theirs.

use std::sync::Arc;

use crate::geometry::Point;
use crate::svg::path::PathData;

/// Width of the drawing, before it is stretched.
pub const WIDTH: f64 = 1000.0;
/// Its height, px.
pub const HEIGHT: f64 = 34.0;
/// Kept free above and below, px.
const EDGE: f64 = 3.0;

/// Two paths to be stroked.
#[derive(Clone, Debug, PartialEq)]
pub struct Spark {
    /// Through the computed months.
    pub computed: Arc<str>,
    /// A point for each recorded month: to be stroked with round ends.
    pub recorded: Arc<str>,
}

/// Months from first to last, tonnes; and the recorded ones by their place among them.
#[must_use]
pub fn spark(computed: &[f64], recorded: &[(usize, f64)]) -> Spark {
    let most = computed.iter().chain(recorded.iter().map(|(_, tonnes)| tonnes));
    let most = most.copied().filter(|tonnes| tonnes.is_finite()).fold(1e-9, f64::max);
    let last = computed.len().saturating_sub(1).max(1) as f64;
    let point = |month: usize, tonnes: f64| {
        let height = if tonnes.is_finite() { tonnes.max(0.0) / most } else { 0.0 };
        let y = HEIGHT - EDGE - height * (HEIGHT - 2.0 * EDGE);
        Point::new(month as f64 / last * WIDTH, y)
    };
    let mut line = PathData::new();
    for (month, tonnes) in computed.iter().enumerate() {
        let point = point(month, *tonnes);
        if month == 0 { line.move_to(point) } else { line.line_to(point) }
    }
    let mut dots = PathData::new();
    for &(month, tonnes) in recorded.iter().filter(|(month, _)| *month < computed.len()) {
        let point = point(month, tonnes);
        dots.move_to(point);
        dots.line_to(point);
    }
    Spark { computed: line.finish(), recorded: dots.finish() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_month_reaches_the_top_and_nothing_the_bottom() {
        let spark = spark(&[0.0, 10.0, 5.0], &[(1, 5.0), (9, 5.0)]);
        assert_eq!(&*spark.computed, "M0 31l500-28l500 14");
        assert!(spark.recorded.starts_with("M500 17"), "{}", spark.recorded);
        assert_eq!(spark.recorded.matches(['M', 'm']).count(), 1);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert_eq!(&*spark(&[], &[(0, 1.0)]).recorded, "");
        assert!(!spark(&[f64::NAN, 1.0], &[]).computed.contains("NaN"));
    }
}
