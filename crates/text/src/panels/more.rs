//! Words of the assumptions beside the seven main controls.

use model::scenario::{Scope, Sharing};

use crate::controls;

/// The groups of controls: a head, and the keys in it in their order.
pub const GROUPS: [(&str, &[&str]); 4] = [
    ("Licences and customs", &["scope", "start", "end", "path", "ramp", "refusal", "spill"]),
    ("Buyers", &["warning", "cover", "panic", "demand", "thrift"]),
    ("Supply outside China", &["sharing", "delay"]),
    ("Who is cut off, and who is close to Beijing", &["embargo", "enforcement", "align"]),
];

/// The name of a choice.
#[must_use]
pub fn name(key: &str) -> &'static str {
    match key {
        "scope" => "Goods under control",
        "start" => "Controls begin on",
        "end" => "Controls end on",
        "path" => "Licence pace over time",
        "sharing" => "How other suppliers share",
        "embargo" => "Nothing is shipped to",
        "align" => "Regions one by one",
        _ => controls::name(key),
    }
}

/// What a choice does, in a sentence.
#[must_use]
pub fn sentence(key: &str) -> &'static str {
    match key {
        "scope" => "Which goods may leave China with a licence only.",
        "start" => "The day on which the regime of the scenario begins. Empty: it never begins.",
        "end" => "The first day without export controls. Empty: they stay.",
        "path" => {
            "Drawn by hand, it takes the place of the licence pace and of the slow start: straight \
             lines between points, level before the first and after the last."
        }
        "sharing" => "Who gets what is made outside China when many ask for it.",
        "embargo" => {
            "Single regions are chosen below, or on the map: the panel of a region has the same."
        }
        "align" => {
            "Political closeness to Beijing from −1, opposed, to 1, close: with steering, it sets \
             who is served first."
        }
        _ => controls::sentence(key),
    }
}

/// Scopes as they are chosen.
#[must_use]
pub const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::None => "None",
        Scope::Heavy => "Heavy oxides and their magnets",
        Scope::Light => "Light oxides as well",
        Scope::Magnets => "All magnets as well",
        Scope::Downstream => "As in April 2025, and parts made abroad",
    }
}

/// Rules of sharing as they are chosen.
#[must_use]
pub const fn sharing(sharing: Sharing) -> &'static str {
    match sharing {
        Sharing::Compete => "Buyers compete",
        Sharing::Contracts => "Contracts first",
        Sharing::Allied => "Where a tonne serves best",
    }
}

/// Embargoes as they are chosen: ids and words; the last stands for single regions.
pub const EMBARGOES: [(&str, &str); 4] = [
    ("none", "Nobody"),
    ("alliance", "The US and its allies"),
    ("all", "Everybody"),
    ("regions", "Single regions"),
];

/// Heads of the table of regions.
pub const REGION_HEADS: [&str; 3] = ["Region", "Alignment", "Cut off"];
/// The button that puts a control back.
pub const RESET: &str = "Reset";
/// The buttons of a drawn path: to begin, to add a point, to take one away, to end.
pub const PATH_BUTTONS: [&str; 4] =
    ["Draw a path", "Add a point", "Delete the point", "Back to the slider"];
/// How a path is drawn.
pub const PATH_HELP: &str = "Drag a point, or press on the line to add one. With keys: Tab to a \
    point, arrows move it, Delete takes it away.";
/// A point to those who hear it, behind its day and pace.
pub const PATH_POINT: &str = "Point";
