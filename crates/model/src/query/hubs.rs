//! Which hub serves which region in a month: section 2.7. Worked out only for what is drawn.

use crate::data::HUBS;
use crate::maths::ipf::{Rows, Scratch, fit};
use crate::maths::turn::{asin, cos, sin};
use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::units::{Class, Month};

/// Length over which trade between a hub and a region falls to 1/e where nothing else is known, km
/// (judgement): long, since all leave by sea or air.
const REACH_KM: f64 = 20_000.0;

/// Mean radius of the Earth, km.
const EARTH_KM: f64 = 6_371.0;

impl Outcome {
    /// Tonnes from each hub to each region in a month, hub after hub, in the order of
    /// [`HUBS`]: the table nearest to a gravity seed whose columns are the month's exports and
    /// whose rows keep to what each hub can export.
    #[must_use]
    pub fn hub_flows(&self, scenario: &Scenario, month: Month, class: Class) -> Vec<f64> {
        let regions = self.regions();
        let columns: Vec<f64> = (0..regions)
            .map(|region| self.month(Series::Exports, month, region, &[class]))
            .collect();
        let normal: f64 =
            (0..regions).map(|region| scenario.monthly_baseline(region, &[class], month)).sum();
        // Hubs grow with demand.
        let all = columns.iter().sum::<f64>();
        let most = (normal * scenario.buyers.level * scenario.supply.headroom).max(all);
        let caps: Vec<f64> = HUBS.iter().map(|hub| hub.share[class.index()] * most).collect();
        let seed = seed(scenario, class);
        let mut flows = vec![0.0; seed.len()];
        fit(&seed, Rows::AtMost, &caps, &columns, &mut flows, &mut Scratch::default());
        flows
    }
}

/// Share of the hub times baseline of the region times `e^(−distance/reach)`.
fn seed(scenario: &Scenario, class: Class) -> Vec<f64> {
    HUBS.iter()
        .flat_map(|hub| {
            (0..scenario.regions()).map(move |region| {
                let near = crate::data::REGIONS.get(region).map_or(1.0, |place| {
                    (-distance((hub.lon, hub.lat), (place.lon, place.lat)) / REACH_KM).exp()
                });
                hub.share[class.index()] * scenario.weekly_baseline(region, class).max(1e-9) * near
            })
        })
        .collect()
}

/// Along the great circle, km, of points in degrees east and north.
fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (lon, lat) = ((to.0 - from.0).to_radians(), (to.1 - from.1).to_radians());
    let across = sin(lat / 2.0).powi(2)
        + cos(from.1.to_radians()) * cos(to.1.to_radians()) * sin(lon / 2.0).powi(2);
    2.0 * EARTH_KM * asin(across.sqrt())
}
