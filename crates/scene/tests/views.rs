//! The map as readers see it, from addresses: the model's own figures in the pictures. A change of
//! the model or of the data changes these files, and is looked at:
//! `INSTA_UPDATE=always cargo test -p scene --test views`, then `VIEWS=folder cargo test -p scene
//! --test views` writes them as SVG with land and borders.

mod xml;

use std::path::Path;

use languages::words_file;
use model::data::REGIONS;
use model::outcome::Series;
use model::query::Comparison;
use model::scenario::preset::Preset;
use model::simulate::simulate;
use model::units::{Month, Selection};
use scene::geometry::{Area, Point};
use scene::land::{BORDERS, GRATICULE, LAND};
use scene::layout::{Frame, layout_with};
use scene::map::{map, window};
use scene::metrics;
use scene::palette::{Theme, colour};
use scene::part::Part;
use scene::picture::{Anchor, Form, Group, Ink, Layer, Picture};
use scene::present::{china, destinations, map_state, supplies, trough};
use scene::svg::{Style, svg, svg_in_focus};
use text::headline::{Other, Subject};

/// The region that an address puts into focus.
fn focus(query: &str) -> &'static str {
    address::read(query).view.region.map_or("", |region| REGIONS[region].id)
}

/// What an address shows on the map.
fn seen(query: &str, frame: &Frame, part: Part) -> Picture {
    let read = address::read(query);
    assert_eq!(read.repairs, [], "{query}");
    let outcome = simulate(&read.scenario);
    let (preset, scenario, view) = (read.preset, &read.scenario, &read.view);
    let other = Other::of(&view.compare);
    let subject = Subject { preset, scenario, outcome: &outcome, view, other: other.as_ref() };
    let comparisons: Vec<Comparison> = subject.comparisons().map(|(_, one)| one).collect();
    let mut state = map_state(scenario, &outcome, &comparisons, view);
    if part != Part::China {
        // As in the page, which shows them when they are near.
        state.hubs.clear();
        state.sites.clear();
    }
    let to = destinations(scenario, view.selection);
    let layout = layout_with(frame, &china(), &to, &supplies(view.selection));
    Picture { camera: part.camera(frame), ..map(&layout, &state) }
}

/// The picture as text: one element to a line, without land. With `VIEWS` a file to look at, too.
fn snapshot(name: &str, picture: &Picture) -> String {
    let text = svg(picture, &Style::File(Theme::Light));
    kept(name, &text)
}

fn kept(name: &str, text: &str) -> String {
    assert_eq!(xml::fault(text), None);
    assert!(!text.contains("NaN") && !text.contains("inf"), "{name}");
    if let Some(folder) = std::env::var_os("VIEWS") {
        let file = Path::new(&folder).join(format!("{name}.svg"));
        assert!(std::fs::write(&file, text).is_ok(), "{} cannot be written", file.display());
    }
    text.replace(LAND, "(land)")
        .replace(BORDERS, "(borders)")
        .replace(GRATICULE, "(graticule)")
        .replace("><", ">\n<")
}

/// The tests' thread speaks a language from here on, as the page does once it has the file.
#[allow(clippy::unwrap_used)] // a test that cannot go on fails
fn speak(language: &str) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let messages = languages::messages(&project).unwrap();
    let file = project.join("languages").join(language).with_extension("po");
    let entries = languages::read(&std::fs::read_to_string(file).unwrap()).unwrap();
    text::language::speak(&words_file(language, &messages, &entries).unwrap(), "");
}

#[test]
fn chinese_wide() {
    speak("zh");
    insta::assert_snapshot!(snapshot("chinese_wide", &seen("v=1", &Frame::WIDE, Part::World)));
}

#[test]
fn chinese_phone() {
    speak("zh");
    insta::assert_snapshot!(snapshot("chinese_phone", &seen("v=1", &Frame::PHONE, Part::World)));
}

#[test]
fn japan_in_focus() {
    let query = "v=1&month=2025-08&region=JP";
    let picture = seen(query, &Frame::WIDE, Part::World);
    let text = svg_in_focus(&picture, &Style::File(Theme::Light), focus(query));
    let faded = text.matches("<g opacity").count();
    let plain = svg(&picture, &Style::File(Theme::Light));
    let own = plain.matches("data-region=\"JP\"").count() + 1; // and China
    let all = text.matches("data-region=").count();
    assert_eq!(faded, all - own, "all but Japan's and China stand back");
    let accent = format!("stroke=\"{}\"", colour(Ink::Accent, Theme::Light));
    assert_eq!(text.matches(&accent).count(), plain.matches(&accent).count() + 1, "Japan's flow");
    insta::assert_snapshot!(kept("japan_in_focus", &text));
}

