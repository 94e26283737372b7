//! Every assumption, as one value.

mod buyers;
pub mod choice;
pub mod control;
mod damage;
pub mod parameters;
pub mod preset;
mod regime;
mod supply;

use crate::data::{BASELINE, CLASS_SPLIT, REGION_COUNT, REGIONS, SECTORS, Series};
use crate::simulate::Calendar;
use crate::units::{Class, DAYS_PER_WEEK, DAYS_PER_YEAR, Date, Month, Sector};

pub use buyers::{Buyers, TIERS};
pub use control::{CONTROLS, Control, Unit};
pub use damage::{Damage, Prices};
pub use parameters::Parameter;
pub use preset::Preset;
pub use regime::{Drawn, Embargo, Measure, Path, Quota, Regime, Scope};
pub use supply::{Project, Sharing, Supplier, Supply};

/// Longest run, in months: to 2030-12 from 2025-01, with room for a later first month.
pub const MAX_MONTHS: i32 = 120;

/// Every assumption of a run. Links, presets, sliders, files and tests all make this value, and
/// the model reads nothing else.
///
/// Shares are fractions of 1, times are weeks, tonnes are gross weight. Lists over regions have one
/// entry for each row of `baseline`; a list that is too short counts as 0 from there on.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// First month of the run.
    pub first: Month,
    /// Last month of the run.
    pub last: Month,
    /// The regime that the scenario is about.
    pub policy: Regime,
    /// Regimes before it, in the order of their first days.
    pub before: Vec<Regime>,
    /// First day without export controls; `None` if they stay.
    pub end: Option<Date>,
    /// Caps on what single regions are sent.
    pub measures: Vec<Measure>,
    /// A cap on what all regions are sent together.
    pub quota: Option<Quota>,
    /// Quantities that follow a path of their own instead of the regimes.
    pub drawn: Vec<(Drawn, Path)>,
    /// Weeks over which what is cleared, or approved, is shipped.
    pub ship_weeks: f64,
    /// The same between the announcement of controls and their first day.
    pub ship_weeks_front: f64,
    /// Time constant with which general licences spread, weeks.
    pub general_spread: f64,
    /// Weeks that a general licence is valid: where fewer are granted, those that are out run on.
    pub general_validity: f64,
    /// How strongly steering moves the odds of approval (γ), as a multiple of how strongly it moves
    /// priority (β).
    pub odds_steering: f64,
    /// The most of a cell's civil orders that general licences can cover.
    pub general_most: f64,
    /// Tonnes per licence application, in the order of [`Class::ALL`].
    pub tonnes_per_application: [f64; Class::COUNT],
    /// Normal price of each class, USD/kg, in the order of [`Class::ALL`]: by value and not by weight
    /// they count against each other.
    pub value: [f64; Class::COUNT],
    /// What buyers do.
    pub buyers: Buyers,
    /// What does not come straight from China.
    pub supply: Supply,
    /// What a shortage does to output.
    pub damage: Damage,
    /// How prices follow.
    pub prices: Prices,
    /// Political alignment of each region with China, -1 to 1.
    pub alignment: Vec<f64>,
    /// Share of each region's orders that goes to sensitive uses.
    pub sensitive: Vec<f64>,
    /// Each region's stock cover as a multiple of its sectors'.
    pub cover: Vec<f64>,
    /// Weeks from a Chinese port to each region.
    pub transit: Vec<f64>,
    /// Value added that uses rare earths in each region, billion USD a year.
    pub value_added: Vec<f64>,
    /// Share of each class that each sector of each region uses, in the order of [`Sector::ALL`].
    pub sectors: Vec<[[f64; Sector::COUNT]; Class::COUNT]>,
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

    /// Licence applications that normal trade in the classes of a scope makes, per week: baseline
    /// orders over tonnes per application. The unit in which [`Regime::pace`] is counted.
    #[must_use]
    pub fn normal_applications(&self, scope: Scope) -> f64 {
        let mut sum = 0.0;
        for region in 0..self.regions() {
            for class in Class::ALL.into_iter().filter(|class| scope.controls(*class)) {
                sum += self.weekly_baseline(region, class)
                    / self.tonnes_per_application[class.index()];
            }
        }
        sum
    }

    /// First day of the first regime.
    #[must_use]
    pub fn start(&self) -> Option<Date> {
        self.regimes().filter_map(|regime| regime.from).min()
    }

    /// Every regime, in order.
    pub fn regimes(&self) -> impl Iterator<Item = &Regime> {
        self.before.iter().chain(std::iter::once(&self.policy))
    }

    /// Share of baseline magnets that hold controlled elements.
    #[must_use]
    pub fn controlled_share(&self) -> f64 {
        let sum = |class: Class| self.baseline.iter().map(|row| row[class.index()]).sum::<f64>();
        let (with, without) = (sum(Class::MagH), sum(Class::MagL));
        if with + without > 0.0 { with / (with + without) } else { 0.0 }
    }

    /// Splits every region's magnets anew, so that `share` of them hold controlled elements.
    pub fn set_controlled_share(&mut self, share: f64) {
        for row in &mut self.baseline {
            let all = row[Class::MagL.index()] + row[Class::MagH.index()];
            row[Class::MagL.index()] = all * (1.0 - share);
            row[Class::MagH.index()] = all * share;
        }
    }

    /// How many months it runs.
    #[must_use]
    pub fn months(&self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// Its weeks: one begins on the first day of the first regime, so the first may reach into the
    /// month before the first, and the last into the month after the last.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        Calendar::new(self.first, self.last, self.start())
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
        policy: Regime::plain(),
        before: Vec::new(),
        end: None,
        measures: Vec::new(),
        quota: None,
        drawn: Vec::new(),
        ship_weeks: 2.0,
        ship_weeks_front: 1.0,
        general_spread: 13.0,
        general_validity: 52.0,
        odds_steering: 1.0,
        general_most: 0.9,
        // [D] 0.5 * 61,600 t / 52 weeks / 180 applications a week; compounds are judgement.
        tonnes_per_application: [0.5, 0.5, 3.3, 3.3],
        // [D] 2024: magnets 2.86 bn USD / 58,152 t; compounds 488.8 m USD / 55,431 t, of which the
        // heavy 4 per cent are judged at 55 USD/kg: 1,600 t of yttrium near 7, a few hundred tonnes
        // of dysprosium, terbium and gadolinium at 257, 812 and some 25.
        value: [6.9, 55.0, 49.2, 49.2],
        buyers: Buyers::default(),
        supply: Supply::default(),
        damage: Damage::default(),
        prices: Prices::default(),
        alignment: REGIONS.iter().map(|region| region.alignment).collect(),
        sensitive: REGIONS.iter().map(|region| region.sensitive_share).collect(),
        cover: REGIONS.iter().map(|region| region.cover_multiplier).collect(),
        transit: REGIONS.iter().map(|region| region.transit_weeks).collect(),
        value_added: REGIONS
            .iter()
            .map(|region| region.gdp_usd_bn * region.exposure_pct / 100.0)
            .collect(),
        sectors: recorded_sectors(),
        baseline: recorded_baseline(),
    }
}

/// Shares of each class by region and sector, as in the data.
fn recorded_sectors() -> Vec<[[f64; Sector::COUNT]; Class::COUNT]> {
    let mut rows = vec![[[0.0; Sector::COUNT]; Class::COUNT]; REGION_COUNT];
    for shares in &SECTORS {
        for (region, row) in rows.iter_mut().enumerate() {
            if shares.region.is_none_or(|only| only == region) {
                for class in shares.classes {
                    row[class.index()] = shares.share;
                }
            }
        }
    }
    rows
}
