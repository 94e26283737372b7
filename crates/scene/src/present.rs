//! From the model's figures to what pictures are drawn from: the same for the page and for the
//! picture that stands in it before any script runs.

#[cfg(feature = "charts")]
pub mod charts;

use address::View;
use model::data::{
    BASELINE, CUSTOMS_VALUES, Confidence, HUBS, Hub, ORIGIN, RECORDED_TOTALS, REGIONS, Region,
    SITES, Series as Reported, Site, SiteKind,
};
use model::outcome::{Outcome, Series};
use model::query::Comparison;
use model::query::trade::Trade;
use model::rank::descending;
use model::scenario::{Preset, Scenario, series_of};
use model::simulate::simulate;
use model::units::{Class, Month, Selection};
use text::language::word;
use text::{number, page, words};

use crate::camera::Camera;
use crate::layout::{Destination, Place, Supply};
use crate::map::hubs::{HubState, SiteState};
use crate::map::others::{PASSED_ON, Passed};
use crate::map::{MapState, Pile, RegionState};
use crate::spark::{Spark, spark};

/// Where the flows start: a point of `data/sites.csv`.
#[must_use]
pub fn china() -> Place {
    let [Site { id, name, lon, lat, .. }] = ORIGIN;
    Place { id: id.to_owned(), name: word(name).to_owned(), lon, lat }
}

/// Where they go, and how wide they are in the baseline.
#[must_use]
pub fn destinations(scenario: &Scenario, selection: Selection) -> Vec<Destination> {
    let classes = selection.classes();
    let regions = REGIONS.iter().zip(&scenario.baseline);
    regions
        .map(|(region, row)| Destination {
            place: place(region),
            tonnes_per_year: classes.iter().map(|class| row[class.index()]).sum(),
        })
        .collect()
}

/// A month's figures for the map.
#[must_use]
pub fn map_state(
    scenario: &Scenario,
    outcome: &Outcome,
    comparisons: &[Comparison],
    view: &View,
) -> MapState {
    let (selection, month) = (view.selection, view.month);
    let classes = selection.classes();
    let estimated = is_estimated(selection);
    let region = |(index, one): (usize, &Comparison)| {
        let weeks = |month| outcome.stock_weeks(month, index, classes);
        RegionState {
            value: one.value,
            baseline: one.baseline,
            normal: scenario.monthly_baseline(index, classes, month),
            estimated,
            stock: share(outcome, month, index, classes),
            stock_weeks: weeks(month),
            need: outcome.month(Series::Need, month, index, classes),
        }
    };
    MapState {
        regions: comparisons.iter().enumerate().map(region).collect(),
        pile: pile(scenario, outcome, month, classes),
        hubs: hubs(scenario, outcome, month, classes),
        sites: sites(),
        supplied: Trade::new(scenario, outcome).between_regions(month, classes),
        passed: passed(outcome, month, classes),
        month: number::month(month),
        selection: selection.id(),
        words: words::selection(selection).to_owned(),
        unit: view.unit,
        usd_per_tonne: usd_per_tonne(selection),
        changes: view.changes,
        compared: !view.compare.is_empty(),
        camera: Camera::WORLD,
        title: None,
        source: page::map_source(selection).to_owned(),
    }
}

/// Users' stock at the end of a month against that at the end of the run's first: weeks of need
/// against weeks of need, so that neither season nor growth looks like a shortage.
fn share(outcome: &Outcome, month: Month, region: usize, classes: &[Class]) -> f64 {
    let normal = outcome.stock_weeks(outcome.first, region, classes);
    if normal > 0.0 { outcome.stock_weeks(month, region, classes) / normal } else { 1.0 }
}

/// What has not left China at the end of a month.
fn pile(scenario: &Scenario, outcome: &Outcome, month: Month, classes: &[Class]) -> Pile {
    let regions = 0..scenario.regions();
    let normal: f64 = regions.map(|r| scenario.monthly_baseline(r, classes, month)).sum();
    let total = |series| outcome.month_total(series, month, classes);
    Pile {
        waiting: total(Series::Backlog) + total(Series::Licensed),
        held: total(Series::Held),
        week: normal * 7.0 / f64::from(month.days()),
        refused: total(Series::Refused) + total(Series::Barred),
    }
}

/// What each hub exports in a month, as the table of hubs and regions has it.
fn hubs(scenario: &Scenario, outcome: &Outcome, month: Month, classes: &[Class]) -> Vec<HubState> {
    let regions = outcome.regions().max(1);
    let mut values = vec![0.0; HUBS.len()];
    let mut totals = [0.0; Class::COUNT];
    for class in classes {
        let flows = outcome.hub_flows(scenario, month, *class);
        for (value, row) in values.iter_mut().zip(flows.chunks(regions)) {
            *value += row.iter().sum::<f64>();
        }
        totals[class.index()] =
            (0..regions).map(|r| scenario.monthly_baseline(r, &[*class], month)).sum();
    }
    let hub = |(hub, value): (&Hub, &f64)| HubState {
        id: hub.id,
        name: word(hub.name),
        role: word(hub.role),
        lon: hub.lon,
        lat: hub.lat,
        value: *value,
        baseline: hub.share.iter().zip(totals).map(|(share, total)| share * total).sum(),
    };
    HUBS.iter().zip(&values).map(hub).collect()
}

