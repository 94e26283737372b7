//! Regimes, measures, a quota and paths over time.

use model::scenario::{Drawn, Scope, parameters};
use model::units::Class;

use super::{Field, Shape};
use crate::limits::{DUTY, MEASURES, POINTS, QUOTA, REGIMES};

/// The plain numbers that belong to a regime, so that each of several can have its own.
pub(crate) const REGIME: [&str; 18] = [
    "pace",
    "early-pace",
    "ramp",
    "ramp-length",
    "review",
    "approval",
    "reentry",
    "validity",
    "general-first",
    "general",
    "general-rise",
    "steering",
    "spill",
    "spill-weeks",
    "clearance-after",
    "refusal",
    "enforcement",
    "news",
];

pub(super) fn fields() -> Vec<Field> {
    vec![
        Field::new(
            "before",
            Shape::list(regime(), 0, REGIMES),
            "Regimes before that, by their first days. What is left out is as under free-trade.",
        ),
        Field::new(
            "measures",
            Shape::list(measure(), 0, MEASURES),
            "Caps on what single regions are sent: pace is the most that is shipped, as a share of normal trade (the baseline times its level).",
        ),
        Field::new(
            "quota",
            Shape::or_null(quota()),
            "A cap on what all regions are sent together: share of normal trade (the baseline times its level); duty as a share of the price inside China.",
        ),
        Field::new(
            "paths",
            Shape::Object(Drawn::ALL.into_iter().filter_map(path).collect()),
            "Numbers that follow straight lines between points, whatever the regimes say.",
        ),
    ]
}

fn number(key: &'static str) -> Option<Field> {
    parameters::find(key).map(|control| Field::new(control.key, Shape::of(control), ""))
}

fn regime() -> Shape {
    let scopes = Shape::Id(Scope::ALL.map(Scope::id).to_vec());
    let mut fields = vec![
        Field::new("from", Shape::or_null(Shape::Day), "").required(),
        Field::new("scope", scopes, ""),
        Field::new("embargo", Shape::Embargo, ""),
    ];
    fields.extend(REGIME.into_iter().filter_map(number));
    Shape::Object(fields)
}

fn classes() -> Field {
    let class = Shape::Id(Class::ALL.map(Class::id).to_vec());
    Field::new("classes", Shape::list(class, 0, Class::COUNT), "All classes if it is left out.")
}

fn measure() -> Shape {
    let mut fields = vec![
        Field::new("region", Shape::Region, "").required(),
        classes(),
        Field::new("from", Shape::Day, "").required(),
        Field::new("until", Shape::or_null(Shape::Day), "It stays if that is left out or null."),
    ];
    fields.extend(number("pace").map(Field::required));
    fields.extend(number("approval").map(|field| Field {
        shape: Shape::or_null(field.shape),
        says: "As in the regime if it is left out or null.",
        ..field
    }));
    Shape::Object(fields)
}

fn quota() -> Shape {
    Shape::Object(vec![
        Field::new("from", Shape::Day, "").required(),
        Field::new("until", Shape::or_null(Shape::Day), "It stays if that is left out or null."),
        classes(),
        Field::new("share", QUOTA, "").required(),
        Field::new("duty", DUTY, "0 if it is left out."),
    ])
}

fn path(drawn: Drawn) -> Option<Field> {
    let point = Shape::Point(Box::new(number(drawn.key())?.shape));
    Some(Field::new(drawn.key(), Shape::list(point, 1, POINTS), ""))
}
