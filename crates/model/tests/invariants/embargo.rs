//! Invariant 4: an embargo stops exports at once, and arrivals after the lead.

use super::*;
use model::data::REGION_COUNT;
use model::scenario::Embargo;
use model::units::Class;
use proptest::prelude::*;

/// The first week that begins on or after the first day of the scenario's own regime.
fn first_week(outcome: &Outcome, case: &scenarios::Case) -> Option<usize> {
    let from = case.scenario.policy.from?;
    (0..outcome.weeks()).find(|&week| outcome.calendar().week_start(week) >= from)
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn an_embargo_of_all_stops_everything(mut case in scenarios::any()) {
        case.scenario.policy.embargo = Embargo::All;
        case.scenario.end = None;
        case.scenario.supply.suppliers.clear();
        case.scenario.supply.projects.clear();
        case.scenario.supply.response = 0.0;
        let outcome = simulate(&case.scenario);
        let Some(first) = first_week(&outcome, &case) else { return Ok(()) };
        for (region, class) in mass::cells(&outcome) {
            let lead = mass::lead(&case.scenario, region);
            // What was forwarded before may take longer than what is sent from China.
            let lead = lead.max(case.scenario.supply.leak_weeks as usize);
            for week in first..outcome.weeks() {
                let at = |series| outcome.week(series, week, region, class);
                prop_assert!(at(Series::Exports) == 0.0, "week {week}: {}", at(Series::Exports));
                prop_assert!(at(Series::Rerouted) == 0.0, "week {week}");
                if week >= first + lead {
                    prop_assert!(at(Series::Arrivals) == 0.0, "week {week}: {}", at(Series::Arrivals));
                }
            }
        }
    }

    /// An embargo of some stops theirs alone; with full enforcement nobody passes anything on.
    #[test]
    fn full_enforcement_leaves_no_way_round(mut case in scenarios::any(), region in 0..REGION_COUNT) {
        case.scenario.policy.embargo = Embargo::Regions(vec![region]);
        case.scenario.end = None;
        for regime in case.scenario.before.iter_mut().chain([&mut case.scenario.policy]) {
            regime.enforcement = 1.0;
        }
        case.scenario.drawn.retain(|(what, _)| *what != model::scenario::Drawn::Enforcement);
        // Before the first regime measures stand alone, and nobody enforces them.
        case.scenario.measures.clear();
        let outcome = simulate(&case.scenario);
        let Some(first) = first_week(&outcome, &case) else { return Ok(()) };
        for week in first..outcome.weeks() {
            for class in Class::ALL {
                prop_assert!(outcome.week(Series::Exports, week, region, class) == 0.0, "week {week}");
            }
            for (region, class) in mass::cells(&outcome) {
                prop_assert!(outcome.week(Series::Rerouted, week, region, class) == 0.0);
            }
        }
    }
}
