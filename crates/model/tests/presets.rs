//! What each preset says, pinned to section 4.2 of the model: dates, classes, numbers. And all ten
//! run as they are.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "common/mass.rs"]
mod mass;
#[path = "common/sane.rs"]
mod sane;

use model::data::region_by_code;
use model::outcome::{Outcome, Series};
use model::scenario::{Embargo, Preset, Regime, Scenario, Scope, Sharing};
use model::simulate::Engine;
use model::units::{Class, Date, Month, Selection};

const APRIL: Date = Date::new(2025, 4, 4);
const TRUCE: Date = Date::new(2025, 11, 10);
const LAPSE: Date = Date::new(2026, 11, 10);

fn of(preset: Preset) -> Scenario {
    preset.scenario()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
}

/// Pairs of what is found and what is expected.
fn all(pairs: &[(f64, f64)]) {
    for &(found, expected) in pairs {
        near(found, expected);
    }
}

/// April 2025: 5 % for eight weeks, then to 115 % over six; review 4, approval 90, validity 26, no
/// general licences, spill-over 60 % until week 9, steering 0.8, defence refused.
fn is_april(regime: &Regime, from: Date) {
    assert_eq!((regime.from, regime.scope), (Some(from), Scope::Heavy));
    assert_eq!((regime.review, regime.validity, &regime.embargo), (4, 26, &Embargo::None));
    all(&[
        (regime.early_pace, 0.05),
        (regime.pace, 1.15),
        (regime.ramp, 8.0),
        (regime.ramp_length, 6.0),
        (regime.approval, 0.90),
        (regime.general_first, 0.0),
        (regime.general, 0.0),
        (regime.spill, 0.60),
        (regime.spill_weeks.unwrap_or(f64::NAN), 9.0),
        (regime.steering, 0.8),
        (regime.refusal, 1.0),
        (regime.reentry, 0.7),
        (regime.enforcement, 0.5),
    ]);
}

/// The truce: general licences 30 % to 60 % over 26 weeks, pace 130 %, steering 0.3, validity 26.
fn is_truce(regime: &Regime) {
    assert_eq!((regime.from, regime.scope, regime.validity), (Some(TRUCE), Scope::Heavy, 26));
    all(&[
        (regime.general_first, 0.30),
        (regime.general, 0.60),
        (regime.general_rise, 26.0),
        (regime.pace, 1.30),
        (regime.early_pace, 1.30),
        (regime.steering, 0.3),
    ]);
}

/// What all presets share: what section 4.1 and 3 have as defaults.
#[test]
fn defaults_are_those_of_the_table() {
    let plain = Regime::plain();
    all(&[
        (plain.pace, 1.10),
        (plain.ramp, 0.0),
        (plain.approval, 0.90),
        (plain.general, 0.0),
        (plain.steering, 0.5),
        (plain.spill, 0.30),
        (plain.refusal, 1.0),
        (plain.enforcement, 0.5),
    ]);
    assert_eq!((plain.review, plain.validity), (4, 26));
    for preset in Preset::ALL {
        let scenario = of(preset);
        all(&[
            (scenario.buyers.warning, 0.0),
            (scenario.buyers.cover_factor, 1.0),
            (scenario.buyers.panic, 0.4),
            (scenario.supply.build, 1.0),
            (scenario.supply.delay, 0.0),
            (scenario.supply.thrift, 1.0),
            (scenario.controlled_share(), 0.5),
        ]);
        assert!(scenario.drawn.is_empty() && scenario.end.is_none(), "{}", preset.id());
        let rule = if preset == Preset::BuildOut2030 { Sharing::Allied } else { Sharing::Compete };
        assert_eq!(scenario.supply.sharing, rule, "{}", preset.id());
    }
}

#[test]
fn free_trade_has_no_regime() {
    let scenario = of(Preset::FreeTrade);
    assert!(scenario.before.is_empty() && scenario.measures.is_empty());
    assert_eq!((scenario.start(), &scenario.quota), (None, &None));
}

#[test]
fn april_2025_begins_on_the_fourth() {
    let scenario = of(Preset::April2025);
    assert!(scenario.before.is_empty());
    is_april(&scenario.policy, APRIL);
    assert_eq!((scenario.first, scenario.last), (Month::new(2025, 1), Month::new(2026, 12)));
}

