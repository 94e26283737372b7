//! Inputs that are easily forgotten: each changes what it says it changes, and nothing else.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use model::outcome::{Outcome, Series};
use model::scenario::parameters::find;
use model::scenario::{Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Month, Sector};

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// A preset with one number set, and its run.
fn with(preset: Preset, key: &str, value: f64) -> (Scenario, Outcome) {
    let mut scenario = preset.scenario();
    find(key).unwrap().set(&mut scenario, value);
    let outcome = simulate(&scenario);
    (scenario, outcome)
}

/// Every tonne of every month.
fn flows(outcome: &Outcome) -> Vec<u64> {
    let mut bits = Vec::new();
    for month in outcome.months() {
        for series in Series::ALL {
            for class in Class::ALL {
                bits.push(outcome.month_total(series, month, &[class]).to_bits());
            }
        }
    }
    bits
}

#[test]
fn the_mark_up_is_paid_on_what_is_re_routed() {
    let month = Month::new(2025, 12);
    let price = |(scenario, outcome): &(Scenario, Outcome), class| {
        outcome.month_price_weighted(scenario, month, class)
    };
    let free = with(Preset::UsEmbargo, "leak-markup", 0.0);
    let dear = with(Preset::UsEmbargo, "leak-markup", 100.0);
    assert_eq!(flows(&free.1), flows(&dear.1));
    for class in Class::ALL {
        let total = |series| free.1.month_total(series, month, &[class]);
        let rerouted = total(Series::Rerouted);
        let bought = total(Series::Exports) + total(Series::OtherSupply) + rerouted;
        near(price(&dear, class), price(&free, class) * (1.0 + rerouted / bought), 1e-12);
    }
    assert!(price(&dear, Class::MagH) > price(&free, Class::MagH));
}

#[test]
fn a_duty_is_part_of_the_price_outside_while_the_quota_lasts() {
    let mut scenario = Preset::Quotas2010.scenario();
    let set = |duty: f64| {
        let mut scenario = scenario.clone();
        scenario.quota.as_mut().unwrap().duty = duty;
        simulate(&scenario)
    };
    let (without, with) = (set(0.0), set(0.25));
    assert_eq!(flows(&without), flows(&with));
    let quota = scenario.quota.take().unwrap();
    for week in 0..without.weeks() {
        let day = without.calendar().week_start(week).plus_days(3);
        let lasts = day >= quota.from && quota.until.is_none_or(|until| day < until);
        for class in Class::ALL {
            let duty = if lasts && quota.classes[class.index()] { 0.25 } else { 0.0 };
            let inside = with.price_inside(week, class);
            near(inside, without.price_inside(week, class), 0.0);
            let paid = without.price_outside(week, class) + duty * inside;
            near(with.price_outside(week, class), paid, 1e-12);
        }
    }
    // What section 4.2 remembers: 15 to 25 per cent.
    assert!((0.15..=0.25).contains(&quota.duty), "{}", quota.duty);
}

/// Section 3: σ holds within a year, `σ_long` from three years on, and so do the elasticities of
/// prices.
#[test]
fn elasticities_grow_from_the_short_to_the_long_run() {
    let mut scenario = Preset::FullEmbargo.scenario();
    scenario.last = Month::new(2028, 12);
    let run = |changes: &[(&str, f64)]| {
        let mut scenario = scenario.clone();
        for (key, value) in changes {
            find(key).unwrap().set(&mut scenario, *value);
        }
        simulate(&scenario)
    };
    let usual = run(&[]);
    let short = run(&[("sigma-long", 0.1), ("elasticity-long", 0.3)]);
    let long = run(&[("sigma", 0.5), ("elasticity", 1.0)]);
    let output = |outcome: &Outcome, month| outcome.month_output(month, 0, Sector::Ev);
    let price = |outcome: &Outcome, month| outcome.month_price_outside(month, Class::MagH);
    // Within the first year nothing is as in the long run.
    for offset in 0..14 {
        let month = scenario.first.plus(offset);
        near(output(&usual, month), output(&short, month), 0.0);
        near(price(&usual, month), price(&short, month), 0.0);
    }
    // After two it is half way: as many firms have found other ways as have not.
    let half = Month::new(2027, 4);
    let between = (output(&short, half) + output(&long, half)) / 2.0;
    near(output(&usual, half), between, 0.05 * output(&long, half));
    assert!(output(&long, half) > output(&short, half));
    // After three it is the long run.
    let late = Month::new(2028, 6);
    near(output(&usual, late), output(&long, late), 0.02 * output(&long, late));
    near(price(&usual, Month::new(2028, 12)), price(&long, Month::new(2028, 12)), 0.1);
    assert!(price(&short, late) > 1.5 * price(&usual, late), "{}", price(&short, late));
}

