//! A10: prices of spring 2025.

use super::row::{Case, Row};
use model::maths::price::volume_weighted;
use model::scenario::Preset;
use model::simulate::simulate;
use model::units::{Class, Date};

const START: Date = Date::new(2025, 4, 4);

pub(crate) fn case() -> Case {
    let scenario = Preset::April2025.scenario();
    let outcome = simulate(&scenario);
    let first = outcome.calendar().first_day.days();
    let week = usize::try_from((START.days() + 5 * 7 - first) / 7).unwrap_or(0);
    let weighted = |week| {
        let (inside, outside) =
            (outcome.price_inside(week, Class::Hox), outcome.price_outside(week, Class::Hox));
        volume_weighted(inside, outside, scenario.prices.spot_share)
    };
    let spot = outcome.price_outside(week, Class::Hox);
    let most = (0..=week).map(weighted).fold(0.0, f64::max);
    let peak = (0..outcome.weeks())
        .map(|week| (week, outcome.price_outside(week, Class::Hox)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .unwrap_or((0, 1.0));
    let on = outcome.calendar().week_start(peak.0);
    Case {
        id: "A10",
        asked: "Heavy oxides in spring 2025, preset `april-2025`",
        rows: vec![
            Row::judged(
                "quoted price outside China in week 5, over normal",
                "dysprosium × 3.0, terbium × 3.1 from early April to 6 May, mid-points (S106)",
                format!("× {spot:.2}"),
                "× 2 to 5",
                (2.0..=5.0).contains(&spot),
            ),
            Row::judged(
                "price weighted by volume until then, greatest",
                "nearly all dysprosium changed hands near the Chinese price (S108)",
                format!("× {most:.2}"),
                "below × 1.3",
                most < 1.3,
            ),
            Row::shown(
                "greatest quote of the run",
                "–",
                format!("× {:.1} in the week of {on}", peak.1),
            ),
        ],
        remark:
            "Elasticity, ceiling and speed of prices are judgement or taken from 2010; none was \
                 fitted to 2025."
                .to_owned(),
    }
}
