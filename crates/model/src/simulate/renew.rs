//! What of a plan stays when a scenario changes: a reader who moves a slider of the policy leaves
//! trade as it is.

use super::plan::{Caps, Plan};
use super::regimes::Regimes;
use crate::scenario::Scenario;
use crate::units::Date;

impl Plan {
    /// Makes this plan, which was made for the scenario `kept`, the plan of another one, and keeps
    /// that one in its place. If only rules differ, trade is not worked out again.
    pub(crate) fn renew(&mut self, kept: &mut Scenario, scenario: &Scenario) {
        if has_same_trade(kept, scenario) {
            self.set_rules(scenario);
            kept.policy = scenario.policy.clone();
            kept.before.clone_from(&scenario.before);
            kept.end = scenario.end;
            kept.measures.clone_from(&scenario.measures);
            kept.quota.clone_from(&scenario.quota);
            kept.drawn.clone_from(&scenario.drawn);
        } else {
            *self = Self::new(scenario);
            *kept = scenario.clone();
        }
    }

    fn set_rules(&mut self, scenario: &Scenario) {
        self.calendar = scenario.calendar();
        self.regimes = Regimes::new(scenario);
        self.caps = Caps::new(scenario, &self.cells);
        self.longest_review = longest_review(scenario);
        self.first_day_of_control = first_day_of_control(scenario);
        self.find_touched();
    }
}

/// First day of the first regime, measure or quota.
pub(crate) fn first_day_of_control(scenario: &Scenario) -> Option<Date> {
    let measures = scenario.measures.iter().map(|measure| measure.from);
    let quota = scenario.quota.iter().map(|quota| quota.from);
    scenario.start().into_iter().chain(measures).chain(quota).min()
}

/// The longest review of any regime, weeks.
pub(crate) fn longest_review(scenario: &Scenario) -> usize {
    let reviews = scenario.regimes().map(|regime| usize::try_from(regime.review).unwrap_or(0));
    reviews.max().unwrap_or(0)
}

/// Whether two scenarios are the same but for their rules. Every part is named, so that a new one has
/// to be put on one side or the other.
fn has_same_trade(one: &Scenario, other: &Scenario) -> bool {
    let Scenario {
        policy: _,
        before: _,
        end: _,
        measures: _,
        quota: _,
        drawn: _,
        first,
        last,
        ship_weeks,
        ship_weeks_front,
        general_spread,
        general_validity,
        odds_steering,
        general_most,
        tonnes_per_application,
        buyers,
        supply,
        damage,
        prices,
        alignment,
        sensitive,
        cover,
        transit,
        value_added,
        value,
        sectors,
        baseline,
    } = one;
    let same = |a: f64, b: f64| a.to_bits() == b.to_bits();
    (*first, *last) == (other.first, other.last)
        // The weeks begin on the first day of the first rules.
        && one.calendar() == other.calendar()
        && same(*ship_weeks, other.ship_weeks)
        && same(*ship_weeks_front, other.ship_weeks_front)
        && same(*general_spread, other.general_spread)
        && same(*general_validity, other.general_validity)
        && same(*odds_steering, other.odds_steering)
        && same(*general_most, other.general_most)
        && tonnes_per_application
            .iter()
            .zip(&other.tonnes_per_application)
            .all(|(a, b)| same(*a, *b))
        && *buyers == other.buyers
        && *supply == other.supply
        && *damage == other.damage
        && *prices == other.prices
        && *alignment == other.alignment
        && *sensitive == other.sensitive
        && *cover == other.cover
        && *transit == other.transit
        && *value_added == other.value_added
        && value.iter().zip(other.value).all(|(a, b)| same(*a, b))
        && *sectors == other.sectors
        && *baseline == other.baseline
}
