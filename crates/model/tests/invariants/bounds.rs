//! Invariant 3: nothing is negative or beyond its bound, and decisions keep to capacity.

use super::*;
use model::simulate::Plan;
use model::units::Class;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn every_value_is_within_its_bounds(case in scenarios::any()) {
        let fault = sane::fault(&case.scenario, &simulate(&case.scenario));
        prop_assert!(fault.is_none(), "{}", fault.unwrap());
    }

    /// All that is decided, approved or not, and no more of any region than what waits.
    #[test]
    fn decisions_keep_to_capacity_and_backlog(case in scenarios::any()) {
        let scenario = &case.scenario;
        let plan = Plan::new(scenario);
        let outcome = simulate(scenario);
        for week in 0..outcome.weeks() {
            let capacity = plan.policy(week).capacity;
            let (mut waited, mut decided) = (0.0, 0.0);
            for region in 0..outcome.regions() {
                let waiting = outcome.applications_waiting(week, region);
                let done = outcome.applications_decided(week, region);
                prop_assert!((0.0..=waiting).contains(&done), "week {week}, {region}: {done} of {waiting}");
                // Duplicates are decided, too, so what is approved of true ones is never more.
                let approved: f64 = Class::ALL
                    .into_iter()
                    .map(|class| {
                        outcome.week(Series::Approved, week, region, class)
                            / scenario.tonnes_per_application[class.index()]
                    })
                    .sum();
                prop_assert!(approved <= done * (1.0 + 1e-9) + 1e-9, "week {week}, {region}: {approved} of {done}");
                waited += waiting;
                decided += done;
            }
            prop_assert!(decided <= capacity * (1.0 + 1e-9) + 1e-9, "week {week}: {decided} of {capacity}");
            // The office never idles while anything waits.
            let work = capacity.min(waited);
            prop_assert!(decided >= work * (1.0 - 1e-9) - 1e-9, "week {week}: {decided} of {work}");
        }
    }
}
