//! A region in focus: everything that is known of it.

use model::data::{
    Confidence, PLANTS, RECORDED_DESTINATIONS, RecordedDestination, Series as Reported,
    region_by_code,
};
use model::outcome::{Outcome, Series};
use model::query::levers::help;
use model::query::risk::UNION;
use model::scenario::series_of;
use model::simulate::Plan;
use model::units::{Class, Sector, Selection};
use text::language::word;
use text::panels::{more as more_words, region as words};
use text::{charts, explore, number};

use super::{Present, id, more, sources, why};
use crate::markup::Html;

/// Of the classes of magnets first, since most readers look for them.
const COLUMNS: [Class; 4] = [Class::MagH, Class::MagL, Class::Hox, Class::Lox];

/// The panel; empty where no region is in focus.
pub(super) fn region(present: &Present<'_>) -> String {
    let Some(region) = present.read.view.region else { return String::new() };
    let mut html = Html::default();
    html.raw("<header>").el("h2", explore::name(region));
    html.raw("<button type=\"button\" data-press='#flows-table tr[data-region=\"");
    html.text(id(region)).raw("\"] button'>").text(words::back()).raw("</button></header>");
    let plain = present.read.preset.scenario();
    let [_, alignment, cut] = more_words::region_heads();
    html.raw("<p class=\"row\"><label>").text(alignment).raw(" ");
    more::alignment(&mut html, region, &plain, &present.read.scenario);
    html.raw("</label><label>");
    more::cut(&mut html, region, &present.read.scenario);
    html.raw(" ").text(cut).raw("</label></p>");
    html.raw("<div class=\"parts\">");
    for part in [helps, imports, stocks, queue, recorded, plants] {
        html.raw("<div>");
        part(&mut html, present, region);
        html.raw("</div>");
    }
    html.raw("</div>");
    html.finish()
}

fn imports(html: &mut Html, present: &Present<'_>, region: usize) {
    let (view, outcome) = (&present.read.view, present.outcome);
    let mut heads = vec![words::from()];
    heads.extend(COLUMNS.map(words::class));
    html.el("h3", words::imports()).table(&words::imports_note(view.month), &heads);
    let mut all = [0.0; 4];
    let mut row = |html: &mut Html, name: &str, origin: &str, values: [f64; 4]| {
        html.row(name);
        for ((value, class), sum) in values.iter().zip(COLUMNS).zip(&mut all) {
            *sum += value;
            let question = [origin, id(region), class.id()].join(" ");
            html.cell(&question, &number::tonnes_bare(*value));
        }
        html.raw("</tr>");
    };
    let month = |series| COLUMNS.map(|class| outcome.month(series, view.month, region, &[class]));
    row(html, words::china(), "series exports", month(Series::Exports));
    let supplied = present.supplied();
    for from in 0..outcome.regions() {
        let sent = COLUMNS.map(|class| supplied.supplied(view.month, from, region, &[class]));
        if sent.iter().sum::<f64>() >= 0.05 {
            row(html, explore::name(from), &["from", id(from)].join(" "), sent);
        }
    }
    let passed = month(Series::Rerouted);
    if passed.iter().sum::<f64>() >= 0.05 {
        row(html, words::passed_on(), "series rerouted", passed);
    }
    html.raw("</tbody><tfoot>").row(words::all());
    for value in all {
        html.el("td", &number::tonnes_bare(value));
    }
    html.raw("</tr>").row(words::baseline());
    let scenario = &present.read.scenario;
    for class in COLUMNS {
        let question = ["base", id(region), class.id()].join(" ");
        let value = scenario.monthly_baseline(region, &[class], view.month);
        html.cell(&question, &number::tonnes_bare(value));
    }
    html.raw("</tr></tfoot></table>");
}

fn stocks(html: &mut Html, present: &Present<'_>, region: usize) {
    let (month, outcome) = (present.read.view.month, present.outcome);
    html.el("h3", words::stocks()).table("", &words::stock_heads());
    for class in COLUMNS {
        let question = |what: &str| [what, id(region), class.id()].join(" ");
        let weeks = |month| words::weeks_bare(outcome.stock_weeks(month, region, &[class]));
        html.row(words::class(class)).cell(&question("cover"), &weeks(month));
        html.el("td", &weeks(outcome.first));
        let lack = number::percent(outcome.shortfall(month, region, &[class]));
        html.cell(&question("lack"), &lack).raw("</tr>");
    }
    html.end().table("", &words::sector_heads());
    for sector in Sector::ALL {
        let output = outcome.month_output(month, region, sector);
        html.row(&charts::capital(charts::sector(sector)));
        let question = ["output", id(region), sector.id()].join(" ");
        html.cell(&question, &number::percent(output));
        let stop = outcome.first_stop(region, sector);
        let stop = stop.map_or("–".to_owned(), |week| {
            number::month(outcome.calendar().week_start(week).month())
        });
        html.el("td", &stop).raw("</tr>");
    }
    html.end();
}

fn queue(html: &mut Html, present: &Present<'_>, region: usize) {
    let (view, outcome) = (&present.read.view, present.outcome);
    html.el("h3", words::queue()).table(&words::queue_note(view.selection, view.month), &[]);
    let rows: [&[Series]; 4] = [
        &[Series::Backlog],
        &[Series::Licensed],
        &[Series::Held],
        &[Series::Refused, Series::Barred],
    ];
    for (name, all) in words::queue_rows().iter().zip(rows) {
        let of =
            |series: &Series| outcome.month(*series, view.month, region, view.selection.classes());
        let value: f64 = all.iter().map(of).sum();
        let question = ["series", all[0].id(), id(region), view.selection.id()].join(" ");
        html.row(name).cell(&question, &number::tonnes(value)).raw("</tr>");
    }
    html.end();
    let wait = outcome.sojourn(&Plan::new(&present.read.scenario), view.month, region);
    html.el("p", &words::sojourn(wait, view.month));
}

