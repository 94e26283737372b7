//! What the pictures look like, as text: a change of a picture is a change of a file here.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p scene`, and look at them
//! (`cargo run -p scene --example map`).

mod sample;
mod world;
mod xml;

use sample::Month;
use scene::land::{BORDERS, GRATICULE, LAND};
use scene::layout::{Frame, layout};
use scene::map::{MapState, RegionState, map};
use scene::palette::Theme;
use scene::picture::{Form, Ink, Picture};
use scene::svg::{Style, svg};

fn drawn(frame: &Frame, month: Month) -> Picture {
    let layout = layout(frame, &sample::china(), &sample::destinations());
    map(&layout, &sample::state(month))
}

/// SVG text with one element to a line, the land left out.
fn readable(picture: &Picture, theme: Theme) -> String {
    let text = svg(picture, &Style::File(theme));
    assert_eq!(xml::fault(&text), None);
    text.replace(LAND, "(land)")
        .replace(BORDERS, "(borders)")
        .replace(GRATICULE, "(graticule)")
        .replace("><", ">\n<")
}

/// Another commodity from another origin, to capitals that the record does not know, three fifths of
/// which get through.
#[test]
fn foreign_table() {
    let table = world::table(world::Lie::Largest, 40, 7);
    let month = |tonnes_per_year: f64| tonnes_per_year / 12.0;
    let region = |tonnes: f64| RegionState {
        value: 0.6 * tonnes,
        baseline: tonnes,
        normal: tonnes,
        need: tonnes,
        ..RegionState::default()
    };
    let state = MapState {
        regions: table.iter().map(|to| region(month(to.tonnes_per_year))).collect(),
        month: "an invented month".to_owned(),
        words: "something else".to_owned(),
        ..MapState::default()
    };
    let layout = layout(&Frame::WIDE, &world::origin(2), &table);
    let text = readable(&map(&layout, &state), Theme::Light);
    if let Some(file) = std::env::var_os("FOREIGN") {
        let whole = svg(&map(&layout, &state), &Style::File(Theme::Light));
        std::fs::write(file, whole).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn wide_free() {
    insta::assert_snapshot!(readable(&drawn(&Frame::WIDE, Month::Free), Theme::Light));
}

#[test]
fn wide_trough() {
    insta::assert_snapshot!(readable(&drawn(&Frame::WIDE, Month::Trough), Theme::Light));
}

#[test]
fn wide_trough_dark() {
    insta::assert_snapshot!(readable(&drawn(&Frame::WIDE, Month::Trough), Theme::Dark));
}

#[test]
fn wide_trough_light_contrast() {
    let picture = drawn(&Frame::WIDE, Month::Trough);
    insta::assert_snapshot!(readable(&picture, Theme::LightContrast));
}

#[test]
fn wide_trough_dark_contrast() {
    let picture = drawn(&Frame::WIDE, Month::Trough);
    insta::assert_snapshot!(readable(&picture, Theme::DarkContrast));
}

#[test]
fn wide_embargo() {
    insta::assert_snapshot!(readable(&drawn(&Frame::WIDE, Month::Embargo), Theme::Light));
}

#[test]
fn medium_trough() {
    insta::assert_snapshot!(readable(&drawn(&Frame::MEDIUM, Month::Trough), Theme::Light));
}

#[test]
fn phone_free() {
    insta::assert_snapshot!(readable(&drawn(&Frame::PHONE, Month::Free), Theme::Light));
}

#[test]
fn phone_trough() {
    insta::assert_snapshot!(readable(&drawn(&Frame::PHONE, Month::Trough), Theme::Light));
}

#[test]
fn phone_embargo() {
    insta::assert_snapshot!(readable(&drawn(&Frame::PHONE, Month::Embargo), Theme::Light));
}

/// What the page relies on when it sets attributes in place.
#[test]
fn months_differ_only_in_figures_widths_and_colours() {
    let pictures = [Month::Free, Month::Trough, Month::Embargo].map(|m| drawn(&Frame::WIDE, m));
    let [free, rest @ ..] = &pictures;
    for other in rest {
        assert_eq!(free.groups.len(), other.groups.len());
        for (a, b) in free.groups.iter().zip(&other.groups) {
            assert_eq!((a.class, a.target, a.shapes.len()), (b.class, b.target, b.shapes.len()));
            for (a, b) in a.shapes.iter().zip(&b.shapes) {
                let figures = ["fill-head", "stock", "held", "waiting"];
                let stays = !figures.contains(&a.class) && !matches!(a.form, Form::Text { .. });
                assert!(!stays || a.form == b.form, "{:?} moved", a.class);
                if let (Form::Text { x, y, .. }, Form::Text { x: bx, y: by, .. }) =
                    (&a.form, &b.form)
                {
                    assert_eq!((x, y), (bx, by));
                }
            }
        }
    }
}

#[test]
fn flows_carry_their_data() {
    let picture = drawn(&Frame::WIDE, Month::Trough);
    let flows: Vec<_> = picture.groups.iter().filter(|group| group.class == "flow").collect();
    assert_eq!(flows.len(), 24);
    for flow in flows {
        let names: Vec<_> = flow.data.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["origin", "region", "class", "value", "baseline"]);
        for (name, value) in &flow.data[3..] {
            let number: f64 = value.parse().unwrap();
            assert!(number >= 0.0, "{name}");
            assert!(value.split_once('.').is_none_or(|(_, rest)| rest.len() == 1), "{value}");
        }
        assert_eq!(flow.shapes[0].class, "centre");
        assert!(flow.label.contains("May 2025"), "{}", flow.label);
    }
}

#[test]
fn estimates_look_estimated() {
    let layout = layout(&Frame::WIDE, &sample::china(), &sample::destinations());
    let mut state: MapState = sample::state(Month::Trough);
    for region in &mut state.regions {
        region.estimated = true;
    }
    let picture = map(&layout, &state);
    let flows = || picture.groups.iter().filter(|group| group.class == "flow");
    assert!(flows().all(|flow| flow.label.contains("estimated")));
    assert!(flows().all(|flow| {
        let slot = &flow.shapes[1];
        slot.stroke == Ink::Estimate && !slot.dash.is_empty()
    }));
    let text = svg(&picture, &Style::File(Theme::Light));
    assert_eq!(text.matches(">~").count(), 24);
}
