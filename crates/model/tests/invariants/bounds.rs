//! Invariant 3: nothing is negative or beyond its bound, and decisions keep to capacity.

use super::*;
use model::simulate::Plan;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn every_value_is_within_its_bounds(case in scenarios::any()) {
        let fault = sane::fault(&case.scenario, &simulate(&case.scenario));
        prop_assert!(fault.is_none(), "{}", fault.unwrap());
    }

    #[test]
    fn decisions_keep_to_capacity(case in scenarios::any()) {
        let scenario = &case.scenario;
        let plan = Plan::new(scenario);
        let outcome = simulate(scenario);
        for week in 0..outcome.weeks() {
            let approved: f64 = mass::cells(&outcome)
                .map(|(region, class)| {
                    outcome.week(Series::Approved, week, region, class)
                        / scenario.tonnes_per_application[class.index()]
                })
                .sum();
            let capacity = plan.policy(week).capacity;
            prop_assert!(approved <= capacity * (1.0 + 1e-9) + 1e-9, "week {week}: {approved} of {capacity}");
        }
    }
}
