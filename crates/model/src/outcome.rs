//! What a run gives: weekly flows and stocks by region and class.

mod numbers;
mod supply;

use crate::scenario::{Scenario, Sharing};
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
    /// Forwarded by the region in the week to those who are cut off: part of what arrived at its
    /// border, and not among its arrivals.
    PassedOn,
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
    pub const ALL: [Self; 17] = [
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
        Self::PassedOn,
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
            Self::PassedOn => "passed_on",
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
    /// Tonnes by week and cell.
    rows: Vec<Row>,
    /// Output against normal, by week, region and sector.
    output: Vec<f64>,
    /// Share of firms whose line stands, likewise.
    stopped: Vec<f64>,
    /// Prices outside China, normal 1, by week and class.
    outside: Vec<f64>,
    /// Prices inside China, likewise.
    inside: Vec<f64>,
    /// What the licence office did, by week and region.
    office: Vec<Office>,
    /// What one more tonne would be worth where it is made, by week and cell; empty but under the
    /// rule that sends each tonne where it serves best.
    worth: Vec<f64>,
    /// Who outside China sent what to whom, if that is kept.
    supply: Option<supply::Supplied>,
}

/// A region's applications at the licence office in one week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Office {
    /// Waiting when the week's decisions begin, duplicates of the alarmed included; applications.
    pub(crate) waiting: f64,
    /// Share of them that is decided.
    pub(crate) served: f64,
}

impl Office {
    /// Nobody applies.
    const IDLE: Self = Self { waiting: 0.0, served: 1.0 };
}

/// All tonnes of one cell in one week, named as in [`Series`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Row {
    pub(crate) orders: f64,
    pub(crate) applications: f64,
    pub(crate) approved: f64,
    pub(crate) refused: f64,
    pub(crate) barred: f64,
    pub(crate) exports: f64,
    pub(crate) backlog: f64,
    pub(crate) licensed: f64,
    pub(crate) held: f64,
    pub(crate) arrivals: f64,
    pub(crate) other_supply: f64,
    pub(crate) rerouted: f64,
    pub(crate) passed_on: f64,
    pub(crate) recycled: f64,
    pub(crate) used: f64,
    pub(crate) need: f64,
    pub(crate) stock: f64,
}

impl Outcome {
    /// Makes room for a run of a scenario. Memory is kept, and what stands in it until
    /// [`Self::begin`] clears a week.
    pub(crate) fn reset(&mut self, scenario: &Scenario, cells: usize) {
        self.first = scenario.first;
        self.last = scenario.last;
        self.calendar = scenario.calendar();
        self.cells = cells;
        let weeks = self.calendar.weeks;
        self.rows.resize(weeks * cells, Row::default());
        let sectors = weeks * cells / Class::COUNT * Sector::COUNT;
        self.output.resize(sectors, 1.0);
        self.stopped.resize(sectors, 0.0);
        self.outside.resize(weeks * Class::COUNT, 1.0);
        self.inside.resize(weeks * Class::COUNT, 1.0);
        self.office.resize(weeks * self.regions(), Office::IDLE);
        let priced = scenario.supply.sharing == Sharing::Allied;
        self.worth.clear();
        self.worth.resize(if priced { weeks * cells } else { 0 }, 0.0);
    }

    /// Clears a week: nothing has moved, everybody works.
    pub(crate) fn begin(&mut self, week: usize) {
        self.rows(week).fill(Row::default());
        let (output, stopped) = self.sectors(week);
        output.fill(1.0);
        stopped.fill(0.0);
        self.office(week).fill(Office::IDLE);
    }

    /// The licence office in a week, by region.
    pub(crate) fn office(&mut self, week: usize) -> &mut [Office] {
        let regions = self.regions();
        &mut self.office[week * regions..(week + 1) * regions]
    }

    /// What one more tonne would be worth in a week, by cell; empty under other rules.
    pub(crate) fn worth(&mut self, week: usize) -> &mut [f64] {
        self.worth.get_mut(week * self.cells..(week + 1) * self.cells).unwrap_or_default()
    }

    /// The rows of a week, by cell.
    pub(crate) fn rows(&mut self, week: usize) -> &mut [Row] {
        &mut self.rows[week * self.cells..(week + 1) * self.cells]
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
        let at = week * self.cells + crate::simulate::cell(region, class);
        let row = self.rows.get(at).filter(|_| region < self.regions());
        row.map_or(0.0, |row| row.get(series))
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

    /// A region's applications at the licence office in a week; `None` outside the run.
    pub(crate) fn office_of(&self, week: usize, region: usize) -> Option<Office> {
        let regions = self.regions();
        self.office.get(week * regions + region).copied().filter(|_| region < regions)
    }

    /// What one more tonne of a class made in a region would be worth in a week, billion USD a year
    /// for a tonne a week; `None` but under the rule that sends each tonne where it serves best.
    pub(crate) fn worth_of(&self, week: usize, region: usize, class: Class) -> Option<f64> {
        let at = week * self.cells + crate::simulate::cell(region, class);
        self.worth.get(at).copied().filter(|_| region < self.regions())
    }

    /// The price of a class inside China, normal 1.
    #[must_use]
    pub fn price_inside(&self, week: usize, class: Class) -> f64 {
        self.inside.get(week * Class::COUNT + class.index()).copied().unwrap_or(1.0)
    }
}

impl Row {
    fn get(&self, series: Series) -> f64 {
        match series {
            Series::Orders => self.orders,
            Series::Applications => self.applications,
            Series::Approved => self.approved,
            Series::Refused => self.refused,
            Series::Barred => self.barred,
            Series::Exports => self.exports,
            Series::Backlog => self.backlog,
            Series::Licensed => self.licensed,
            Series::Held => self.held,
            Series::Arrivals => self.arrivals,
            Series::OtherSupply => self.other_supply,
            Series::Rerouted => self.rerouted,
            Series::PassedOn => self.passed_on,
            Series::Recycled => self.recycled,
            Series::Use => self.used,
            Series::Need => self.need,
            Series::Stock => self.stock,
        }
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
            rows: Vec::new(),
            output: Vec::new(),
            stopped: Vec::new(),
            outside: Vec::new(),
            inside: Vec::new(),
            office: Vec::new(),
            worth: Vec::new(),
            supply: None,
        }
    }
}
