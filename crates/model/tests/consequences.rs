//! What follows from a rule for those whom it does not name: makers of magnets, sensitive users,
//! who buys components, who orders for the season.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use model::data::region_by_code;
use model::outcome::{Outcome, Series};
use model::scenario::{Measure, Preset, Regime, Scenario, Scope};
use model::simulate::simulate;
use model::units::{Class, Date, Month, Sector};

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// Free trade in which China sends nobody anything of some classes from April 2025 on.
fn halt(of: &[Class]) -> Scenario {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.measures = (0..scenario.regions())
        .map(|region| Measure {
            region,
            classes: Class::ALL.map(|class| of.contains(&class)),
            from: Date::new(2025, 4, 4),
            until: None,
            pace: 0.0,
            approval: None,
        })
        .collect();
    scenario
}

fn need(outcome: &Outcome, region: &str, class: Class, month: Month) -> f64 {
    outcome.month(Series::Need, month, region_by_code(region).unwrap(), &[class])
}

/// Makers need light oxides for all magnets and heavy ones for those that hold them: asked for more
/// of the one kind, they do not need more of what only the other holds.
#[test]
fn makers_need_the_oxides_of_what_they_are_asked_for() {
    let month = Month::new(2025, 9);
    let free = simulate(&Preset::FreeTrade.scenario());
    let of = |outcome: &Outcome, class| {
        need(outcome, "JP", class, month) / need(&free, "JP", class, month)
    };
    let light = simulate(&halt(&[Class::MagL]));
    near(of(&light, Class::Hox), 1.0, 1e-9);
    assert!(of(&light, Class::Lox) > 1.005, "{}", of(&light, Class::Lox));
    let heavy = simulate(&halt(&[Class::MagH]));
    assert!(of(&heavy, Class::Hox) > 1.005, "{}", of(&heavy, Class::Hox));
    near(of(&heavy, Class::Lox), of(&light, Class::Lox), 0.05);
    // Both at once: light oxides for twice as many more magnets, as far as plants go.
    let both = simulate(&halt(&[Class::MagL, Class::MagH]));
    assert!(of(&both, Class::Lox) > of(&light, Class::Lox) + 0.005, "{}", of(&both, Class::Lox));
}

/// Motors come with their magnets; nobody buys a motor for want of polishing powder.
#[test]
fn bought_components_make_up_for_magnets_alone() {
    let lost = |of: &[Class], components: f64| {
        let mut scenario = halt(of);
        scenario.buyers.components = components;
        simulate(&scenario).loss(&scenario)
    };
    for class in [Class::Lox, Class::Hox] {
        assert_eq!(lost(&[class], 0.4).to_bits(), lost(&[class], 0.0).to_bits(), "{}", class.id());
    }
    assert!(lost(&[Class::MagH], 0.4) < 0.9 * lost(&[Class::MagH], 0.0));
}

/// A region that uses magnets for defence alone, all of it sensitive.
#[test]
fn sensitive_use_grows_as_defence_does() {
    let mut scenario = Preset::FreeTrade.scenario();
    let (region, month) = (region_by_code("US").unwrap(), Month::new(2026, 12));
    scenario.sensitive[region] = 1.0;
    for row in &mut scenario.sectors[region] {
        *row = [0.0; Sector::COUNT];
        row[Sector::Defence.index()] = 1.0;
    }
    let before = need(&simulate(&scenario), "US", Class::MagH, month);
    let mut others = scenario.clone();
    others.buyers.growth = [0.2; Sector::COUNT];
    others.buyers.growth[Sector::Defence.index()] = 0.0;
    near(need(&simulate(&others), "US", Class::MagH, month) / before, 1.0, 1e-9);
    scenario.buyers.growth[Sector::Defence.index()] = 0.2;
    // The middle of the month is 710 days after the first of the run.
    let grown = 1.2_f64.powf(710.0 / 365.25);
    near(need(&simulate(&scenario), "US", Class::MagH, month) / before, grown, 0.01);
}

