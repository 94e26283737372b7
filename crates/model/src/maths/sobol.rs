//! Which uncertain parameter matters: Sobol's indices of sensitivity (section 2.14 of the model).
//!
//! The share of an output's variance that goes away when one parameter becomes known (first order),
//! and the share that stays when all others are known (total). Two independent samples A and B of
//! `points` points, and for every parameter the sample A with that one column from B, need
//! `points × (parameters + 2)` runs. First orders after Saltelli and others (2010), totals after
//! Jansen (1999).

use super::sample::latin_hypercube;

/// The runs to make.
#[derive(Clone, Debug)]
pub struct Design {
    points: usize,
    parameters: usize,
    /// A Latin hypercube with the columns of A, then those of B, point after point.
    sample: Vec<f64>,
}

/// What the runs say.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// Mean of the output over A and B.
    pub mean: f64,
    /// Its variance there.
    pub variance: f64,
    /// By parameter: the share of the variance that it explains alone. An estimate may be a little
    /// below 0. All 0 if the output does not vary.
    pub first: Vec<f64>,
    /// By parameter: the share that it has a part in, at least 0.
    pub total: Vec<f64>,
}

impl Design {
    /// The design for `parameters` parameters with `points` points a sample.
    #[must_use]
    pub fn new(points: usize, parameters: usize, seed: u64) -> Self {
        let mut sample = Vec::new();
        latin_hypercube(points, 2 * parameters, seed, &mut sample);
        Self { points, parameters, sample }
    }

    /// How many runs there are.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.points * (self.parameters + 2)
    }

    /// Writes to `out` the parameters of the run with this number, each as a share (0 to 1) of its
    /// distribution. First all runs of A, then of B, then of A with each parameter from B.
    pub fn run(&self, number: usize, out: &mut [f64]) {
        let (sample, point) = (number / self.points.max(1), number % self.points.max(1));
        let row = self.sample.chunks_exact(2 * self.parameters.max(1)).nth(point);
        let Some((a, b)) = row.map(|row| row.split_at(self.parameters)) else { return };
        for (parameter, (out, (a, b))) in out.iter_mut().zip(a.iter().zip(b)).enumerate() {
            let from_b = sample == 1 || sample == parameter + 2;
            *out = if from_b { *b } else { *a };
        }
    }

    /// The indices of an output that was `outputs[number]` in every run. `None` if there is not one
    /// for each run, or fewer than two points.
    #[must_use]
    pub fn indices(&self, outputs: &[f64]) -> Option<Indices> {
        if outputs.len() != self.runs() || self.points < 2 {
            return None;
        }
        let count = self.points as f64;
        let (both, mixed) = outputs.split_at(2 * self.points);
        let (a, b) = both.split_at(self.points);
        let mean = both.iter().sum::<f64>() / (2.0 * count);
        let squares = both.iter().map(|output| (output - mean).powi(2)).sum::<f64>();
        let variance = squares / (2.0 * count - 1.0);

        let mut result = Indices { mean, variance, first: Vec::new(), total: Vec::new() };
        for mixed in mixed.chunks_exact(self.points) {
            let (mut first, mut total) = (0.0, 0.0);
            for ((a, b), mixed) in a.iter().zip(b).zip(mixed) {
                first += (b - mean) * (mixed - a);
                total += (mixed - a).powi(2) / 2.0;
            }
            let share = |sum: f64| if variance > 0.0 { sum / count / variance } else { 0.0 };
            result.first.push(share(first));
            result.total.push(share(total));
        }
        Some(result)
    }
}
