//! What customs hold, and what a change of rules sets free. Section 2.5, step 6.

use super::Week;
use super::regimes::Treatment;
use super::server::share_capacity;
use super::state::State;
use crate::units::Class;

impl State {
    /// Works out which share of what they hold for each region customs clear this week. What they can
    /// clear in all is a multiple of normal orders; it goes to those first who have priority with the
    /// licence office, and nobody waits when there is enough for all.
    pub(crate) fn clear_customs(&mut self, week: &Week<'_>) {
        let like = Class::MagL.index();
        let mut capacity = 0.0;
        for (region, load) in self.load.iter_mut().enumerate() {
            *load = 0.0;
            let cell = region * Class::COUNT + like;
            if week.treatment(cell) == Treatment::LookAlike {
                *load = self.queues[cell].held;
                capacity += week.plan.cells[cell].normal * week.policy.clearance;
            }
        }
        share_capacity(
            &self.load,
            &week.standing.priority,
            &week.standing.by_priority,
            capacity * week.policy.controlled,
            &mut self.cleared,
        );
    }

    /// Where no licence is needed any more whatever was pending gets ready to ship; where customs no
    /// longer look for look-alikes, what they hold does.
    pub(crate) fn release_what_needs_no_licence(&mut self, week: &Week<'_>) {
        let cells = self.cells.len();
        for cell in 0..cells {
            let treatment = week.treatment(cell);
            if matches!(treatment, Treatment::Barred | Treatment::Licensed)
                || (treatment == Treatment::LookAlike && self.backlog(cell) <= 0.0)
            {
                continue;
            }
            let mut free = std::mem::take(&mut self.queues[cell].waiting);
            if self.queues[cell].handling > 0.0 {
                self.queues[cell].handling = 0.0;
                for slot in 0..self.slots {
                    free += std::mem::take(&mut self.due[slot * cells + cell]);
                }
            }
            free += self.licences.take_all(week.number, cell);
            if treatment == Treatment::Free {
                free += std::mem::take(&mut self.queues[cell].held);
            }
            self.queues[cell].ready += free;
        }
    }

    fn backlog(&self, cell: usize) -> f64 {
        self.queues[cell].waiting + self.queues[cell].handling + self.licences.totals()[cell]
    }
}