fn sites() -> Vec<SiteState> {
    let state = |site: &Site| SiteState {
        name: word(site.name),
        port: site.kind == SiteKind::Port,
        lon: site.lon,
        lat: site.lat,
    };
    SITES.iter().map(state).collect()
}

/// Average customs value of a selection in the baseline year, US dollars a tonne.
#[must_use]
pub fn usd_per_tonne(selection: Selection) -> f64 {
    let [magnets, compounds] = CUSTOMS_VALUES;
    match reported(selection) {
        Reported::Magnets => magnets,
        Reported::Compounds => compounds,
    }
}

/// The largest flows of suppliers outside China to other regions than their own, in normal times:
/// at most so many, each at least so large a part of what China exports of the same.
#[must_use]
pub fn supplies(selection: Selection) -> Vec<Supply> {
    const MOST: usize = 8;
    const LEAST: f64 = 0.004;
    let scenario = Preset::FreeTrade.scenario();
    let outcome = simulate(&scenario);
    let classes = selection.classes();
    let sent = Trade::new(&scenario, &outcome).between_regions(Month::new(2025, 6), classes);
    let all: f64 = destinations(&scenario, selection).iter().map(|d| d.tonnes_per_year).sum();
    let regions = scenario.regions();
    let order = descending(&sent);
    let large = order.into_iter().filter(|at| at / regions != at % regions);
    large
        .filter_map(|at| {
            let place = |index: usize| REGIONS.get(index).map(place);
            let tonnes_per_year = sent.get(at)? * 12.0;
            let (from, to) = (place(at / regions)?, place(at % regions)?);
            (tonnes_per_year >= LEAST * all).then_some(Supply { from, to, tonnes_per_year })
        })
        .take(MOST)
        .collect()
}

/// What is passed on to regions that are cut off: from those that pass on most, class by class in
/// proportion to what each is forwarded.
fn passed(outcome: &Outcome, month: Month, classes: &[Class]) -> Vec<Passed> {
    let regions = outcome.regions();
    let mut flows = vec![0.0; regions * regions];
    for class in classes {
        let of = |series, region| outcome.month(series, month, region, &[*class]);
        let from: Vec<f64> = (0..regions).map(|region| of(Series::PassedOn, region)).collect();
        let all = from.iter().sum::<f64>();
        for to in (0..regions).filter(|_| all > 0.0) {
            let share = of(Series::Rerouted, to) / all;
            for (flow, from) in flows.iter_mut().skip(to).step_by(regions).zip(&from) {
                *flow += from * share;
            }
        }
    }
    let passed = |at: usize| Passed {
        from: at / regions,
        to: at % regions,
        tonnes: flows.get(at).copied().unwrap_or(0.0),
    };
    descending(&flows)
        .into_iter()
        .take(PASSED_ON)
        .map(passed)
        .filter(|one| one.tonnes > 0.0)
        .collect()
}

fn place(region: &Region) -> Place {
    Place {
        id: region.id.to_owned(),
        name: word(region.name).to_owned(),
        lon: region.lon,
        lat: region.lat,
    }
}

/// The clock's months: what is computed of a selection, and what was recorded where customs print
/// it.
#[must_use]
pub fn clock(outcome: &Outcome, selection: Selection) -> Spark {
    let total = |month| outcome.month_total(Series::Exports, month, selection.classes());
    let computed: Vec<f64> = outcome.months().map(total).collect();
    let printed = matches!(selection, Selection::Magnets | Selection::Compounds);
    let months = RECORDED_TOTALS
        .iter()
        .filter(|total| printed && total.series == reported(selection) && total.months == 1)
        .filter_map(|total| {
            Some((usize::try_from(total.month.since(outcome.first)).ok()?, total.tonnes))
        });
    spark(&computed, &months.collect::<Vec<_>>())
}

/// The month, from one on, in which least a day is exported of a selection.
#[must_use]
pub fn trough(outcome: &Outcome, selection: Selection, from: Month) -> Month {
    let daily = |month: Month| {
        let total = outcome.month_total(Series::Exports, month, selection.classes());
        total / f64::from(month.days())
    };
    let own = outcome.months().filter(|month| *month >= from);
    own.min_by(|a, b| daily(*a).total_cmp(&daily(*b))).unwrap_or(outcome.first)
}

/// Whether the baseline of a selection was reconciled rather than counted.
#[must_use]
pub fn is_estimated(selection: Selection) -> bool {
    let shown = reported(selection);
    BASELINE.iter().any(|flow| flow.confidence == Confidence::Estimated && flow.series == shown)
}

fn reported(selection: Selection) -> Reported {
    selection.classes().first().copied().map_or(Reported::Magnets, series_of)
}
