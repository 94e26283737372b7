//! Mass that must balance: what every run is held to, whatever the scenario says.

use model::outcome::{Outcome, Series};
use model::scenario::{Regime, Scenario};
use model::simulate::Engine;
use model::units::Class;

/// Rounding allowed, relative to what flowed (or, below a tonne, absolute).
const TOLERANCE: f64 = 1e-9;

/// A run engine and memory for what normal trade looks like, used again from run to run.
#[derive(Default)]
pub(crate) struct Balance {
    engine: Engine,
    normal: Outcome,
}

impl Balance {
    /// What does not balance in a run, as a sentence; `None` if all does.
    pub(crate) fn fault(&mut self, scenario: &Scenario, outcome: &Outcome) -> Option<String> {
        self.engine.run(&first_month_without_policy(scenario), &mut self.normal);
        pipeline(scenario, outcome)
            .or_else(|| stocks(&self.normal, outcome))
            .or_else(|| transit(scenario, &self.normal, outcome))
            .or_else(|| world(scenario, &self.normal, outcome))
    }
}

/// The first month of a scenario without any policy: its first week tells what was in stock and on
/// the way when the run began.
fn first_month_without_policy(scenario: &Scenario) -> Scenario {
    Scenario {
        last: scenario.first,
        policy: Regime::plain(),
        before: Vec::new(),
        measures: Vec::new(),
        quota: None,
        ..scenario.clone()
    }
}

/// Every region with every class.
pub(crate) fn cells(outcome: &Outcome) -> impl Iterator<Item = (usize, Class)> + use<> {
    (0..outcome.regions()).flat_map(|region| Class::ALL.map(|class| (region, class)))
}

/// Invariant 1: in every week, all that was ever ordered was exported, refused or barred, or is in
/// the pipeline, which began with what normal trade has cleared and not shipped.
fn pipeline(scenario: &Scenario, outcome: &Outcome) -> Option<String> {
    for (region, class) in cells(outcome) {
        let normal = scenario.weekly_baseline(region, class) * scenario.buyers.level;
        let mut came = normal * (scenario.ship_weeks.max(1.0) - 1.0);
        let mut went = 0.0;
        for week in 0..outcome.weeks() {
            let at = |series| outcome.week(series, week, region, class);
            came += at(Series::Orders);
            went += at(Series::Exports) + at(Series::Refused) + at(Series::Barred);
            let there = at(Series::Backlog) + at(Series::Licensed) + at(Series::Held);
            if (came - went - there).abs() > TOLERANCE * came.max(1.0) {
                return Some(format!(
                    "pipeline, week {week}, region {region}, {}: {came} came, {went} went, {there} \
                     is there",
                    class.id()
                ));
            }
        }
    }
    None
}

/// Invariant 2, users: in every week what arrived or was recycled was used or put into stock.
fn stocks(normal: &Outcome, outcome: &Outcome) -> Option<String> {
    for (region, class) in cells(outcome) {
        let gain = |outcome: &Outcome, week| {
            let at = |series| outcome.week(series, week, region, class);
            at(Series::Arrivals) + at(Series::Recycled) - at(Series::Use)
        };
        let mut stock = normal.week(Series::Stock, 0, region, class) - gain(normal, 0);
        for week in 0..outcome.weeks() {
            let expected = stock + gain(outcome, week);
            stock = outcome.week(Series::Stock, week, region, class);
            if (stock - expected).abs() > TOLERANCE * expected.max(1.0) {
                return Some(format!(
                    "stock, week {week}, region {region}, {}: {stock} and not {expected}",
                    class.id()
                ));
            }
        }
    }
    None
}

/// Invariant 2, the way: what was sent arrives after the lead, less what the region forwards; all
/// that regions forward is what others are forwarded in the same week.
fn transit(scenario: &Scenario, normal: &Outcome, outcome: &Outcome) -> Option<String> {
    let lag = usize::try_from(scenario.supply.leak_weeks).unwrap().max(1);
    for class in Class::ALL {
        for week in 0..outcome.weeks() {
            let (mut forwarded, mut received, mut flow) = (0.0, 0.0, 1.0_f64);
            for region in 0..outcome.regions() {
                let lead = lead(scenario, region);
                let at = |series, week| outcome.week(series, week, region, class);
                let sent = match week.checked_sub(lead) {
                    Some(week) => at(Series::Exports, week) + at(Series::OtherSupply, week),
                    None => normal.week(Series::Arrivals, 0, region, class),
                };
                let passed = week.checked_sub(lag).map_or(0.0, |week| at(Series::Rerouted, week));
                let missing = sent + passed - at(Series::Arrivals, week);
                if missing < -TOLERANCE * (sent + passed).max(1.0) {
                    return Some(format!(
                        "transit, week {week}, region {region}, {}: {missing} more arrives than \
                         was sent",
                        class.id()
                    ));
                }
                forwarded += missing;
                received += at(Series::Rerouted, week);
                flow += sent + passed;
            }
            if (forwarded - received).abs() > TOLERANCE * flow {
                return Some(format!(
                    "transit, week {week}, {}: {forwarded} forwarded, {received} received",
                    class.id()
                ));
            }
        }
    }
    None
}

/// Invariant 2, all together: in every week what China and others ever sent, and what was recycled,
/// was used, is in stock or is on the way. What is on the way is counted from what was sent in the
/// weeks of the leads, not from what the model believes to be there.
fn world(scenario: &Scenario, normal: &Outcome, outcome: &Outcome) -> Option<String> {
    let lag = usize::try_from(scenario.supply.leak_weeks).unwrap().max(1);
    for class in Class::ALL {
        let regions = || 0..outcome.regions();
        let of = |outcome: &Outcome, series, week| -> f64 {
            regions().map(|region| outcome.week(series, week, region, class)).sum()
        };
        // What flowed in every week of normal trade, and stood in stock when the run began.
        let usual = |region| normal.week(Series::Arrivals, 0, region, class);
        let way: f64 = regions().map(|region| lead(scenario, region) as f64 * usual(region)).sum();
        let first =
            [Series::Stock, Series::Use].map(|series| of(normal, series, 0)).iter().sum::<f64>()
                - [Series::Arrivals, Series::Recycled]
                    .map(|series| of(normal, series, 0))
                    .iter()
                    .sum::<f64>();
        let (mut came, mut used) = (first + way, 0.0);
        for week in 0..outcome.weeks() {
            let sources = [Series::Exports, Series::OtherSupply, Series::Recycled];
            came += sources.map(|series| of(outcome, series, week)).iter().sum::<f64>();
            used += of(outcome, Series::Use, week);
            let mut there = of(outcome, Series::Stock, week);
            for region in regions() {
                for back in 0..lead(scenario, region) {
                    there += week.checked_sub(back).map_or(usual(region), |week| {
                        let sent = |series| outcome.week(series, week, region, class);
                        sent(Series::Exports) + sent(Series::OtherSupply)
                    });
                }
            }
            let forwarded = (0..lag).filter_map(|back| week.checked_sub(back));
            there += forwarded.map(|week| of(outcome, Series::Rerouted, week)).sum::<f64>();
            if (came - used - there).abs() > TOLERANCE * came.max(1.0) {
                return Some(format!(
                    "world, week {week}, {}: {came} came, {used} was used, {there} is there",
                    class.id()
                ));
            }
        }
    }
    None
}

/// Weeks from a Chinese port to a region, as the model counts them.
pub(crate) fn lead(scenario: &Scenario, region: usize) -> usize {
    scenario.transit[region].round().max(1.0) as usize
}
