//! Two gentle lenses that enlarge Europe and East Asia, where most places lie.
//!
//! Both shifts are taken from the point before either and added, so that where the two meet
//! nothing folds; the test walks a one-degree mesh to prove it.

use crate::projection::{equal_earth, from_centre};

/// Points nearer than `reach` to the centre move away from it.
struct Lens {
    lon: f64,
    lat: f64,
    /// Radius, px of the base plane.
    reach: f64,
    /// Magnification at the centre; one lens stays free of folds up to 2.45.
    power: f64,
}

/// How much Europe is enlarged.
pub const EUROPE_POWER: f64 = 2.0;
/// How much East Asia is enlarged.
pub const EAST_ASIA_POWER: f64 = 1.7;

const LENSES: [Lens; 2] = [
    Lens { lon: 9.5, lat: 49.0, reach: 150.0, power: EUROPE_POWER },
    Lens { lon: 116.0, lat: 20.0, reach: 170.0, power: EAST_ASIA_POWER },
];

/// Moves a point of the base plane by the lenses.
#[must_use]
pub fn bend((x, y): (f64, f64)) -> (f64, f64) {
    let mut bent = (x, y);
    for lens in &LENSES {
        let (cx, cy) = equal_earth(from_centre(lens.lon), lens.lat);
        let (dx, dy) = (x - cx, y - cy);
        let u = (dx.hypot(dy) / lens.reach).min(1.0);
        let strength = (lens.power - 1.0) * (1.0 - 3.0 * u * u + 2.0 * u * u * u);
        bent.0 += dx * strength;
        bent.1 += dy * strength;
    }
    bent
}

/// The base plane's point for a place, px.
#[must_use]
pub fn place(lon: f64, lat: f64) -> (f64, f64) {
    bend(equal_earth(from_centre(lon), lat))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signed area of a mesh cell's image, px², from its corners in turn.
    fn area(corners: [(f64, f64); 4]) -> f64 {
        (0..4)
            .map(|i| {
                let ((x0, y0), (x1, y1)) = (corners[i], corners[(i + 1) % 4]);
                (x0 * y1 - x1 * y0) / 2.0
            })
            .sum()
    }

    /// No cell of a one-degree mesh flips or crumples.
    #[test]
    fn mesh_does_not_fold() {
        let (mut least, mut greatest) = (f64::MAX, 0.0_f64);
        for lon in -180..180 {
            for lat in -60..84 {
                let (l, b) = (f64::from(lon), f64::from(lat));
                let flat = [(l, b), (l + 1.0, b), (l + 1.0, b + 1.0), (l, b + 1.0)]
                    .map(|(l, b)| equal_earth(l, b));
                let ratio = area(flat.map(bend)) / area(flat);
                least = least.min(ratio);
                greatest = greatest.max(ratio);
            }
        }
        assert!(least > 0.3, "smallest cell {least}");
        assert!(greatest < 4.5, "largest cell {greatest}");
    }
}
