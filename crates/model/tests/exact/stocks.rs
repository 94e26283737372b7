//! Cases E1 to E3: how long stocks last, and that hoarding makes no tonnes.

use super::{near, single};
use model::outcome::{Outcome, Series};
use model::scenario::{Embargo, Quota, Scenario, Scope, TIERS};
use model::simulate::simulate;
use model::units::{Class, Sector};

/// What is used a week in these cases, t.
const NEED: f64 = 100.0;

/// A case of the file.
fn case(id: &str) -> serde_json::Value {
    let all: serde_json::Value = serde_json::from_str(include_str!("../exact_cases.json")).unwrap();
    all[id].clone()
}

/// One region whose firms all keep `cover` weeks of stock, `lead` weeks from China; nobody learns
/// of anything, so nobody saves, hoards or turns to components.
fn users(cover: f64, lead: f64) -> Scenario {
    let mut scenario = single(NEED);
    scenario.policy.from = None;
    scenario.buyers.cover = [cover; Sector::COUNT];
    scenario.buyers.tiers = [1.0; TIERS];
    scenario.transit = vec![lead];
    scenario.cover = vec![1.0];
    scenario
}

fn at(outcome: &Outcome, series: Series, week: usize) -> f64 {
    outcome.week(series, week, 0, Class::MagH)
}

#[test]
fn e1_a_total_embargo_stops_lines_when_stocks_are_used_up() {
    let case = case("E1");
    let (cover, lead) = (case["cover"].as_f64().unwrap(), case["lead"].as_f64().unwrap());
    let expected = usize::try_from(case["first_stop_week"].as_u64().unwrap()).unwrap();
    assert_eq!(expected, 11);
    let stop = |cover: f64, lead: f64| {
        let mut scenario = users(cover, lead);
        scenario.policy.from = Some(scenario.first.first_day());
        scenario.policy.embargo = Embargo::All;
        let outcome = simulate(&scenario);
        let stops = Sector::ALL.map(|sector| outcome.first_stop(0, sector));
        let first = stops.into_iter().flatten().min();
        // Until then everybody has all that they need, and from then on nothing.
        for week in 0..outcome.weeks() {
            let there = if week < first.unwrap() { NEED } else { 0.0 };
            near(at(&outcome, Series::Use, week), there, 1e-9);
            near(at(&outcome, Series::Exports, week), 0.0, 0.0);
        }
        first
    };
    assert_eq!(stop(cover, lead), Some(expected));
    // What is on the way and what is in stock, whatever they are.
    for (cover, lead) in [(3, 2), (6, 2), (10, 6), (16, 5)] {
        let found = stop(f64::from(cover), f64::from(lead));
        assert_eq!(found, usize::try_from(cover + lead).ok(), "{cover} and {lead}");
    }
}

#[test]
fn e2_a_cut_flow_runs_stocks_down_and_then_is_all_there_is() {
    let case = case("E2");
    let [cover, lead, share, stock_out, after] =
        ["cover", "lead", "f", "stockout_week", "m_after"].map(|key| case[key].as_f64().unwrap());
    let mut scenario = users(cover, lead);
    scenario.quota = Some(Quota {
        from: scenario.first.first_day(),
        until: None,
        classes: [true; Class::COUNT],
        share,
        duty: 0.0,
    });
    let outcome = simulate(&scenario);
    let material = |week| at(&outcome, Series::Use, week) / at(&outcome, Series::Need, week);
    near(lead + cover / (1.0 - share), stock_out, 1e-12);
    for week in 0..outcome.weeks() {
        let begins = week as f64;
        // Stock at the end of the week: full while what was on the way arrives, then falling.
        let used = (begins + 1.0 - lead).max(0.0) * (1.0 - share);
        near(at(&outcome, Series::Stock, week), NEED * (cover - used).max(0.0), 1e-9);
        near(material(week), if begins < stock_out { 1.0 } else { after }, 1e-9);
    }
}

/// Controls that hold nothing up: their news alone makes buyers hoard.
#[test]
fn e3_what_is_hoarded_is_what_was_ordered_beyond_use() {
    for (lead, ship_weeks, review) in [(1.0, 1.0, 0), (5.0, 2.0, 0), (3.0, 3.0, 4)] {
        let mut scenario = users(6.0, lead);
        scenario.ship_weeks = ship_weeks;
        scenario.buyers.adjust = 8.0;
        scenario.buyers.panic = 0.4;
        // Full alarm that never fades.
        scenario.buyers.memory = 1e9;
        scenario.supply.thrift = 0.0;
        scenario.supply.recycling_growth = 0.0;
        let start = scenario.first.plus(2).first_day();
        scenario.policy.from = Some(start);
        scenario.policy.scope = Scope::Heavy;
        scenario.policy.pace = 10.0;
        scenario.policy.early_pace = 10.0;
        scenario.policy.review = review;
        scenario.policy.news = 1.0;
        scenario.last = scenario.first.plus(35);
        let outcome = simulate(&scenario);
        let lead = lead as usize;
        // On the way is what left in the weeks of the lead up to this one.
        let position = |week: usize| {
            let sent = |back: usize| match week.checked_sub(back) {
                Some(week) => at(&outcome, Series::Exports, week),
                None => NEED,
            };
            let stands = [Series::Stock, Series::Backlog, Series::Licensed, Series::Held];
            (0..lead).map(sent).sum::<f64>()
                + stands.map(|series| at(&outcome, series, week)).iter().sum::<f64>()
        };
        let mut ordered = position(0);
        for week in 1..outcome.weeks() {
            ordered += at(&outcome, Series::Orders, week) - at(&outcome, Series::Use, week);
            near(ordered, position(week), 1e-9 * ordered);
        }
        // Before the news nothing changes; in the end 40 per cent more is in stock.
        near(position(7), position(0), 1e-9 * position(0));
        let last = outcome.weeks() - 1;
        near(at(&outcome, Series::Stock, last), NEED * 6.0 * 1.4, 1.0);
        near(at(&outcome, Series::Orders, last), NEED, 0.1);
    }
}
