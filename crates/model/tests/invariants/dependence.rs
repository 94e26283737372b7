//! Invariant 16: measures of dependence keep to their bounds.

use super::*;
use model::units::Selection;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(16))]

    #[test]
    fn measures_of_dependence_keep_to_their_bounds(case in scenarios::any()) {
        let outcome = simulate(&case.scenario);
        let classes = Selection::Magnets.classes();
        for month in outcome.months() {
            for region in 0..outcome.regions() {
                let found = outcome.dependence(&case.scenario, month, region, classes);
                // China and all others: two suppliers.
                let index = found.concentration.unwrap_or(1.0);
                prop_assert!((0.5 - 1e-12..=1.0 + 1e-12).contains(&index), "{month}: {index}");
                prop_assert!(found.without_china.unwrap_or(0.0) >= 0.0, "{month}: {found:?}");
                prop_assert!((0.0..=1.0 + 1e-12).contains(&found.american), "{month}: {found:?}");
                prop_assert!(found.european.unwrap_or(0.0) >= 0.0, "{month}: {found:?}");
            }
        }
    }

    /// Cover without China falls when China's share of what can be supplied rises: here, when
    /// there is less of everybody else.
    #[test]
    fn cover_without_china_falls_as_others_shrink(case in scenarios::any(), part in 0.0..1.0_f64) {
        let mut fewer = case.scenario;
        fewer.supply.build = 0.0;
        fewer.supply.response = 0.0;
        let mut none = fewer.clone();
        none.supply.suppliers.iter_mut().for_each(|supplier| {
            supplier.tonnes_per_year *= part;
            supplier.capacity_per_year *= part;
        });
        let cover = |scenario| {
            let outcome = simulate(scenario);
            let first = outcome.first;
            outcome.dependence(scenario, first, 0, Selection::Magnets.classes()).without_china
        };
        if let (Some(more), Some(less)) = (cover(&fewer), cover(&none)) {
            prop_assert!(less <= more + 1e-9, "{less} {more}");
        }
    }
}
