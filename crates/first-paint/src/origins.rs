//! After whom shares of hubs and customers of other suppliers are assumed: what their cards on the map
//! say (`public/later/cards.js`). A line each: a hub's id, or a region's and `magnets` or `compounds`;
//! a tab; the publishers.

use model::data::{HUBS, REGIONS, SOURCES, SUPPLIERS};

/// The file's name, beside the layouts.
pub(crate) const FILE: &str = "origins.txt";

/// What stands in it.
pub(crate) fn text() -> String {
    let mut lines: Vec<String> =
        HUBS.iter().map(|hub| line(hub.id, [hub.source].into_iter())).collect();
    for (index, region) in REGIONS.iter().enumerate() {
        for (goods, magnets) in [("magnets", true), ("compounds", false)] {
            let own = SUPPLIERS
                .iter()
                .filter(|supplier| supplier.region == index && supplier.makes_magnets == magnets);
            let sources: Vec<&str> = own.map(|supplier| supplier.source).collect();
            if !sources.is_empty() {
                lines.push(line(&format!("{} {goods}", region.id), sources.into_iter()));
            }
        }
    }
    lines.concat()
}

/// A line of the publishers of these sources, each once, in the order in which they are named.
fn line<'a>(key: &str, sources: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in sources.flat_map(|ids| ids.split(' ')) {
        let publisher = SOURCES.iter().find(|source| source.id == id).map(|one| one.publisher);
        names.extend(publisher.filter(|name| !names.contains(name)));
    }
    format!("{key}\t{}\n", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hub_has_publishers_and_so_has_every_supplier() {
        let text = text();
        let lines: Vec<(&str, &str)> =
            text.lines().filter_map(|line| line.split_once('\t')).collect();
        for hub in &HUBS {
            let found = lines.iter().find(|(key, _)| *key == hub.id);
            let named = found.is_some_and(|(_, names)| !names.is_empty());
            assert_eq!(named, !hub.source.is_empty(), "{}", hub.id);
        }
        for supplier in &SUPPLIERS {
            let goods = if supplier.makes_magnets { "magnets" } else { "compounds" };
            let own = format!("{} {goods}", REGIONS[supplier.region].id);
            let found = lines.iter().find(|(key, _)| *key == own);
            let named = found.is_some_and(|(_, names)| !names.is_empty());
            assert!(named || supplier.source.is_empty(), "{}", supplier.id);
        }
    }
}
