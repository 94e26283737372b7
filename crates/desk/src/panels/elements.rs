//! The strip of the seventeen elements, and what is told of the one that the reader chose.

use model::data::{Confidence, ELEMENTS, Element, LATEST_PRICES, Price, STAGE_SHARES, StageShare};
use model::units::Selection;
use text::language::word;
use text::panels::elements::{self as words, Standing};

use super::{Present, sources};
use crate::markup::Html;

/// The element with that symbol.
pub(crate) fn element(symbol: &str) -> Option<usize> {
    ELEMENTS.iter().position(|element| element.symbol == symbol)
}

/// The strip.
pub(super) fn elements(present: &Present<'_>) -> String {
    let month = present.read.view.month;
    let mut html = Html::default();
    html.el("h2", words::heading()).el("p", &words::note(month)).raw("<div class=\"strip\">");
    for (at, element) in ELEMENTS.iter().enumerate() {
        let standing = words::standing(element, month);
        html.raw(match standing {
            Standing::Free => "<button type=\"button\" class=\"el\"",
            Standing::Controlled => "<button type=\"button\" class=\"el held\"",
            Standing::Suspended | Standing::Unknown => "<button type=\"button\" class=\"el may\"",
        });
        // The page's own choice of goods is set; where no class counts it, it stays.
        if let Some(class) = element.class {
            html.raw(" data-set=\"class\" data-value=\"")
                .text(Selection::One(class).id())
                .raw("\"");
        }
        html.raw(if present.element == Some(at) {
            " aria-pressed=\"true\" data-element=\""
        } else {
            " aria-pressed=\"false\" data-element=\""
        });
        html.text(element.symbol).raw("\">").el("b", element.symbol).el("span", word(element.name));
        html.el("small", words::group(element.group)).el("small", words::standing_short(standing));
        html.raw("</button>");
    }
    html.raw("</div>");
    html.finish()
}

/// What is told of one.
pub(crate) fn told(at: usize, present: &Present<'_>) -> String {
    let Some(element) = ELEMENTS.get(at) else { return String::new() };
    let [control, uses, class, share, price] = words::heads();
    let mut html = Html::default();
    html.raw("<h3>")
        .text(word(element.name))
        .text(", ")
        .text(words::group(element.group))
        .raw("</h3><dl>");
    html.el("dt", control).raw("<dd>");
    html.text(&words::standing_long(element, present.read.view.month)).raw(" ");
    sources(&mut html, element.source);
    html.raw("</dd>").el("dt", uses).el("dd", word(element.uses));
    html.el("dt", class).el("dd", &words::relation(element)).el("dt", share);
    let mut any = false;
    for row in shares(element) {
        any = true;
        html.raw("<dd>").text(word(row.stage)).text(", ").text(word(row.country)).text(": ");
        html.text(&text::number::percent(row.percent / 100.0)).text(" (").text(row.year);
        html.text("; ").text(text::words::confidence(row.confidence)).text(") ");
        sources(&mut html, row.source);
        html.raw("</dd>");
    }
    if !any {
        html.el("dd", words::no_share());
    }
    html.el("dt", price);
    let mut any = false;
    for row in prices(element) {
        any = true;
        html.raw("<dd>").text(word(row.product)).text(", ").text(row.period).text(": ");
        html.text(&money(row.low));
        if row.high > row.low {
            html.text("–").text(&money(row.high));
        }
        html.text(" ").text(row.unit).text(", ").text(word(row.basis)).text(" (");
        html.text(text::words::confidence(row.confidence)).text(") ");
        sources(&mut html, row.source);
        html.raw("</dd>");
    }
    if !any {
        html.el("dd", words::no_price());
    }
    html.raw("</dl>");
    html.finish()
}

/// A price with as many decimals as it is printed with, two at most.
fn money(value: f64) -> String {
    text::number::shortest((value * 100.0).round() / 100.0)
}

/// China's shares that speak of this element: in its own rows, or of the magnet rare earths. What
/// no source was found for is left out, and so are outlooks.
fn shares(element: &'static Element) -> impl Iterator<Item = &'static StageShare> {
    let magnets = ["Nd", "Pr", "Dy", "Tb"].contains(&element.symbol);
    let name = element.name.to_ascii_lowercase();
    STAGE_SHARES.iter().filter(move |row| {
        let own = row.stage.contains(name.as_str());
        let shared = magnets && row.stage.contains("magnet rare earths");
        (own || shared)
            && row.country == "China"
            && row.year != "2030"
            && row.confidence != Confidence::Unverified
    })
}

/// The last prices of its oxide.
fn prices(element: &'static Element) -> impl Iterator<Item = &'static Price> {
    LATEST_PRICES.iter().filter(|price| {
        price.product.strip_prefix(element.name).is_some_and(|rest| rest.starts_with(" oxide"))
    })
}
