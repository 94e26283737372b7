//! Words of the assumptions beside the seven main controls.

use model::scenario::{Scope, Sharing};

use crate::controls;
use crate::language::said;

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
    said(match key {
        "scope" => m!("Goods under control"),
        "start" => m!("Controls begin on"),
        "end" => m!("Controls end on"),
        "path" => m!("Licence pace over time"),
        "sharing" => m!("How other suppliers share"),
        "embargo" => m!("Nothing is shipped to"),
        "align" => m!("Regions one by one"),
        _ => return controls::name(key),
    })
}

/// What a choice does, in a sentence.
#[must_use]
pub fn sentence(key: &str) -> &'static str {
    said(match key {
        "scope" => m!("Which goods may leave China with a licence only."),
        "start" => {
            m!("The day on which the regime of the scenario begins. Empty: it never begins.")
        }
        "end" => m!("The first day without export controls. Empty: they stay."),
        "path" => {
            m!(
                "Drawn by hand, it takes the place of the licence pace and of the slow start: straight lines between points, level before the first and after the last."
            )
        }
        "sharing" => m!("Who gets what is made outside China when many ask for it."),
        "embargo" => {
            m!(
                "Single regions are chosen below, or on the map: the panel of a region has the same."
            )
        }
        "align" => {
            m!(
                "Political closeness to Beijing from −1, opposed, to 1, close: with steering, it sets who is served first."
            )
        }
        _ => return controls::sentence(key),
    })
}

/// Scopes as they are chosen.
#[must_use]
pub fn scope(scope: Scope) -> &'static str {
    said(match scope {
        Scope::None => m!("None"),
        Scope::Heavy => m!("Heavy oxides and their magnets"),
        Scope::Light => m!("Light oxides as well"),
        Scope::Magnets => m!("All magnets as well"),
        Scope::Downstream => m!("As in April 2025, and parts made abroad"),
    })
}

/// Rules of sharing as they are chosen.
#[must_use]
pub fn sharing(sharing: Sharing) -> &'static str {
    said(match sharing {
        Sharing::Compete => m!("Buyers compete"),
        Sharing::Contracts => m!("Contracts first"),
        Sharing::Allied => m!("Where a tonne serves best"),
    })
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
    [m!("Region"), m!("Alignment"), m!("Cut off")].map(said)
}
/// The buttons of a drawn path: to begin, to add a point, to take one away, to end.
#[must_use]
pub fn path_buttons() -> [&'static str; 4] {
    [m!("Draw a path"), m!("Add a point"), m!("Delete the point"), m!("Back to the slider")]
        .map(said)
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