/// Makers of magnets know no season: all order what they need this week less what others send, and
/// nobody orders ahead of a month of more need.
#[test]
fn in_free_trade_the_season_is_ordered_as_it_comes() {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.buyers.season = Preset::April2025.scenario().buyers.season;
    let outcome = simulate(&scenario);
    for week in 1..outcome.weeks() {
        for region in 0..outcome.regions() {
            for class in Class::ALL {
                let at = |series, week| outcome.week(series, week, region, class);
                let sent = at(Series::OtherSupply, week - 1) + at(Series::Recycled, week - 1);
                let ordered = at(Series::Need, week) - sent;
                // Where others send more than the need of February nothing is ordered.
                if sent > 0.7 * at(Series::Need, 0) / 1.17 {
                    continue;
                }
                let found = at(Series::Orders, week);
                let line = format!("week {week}, region {region}, {}", class.id());
                assert!(
                    (found - ordered).abs() <= 1e-9 * ordered.max(1.0),
                    "{line}: {found} {ordered}"
                );
            }
        }
    }
}

/// What a region asks others for goes by its stock: cut off from China, with others who can make all it
/// needs and traders besides, it ends up with the stock that it wants and no more.
#[test]
fn who_is_cut_off_does_not_pile_up_stock() {
    let month = Month::new(2026, 12);
    let weeks = |scenario: &Scenario, region: &str, class| {
        simulate(scenario).stock_weeks(month, region_by_code(region).unwrap(), &[class])
    };
    let usual = weeks(&Preset::FreeTrade.scenario(), "US", Class::MagH);
    let most = 1.0 + Preset::UsEmbargo.scenario().buyers.panic;
    let mut embargo = Preset::UsEmbargo.scenario();
    for supplier in &mut embargo.supply.suppliers {
        supplier.capacity_per_year *= 10.0;
    }
    let mut one = Preset::FreeTrade.scenario();
    one.measures = halt(&[Class::MagL]).measures;
    one.measures.retain(|measure| measure.region == region_by_code("US").unwrap());
    for (scenario, class) in
        [(Preset::UsEmbargo.scenario(), Class::MagH), (embargo, Class::MagH), (one, Class::MagL)]
    {
        let found = weeks(&scenario, "US", class);
        assert!(found < usual * most * 1.02, "{found} weeks, {usual} usually");
    }
}

/// Who may be sent as much as ever is not cut off, and nobody passes anything on to it.
#[test]
fn a_mild_measure_cuts_nobody_off() {
    let passed = |pace: f64| {
        let mut scenario = Preset::April2025.scenario();
        let japan = region_by_code("JP").unwrap();
        scenario.measures.push(Measure {
            region: japan,
            classes: [true; Class::COUNT],
            from: Date::new(2025, 4, 4),
            until: None,
            pace,
            approval: None,
        });
        let outcome = simulate(&scenario);
        let sum = |series| -> f64 {
            outcome.months().map(|month| outcome.month_total(series, month, &Class::ALL)).sum()
        };
        near(sum(Series::PassedOn), sum(Series::Rerouted), 1e-6);
        sum(Series::Rerouted)
    };
    near(passed(3.0), 0.0, 0.0);
    near(passed(1.0), 0.0, 0.0);
    // A measure that takes little away is made up for at most by that little.
    let traded = 365.0 / 7.0 * 1.75 * 0.1;
    let scenario = Preset::April2025.scenario();
    let usual: f64 = Class::ALL
        .iter()
        .map(|class| scenario.weekly_baseline(region_by_code("JP").unwrap(), *class))
        .sum();
    let (some, all) = (passed(0.9), passed(0.0));
    assert!(0.0 < some && some <= usual * scenario.buyers.level * traded && some < all, "{some}");
}

