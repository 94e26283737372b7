//! Limits of what is not a plain number of the model: least, most, unit.

use model::units::{Date, Month};

use crate::shape::Shape;

/// First and last month of a run.
pub(crate) const MONTHS: (Month, Month) = (Month::new(2000, 1), Month::new(2060, 12));
/// First and last day of anything; as in the address.
pub(crate) const DAYS: (Date, Date) = (MONTHS.0.first_day(), MONTHS.1.first_day());

/// Regimes before the last.
pub(crate) const REGIMES: usize = 50;
/// Measures.
pub(crate) const MEASURES: usize = 500;
/// Points of a path.
pub(crate) const POINTS: usize = 1_000;
/// Suppliers, and projects.
pub(crate) const PLANTS: usize = 1_000;

const fn number(least: f64, most: f64, unit: &'static str) -> Shape {
    Shape::Number { least, most, unit }
}

pub(crate) const ALIGNMENT: Shape = number(-1.0, 1.0, "");
pub(crate) const SHARE: Shape = number(0.0, 1.0, "");
pub(crate) const DUTY: Shape = number(0.0, 10.0, "");
/// A share of normal trade.
pub(crate) const QUOTA: Shape = number(0.0, 10.0, "");
pub(crate) const COVER: Shape = number(0.0, 100.0, "×");
pub(crate) const COVER_WEEKS: Shape = number(0.0, 520.0, "weeks");
pub(crate) const TRANSIT: Shape = number(0.0, 52.0, "weeks");
pub(crate) const VALUE_ADDED: Shape = number(0.0, 100_000.0, "billion USD a year");
pub(crate) const SEASON: Shape = number(0.0, 10.0, "×");
pub(crate) const DOMESTIC: Shape = number(0.0, 1_000.0, "×");
pub(crate) const TONNES: Shape = number(0.0, 100_000_000.0, "t a year");
pub(crate) const YEARS: Shape = number(0.0, 30.0, "years");
