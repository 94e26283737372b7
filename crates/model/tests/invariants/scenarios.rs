//! Scenarios drawn at random: any preset with any control and parameter moved, any scope, embargo,
//! earlier regime, measure, quota, drawn path, sharing rule and date.

use std::fmt;

use model::data::REGION_COUNT;
use model::scenario::parameters::every;
use model::scenario::{Drawn, Embargo, Measure, Path, Preset, Quota, Scenario, Scope, Sharing};
use model::units::Class;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

/// A scenario, and in words what was drawn: what a failing test prints.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) scenario: Scenario,
    said: Vec<String>,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said.join(", "))
    }
}

/// Any scenario of six months to three years.
pub(crate) fn any() -> impl Strategy<Value = Case> {
    (numbers(), policies(), others()).prop_map(|(mut case, policy, other)| {
        let Case { scenario, said } = &mut case;
        let first = scenario.first;
        let day = |days: i32| first.first_day().plus_days(days);
        scenario.last = first.plus(other.months);
        said.push(format!("{} months", other.months + 1));
        scenario.policy.from = policy.from.map(day);
        scenario.policy.scope = policy.scope;
        scenario.policy.embargo = embargo(&policy.embargo);
        scenario.end = policy.end.map(day);
        scenario.before.truncate(policy.before);
        said.push(format!("{policy:?}"));
        scenario.supply.sharing = other.sharing;
        scenario.buyers.news_only = other.news_only;
        scenario.measures.extend(other.measures.iter().map(
            |&(region, (from, days), pace, odds)| {
                let classes = Class::ALL.map(|class| (region + class.index()) % 3 != 0);
                let from = day(from);
                Measure {
                    region,
                    classes,
                    from,
                    until: Some(from.plus_days(days)),
                    pace,
                    approval: odds,
                }
            },
        ));
        scenario.quota = other.quota.map(|(from, share)| Quota {
            from: day(from),
            until: None,
            classes: [true, true, false, true],
            share,
            duty: 0.2,
        });
        scenario.drawn = other
            .drawn
            .iter()
            .map(|&(what, from, to)| (what, Path(vec![(day(100), from), (day(300), to)])))
            .collect();
        said.push(format!("{other:?}"));
        case
    })
}

/// Any preset with any numbers moved, some of them to their limits.
pub(crate) fn numbers() -> impl Strategy<Value = Case> {
    let values = vec(weighted(0.3, 0.0..=1.0_f64), every().count());
    (select(&Preset::ALL[..]), values).prop_map(|(preset, values)| {
        let mut scenario = preset.scenario();
        let mut said = vec![preset.id().to_owned()];
        for (control, at) in every().zip(values) {
            let Some(at) = at else { continue };
            let along = ((at - 0.25) * 2.0).clamp(0.0, 1.0);
            let value =
                control.set(&mut scenario, control.min + (control.max - control.min) * along);
            said.push(format!("{}={value}", control.key));
        }
        Case { scenario, said }
    })
}

/// The choices of the policy.
#[derive(Clone, Debug)]
struct Policy {
    from: Option<i32>,
    end: Option<i32>,
    scope: Scope,
    embargo: Vec<usize>,
    before: usize,
}

fn policies() -> impl Strategy<Value = Policy> {
    let regions = prop_oneof![
        6 => Just(Vec::new()),
        2 => vec(0..REGION_COUNT, 1..4),
        1 => Just((0..REGION_COUNT).collect()),
    ];
    (
        weighted(0.95, 0..500_i32),
        weighted(0.3, 1..900_i32),
        select(&Scope::ALL[..]),
        regions,
        0..3_usize,
    )
        .prop_map(|(from, end, scope, embargo, before)| Policy {
            from,
            end,
            scope,
            embargo,
            before,
        })
}

fn embargo(regions: &[usize]) -> Embargo {
    match regions.len() {
        0 => Embargo::None,
        REGION_COUNT => Embargo::All,
        _ => Embargo::Regions(regions.to_vec()),
    }
}

/// A region, its first day and how many, its pace, its odds.
type Halt = (usize, (i32, i32), f64, Option<f64>);

/// All other choices.
#[derive(Clone, Debug)]
struct Others {
    months: i32,
    sharing: Sharing,
    news_only: bool,
    measures: Vec<Halt>,
    quota: Option<(i32, f64)>,
    drawn: Vec<(Drawn, f64, f64)>,
}

fn others() -> impl Strategy<Value = Others> {
    let halt = (0..REGION_COUNT, (0..700_i32, 1..400_i32), 0.0..1.5_f64, of(0.0..=1.0_f64));
    let path = (select(&Drawn::ALL[..]), 0.0..=1.0_f64, 0.0..=1.0_f64);
    (
        5..36_i32,
        select(&Sharing::ALL[..]),
        proptest::bool::ANY,
        prop_oneof![3 => Just(Vec::new()), 1 => vec(halt, 1..4)],
        weighted(0.2, (0..600_i32, 0.0..1.5_f64)),
        prop_oneof![3 => Just(Vec::new()), 1 => vec(path, 1..3)],
    )
        .prop_map(|(months, sharing, news_only, measures, quota, drawn)| Others {
            months,
            sharing,
            news_only,
            measures,
            quota,
            drawn,
        })
}
