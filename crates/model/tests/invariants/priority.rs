//! Invariant 7: priority is zero-sum. A region that is served first gains what others lose.

use super::*;
use model::data::REGION_COUNT;
use model::scenario::Scenario;
use proptest::prelude::*;

/// News alone alarm, and approval is 1, so that steering sets priority alone: odds are the same for
/// all.
fn steered(scenario: &mut Scenario) {
    scenario.buyers.news_only = true;
    scenario.drawn.clear();
    scenario.measures.clear();
    for regime in scenario.before.iter_mut().chain([&mut scenario.policy]) {
        regime.approval = 1.0;
    }
}

/// What a region's rise in favour does to its own and to all others' exports over the run, as shares
/// of what is exported in all.
fn gains(scenario: &Scenario, region: usize, more: f64) -> (f64, f64) {
    let mut favoured = scenario.clone();
    favoured.alignment[region] += (1.0 - favoured.alignment[region]) * more;
    let exports = |scenario| {
        let outcome = simulate(scenario);
        let (mut own, mut others) = (0.0, 0.0);
        for (at, class) in mass::cells(&outcome) {
            let sum: f64 = (0..outcome.weeks())
                .map(|week| outcome.week(Series::Exports, week, at, class))
                .sum();
            if at == region { own += sum } else { others += sum }
        }
        (own, others)
    };
    let (before, after) = (exports(scenario), exports(&favoured));
    let total = (before.0 + before.1).max(1.0);
    ((after.0 - before.0) / total, (after.1 - before.1) / total)
}

proptest! {
    #![proptest_config(config(48))]

    /// As it was claimed, of China's exports alone and of buyers who do not order ahead for the time
    /// that licences take, within half a per cent.
    #[test]
    fn priority_for_one_is_taken_from_the_others(
        mut case in scenarios::any(),
        region in 0..REGION_COUNT,
        more in 0.0..1.0_f64,
    ) {
        steered(&mut case.scenario);
        case.scenario.buyers.longest_delay = 0.0;
        case.scenario.supply.suppliers.clear();
        case.scenario.supply.projects.clear();
        case.scenario.supply.response = 0.0;
        let (own, others) = gains(&case.scenario, region, more);
        prop_assert!(own >= -5e-3, "own: {own}");
        prop_assert!(others <= 5e-3, "others: {others}");
    }

    /// The whole model within 2 per cent: where makers of magnets stand, more for them is less that
    /// others order, and who is served later orders further ahead (of 2,000 cases the worst was 1.3).
    #[test]
    fn with_other_suppliers_too(
        mut case in scenarios::any(),
        region in 0..REGION_COUNT,
        more in 0.0..1.0_f64,
    ) {
        steered(&mut case.scenario);
        let (own, others) = gains(&case.scenario, region, more);
        prop_assert!(own >= -2e-2, "own: {own}");
        prop_assert!(others <= 2e-2, "others: {others}");
    }
}
