//! The figures of the record: `data/*.csv`, checked and turned into static tables by `build.rs`.
//!
//! Every row keeps the ids of its sources (separated by spaces; each is in [`SOURCES`]) and how
//! far it can be trusted.

mod china;
mod outside;

use crate::units::{Class, Date, Month};

pub use china::{Hub, Site, SiteKind};
pub use outside::{Plant, Project, Supplier, SupplierClass};

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Printed in the source named.
    Seen,
    /// The source reports another's figure, or is unofficial.
    SecondHand,
    /// Arithmetic on printed figures; the row's note gives it.
    Derived,
    /// Reconciled from partial figures by a documented method: drawn and marked as an estimate.
    Estimated,
    /// Judgement where nothing was found: may be used, is marked, can be changed.
    Assumption,
    /// Remembered without a source: never shown as a fact.
    Unverified,
}

/// A source of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// `S12`.
    pub id: &'static str,
    /// Title of the page or publication.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Where it stood; empty if it has no address.
    pub url: &'static str,
    /// Its date as printed there, if known.
    pub date: &'static str,
}

/// Light, medium or heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ElementGroup {
    /// Lanthanum to neodymium (and promethium).
    Light,
    /// Samarium, europium, gadolinium.
    Medium,
    /// Terbium to lutetium, with yttrium; scandium is counted here as the controls do.
    Heavy,
}

/// One of the seventeen rare earth elements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Element {
    /// `Dy`.
    pub symbol: &'static str,
    /// `Dysprosium`.
    pub name: &'static str,
    /// Atomic number.
    pub number: u8,
    /// Light, medium or heavy.
    pub group: ElementGroup,
    /// The class of compounds that holds it, if it is traded.
    pub class: Option<Class>,
    /// The announcement that controls its export, as the timeline names it; empty if none.
    pub announcement: &'static str,
    /// First day of control, if any.
    pub controlled_from: Option<Date>,
    /// If the control is suspended: until this day.
    pub suspended_until: Option<Date>,
    /// Main uses, as a short phrase.
    pub uses: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far the row can be trusted.
    pub confidence: Confidence,
}

/// A manufacturing region: one or more customs territories.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// `DE`, `NL-BE`.
    pub id: &'static str,
    /// `Germany`.
    pub name: &'static str,
    /// ISO 3166 alpha-2 codes of its customs territories; empty for the rest of the world.
    pub countries: &'static [&'static str],
    /// Longitude of its node on the map, degrees east.
    pub lon: f64,
    /// Latitude of its node on the map, degrees north.
    pub lat: f64,
    /// Transit from a Chinese port, weeks.
    pub transit_weeks: f64,
    /// Political alignment with China, -1 to 1 (an assumption).
    pub alignment: f64,
    /// Stock cover against the mean of all regions (an assumption).
    pub cover_multiplier: f64,
    /// Share of its orders that go to sensitive uses (defence and aerospace), 0 to 1.
    pub sensitive_share: f64,
    /// Gross domestic product of 2024 in billion USD (an assumption).
    pub gdp_usd_bn: f64,
    /// Value added that uses rare earths, per cent of gross domestic product (an assumption).
    pub exposure_pct: f64,
}

/// What customs report together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// HS 8505 11 10: permanent magnets of rare earths.
    Magnets,
    /// HS 2805 30 and 2846: rare earth metals and compounds, gross weight.
    Compounds,
}

