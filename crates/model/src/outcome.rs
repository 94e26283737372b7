//! What a run gives: weekly flows and stocks by region and class.

use crate::scenario::Scenario;
use crate::simulate::Calendar;
use crate::units::{Class, Month, Sector};

/// What is counted, in tonnes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// Ordered from China in the week.
    Orders,
    /// Newly applied for in the week.
    Applications,
    /// Approved in the week.
    Approved,
    /// Refused as sensitive or finally rejected in the week.
    Refused,
    /// Ordered under an embargo, so neither applied for nor shipped.
    Barred,
    /// Exported by China in the week.
    Exports,
    /// In handling or waiting for a decision at the end of the week.
    Backlog,
    /// Approved and not shipped at the end of the week.
    Licensed,
    /// Held by customs, or cleared and not yet shipped, at the end of the week.
    Held,
    /// Arrived in the week, from China and from others.
    Arrivals,
    /// Sent by suppliers outside China in the week.
    OtherSupply,
    /// Forwarded to the region by others in the week.
    Rerouted,
    /// Won from recycling in the week.
    Recycled,
    /// Used in the week.
    Use,
    /// What would have been used in the week if it had been there.
    Need,
    /// In stock at users at the end of the week.
    Stock,
}

impl Series {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Orders,
        Self::Applications,
        Self::Approved,
        Self::Refused,
        Self::Barred,
        Self::Exports,
        Self::Backlog,
        Self::Licensed,
        Self::Held,
        Self::Arrivals,
        Self::OtherSupply,
        Self::Rerouted,
        Self::Recycled,
        Self::Use,
        Self::Need,
        Self::Stock,
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
            Self::Arrivals => "arrivals",
            Self::OtherSupply => "other_supply",
            Self::Rerouted => "rerouted",
            Self::Recycled => "recycled",
            Self::Use => "use",
            Self::Need => "need",
            Self::Stock => "stock",
        }
    }

    /// Whether it is a stock (read at the end of a month) and not a flow (summed over it).
    #[must_use]
    pub const fn is_stock(self) -> bool {
        matches!(self, Self::Backlog | Self::Licensed | Self::Held | Self::Stock)
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
    /// Tonnes by week, series and cell.
    values: Vec<f64>,
    /// Output against normal, by week, region and sector.
    output: Vec<f64>,
    /// Share of firms whose line stands, likewise.
    stopped: Vec<f64>,
    /// Prices outside China, normal 1, by week and class.
    outside: Vec<f64>,
    /// Prices inside China, likewise.
    inside: Vec<f64>,
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
    pub(crate) arrivals: &'a mut [f64],
    pub(crate) other_supply: &'a mut [f64],
    pub(crate) rerouted: &'a mut [f64],
    pub(crate) recycled: &'a mut [f64],
    pub(crate) used: &'a mut [f64],
    pub(crate) need: &'a mut [f64],
    pub(crate) stock: &'a mut [f64],
}

impl Outcome {
    /// Makes room for a run of a scenario; memory is kept.
    pub(crate) fn reset(&mut self, scenario: &Scenario, cells: usize) {
        self.first = scenario.first;
        self.last = scenario.last;
        self.calendar = scenario.calendar();
        self.cells = cells;
        let weeks = self.calendar.weeks;
        refill(&mut self.values, weeks * Series::ALL.len() * cells, 0.0);
        let sectors = weeks * cells / Class::COUNT * Sector::COUNT;
        refill(&mut self.output, sectors, 1.0);
        refill(&mut self.stopped, sectors, 0.0);
        refill(&mut self.outside, weeks * Class::COUNT, 1.0);
        refill(&mut self.inside, weeks * Class::COUNT, 1.0);
    }

    /// The rows of a week, in the order of [`Series::ALL`].
    #[inline]
    pub(crate) fn rows(&mut self, week: usize) -> Rows<'_> {
        let length = Series::ALL.len() * self.cells;
        let mut rest = &mut self.values[week * length..(week + 1) * length];
        let mut next = || rest.split_off_mut(..self.cells).unwrap_or_default();
        Rows {
            orders: next(),
            applications: next(),
            approved: next(),
            refused: next(),
            barred: next(),
            exports: next(),
            backlog: next(),
            licensed: next(),
            held: next(),
            arrivals: next(),
            other_supply: next(),
            rerouted: next(),
            recycled: next(),
            used: next(),
            need: next(),
            stock: next(),
        }
    }

    /// Output and share of firms that stand, of a week, by region and sector.
    pub(crate) fn sectors(&mut self, week: usize) -> (&mut [f64], &mut [f64]) {
        let width = self.cells / Class::COUNT * Sector::COUNT;
        let range = week * width..(week + 1) * width;
        (&mut self.output[range.clone()], &mut self.stopped[range])
    }

    /// Prices outside and inside China, of a week, by class.
    pub(crate) fn prices(&mut self, week: usize) -> (&mut [f64], &mut [f64]) {
        let range = week * Class::COUNT..(week + 1) * Class::COUNT;
        (&mut self.outside[range.clone()], &mut self.inside[range])
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
        let row = week * Series::ALL.len() + series as usize;
        let at = row * self.cells + crate::simulate::cell(region, class);
        let inside = region < self.regions();
        self.values.get(at).copied().filter(|_| inside).unwrap_or(0.0)
    }

    /// Output of a sector against normal, 0 to 1; 1 outside the run.
    #[must_use]
    pub fn output(&self, week: usize, region: usize, sector: Sector) -> f64 {
        self.sector(&self.output, week, region, sector).unwrap_or(1.0)
    }

    /// Share of a sector's firms (by use) whose line stands, 0 to 1: a typical firm of that stock,
    /// not a plant that has a name.
    #[must_use]
    pub fn stopped(&self, week: usize, region: usize, sector: Sector) -> f64 {
        self.sector(&self.stopped, week, region, sector).unwrap_or(0.0)
    }

    fn sector(&self, list: &[f64], week: usize, region: usize, sector: Sector) -> Option<f64> {
        let regions = self.regions();
        let at = (week * regions + region) * Sector::COUNT + sector.index();
        list.get(at).copied().filter(|_| region < regions)
    }

    /// The quoted price of a class outside China, normal 1.
    #[must_use]
    pub fn price_outside(&self, week: usize, class: Class) -> f64 {
        self.outside.get(week * Class::COUNT + class.index()).copied().unwrap_or(1.0)
    }

    /// The price of a class inside China, normal 1.
    #[must_use]
    pub fn price_inside(&self, week: usize, class: Class) -> f64 {
        self.inside.get(week * Class::COUNT + class.index()).copied().unwrap_or(1.0)
    }
}

fn refill(list: &mut Vec<f64>, length: usize, value: f64) {
    list.clear();
    list.resize(length, value);
}

impl Default for Outcome {
    fn default() -> Self {
        let first = Month::new(2025, 1);
        Self {
            first,
            last: first,
            calendar: Calendar { first_day: first.first_day(), weeks: 0 },
            cells: 0,
            values: Vec::new(),
            output: Vec::new(),
            stopped: Vec::new(),
            outside: Vec::new(),
            inside: Vec::new(),
        }
    }
}
