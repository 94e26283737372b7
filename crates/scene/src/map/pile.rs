//! What piles up at China's end: rings around its disc, as broad as it takes weeks of normal
//! exports to make them; what waits for a licence inside, what customs hold outside.

use super::MapState;
use crate::layout::Layout;
use crate::picture::{Form, Group, Ink, Layer, Shape, Target};

/// Breadth of a ring for each week of normal exports, as a share of the disc's radius.
const PER_WEEK: f64 = 0.075;
/// Broader than this, as a share of the disc's radius, is drawn as broad as this.
const BROADEST: f64 = 0.8;

/// The rings, broadest first, under flows and disc.
pub(super) fn group(layout: &Layout, state: &MapState) -> Group {
    let (r, at) = (layout.origin.r, layout.origin.at);
    let weeks = |tonnes: f64| {
        let weeks = if state.pile.week > 0.0 { tonnes / state.pile.week } else { 0.0 };
        if weeks.is_finite() { weeks.max(0.0) } else { 0.0 }
    };
    let (waiting, held) = (weeks(state.pile.waiting), weeks(state.pile.held));
    let all = (PER_WEEK * (waiting + held)).min(BROADEST);
    let inner = if waiting + held > 0.0 { all * waiting / (waiting + held) } else { 0.0 };
    let ring = |share: f64, ink: Ink, class: &'static str| {
        let ink = if share * r < 0.3 { Ink::None } else { ink };
        let circle = Form::Circle { x: at.x, y: at.y, r: r * (1.0 + share) };
        Shape::filled(ink).named(class).with(circle)
    };
    Group {
        class: "pile",
        target: Some(Target::Origin),
        label: text::map::pile(state.pile.waiting, state.pile.held, waiting, held),
        data: vec![
            ("waiting", super::flow::plain(state.pile.waiting)),
            ("held", super::flow::plain(state.pile.held)),
        ],
        layer: Layer::Map,
        transform: None,
        shapes: vec![ring(all, Ink::Held, "held"), ring(inner, Ink::Waiting, "waiting")],
    }
}
