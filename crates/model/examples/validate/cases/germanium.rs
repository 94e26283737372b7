//! A6: germanium after the controls of 1 August 2023, as a scenario of one class.

use super::row::{Case, Row};
use model::outcome::{Outcome, Series};
use model::scenario::{Buyers, Preset, Regime, Scenario};
use model::simulate::simulate;
use model::units::{Class, Date, Month};

/// Exports of a month taken as normal: November 2022, t.
const NORMAL: f64 = 5.488;
/// Recorded exports July to November 2023, t.
const RECORDED: [f64; 5] = [8.63, 0.0, 0.001, 0.648, 0.721];
const JULY: Month = Month::new(2023, 7);
/// Weeks from the announcement (No. 23 of 2023, on 3 July) to the first day.
const WARNING: f64 = 29.0 / 7.0;
/// Licence pace, the one number that is chosen: as much of normal trade as November saw.
const PACE: f64 = 0.13;

pub(crate) fn case() -> Case {
    let outcome = simulate(&scenario());
    let share = |offset: usize| {
        let month = JULY.plus(i32::try_from(offset).unwrap_or(0));
        exports(&outcome, month) / NORMAL
    };
    let mut rows = Vec::new();
    for (offset, recorded) in RECORDED.into_iter().enumerate() {
        let month = JULY.plus(i32::try_from(offset).unwrap_or(0));
        let was = format!("{:.1} % ({recorded} t)", recorded / NORMAL * 100.0);
        let is = format!("{:.1} %", share(offset) * 100.0);
        let what = format!("{month}, against November 2022 (5.488 t)");
        rows.push(match offset {
            0 => Row::judged(what, was, is, "front-loading: above 150 %", share(0) > 1.5),
            1 | 2 => Row::judged(what, was, is, "nearly nothing: below 3 %", share(offset) < 0.03),
            _ => Row::judged(what, was, is, "3 to 40 %", (0.03..=0.40).contains(&share(offset))),
        });
    }
    Case {
        id: "A6",
        asked: "Germanium after the controls of 1 August 2023",
        rows,
        remark: format!(
            "Another metal in the model's pipeline: review of nine weeks (the legal limit as reported), \
             announced on 3 July (No. 23 of 2023), all else as for heavy oxides; only the licence pace \
             ({:.0} % of normal trade from the first day) was chosen, after the fact. Exporters ship \
             what they have declared before the first day; what is ready then and not declared needs \
             a licence. Recorded: press reports of Chinese customs.",
            PACE * 100.0
        ),
    }
}

fn exports(outcome: &Outcome, month: Month) -> f64 {
    outcome.month_total(Series::Exports, month, &[Class::Hox])
}

fn scenario() -> Scenario {
    let mut scenario = Preset::FreeTrade.scenario();
    scenario.first = Month::new(2023, 1);
    scenario.last = Month::new(2024, 6);
    let total: f64 = scenario.baseline.iter().map(|row| row[Class::Hox.index()]).sum();
    for row in &mut scenario.baseline {
        let share = row[Class::Hox.index()] / total;
        *row = [0.0; Class::COUNT];
        row[Class::Hox.index()] = share * NORMAL * 365.0 / 30.0;
    }
    // Suppliers of rare earths elsewhere have no germanium.
    scenario.supply.suppliers.clear();
    scenario.supply.projects.clear();
    scenario.buyers = Buyers { warning: WARNING, ..Buyers::default() };
    scenario.policy = Regime {
        from: Some(Date::new(2023, 8, 1)),
        review: 9,
        pace: PACE,
        early_pace: PACE,
        ..Regime::plain()
    };
    scenario
}
