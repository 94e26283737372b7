//! Invariant 14 on the model itself. The code steps by weeks and knows no other step. But what it
//! calls a week can stand for half of one: then every time is twice as many steps, what flows in a
//! step is half as much, and every rate a year is half as large. That is the same model with a step
//! of half a week, and what has flowed by the end of each week may differ by 2 per cent at most. (It
//! differs by about half a per cent in the worst of the presets and of 64 plausible scenarios.)

use super::*;
use model::scenario::{Path, Preset, Regime, Scenario};
use model::uncertainty::Draws;
use model::units::{Date, Month};

/// The scenario with times twice as long and flows half as large.
fn halved(scenario: &Scenario) -> Scenario {
    let mut half = scenario.clone();
    // A week of the one begins with a week of the other.
    let start = half.calendar().first_day;
    let later = |day: Date| start.plus_days(2 * (day.days() - start.days()));
    half.last = half.first.plus(half.last.since(half.first) * 2 + 2);
    half.end = half.end.map(later);
    for regime in half.before.iter_mut().chain([&mut half.policy]) {
        slow(regime);
        regime.from = regime.from.map(later);
    }
    for measure in &mut half.measures {
        measure.from = later(measure.from);
        measure.until = measure.until.map(later);
    }
    if let Some(quota) = &mut half.quota {
        quota.from = later(quota.from);
        quota.until = quota.until.map(later);
    }
    for (_, Path(points)) in &mut half.drawn {
        points.iter_mut().for_each(|(day, _)| *day = later(*day));
    }
    half.ship_weeks *= 2.0;
    half.general_spread *= 2.0;
    half.general_validity *= 2.0;
    half.transit.iter_mut().for_each(|weeks| *weeks = 2.0 * weeks.round().max(1.0));
    half.baseline.iter_mut().flatten().for_each(|tonnes| *tonnes /= 2.0);
    half.prices.adjust *= 2.0;
    let buyers = &mut half.buyers;
    buyers.cover.iter_mut().for_each(|weeks| *weeks *= 2.0);
    for weeks in [
        &mut buyers.maker_cover,
        &mut buyers.adjust,
        &mut buyers.adjust_front,
        &mut buyers.warning,
        &mut buyers.memory,
        &mut buyers.learning,
        &mut buyers.longest_delay,
        &mut buyers.components_weeks,
    ] {
        *weeks *= 2.0;
    }
    buyers.refused_again *= 2;
    let supply = &mut half.supply;
    for supplier in &mut supply.suppliers {
        supplier.tonnes_per_year /= 2.0;
        supplier.capacity_per_year /= 2.0;
    }
    supply.leak_weeks *= 2;
    for rate in [
        &mut supply.thrift_rate,
        &mut supply.switch_rate,
        &mut supply.recycling_growth,
        &mut supply.response,
    ] {
        *rate /= 2.0;
    }
    half
}

fn slow(regime: &mut Regime) {
    regime.review *= 2;
    regime.validity *= 2;
    regime.ramp *= 2.0;
    regime.ramp_length *= 2.0;
    regime.general_rise *= 2.0;
    regime.spill_weeks = regime.spill_weeks.map(|weeks| 2.0 * weeks);
}

/// What must stand still for the comparison: demand follows calendar months, and plants are built by
/// the calendar.
fn still(mut scenario: Scenario) -> Scenario {
    scenario.buyers.season = [1.0; 12];
    scenario.buyers.growth = [0.0; 7];
    scenario.supply.projects.clear();
    // The long run comes by the calendar, too.
    scenario.damage.sigma_long = scenario.damage.sigma;
    scenario.prices.elasticity_long = scenario.prices.elasticity;
    // A regime that began before the run would begin elsewhere.
    let earliest = scenario.first.first_day();
    scenario.before.retain(|regime| regime.from.is_some_and(|day| day >= earliest));
    scenario
}

/// The greatest difference of a cumulative sum, as a share of the whole run's.
fn difference(scenario: &Scenario, series: Series) -> f64 {
    let (whole, half) = (simulate(scenario), simulate(&halved(scenario)));
    let (whole, half) = (cumulative(&whole, series), cumulative(&half, series));
    let total = whole.last().copied().unwrap_or(0.0).max(1.0);
    let pairs =
        whole.iter().enumerate().filter_map(|(week, sum)| Some((sum, half.get(2 * week + 1)?)));
    let mut count = 0;
    let worst =
        pairs.inspect(|_| count += 1).map(|(a, b)| (a - b).abs() / total).fold(0.0, f64::max);
    assert!(count >= 50, "{count} weeks");
    worst
}

#[test]
fn half_the_step_changes_presets_little() {
    for preset in Preset::ALL {
        let mut scenario = still(preset.scenario());
        scenario.last = scenario.last.min(scenario.first.plus(35));
        for series in [Series::Exports, Series::Arrivals, Series::Use, Series::OtherSupply] {
            let found = difference(&scenario, series);
            assert!(found <= 0.02, "{} {}: {found}", preset.id(), series.id());
        }
    }
}

#[test]
fn half_the_step_changes_plausible_scenarios_little() {
    let mut base = still(Preset::April2025.scenario());
    base.last = Month::new(2026, 6);
    let draws = Draws { count: 64, seed: 3, policy: true, ..Draws::default() };
    let mut worst = [0.0_f64; 2];
    draws.run(&base, |_, scenario, _| {
        for (at, series) in [Series::Exports, Series::Use].into_iter().enumerate() {
            worst[at] = worst[at].max(difference(scenario, series));
        }
    });
    assert!(worst.iter().all(|found| *found <= 0.02), "{worst:?}");
}
