//! Output of a sector that has only part of its rare earths: a production function of constant
//! elasticity of substitution (section 2.3 of the model).
//!
//! `f(m) = [α m^ρ + 1 − α]^(1/ρ)` with `ρ = (σ − 1)/σ`: output, as a share of normal, when the
//! share `m` of the material is there. At α = 0.002 and σ = 0.1 nothing much happens down to about
//! m = 0.6; below 0.4 output is twice the material, whatever else there is. The knee between the
//! two is the most consequential assumption of the model, so the table is finest there.

use super::extremes::{Extremes, greater};

/// Points of the table.
const POINTS: usize = 256;

/// Cells between them.
const CELLS: f64 = (POINTS - 1) as f64;

/// The least material ratio: below it a sector is taken to have this much (2.3).
pub const LEAST: f64 = 1e-3;

/// Below this elasticity the knee is sharper than the table: the formula itself is used. The
/// plausible range of σ is 0.05 to 1 (section 3).
const LEAST_TABLED: f64 = 0.02;

/// From this elasticity on the knee is too wide to need a finer table.
const EASY: f64 = 0.25;

/// Below this elasticity the sector is Leontief: output is the material.
const LEONTIEF: f64 = 1e-6;

/// Elasticities so close to 1 give Cobb and Douglas, `m^α`.
const COBB_DOUGLAS: f64 = 1e-9;

/// Least weight of the material that differs from none.
const LEAST_WEIGHT: f64 = 1e-12;

/// The function for one pair of parameters, tabulated: one division and no power at each call.
///
/// Cubic Hermite interpolation with exact slopes, on a grid that is even in `m/(m + pivot)`. With
/// the pivot near the knee the cells there are about `4 m/255` wide. The error stays below 1e-6 of
/// the output for weights up to 0.1 (at the defaults 1e-8), and below 1e-5 up to 0.9: a test says
/// so. The table rises everywhere.
#[derive(Clone, Debug)]
pub struct Ces {
    alpha: f64,
    sigma: f64,
    pivot: f64,
    start: f64,
    scale: f64,
    tabled: bool,
    value: [f64; POINTS],
    slope: [f64; POINTS],
}

impl Ces {
    /// The function with weight `alpha` of the material (0 to 1) and elasticity `sigma` (0 and up).
    #[must_use]
    pub fn new(alpha: f64, sigma: f64) -> Self {
        let mut ces = Self {
            alpha: f64::NAN,
            sigma: f64::NAN,
            pivot: 1.0,
            start: 0.0,
            scale: 1.0,
            tabled: false,
            value: [1.0; POINTS],
            slope: [0.0; POINTS],
        };
        ces.update(alpha, sigma);
        ces
    }

    /// The same table for other parameters. Nothing is allocated, and nothing done if they are the
    /// same.
    pub fn update(&mut self, alpha: f64, sigma: f64) {
        if self.alpha.to_bits() == alpha.to_bits() && self.sigma.to_bits() == sigma.to_bits() {
            return;
        }
        self.alpha = alpha;
        self.sigma = sigma;
        self.tabled = sigma >= LEAST_TABLED;
        if !self.tabled {
            return;
        }
        // Not below the geometric middle of the range, which would leave its upper half to a
        // single cell; and not above it where substitution is easy, the knee wide and the curve
        // bent most at the lower end.
        let sharp = (1.0 - sigma / EASY).max(0.0);
        self.pivot = (sharp * knee(alpha, sigma)).clamp(LEAST.sqrt(), 1.0);
        self.start = self.position(LEAST);
        self.scale = CELLS / (self.position(1.0) - self.start);
        for (index, (value, slope)) in self.value.iter_mut().zip(&mut self.slope).enumerate() {
            let position = self.start + index as f64 / self.scale;
            let m = (self.pivot * position / (1.0 - position)).clamp(LEAST, 1.0);
            *value = exact(alpha, sigma, m);
            let by_material = alpha * (*value / m).powf(1.0 / sigma);
            *slope = by_material * (m + self.pivot).powi(2) / self.pivot / self.scale;
        }
        self.value[POINTS - 1] = 1.0;
    }

    /// Output as a share of normal (0 to 1) with the share `m` of the material; `m` counts as at
    /// least [`LEAST`] and at most 1.
    #[must_use]
    #[inline]
    pub fn output(&self, m: f64) -> f64 {
        if m >= 1.0 {
            return 1.0;
        }
        if !self.tabled {
            return exact(self.alpha, self.sigma, m);
        }
        let along = (self.position(greater(m, LEAST)) - self.start) * self.scale;
        // Through 32 bits: one instruction, and no material ratio leads beyond them.
        let cell = (along as u32 as usize).min(POINTS - 2);
        let u = along - cell as f64;
        let rise = self.value[cell + 1] - self.value[cell];
        let bend_left = self.slope[cell] - rise;
        let bend_right = rise - self.slope[cell + 1];
        let v = 1.0 - u;
        (self.value[cell] + u * (rise + v * (v * bend_left + u * bend_right))).at_most(1.0)
    }

    /// Where a ratio lies on the grid, before shift and scale.
    fn position(&self, m: f64) -> f64 {
        m / (m + self.pivot)
    }
}

/// The function itself, with the ranges of [`Ces::new`] and [`Ces::output`].
#[must_use]
pub fn exact(alpha: f64, sigma: f64, m: f64) -> f64 {
    if m >= 1.0 {
        return 1.0;
    }
    let m = m.max(LEAST);
    let alpha = alpha.clamp(0.0, 1.0);
    if alpha < LEAST_WEIGHT {
        return 1.0;
    }
    if sigma < LEONTIEF {
        return m;
    }
    let rho = (sigma - 1.0) / sigma;
    let log = m.ln();
    if rho.abs() < COBB_DOUGLAS {
        return (alpha * log).exp();
    }
    // Where rho is negative m^rho may be too great for a number, so m is taken out of the bracket.
    if rho < 0.0 {
        m * (((1.0 - alpha) * (-rho * log).exp_m1()).ln_1p() / rho).exp()
    } else {
        ((alpha * (rho * log).exp_m1()).ln_1p() / rho).exp()
    }
}

/// The ratio at which both terms of the bracket are equal.
fn knee(alpha: f64, sigma: f64) -> f64 {
    let rho = (sigma - 1.0) / sigma;
    let odds = alpha.clamp(LEAST_WEIGHT, 1.0) / (1.0 - alpha).max(LEAST_WEIGHT);
    if rho < 0.0 { odds.powf(-1.0 / rho) } else { 0.0 }
}
