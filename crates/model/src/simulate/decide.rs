//! The capacity-limited decision: approved, applied for again, or cancelled. Section 2.5, steps
//! 3 and 4.

use super::Week;
use super::plan::within;
use super::regimes::{Treatment, odds};
use super::server::share_capacity;
use super::state::State;
use crate::maths::extremes::Extremes;
use crate::outcome::{Office, Outcome};
use crate::units::Class;

impl State {
    /// Decides as much of the backlog as the week's capacity allows.
    pub(crate) fn decide(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        if week.policy.controlled <= 0.0 {
            return;
        }
        self.measure_load(week);
        share_capacity(
            &self.load,
            &week.standing.priority,
            &week.standing.by_priority,
            week.policy.capacity,
            &mut self.served,
        );
        let desks = self.load.iter().zip(&self.served);
        for (office, (&waiting, &served)) in outcome.office(week.number).iter_mut().zip(desks) {
            *office = Office { waiting, served };
        }
        let cells = self.queues.len();
        let again = Self::slot(week.number + week.policy.review.max(1), self.slots, cells).start;
        let rows = outcome.rows(week.number);
        let due = self.due[again..again + cells].iter_mut();
        let queues = self.queues.iter_mut().zip(due).zip(rows.iter_mut()).enumerate();
        for (cell, ((own, due), row)) in queues {
            if own.waiting <= 0.0 || week.treatment(cell) == Treatment::Barred {
                continue;
            }
            let decided = own.waiting * self.served[cell / Class::COUNT];
            let approved = decided * week.odds(cell);
            let rejected = decided - approved;
            let reentered = rejected * week.policy.reentry;
            own.waiting -= decided;
            *due += reentered;
            own.handling += reentered;
            row.approved += approved;
            row.refused += rejected - reentered;
            own.leave_pipeline(rejected - reentered);
        }
        self.licences.issue(week.number, week.policy.validity, rows.iter().map(|row| row.approved));
        self.learn_delay(week);
        let aim = week.policy.general.at_most(week.scenario.general_most);
        // Licences that are out run on: granted evenly, they have half their validity left on average.
        let weeks = if aim < self.general {
            week.scenario.general_validity / 2.0
        } else {
            week.scenario.general_spread
        };
        self.general += week.policy.controlled * (aim - self.general) / weeks.at_least(1.0);
    }

    /// The backlog of each region in applications, duplicates of the alarmed included.
    fn measure_load(&mut self, week: &Week<'_>) {
        let ghosts = week.scenario.buyers.ghosts;
        for (region, load) in self.load.iter_mut().enumerate() {
            *load = 0.0;
            for class in Class::ALL {
                let cell = super::cell(region, class);
                if week.treatment(cell) != Treatment::Barred {
                    *load +=
                        self.queues[cell].waiting * week.plan.applications_per_tonne[class.index()];
                }
            }
            *load *= 1.0 + ghosts * self.alert[region];
        }
    }

    /// Buyers see how long those have waited whose turn it is (whose turn it is, is chance: as long as all
    /// who wait), and come to expect that. Nobody knows how long the queue will take.
    fn learn_delay(&mut self, week: &Week<'_>) {
        let buyers = &week.scenario.buyers;
        let (share, review) = (1.0 / buyers.learning.at_least(1.0), week.policy.review as f64);
        for region in 0..self.load.len() {
            let load = self.load[region] / (1.0 + buyers.ghosts * self.alert[region]);
            let waited = if load > 0.0 {
                let before = self.left[region].at_most(load);
                let all = before * (self.waited[region] + 1.0) + (load - before) * review;
                all / load
            } else {
                review
            };
            self.waited[region] = waited;
            self.left[region] = load * (1.0 - self.served[region]);
            let seen = waited.at_most(buyers.longest_delay);
            self.delay[region] += (seen - self.delay[region]) * share;
        }
    }
}

impl Week<'_> {
    /// Odds of approval for a cell this week.
    fn odds(&self, cell: usize) -> f64 {
        let region = cell / Class::COUNT;
        let day = self.middle();
        let measure = self.plan.caps.measures.iter().find_map(|&(at, from, until, _, approval)| {
            approval.filter(|_| at == cell && within(day, from, until))
        });
        match measure {
            Some(approval) => {
                let z = self.scenario.alignment.get(region).copied().unwrap_or(0.0);
                odds(approval, self.policy.steering * self.scenario.odds_steering * z)
            }
            None => self.standing.odds.get(region).copied().unwrap_or(self.policy.approval),
        }
    }
}
