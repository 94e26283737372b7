//! Where a figure comes from: value, unit, rule, sources with their dates, confidence, and both
//! sides' reports where the data have them. A question is a few ids with spaces between, as the
//! figure's button carries it.

use model::data::{
    BASELINE, BaselineFlow, CLASS_SPLIT, Confidence, KNOWN_SUMS, RECORDED_DESTINATIONS, SUPPLIERS,
    Series as Reported, region_index,
};
use model::outcome::Series;
use model::query::Comparison;
use model::scenario::series_of;
use model::units::{Class, Sector, Selection};
use text::language::both as both_said;
use text::panels::origin as words;
use text::{charts, explore, number};

use super::{Present, sources};
use crate::markup::Html;

/// What is told of a figure.
#[derive(Default)]
struct Told {
    what: String,
    value: String,
    unit: &'static str,
    rule: String,
    sources: Vec<&'static str>,
    /// None: the model's own.
    confidence: Option<Confidence>,
    both: String,
}

/// Answers a question; empty if there is no such figure.
pub(crate) fn origin(question: &str, present: &Present<'_>) -> String {
    let parts: Vec<&str> = question.split(' ').collect();
    let told = match parts.as_slice() {
        ["cell", region, column] => cell(present, region, column),
        ["series", series, region, goods] => series_told(present, series, region, goods),
        ["base", region, goods] => base(present, region, goods),
        ["from", from, region, goods] => from_others(present, from, region, goods),
        ["cover", region, goods] => users(present, region, goods, true),
        ["lack", region, goods] => users(present, region, goods, false),
        ["output", region, sector] => output(present, region, sector),
        ["recorded", at] => recorded(at),
        _ => None,
    };
    told.map_or(String::new(), |told| markup(&told))
}

fn markup(told: &Told) -> String {
    let [value, unit, rule, source, confidence, both] = words::heads();
    let mut html = Html::default();
    html.raw("<header>").el("h3", &charts::capital(&told.what));
    html.raw(
        "<button type=\"button\" popovertarget=\"panel-origin\" popovertargetaction=\"hide\">",
    );
    html.text(text::page::close()).raw("</button></header><dl>");
    html.el("dt", value).el("dd", &told.value).el("dt", unit).el("dd", told.unit);
    if !told.rule.is_empty() {
        html.el("dt", rule).el("dd", &told.rule);
    }
    html.el("dt", source).raw("<dd>");
    if told.sources.iter().all(|ids| ids.is_empty()) {
        html.text(words::no_source());
    }
    for ids in &told.sources {
        sources(&mut html, ids);
    }
    html.raw("</dd>").el("dt", confidence);
    html.el("dd", told.confidence.map_or(words::computed(), text::words::confidence));
    if !told.both.is_empty() {
        html.el("dt", both).el("dd", &told.both);
    }
    html.raw("</dl>");
    html.finish()
}

/// A cell of the page's table.
fn cell(present: &Present<'_>, region: &str, column: &str) -> Option<Told> {
    let at = region_index(region)?;
    let view = &present.read.view;
    let goods = view.selection.id();
    let classes = view.selection.classes();
    let (scenario, outcome) = (&present.read.scenario, present.outcome);
    let one = Comparison::of(scenario, outcome, view.month, at, classes);
    let exports = series_told(present, "exports", region, goods)?;
    Some(match column {
        "1" => exports,
        "2" => base(present, region, goods)?,
        "3" => Told {
            value: number::tonnes(one.change()),
            rule: [words::change_rule(), " ", &exports.rule].concat(),
            ..exports
        },
        "4" => Told {
            value: number::percent(one.share()),
            unit: "%",
            rule: [words::share_rule(), " ", &exports.rule].concat(),
            ..exports
        },
        _ => return None,
    })
}

fn series_told(present: &Present<'_>, series: &str, region: &str, goods: &str) -> Option<Told> {
    let series = Series::ALL.into_iter().find(|one| one.id() == series)?;
    let (at, selection) = (region_index(region)?, Selection::parse(goods)?);
    let (outcome, month) = (present.outcome, present.read.view.month);
    let of = |series| outcome.month(series, month, at, selection.classes());
    let mut told = Told {
        what: words::exports(at, selection, month),
        value: number::tonnes(of(series)),
        unit: if series.is_stock() { words::tonnes_end() } else { words::tonnes_month() },
        ..Told::default()
    };
    let goods = text::words::selection(selection);
    let of_whom = |name: &str| {
        [name, ": ", goods, ", ", explore::name(at), ", ", &number::month(month)].concat()
    };
    let rows = text::panels::region::queue_rows();
    match series {
        Series::Exports => {
            let (rule, flow) = baseline(at, selection);
            told.rule = [words::exports_rule(), " ", &rule].concat();
            told.sources = flow.into_iter().map(|flow| flow.source).collect();
        }
        Series::Rerouted => {
            told.what = of_whom(text::panels::region::passed_on());
            told.rule = words::passed_rule().to_owned();
        }
        queue => {
            told.what = of_whom(match queue {
                Series::Backlog => rows[0],
                Series::Licensed => rows[1],
                Series::Held => rows[2],
                _ => rows[3],
            });
            if queue == Series::Refused {
                told.value = number::tonnes(of(Series::Refused) + of(Series::Barred));
            }
            told.rule = words::queue_rule().to_owned();
        }
    }
    Some(told)
}

