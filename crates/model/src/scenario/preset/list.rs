//! What each preset says. Dates are those of the announcements (`data/timeline.csv`); numbers are
//! section 4.2 of the model, unless `docs/model.md` says why they are not.

use super::Preset;
use crate::data::region_by_code;
use crate::scenario::{
    Embargo, Measure, Quota, Regime, Scenario, Scope, Sharing, without_controls,
};
use crate::units::{Class, Date, Month};

/// First day of the controls of Announcement No. 18 of 2025.
const APRIL: Date = Date::new(2025, 4, 4);
/// First day of the truce: the Monday after the announcements of October 2025 were suspended on
/// 7 November, a year before the suspension runs out.
const TRUCE: Date = Date::new(2025, 11, 10);
/// Last day of the suspension as announced, and the day on which it would lapse.
const LAPSE: Date = Date::new(2026, 11, 10);
/// First day on which the parts of the announcements of October 2025 would all have been in force.
const OCTOBER: Date = Date::new(2025, 12, 1);
/// First day of the reported halt of reviews for Japan.
const JAPAN: Date = Date::new(2026, 1, 6);
/// First day of the embargo that the build-out prepares for.
const BUILT: Date = Date::new(2030, 1, 1);

/// A scenario is made by changing what differs: one copy of the program's code fills it in.
pub(super) fn scenario(preset: Preset) -> Scenario {
    let mut scenario = without_controls();
    if matches!(
        preset,
        Preset::April2025
            | Preset::October2025
            | Preset::Truce
            | Preset::SnapBack
            | Preset::Japan2026
            | Preset::BuildOut2030
    ) {
        since_2025(&mut scenario);
        april(&mut scenario.policy, APRIL);
    }
    match preset {
        Preset::FreeTrade | Preset::April2025 => {}
        Preset::October2025 => {
            next_regime(&mut scenario);
            october(&mut scenario.policy);
        }
        Preset::Truce => {
            next_regime(&mut scenario);
            truce(&mut scenario.policy);
        }
        Preset::SnapBack => {
            scenario.last = Month::new(2028, 12);
            next_regime(&mut scenario);
            truce(&mut scenario.policy);
            next_regime(&mut scenario);
            april(&mut scenario.policy, LAPSE);
        }
        Preset::FullEmbargo => embargo(&mut scenario.policy, APRIL),
        Preset::UsEmbargo => {
            embargo(&mut scenario.policy, APRIL);
            scenario.policy.scope = Scope::None;
            scenario.policy.spill = 0.0;
            scenario.policy.embargo = Embargo::Regions(region_by_code("US").into_iter().collect());
            scenario.policy.enforcement = 0.5;
        }
        Preset::Quotas2010 => {
            quotas(&mut scenario);
            tax(&mut scenario);
        }
        Preset::Japan2026 => {
            next_regime(&mut scenario);
            truce(&mut scenario.policy);
            let classes = [false, true, false, true];
            slow_down(&mut scenario, JAPAN, None, classes, 0.10, Some(0.30));
        }
        Preset::BuildOut2030 => {
            scenario.last = Month::new(2030, 12);
            next_regime(&mut scenario);
            truce(&mut scenario.policy);
            next_regime(&mut scenario);
            embargo(&mut scenario.policy, BUILT);
            scenario.supply.sharing = Sharing::Allied;
        }
    }
    scenario
}

/// What is in force so far becomes an earlier regime; the one to come starts out plain.
#[inline(never)]
fn next_regime(scenario: &mut Scenario) {
    scenario.before.push(std::mem::replace(&mut scenario.policy, Regime::plain()));
}

/// Controls of April 2025. Early pace, ramp, spill-over and its length are calibrated on April to
/// August 2025, so in-sample knowledge; the rest is judgement. See `docs/model.md`.
fn april(regime: &mut Regime, from: Date) {
    regime.from = Some(from);
    regime.pace = 1.15;
    regime.early_pace = 0.05;
    regime.ramp = 8.0;
    regime.ramp_length = 6.0;
    regime.steering = 0.8;
    regime.spill = 0.60;
    regime.spill_weeks = Some(9.0);
}

/// The announcements of October 2025, had they come into force.
fn october(regime: &mut Regime) {
    april(regime, OCTOBER);
    regime.scope = Scope::Downstream;
    regime.pace = 0.40;
    regime.early_pace = 0.40;
    regime.spill = 0.40;
    regime.spill_weeks = None;
}

/// The truce of November 2025.
fn truce(regime: &mut Regime) {
    regime.from = Some(TRUCE);
    regime.pace = 1.30;
    regime.early_pace = 1.30;
    regime.steering = 0.3;
    regime.general_first = 0.30;
    regime.general = 0.60;
    regime.general_rise = 26.0;
    regime.spill = 0.0;
    regime.spill_weeks = Some(0.0);
    regime.news = 0.0;
}

/// Nothing for anybody.
fn embargo(regime: &mut Regime, from: Date) {
    regime.from = Some(from);
    regime.scope = Scope::Magnets;
    regime.pace = 0.0;
    regime.early_pace = 0.0;
    regime.embargo = Embargo::All;
    regime.enforcement = 1.0;
}

/// Caps what Japan is sent.
fn slow_down(
    scenario: &mut Scenario,
    from: Date,
    until: Option<Date>,
    classes: [bool; Class::COUNT],
    pace: f64,
    approval: Option<f64>,
) {
    if let Some(region) = region_by_code("JP") {
        scenario.measures.push(Measure { region, classes, from, until, pace, approval });
    }
}

/// What lies under the months from 2025 on: January to March 2025 are 5 per cent above 2024
/// (derived: 5,089 t a month against 4,846), and have a season.
fn since_2025(scenario: &mut Scenario) {
    scenario.buyers.level = 1.05;
    scenario.buyers.season =
        [1.17, 0.72, 1.04, 1.02, 1.02, 1.02, 1.02, 1.02, 1.02, 0.96, 1.02, 1.02];
}

/// The quota of 2010, 30,258 t of oxide, was 60 per cent of that of the year before and 69 per cent of
/// the 43,900 t that left in that year, which is what a share of the baseline means; quotas ended with
/// 2014. Japan says that nothing came for two months, which port-level data do not show for all
/// products. That halt is the news of the scenario: the upswing of prices is dated from it, not from
/// the cut. Put to today's trade: the table of flows is that of the baseline year.
fn quotas(scenario: &mut Scenario) {
    let classes = [true, true, false, false];
    let (from, halt) = (Date::new(2010, 7, 1), Date::new(2010, 9, 1));
    let end = Date::new(2015, 1, 1);
    scenario.first = Month::new(2010, 1);
    scenario.last = Month::new(2012, 12);
    scenario.policy.from = Some(halt);
    scenario.policy.scope = Scope::None;
    scenario.policy.spill = 0.0;
    scenario.quota = Some(Quota { from, until: Some(end), classes, share: 0.69, duty: 0.0 });
    slow_down(scenario, halt, Some(halt.plus_days(56)), classes, 0.0, None);
}

/// Duties of 15 to 25 per cent (remembered, not verified: for the scenario, never shown as a fact).
fn tax(scenario: &mut Scenario) {
    if let Some(quota) = &mut scenario.quota {
        quota.duty = 0.20;
    }
}
