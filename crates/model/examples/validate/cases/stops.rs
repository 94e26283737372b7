//! A4: when lines stopped in spring 2025.

use super::record::union;
use super::row::{Case, Row};
use model::data::{REGIONS, region_by_code};
use model::outcome::Outcome;
use model::scenario::Preset;
use model::simulate::simulate;
use model::units::{Date, Sector};

const START: Date = Date::new(2025, 4, 4);
const CARS: [Sector; 2] = [Sector::Ev, Sector::Auto];

pub(crate) fn case() -> Case {
    let outcome = simulate(&Preset::April2025.scenario());
    let region = |code| region_by_code(code).into_iter().collect::<Vec<_>>();
    let places = [
        ("United States", region("US"), "a Ford plant down about a week in May (press)"),
        ("European Union", union().collect(), "several supplier lines by 4 June (S81)"),
        ("Japan", region("JP"), "Suzuki Swift from 26 May (press)"),
    ];
    let mut rows = Vec::new();
    for (name, regions, recorded) in &places {
        let first =
            regions.iter().filter_map(|&at| first_stop(&outcome, at)).min_by(f64::total_cmp);
        rows.push(Row::judged(
            format!("{name}: first car makers' tier that stands, weeks after 4 April 2025"),
            *recorded,
            first.map_or_else(|| "none".to_owned(), |weeks| format!("{weeks:.1}")),
            "weeks 6 to 9",
            first.is_some_and(|weeks| (6.0..=9.0).contains(&weeks)),
        ));
    }
    let worst = (0..REGIONS.len())
        .map(|at| (REGIONS[at].name, 1.0 - least_output(&outcome, at)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .unwrap_or(("none", 0.0));
    rows.push(Row::judged(
        "greatest loss of car output in a week, all regions",
        "only isolated plants were reported",
        format!("{:.2} % ({})", worst.1 * 100.0, worst.0),
        "at most 2 % (judgement)",
        worst.1 <= 0.02,
    ));
    let india = region_by_code("IN").map_or(0, |at| stressed(&outcome, at));
    let others: Vec<usize> =
        places.iter().flat_map(|place| place.1.iter().map(|&at| stressed(&outcome, at))).collect();
    let most = others.iter().copied().max().unwrap_or(0);
    rows.push(Row::judged(
        "India: weeks with some car makers' tier standing, against the most of the regions above",
        "Maruti cut a half-year's plan by two thirds (press)",
        format!("{india} against {most}"),
        "longest in India",
        india > most,
    ));
    let mut scenario = Preset::April2025.scenario();
    scenario.buyers.cover_factor = 0.5;
    let half = simulate(&scenario);
    let first = places.iter().map(|(_, regions, _)| {
        let first = regions.iter().filter_map(|&at| first_stop(&half, at)).min_by(f64::total_cmp);
        first.map_or_else(|| "none".to_owned(), |weeks| format!("{weeks:.1}"))
    });
    let first: Vec<String> = first.collect();
    let worst = (0..REGIONS.len()).map(|at| 1.0 - least_output(&half, at)).fold(0.0, f64::max);
    rows.push(Row::shown(
        "the same with half the stocks: first weeks in the three regions, greatest loss",
        "–",
        format!("{}; {:.0} %", first.join(", "), worst * 100.0),
    ));
    Case {
        id: "A4",
        asked: "Lines that stop, preset `april-2025`",
        rows,
        remark:
            "A stop is that of the least stocked fifth of a region's car makers, not of a plant with a \
                 name; stocks are judgement. What was at sea goes on arriving for five to six weeks, \
                 makers elsewhere give a quarter to a third of the need, and only then do 4.4 weeks of \
                 stock run down: a plant that stood in May lacked one part, which tonnes cannot show. \
                 Half the stocks do not mend it: stops come earlier, and output falls by far more \
                 than was reported. India's loss is a little above the limit since nothing that was \
                 ordered after the first day leaves without a licence any more."
                .to_owned(),
    }
}

/// Weeks from the first day of controls to the first week in which some tier stands.
fn first_stop(outcome: &Outcome, region: usize) -> Option<f64> {
    let week = CARS.into_iter().filter_map(|sector| outcome.first_stop(region, sector)).min()?;
    Some(f64::from(outcome.calendar().week_start(week).days() - START.days()) / 7.0)
}

/// Weeks in which some tier stands.
fn stressed(outcome: &Outcome, region: usize) -> usize {
    let stands = |week: &usize| CARS.into_iter().any(|s| outcome.stopped(*week, region, s) > 0.0);
    (0..outcome.weeks()).filter(stands).count()
}

fn least_output(outcome: &Outcome, region: usize) -> f64 {
    let of = |week| CARS.into_iter().map(move |sector| outcome.output(week, region, sector));
    (0..outcome.weeks()).flat_map(of).fold(1.0, f64::min)
}
