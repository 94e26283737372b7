//! Invariant 6: more licences never lower what is exported and used in all, up to any week.

use super::*;
use model::scenario::{Scenario, Scope};
use proptest::prelude::*;

/// A scenario in which news alone alarm, with one regime that stays.
fn base() -> impl Strategy<Value = scenarios::Case> {
    scenarios::any().prop_map(|mut case| {
        let scenario = &mut case.scenario;
        scenario.buyers.news_only = true;
        scenario.end = None;
        if scenario.policy.scope == Scope::None {
            scenario.policy.scope = Scope::Heavy;
        }
        case
    })
}

/// By how much cumulative exports or use fall short of those of the lesser scenario, as a share of
/// the horizon's total: the worst week, and a sentence on it.
fn shortfall(lesser: &Scenario, greater: &Scenario) -> (f64, String) {
    let (lesser, greater) = (simulate(lesser), simulate(greater));
    let mut worst = (0.0, String::new());
    for series in [Series::Exports, Series::Use] {
        let (less, more) = (cumulative(&lesser, series), cumulative(&greater, series));
        let total = less.last().copied().unwrap_or(0.0).max(1.0);
        for (week, (less, more)) in less.iter().zip(&more).enumerate() {
            let short = (less - more) / total;
            if short > worst.0 {
                worst = (short, format!("{} to week {week}: {less} > {more}", series.id()));
            }
        }
    }
    worst
}

macro_rules! never_lower {
    ($($(#[$doc:meta])* $name:ident, $tolerance:expr, $change:expr;)*) => {
        proptest! {
            #![proptest_config(config(32))]
            $(
                $(#[$doc])*
                #[test]
                fn $name(case in base(), more in 0.0..1.0_f64) {
                    let mut greater = case.scenario.clone();
                    let change: fn(&mut Scenario, f64) = $change;
                    change(&mut greater, more);
                    let (short, worst) = shortfall(&case.scenario, &greater);
                    prop_assert!(short <= $tolerance, "{short:.6}: {worst}");
                }
            )*
        }
    };
}

/// Rounding.
const STRICT: f64 = 1e-9;
/// Feedback of orders: half a per cent of the horizon's total.
const LOOSE: f64 = 5e-3;

never_lower! {
    pace, STRICT, |s, more| { s.policy.pace += more; s.policy.early_pace += more; };
    approval, STRICT, |s, more| s.policy.approval += (1.0 - s.policy.approval) * more;
    general, STRICT, |s, more| {
        s.policy.general += (0.9 - s.policy.general) * more;
        s.policy.general_first += (0.9 - s.policy.general_first) * more;
    };
    validity, STRICT, |s, more| s.policy.validity += 1 + (more * 100.0) as u32;
    review, STRICT, |s, more| s.policy.review -= (f64::from(s.policy.review) * more) as u32;
    clearance, LOOSE, |s, more| s.policy.spill *= more;
    cover, LOOSE, |s, more| s.buyers.cover_factor += more;
    build, LOOSE, |s, more| s.supply.build += more;
    refusal, LOOSE, |s, more| s.policy.refusal *= more;
    enforcement, LOOSE, |s, more| s.policy.enforcement *= more;
}
