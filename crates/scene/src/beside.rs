//! Where a card stands: near what it speaks of, over none of it.

use crate::geometry::{Area, Point};

/// Between the card and what it speaks of, px.
const GAP: f64 = 14.0;

/// The upper left corner for a card of a width and height (`size`) near a point: inside of the
/// room, off the line.
#[must_use]
pub fn beside(near: Point, size: Point, room: Area, line: &[Point]) -> Point {
    let mut best = (f64::MAX, Point::new(room.left, room.top));
    let ends = [0.0, 1.0].map(|side| (side, 1e9 * (side - 0.5)));
    // First beside the point, then in the corners of the room.
    let columns = [(1.0, near.x), (0.0, near.x), (0.5, near.x)].into_iter().chain(ends);
    for (column, x) in columns {
        for (row, y) in [(0.5, near.y), (1.0, near.y), (0.0, near.y)].into_iter().chain(ends) {
            let corner = corner(Point::new(x, y), size, room, column, row);
            let card = Area {
                left: corner.x,
                top: corner.y,
                right: corner.x + size.x,
                bottom: corner.y + size.y,
            };
            let covered = line.iter().filter(|p| card.distance(**p) < 4.0).count();
            let hides = if card.distance(near) < GAP / 2.0 { 1e3 } else { 0.0 };
            let cost = covered as f64 * 10.0 + hides + card.distance(near) / 10.0;
            if cost < best.0 {
                best = (cost, corner);
            }
        }
    }
    best.1
}

/// The corner of a card to the right of the point (`column` 1), to its left (0) or above and below
/// it (0.5); below it (`row` 1), above it (0) or beside it (0.5); pushed into the room.
fn corner(near: Point, size: Point, room: Area, column: f64, row: f64) -> Point {
    let place = |at: f64, size: f64, side: f64| at + (side - 1.0) * size + (2.0 * side - 1.0) * GAP;
    let keep = |at: f64, low: f64, high: f64| at.min(high).max(low);
    Point::new(
        keep(place(near.x, size.x, column), room.left, room.right - size.x),
        keep(place(near.y, size.y, row), room.top, room.bottom - size.y),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Area = Area { left: 0.0, top: 0.0, right: 1000.0, bottom: 500.0 };
    const SIZE: Point = Point::new(240.0, 120.0);

    #[test]
    fn where_there_is_no_room_beside_the_point_the_card_goes_to_a_corner() {
        let (room, size) = (Area { right: 750.0, bottom: 370.0, ..ROOM }, Point::new(264.0, 244.0));
        let line: Vec<Point> =
            (0..60).map(|i| Point::new(214.0 + f64::from(i) * 5.0, 130.0)).collect();
        let at = beside(Point::new(214.0, 130.0), size, room, &line);
        assert!(at.x > 480.0, "{at:?}");
    }

    #[test]
    fn cards_stay_in_the_room_and_off_the_line() {
        for x in 0..=20 {
            for y in 0..=10 {
                let near = Point::new(f64::from(x) * 50.0, f64::from(y) * 50.0);
                // A level line through the point, from the middle of the room.
                let line: Vec<Point> = (0..=100)
                    .map(|i| Point::new(500.0 + (near.x - 500.0) * f64::from(i) / 100.0, near.y))
                    .collect();
                let at = beside(near, SIZE, ROOM, &line);
                let card =
                    Area { left: at.x, top: at.y, right: at.x + SIZE.x, bottom: at.y + SIZE.y };
                assert!(card.left >= 0.0 && card.top >= 0.0, "{near:?}: {at:?}");
                assert!(card.right <= 1000.0 && card.bottom <= 500.0, "{near:?}: {at:?}");
                assert!(line.iter().all(|p| card.distance(*p) > 0.0), "{near:?}: {at:?}");
                assert!(card.distance(near) < 260.0, "{near:?}: {at:?}");
            }
        }
    }
}
