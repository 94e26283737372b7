//! Alarm: what makes buyers hoard. Section 2.4.

use super::Week;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::units::Class;

/// A shortfall of deliveries smaller than this share is not noticed.
const UNNOTICED: f64 = 1e-3;

impl State {
    /// Alarm fades, more slowly the more of last week's deliveries failed to come, and news raise it
    /// where policy touches anything.
    pub(crate) fn feel_news(&mut self, week: &Week<'_>) {
        let buyers = &week.scenario.buyers;
        let keep = (-1.0 / buyers.memory.at_least(1.0)).exp();
        let touched = week.plan.cells.chunks_exact(Class::COUNT);
        for ((alert, lacking), touched) in self.alert.iter_mut().zip(&self.lacking).zip(touched) {
            let lasts = (lacking / buyers.lasting.at_least(UNNOTICED)).at_most(1.0);
            *alert *= keep + (1.0 - keep) * lasts;
            if touched.iter().any(|cell| cell.touched) {
                *alert = alert.at_least(week.policy.news);
            }
        }
    }

    /// While policy holds things up, deliveries to civil users that fail to come alarm: as much as is
    /// missing of what they need to go on, by value. What waits at China's ports is no delivery, however long
    /// it has been ordered.
    pub(crate) fn feel_shortage(&mut self, week: &Week<'_>) {
        let held_up = week.policy.controlled > 0.0 || week.plan.caps.active(week);
        self.lacking.fill(0.0);
        if week.scenario.buyers.news_only || !held_up {
            return;
        }
        let regions = self.alert.iter_mut().zip(&mut self.lacking);
        for (region, (alert, lacking)) in regions.enumerate() {
            let (mut came, mut needed) = (0.0, 0.0);
            for cell in region * Class::COUNT..(region + 1) * Class::COUNT {
                let own = &self.cells[cell];
                if week.plan.cells[cell].touched {
                    let value = week.scenario.value[cell % Class::COUNT];
                    came += (own.shipped[0] + own.elsewhere[0]) * value;
                    needed += own.need[0] * value;
                }
            }
            if needed > 0.0 && came < needed * (1.0 - UNNOTICED) {
                *lacking = 1.0 - came / needed;
                *alert = alert.at_least(*lacking);
            }
        }
    }
}
