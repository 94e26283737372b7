//! What can be made outside China: plants that stand, and those that are being built or planned.

use crate::data::SupplierClass;
use crate::scenario::Scenario;
use crate::simulate::standing_share;
use crate::units::Month;

/// Capacity of one kind, tonnes a year.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Capacity {
    /// Of the suppliers of the baseline year.
    pub standing: f64,
    /// Of the projects, as can be expected: size times odds times what stands of it by then.
    pub expected: f64,
    /// Of the projects, as announced: whole from the announced day on.
    pub announced: f64,
}

impl Scenario {
    /// Capacity outside China on the first day of a month.
    #[must_use]
    pub fn capacity_outside(&self, class: SupplierClass, month: Month) -> Capacity {
        let suppliers = self.supply.suppliers.iter().filter(|one| one.class == class);
        let projects = || self.supply.projects.iter().filter(|one| one.class == class);
        let stands = |start: crate::units::Date| start <= month.first_day();
        Capacity {
            standing: suppliers.map(|one| one.capacity_per_year).sum(),
            expected: projects()
                .map(|one| one.tonnes_per_year * one.success * standing_share(self, one, month))
                .sum::<f64>()
                * self.supply.build,
            announced: projects()
                .filter(|one| stands(one.start))
                .map(|one| one.tonnes_per_year)
                .sum(),
        }
    }
}
