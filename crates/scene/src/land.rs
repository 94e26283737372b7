//! Land, borders and graticule as SVG paths in the base plane, projected by `build.rs`.

#[cfg(feature = "outlines")]
include!(concat!(env!("OUT_DIR"), "/land.rs"));

#[cfg(not(feature = "outlines"))]
mod elsewhere {
    /// Stands in the page, for its pictures to use; the program does not carry it again.
    pub const LAND: &str = "";
    /// Stands in the page, for its pictures to use.
    pub const BORDERS: &str = "";
    /// Stands in the page, for its pictures to use.
    pub const GRATICULE: &str = "";
}

#[cfg(not(feature = "outlines"))]
pub use elsewhere::{BORDERS, GRATICULE, LAND};

#[cfg(all(test, feature = "outlines"))]
mod tests {
    use super::{BORDERS, GRATICULE, LAND};

    /// Ends of the bounding box, px, from the relative steps of a path.
    fn bounds(path: &str) -> (f64, f64, f64, f64) {
        let (mut pen, mut start) = ((0.0, 0.0), (0.0, 0.0));
        let mut bounds = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
        for ring in path.split('m').skip(1) {
            for (index, (dx, dy)) in steps(ring.trim_end_matches('z')).into_iter().enumerate() {
                pen = (pen.0 + dx, pen.1 + dy);
                if index == 0 {
                    start = pen;
                }
                bounds = (
                    pen.0.min(bounds.0),
                    pen.1.min(bounds.1),
                    pen.0.max(bounds.2),
                    pen.1.max(bounds.3),
                );
            }
            if ring.ends_with('z') {
                pen = start;
            }
        }
        bounds
    }

    fn steps(ring: &str) -> Vec<(f64, f64)> {
        let mut numbers: Vec<String> = Vec::new();
        for c in ring.chars() {
            let new = c == '-'
                || c == ' '
                || numbers.is_empty()
                || c == '.' && numbers.last().is_some_and(|n| n.contains('.'));
            if new {
                numbers.push(String::new());
            }
            if let Some(number) = numbers.last_mut().filter(|_| c != ' ') {
                number.push(c);
            }
        }
        let numbers: Vec<f64> = numbers.iter().map(|n| n.parse().unwrap_or(f64::NAN)).collect();
        numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
    }

    #[test]
    fn land_lies_in_the_plane_and_is_not_cut_at_its_edge() {
        let (left, top, right, bottom) = bounds(LAND);
        assert!(left > 0.0 && right < 1200.0, "{left} {right}");
        assert!(top > 0.0 && bottom < 620.0, "{top} {bottom}");
    }

    #[test]
    fn borders_lie_on_land() {
        let (land, borders) = (bounds(LAND), bounds(BORDERS));
        assert!(borders.0 > land.0 && borders.2 < land.2);
        assert!(BORDERS.matches('m').count() > 100);
    }

    /// The page's budget: with brotli, land and borders come to 13 kB.
    #[test]
    fn paths_are_small() {
        assert!(LAND.len() + BORDERS.len() < 45_000, "{} {}", LAND.len(), BORDERS.len());
        assert!(GRATICULE.len() < 6_000, "{}", GRATICULE.len());
    }
}
