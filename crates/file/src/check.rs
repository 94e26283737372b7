//! Whether what was read has the shape that a file may have.

use model::data::{REGIONS, region_by_code};
use model::units::{Date, Month};

use crate::error::{Error, Place};
use crate::limits::{DAYS, MONTHS};
use crate::node::Node;
use crate::shape::{Field, Shape};

/// The words for an embargo; otherwise it is a list of regions.
pub(crate) const EMBARGO: [&str; 3] = ["none", "alliance", "all"];

/// The first place that has another shape is an error.
pub(crate) fn check(shape: &Shape, node: &Node, place: &Place<'_>) -> Result<(), Error> {
    let fits = match (shape, node) {
        (Shape::Object(fields), Node::Object(_)) => return object(fields, node, place),
        (Shape::ByRegion(of), Node::Object(_)) => return by_region(of, node, place),
        (Shape::List { of, least, most }, Node::List(list)) => {
            if !(*least..=*most).contains(&list.len()) {
                let found = format!("{} entries", list.len());
                return Err(Error::new(place, found, allowed(shape)));
            }
            let mut entries = list.iter().enumerate();
            return entries.try_for_each(|(at, node)| check(of, node, &Place::Index(place, at)));
        }
        (Shape::Embargo, Node::List(_)) => {
            return check(&Shape::list(Shape::Region, 0, REGIONS.len()), node, place);
        }
        (Shape::Point(of), Node::List(list)) => {
            let [day, value] = list.as_slice() else {
                return Err(wrong(shape, node, place));
            };
            check(&Shape::Day, day, &Place::Index(place, 0))?;
            return check(of, value, &Place::Index(place, 1));
        }
        (Shape::OrNull(_), Node::Null) => true,
        (Shape::OrNull(of), _) => {
            return check(of, node, place).map_err(|error| {
                if error.at == place.to_string() { or_null(error) } else { error }
            });
        }
        (Shape::Number { least, most, .. }, Node::Number(number)) => {
            (*least..=*most).contains(number)
        }
        (Shape::Flag, Node::Flag(_)) | (Shape::Text, Node::Text(_)) => true,
        (Shape::Day, Node::Text(text)) => day(text).is_some(),
        (Shape::Month, Node::Text(text)) => month(text).is_some(),
        (Shape::Id(ids), Node::Text(text)) => ids.contains(&text.as_str()),
        (Shape::Region, Node::Text(text)) => region_by_code(text).is_some(),
        (Shape::Embargo, Node::Text(text)) => EMBARGO.contains(&text.as_str()),
        _ => false,
    };
    if fits { Ok(()) } else { Err(wrong(shape, node, place)) }
}

fn wrong(shape: &Shape, node: &Node, place: &Place<'_>) -> Error {
    Error::new(place, format!("{} is not allowed", node.shown()), allowed(shape))
}

fn or_null(error: Error) -> Error {
    Error { allowed: format!("{}, or null", error.allowed), ..error }
}

fn object(fields: &[Field], node: &Node, place: &Place<'_>) -> Result<(), Error> {
    for (key, inner) in node.entries() {
        let place = Place::Key(place, key);
        let field = fields.iter().find(|field| field.key == key).ok_or_else(|| {
            let keys: Vec<&str> = fields.iter().map(|field| field.key).collect();
            Error::new(place, "unknown key", keys.join(", "))
        })?;
        check(&field.shape, inner, &place)?;
    }
    for field in fields.iter().filter(|field| field.required) {
        if node.get(field.key).is_none() {
            let place = Place::Key(place, field.key);
            return Err(Error::new(place, "nothing stands there", allowed(&field.shape)));
        }
    }
    Ok(())
}

fn by_region(of: &Shape, node: &Node, place: &Place<'_>) -> Result<(), Error> {
    let mut seen = vec![false; REGIONS.len()];
    for (key, inner) in node.entries() {
        let place = Place::Key(place, key);
        let region = region_by_code(key)
            .ok_or_else(|| Error::new(place, "unknown region", allowed(&Shape::Region)))?;
        if std::mem::replace(&mut seen[region], true) {
            let found = format!("the region {} stands twice", REGIONS[region].id);
            return Err(Error::new(place, found, "once"));
        }
        check(of, inner, &place)?;
    }
    Ok(())
}

/// A day, if it is one and within the limits.
pub(crate) fn day(text: &str) -> Option<Date> {
    Date::parse(text).filter(|day| (DAYS.0..=DAYS.1).contains(day))
}

/// A month, if it is one and within the limits.
pub(crate) fn month(text: &str) -> Option<Month> {
    Month::parse(text).filter(|month| (MONTHS.0..=MONTHS.1).contains(month))
}

/// What may stand in a place, in words.
fn allowed(shape: &Shape) -> String {
    match shape {
        Shape::Number { least, most, unit } => {
            format!("a number from {least} to {most} {unit}").trim_end().to_owned()
        }
        Shape::Flag => "true, false".to_owned(),
        Shape::Text => "a text".to_owned(),
        Shape::Day => format!("a day from \"{}\" to \"{}\"", DAYS.0, DAYS.1),
        Shape::Month => format!("a month from \"{}\" to \"{}\"", MONTHS.0, MONTHS.1),
        Shape::Id(ids) => ids.join(", "),
        Shape::Region => REGIONS.map(|region| region.id).join(", "),
        Shape::Embargo => format!("{}, or a list of regions", EMBARGO.join(", ")),
        Shape::OrNull(of) => format!("{}, or null", allowed(of)),
        Shape::List { least, most, .. } if least == most => format!("a list of {most}"),
        Shape::List { least, most, .. } => format!("a list of {least} to {most}"),
        Shape::Point(of) => format!("a pair of a day and {}", allowed(of)),
        Shape::ByRegion(_) => "an object with regions as keys".to_owned(),
        Shape::Object(_) => "an object".to_owned(),
    }
}
