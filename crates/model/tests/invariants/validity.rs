//! Invariant 10: longer licences lose nothing (that they never lower exports is in `monotone`), and
//! invariant 12: prices.

use super::*;
use model::scenario::Scope;
use model::units::Class;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(48))]

    /// Nothing returns to the queue but what was rejected, so what was approved either left or is
    /// still there.
    #[test]
    fn licences_without_end_do_not_expire(mut case in scenarios::any()) {
        let scenario = &mut case.scenario;
        scenario.end = None;
        scenario.before.clear();
        scenario.policy.scope = Scope::Magnets;
        // General licences, and orders of days before the controls, leave as well.
        scenario.policy.general = 0.0;
        scenario.policy.general_first = 0.0;
        scenario.policy.validity = 10_000;
        scenario.drawn.clear();
        if scenario.policy.from.is_some() {
            scenario.policy.from = Some(scenario.first.first_day());
        }
        let outcome = simulate(scenario);
        for (region, class) in mass::cells(&outcome) {
            if scenario.policy.from.is_none() || scenario.policy.embargo.hits(region) {
                continue;
            }
            let sum = |series| -> f64 {
                (0..outcome.weeks()).map(|week| outcome.week(series, week, region, class)).sum()
            };
            let last = |series| outcome.week(series, outcome.weeks() - 1, region, class);
            let normal = scenario.weekly_baseline(region, class) * scenario.buyers.level;
            let cleared = normal * (scenario.ship_weeks - 1.0);
            let granted = sum(Series::Approved) + cleared;
            let used = sum(Series::Exports) + last(Series::Licensed) + last(Series::Held);
            prop_assert!((granted - used).abs() <= 1e-9 * granted.max(1.0), "{granted} {used}");
        }
    }

    /// Invariant 12. The ceiling holds for the quoted price outside alone, so it is out of the way.
    #[test]
    fn prices_outside_are_never_below_those_inside(mut case in scenarios::any()) {
        case.scenario.prices.ceiling = 1e6;
        let outcome = simulate(&case.scenario);
        for week in 0..outcome.weeks() {
            for class in Class::ALL {
                let (outside, inside) = (outcome.price_outside(week, class), outcome.price_inside(week, class));
                prop_assert!(outside >= inside * (1.0 - 1e-12), "week {week}, {}: {outside} {inside}", class.id());
            }
        }
    }
}