#[test]
fn october_2025_adds_to_april() {
    let scenario = of(Preset::October2025);
    assert_eq!(scenario.before.len(), 1);
    is_april(&scenario.before[0], APRIL);
    let october = &scenario.policy;
    assert_eq!((october.from, october.scope), (Some(Date::new(2025, 12, 1)), Scope::Downstream));
    assert!(october.spill_weeks.is_none());
    all(&[(october.pace, 0.40), (october.early_pace, 0.40), (october.spill, 0.40)]);
    near(october.steering, 0.8);
}

#[test]
fn the_truce_and_its_lapse() {
    let truce = of(Preset::Truce);
    assert_eq!(truce.before.len(), 1);
    is_april(&truce.before[0], APRIL);
    is_truce(&truce.policy);
    let lapse = of(Preset::SnapBack);
    assert_eq!((lapse.before.len(), lapse.last), (2, Month::new(2028, 12)));
    is_april(&lapse.before[0], APRIL);
    is_truce(&lapse.before[1]);
    is_april(&lapse.policy, LAPSE);
}

#[test]
fn embargoes() {
    let full = of(Preset::FullEmbargo).policy;
    assert_eq!(
        (full.from, full.scope, &full.embargo),
        (Some(APRIL), Scope::Magnets, &Embargo::All)
    );
    all(&[(full.pace, 0.0), (full.enforcement, 1.0)]);
    let one = of(Preset::UsEmbargo).policy;
    let states = region_by_code("US").into_iter().collect();
    assert_eq!((one.from, &one.embargo), (Some(APRIL), &Embargo::Regions(states)));
    near(one.enforcement, 0.5);
    let late = of(Preset::BuildOut2030);
    assert_eq!((late.before.len(), late.last), (2, Month::new(2030, 12)));
    is_truce(&late.before[1]);
    assert_eq!(late.policy.from, Some(Date::new(2030, 1, 1)));
    assert_eq!(late.policy.embargo, Embargo::All);
}

#[test]
fn measures_and_quota() {
    let japan = of(Preset::Japan2026);
    is_truce(&japan.policy);
    let [measure] = &japan.measures[..] else { panic!("{:?}", japan.measures) };
    assert_eq!((Some(measure.region), measure.until), (region_by_code("JP"), None));
    assert_eq!(
        (measure.from, measure.classes),
        (Date::new(2026, 1, 6), [false, true, false, true])
    );
    all(&[(measure.pace, 0.10), (measure.approval.unwrap_or(f64::NAN), 0.30)]);

    let quotas = of(Preset::Quotas2010);
    let Some(quota) = &quotas.quota else { panic!("no quota") };
    let until = Some(Date::new(2015, 1, 1));
    assert_eq!((quota.from, quota.until), (Date::new(2010, 7, 1), until));
    assert_eq!(quota.classes, [true, true, false, false]);
    // 30,258 t of quota against about 43,900 t that were exported in 2009.
    near(quota.share, 0.69);
    let [halt] = &quotas.measures[..] else { panic!("{:?}", quotas.measures) };
    assert_eq!((Some(halt.region), halt.from), (region_by_code("JP"), Date::new(2010, 9, 1)));
    assert_eq!(halt.until.map(|day| day.days() - halt.from.days()), Some(8 * 7));
    near(halt.pace, 0.0);
}

/// All ten as they are: values in bounds, masses in balance, and the month that is said to tell
/// most is within the run and not the best.
#[test]
fn all_ten_run_as_they_are() {
    let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        engine.run(&scenario, &mut outcome);
        let fault = sane::fault(&scenario, &outcome)
            .or_else(|| mass::Balance::default().fault(&scenario, &outcome));
        assert_eq!(fault, None, "{}", preset.id());
        let month = preset.month();
        assert!((scenario.first..=scenario.last).contains(&month), "{}", preset.id());
        let magnets = |month: Month| {
            let exports = outcome.month_total(Series::Exports, month, Selection::Magnets.classes());
            exports / f64::from(month.days())
        };
        let best = outcome.months().map(magnets).fold(0.0, f64::max);
        let touched = !matches!(preset, Preset::FreeTrade | Preset::Quotas2010);
        assert!(!touched || magnets(month) < best, "{}", preset.id());
        assert_eq!(outcome.regions() * Class::COUNT, mass::cells(&outcome).count());
    }
}

#[test]
fn a_preset_begins_in_the_month_of_its_last_date() {
    // Before the quotas of 2010 there is no record.
    for preset in Preset::ALL.into_iter().filter(|preset| *preset != Preset::Quotas2010) {
        let Scenario { policy, measures, .. } = of(preset);
        if let Some(last) = measures.iter().map(|measure| measure.from).chain(policy.from).max() {
            assert_eq!(preset.begins(), last.month(), "{preset:?}");
        }
    }
}
