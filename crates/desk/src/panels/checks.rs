//! The model's checks on the present scenario.

use model::query::checks;
use text::panels::checks as words;

use super::Present;
use crate::markup::Html;

/// The panel.
pub(super) fn checks(present: &Present<'_>) -> String {
    let all = checks::checks(&present.read.scenario, present.outcome);
    let mut html = Html::default();
    html.el("h2", words::heading()).el("p", &words::verdict(&all)).raw("<ul class=\"checks\">");
    for one in &all {
        html.raw(if one.faults > 0 { "<li class=\"bad\">" } else { "<li>" });
        html.text(words::claim(one.check)).raw(" ").el("span", &words::result(one)).raw("</li>");
    }
    html.raw("</ul>");
    html.finish()
}
