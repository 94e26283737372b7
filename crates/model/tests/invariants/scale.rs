//! Invariant 9: tonnes have no natural unit.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn all_tonnes_times_a_number_change_no_ratio(case in scenarios::any(), log in -3.0..3.0_f64) {
        let c = 10.0_f64.powf(log);
        let mut scaled = case.scenario.clone();
        scaled.baseline.iter_mut().flatten().for_each(|tonnes| *tonnes *= c);
        scaled.tonnes_per_application = scaled.tonnes_per_application.map(|tonnes| tonnes * c);
        for supplier in &mut scaled.supply.suppliers {
            supplier.tonnes_per_year *= c;
            supplier.capacity_per_year *= c;
        }
        scaled.supply.projects.iter_mut().for_each(|project| project.tonnes_per_year *= c);
        let (one, other) = (simulate(&case.scenario), simulate(&scaled));
        for series in Series::ALL {
            for week in 0..one.weeks() {
                for (region, class) in mass::cells(&one) {
                    let (a, b) =
                        (one.week(series, week, region, class), other.week(series, week, region, class) / c);
                    let size = one.week(Series::Need, 0, region, class).max(a).max(1e-3);
                    prop_assert!(
                        (a - b).abs() <= 1e-10 * size,
                        "{}, week {week}, region {region}, {}: {a} and {b}", series.id(), class.id()
                    );
                }
            }
        }
    }
}
