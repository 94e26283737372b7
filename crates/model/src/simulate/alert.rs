//! Alarm: what makes buyers hoard. Section 2.4.

use super::Week;
use super::state::State;
use crate::outcome::Outcome;
use crate::units::Class;

/// A shortfall of deliveries smaller than this share is not noticed.
const UNNOTICED: f64 = 1e-3;

impl State {
    /// Alarm fades, and news raise it where policy touches anything.
    pub(crate) fn feel_news(&mut self, week: &Week<'_>) {
        let keep = (-1.0 / week.scenario.buyers.memory.max(1.0)).exp();
        let touched = week.plan.touched.chunks_exact(Class::COUNT);
        for (alert, touched) in self.alert.iter_mut().zip(touched) {
            *alert *= keep;
            if touched.contains(&true) {
                *alert = alert.max(week.policy.news);
            }
        }
    }

    /// While policy holds things up, a delivery that fails to come alarms: as much as is missing of
    /// what is needed to go on and to make up what the usual stock has lost. What waits at China's
    /// ports is no delivery, however long it has been ordered.
    pub(crate) fn feel_shortage(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let held_up = week.policy.controlled > 0.0 || week.plan.caps.active(week);
        let buyers = &week.scenario.buyers;
        if buyers.news_only || !held_up {
            return;
        }
        let pull = 1.0 / buyers.adjust.max(1.0);
        let rows = outcome.rows(week.number);
        for (region, alert) in self.alert.iter_mut().enumerate() {
            let (mut came, mut needed) = (0.0, 0.0);
            // The stock that is wanted has the hoarding of the alarmed in it, the usual one has not.
            let usual = 1.0 / (1.0 + buyers.panic * *alert);
            for cell in region * Class::COUNT..(region + 1) * Class::COUNT {
                if week.plan.touched[cell] {
                    came += rows.exports[cell] + self.elsewhere[cell].iter().sum::<f64>();
                    let need: f64 = self.need[cell].iter().sum();
                    let usual: f64 = self.wanted_stock[cell].iter().sum::<f64>() * usual;
                    let stock: f64 = self.held_by_users[cell].iter().sum();
                    needed += need + (usual - stock).max(0.0) * pull;
                }
            }
            if needed > 0.0 && came < needed * (1.0 - UNNOTICED) {
                *alert = alert.max(1.0 - came / needed);
            }
        }
    }
}
