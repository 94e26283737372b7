//! Which hub serves which region: iterative proportional fitting (section 2.7 of the model).
//!
//! The table `F = a_h b_r F⁰` nearest to a seed `F⁰` (in relative entropy: Wilson's model) that has
//! given sums. Zeros of the seed stay zero, and the odds ratios of its cells stay as they are.
//! Tables are slices, row after row; a row is a hub, a column a region.

/// Sweeps over the table at most.
pub const SWEEPS: usize = 30;

/// Relative distance from a row's sum that counts as none.
pub const TOLERANCE: f64 = 1e-9;

/// What the sum of a row has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// At most the given one: a row that would be above it is held there, the others are free.
    AtMost,
    /// The given one (the method called RAS). All rows together must sum to all columns.
    Exactly,
}

/// The factors `a` and `b`: kept by the caller, so that a fit of a size seen before allocates
/// nothing. What they held before makes no difference.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    row_factor: Vec<f64>,
    column_factor: Vec<f64>,
}

/// How a fit ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Sweeps made.
    pub sweeps: usize,
    /// The greatest relative distance of a row from the sum that it has to have. Above
    /// [`TOLERANCE`] the sums contradict each other, or nearly.
    pub row_error: f64,
    /// What found no place, in the unit of the columns: they ask for it and all their cells with
    /// room are zero.
    pub unplaced: f64,
}

/// Writes to `out` the table nearest to `seed` whose columns sum to `columns`, and whose rows sum
/// to what `rows` says of `row_sums`.
///
/// All numbers are 0 or more; `row_sums` may be infinite under [`Rows::AtMost`]. `seed` and `out`
/// have a cell for every row and column; if a length does not fit, the rest is ignored. Columns
/// are exact to rounding however the fit ends; rows are what gives.
pub fn fit(
    seed: &[f64],
    rows: Rows,
    row_sums: &[f64],
    columns: &[f64],
    out: &mut [f64],
    scratch: &mut Scratch,
) -> Fit {
    let width = columns.len().max(1);
    let Scratch { row_factor, column_factor } = scratch;
    row_factor.clear();
    row_factor.extend(row_sums.iter().map(|&sum| if sum > 0.0 { 1.0 } else { 0.0 }));
    column_factor.clear();
    column_factor.resize(columns.len(), 0.0);

    let total: f64 = columns.iter().sum();
    let mut result = Fit { sweeps: 0, row_error: f64::INFINITY, unplaced: 0.0 };
    while result.row_error > TOLERANCE && result.sweeps < SWEEPS {
        if result.sweeps > 0 {
            fit_rows(seed, rows, row_sums, total - result.unplaced, row_factor, column_factor);
        }
        result.unplaced = fit_columns(seed, columns, row_factor, column_factor);
        result.row_error = row_error(seed, rows, row_sums, row_factor, column_factor);
        result.sweeps += 1;
    }

    let seeds = seed.chunks_exact(width).zip(row_factor.iter());
    for (out, (seed, row)) in out.chunks_exact_mut(width).zip(seeds) {
        for (out, (seed, column)) in out.iter_mut().zip(seed.iter().zip(column_factor.iter())) {
            *out = row * column * seed;
        }
    }
    result
}

/// Sets the column factors so that every column sums to what it must; returns what finds no place.
fn fit_columns(seed: &[f64], columns: &[f64], row_factor: &[f64], factor: &mut [f64]) -> f64 {
    factor.fill(0.0);
    for (seed, row) in seed.chunks_exact(columns.len().max(1)).zip(row_factor) {
        for (sum, seed) in factor.iter_mut().zip(seed) {
            *sum += row * seed;
        }
    }
    let mut unplaced = 0.0;
    for (factor, &column) in factor.iter_mut().zip(columns) {
        if *factor > 0.0 {
            *factor = column / *factor;
        } else {
            unplaced += column;
        }
    }
    unplaced
}

/// Sets the row factors from the sums that the rows would have without any: to the given sum in
/// every row, or for capped rows to `min(1, sum/(λ found))`, where `λ` keeps the total at what the
/// columns ask for.
///
/// A row held at its cap in an early sweep is free again when it need not be: this is what makes
/// the result the nearest table. Without `λ` the total would creep back by the share of the free
/// rows each sweep: hundreds of sweeps where nearly all is held.
fn fit_rows(
    seed: &[f64],
    rows: Rows,
    sums: &[f64],
    total: f64,
    factor: &mut [f64],
    column_factor: &[f64],
) {
    for (factor, seed) in factor.iter_mut().zip(seed.chunks_exact(column_factor.len().max(1))) {
        *factor = dot(seed, column_factor);
    }
    let level = if rows == Rows::AtMost { level(factor, sums, total) } else { f64::INFINITY };
    for (factor, &sum) in factor.iter_mut().zip(sums) {
        let found = *factor;
        *factor = match rows {
            _ if sum <= 0.0 => 0.0,
            Rows::AtMost if level * found <= sum => 1.0,
            Rows::AtMost if level.is_finite() => sum / (level * found),
            _ if found > 0.0 => sum / found,
            _ => 1.0,
        };
    }
}

/// `λ` such that the sum of `min(cap, λ found)` is `total`; infinite if the caps are too small.
fn level(found: &[f64], caps: &[f64], total: f64) -> f64 {
    let mut level = 0.0;
    // Each round holds at least one more row, or is the last.
    for _ in 0..=found.len() {
        let (mut left, mut free) = (total, 0.0);
        for (found, cap) in found.iter().zip(caps) {
            if level * found >= *cap {
                left -= cap;
            } else {
                free += found;
            }
        }
        if free <= 0.0 {
            return f64::INFINITY;
        }
        let next = left / free;
        if next <= level {
            break;
        }
        level = next;
    }
    level
}

/// The greatest relative distance of a row from its sum; a row held at its cap has to be there.
fn row_error(seed: &[f64], rows: Rows, sums: &[f64], factor: &[f64], column_factor: &[f64]) -> f64 {
    let seeds = seed.chunks_exact(column_factor.len().max(1));
    let mut worst = 0.0_f64;
    for (&factor, (seed, &sum)) in factor.iter().zip(seeds.zip(sums)) {
        if sum > 0.0 {
            let excess = factor * dot(seed, column_factor) / sum - 1.0;
            let free = rows == Rows::AtMost && factor >= 1.0;
            worst = worst.max(if free { excess } else { excess.abs() });
        }
    }
    worst
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}
