//! Capacity outside China at the end of each year.

use model::data::SupplierClass;
use model::query::capacity::Capacity as Standing;
use model::units::Month;

use super::Facts;
use crate::charts::capacity::{Capacity, YearEnd};

/// The years shown.
const YEARS: std::ops::RangeInclusive<i32> = 2024..=2030;

/// The figures.
#[must_use]
pub fn capacity(facts: &Facts<'_>) -> Capacity {
    let at = |class, year| -> YearEnd {
        let Standing { standing, expected, announced } =
            facts.scenario.capacity_outside(class, Month::new(year + 1, 1));
        let other = facts.against().map(|other| {
            let there = other.scenario.capacity_outside(class, Month::new(year + 1, 1));
            there.standing + there.expected
        });
        YearEnd { year, standing, expected, announced, other }
    };
    let stages = [SupplierClass::Lox, SupplierClass::Hox, SupplierClass::Magnets];
    Capacity { stages: stages.map(|class| (class, YEARS.map(|year| at(class, year)).collect())) }
}
