//! Capacity shared among regions: weighted processor sharing with water-filling. Section 2.5,
//! step 3.

use crate::maths::extremes::Extremes;

/// How much of each region's backlog is decided, as a share of it.
///
/// Finds the level `x` at which `sum(load * min(1, x * weight))` equals the capacity, or serves
/// everything if there is enough. `load` is in applications, `order` lists the regions from the
/// highest weight to the lowest. The shares are written to `served`.
pub fn share_capacity(
    load: &[f64],
    weight: &[f64],
    order: &[usize],
    capacity: f64,
    served: &mut [f64],
) {
    let total: f64 = load.iter().sum();
    if total <= capacity {
        served.fill(1.0);
        return;
    }
    let mut left = capacity.at_least(0.0);
    let mut weighted: f64 = load.iter().zip(weight).map(|(load, weight)| load * weight).sum();
    // Regions that reach their whole backlog first are those with the highest weight.
    let mut level = if weighted > 0.0 { left / weighted } else { 0.0 };
    for &region in order {
        if level * weight[region] < 1.0 {
            break;
        }
        left -= load[region];
        weighted -= load[region] * weight[region];
        // It only rises: what falls is rounding, where the capacity is hardly less than the load.
        if weighted > 0.0 {
            level = level.at_least(left / weighted);
        }
    }
    for (served, weight) in served.iter_mut().zip(weight) {
        *served = (level * weight).at_most(1.0);
    }
}
