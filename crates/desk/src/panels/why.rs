//! Why the headline's figure differs from that of the preset. It appears by itself, so that it is one
//! line for which there is room from the beginning, until the reader opens it.

use model::outcome::{Outcome, Series};
use model::query::split::split;
use text::panels::{signed, why as words};

use super::Present;
use crate::markup::Html;

/// The panel; empty where nothing differs.
pub(super) fn why(present: &Present<'_>) -> String {
    let read = present.read;
    let plain = read.preset.scenario();
    if plain == read.scenario {
        return String::new();
    }
    let view = &read.view;
    let classes = view.selection.classes();
    let figure = |_: &_, outcome: &Outcome| match view.region {
        Some(region) => outcome.month(Series::Exports, view.month, region, classes),
        None => outcome.month_total(Series::Exports, view.month, classes),
    };
    let split = split(&plain, &read.scenario, figure);
    let (before, after) = (split.before, split.after);
    let mut html = Html::default();
    html.raw("<details><summary><h2>").text(words::heading()).raw("</h2> ");
    html.text(&signed(after - before)).raw(" t</summary><div>");
    html.el("p", &words::note(read.preset, view.region, view.selection, view.month, before, after));
    html.raw("<p class=\"hint\">")
        .text(&words::method(split.method, split.parts.len()))
        .raw("</p>");
    // What they come to stands first: another lever is another line below, and moves nothing.
    let sum: f64 = split.parts.iter().map(|(_, part)| part).sum();
    html.table("", &words::heads()).row(words::sum()).raw("<td>");
    html.text(&words::agrees(sum, after - before)).raw("</td></tr>");
    let most = split.parts.iter().map(|(_, part)| part.abs()).fold(1.0, f64::max);
    for (lever, part) in &split.parts {
        html.row(&words::lever(lever, &plain, &read.scenario)).raw("<td>");
        bar(&mut html, *part, most);
        html.text(&signed(*part)).raw("</td></tr>");
    }
    html.raw("</tbody></table></div></details>");
    html.finish()
}

/// A bar beside a figure, as long as its share of the longest.
pub(super) fn bar(html: &mut Html, value: f64, most: f64) {
    let width = model::decimal::fixed((value.abs() / most * 100.0).min(100.0), 1);
    let class = if value < 0.0 {
        "<i class=\"bar less\" style=\"--w:"
    } else {
        "<i class=\"bar\" style=\"--w:"
    };
    html.raw(class).raw(&width).raw("%\"></i>");
}
