//! What a run needs to know, worked out once: orders, priorities and odds by region, and the
//! policy of each week. Sections 2.0 and 2.1 of the model.

use super::calendar::Calendar;
use crate::rank::descending;
use crate::scenario::Scenario;
use crate::units::{Class, DAYS_PER_WEEK, Date};

/// The constants of a run.
#[derive(Clone, Debug)]
pub struct Plan {
    calendar: Calendar,
    start: Option<Date>,
    end: Option<Date>,
    early_pace: f64,
    pace: f64,
    ramp: f64,
    ramp_length: f64,
    clearance_before: f64,
    clearance_after: f64,
    spill_weeks: Option<f64>,
    normal_applications: f64,
    /// Minimum handling, weeks.
    pub review: usize,
    /// Validity of a licence, weeks.
    pub validity: usize,
    /// Weeks over which approved tonnes are shipped, at least one.
    pub ship_weeks: f64,
    /// Share of rejected tonnes that is applied for again.
    pub reentry: f64,
    /// Share of civil orders that general licences end up covering.
    pub general_target: f64,
    /// Time constant with which they spread, weeks.
    pub general_spread: f64,
    /// Orders, t a week by cell.
    pub orders: Vec<f64>,
    /// Share of each cell's orders that is refused on receipt as sensitive.
    pub refused: Vec<f64>,
    /// How each cell is treated.
    pub treatment: Vec<Treatment>,
    /// Applications per tonne, by class.
    pub applications_per_tonne: [f64; Class::COUNT],
    /// Priority weight by region: `exp(steering * alignment)`.
    pub priority: Vec<f64>,
    /// Regions from the highest priority to the lowest.
    pub by_priority: Vec<usize>,
    /// Approval odds by region.
    pub odds: Vec<f64>,
}

/// How the authorities treat a region's orders of one class while controls last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// They ship.
    Free,
    /// They need a licence.
    Licensed,
    /// They are not controlled, but share a customs code with what is, and are held and tested.
    LookAlike,
    /// Nothing ships.
    Barred,
}

/// The policy of one week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// Share of the week in which controls are in force.
    pub controlled: f64,
    /// Decisions that can be taken in the week, applications.
    pub capacity: f64,
    /// Look-alikes that customs can clear, as a multiple of normal orders.
    pub clearance: f64,
    /// Whether the controls are over.
    pub ended: bool,
}

impl Plan {
    /// Works out the constants of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let regions = scenario.regions();
        let steering = |region: usize| {
            scenario.steering * scenario.alignment.get(region).copied().unwrap_or(0.0)
        };
        let priority: Vec<f64> = (0..regions).map(|region| steering(region).exp()).collect();
        let by_priority = descending(&priority);
        Self {
            calendar: scenario.calendar(),
            start: scenario.start,
            end: scenario.end,
            early_pace: scenario.early_pace.min(scenario.pace),
            pace: scenario.pace,
            ramp: scenario.ramp,
            ramp_length: scenario.ramp_length,
            clearance_before: 1.0 - scenario.spill,
            clearance_after: scenario.clearance_after,
            spill_weeks: scenario.spill_weeks,
            normal_applications: scenario.normal_applications(),
            review: usize::try_from(scenario.review).unwrap_or(0),
            validity: usize::try_from(scenario.validity.max(1)).unwrap_or(1),
            ship_weeks: scenario.ship_weeks.max(1.0),
            reentry: scenario.reentry,
            general_target: scenario.general,
            general_spread: scenario.general_spread,
            orders: cells(regions, |region, class| scenario.weekly_baseline(region, class)),
            refused: cells(regions, |region, _| {
                scenario.refusal * scenario.sensitive.get(region).copied().unwrap_or(0.0)
            }),
            treatment: cells(regions, |region, class| treatment(scenario, region, class)),
            applications_per_tonne: scenario.tonnes_per_application.map(f64::recip),
            priority,
            by_priority,
            odds: (0..regions).map(|region| odds(scenario.approval, steering(region))).collect(),
        }
    }

    /// How many weeks the run has.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.calendar.weeks
    }

    /// How many cells: regions times classes.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.orders.len()
    }

    /// The policy of a week.
    #[must_use]
    pub fn policy(&self, week: usize) -> Policy {
        let Some(start) = self.start else {
            return Policy { controlled: 0.0, capacity: 0.0, clearance: 1.0, ended: false };
        };
        let controlled = self.calendar.overlap(week, start, self.end);
        let first_day = self.calendar.week_start(week);
        let since = f64::from(first_day.days() - start.days()) / DAYS_PER_WEEK;
        Policy {
            controlled,
            capacity: controlled * self.pace_at(since + 0.5) * self.normal_applications,
            clearance: self.clearance_at(since),
            ended: self.end.is_some_and(|end| first_day >= end),
        }
    }

    /// Licence pace `weeks` after the start: early, then a straight line to the mature pace.
    fn pace_at(&self, weeks: f64) -> f64 {
        let progress = if self.ramp_length > 0.0 {
            ((weeks - self.ramp) / self.ramp_length).clamp(0.0, 1.0)
        } else {
            f64::from(u8::from(weeks >= self.ramp))
        };
        self.early_pace + (self.pace - self.early_pace) * progress
    }

    /// Customs clearance in the week that begins `weeks` after the start.
    fn clearance_at(&self, weeks: f64) -> f64 {
        let late = self.spill_weeks.map_or(0.0, |until| (weeks + 1.0 - until).clamp(0.0, 1.0));
        self.clearance_before + (self.clearance_after - self.clearance_before) * late
    }
}

fn cells<T>(regions: usize, value: impl Fn(usize, Class) -> T) -> Vec<T> {
    let value = &value;
    (0..regions)
        .flat_map(|region| Class::ALL.into_iter().map(move |class| value(region, class)))
        .collect()
}

/// Magnets of both kinds pass under one customs code, 8505 11 10, and are told apart by tests.
fn treatment(scenario: &Scenario, region: usize, class: Class) -> Treatment {
    let controlled = |class: Class| scenario.controlled[class.index()];
    if scenario.embargo.get(region).copied().unwrap_or(false) {
        Treatment::Barred
    } else if controlled(class) {
        Treatment::Licensed
    } else if class == Class::MagL && controlled(Class::MagH) {
        Treatment::LookAlike
    } else {
        Treatment::Free
    }
}

/// `logistic(logit(base) + shift)`, with the ends kept.
fn odds(base: f64, shift: f64) -> f64 {
    if base <= 0.0 {
        0.0
    } else if base >= 1.0 {
        1.0
    } else {
        1.0 / (1.0 + (1.0 - base) / base * (-shift).exp())
    }
}
