//! What each preset says. Dates are those of the announcements (`data/timeline.csv`); numbers are
//! section 4.2 of the model, unless `docs/model.md` says why they are not.

use super::Preset;
use crate::data::region_by_code;
use crate::scenario::{Buyers, Embargo, Measure, Quota, Regime, Scenario, Scope, without_controls};
use crate::units::{Date, Month};

/// First day of the controls of Announcement No. 18 of 2025.
const APRIL: Date = Date::new(2025, 4, 4);
/// First day of the truce: the announcements of October 2025 are suspended.
const TRUCE: Date = Date::new(2025, 11, 10);
/// Last day of the suspension as announced, and the day on which it would lapse.
const LAPSE: Date = Date::new(2026, 11, 10);
/// First day on which the parts of the announcements of October 2025 would all have been in force.
const OCTOBER: Date = Date::new(2025, 12, 1);
/// First day of the reported halt of reviews for Japan.
const JAPAN: Date = Date::new(2026, 1, 6);
/// First day of the embargo that the build-out prepares for.
const BUILT: Date = Date::new(2030, 1, 1);

pub(super) fn scenario(preset: Preset) -> Scenario {
    let plain = without_controls();
    let underlying = Scenario { buyers: since_2025(), ..without_controls() };
    match preset {
        Preset::FreeTrade => plain,
        Preset::April2025 => Scenario { policy: april(APRIL), ..underlying },
        Preset::October2025 => Scenario {
            before: vec![april(APRIL)],
            policy: Regime {
                from: Some(OCTOBER),
                scope: Scope::Downstream,
                pace: 0.40,
                early_pace: 0.40,
                spill: 0.40,
                spill_weeks: None,
                ..april(OCTOBER)
            },
            ..underlying
        },
        Preset::Truce => {
            Scenario { before: vec![april(APRIL)], policy: truce(TRUCE), ..underlying }
        }
        Preset::SnapBack => Scenario {
            last: Month::new(2028, 12),
            before: vec![april(APRIL), truce(TRUCE)],
            policy: april(LAPSE),
            ..underlying
        },
        Preset::FullEmbargo => Scenario {
            policy: Regime {
                from: Some(APRIL),
                scope: Scope::Magnets,
                pace: 0.0,
                early_pace: 0.0,
                embargo: Embargo::All,
                enforcement: 1.0,
                ..Regime::plain()
            },
            ..plain
        },
        Preset::UsEmbargo => Scenario {
            policy: Regime {
                from: Some(APRIL),
                scope: Scope::None,
                spill: 0.0,
                embargo: Embargo::Regions(region_by_code("US").into_iter().collect()),
                enforcement: 0.5,
                ..Regime::plain()
            },
            ..plain
        },
        Preset::Quotas2010 => quotas(plain),
        Preset::Japan2026 => Scenario {
            before: vec![april(APRIL)],
            policy: truce(TRUCE),
            measures: region_by_code("JP")
                .into_iter()
                .map(|region| Measure {
                    region,
                    classes: [false, true, false, true],
                    from: JAPAN,
                    until: None,
                    pace: 0.10,
                    approval: Some(0.30),
                })
                .collect(),
            ..underlying
        },
        Preset::BuildOut2030 => Scenario {
            last: Month::new(2030, 12),
            before: vec![april(APRIL), truce(TRUCE)],
            policy: Regime {
                from: Some(BUILT),
                scope: Scope::Magnets,
                pace: 0.0,
                early_pace: 0.0,
                embargo: Embargo::All,
                enforcement: 1.0,
                ..Regime::plain()
            },
            supply: crate::scenario::Supply {
                sharing: crate::scenario::Sharing::Allied,
                ..underlying.supply
            },
            ..underlying
        },
    }
}

/// Controls of April 2025. Early pace, ramp, spill-over and its length are calibrated on April to
/// August 2025, so in-sample knowledge; the rest is judgement. See `docs/model.md`.
fn april(from: Date) -> Regime {
    Regime {
        from: Some(from),
        pace: 1.15,
        early_pace: 0.05,
        ramp: 8.0,
        ramp_length: 6.0,
        steering: 0.8,
        spill: 0.60,
        spill_weeks: Some(9.0),
        ..Regime::plain()
    }
}

/// The truce of November 2025.
fn truce(from: Date) -> Regime {
    Regime {
        from: Some(from),
        pace: 1.30,
        early_pace: 1.30,
        steering: 0.3,
        general_first: 0.30,
        general: 0.60,
        general_rise: 26.0,
        spill: 0.0,
        spill_weeks: Some(0.0),
        news: 0.0,
        ..Regime::plain()
    }
}

/// What lies under the months from 2025 on: January to March 2025 are 5 per cent above 2024
/// (derived: 5,089 t a month against 4,846), and have a season.
fn since_2025() -> Buyers {
    let mut season = [1.02; 12];
    season[0] = 1.17;
    season[1] = 0.72;
    season[2] = 1.04;
    season[9] = 0.96;
    Buyers { level: 1.05, season, ..Buyers::default() }
}

/// The quota of 2010 was 60 per cent of that of the year before; Japan says that nothing came for
/// two months, which port-level data do not show for all products. Put to today's trade: the
/// table of flows is that of the baseline year.
fn quotas(plain: Scenario) -> Scenario {
    let compounds = [true, true, false, false];
    let (from, halt) = (Date::new(2010, 7, 1), Date::new(2010, 9, 1));
    Scenario {
        first: Month::new(2010, 1),
        last: Month::new(2012, 12),
        policy: Regime { from: Some(from), scope: Scope::None, spill: 0.0, ..Regime::plain() },
        quota: Some(Quota { from, until: None, classes: compounds, share: 0.60, duty: 0.0 }),
        measures: region_by_code("JP")
            .into_iter()
            .map(|region| Measure {
                region,
                classes: compounds,
                from: halt,
                until: Some(halt.plus_days(56)),
                pace: 0.0,
                approval: None,
            })
            .collect(),
        ..plain
    }
}
