//! Draws of uncertain parameters (section 2.14 of the model): the same seed gives the same draws,
//! bit for bit.

/// A generator of evenly spread numbers: a counter, thoroughly mixed (Steele, Lea and Flood's
/// SplitMix). Good for drawing parameters; it keeps no secrets.
#[derive(Clone, Debug)]
pub struct Random {
    counter: u64,
}

impl Random {
    /// The sequence of the seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { counter: seed }
    }

    /// 64 even bits.
    pub fn bits(&mut self) -> u64 {
        self.counter = self.counter.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.counter;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// An even number from 0 up to but not 1, in steps of 2⁻³²: few enough digits that adding a
    /// whole number leaves it as it is.
    pub fn share(&mut self) -> f64 {
        (self.bits() >> 32) as f64 / 4_294_967_296.0
    }

    /// An even whole number below `bound` (1 to 2³²; to one part in 2³²/`bound`).
    pub fn below(&mut self, bound: usize) -> usize {
        (((self.bits() >> 32) * bound as u64) >> 32) as usize
    }
}

/// Fills `out` with `points` points of the unit cube in `dimensions` dimensions, point after point:
/// a Latin hypercube. In every dimension exactly one point is in each of `points` equal intervals.
pub fn latin_hypercube(points: usize, dimensions: usize, seed: u64, out: &mut Vec<f64>) {
    out.clear();
    out.resize(points * dimensions, 0.0);
    let mut random = Random::new(seed);
    for dimension in 0..dimensions {
        for point in 0..points {
            out[point * dimensions + dimension] = (point as f64 + random.share()) / points as f64;
        }
        for point in (1..points).rev() {
            let other = random.below(point + 1);
            out.swap(point * dimensions + dimension, other * dimensions + dimension);
        }
    }
}

/// The value below which the share `share` (0 to 1) of a triangular distribution lies, from `low`
/// by its peak at `mode` to `high`. Without width it is `mode`, bit for bit.
#[must_use]
pub fn triangular(share: f64, low: f64, mode: f64, high: f64) -> f64 {
    let width = high - low;
    if width <= 0.0 {
        return mode;
    }
    let mode = mode.max(low).min(high);
    let rise = mode - low;
    if share * width <= rise {
        low + (share * width * rise).sqrt()
    } else {
        high - ((1.0 - share) * width * (high - mode)).sqrt()
    }
}

/// The same for a distribution whose logarithm is even from `low` to `high`, both above 0. Without
/// width it is `low`, bit for bit.
#[must_use]
pub fn log_uniform(share: f64, low: f64, high: f64) -> f64 {
    (low * (high / low).powf(share)).min(high)
}
