//! Who makes rare earths and magnets outside China: plants, suppliers, projects.

use super::Confidence;
use crate::units::Date;

/// A mine or plant outside China.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plant {
    /// Who runs it.
    pub company: &'static str,
    /// Where it is.
    pub site: &'static str,
    /// Country.
    pub country: &'static str,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// `mine`, `separation light`, `magnets`...
    pub stage: &'static str,
    /// Capacity in tonnes a year of what `unit` says; `None` if no source states a number.
    pub capacity: Option<f64>,
    /// What the capacity counts; words in its place if there is no number.
    pub unit: &'static str,
    /// Year of the start, planned or past; `None` if no source states it.
    pub start: Option<i32>,
    /// Status in words.
    pub status: &'static str,
    /// Source ids.
    pub source: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// What a supplier outside China makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SupplierClass {
    /// Light oxides and metals; the tonnes are of neodymium and praseodymium alone.
    Lox,
    /// Medium and heavy oxides and metals; the tonnes are of dysprosium and terbium alone.
    Hox,
    /// Magnets with and without controlled elements.
    Magnets,
}

/// A supplier outside China, or several together, in the baseline year 2024.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Supplier {
    /// `lynas`.
    pub id: &'static str,
    /// `Lynas`.
    pub name: &'static str,
    /// Where it is: index into [`REGIONS`](super::REGIONS).
    pub region: usize,
    /// Whether it makes magnets; otherwise it makes oxides.
    pub makes_magnets: bool,
    /// What it makes.
    pub class: SupplierClass,
    /// Delivered in 2024, tonnes a year.
    pub tonnes_per_year: f64,
    /// Capacity in 2024, tonnes a year; not below what it delivered.
    pub capacity_per_year: f64,
    /// Part that it delivers in its own region in normal times, 0 to 1 (an assumption).
    pub home_share: f64,
    /// The region that takes the rest first: index into [`REGIONS`](super::REGIONS).
    pub main_customer: Option<usize>,
    /// Part that the main customer takes, 0 to 1, 0 if there is none (an assumption); with
    /// `home_share` 1 at most, and what is left goes to all regions.
    pub main_share: f64,
    /// Source ids; may be empty for an assumption.
    pub source: &'static str,
    /// How far the tonnes can be trusted.
    pub confidence: Confidence,
}

/// A plant outside China that is planned or ramping up after 2024.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Project {
    /// `mp-10x`.
    pub id: &'static str,
    /// `MP 10X`.
    pub name: &'static str,
    /// Index into [`REGIONS`](super::REGIONS).
    pub region: usize,
    /// What it will make.
    pub class: SupplierClass,
    /// Announced size in tonnes a year, beyond what [`SUPPLIERS`](super::SUPPLIERS) has of the same plant.
    pub tonnes_per_year: f64,
    /// Announced start of operation; where only a year is known, 1 July of it.
    pub start: Date,
    /// Mean of the Erlang delay of the build, which begins that long before `start`, years (an
    /// assumption).
    pub delay_years: f64,
    /// Probability that it is built, 0 to 1 (an assumption).
    pub success: f64,
    /// Source ids; may be empty for an assumption.
    pub source: &'static str,
    /// How far the tonnes can be trusted.
    pub confidence: Confidence,
}
