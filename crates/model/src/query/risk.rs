//! Measures of dependence: concentration, cover without China, scores in the manner of the European
//! Union and of the United States' survey. Section 2.13.

use crate::maths::risk::{
    EuropeanRisk, concentration, coverage_without, three_factor, weighted_concentration,
};
use crate::outcome::{Outcome, Series};
use crate::scenario::Scenario;
use crate::units::{Class, Month, Sector};

/// Governance and trade weights of China and of others in the European score, 0 to 10 (remembered,
/// not verified: for comparing scenarios, never shown as a fact).
const CHINA_WEIGHT: f64 = 6.0;
/// The same for others.
const OTHERS_WEIGHT: f64 = 3.0;
/// Export restrictions raise China's weight by this.
const RESTRICTED: f64 = 1.3;
/// Index of substitution of rare earths in magnets (judgement).
const SUBSTITUTION: f64 = 0.9;

/// How dependent a region is in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependence {
    /// Herfindahl and Hirschman's index of what it is sent, China and others, 0 to 1; `None` if it
    /// is sent nothing.
    pub concentration: Option<f64>,
    /// Share of the need outside China that supply outside China covers; `None` without need.
    pub without_china: Option<f64>,
    /// Supply risk in the manner of the European Union (2017).
    pub european: Option<f64>,
    /// Geometric mean of disruption, exposure and vulnerability, in the manner of the United
    /// States' survey.
    pub american: f64,
}

impl Outcome {
    /// How dependent a region is in a month, for some classes.
    #[must_use]
    pub fn dependence(
        &self,
        scenario: &Scenario,
        month: Month,
        region: usize,
        classes: &[Class],
    ) -> Dependence {
        let sum = |series| self.month(series, month, region, classes);
        let (china, others) = (sum(Series::Exports), sum(Series::OtherSupply));
        let world = |series| self.month_total(series, month, classes);
        let (from_china, elsewhere) = (world(Series::Exports), world(Series::OtherSupply));
        let need = world(Series::Need);
        let recycled = sum(Series::Recycled);
        let own_need = sum(Series::Need);
        let weigh = |china: f64, others: f64| {
            weighted_concentration(
                [(china, CHINA_WEIGHT * RESTRICTED), (others, OTHERS_WEIGHT)].into_iter(),
            )
        };
        let european =
            weigh(from_china, elsewhere).zip(weigh(china, others)).map(|(world, union)| {
                EuropeanRisk {
                    world,
                    union,
                    import_reliance: 1.0,
                    recycling: if own_need > 0.0 { (recycled / own_need).min(1.0) } else { 0.0 },
                    substitution: SUBSTITUTION,
                }
                .score()
            });
        let total = china + others;
        let exposure = if total > 0.0 { china / total } else { 1.0 };
        let at_risk: f64 = Sector::ALL
            .into_iter()
            .map(|sector| self.value_at_risk(scenario, month, region, sector))
            .sum();
        let added: f64 = Sector::ALL
            .into_iter()
            .map(|sector| scenario.value_added_of(region, sector) * 1e9 / 12.0)
            .sum();
        let vulnerability = if added > 0.0 { (at_risk / added).min(1.0) } else { 0.0 };
        Dependence {
            concentration: concentration(&[china, others]),
            without_china: coverage_without(from_china + elsewhere, from_china, need, 0.0),
            european,
            american: three_factor(self.shortfall(month, region, classes), exposure, vulnerability),
        }
    }
}
