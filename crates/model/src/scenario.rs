//! Every assumption, as one value.

pub mod control;
pub mod preset;

use crate::data::{BASELINE, CLASS_SPLIT, REGION_COUNT, REGIONS, Series};
use crate::simulate::Calendar;
use crate::units::{Class, DAYS_PER_WEEK, DAYS_PER_YEAR, Date, Month};

pub use control::{CONTROLS, Control, Unit};
pub use preset::Preset;

/// Longest run, in months: to 2030-12 from 2025-01, with room for a later first month.
pub const MAX_MONTHS: i32 = 120;

/// Every assumption of a run. Links, presets, sliders, files and tests all make this value, and
/// the model reads nothing else.
///
/// Shares are fractions of 1, times are weeks, tonnes are gross weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// First month of the run.
    pub first: Month,
    /// Last month of the run.
    pub last: Month,
    /// First day of the export controls; `None` for free trade.
    pub start: Option<Date>,
    /// First day without them again; `None` if they stay.
    pub end: Option<Date>,
    /// Which classes need a licence, in the order of [`Class::ALL`].
    pub controlled: [bool; Class::COUNT],
    /// Mature licence pace: decisions a week as a share of the applications that normal trade
    /// makes. 1 is enough for all of them.
    pub pace: f64,
    /// Pace before the ramp-up; never more than `pace`.
    pub early_pace: f64,
    /// Weeks from the start of the controls to the start of the ramp-up.
    pub ramp: f64,
    /// Weeks that the ramp-up takes.
    pub ramp_length: f64,
    /// Least time between application and decision, weeks.
    pub review: u32,
    /// Odds that an application is approved when decided, for a region of alignment 0.
    pub approval: f64,
    /// Share of rejected tonnes that is applied for again; the rest is cancelled.
    pub reentry: f64,
    /// How long an individual licence can be used, weeks.
    pub validity: u32,
    /// Share of civil orders that general licences end up covering.
    pub general: f64,
    /// Time constant with which general licences spread, weeks.
    pub general_spread: f64,
    /// Strength of political steering: 0 none, 2 strong. Sets both priority and odds.
    pub steering: f64,
    /// Share of uncontrolled look-alike magnets that customs do not clear on time at first.
    pub spill: f64,
    /// Weeks until customs catch up; `None` if they never do.
    pub spill_weeks: Option<f64>,
    /// Customs clearance after that, as a multiple of normal orders: above 1 it works off what
    /// was held.
    pub clearance_after: f64,
    /// Share of sensitive (defence and aerospace) orders that is refused on receipt.
    pub refusal: f64,
    /// Regions that nothing is shipped to while the controls last.
    pub embargo: Vec<bool>,
    /// Weeks over which an approved tonnage is shipped.
    pub ship_weeks: f64,
    /// Tonnes per licence application, in the order of [`Class::ALL`].
    pub tonnes_per_application: [f64; Class::COUNT],
    /// Political alignment of each region with China, -1 to 1.
    pub alignment: Vec<f64>,
    /// Share of each region's orders that goes to sensitive uses.
    pub sensitive: Vec<f64>,
    /// Baseline exports to each region, tonnes a year, in the order of [`Class::ALL`].
    pub baseline: Vec<[f64; Class::COUNT]>,
}

impl Scenario {
    /// How many regions it has.
    #[must_use]
    pub fn regions(&self) -> usize {
        self.baseline.len()
    }

    /// Baseline orders of one class by one region, tonnes a week.
    #[must_use]
    pub fn weekly_baseline(&self, region: usize, class: Class) -> f64 {
        self.baseline.get(region).map_or(0.0, |row| row[class.index()]) * DAYS_PER_WEEK
            / DAYS_PER_YEAR
    }

    /// Baseline orders of some classes by one region in a month, tonnes.
    #[must_use]
    pub fn monthly_baseline(&self, region: usize, classes: &[Class], month: Month) -> f64 {
        let per_year: f64 = self
            .baseline
            .get(region)
            .map_or(0.0, |row| classes.iter().map(|class| row[class.index()]).sum());
        per_year * f64::from(month.days()) / DAYS_PER_YEAR
    }

    /// Licence applications that normal trade makes, per week: baseline orders of the controlled
    /// classes over tonnes per application. The unit in which [`Self::pace`] is counted.
    #[must_use]
    pub fn normal_applications(&self) -> f64 {
        let mut sum = 0.0;
        for region in 0..self.regions() {
            for class in Class::ALL {
                if self.controlled[class.index()] {
                    sum += self.weekly_baseline(region, class)
                        / self.tonnes_per_application[class.index()];
                }
            }
        }
        sum
    }

    /// How many months it runs.
    #[must_use]
    pub fn months(&self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// Its weeks: the last one may reach into the month after the last.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        let first_day = self.first.first_day();
        let days = self.last.plus(1).first_day().days() - first_day.days();
        Calendar { first_day, weeks: usize::try_from(days).unwrap_or(0).div_ceil(7) }
    }
}

/// Baseline exports of 2024 in tonnes a year by region and class: the recorded series times the
/// assumed split into classes.
#[must_use]
pub fn recorded_baseline() -> Vec<[f64; Class::COUNT]> {
    let mut rows = vec![[0.0; Class::COUNT]; REGION_COUNT];
    for flow in &BASELINE {
        for split in CLASS_SPLIT.iter().filter(|split| split.series == flow.series) {
            if let Some(row) = rows.get_mut(flow.region) {
                row[split.class.index()] += flow.tonnes_per_year * split.share;
            }
        }
    }
    rows
}

/// The customs series that a class is reported in.
#[must_use]
pub const fn series_of(class: Class) -> Series {
    match class {
        Class::Lox | Class::Hox => Series::Compounds,
        Class::MagL | Class::MagH => Series::Magnets,
    }
}

impl Default for Scenario {
    fn default() -> Self {
        Preset::default().scenario()
    }
}

/// What all presets share: free trade over the default months.
pub(crate) fn without_controls() -> Scenario {
    Scenario {
        first: Month::new(2025, 1),
        last: Month::new(2026, 12),
        start: None,
        end: None,
        controlled: [false, true, false, true],
        pace: 1.10,
        early_pace: 1.10,
        ramp: 0.0,
        ramp_length: 6.0,
        review: 4,
        approval: 0.90,
        reentry: 0.7,
        validity: 26,
        general: 0.0,
        general_spread: 13.0,
        steering: 0.5,
        spill: 0.30,
        spill_weeks: None,
        clearance_after: 1.3,
        refusal: 1.0,
        embargo: vec![false; REGION_COUNT],
        ship_weeks: 1.0,
        // [D] 0.5 * 61,600 t / 52 weeks / 180 applications a week; compounds are judgement.
        tonnes_per_application: [0.5, 0.5, 3.3, 3.3],
        alignment: REGIONS.iter().map(|region| region.alignment).collect(),
        sensitive: REGIONS.iter().map(|region| region.sensitive_share).collect(),
        baseline: recorded_baseline(),
    }
}
