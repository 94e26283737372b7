//! Measures of dependence: concentration, cover without China, scores in the manner of the European
//! Union and of the United States' survey. Section 2.13.

use super::trade::{Delivery, TradeMonth};
use crate::data::REGIONS;
use crate::maths::risk::{
    EuropeanRisk, concentration, coverage_without, three_factor, weighted_concentration,
};
use crate::outcome::Series;
use crate::units::{Class, Sector};

/// Governance weight of China in the European score, 0 to 10 (remembered, not verified: for
/// comparing scenarios, never shown as a fact).
const CHINA_WEIGHT: f64 = 6.0;
/// The same for all others.
const OTHERS_WEIGHT: f64 = 3.0;
/// The parameter of trade of a country that restricts exports.
const RESTRICTED: f64 = 1.3;
/// The parameter of trade of a country of the European Union.
const WITHIN_UNION: f64 = 0.8;
/// Index of substitution of rare earths in magnets (judgement).
const SUBSTITUTION: f64 = 0.9;
/// Regions that lie in the European Union, whole or for the most part: Switzerland and Norway are in
/// them, too, and six smaller members are not.
pub const UNION: [&str; 8] = ["DE", "FR", "IT", "ES-PT", "PL", "CEE", "NL-BE", "NORD"];

/// How dependent a region is in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependence {
    /// Herfindahl and Hirschman's index of what it is sent: China is one supplier, and every
    /// supplier and plant outside it another; from one over their number to 1. `None` if it is sent
    /// nothing.
    pub concentration: Option<f64>,
    /// Suppliers that send it anything.
    pub suppliers: usize,
    /// Share of what it is sent that is not made within it, 0 to 1.
    pub import_reliance: f64,
    /// Supply risk in the manner of the European Union (2017): 0 and up.
    pub european: Option<f64>,
    /// Geometric mean of disruption, exposure and vulnerability, in the manner of the United
    /// States' survey, 0 to 1.
    pub american: f64,
}

impl TradeMonth<'_> {
    /// Herfindahl and Hirschman's index of what all regions together are sent, supplier by supplier.
    #[must_use]
    pub fn world_concentration(&self, classes: &[Class]) -> Option<f64> {
        let amounts: Vec<f64> = self.world(classes).iter().map(|one| one.tonnes).collect();
        concentration(&amounts)
    }

    /// Cover without China (N-1): what all suppliers outside China could make in the month, plants
    /// as far as they are expected to stand, over the need outside China. Makers of magnets are
    /// taken to get their oxides. `None` without need.
    #[must_use]
    pub fn without_china(&self, classes: &[Class]) -> Option<f64> {
        let outcome = self.trade.outcome;
        let china = outcome.month_total(Series::Exports, self.month, classes);
        let others: f64 = classes.iter().map(|class| self.capacity[class.index()]).sum();
        let need = outcome.month_total(Series::Need, self.month, classes);
        coverage_without(china + others, china, need, 0.0)
    }

    /// How dependent a region is, for some classes.
    #[must_use]
    pub fn dependence(&self, region: usize, classes: &[Class]) -> Dependence {
        let (outcome, scenario) = (self.trade.outcome, self.trade.scenario());
        let sent: Vec<Delivery> = self.deliveries(region, classes).collect();
        let amounts: Vec<f64> = sent.iter().map(|one| one.tonnes).collect();
        let total: f64 = amounts.iter().sum();
        let part = |of: f64, all: f64| if all > 0.0 { (of / all).clamp(0.0, 1.0) } else { 1.0 };
        let own: f64 =
            sent.iter().filter(|one| one.origin == Some(region)).map(|one| one.tonnes).sum();
        let import_reliance = part(total - own, total);
        let need = outcome.month(Series::Need, self.month, region, classes);
        let recycled = outcome.month(Series::Recycled, self.month, region, classes);
        let recycling = if need > 0.0 { (recycled / need).min(1.0) } else { 0.0 };
        let weighted = |list: &[Delivery]| {
            weighted_concentration(list.iter().map(|one| (one.tonnes, weight(one.origin))))
        };
        let european = weighted(&self.world(classes)).zip(weighted(&sent)).map(|(world, union)| {
            let substitution = SUBSTITUTION;
            EuropeanRisk { world, union, import_reliance, recycling, substitution }.score()
        });
        let all = |value: &dyn Fn(Sector) -> f64| Sector::ALL.into_iter().map(value).sum::<f64>();
        let at_risk = all(&|sector| outcome.value_at_risk(scenario, self.month, region, sector));
        let added = all(&|sector| outcome.value_in(scenario, self.month, region, sector));
        let vulnerability = if added > 0.0 { part(at_risk, added) } else { 0.0 };
        let disruption = outcome.shortfall(self.month, region, classes);
        Dependence {
            concentration: concentration(&amounts),
            suppliers: amounts.iter().filter(|amount| **amount > 0.0).count(),
            import_reliance,
            european,
            american: three_factor(disruption, part(amounts[0], total), vulnerability),
        }
    }
}

/// Governance times trade: what a supplier's square counts in the European score.
fn weight(origin: Option<usize>) -> f64 {
    match origin.map(|region| REGIONS.get(region).is_some_and(|row| UNION.contains(&row.id))) {
        None => CHINA_WEIGHT * RESTRICTED,
        Some(true) => OTHERS_WEIGHT * WITHIN_UNION,
        Some(false) => OTHERS_WEIGHT,
    }
}
