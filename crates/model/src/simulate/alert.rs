//! Alarm: what makes buyers hoard. Section 2.4.

use super::Week;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::outcome::Outcome;
use crate::units::Class;

/// A shortfall of deliveries smaller than this share is not noticed.
const UNNOTICED: f64 = 1e-3;

impl State {
    /// Alarm fades, and news raise it where policy touches anything.
    pub(crate) fn feel_news(&mut self, week: &Week<'_>) {
        let keep = (-1.0 / week.scenario.buyers.memory.at_least(1.0)).exp();
        let touched = week.plan.cells.chunks_exact(Class::COUNT);
        for (alert, touched) in self.alert.iter_mut().zip(touched) {
            *alert *= keep;
            if touched.iter().any(|cell| cell.touched) {
                *alert = alert.at_least(week.policy.news);
            }
        }
    }

    /// While policy holds things up, a delivery that fails to come alarms: as much as is missing
    /// of what is needed.
    pub(crate) fn feel_shortage(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let held_up = week.policy.controlled > 0.0 || week.plan.caps.active(week);
        if week.scenario.buyers.news_only || !held_up {
            return;
        }
        let rows = outcome.rows(week.number);
        for (region, alert) in self.alert.iter_mut().enumerate() {
            let (mut came, mut needed) = (0.0, 0.0);
            let first = region * Class::COUNT;
            for (cell, row) in (first..).zip(&rows[first..first + Class::COUNT]) {
                if week.plan.cells[cell].touched {
                    came += row.exports + self.cells[cell].elsewhere.iter().sum::<f64>();
                    needed += self.cells[cell].need.iter().sum::<f64>();
                }
            }
            if needed > 0.0 && came < needed * (1.0 - UNNOTICED) {
                *alert = alert.at_least(1.0 - came / needed);
            }
        }
    }
}
