//! The Equal Earth projection onto the base plane, the 1200 x 620 px map that land is prepared in.
//!
//! Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of
//! Geographical Information Science 33 (2018), doi:10.1080/13658816.2018.1504949.

use model::maths::turn::{asin, cos, sin};

/// Width of the base plane, px.
pub const PLANE_WIDTH: f64 = 1200.0;
/// Height of the base plane, px.
pub const PLANE_HEIGHT: f64 = 620.0;
/// The central meridian, degrees east: China to America crosses the Pacific.
pub const CENTRE_LON: f64 = 150.0;
/// Radius of the sphere that is projected, px.
const RADIUS: f64 = 228.0;
/// Where the central meridian meets the equator, px.
const CENTRE: (f64, f64) = (600.0, 346.0);

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// Degrees between the central meridian and `lon`, from -180 to 180.
#[must_use]
pub fn from_centre(lon: f64) -> f64 {
    let east = lon - CENTRE_LON;
    east - 360.0 * ((east + 180.0) / 360.0).floor()
}

/// The unit sphere's point, x to the right and y up, for degrees from the central meridian and
/// degrees north. Meridians beyond ±180 run on outside the map's edge.
#[must_use]
pub fn unit_sphere(from_centre: f64, lat: f64) -> (f64, f64) {
    let root3_half = 3.0_f64.sqrt() / 2.0;
    let theta = asin(root3_half * sin(lat.to_radians()));
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let slope = A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2);
    let x = from_centre.to_radians() * cos(theta) / (root3_half * slope);
    let y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    (x, y)
}

/// The base plane's point, px with y down, before the lenses of [`crate::lens`] bend it.
#[must_use]
pub fn equal_earth(from_centre: f64, lat: f64) -> (f64, f64) {
    let (x, y) = unit_sphere(from_centre, lat);
    (CENTRE.0 + RADIUS * x, CENTRE.1 - RADIUS * y)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Radius of the sphere with the area of the WGS 84 ellipsoid, m: what EPSG:8857 projects.
    const AUTHALIC: f64 = 6_371_007.180_9;

    fn check(lon: f64, lat: f64, expect: (f64, f64)) {
        let (x, y) = unit_sphere(lon, lat);
        assert!((x - expect.0).abs() < 1e-9, "x of {lon} {lat}: {x}");
        assert!((y - expect.1).abs() < 1e-9, "y of {lon} {lat}: {y}");
    }

    #[test]
    fn extent_of_the_unit_sphere() {
        // Equator's end and pole as the paper's polynomial gives them.
        check(0.0, 0.0, (0.0, 0.0));
        check(180.0, 0.0, (2.706_629_983_696_054, 0.0));
        check(0.0, 90.0, (0.0, 1.317_362_759_157_4));
    }

    /// cartopy's test of `EqualEarth` on WGS 84: x limits ±17243959.0622169, y limits
    /// ±8392927.5984664; PROJ's `cs2cs EPSG:4326 EPSG:8857` of the corner 90° S, 180° W:
    /// -10216474.79 -8392927.60 (quoted in the handbook of bbox, a tile server).
    #[test]
    fn published_values_of_epsg_8857() {
        let (x, _) = unit_sphere(180.0, 0.0);
        assert!((x * AUTHALIC - 17_243_959.062_2).abs() < 0.01, "{}", x * AUTHALIC);
        let (x, y) = unit_sphere(-180.0, -90.0);
        assert!((x * AUTHALIC + 10_216_474.79).abs() < 0.01, "{}", x * AUTHALIC);
        assert!((y * AUTHALIC + 8_392_927.598_5).abs() < 0.01, "{}", y * AUTHALIC);
    }

    #[test]
    fn areas_are_equal() {
        let cell = |lat: f64| {
            let (x0, y0) = unit_sphere(0.0, lat);
            let (x1, _) = unit_sphere(1.0, lat + 0.005);
            let (_, y1) = unit_sphere(0.0, lat + 0.01);
            (x1 - x0) * (y1 - y0) / (lat + 0.005).to_radians().cos()
        };
        for lat in [-80.0, -45.0, 0.0, 30.0, 60.0] {
            assert!((cell(lat) / cell(10.0) - 1.0).abs() < 1e-3, "{lat}");
        }
    }

    #[test]
    fn longitudes_wrap_at_the_edge() {
        assert!((from_centre(-88.0) - 122.0).abs() < 1e-9);
        assert!((from_centre(10.0) + 140.0).abs() < 1e-9);
        assert!((from_centre(-170.0) - 40.0).abs() < 1e-9);
    }
}
