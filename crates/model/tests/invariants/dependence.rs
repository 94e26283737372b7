//! Invariant 16: measures of dependence keep to their bounds, and cover without China falls as
//! China's share rises.

use super::*;
use model::query::trade::Trade;
use model::scenario::Scenario;
use model::units::{Class, Selection};
use proptest::prelude::*;

/// Cover without China in the first month, for a class.
fn cover(scenario: &Scenario, class: Class) -> Option<f64> {
    let outcome = simulate(scenario);
    Trade::new(scenario, &outcome).month(outcome.first).without_china(&[class])
}

/// A scenario whose first month is one of normal trade.
fn quiet() -> impl Strategy<Value = scenarios::Case> {
    scenarios::numbers().prop_map(|mut case| {
        let scenario = &mut case.scenario;
        scenario.last = scenario.first.plus(5);
        scenario.policy.from = None;
        scenario.before.clear();
        scenario.measures.clear();
        scenario.quota = None;
        case
    })
}

proptest! {
    #![proptest_config(config(16))]

    /// Between one over the number of suppliers and 1, and as `n` equals would have it at least.
    #[test]
    fn measures_of_dependence_keep_to_their_bounds(case in scenarios::any()) {
        let outcome = simulate(&case.scenario);
        let trade = Trade::new(&case.scenario, &outcome);
        let most = 1 + case.scenario.supply.suppliers.len() + case.scenario.supply.projects.len();
        for month in outcome.months() {
            let trade = trade.month(month);
            for classes in [Selection::Magnets.classes(), Selection::Compounds.classes()] {
                for region in 0..outcome.regions() {
                    let found = trade.dependence(region, classes);
                    prop_assert!(found.suppliers <= most, "{month}: {found:?}");
                    if let Some(index) = found.concentration {
                        let least = 1.0 / found.suppliers as f64 - 1e-12;
                        prop_assert!((least..=1.0 + 1e-12).contains(&index), "{month}: {found:?}");
                    } else {
                        prop_assert_eq!(found.suppliers, 0);
                    }
                    prop_assert!((0.0..=1.0).contains(&found.import_reliance), "{month}: {found:?}");
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&found.american), "{month}: {found:?}");
                    let european = found.european.unwrap_or(0.0);
                    prop_assert!((0.0..=10.0).contains(&european), "{month}: {found:?}");
                }
                prop_assert!(trade.without_china(classes).unwrap_or(0.0) >= 0.0, "{month}");
                let world = trade.world_concentration(classes).unwrap_or(1.0);
                prop_assert!((1.0 / most as f64..=1.0 + 1e-12).contains(&world), "{month}: {world}");
            }
        }
    }

    /// What suppliers are said to deliver is what the region got, month by month, whatever the rule.
    #[test]
    fn deliveries_are_what_regions_got(case in scenarios::any()) {
        let outcome = simulate(&case.scenario);
        let trade = Trade::new(&case.scenario, &outcome);
        for month in outcome.months() {
            let trade = trade.month(month);
            for (region, class) in mass::cells(&outcome) {
                let sent: f64 = trade.deliveries(region, &[class]).skip(1).map(|one| one.tonnes).sum();
                let got = outcome.month(Series::OtherSupply, month, region, &[class]);
                prop_assert!((sent - got).abs() <= 1e-9 * got.max(1e-3), "{month}, {region}: {sent} {got}");
            }
        }
    }

    /// Less of everybody else.
    #[test]
    fn cover_without_china_falls_as_others_shrink(case in quiet(), part in 0.0..0.99_f64) {
        let mut fewer = case.scenario.clone();
        for supplier in &mut fewer.supply.suppliers {
            supplier.tonnes_per_year *= part;
            supplier.capacity_per_year *= part;
        }
        fewer.supply.build *= part;
        for class in Class::ALL {
            if let (Some(more), Some(less)) = (cover(&case.scenario, class), cover(&fewer, class)) {
                prop_assert!(less < more || more <= 0.0, "{}: {less} {more}", class.id());
            }
        }
    }

    /// More of China.
    #[test]
    fn cover_without_china_falls_as_china_grows(case in quiet(), more in 0.01..3.0_f64) {
        let mut larger = case.scenario.clone();
        larger.baseline.iter_mut().flatten().for_each(|tonnes| *tonnes *= 1.0 + more);
        for class in Class::ALL {
            if let (Some(before), Some(after)) = (cover(&case.scenario, class), cover(&larger, class)) {
                prop_assert!(after < before || before <= 0.0, "{}: {after} {before}", class.id());
            }
        }
    }

    /// The same world, of which China takes over a part from all others.
    #[test]
    fn cover_without_china_falls_as_its_share_rises(case in quiet(), part in 0.01..0.99_f64) {
        let mut taken = case.scenario;
        taken.supply.projects.clear();
        let mut before = taken.clone();
        before.supply.response = 0.0;
        taken.supply.response = 0.0;
        let mut moved = 0.0;
        for supplier in &mut taken.supply.suppliers {
            if supplier.class == model::data::SupplierClass::Lox {
                moved += supplier.tonnes_per_year * part;
            }
            supplier.tonnes_per_year *= 1.0 - part;
            supplier.capacity_per_year *= 1.0 - part;
        }
        let all: f64 = taken.baseline.iter().map(|row| row[Class::Lox.index()]).sum();
        let grown = 1.0 + moved / (all * taken.buyers.level).max(1.0);
        taken.baseline.iter_mut().for_each(|row| row[Class::Lox.index()] *= grown);
        if let (Some(one), Some(other)) = (cover(&before, Class::Lox), cover(&taken, Class::Lox)) {
            prop_assert!(other < one || one <= 0.0, "{other} {one}");
        }
    }

    /// Who is kept to have sent what is what the regions got, month by month and under every rule, and
    /// keeping it changes nothing else.
    #[test]
    fn what_is_kept_of_supply_is_what_regions_got(case in scenarios::any()) {
        let plain = simulate(&case.scenario);
        prop_assert!(!plain.knows_supply());
        let mut engine = model::simulate::Engine::default();
        engine.record_supply(true);
        let mut outcome = Outcome::default();
        engine.run(&case.scenario, &mut outcome);
        prop_assert!(outcome.knows_supply());
        for month in outcome.months() {
            for (region, class) in mass::cells(&outcome) {
                let from = 0..outcome.regions();
                let sent: Vec<f64> =
                    from.map(|from| outcome.supplied(month, from, region, &[class])).collect();
                prop_assert!(sent.iter().all(|sent| *sent >= 0.0));
                let (sent, got) = (
                    sent.iter().sum::<f64>(),
                    outcome.month(Series::OtherSupply, month, region, &[class]),
                );
                prop_assert!((sent - got).abs() <= 1e-9 * got.max(1e-3), "{month}, {region}: {sent} {got}");
                let exports = |run: &Outcome| run.month(Series::Exports, month, region, &[class]).to_bits();
                prop_assert_eq!(exports(&plain), exports(&outcome));
            }
        }
    }
}