/// The rule of a baseline, and its row.
fn baseline(region: usize, selection: Selection) -> (String, Option<&'static BaselineFlow>) {
    let first = selection.classes().first().copied();
    let series = first.map(series_of);
    let flow = BASELINE.iter().find(|row| row.region == region && Some(row.series) == series);
    let mut rule =
        flow.map_or(String::new(), |flow| words::of_2024(flow.tonnes_per_year, flow.note));
    if let Selection::One(class) = selection {
        for split in CLASS_SPLIT.iter().filter(|split| split.class == class) {
            rule = both_said(&rule, &words::of_class(split.share, split.note));
        }
    }
    (rule, flow)
}

fn base(present: &Present<'_>, region: &str, goods: &str) -> Option<Told> {
    let (at, selection) = (region_index(region)?, Selection::parse(goods)?);
    let (rule, flow) = baseline(at, selection);
    let month = present.read.view.month;
    let tonnes = present.read.scenario.monthly_baseline(at, selection.classes(), month);
    let of_class = matches!(selection, Selection::One(_));
    Some(Told {
        what: [explore::name(at), ": ", text::panels::region::baseline()].concat(),
        value: number::tonnes(tonnes),
        unit: words::tonnes_month(),
        rule: [words::baseline_rule(), " ", &rule].concat(),
        sources: flow.into_iter().map(|flow| flow.source).collect(),
        confidence: if of_class {
            Some(Confidence::Assumption)
        } else {
            flow.map(|flow| flow.confidence)
        },
        both: flow.map_or(String::new(), both),
    })
}

/// What importers and the exporter say of the compounds of 2024, where both are known.
fn both(flow: &BaselineFlow) -> String {
    if flow.series != Reported::Compounds {
        return String::new();
    }
    let told = |importers: bool| {
        let side = |note: &str| note.starts_with("importer") == importers;
        let rows =
            KNOWN_SUMS.iter().filter(|sum| sum.regions.contains(&flow.region) && side(sum.note));
        let told: Vec<String> = rows
            .map(|sum| {
                let names: Vec<&str> = sum.regions.iter().map(|at| explore::name(*at)).collect();
                let names = names.join(", ");
                [&number::tonnes(sum.tonnes), " (", &names, "; ", sum.note, ")"].concat()
            })
            .collect();
        told.join(", ")
    };
    let (importers, exporter) = (told(true), told(false));
    match (importers.is_empty(), exporter.is_empty()) {
        (true, true) => String::new(),
        (false, true) => words::one_side(true, &importers),
        (true, false) => words::one_side(false, &exporter),
        (false, false) => words::both(&importers, &exporter),
    }
}

fn from_others(present: &Present<'_>, from: &str, region: &str, goods: &str) -> Option<Told> {
    let (origin, at) = (region_index(from)?, region_index(region)?);
    let selection = Selection::parse(goods)?;
    let month = present.read.view.month;
    let tonnes = present.supplied().supplied(month, origin, at, selection.classes());
    let makes_magnets = matches!(selection, Selection::One(Class::MagL | Class::MagH));
    let rows: Vec<_> = SUPPLIERS
        .iter()
        .filter(|row| row.region == origin && row.makes_magnets == makes_magnets)
        .collect();
    let names: Vec<String> =
        rows.iter().map(|row| words::made(row.name, row.tonnes_per_year)).collect();
    let goods = text::words::selection(selection);
    Some(Told {
        what: [explore::name(origin), " → ", explore::name(at), ": ", goods].concat(),
        value: number::tonnes(tonnes),
        unit: words::tonnes_month(),
        rule: [words::others_rule(), " ", &names.join("; "), "."].concat(),
        sources: rows.iter().map(|row| row.source).collect(),
        ..Told::default()
    })
}

fn users(present: &Present<'_>, region: &str, goods: &str, stock: bool) -> Option<Told> {
    let (at, selection) = (region_index(region)?, Selection::parse(goods)?);
    let (outcome, month) = (present.outcome, present.read.view.month);
    let classes = selection.classes();
    let told = Told {
        what: [explore::name(at), ": ", text::words::selection(selection)].concat(),
        ..Told::default()
    };
    Some(if stock {
        Told {
            value: number::weeks(outcome.stock_weeks(month, at, classes)),
            unit: words::weeks_of_need(),
            rule: words::stock_rule().to_owned(),
            ..told
        }
    } else {
        Told {
            value: number::percent(outcome.shortfall(month, at, classes)),
            unit: words::share_of_need(),
            rule: words::lack_rule().to_owned(),
            ..told
        }
    })
}

fn output(present: &Present<'_>, region: &str, sector: &str) -> Option<Told> {
    let (at, sector) = (region_index(region)?, Sector::parse(sector)?);
    let month = present.read.view.month;
    let name = charts::capital(charts::sector(sector));
    Some(Told {
        what: [&name, ", ", explore::name(at), ", ", &number::month(month)].concat(),
        value: number::percent(present.outcome.month_output(month, at, sector)),
        unit: words::share_of_output(),
        rule: words::output_rule().to_owned(),
        sources: vec!["S163"],
        ..Told::default()
    })
}

fn recorded(at: &str) -> Option<Told> {
    let row = RECORDED_DESTINATIONS.get(at.parse::<usize>().ok()?)?;
    let place = row.region.map_or(words::union(), explore::name);
    let period = text::panels::region::period(row.month, row.months, false);
    Some(Told {
        what: [place, ", ", &period].concat(),
        value: number::tonnes(row.tonnes),
        unit: if row.months == 1 { words::tonnes_month() } else { words::tonnes_period() },
        rule: row.note.to_owned(),
        sources: vec![row.source],
        confidence: Some(row.confidence),
        both: words::reported(row.importer),
    })
}
