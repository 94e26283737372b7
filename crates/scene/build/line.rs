//! Lines on the globe: read, moved next to the map's centre, projected, simplified.

use crate::{lens, projection};

/// A line on the globe.
pub(crate) struct Line {
    /// A ring of land rather than an open line.
    pub(crate) closed: bool,
    /// Degrees east and north.
    points: Vec<(f64, f64)>,
}

/// A line in the base plane, px.
pub(crate) struct PlaneLine {
    /// Its ends meet.
    pub(crate) closed: bool,
    /// Where it runs.
    pub(crate) points: Vec<(f64, f64)>,
}

/// Reads the rows of `data/land/land.txt`; a bad one is named by its number.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, String> {
    let row = |(index, row): (usize, &str)| {
        parse(row).ok_or_else(|| format!("line {}: want `land|border x y,x y,...`", index + 1))
    };
    text.lines().enumerate().map(row).collect()
}

fn parse(row: &str) -> Option<Line> {
    let (kind, steps) = row.split_once(' ')?;
    let closed = match kind {
        "land" => true,
        "border" => false,
        _ => return None,
    };
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut points = Vec::new();
    for step in steps.split(',') {
        let (dx, dy) = step.split_once(' ')?;
        x += dx.parse::<i32>().ok()?;
        y += dy.parse::<i32>().ok()?;
        points.push((f64::from(x) / 100.0, f64::from(y) / 100.0));
    }
    Some(Line { closed, points })
}

/// Meridians and parallels every 30 degrees, as far as the picture needs them.
pub(crate) fn graticule() -> Vec<Line> {
    let step = |from: i32, to: i32| (from..=to).step_by(2).map(f64::from);
    let meridians = (0..12).map(|i| f64::from(i * 30)).map(|offset| {
        let lon = projection::CENTRE_LON - 180.0 + offset;
        Line { closed: false, points: step(-60, 78).map(|lat| (lon, lat)).collect() }
    });
    let parallels = [-60.0, -30.0, 0.0, 30.0, 60.0].map(|lat| Line {
        closed: false,
        points: step(-180, 180).map(|from| (projection::CENTRE_LON + from, lat)).collect(),
    });
    meridians.chain(parallels).collect()
}

impl Line {
    /// The line in the base plane, none of its points farther than `tolerance` px from it.
    ///
    /// No line is cut at the map's edge, 30° W: each lies where its middle lies. Only Greenland
    /// crosses that meridian, and it looks better whole, a little beyond the edge, than halved.
    pub(crate) fn projected(&self, tolerance: f64) -> PlaneLine {
        let (least, most) = self
            .points
            .iter()
            .fold((f64::MAX, f64::MIN), |(least, most), &(lon, _)| (least.min(lon), most.max(lon)));
        let middle = (least + most) / 2.0;
        let start = projection::from_centre(middle) - middle;
        let on_plane =
            |&(lon, lat): &(f64, f64)| lens::bend(projection::equal_earth(lon + start, lat));
        let points: Vec<_> = self.points.iter().map(on_plane).collect();
        PlaneLine { closed: self.closed, points: simplified(&points, tolerance) }
    }
}

/// Douglas and Peucker: drops the points that lie within `tolerance` of what remains.
fn simplified(points: &[(f64, f64)], tolerance: f64) -> Vec<(f64, f64)> {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return Vec::new() };
    let far = points
        .iter()
        .map(|&point| distance(point, first, last))
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match far {
        Some((index, away)) if away > tolerance && index > 0 && index + 1 < points.len() => {
            let mut start = simplified(&points[..=index], tolerance);
            start.pop();
            start.extend(simplified(&points[index..], tolerance));
            start
        }
        _ => vec![first, last],
    }
}

/// From a point to the segment between two others.
fn distance(p: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 { ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length2 } else { 0.0 };
    let t = along.clamp(0.0, 1.0);
    (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
}
