//! Invariant 6: more licences never lower what is exported and used in all, up to any week.
//!
//! The claim was made for a model of China's exports alone, with news-only alarm. It holds here as
//! it was made, and strictly, for what that model had: one regime, no supplier outside China, and
//! buyers who do not order ahead for the time that licences take. What was relaxed, and why:
//!
//! * **Ordering ahead.** Buyers who learn that licences take long order for that time too, so a
//!   faster office means smaller orders, and in the end fewer exports (worst found: 24 per cent of
//!   the need, with buyers who order up to two years ahead). It is switched off in these tests.
//! * **Makers of magnets outside China.** More licences for magnets mean less work, so less use of
//!   oxides, for makers elsewhere. What must fall is the need that is not met, so that is tested.
//! * **Firms** that keep different stocks share what arrives, so that even in one region alone sums
//!   of use can fall by up to 0.007 per cent, and its exports with the pace by a few billionths:
//!   `TIERS`. Its exports are strict for approval and review.
//! * **Shared capacity.** Use adds up regions, sectors and classes: with more capacity, or a shorter
//!   review, one region's orders can pass another's that lacked more. Sums of use then fall by
//!   up to 0.7 per cent (with review, and 5,000 applications for each region's magnets), hence
//!   `SHARED`. So do exports, for pace and review.
//! * **Refusal.** What is refused on receipt takes none of the office's time, so where sensitive
//!   orders are many small applications fewer refusals mean fewer tonnes for all: `LOOSE`.
//! * **More suppliers** lower China's exports, and **more cover** does if demand falls: both are
//!   tested on the need that is met. Suppliers and plants are those of oxides: more makers of magnets
//!   need more oxides (worst found: 5.5 per cent, where a tonne of magnets takes a tonne of heavy ones).

use super::*;
use model::data::SupplierClass;
use model::scenario::{Embargo, Project, Scenario, Scope, Supplier};
use proptest::prelude::*;

/// A scenario in which news alone alarm and nobody orders ahead, with one regime that stays.
fn whole() -> impl Strategy<Value = scenarios::Case> {
    scenarios::any().prop_map(|mut case| {
        let scenario = &mut case.scenario;
        scenario.buyers.news_only = true;
        scenario.buyers.longest_delay = 0.0;
        scenario.end = None;
        if scenario.policy.scope == Scope::None {
            scenario.policy.scope = Scope::Heavy;
        }
        case
    })
}

/// The same with China's exports alone.
fn china_alone() -> impl Strategy<Value = scenarios::Case> {
    whole().prop_map(|mut case| {
        let scenario = &mut case.scenario;
        scenario.before.clear();
        scenario.measures.clear();
        scenario.quota = None;
        scenario.drawn.clear();
        scenario.policy.embargo = Embargo::None;
        scenario.supply.suppliers.clear();
        scenario.supply.projects.clear();
        scenario.supply.response = 0.0;
        case
    })
}

/// One region alone: nobody shares its capacity, so the claim is as strict as it was made.
fn one_alone() -> impl Strategy<Value = scenarios::Case> {
    china_alone().prop_map(|mut case| {
        let scenario = &mut case.scenario;
        scenario.baseline.truncate(1);
        // One class as well: the other would share the office's capacity.
        scenario.policy.scope = Scope::Heavy;
        scenario.baseline[0][0] = 0.0;
        scenario.baseline[0][1] = 0.0;
        scenario.baseline[0][2] = 0.0;
        case
    })
}

/// What is used, by week.
fn used(outcome: &Outcome) -> Vec<f64> {
    cumulative(outcome, Series::Use)
}

/// Exports by week, as the claim has them.
fn exports(outcome: &Outcome) -> Vec<f64> {
    cumulative(outcome, Series::Exports)
}

/// Need that was met, less need: what is not met, with its sign turned.
fn met(outcome: &Outcome) -> Vec<f64> {
    let (used, need) = (cumulative(outcome, Series::Use), cumulative(outcome, Series::Need));
    used.iter().zip(need).map(|(used, need)| used - need).collect()
}

/// By how much a sum falls short of that of the lesser scenario in the worst week, as a share of
/// the need of the whole run.
fn shortfall(lesser: &Scenario, greater: &Scenario, sum: fn(&Outcome) -> Vec<f64>) -> f64 {
    let (lesser, greater) = (simulate(lesser), simulate(greater));
    let total = cumulative(&lesser, Series::Need).last().copied().unwrap_or(0.0).max(1.0);
    let pairs = sum(&lesser).into_iter().zip(sum(&greater));
    pairs.map(|(less, more)| (less - more) / total).fold(0.0, f64::max)
}

