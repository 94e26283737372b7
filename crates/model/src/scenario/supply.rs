//! What does not come straight from China: other suppliers, new plants, thrift, recycling,
//! re-routing. Sections 2.6 and 2.8 to 2.11 of the model.

use crate::data::{PROJECTS, SUPPLIERS, SupplierClass};
use crate::units::Date;

/// How suppliers outside China share out what they have. The rationing rule is known to dominate
/// such results, so it is a visible choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Sharing {
    /// A: in proportion to unmet need, with a bias for those that were served before.
    #[default]
    Compete,
    /// B: contracts first, at the shares of the baseline; what is left in proportion to need.
    Contracts,
    /// C: where a tonne serves need best (a linear programme).
    Allied,
}

impl Sharing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Compete, Self::Contracts, Self::Allied];

    /// Its id in addresses and files: `a`, `b`, `c`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Compete => "a",
            Self::Contracts => "b",
            Self::Allied => "c",
        }
    }

    /// The rule with that id, upper or lower case.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id().eq_ignore_ascii_case(id))
    }
}

/// A supplier outside China that delivers in the baseline year.
#[derive(Clone, Debug, PartialEq)]
pub struct Supplier {
    /// Where it stands, by index.
    pub region: usize,
    /// What it makes.
    pub class: SupplierClass,
    /// What it delivers in the baseline year, t.
    pub tonnes_per_year: f64,
    /// The most that it could deliver, t a year.
    pub capacity_per_year: f64,
    /// Share of it that stays in its region.
    pub home_share: f64,
    /// Who takes how large a share of it besides.
    pub main_customer: Option<(usize, f64)>,
}

/// A plant that is being built or planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Where it stands, by index.
    pub region: usize,
    /// What it will make.
    pub class: SupplierClass,
    /// How much, t a year.
    pub tonnes_per_year: f64,
    /// Announced first day.
    pub start: Date,
    /// Mean of the delay between the decision and the first day, years.
    pub delay_years: f64,
    /// Odds that it is ever built.
    pub success: f64,
}

/// Everything that does not come straight from China. Times are weeks unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// The most that China's hubs can export of a class, as a multiple of normal trade, the growth of
    /// demand included.
    pub headroom: f64,
    /// How suppliers outside China share out what they have.
    pub sharing: Sharing,
    /// Suppliers of the baseline year.
    pub suppliers: Vec<Supplier>,
    /// Plants that are being built or planned.
    pub projects: Vec<Project>,
    /// Sizes of all projects are multiplied by this.
    pub build: f64,
    /// All projects are this much later, years.
    pub delay: f64,
    /// Months that a new plant takes from its first day to full output.
    pub ramp_months: f64,
    /// Capacity added a year at a lasting price signal, as a share of the market.
    pub response: f64,
    /// Oxides of praseodymium and neodymium for a tonne of magnets, t: 1.17 t hold a tonne of metal.
    pub light_per_magnet: f64,
    /// Oxides of dysprosium and terbium for a tonne of magnets of the class with controlled
    /// elements, t: 1.15 t hold a tonne of metal.
    pub heavy_per_magnet: f64,
    /// Share of an embargoed region's unmet need that others would pass on to it if nobody
    /// prevented it.
    pub leak: f64,
    /// Weeks that passing it on takes.
    pub leak_weeks: u32,
    /// What that costs on top, as a share of the price.
    pub leak_markup: f64,
    /// Speed of thrift and of switching to magnets without controlled elements.
    pub thrift: f64,
    /// Fall of use per product at full alarm, a year.
    pub thrift_rate: f64,
    /// The least use per product that thrift comes to.
    pub thrift_floor: f64,
    /// Share of demand that switches to magnets without controlled elements at full alarm, a year.
    pub switch_rate: f64,
    /// Share of demand met from recycling in the baseline year.
    pub recycling: f64,
    /// How much that share grows at full alarm, a year.
    pub recycling_growth: f64,
    /// The most that recycling can meet.
    pub recycling_most: f64,
}

impl Default for Supply {
    fn default() -> Self {
        Self {
            headroom: 1.5,
            sharing: Sharing::Compete,
            suppliers: SUPPLIERS
                .iter()
                .map(|row| Supplier {
                    region: row.region,
                    class: row.class,
                    tonnes_per_year: row.tonnes_per_year,
                    capacity_per_year: row.capacity_per_year,
                    home_share: row.home_share,
                    main_customer: row.main_customer.map(|region| (region, row.main_share)),
                })
                .collect(),
            projects: PROJECTS
                .iter()
                .map(|row| Project {
                    region: row.region,
                    class: row.class,
                    tonnes_per_year: row.tonnes_per_year,
                    start: row.start,
                    delay_years: row.delay_years,
                    success: row.success,
                })
                .collect(),
            build: 1.0,
            delay: 0.0,
            ramp_months: 12.0,
            response: 0.04,
            light_per_magnet: 0.36,
            heavy_per_magnet: 0.023,
            leak: 0.3,
            leak_weeks: 6,
            leak_markup: 0.15,
            thrift: 1.0,
            thrift_rate: 0.10,
            thrift_floor: 0.7,
            switch_rate: 0.10,
            recycling: 0.01,
            recycling_growth: 0.005,
            recycling_most: 0.10,
        }
    }
}
