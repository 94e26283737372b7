//! Flow tables of another world: 190 capitals (GeoNames, geonames.org, CC BY 4.0, by population of
//! their country), or places strewn at random, with values over four orders of magnitude.
#![allow(unreachable_pub, dead_code)] // each test and the bench use their own part

use scene::layout::{Destination, Place, Score};

/// Where flows may begin.
pub const ORIGINS: [(&str, f64, f64); 8] = [
    ("Shanghai", 121.5, 31.2),
    ("Rotterdam", 4.5, 51.9),
    ("Santiago", -70.6, -33.4),
    ("Perth", 115.9, -31.9),
    ("Johannesburg", 28.0, -26.2),
    ("Houston", -95.4, 29.8),
    ("Astana", 71.4, 51.1),
    ("China", 113.0, 32.0),
];

/// How the places lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lie {
    /// The capitals of the most populous countries.
    Largest,
    /// Any capitals.
    Capitals,
    /// Evenly over the globe.
    Even,
    /// In four clusters.
    Clusters,
}

/// How often each thing happens that a layout must not do: crossings, node hits, overlaps of ribbons, of
/// arrowheads, of labels.
pub fn faults(score: &Score) -> [usize; 5] {
    [
        score.crossings,
        score.node_hits,
        score.ribbon_overlaps,
        score.arrowhead_overlaps,
        score.label_overlaps,
    ]
}

/// An origin.
pub fn origin(index: usize) -> Place {
    let (name, lon, lat) = ORIGINS[index % ORIGINS.len()];
    Place { id: "origin".to_owned(), name: name.to_owned(), lon, lat }
}

/// The same table for the same numbers.
pub fn table(lie: Lie, count: usize, seed: u64) -> Vec<Destination> {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(2 * seed + 1));
    let places = match lie {
        Lie::Largest => capitals(),
        Lie::Capitals => {
            let mut all = capitals();
            for i in (1..all.len()).rev() {
                all.swap(i, (dice.roll() * (i + 1) as f64) as usize);
            }
            all
        }
        Lie::Even => (0..count).map(|i| strewn(i, &mut dice)).collect(),
        Lie::Clusters => {
            let centres: Vec<Place> = (0..4).map(|i| strewn(i, &mut dice)).collect();
            let near = |i: usize| {
                let centre = &centres[i % 4];
                let lon = centre.lon + 6.0 * dice.bell();
                let lat = (0.8 * centre.lat + 4.0 * dice.bell()).clamp(-80.0, 80.0);
                Place { lon, lat, ..named(i) }
            };
            (0..count).map(near).collect()
        }
    };
    let destination =
        |place| Destination { place, tonnes_per_year: (7.0 + 1.6 * dice.bell()).exp() };
    places.into_iter().take(count).map(destination).collect()
}

fn named(i: usize) -> Place {
    Place { id: format!("P{i}"), name: format!("Place {i}"), lon: 0.0, lat: 0.0 }
}

fn strewn(i: usize, dice: &mut Dice) -> Place {
    let lat = (1.6 * dice.roll() - 0.7).asin().to_degrees();
    Place { lon: 360.0 * dice.roll() - 180.0, lat, ..named(i) }
}

fn capitals() -> Vec<Place> {
    let row = |row: &str| {
        let mut cells = row.splitn(4, ',').map(str::to_owned);
        let mut cell = || cells.next().unwrap_or_default();
        let (id, lon, lat) = (cell(), cell(), cell());
        let number = |text: String| text.parse().unwrap_or(0.0);
        Place { id, lon: number(lon), lat: number(lat), name: cell() }
    };
    include_str!("capitals.csv").lines().skip(1).map(row).collect()
}

/// Marsaglia's xorshift.
struct Dice(u64);

impl Dice {
    /// From 0 to 1.
    fn roll(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Normal, by Box and Muller.
    fn bell(&mut self) -> f64 {
        let (a, b) = (self.roll().max(1e-12), self.roll());
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }
}
