//! What an alarm changes for good: thrift, the switch to magnets without controlled elements,
//! components instead of magnets, recycling. Sections 2.2 and 2.11.

use super::Week;
use super::state::State;
use crate::maths::extremes::Extremes;

/// Weeks of a year.
const WEEKS: f64 = 365.25 / 7.0;

impl State {
    /// One week of adaptation, as fast as the region is alarmed.
    pub(crate) fn adapt(&mut self, week: &Week<'_>) {
        let (supply, buyers) = (&week.scenario.supply, &week.scenario.buyers);
        let floor = supply.thrift_floor.min(1.0);
        let fall = if floor < 1.0 { supply.thrift_rate / (1.0 - floor) } else { 0.0 };
        let round_about = week
            .policy
            .regime
            .and_then(|regime| week.plan.regimes.list.get(regime))
            .is_none_or(|regime| regime.components);
        let most = if round_about { buyers.components } else { 0.0 };
        for region in 0..self.alert.len() {
            let alert = self.alert[region];
            let components = self.components[region];
            if alert <= 0.0 && components <= 0.0 {
                continue;
            }
            let speed = alert * supply.thrift / WEEKS;
            let thrift = self.thrift[region];
            self.thrift[region] =
                (thrift - fall * speed * (thrift - floor)).at_least(floor).at_most(1.0);
            let switched = self.switched[region] + supply.switch_rate * speed;
            self.switched[region] = switched.clamp(0.0, 1.0);
            let step = (most * alert - components) / buyers.components_weeks.max(1.0);
            self.components[region] = (components + step).clamp(0.0, 1.0);
            let recycling = self.recycling[region] + supply.recycling_growth * alert / WEEKS;
            let most = supply.recycling_most.max(supply.recycling);
            self.recycling[region] = recycling.min(most);
        }
    }
}
