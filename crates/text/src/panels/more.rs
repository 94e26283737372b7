//! Words of the assumptions beside the seven main controls.

use model::scenario::{Scope, Sharing};

use crate::controls;

/// The groups of controls: a head, and the keys in it in their order.
#[must_use]
pub fn groups() -> [(&'static str, &'static [&'static str]); 4] {
    [
        (
            t!("Licences and customs"),
            &["scope", "start", "end", "path", "ramp", "refusal", "spill"],
        ),
        (t!("Buyers"), &["warning", "cover", "panic", "demand", "thrift"]),
        (t!("Supply outside China"), &["sharing", "delay"]),
        (t!("Who is cut off, and who is close to Beijing"), &["embargo", "enforcement", "align"]),
    ]
}

/// The name of a choice.
#[must_use]
pub fn name(key: &str) -> &'static str {
    match key {
        "scope" => t!("Goods under control"),
        "start" => t!("Controls begin on"),
        "end" => t!("Controls end on"),
        "path" => t!("Licence pace over time"),
        "sharing" => t!("How other suppliers share"),
        "embargo" => t!("Nothing is shipped to"),
        "align" => t!("Regions one by one"),
        _ => controls::name(key),
    }
}

/// What a choice does, in a sentence.
#[must_use]
pub fn sentence(key: &str) -> &'static str {
    match key {
        "scope" => t!("Which goods may leave China with a licence only."),
        "start" => {
            t!("The day on which the regime of the scenario begins. Empty: it never begins.")
        }
        "end" => t!("The first day without export controls. Empty: they stay."),
        "path" => {
            t!(
                "Drawn by hand, it takes the place of the licence pace and of the slow start: straight lines between points, level before the first and after the last."
            )
        }
        "sharing" => t!("Who gets what is made outside China when many ask for it."),
        "embargo" => {
            t!(
                "Single regions are chosen below, or on the map: the panel of a region has the same."
            )
        }
        "align" => {
            t!(
                "Political closeness to Beijing from −1, opposed, to 1, close: with steering, it sets who is served first."
            )
        }
        _ => controls::sentence(key),
    }
}

/// Scopes as they are chosen.
#[must_use]
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::None => t!("None"),
        Scope::Heavy => t!("Heavy oxides and their magnets"),
        Scope::Light => t!("Light oxides as well"),
        Scope::Magnets => t!("All magnets as well"),
        Scope::Downstream => t!("As in April 2025, and parts made abroad"),
    }
}

/// Rules of sharing as they are chosen.
#[must_use]
pub fn sharing(sharing: Sharing) -> &'static str {
    match sharing {
        Sharing::Compete => t!("Buyers compete"),
        Sharing::Contracts => t!("Contracts first"),
        Sharing::Allied => t!("Where a tonne serves best"),
    }
}

/// Embargoes as they are chosen: ids and words; the last stands for single regions.
#[must_use]
pub fn embargoes() -> [(&'static str, &'static str); 4] {
    [
        ("none", t!("Nobody")),
        ("alliance", t!("The US and its allies")),
        ("all", t!("Everybody")),
        ("regions", t!("Single regions")),
    ]
}

/// Heads of the table of regions.
#[must_use]
pub fn region_heads() -> [&'static str; 3] {
    [t!("Region"), t!("Alignment"), t!("Cut off")]
}
/// The button that puts a control back.
#[must_use]
pub fn reset() -> &'static str {
    t!("Reset")
}
/// The buttons of a drawn path: to begin, to add a point, to take one away, to end.
#[must_use]
pub fn path_buttons() -> [&'static str; 4] {
    [t!("Draw a path"), t!("Add a point"), t!("Delete the point"), t!("Back to the slider")]
}
/// How a path is drawn.
#[must_use]
pub fn path_help() -> &'static str {
    t!(
        "Drag a point, or press on the line to add one. With keys: Tab to a point, arrows move it, Delete takes it away."
    )
}
/// A point to those who hear it, behind its day and pace.
#[must_use]
pub fn path_point() -> &'static str {
    t!("Point")
}
