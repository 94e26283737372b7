//! The layouts as data: the page's program draws them and does not carry the engine that finds
//! them. A file for each shape of the map, and the first one of each inside of the page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use model::scenario::{Preset, Scenario};
use model::units::{Class, Selection};
use scene::layout::{Frame, Layout, layout_with};
use scene::present::{china, destinations, supplies};

use crate::origins;

/// The shapes of the page's map.
pub(crate) const FRAMES: [Frame; 4] = [Frame::WIDE, Frame::MEDIUM, Frame::PHONE, Frame::EMBED];

/// Those that the page opens with; the small one has its file alone, and begins as the medium one.
const HELD: [Frame; 3] = [Frame::WIDE, Frame::MEDIUM, Frame::PHONE];

/// The shapes of the first picture: the wide one would be 5 kB of the first load that few windows show.
pub(crate) const FIRST: [Frame; 2] = [Frame::MEDIUM, Frame::PHONE];

/// A selection's layout, as the page reads it.
pub(crate) fn stored(frame: &Frame, scenario: &Scenario, selection: Selection) -> Option<Layout> {
    let to = destinations(scenario, selection);
    Layout::read(&text(frame, scenario, selection), frame, &china(), &to)
}

/// A class is the same share of its series everywhere: it has the series' layout, at a scale that
/// fills the same slots.
fn text(frame: &Frame, scenario: &Scenario, selection: Selection) -> String {
    let series = match selection {
        Selection::One(Class::MagL | Class::MagH) => Selection::Magnets,
        Selection::One(Class::Lox | Class::Hox) => Selection::Compounds,
        whole => whole,
    };
    let total = |selection| -> f64 {
        destinations(scenario, selection).iter().map(|to| to.tonnes_per_year).sum()
    };
    let to = destinations(scenario, series);
    let mut layout = layout_with(frame, &china(), &to, &supplies(selection));
    layout.px_per_tonne *= total(series) / total(selection).max(f64::MIN_POSITIVE);
    layout.write()
}

/// The first selection's layout in these, by the shape's id.
pub(crate) fn opening() -> BTreeMap<&'static str, String> {
    let scenario = Preset::default().scenario();
    let one = |frame: &Frame| (frame.id, text(frame, &scenario, Selection::default()));
    HELD.iter().map(one).collect()
}

/// The same as it stands in the page.
pub(crate) fn embedded() -> String {
    let element = |(id, text): (&str, String)| {
        format!("<script type=\"text/plain\" id=\"layout-{id}\">{text}</script>")
    };
    opening().into_iter().map(element).collect()
}

/// Every selection's layout in every shape, and what cards of the map say beside them: names of files,
/// and what stands in them.
pub(crate) fn all() -> Vec<(String, String)> {
    let scenario = Preset::default().scenario();
    let one = |frame: &Frame| {
        let part = |selection: Selection| {
            format!("# {}\n{}\n", selection.id(), text(frame, &scenario, selection))
        };
        (format!("{}.txt", frame.id), Selection::ALL.map(part).concat())
    };
    let origins = (origins::FILE.to_owned(), origins::text());
    FRAMES.iter().map(one).chain([origins]).collect()
}

/// Writes the files into a folder named after what they hold, and gives its address.
pub(crate) fn files(site: &Path) -> std::io::Result<String> {
    let files = all();
    let folder = format!("layouts-{:016x}", hash(files.iter().map(|(_, text)| text.as_str())));
    fs::create_dir_all(site.join(&folder))?;
    for (name, text) in files {
        fs::write(site.join(&folder).join(name), text)?;
    }
    Ok(folder)
}

/// FNV-1a, 64 bits: names a content, protects nothing.
pub(crate) fn hash<'a>(texts: impl Iterator<Item = &'a str>) -> u64 {
    texts.flat_map(str::bytes).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_selection_can_be_read_in_every_shape() {
        let scenario = Preset::default().scenario();
        for frame in &FRAMES {
            for selection in Selection::ALL {
                assert!(
                    stored(frame, &scenario, selection).is_some(),
                    "{} {selection:?}",
                    frame.id
                );
            }
        }
    }

    #[test]
    fn a_class_fills_the_slots_of_its_series() {
        let scenario = Preset::default().scenario();
        for selection in Selection::ALL {
            let frame = &Frame::WIDE;
            let Some(layout) = stored(frame, &scenario, selection) else { panic!("unreadable") };
            for flow in &layout.flows {
                let slot = (flow.tonnes_per_year * layout.px_per_tonne).max(frame.least_slot);
                assert!((slot - flow.ribbon.width).abs() < 0.02, "{selection:?} {}", flow.place.id);
            }
        }
    }

    #[test]
    fn presets_have_one_baseline() {
        let baseline = Preset::default().scenario().baseline;
        assert!(Preset::ALL.iter().all(|preset| preset.scenario().baseline == baseline));
    }
}
