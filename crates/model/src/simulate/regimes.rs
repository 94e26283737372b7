//! The policy of each week: which regime is in force, what it lets through. Sections 2.0 and 2.1.

use super::calendar::Calendar;
use crate::maths::logistic::{logistic, logit};
use crate::rank::descending_into;
use crate::scenario::{Drawn, Regime, Scenario, Scope};
use crate::units::{Class, DAYS_PER_WEEK, Date};

/// How the authorities treat a region's orders of one class while a regime lasts.
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

/// A regime, worked out for a run.
#[derive(Clone, Debug)]
pub(crate) struct RegimePlan {
    regime: Regime,
    from: Date,
    /// Applications a week that normal trade makes under its scope.
    normal_applications: f64,
    /// How each cell is treated.
    pub(crate) treatment: Vec<Treatment>,
    /// Whether components are a way round it.
    pub(crate) components: bool,
}

/// The policy of one week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// Which regime is in force, if any: an index.
    pub(crate) regime: Option<usize>,
    /// Which was in force the week before.
    pub(crate) before: Option<usize>,
    /// Share of the week in which controls are in force.
    pub controlled: f64,
    /// Decisions that can be taken in the week, applications.
    pub capacity: f64,
    /// Look-alikes that customs can clear, as a multiple of normal orders.
    pub clearance: f64,
    /// Least time between application and decision, weeks.
    pub review: usize,
    /// Validity of a licence granted now, weeks.
    pub validity: usize,
    /// Share of rejected tonnes that is applied for again.
    pub reentry: f64,
    /// Odds of approval at alignment 0.
    pub approval: f64,
    /// Strength of political steering.
    pub steering: f64,
    /// Share of civil orders that general licences aim at.
    pub general: f64,
    /// Share of sensitive orders that is refused.
    pub refusal: f64,
    /// Share of re-routing that is prevented.
    pub enforcement: f64,
    /// How much the week's news alarm.
    pub news: f64,
    /// Whether controls are announced and not yet in force.
    pub announced: bool,
    /// Whether the controls are over.
    pub ended: bool,
}

/// All regimes of a run.
#[derive(Clone, Debug)]
pub(crate) struct Regimes {
    pub(crate) list: Vec<RegimePlan>,
    end: Option<Date>,
    /// Announcement of the last regime.
    announced: Option<Date>,
    drawn: Vec<(Drawn, crate::scenario::Path)>,
}

impl Regimes {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let list: Vec<RegimePlan> = scenario
            .regimes()
            .filter_map(|regime| regime.from.map(|from| RegimePlan::new(scenario, regime, from)))
            .collect();
        #[expect(clippy::cast_possible_truncation, reason = "a scenario's weeks are few")]
        let warning = (scenario.buyers.warning * DAYS_PER_WEEK) as i32;
        Self {
            announced: scenario.policy.from.map(|from| from.plus_days(-warning)),
            end: scenario.end,
            drawn: scenario.drawn.clone(),
            list,
        }
    }

    /// Whether a cell is ever treated otherwise than free.
    pub(crate) fn touches(&self, cell: usize) -> bool {
        self.list.iter().any(|plan| plan.treatment.get(cell) != Some(&Treatment::Free))
    }

    /// Whether the first day of a regime was known a week before: that of the last can be.
    pub(crate) fn was_announced(&self, regime: Option<usize>) -> bool {
        let last = self.list.len().checked_sub(1);
        regime.is_some()
            && regime == last
            && self.list.last().is_some_and(|plan| {
                self.announced.is_some_and(|day| day.days() <= plan.from.days() - 7)
            })
    }

    /// Which regime is in force in the week that begins on a day.
    fn in_force(&self, first_day: Date, start: Date) -> Option<usize> {
        let (last_day, middle) = (first_day.plus_days(6), first_day.plus_days(3));
        let begun =
            |plan: &RegimePlan| plan.from <= if plan.from == start { last_day } else { middle };
        self.list.iter().rposition(begun).filter(|_| self.end.is_none_or(|end| first_day < end))
    }

    /// The policy of a week.
    pub(crate) fn policy(&self, calendar: &Calendar, week: usize) -> Policy {
        let first_day = calendar.week_start(week);
        let last_day = first_day.plus_days(6);
        let middle = first_day.plus_days(3);
        let ended = self.end.is_some_and(|end| first_day >= end);
        // The scenario's own regime may begin before those that were to come before it.
        let start = self.list.iter().map(|plan| plan.from).min().unwrap_or(first_day);
        let regime = self.in_force(first_day, start);
        let before = self.in_force(first_day.plus_days(-7), start).filter(|_| week > 0);
        let news = self.news(first_day, last_day);
        let announced = self.announced.is_some_and(|day| day <= last_day)
            && self
                .list
                .last()
                .is_some_and(|plan| first_day < plan.from && self.announced < Some(plan.from));
        let Some(plan) = regime.map(|index| &self.list[index]) else {
            return Policy { before, ended, news, announced, ..Policy::free() };
        };
        let controlled = calendar.overlap(week, start, self.end);
        let since = f64::from(first_day.days() - plan.from.days()) / DAYS_PER_WEEK;
        let rules = &plan.regime;
        let drawn = |what: Drawn, value: f64| self.drawn(what, middle).unwrap_or(value);
        let pace = drawn(Drawn::Pace, rules.pace_at(since + 0.5));
        let spill = self.drawn(Drawn::Spill, middle);
        Policy {
            regime,
            before,
            controlled,
            capacity: controlled * pace.max(0.0) * plan.normal_applications,
            clearance: spill.map_or_else(|| rules.clearance_at(since), |spill| 1.0 - spill),
            review: usize::try_from(rules.review).unwrap_or(0),
            validity: usize::try_from(rules.validity.max(1)).unwrap_or(1),
            reentry: rules.reentry,
            approval: drawn(Drawn::Approval, rules.approval),
            steering: drawn(Drawn::Steering, rules.steering),
            general: drawn(Drawn::General, rules.general_at(since)),
            refusal: drawn(Drawn::Refusal, rules.refusal),
            enforcement: drawn(Drawn::Enforcement, rules.enforcement),
            news,
            announced,
            ended,
        }
    }

    fn drawn(&self, what: Drawn, day: Date) -> Option<f64> {
        self.drawn.iter().find(|(drawn, _)| *drawn == what).and_then(|(_, path)| path.at(day))
    }

    /// The greatest news of the week.
    fn news(&self, first_day: Date, last_day: Date) -> f64 {
        let last = self.list.len().saturating_sub(1);
        let mut news = 0.0_f64;
        for (index, plan) in self.list.iter().enumerate() {
            let day = if index == last { self.announced.unwrap_or(plan.from) } else { plan.from };
            if (first_day..=last_day).contains(&day) {
                news = news.max(plan.regime.news);
            }
        }
        news
    }
}