/// The season is no shortage: under a regime that holds nothing up nobody takes fright in January. Who
/// is alarmed uses less and less.
#[test]
fn seasons_do_not_alarm() {
    let mut open = Preset::FreeTrade.scenario();
    open.supply.suppliers.clear();
    open.supply.projects.clear();
    open.buyers.season = Preset::April2025.scenario().buyers.season;
    open.policy.from = Some(Date::new(2025, 4, 4));
    let policy = &mut open.policy;
    (policy.pace, policy.early_pace, policy.approval) = (10.0, 10.0, 1.0);
    (policy.review, policy.refusal, policy.news, policy.spill) = (0, 0.0, 0.0, 0.0);
    (policy.spill_weeks, policy.clearance_after) = (Some(0.0), 10.0);
    let mut calm = open.clone();
    calm.policy.scope = Scope::None;
    let [open, calm] = [&open, &calm].map(simulate);
    for month in open.months() {
        let need = |outcome: &Outcome| outcome.month_total(Series::Need, month, &Class::ALL);
        near(need(&open) / need(&calm), 1.0, 1e-9);
    }
}

/// April's controls, then others from June on.
fn two_regimes(change: impl Fn(&mut Regime, &mut Regime)) -> Scenario {
    let mut scenario = Preset::April2025.scenario();
    let mut first = scenario.policy.clone();
    scenario.policy.from = Some(Date::new(2025, 6, 6));
    change(&mut first, &mut scenario.policy);
    scenario.before = vec![first];
    scenario
}

/// What customs hold is no way round a licence: once magnets of both kinds need one, a look-alike that
/// waits at the border needs one as well.
#[test]
fn what_customs_hold_needs_a_licence_when_it_is_controlled() {
    let scenario = two_regimes(|first, second| {
        (first.spill, first.spill_weeks) = (1.0, None);
        second.scope = Scope::Magnets;
        (second.pace, second.early_pace) = (0.0, 0.0);
    });
    let outcome = simulate(&scenario);
    let of = |series, month| outcome.month_total(series, Month::new(2025, month), &[Class::MagL]);
    assert!(of(Series::Held, 5) > 1_000.0, "{}", of(Series::Held, 5));
    for month in 7..=12 {
        // The last of what had been declared.
        near(of(Series::Exports, month), 0.0, 1.0);
    }
    assert!(of(Series::Backlog, 6) > 1_000.0, "{}", of(Series::Backlog, 6));
}

/// A licence keeps the validity that it was granted with, and ends with it: no rule that comes later
/// makes it end sooner, or last for ever.
#[test]
fn licences_end_when_they_were_said_to_end() {
    for (before, after) in [(52, 4), (26, 26), (8, 52)] {
        let mut scenario = two_regimes(|first, second| {
            *first = Regime { from: first.from, review: 0, ..Regime::plain() };
            (first.pace, first.early_pace, first.validity) = (3.0, 3.0, before);
            second.scope = Scope::Heavy;
            (second.pace, second.early_pace, second.validity) = (0.0, 0.0, after);
        });
        // Next to nothing of what is licensed leaves.
        scenario.ship_weeks = 1e6;
        scenario.last = Month::new(2026, 12);
        let outcome = simulate(&scenario);
        let licensed = |date: Date| {
            let week = (date.days() - outcome.calendar().week_start(0).days()) / 7;
            let week = usize::try_from(week).unwrap();
            (0..outcome.regions())
                .map(|region| outcome.week(Series::Licensed, week, region, Class::MagH))
                .sum::<f64>()
        };
        let granted = licensed(Date::new(2025, 6, 5));
        assert!(granted > 500.0, "{granted}");
        // The last were granted in the week to 5 June.
        let valid = 7 * i32::try_from(before).unwrap();
        let end = Date::new(2025, 5, 30).plus_days(valid);
        near(licensed(end.plus_days(1)), 0.0, 1e-6 * granted);
        assert!(licensed(end.plus_days(-8)) > 0.0);
        // The first were granted in the week from 4 April on, and nothing ends before they do.
        let first = Date::new(2025, 4, 4).plus_days(valid - 8).max(Date::new(2025, 6, 5));
        if before > 9 {
            near(licensed(first), granted, 1e-3 * granted);
        }
    }
}

