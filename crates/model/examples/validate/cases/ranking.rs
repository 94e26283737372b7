//! A11: which oxides put more at risk.

use super::row::{Case, Row};
use model::data::REGIONS;
use model::scenario::{Preset, Quota, Scenario};
use model::simulate::simulate;
use model::units::{Class, Date, Sector};

pub(crate) fn case() -> Case {
    let (heavy, light) = (loss(Class::Hox), loss(Class::Lox));
    Case {
        id: "A11",
        asked: "Expected loss, heavy against light oxides",
        rows: vec![Row::judged(
            "value added at risk in two years of which the first twelve months bring none of a class",
            "samarium, lutetium, terbium, dysprosium and gadolinium near the top of a list of the \
             USGS, light ones not (press)",
            format!("heavy {heavy:.1} bn USD, light {light:.1} bn USD"),
            "heavy above light",
            heavy > light,
        )],
        remark:
            "Both cuts are given the same odds, which favours light oxides: only heavy ones have been \
                 controlled since April 2025. A class limits a sector by its share of the value that \
                 the sector uses; by weight, heavy oxides would hardly limit anything. Sectors' shares \
                 of oxides are one judgement for all regions."
                .to_owned(),
    }
}

/// Value added at risk, billion USD, if no oxide of a class is exported from April 2025 to March
/// 2026.
fn loss(class: Class) -> f64 {
    let mut classes = [false; Class::COUNT];
    classes[class.index()] = true;
    let scenario = Scenario {
        quota: Some(Quota {
            from: Date::new(2025, 4, 1),
            until: Some(Date::new(2026, 4, 1)),
            classes,
            share: 0.0,
            duty: 0.0,
        }),
        ..Preset::FreeTrade.scenario()
    };
    let outcome = simulate(&scenario);
    let mut sum = 0.0;
    for month in outcome.months() {
        for region in 0..REGIONS.len() {
            for sector in Sector::ALL {
                sum += outcome.value_at_risk(&scenario, month, region, sector);
            }
        }
    }
    sum / 1e9
}
