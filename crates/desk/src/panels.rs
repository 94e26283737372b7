//! The panels: a region in focus, why a figure changed, the elements, the model's checks, where a
//! figure comes from. Each is markup for a place of the page; a place is told again only what is
//! new.

mod checks;
mod elements;
mod more;
mod origin;
mod region;
mod why;

use address::Read;
use model::data::REGIONS;
use model::outcome::Outcome;
use model::simulate::Engine;

use crate::markup::Html;

pub(crate) use elements::{element, told};
pub(crate) use origin::origin;

/// Where a figure comes from is told there.
pub(crate) const ORIGIN: &str = "panel-origin";
/// The element that the reader chose is told there.
pub(crate) const ELEMENT: &str = "panel-element";

/// The strip of elements stands there.
const ELEMENTS: &str = "panel-elements";

/// The page's two places, and what stands in them from the first answer on.
fn places() -> [(&'static str, String); 2] {
    let section = |html: &mut Html, id: &str, name: &str, more: &str| {
        html.raw("<section id=\"").raw(id).raw("\" aria-label=\"").text(name);
        html.raw("\" class=\"panel\"").raw(more).raw("></section>");
    };
    let [why, region, elements, element, checks, origin] = text::panels::places();
    let live = " aria-live=\"polite\"";
    let mut focus = Html::default();
    focus.raw("<style>").raw(include_str!("../../../style/panels.css")).raw("</style>");
    section(&mut focus, "panel-why", why, live);
    section(&mut focus, "panel-region", region, "");
    let mut known = Html::default();
    section(&mut known, "panel-elements", elements, "");
    section(&mut known, "panel-element", element, live);
    section(&mut known, "panel-checks", checks, "");
    known.raw("<div id=\"panel-origin\" aria-label=\"").text(origin);
    known.raw("\" class=\"panel\" popover role=\"dialog\" aria-live=\"polite\"></div>");
    [("focus", focus.finish()), ("known", known.finish())]
}

/// What every panel is made from.
#[derive(Clone, Copy)]
pub(crate) struct Present<'a> {
    pub(crate) read: &'a Read,
    pub(crate) outcome: &'a Outcome,
    /// The element that the reader chose.
    pub(crate) element: Option<usize>,
}

/// What the page was told last.
#[derive(Debug, Default)]
pub(crate) struct Told(Vec<(&'static str, String)>);

impl Told {
    /// One panel after the other: the id of its place and its markup, if that is new; with the
    /// first answer the places.
    pub(crate) fn tell(&mut self, number: u32, present: &Present<'_>) -> Vec<String> {
        let mut answer = Vec::new();
        if self.0.is_empty() {
            answer.extend(places().into_iter().flat_map(|(id, html)| [id.to_owned(), html]));
        }
        let (id, html) = match number {
            0 => (ELEMENTS, elements::elements(present)),
            1 => ("panel-more", more::more(present)),
            2 => ("panel-region", region::region(present)),
            3 => (ELEMENT, present.element.map_or(String::new(), |at| told(at, present))),
            4 => ("panel-why", why::why(present)),
            5 => ("panel-checks", checks::checks(present)),
            _ => return answer,
        };
        match self.0.iter_mut().find(|(known, _)| *known == id) {
            Some((_, known)) if *known == html => return answer,
            Some((_, known)) => known.clone_from(&html),
            None => self.0.push((id, html.clone())),
        }
        answer.extend([id.to_owned(), html]);
        answer
    }
}

impl Told {
    /// The strip as the page's own script has marked it: it need not be told again.
    pub(crate) fn marked(&mut self, present: &Present<'_>) {
        if let Some((_, known)) = self.0.iter_mut().find(|(id, _)| *id == ELEMENTS) {
            *known = elements::elements(present);
        }
    }
}

impl Present<'_> {
    /// The same run, with who outside China sent what to whom: no other panel needs that.
    fn supplied(&self) -> Outcome {
        let (mut engine, mut outcome) = (Engine::default(), Outcome::default());
        engine.record_supply(true);
        engine.run(&self.read.scenario, &mut outcome);
        outcome
    }
}

/// A region's id; empty if it is none.
fn id(region: usize) -> &'static str {
    REGIONS.get(region).map_or("", |region| region.id)
}

/// Links to sources. The page's script puts title, publisher and date in, from the list of sources
/// that the site has anyway.
fn sources(html: &mut Html, ids: &str) {
    for id in ids.split(' ').filter(|id| !id.is_empty()) {
        html.raw("<span class=\"src\" data-src=\"").text(id).raw("\"><a href=\"sources.html#");
        html.text(id).raw("\">").text(id).raw("</a></span> ");
    }
}
