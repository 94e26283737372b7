//! The first picture of the page, in the same frame as the living one.

use scene::figures::Figure;
use scene::layout::Frame;
use scene::map::map;
use scene::svg::{Style, svg};
use text::charts::heading;
use text::page::{failed, lead, no_script, not_a_forecast, reload, title};

use crate::markup::escaped;
use crate::opening::Opening;
use crate::table::table;
use crate::{controls, layouts};

/// Everything that stands in the element `first`.
pub(crate) fn first() -> String {
    let opening = Opening::new();
    let comparisons = opening.comparisons();
    let state = opening.map(&comparisons);
    let (subject, Opening { preset, scenario, outcome, view }) = (opening.subject(), &opening);
    // One picture for a phone and one for everything else; the style sheet shows the one that fits.
    let picture = |frame: &Frame| {
        let stored = layouts::stored(frame, scenario, view.selection);
        let picture = stored.map(|layout| map(&layout, &state)).unwrap_or_default();
        let class = format!("<svg class=\"{}\"", frame.id);
        svg(&picture, &Style::Page { id: "" }).replacen("<svg", &class, 1)
    };
    let pictures: String = layouts::FIRST.iter().map(picture).collect();
    let mut html = String::from("<main class=\"page\"><header class=\"masthead\">");
    html.push_str(&format!(
        "<h1>{}</h1><p>{}</p>{}</header>",
        title(),
        escaped(lead()),
        controls::colours()
    ));
    html.push_str(&notes());
    html.push_str(&format!(
        "<div class=\"lede\"><p id=\"headline\">{}</p><p class=\"caveat\">{}</p></div>",
        escaped(&subject.headline()),
        escaped(not_a_forecast())
    ));
    html.push_str("<div class=\"workbench\"><div class=\"stage\">");
    html.push_str(&controls::show());
    html.push_str("<figure class=\"map\">");
    html.push_str("<svg id=\"flow-map\" role=\"group\" aria-labelledby=\"headline\">");
    html.push_str(&pictures);
    html.push_str("</svg></figure>");
    html.push_str(&controls::clock(outcome, view));
    html.push_str("</div>");
    html.push_str(&controls::controls(*preset, scenario, view.month));
    html.push_str("<div class=\"evidence\"><div id=\"focus\"></div>");
    html.push_str(&["<section class=\"consequences\"><h2>", heading(), "</h2>"].concat());
    for figure in Figure::ALL {
        // They keep their places; the second program draws them.
        html.push_str(&format!(
            "<figure class=\"chart\" data-chart=\"{}\"><div class=\"picture\" style=\"{}\"></div>\
             <div class=\"chart-tools\"></div></figure>",
            figure.id(),
            figure.room(),
        ));
    }
    html.push_str("</section>");
    html.push_str(&table(&comparisons, view));
    html.push_str("</div></div></main>");
    html
}

/// What is said where the program does not run.
fn notes() -> String {
    format!(
        "<p class=\"failed-note\" role=\"alert\">{} <a href=\"\">{}</a></p>\
         <noscript><style>.consequences,.failed-note[role]{{display:none!important}}</style>\
         <p class=\"failed-note shown\">{}</p></noscript>",
        escaped(failed()),
        reload(),
        escaped(no_script())
    )
}
