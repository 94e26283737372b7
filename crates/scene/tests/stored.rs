//! Layouts as text: what is written is read back, and nothing else is.

mod sample;

use proptest::prelude::*;
use scene::layout::{Destination, Frame, Layout, Supply, layout, layout_with};
use scene::map::map;
use scene::palette::Theme;
use scene::svg::{Style, svg};

const FRAMES: [Frame; 5] = [Frame::WIDE, Frame::MEDIUM, Frame::PHONE, Frame::SQUARE, Frame::EMBED];

#[allow(clippy::unwrap_used)] // a test that cannot go on fails
fn back(laid_out: &Layout, destinations: &[Destination]) -> Layout {
    let text = laid_out.write();
    Layout::read(&text, &laid_out.frame, &sample::china(), destinations).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.2
}

#[test]
fn what_is_written_is_read_back() {
    for frame in FRAMES {
        for destinations in [sample::destinations(), sample::compounds()] {
            let before = layout(&frame, &sample::china(), &destinations);
            let after = back(&before, &destinations);
            assert!((after.px_per_tonne - before.px_per_tonne).abs() < 1e-9);
            assert!(near(after.origin.r, before.origin.r));
            for (a, b) in after.flows.iter().zip(&before.flows) {
                assert_eq!(a.place, b.place);
                assert_eq!(a.ribbon.centre, b.ribbon.centre);
                assert!(near(a.ribbon.width, b.ribbon.width), "{}", b.place.id);
                assert!((a.node - b.node).length() < 0.02);
                let (tip, was) = (a.ribbon.head.tip, b.ribbon.head.tip);
                assert!((tip - was).length() < 0.2, "{}: {tip:?} {was:?}", b.place.id);
                let labels = (a.label.as_ref(), b.label.as_ref());
                assert_eq!(labels.0.is_some(), labels.1.is_some());
                if let (Some(a), Some(b)) = labels {
                    assert_eq!(a.name, b.name);
                    assert_eq!(a.leader.is_some(), b.leader.is_some());
                    assert!((a.at - b.at).length() < 0.02);
                }
            }
            // From then on nothing changes any more: pages and files agree to the letter.
            let again = back(&after, &destinations);
            assert_eq!(again.write(), after.write());
            let state = sample::state(sample::Month::Trough);
            let drawn = |layout: &Layout| svg(&map(layout, &state), &Style::File(Theme::Light));
            assert_eq!(drawn(&again), drawn(&after));
        }
    }
}

#[test]
fn other_suppliers_are_kept() {
    let destinations = sample::destinations();
    let place =
        |id: &str| destinations.iter().find(|one| one.place.id == id).unwrap().place.clone();
    let others = [Supply { from: place("MY-SG"), to: place("JP"), tonnes_per_year: 900.0 }];
    let before = layout_with(&Frame::WIDE, &sample::china(), &destinations, &others);
    let after = back(&before, &destinations);
    assert_eq!(after.others.len(), 1);
    assert_eq!(after.others[0].ribbon.centre, before.others[0].ribbon.centre);
    assert_eq!((&*after.others[0].from.id, &*after.others[0].to.id), ("MY-SG", "JP"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn broken_texts_are_refused_or_read(at in 0.0..1.0_f64, new in "[0-9a-z|. \n-]{0,12}", cut: bool) {
        let destinations = sample::destinations();
        let text = layout(&Frame::PHONE, &sample::china(), &destinations).write();
        let at = (at * text.len() as f64) as usize;
        let rest = if cut { "" } else { text.get(at + 1..).unwrap_or("") };
        let broken = format!("{}{new}{rest}", &text[..at]);
        let read = Layout::read(&broken, &Frame::PHONE, &sample::china(), &destinations);
        if let Some(layout) = read {
            prop_assert_eq!(layout.flows.len(), destinations.len());
            prop_assert!(layout.flows.iter().all(|f| f.node.x.is_finite() && f.ribbon.width.is_finite()));
        }
    }
}