impl Policy {
    /// No controls.
    const fn free() -> Self {
        Self {
            regime: None,
            before: None,
            controlled: 0.0,
            capacity: 0.0,
            clearance: 1.0,
            review: 0,
            validity: 1,
            reentry: 0.0,
            approval: 1.0,
            steering: 0.0,
            general: 0.0,
            refusal: 0.0,
            enforcement: 0.0,
            news: 0.0,
            announced: false,
            ended: false,
        }
    }
}

impl RegimePlan {
    fn new(scenario: &Scenario, regime: &Regime, from: Date) -> Self {
        let regions = scenario.regions();
        Self {
            from,
            normal_applications: scenario.normal_applications(regime.scope),
            treatment: (0..regions)
                .flat_map(|region| Class::ALL.map(|class| treatment(regime, region, class)))
                .collect(),
            components: regime.scope != Scope::Downstream,
            regime: regime.clone(),
        }
    }
}

impl Regime {
    /// Licence pace `weeks` after the start: early, then a straight line to the mature pace.
    fn pace_at(&self, weeks: f64) -> f64 {
        let early = self.early_pace.min(self.pace);
        early + (self.pace - early) * rise(weeks - self.ramp, self.ramp_length)
    }

    /// What general licences aim at, `weeks` after the start.
    fn general_at(&self, weeks: f64) -> f64 {
        self.general_first
            + (self.general - self.general_first) * rise(weeks.max(0.0), self.general_rise)
    }

    /// Customs clearance in the week that begins `weeks` after the start.
    fn clearance_at(&self, weeks: f64) -> f64 {
        let late = self.spill_weeks.map_or(0.0, |until| (weeks + 1.0 - until).clamp(0.0, 1.0));
        let before = 1.0 - self.spill;
        before + (self.clearance_after - before) * late
    }
}

/// How far a straight rise over `length` has come after `weeks`, 0 to 1.
fn rise(weeks: f64, length: f64) -> f64 {
    if length > 0.0 { (weeks / length).clamp(0.0, 1.0) } else { f64::from(u8::from(weeks >= 0.0)) }
}

/// Magnets of both kinds pass under one customs code, 8505 11 10, and are told apart by tests.
fn treatment(regime: &Regime, region: usize, class: Class) -> Treatment {
    if regime.embargo.hits(region) {
        Treatment::Barred
    } else if regime.scope.controls(class) {
        Treatment::Licensed
    } else if class == Class::MagL && regime.scope.controls(Class::MagH) {
        Treatment::LookAlike
    } else {
        Treatment::Free
    }
}

/// Priorities and odds by region, for the steering and approval in force.
#[derive(Clone, Debug, Default)]
pub(crate) struct Standing {
    pub(crate) priority: Vec<f64>,
    pub(crate) by_priority: Vec<usize>,
    pub(crate) odds: Vec<f64>,
    made_for: Option<(u64, u64)>,
}

impl Standing {
    pub(crate) fn reset(&mut self) {
        self.made_for = None;
    }

    /// Works them out anew if steering or approval have changed.
    pub(crate) fn update(&mut self, scenario: &Scenario, regions: usize, policy: &Policy) {
        let key = (policy.steering.to_bits(), policy.approval.to_bits());
        if self.made_for == Some(key) {
            return;
        }
        self.made_for = Some(key);
        let alignment = |region| scenario.alignment.get(region).copied().unwrap_or(0.0);
        let shift = |region| policy.steering * alignment(region);
        self.priority.clear();
        self.priority.extend((0..regions).map(|region| shift(region).exp()));
        descending_into(&self.priority, &mut self.by_priority);
        self.odds.clear();
        let shift = |region| scenario.odds_steering * shift(region);
        self.odds.extend((0..regions).map(|region| odds(policy.approval, shift(region))));
    }
}

/// `logistic(logit(base) + shift)`, with the ends kept.
pub(crate) fn odds(base: f64, shift: f64) -> f64 {
    if base <= 0.0 {
        0.0
    } else if base >= 1.0 {
        1.0
    } else {
        logistic(logit(base) + shift)
    }
}
