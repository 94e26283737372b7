//! A3: the licence funnel of European car suppliers.

use super::record::{FUNNEL, granted};
use super::row::{Case, Row};
use model::scenario::Preset;
use model::simulate::simulate;

pub(crate) fn case() -> Case {
    let outcome = simulate(&Preset::April2025.scenario());
    let shares = FUNNEL.map(|(day, _)| granted(&outcome, day));
    let limits = [(0.15..=0.35, "15 to 35 %"), (0.45..=0.75, "45 to 75 %")];
    let words = ["a quarter of hundreds filed (S81)", "60 % (S82)"];
    let rows = FUNNEL.iter().zip(shares).zip(limits.iter().zip(words));
    let rows = rows.map(|(((day, _), share), ((limits, rule), recorded))| {
        let what = format!("granted of what was filed by {day}");
        Row::judged(
            what,
            recorded,
            format!("{:.0} %", share * 100.0),
            rule,
            limits.contains(&share),
        )
    });
    Case {
        id: "A3",
        asked: "Licence funnel, magnets, European Union, preset `april-2025`",
        rows: rows.collect(),
        remark:
            "The reported shares are of applications of car suppliers, the model's of tonnes of \
                 all buyers, and its slow start is set by the month totals. `calibrate` meets the \
                 funnel only at the edge of several plausible ranges, and then April's total is a \
                 fifth too low: funnel and totals pull apart, and the model sides with the totals."
                .to_owned(),
    }
}
