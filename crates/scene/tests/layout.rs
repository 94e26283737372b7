//! The layout on the record's data, and on whatever else somebody may feed it.

mod sample;
mod xml;

use proptest::prelude::*;
use scene::camera::Camera;
use scene::geometry::Point;
use scene::hit;
use scene::layout::{Destination, Frame, Layout, Place, layout};
use scene::map::{MapState, RegionState, map};
use scene::palette::Theme;
use scene::picture::Target;
use scene::svg::{Style, svg};

fn real(frame: &Frame) -> Layout {
    layout(frame, &sample::china(), &sample::destinations())
}

#[test]
fn wide_map_has_no_faults() {
    let score = real(&Frame::WIDE).score;
    assert_eq!(score.flows, 24);
    assert_eq!(score.crossings, 0, "{score:?}");
    assert_eq!(score.node_hits, 0, "{score:?}");
    assert_eq!(score.ribbon_overlaps, 0, "{score:?}");
    assert_eq!(score.arrowhead_overlaps, 0, "{score:?}");
    assert_eq!(score.label_overlaps, 0, "{score:?}");
    assert_eq!(score.label_hits, 0, "{score:?}");
    assert_eq!(score.unnamed, 0, "{score:?}");
    assert!(score.max_turn_deg < 60.0, "{score:?}");
}

#[test]
fn medium_map_has_no_faults_but_unnamed_places() {
    let score = real(&Frame::MEDIUM).score;
    assert_eq!(score.crossings, 0, "{score:?}");
    assert_eq!(score.node_hits, 0, "{score:?}");
    assert_eq!(score.ribbon_overlaps, 0, "{score:?}");
    assert_eq!(score.arrowhead_overlaps, 0, "{score:?}");
    assert_eq!(score.label_overlaps, 0, "{score:?}");
    assert_eq!(score.unnamed, 8, "the sixteen largest are named: {score:?}");
}

#[test]
fn phone_map_has_no_crossings() {
    let score = real(&Frame::PHONE).score;
    assert_eq!(score.crossings, 0, "{score:?}");
    assert_eq!(score.label_overlaps, 0, "{score:?}");
    assert_eq!(score.unnamed, 12, "the twelve largest are named: {score:?}");
}

/// Metals and compounds go to other places in other amounts.
#[test]
fn compounds_can_be_laid_out_too() {
    let score = layout(&Frame::WIDE, &sample::china(), &sample::compounds()).score;
    assert_eq!(score.crossings, 0, "{score:?}");
    assert_eq!(score.label_overlaps, 0, "{score:?}");
}

#[test]
fn flows_to_america_pass_south_of_japan() {
    let layout = real(&Frame::WIDE);
    let find = |id: &str| layout.flows.iter().find(|flow| flow.place.id == id).unwrap();
    let japan = find("JP").node;
    for id in ["US", "CA", "MX", "BR"] {
        let line = &find(id).ribbon.line;
        let abreast = line.iter().find(|p| p.x > japan.x).unwrap();
        assert!(abreast.y > japan.y + 5.0, "{id} passes Japan at {abreast:?}");
    }
}

#[test]
fn layout_is_the_same_every_time() {
    assert_eq!(real(&Frame::WIDE), real(&Frame::WIDE));
}

#[test]
fn arrows_and_nodes_can_be_hit() {
    let layout = real(&Frame::WIDE);
    let under = |at: Point| hit::target(&layout, &Camera::WORLD, at, hit::REACH);
    assert_eq!(under(layout.origin.at), Some(Target::Origin));
    assert_eq!(under(Point::new(600.0, 600.0)), None);
    for (index, flow) in layout.flows.iter().enumerate() {
        assert_eq!(under(flow.node), Some(Target::Region(index)));
    }
    let taiwan = layout.flows.iter().position(|flow| flow.place.id == "TW").unwrap();
    let line = &layout.flows[taiwan].ribbon.line;
    assert_eq!(under(line[line.len() * 2 / 3]), Some(Target::Flow(taiwan)));
}

fn finite(layout: &Layout) -> bool {
    let good = |p: &Point| p.x.is_finite() && p.y.is_finite();
    layout.flows.iter().all(|flow| good(&flow.node) && flow.ribbon.line.iter().all(good))
        && layout.flows.iter().filter_map(|flow| flow.label.as_ref()).all(|l| good(&l.at))
}

fn anywhere() -> impl Strategy<Value = Destination> {
    let tonnes = prop_oneof![0.0..20_000.0, Just(0.0), Just(f64::NAN), Just(-1.0)];
    ("[A-Z]{2}", "[A-ZÄß文&<>\"' ]{0,30}", -200.0..200.0, -90.0..90.0, tonnes).prop_map(
        |(id, name, lon, lat, tonnes_per_year)| Destination {
            place: Place { id, name, lon, lat },
            tonnes_per_year,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_places_can_be_drawn(
        destinations in prop::collection::vec(anywhere(), 0..60),
        (lon, lat) in (-180.0..180.0, -80.0..80.0),
        share in 0.0..2.0,
        phone: bool,
    ) {
        let frame = if phone { Frame::PHONE } else { Frame::WIDE };
        let origin = Place { id: "XX".into(), name: "Ori<gin".into(), lon, lat };
        let layout = layout(&frame, &origin, &destinations);
        prop_assert!(finite(&layout));
        let regions = destinations
            .iter()
            .map(|d| RegionState {
                value: d.tonnes_per_year * share / 12.0,
                baseline: d.tonnes_per_year / 12.0,
                estimated: share > 1.0,
                ..RegionState::default()
            })
            .collect();
        let state = MapState { regions, month: "May & June".into(), ..MapState::default() };
        let picture = map(&layout, &state);
        for style in [Style::File(Theme::Dark), Style::Page { id: "flow-map" }] {
            let text = svg(&picture, &style);
            prop_assert_eq!(xml::fault(&text), None);
            prop_assert!(!text.contains("NaN") && !text.contains("\"inf"), "not a number");
        }
    }

    /// The places at the origin itself, or all in one spot.
    #[test]
    fn crowds_can_be_drawn(count in 0_usize..40, lon in 100.0..125.0) {
        let place = Place { id: "A".into(), name: "Same place".into(), lon, lat: 32.0 };
        let same = Destination { place, tonnes_per_year: 900.0 };
        let layout = layout(&Frame::WIDE, &sample::china(), &vec![same; count]);
        prop_assert!(finite(&layout));
        prop_assert_eq!(layout.score.label_overlaps, 0);
    }
}

/// Every class selection in every shape: no fault of any kind.
#[test]
fn all_selections_fit_all_shapes() {
    let scenario = model::scenario::Preset::FreeTrade.scenario();
    let mut faults = Vec::new();
    for selection in model::units::Selection::ALL {
        let table = scene::present::destinations(&scenario, selection);
        for frame in Frame::ALL {
            let score = layout(frame, &sample::china(), &table).score;
            let counts = [
                score.crossings,
                score.node_hits,
                score.ribbon_overlaps,
                score.arrowhead_overlaps,
                score.label_overlaps,
            ];
            println!(
                "{:9} {:6} {counts:?} turn {:.0}",
                selection.id(),
                frame.id,
                score.max_turn_deg
            );
            if counts != [0; 5] {
                faults.push((selection.id(), frame.id, counts));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}