macro_rules! views {
    ($($name:ident: $query:expr, $frame:expr, $part:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(snapshot(stringify!($name), &seen($query, &$frame, $part)));
        }
    )*};
}

views! {
    default_wide: "v=1", Frame::WIDE, Part::World;
    default_medium: "v=1", Frame::MEDIUM, Part::World;
    default_square: "v=1", Frame::SQUARE, Part::World;
    default_phone: "v=1", Frame::PHONE, Part::World;
    default_embed: "v=1", Frame::EMBED, Part::World;
    free_trade: "v=1&preset=free-trade", Frame::WIDE, Part::World;
    october_2025: "v=1&preset=october-2025", Frame::WIDE, Part::World;
    truce: "v=1&preset=truce", Frame::WIDE, Part::World;
    snap_back: "v=1&preset=snap-back", Frame::WIDE, Part::World;
    full_embargo: "v=1&preset=full-embargo", Frame::WIDE, Part::World;
    us_embargo: "v=1&preset=us-embargo", Frame::WIDE, Part::World;
    quotas_2010: "v=1&preset=quotas-2010", Frame::WIDE, Part::World;
    japan_2026: "v=1&preset=japan-2026", Frame::WIDE, Part::World;
    build_out_2030: "v=1&preset=build-out-2030", Frame::WIDE, Part::World;
    losses_and_gains: "v=1&preset=us-embargo&changes=1", Frame::WIDE, Part::World;
    compared: "v=1&month=2026-03&compare=truce&changes=1", Frame::WIDE, Part::World;
    compounds_in_dollars: "v=1&class=compounds&unit=usd", Frame::WIDE, Part::World;
    share_of_need: "v=1&unit=need", Frame::WIDE, Part::World;
    zoomed_on_china: "v=1", Frame::MEDIUM, Part::China;
    zoomed_on_china_phone: "v=1", Frame::PHONE, Part::China;
    zoomed_on_europe: "v=1&month=2025-08", Frame::MEDIUM, Part::Europe;
}

/// What the words of a group cover on the screen, through the picture's camera.
fn covered(picture: &Picture, group: &Group) -> Option<Area> {
    let Layer::Pinned(to) = group.layer else { return None };
    let shift = picture.camera.see(to) - to;
    let words = group.shapes.iter().filter_map(|shape| match &shape.form {
        Form::Text { x, y, size, anchor, strong, text, .. } => {
            let width = metrics::width(text, *size, *strong);
            let x = if *anchor == Anchor::Middle { x - width / 2.0 } else { *x };
            Some([Point::new(x, y - size * 0.8), Point::new(x + width, *y)])
        }
        _ => None,
    });
    let ends: Vec<Point> = words.flatten().map(|end| end + shift).collect();
    Area::around(&ends)
}

#[test]
fn zoomed_in_on_china_every_hub_has_its_name_in_the_window_and_off_the_others() {
    for frame in [Frame::WIDE, Frame::MEDIUM, Frame::SQUARE, Frame::PHONE, Frame::EMBED] {
        let picture = seen("v=1", &frame, Part::China);
        let groups = picture
            .groups
            .iter()
            .filter(|group| ["hub name", "hub site", "node origin"].contains(&group.class));
        let names: Vec<(&Group, Area)> =
            groups.filter_map(|group| Some((group, covered(&picture, group)?))).collect();
        let hubs = names.iter().filter(|(group, _)| group.class == "hub name").count();
        assert!(hubs == 9 || hubs >= 7 && frame.id == "embed", "{}: {hubs} names", frame.id);
        for (place, (group, area)) in names.iter().enumerate() {
            let corners = [Point::new(area.left, area.top), Point::new(area.right, area.bottom)];
            let out = corners.map(|corner| window(&frame).distance(corner));
            assert!(out.iter().all(|far| *far <= 0.0), "{}: {group:?} {out:?}", frame.id);
            for (other, with) in names.iter().skip(place + 1) {
                assert!(!area.meets(*with), "{}: {group:?} over {other:?}", frame.id);
            }
        }
    }
}

#[test]
fn the_worst_month_of_a_preset_is_its_own() {
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        let outcome = simulate(&scenario);
        let worst = trough(&outcome, Selection::Magnets, preset.begins());
        assert!(worst >= preset.begins() && worst <= scenario.last, "{}: {worst:?}", preset.id());
        let daily = |month: Month| {
            outcome.month_total(Series::Exports, month, Selection::Magnets.classes())
                / f64::from(month.days())
        };
        assert!(daily(worst) <= daily(preset.month()) + 1e-9, "{}", preset.id());
    }
    // The collapse of 2025 is not the truce's.
    let truce = Preset::Truce.scenario();
    let outcome = simulate(&truce);
    assert_ne!(trough(&outcome, Selection::Magnets, Preset::Truce.begins()), Month::new(2025, 5));
}