/// Weeks of normal orders that buyers without panic order beyond their need in the first quarter of a
/// regime whose office decides nothing.
fn ordered_ahead(longest: f64) -> f64 {
    let mut scenario = Preset::April2025.scenario();
    (scenario.policy.pace, scenario.policy.early_pace) = (0.0, 0.0);
    scenario.buyers.longest_delay = longest;
    (scenario.buyers.panic, scenario.buyers.news_only) = (0.0, true);
    let outcome = simulate(&scenario);
    let germany = region_by_code("DE").unwrap();
    let sum = |series| -> f64 {
        let quarter = outcome.calendar().month_parts(Month::new(2025, 4));
        let first = quarter.last().unwrap().week - 3;
        (first..first + 13).map(|week| outcome.week(series, week, germany, Class::MagH)).sum()
    };
    let normal = scenario.weekly_baseline(germany, Class::MagH) * scenario.buyers.level;
    (sum(Series::Orders) - sum(Series::Need)) / normal
}

/// Buyers order ahead for as long as licences have taken so far, which nobody can know to be more than
/// the weeks since the first day.
#[test]
fn nobody_orders_ahead_for_a_wait_that_nobody_has_seen() {
    let (none, some) = (ordered_ahead(0.0), ordered_ahead(26.0));
    assert!(none < some && some < none + 4.0, "{none} {some}");
}

/// Demand that grows is ordered, shipped and used: neither the cap on orders nor the hubs are those of the
/// baseline year, and nothing becomes dear.
#[test]
fn free_trade_grows_with_demand() {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.buyers.growth = [0.3; Sector::COUNT];
    scenario.buyers.season = Preset::April2025.scenario().buyers.season;
    scenario.last = Month::new(2028, 12);
    let outcome = simulate(&scenario);
    for month in outcome.months() {
        for class in Class::ALL {
            near(outcome.month_price_outside(month, class), 1.0, 1e-9);
            near(outcome.month_price_inside(month, class), 1.0, 1e-9);
        }
        for region in 0..outcome.regions() {
            near(outcome.shortfall(month, region, &Class::ALL), 0.0, 1e-9);
        }
    }
    // Hubs share out all of it, as much as they ever export.
    let last = Month::new(2028, 10);
    let flows: f64 = outcome.hub_flows(&scenario, last, Class::MagH).iter().sum();
    let exports = outcome.month_total(Series::Exports, last, &[Class::MagH]);
    assert!(exports > 2.5 * scenario.monthly_baseline(0, &[Class::MagH], last));
    near(flows / exports, 1.0, 1e-9);
}

/// The normal trade of the baseline year is not all that has to be decided: what gets through in the end
/// is the pace against what normal trade needs, and all of it from there on.
#[test]
fn steady_pace_is_what_normal_trade_needs() {
    let mut scenario = Preset::April2025.scenario();
    near(scenario.steady_pace(0.0), 1.05 / 0.9, 1e-12);
    near(scenario.steady_pace(1.0), 1.05 * 1.15 / 0.9, 1e-12);
    // Nobody else delivers what China does not, nobody takes fright or is refused.
    scenario.supply.suppliers.clear();
    scenario.supply.projects.clear();
    scenario.buyers.season = [1.0; 12];
    scenario.buyers.news_only = true;
    let policy = &mut scenario.policy;
    (policy.refusal, policy.news, policy.steering) = (0.0, 0.0, 0.0);
    scenario.last = Month::new(2034, 12);
    let month = scenario.last;
    let normal: f64 = (0..scenario.regions())
        .map(|region| scenario.monthly_baseline(region, &[Class::MagH], month) * 1.05)
        .sum();
    for (pace, most) in [(1.0, 0.02), (1.1, 0.02), (1.05 / 0.9, 0.01), (1.3, 0.01), (3.0, 0.01)] {
        scenario.policy.pace = pace;
        let through = simulate(&scenario).month_total(Series::Exports, month, &[Class::MagH]);
        near(through / normal, (pace / scenario.steady_pace(0.0)).min(1.0), most);
    }
}