macro_rules! never_lower {
    ($($name:ident: $base:ident, $sum:ident, $tolerance:expr, $change:expr;)*) => {
        proptest! {
            #![proptest_config(config(24))]
            $(
                #[test]
                fn $name(case in $base(), more in 0.0..1.0_f64) {
                    let mut greater = case.scenario.clone();
                    let change: fn(&mut Scenario, f64) = $change;
                    change(&mut greater, more);
                    let short = shortfall(&case.scenario, &greater, $sum);
                    prop_assert!(short <= $tolerance, "{short:.3e} of the need, more = {more}");
                }
            )*
        }
    };
}

/// Rounding.
const STRICT: f64 = 1e-9;
/// Arrivals are shared among firms that keep different stocks.
const TIERS: f64 = 5e-4;
/// Capacity, arrivals and what others supply are shared among regions.
const SHARED: f64 = 1e-2;
/// The same, and limits on top: measures, a quota, hubs, earlier regimes, makers elsewhere.
const LOOSE: f64 = 2e-2;

fn faster(s: &mut Scenario, more: f64) {
    s.policy.pace += more;
    s.policy.early_pace += more;
}

fn kinder(s: &mut Scenario, more: f64) {
    s.policy.approval += (1.0 - s.policy.approval) * more;
}

fn broader(s: &mut Scenario, more: f64) {
    s.policy.general += (0.9 - s.policy.general).max(0.0) * more;
    s.policy.general_first += (0.9 - s.policy.general_first).max(0.0) * more;
}

fn longer(s: &mut Scenario, more: f64) {
    s.policy.validity += 1 + (more * 100.0) as u32;
}

fn shorter(s: &mut Scenario, more: f64) {
    s.policy.review -= (f64::from(s.policy.review) * more) as u32;
}

never_lower! {
    approval_exports: china_alone, exports, STRICT, kinder;
    general_exports: china_alone, exports, STRICT, broader;
    validity_exports: china_alone, exports, STRICT, longer;
    pace_exports: china_alone, exports, SHARED, faster;
    review_exports: china_alone, exports, SHARED, shorter;
    clearance_exports: china_alone, exports, SHARED, |s, more| s.policy.spill *= more;
    refusal_exports: china_alone, exports, LOOSE, |s, more| s.policy.refusal *= more;
    pace_exports_of_one: one_alone, exports, TIERS, faster;
    review_exports_of_one: one_alone, exports, STRICT, shorter;
    approval_exports_of_one: one_alone, exports, STRICT, kinder;
    pace_use_of_one: one_alone, used, TIERS, faster;
    approval_use_of_one: one_alone, used, TIERS, kinder;
    general_use_of_one: one_alone, used, TIERS, broader;
    validity_use_of_one: one_alone, used, TIERS, longer;
    review_use_of_one: one_alone, used, TIERS, shorter;
    pace_use: china_alone, met, SHARED, faster;
    approval_use: china_alone, met, SHARED, kinder;
    general_use: china_alone, met, SHARED, broader;
    validity_use: china_alone, met, SHARED, longer;
    review_use: china_alone, met, SHARED, shorter;
    cover_use: china_alone, met, SHARED, |s, more| s.buyers.cover_factor += more;
    refusal_use: china_alone, met, LOOSE, |s, more| s.policy.refusal *= more;
    pace_met: whole, met, LOOSE, faster;
    approval_met: whole, met, LOOSE, kinder;
    general_met: whole, met, LOOSE, broader;
    validity_met: whole, met, LOOSE, longer;
    review_met: whole, met, LOOSE, shorter;
    clearance_met: whole, met, LOOSE, |s, more| s.policy.spill *= more;
    cover_met: whole, met, LOOSE, |s, more| s.buyers.cover_factor += more;
    build_met: whole, met, LOOSE, |s, more| {
        let oxides = |one: &&mut Project| one.class != SupplierClass::Magnets;
        let projects = s.supply.projects.iter_mut().filter(oxides);
        projects.for_each(|one| one.tonnes_per_year *= 1.0 + more);
    };
    refusal_met: whole, met, LOOSE, |s, more| s.policy.refusal *= more;
    suppliers_met: whole, met, LOOSE, |s, more| {
        let oxides = |one: &&mut Supplier| one.class != SupplierClass::Magnets;
        let suppliers = s.supply.suppliers.iter_mut().filter(oxides);
        suppliers.for_each(|one| one.capacity_per_year *= 1.0 + more);
    };
    enforcement_met: whole, met, LOOSE, |s, more| s.policy.enforcement *= more;
}