fn recorded(html: &mut Html, present: &Present<'_>, region: usize) {
    html.el("h3", words::recorded());
    let outcome = present.outcome;
    let member = UNION.contains(&id(region));
    let all = RECORDED_DESTINATIONS.iter().enumerate();
    let rows: Vec<_> = all
        .filter(|(_, row)| row.confidence != Confidence::Unverified)
        .filter(|(_, row)| row.region.map_or(member, |of| of == region))
        .collect();
    // Nothing to compare with where the run is of other years.
    if !rows.iter().any(|(_, row)| computed(outcome, row).is_some()) {
        html.el("p", words::none_recorded());
        return;
    }
    for whose in [Some(region), None] {
        for (series, goods) in
            [(Reported::Magnets, Selection::Magnets), (Reported::Compounds, Selection::Compounds)]
        {
            let here = |row: &RecordedDestination| row.region == whose && row.series == series;
            let rows: Vec<_> = rows.iter().filter(|(_, row)| here(row)).collect();
            if !rows.is_empty() {
                html.table(&words::recorded_of(goods, whose.is_none()), &words::recorded_heads());
                rows.iter().for_each(|(at, row)| period(html, outcome, *at, row));
                html.end();
            }
        }
    }
    if rows.iter().any(|(_, row)| row.importer) {
        html.el("p", words::importers_note());
    }
    if member {
        html.el("p", words::union_note());
    }
}

/// A recorded figure beside the computed one.
fn period(html: &mut Html, outcome: &Outcome, at: usize, row: &RecordedDestination) {
    html.row(&words::period(row.month, row.months, row.importer));
    html.cell(&["recorded", &at.to_string()].join(" "), &number::tonnes_bare(row.tonnes));
    let computed = computed(outcome, row);
    let off = computed.filter(|_| row.tonnes > 0.0).map(|sum| sum / row.tonnes - 1.0);
    let told = |words: Option<String>| words.unwrap_or(words::NOT_COMPUTED.to_owned());
    html.el("td", &told(computed.map(number::tonnes_bare)));
    html.el("td", &told(off.map(words::off))).raw("</tr>");
}

/// What China exports in all months of a recorded figure to all that it is of; `None` if the run
/// does not hold all of its months.
fn computed(outcome: &Outcome, row: &RecordedDestination) -> Option<f64> {
    let months = row.months.cast_signed();
    let inside = outcome.first <= row.month && row.month.plus(months - 1) <= outcome.last;
    let classes: Vec<Class> =
        Class::ALL.into_iter().filter(|class| series_of(*class) == row.series).collect();
    let regions: Vec<usize> = match row.region {
        Some(region) => vec![region],
        None => UNION.into_iter().filter_map(region_by_code).collect(),
    };
    let month = |month| {
        let to = |region: &usize| outcome.month(Series::Exports, month, *region, &classes);
        regions.iter().map(to).sum::<f64>()
    };
    inside.then(|| (0..months).map(|later| month(row.month.plus(later))).sum())
}

fn plants(html: &mut Html, _: &Present<'_>, region: usize) {
    html.el("h3", words::plants());
    let here = |plant: &&model::data::Plant| {
        plant.confidence != Confidence::Unverified
            && region_by_code(words::code(plant.country)) == Some(region)
    };
    let mut plants = PLANTS.iter().filter(here).peekable();
    if plants.peek().is_none() {
        html.el("p", words::no_plants());
        return;
    }
    html.raw("<ul>");
    for plant in plants {
        html.raw("<li>").el("b", &[plant.company, plant.site].join(", ")).text(": ");
        html.text(word(plant.stage))
            .text(". ")
            .text(&charts::capital(word(plant.status)))
            .text(". ");
        html.text(&words::start(plant.start)).text(" ");
        html.text(&words::capacity(plant.capacity, plant.unit)).text(" ");
        html.text("(").text(text::words::confidence(plant.confidence)).text(") ");
        sources(html, plant.source);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

fn helps(html: &mut Html, present: &Present<'_>, region: usize) {
    let read = present.read;
    let selection = read.view.selection;
    let help = help(&read.scenario, present.outcome, region, selection.classes());
    html.el("h3", words::help());
    html.el("p", &words::help_note(region, selection, help.missing, help.need));
    if help.missing < 0.05 {
        return;
    }
    html.table("", &words::help_heads());
    for one in &help.moved {
        html.row(text::controls::name(one.control.key));
        html.raw("<td class=\"words\">").text(&words::moved(one.control, one.from, one.to));
        html.raw("</td>").el("td", &number::tonnes(one.missing)).raw("<td>");
        let less = help.missing - one.missing;
        why::bar(html, less, help.missing);
        html.text(&number::percent(less / help.missing)).raw("</td></tr>");
    }
    html.end();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plant_of_a_region_is_found() {
        let nowhere = |country: &str| region_by_code(words::code(country)).is_none();
        let lost: Vec<&str> =
            PLANTS.iter().map(|plant| plant.country).filter(|country| nowhere(country)).collect();
        // Suppliers and not destinations: they are in no region of their own.
        assert!(
            lost.iter().all(|country| ["Australia", "South Africa"].contains(country)),
            "{lost:?}"
        );
    }
}
