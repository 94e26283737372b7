//! Weeks and months: the model steps by weeks, customs report months. A week begins on the first day
//! of controls, so that what is shipped before it is not counted among what is shipped under them.

use crate::units::{DAYS_PER_WEEK, Date, Month};

/// The weeks of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// First day of the first week.
    pub first_day: Date,
    /// How many weeks there are.
    pub weeks: usize,
}

/// A week, and the share of it that belongs to a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekPart {
    /// Number of the week, from 0.
    pub week: usize,
    /// Share of its seven days, above 0 and at most 1.
    pub share: f64,
}

impl Calendar {
    /// The weeks that hold the months from `first` to `last`, one of which begins on the day
    /// `start`; without one the first begins with the first month.
    #[must_use]
    pub fn new(first: Month, last: Month, start: Option<Date>) -> Self {
        let from = first.first_day();
        let start = start.filter(|_| first <= last);
        let before = start.map_or(0, |day| (from.days() - day.days()).rem_euclid(7));
        let days = last.plus(1).first_day().days() - from.days() + before;
        Self {
            first_day: from.plus_days(-before),
            weeks: usize::try_from(days).unwrap_or(0).div_ceil(7),
        }
    }

    /// The first day of a week.
    #[must_use]
    pub fn week_start(&self, week: usize) -> Date {
        self.first_day.plus_days(i32::try_from(week * 7).unwrap_or(i32::MAX / 2))
    }

    /// The share of a week that lies in the days from `from` up to, not including, `until`.
    #[must_use]
    pub fn overlap(&self, week: usize, from: Date, until: Option<Date>) -> f64 {
        let start = self.week_start(week).days();
        let end = start + 7;
        let until = until.map_or(end, Date::days);
        f64::from((end.min(until) - start.max(from.days())).max(0)) / DAYS_PER_WEEK
    }

    /// The weeks that overlap a month, with their shares by calendar days.
    pub fn month_parts(&self, month: Month) -> impl Iterator<Item = WeekPart> + use<> {
        let calendar = *self;
        let (from, until) = (month.first_day(), month.plus(1).first_day());
        let day = |date: Date| (date.days() - calendar.first_day.days()).max(0) / 7;
        let first = usize::try_from(day(from)).unwrap_or(0);
        let last = usize::try_from(day(until.plus_days(-1)) + 1).unwrap_or(0).min(self.weeks);
        (first..last)
            .map(move |week| WeekPart { week, share: calendar.overlap(week, from, Some(until)) })
            .filter(|part| part.share > 0.0)
    }

    /// The week that the last day of a month lies in, if the run has it.
    #[must_use]
    pub fn last_week(&self, month: Month) -> Option<usize> {
        let days = month.plus(1).first_day().days() - 1 - self.first_day.days();
        usize::try_from(days).ok().map(|days| days / 7).filter(|week| *week < self.weeks)
    }
}