/// When the truce lapses, general licences that are out run on for as long as they are valid.
#[test]
fn general_licences_outlast_the_truce() {
    // Applications fall short of orders by what general licences cover.
    let covered = |weeks: f64, month: Month| {
        let (_, outcome) = with(Preset::SnapBack, "general-validity", weeks);
        let total = |series| outcome.month_total(series, month, &[Class::MagH]);
        1.0 - total(Series::Applications) / total(Series::Orders)
    };
    let (before, after) = (Month::new(2026, 9), Month::new(2027, 3));
    near(covered(4.0, before), covered(156.0, before), 1e-12);
    let [short, usual, long] = [4.0, 52.0, 156.0].map(|weeks| covered(weeks, after));
    assert!(short < usual && usual < long, "{short} {usual} {long}");
    assert!(long > 0.5 * covered(156.0, before), "{long}");
}

/// β and γ apart: without γ odds are the same for all, without β priority is.
#[test]
fn steering_moves_priority_and_odds_apart() {
    let month = Month::new(2025, 12);
    let approved = |outcome: &Outcome, region: usize| {
        let sum = |series| outcome.month(series, month, region, &[Class::MagH]);
        sum(Series::Approved) / (sum(Series::Approved) + sum(Series::Refused))
    };
    let regions = [0, 1, 3, 15];
    let mut plain = Preset::April2025.scenario();
    plain.policy.refusal = 0.0;
    plain.odds_steering = 0.0;
    let same = simulate(&plain);
    for region in regions {
        near(approved(&same, region), approved(&same, 0), 1e-9);
    }
    // The United States are the least aligned: with γ fewer of theirs are approved.
    plain.odds_steering = 3.0;
    let steered = simulate(&plain);
    assert!(approved(&steered, 0) < approved(&same, 0) - 0.05, "{}", approved(&steered, 0));
    // Without steering γ alone does nothing.
    plain.policy.steering = 0.0;
    let one = flows(&simulate(&plain));
    plain.odds_steering = 0.0;
    assert_eq!(one, flows(&simulate(&plain)));
}

/// Section 2.3: the scarcest class limits a sector, or all do by their weights.
#[test]
fn classes_limit_a_sector_by_the_least_or_by_their_product() {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.quota = Some(model::scenario::Quota {
        from: scenario.first.first_day(),
        until: None,
        classes: [false, false, false, true],
        share: 0.0,
        duty: 0.0,
    });
    let least = simulate(&scenario);
    scenario.damage.product = true;
    let product = simulate(&scenario);
    assert_eq!(flows(&least), flows(&product));
    let month = Month::new(2026, 6);
    let output = |outcome: &Outcome, sector| outcome.month_output(month, 0, sector);
    for sector in Sector::ALL {
        // Half of the magnets hold controlled elements: less than all of the loss remains.
        assert!(output(&product, sector) >= output(&least, sector), "{}", sector.id());
    }
    let [least, product] = [&least, &product].map(|outcome| output(outcome, Sector::Ev));
    assert!(product > least && product < 1.0, "{least} {product}");
}
