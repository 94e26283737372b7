//! Values that must lie within their bounds: what every run is held to, whatever the scenario says.

use model::outcome::{Outcome, Series};
use model::scenario::Scenario;
use model::units::{Class, Sector};

/// A value that is not finite, negative, or beyond its bound, as a sentence; `None` if there is
/// none.
pub(crate) fn fault(scenario: &Scenario, outcome: &Outcome) -> Option<String> {
    // A duty comes on top of the quoted price.
    let duty = scenario.quota.as_ref().map_or(0.0, |quota| quota.duty);
    let ceiling = scenario.prices.ceiling * (1.0 + 1e-12) + duty;
    for week in 0..outcome.weeks() {
        for region in 0..outcome.regions() {
            for class in Class::ALL {
                let at = |series| outcome.week(series, week, region, class);
                for series in Series::ALL {
                    if !(0.0..1e12).contains(&at(series)) {
                        let (id, value) = (series.id(), at(series));
                        return Some(format!(
                            "{id}, week {week}, region {region}, {}: {value}",
                            class.id()
                        ));
                    }
                }
                if at(Series::Use) > at(Series::Need) * (1.0 + 1e-12) {
                    return Some(format!("week {week}, region {region}: more used than needed"));
                }
            }
            for sector in Sector::ALL {
                for share in
                    [outcome.output(week, region, sector), outcome.stopped(week, region, sector)]
                {
                    if !(0.0..=1.0 + 1e-12).contains(&share) {
                        return Some(format!(
                            "{}, week {week}, region {region}: {share}",
                            sector.id()
                        ));
                    }
                }
            }
        }
        for class in Class::ALL {
            let prices = [outcome.price_outside(week, class), outcome.price_inside(week, class)];
            for price in prices {
                if !(0.0..=ceiling).contains(&price) {
                    return Some(format!("price of {}, week {week}: {price}", class.id()));
                }
            }
        }
    }
    None
}
