//! The spiral tree: how far neighbours run side by side before they part. Trunks are what comes
//! out where many of them run far together.
//!
//! In the plane of direction and logarithm of distance a logarithmic spiral is a straight line;
//! where two of them meet is a join (Buchin, Speckmann and Verbeek 2011).

use super::Frame;
use super::lane::trunks;
use super::order::Sight;
use super::star::unit;

/// Tangent of the angle between spiral and ray: 12 degrees.
const SPIRAL: f64 = 0.21;
/// Places nearer than this share of the frame's width get arrows of their own.
const FAR: f64 = 0.13;
/// Nobody parts nearer to the origin than this share of `FAR`: they leave it apart.
const SHORTEST: f64 = 0.3;
/// Fewer are no trunk.
const FEWEST: usize = 3;
/// Neighbours part at least so long before the nearer one ends: px on the wide frame,
const BEFORE_END: f64 = 22.0;
/// and as a share of its way.
const LAST_PART: f64 = 0.15;

/// Flows that have joined: as if all went to where they part.
#[derive(Clone, Copy)]
struct Front {
    at: Sight,
    /// All of them go far.
    far: bool,
    /// Rank of its last flow.
    last: usize,
}

/// For each flow but the last in their order: the distance from the origin up to which it runs
/// beside the next; 0 if they leave apart.
pub(super) fn joins(frame: &Frame, sights: &[Sight]) -> Vec<f64> {
    let least = FAR * frame.width;
    let leaf = |(last, &at): (usize, &Sight)| Front { at, far: at.distance > least, last };
    let mut fronts: Vec<Front> = sights.iter().enumerate().map(leaf).collect();
    let mut joins = vec![0.0; sights.len().saturating_sub(1)];
    loop {
        let join = |k: usize| {
            let (a, b) = (fronts.get(k)?, fronts.get(k + 1)?);
            let nearer = a.at.distance.min(b.at.distance);
            let shortest = nearer - (BEFORE_END * unit(frame)).max(LAST_PART * nearer);
            (a.far && b.far).then(|| meeting(&a.at, &b.at).min(shortest))
        };
        let best = (0..fronts.len())
            .filter_map(|k| Some((k, join(k)?)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .filter(|best| best.1 > SHORTEST * least);
        let Some((k, distance)) = best else { return without_pairs(joins) };
        let (a, b) = (fronts[k], fronts[k + 1]);
        joins[a.last] = distance;
        fronts[k] = Front { at: together(&a.at, &b.at, distance), far: true, last: b.last };
        fronts.remove(k + 1);
    }
}

/// Too few to be a trunk leave by themselves: beside another they would only bend.
fn without_pairs(mut joins: Vec<f64>) -> Vec<f64> {
    for trunk in trunks(&joins, joins.len() + 1) {
        if trunk.len() < FEWEST {
            joins[trunk.start..trunk.end - 1].fill(0.0);
        }
    }
    joins
}

/// Distance from the origin at which the spirals to two places meet.
pub(super) fn meeting(a: &Sight, b: &Sight) -> f64 {
    // Wide flows bend less.
    let share = |mine: f64, other: f64| (2.0 * other / (mine + other)).clamp(0.3, 1.7) * SPIRAL;
    let (slope_a, slope_b) = (share(a.slot, b.slot), share(b.slot, a.slot));
    let turn = (b.angle - a.angle).max(0.0);
    let log = |sight: &Sight| sight.distance.max(1.0).ln();
    ((slope_a * log(a) + slope_b * log(b) - turn) / (slope_a + slope_b)).exp()
}

fn together(a: &Sight, b: &Sight, distance: f64) -> Sight {
    let slot = a.slot + b.slot;
    let angle = (a.slot * a.angle + b.slot * b.angle) / slot.max(1e-9);
    Sight { index: a.index, angle, distance, slot }
}
