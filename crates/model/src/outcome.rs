//! What a run gives: weekly flows and stocks by region and class.

use crate::scenario::Scenario;
use crate::simulate::Calendar;
use crate::units::{Class, Month};

/// What is counted, in tonnes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// Ordered in the week.
    Orders,
    /// Newly applied for in the week.
    Applications,
    /// Approved in the week.
    Approved,
    /// Refused as sensitive or finally rejected in the week.
    Refused,
    /// Ordered under an embargo, so neither applied for nor shipped.
    Barred,
    /// Exported in the week.
    Exports,
    /// In handling or waiting for a decision at the end of the week.
    Backlog,
    /// Approved and not shipped at the end of the week.
    Licensed,
    /// Held by customs, or released and not yet shipped, at the end of the week.
    Held,
}

impl Series {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Orders,
        Self::Applications,
        Self::Approved,
        Self::Refused,
        Self::Barred,
        Self::Exports,
        Self::Backlog,
        Self::Licensed,
        Self::Held,
    ];

    /// Its name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Applications => "applications",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Barred => "barred",
            Self::Exports => "exports",
            Self::Backlog => "backlog",
            Self::Licensed => "licensed",
            Self::Held => "held",
        }
    }

    /// Whether it is a stock (read at the end of a month) and not a flow (summed over it).
    #[must_use]
    pub const fn is_stock(self) -> bool {
        matches!(self, Self::Backlog | Self::Licensed | Self::Held)
    }
}

/// The result of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// First month.
    pub first: Month,
    /// Last month.
    pub last: Month,
    calendar: Calendar,
    cells: usize,
    values: [Vec<f64>; Series::ALL.len()],
}

/// The rows of one week, by cell.
pub(crate) struct Rows<'a> {
    pub(crate) orders: &'a mut [f64],
    pub(crate) applications: &'a mut [f64],
    pub(crate) approved: &'a mut [f64],
    pub(crate) refused: &'a mut [f64],
    pub(crate) barred: &'a mut [f64],
    pub(crate) exports: &'a mut [f64],
    pub(crate) backlog: &'a mut [f64],
    pub(crate) licensed: &'a mut [f64],
    pub(crate) held: &'a mut [f64],
}

impl Outcome {
    /// Makes room for a run of a scenario; memory is kept. What is in it is not cleared: every
    /// week of a run writes all of its rows.
    pub(crate) fn reset(&mut self, scenario: &Scenario, cells: usize) {
        self.first = scenario.first;
        self.last = scenario.last;
        self.calendar = scenario.calendar();
        self.cells = cells;
        for series in &mut self.values {
            series.resize(self.calendar.weeks * cells, 0.0);
        }
    }

    pub(crate) fn rows(&mut self, week: usize) -> Rows<'_> {
        let range = week * self.cells..(week + 1) * self.cells;
        let [orders, applications, approved, refused, barred, exports, backlog, licensed, held] =
            self.values.each_mut().map(|series| &mut series[range.clone()]);
        Rows { orders, applications, approved, refused, barred, exports, backlog, licensed, held }
    }

    /// How many weeks it has.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.calendar.weeks
    }

    /// How many regions it has.
    #[must_use]
    pub fn regions(&self) -> usize {
        self.cells / Class::COUNT
    }

    /// How its weeks lie in the calendar.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// One value, tonnes; 0 outside the run.
    #[must_use]
    pub fn week(&self, series: Series, week: usize, region: usize, class: Class) -> f64 {
        let at = week * self.cells + crate::simulate::cell(region, class);
        let inside = region < self.regions();
        self.values[series as usize].get(at).copied().filter(|_| inside).unwrap_or(0.0)
    }
}

impl Default for Outcome {
    fn default() -> Self {
        let first = Month::new(2025, 1);
        Self {
            first,
            last: first,
            calendar: Calendar { first_day: first.first_day(), weeks: 0 },
            cells: 0,
            values: Default::default(),
        }
    }
}