/// What China exported to a region in the baseline year 2024.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaselineFlow {
    /// Index into [`REGIONS`].
    pub region: usize,
    /// Magnets or compounds.
    pub series: Series,
    /// Tonnes a year, gross weight.
    pub tonnes_per_year: f64,
    /// How the figure was derived.
    pub note: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A recorded total of one month (or of two that customs print together).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordedTotal {
    /// Magnets or compounds.
    pub series: Series,
    /// First month.
    pub month: Month,
    /// How many months the figure covers, 1 or 2.
    pub months: u32,
    /// Tonnes, gross weight.
    pub tonnes: f64,
    /// Rule if derived.
    pub note: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A recorded figure for one destination: of a month, or of several that are printed together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordedDestination {
    /// Magnets or compounds.
    pub series: Series,
    /// Index into [`REGIONS`]; `None` for the European Union as a whole.
    pub region: Option<usize>,
    /// The first month.
    pub month: Month,
    /// How many months the figure covers: 1, 4, 6 or 12.
    pub months: u32,
    /// Whether the importers' customs printed it, on arrival, and not China's, on leaving.
    pub importer: bool,
    /// Tonnes of all these months together, gross weight.
    pub tonnes: f64,
    /// Rule if derived; what an importer's figure leaves out.
    pub note: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What some regions received of compounds in 2024 together, as one side's customs say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownSum {
    /// Indices into [`REGIONS`].
    pub regions: &'static [usize],
    /// Tonnes, gross weight.
    pub tonnes: f64,
    /// Whose report it is, or the rule; empty without the feature `record`.
    pub note: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A country's share of one stage of the chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageShare {
    /// `mine`, `refining`, `magnets`...
    pub stage: &'static str,
    /// The country.
    pub country: &'static str,
    /// Per cent.
    pub percent: f64,
    /// Year, or edition.
    pub year: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A dated act of policy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PolicyEvent {
    /// The day it takes effect or was reported; the first of its month where only that is known.
    pub effective: Date,
    /// If suspended: until this day.
    pub suspended_until: Option<Date>,
    /// The day it ended, if it did.
    pub ends: Option<Date>,
    /// Short name; empty without the feature `record`.
    pub name: &'static str,
    /// What it says; empty without the feature `record`.
    pub detail: &'static str,
    /// The keys of both, by which their words are found elsewhere.
    pub keys: [u32; 2],
    /// Source ids; empty without the feature `record`.
    pub source: &'static str,
    /// The day on which the state of it was last checked.
    pub checked_on: Date,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A printed price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// `Dysprosium oxide 99.5%`.
    pub product: &'static str,
    /// Period as printed: `2024`, `2025-05-06`.
    pub period: &'static str,
    /// Lower end, or the price itself.
    pub low: f64,
    /// Upper end, or the price itself.
    pub high: f64,
    /// Unit.
    pub unit: &'static str,
    /// Where and on what terms.
    pub basis: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// How much of a series one class is taken to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClassSplit {
    /// The series.
    pub series: Series,
    /// The class.
    pub class: Class,
    /// Share of the series' tonnes, 0 to 1.
    pub share: f64,
    /// Why.
    pub note: &'static str,
    /// Source ids; may be empty for an assumption.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What a region uses one or more classes for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SectorShares {
    /// Index into [`REGIONS`]; `None` for every region alike.
    pub region: Option<usize>,
    /// The classes that the shares are of.
    pub classes: &'static [Class],
    /// Share of the tonnes used by each sector, 0 to 1, summing to 1: traction of electric
    /// vehicles, other automotive, industrial motors and robotics, wind, electronics and
    /// appliances, defence and aerospace, other. The order is that of the sectors of the model.
    pub share: [f64; 7],
    /// How far the row can be trusted.
    pub confidence: Confidence,
}

/// Text that no run needs: notes, and names that the page does not show. Empty without the feature
/// `record`.
#[cfg(feature = "record")]
macro_rules! record {
    ($text:literal) => {
        $text
    };
}
#[cfg(not(feature = "record"))]
macro_rules! record {
    ($text:literal) => {
        ""
    };
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// Index into [`REGIONS`] of the region with that id, upper or lower case.
#[must_use]
pub fn region_index(id: &str) -> Option<usize> {
    REGIONS.iter().position(|region| region.id.eq_ignore_ascii_case(id))
}

/// Index into [`REGIONS`] of the region with that id or that has the country with that ISO 3166
/// alpha-2 code, upper or lower case.
#[must_use]
pub fn region_by_code(code: &str) -> Option<usize> {
    let has = |region: &Region| region.countries.iter().any(|c| c.eq_ignore_ascii_case(code));
    region_index(code).or_else(|| REGIONS.iter().position(has))
}

/// The source with that id.
#[cfg(feature = "record")]
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}
