//! Lines of the base plane as SVG path data: relative steps in tenths of a px, as short as can be.

use crate::line::PlaneLine;

/// Rings with less area and lines with less length than this are left out, tenths of a px.
const LEAST: i32 = 12;

/// One path for all the lines.
pub(crate) fn data(lines: impl Iterator<Item = PlaneLine>) -> String {
    let mut path = String::new();
    let mut pen = (0, 0);
    for line in lines {
        let mut points: Vec<_> = line.points.iter().map(|&(x, y)| (tenths(x), tenths(y))).collect();
        points.dedup();
        if line.closed {
            points.pop();
        }
        if is_speck(&points) {
            continue;
        }
        for (index, &(x, y)) in points.iter().enumerate() {
            // Steps after the first are taken as lines; `m` need not be repeated as `l`.
            let lead = if index == 0 { "m" } else { " " };
            path.push_str(lead);
            push(&mut path, x - pen.0);
            push_next(&mut path, y - pen.1);
            pen = (x, y);
        }
        if line.closed {
            path.push('z');
            pen = points.first().copied().unwrap_or(pen);
        }
    }
    path.replace(" -", "-")
}

#[allow(clippy::cast_possible_truncation)]
fn tenths(px: f64) -> i32 {
    (px * 10.0).round() as i32
}

fn is_speck(points: &[(i32, i32)]) -> bool {
    let span = |of: fn(&(i32, i32)) -> i32| {
        let values = points.iter().map(of);
        values.clone().max().unwrap_or(0) - values.min().unwrap_or(0)
    };
    points.len() < 2 || span(|p| p.0) + span(|p| p.1) < LEAST
}

/// `12` is `1.2`, `-5` is `-.5`.
fn push(path: &mut String, tenths: i32) {
    if tenths < 0 {
        path.push('-');
    }
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, rest) {
        (whole, 0) => path.push_str(&whole.to_string()),
        (0, rest) => path.push_str(&format!(".{rest}")),
        (whole, rest) => path.push_str(&format!("{whole}.{rest}")),
    }
}

/// A number after another: a minus sign or a second point parts them by itself.
fn push_next(path: &mut String, tenths: i32) {
    let fraction_before = path.rsplit([' ', '-', 'm']).next().is_some_and(|n| n.contains('.'));
    let starts_with_point = tenths > 0 && tenths < 10;
    if tenths >= 0 && !(fraction_before && starts_with_point) {
        path.push(' ');
    }
    push(path, tenths);
}
