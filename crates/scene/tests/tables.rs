//! The score on tables that nobody tuned anything to. The seeds are fixed.

mod world;

use scene::layout::{Frame, Layout, Place, Supply, layout, layout_with};
use world::Lie;

/// No fault of any kind; says which table has one.
fn faultless(laid_out: &Layout, which: &str) {
    let score = laid_out.score;
    assert_eq!(world::faults(&score), [0; 5], "{which}: {score:?}");
}

#[test]
fn eight_to_sixty_destinations_have_no_faults() {
    for (index, lie) in [Lie::Largest, Lie::Capitals, Lie::Even].into_iter().enumerate() {
        for count in [8, 24, 60] {
            for origin in [index, index + 3] {
                let table = world::table(lie, count, origin as u64);
                let laid_out = layout(&Frame::WIDE, &world::origin(origin), &table);
                faultless(&laid_out, &format!("{count} {lie:?} from {origin}"));
            }
        }
    }
}

#[test]
fn clusters_have_no_faults() {
    for seed in 0..4 {
        let table = world::table(Lie::Clusters, 24, seed);
        let laid_out = layout(&Frame::WIDE, &world::origin(seed as usize), &table);
        faultless(&laid_out, &format!("cluster {seed}"));
    }
}

/// So crowded that they fit only when everything is drawn thinner than the frame says.
#[test]
fn forty_and_sixty_in_clusters_have_no_faults() {
    for (count, origin, seed) in
        [(40, 1, 1), (40, 3, 19), (60, 0, 16), (60, 2, 18), (60, 3, 11), (60, 3, 19), (60, 4, 20)]
    {
        let table = world::table(Lie::Clusters, count, seed);
        let laid_out = layout(&Frame::WIDE, &world::origin(origin), &table);
        faultless(&laid_out, &format!("{count} in clusters from {origin}, {seed}"));
    }
}

/// No more than are promised: no crossing, hits of at most 2 per cent of the nodes.
#[test]
fn the_whole_world_does_not_cross() {
    for (origin, seed) in [(0, 1), (3, 1), (1, 1), (1, 9), (6, 6)] {
        let table = world::table(Lie::Largest, 190, seed);
        let score = layout(&Frame::WIDE, &world::origin(origin), &table).score;
        assert_eq!((score.crossings, score.label_overlaps), (0, 0), "{score:?}");
        assert!(score.node_hits <= 3, "{score:?}");
    }
}

#[test]
fn every_shape_can_hold_a_foreign_table() {
    for frame in Frame::ALL {
        let laid_out = layout(frame, &world::origin(1), &world::table(Lie::Capitals, 24, 7));
        let score = laid_out.score;
        assert_eq!((score.crossings, score.label_overlaps), (0, 0), "{}: {score:?}", frame.id);
    }
}

fn only(table: &[(f64, f64)]) -> Vec<scene::layout::Destination> {
    let mut all = world::table(Lie::Even, table.len(), 0);
    for (to, &(lon, lat)) in all.iter_mut().zip(table) {
        (to.place.lon, to.place.lat) = (lon, lat);
    }
    all
}

#[test]
fn nothing_and_one_can_be_laid_out() {
    assert!(layout(&Frame::WIDE, &world::origin(0), &[]).flows.is_empty());
    let one = layout(&Frame::WIDE, &world::origin(0), &only(&[(100.0, 10.0)]));
    faultless(&one, "one");
    assert!(one.score.max_turn_deg < 1.0, "alone it is straight: {:?}", one.score);
}

/// Two in one spot step apart; one on the origin steps out of its disc; a line leads back.
#[test]
fn places_on_top_of_each_other_step_apart() {
    let table = only(&[(10.0, 50.0), (10.0, 50.0), (121.5, 31.2)]);
    let laid_out = layout(&Frame::WIDE, &world::origin(0), &table);
    faultless(&laid_out, "on top");
    let nodes: Vec<_> = laid_out.flows.iter().map(|flow| flow.node).collect();
    assert!((nodes[0] - nodes[1]).length() > 6.0);
    assert!((nodes[2] - laid_out.origin.at).length() > laid_out.origin.r);
    assert!(laid_out.flows[2].home.is_some());
    assert_eq!(laid_out.score.moved, 1);
}

#[test]
fn zero_and_equal_values_have_the_least_width() {
    let mut table = world::table(Lie::Even, 12, 3);
    for to in &mut table {
        to.tonnes_per_year = 0.0;
    }
    let zero = layout(&Frame::WIDE, &world::origin(0), &table);
    faultless(&zero, "zero");
    assert!(zero.flows.iter().all(|f| (f.ribbon.width - Frame::WIDE.least_slot).abs() < 1e-9));
}

#[test]
fn other_suppliers_avoid_the_tree() {
    let place =
        |id: &str, lon: f64, lat: f64| Place { id: id.to_owned(), name: id.to_owned(), lon, lat };
    let table = world::table(Lie::Largest, 12, 5);
    let others = [
        Supply {
            from: place("AU", 121.0, -27.0),
            to: place("MY", 102.0, 4.0),
            tonnes_per_year: 900.0,
        },
        Supply { from: place("NO", 10.0, 60.0), to: table[3].place.clone(), tonnes_per_year: 90.0 },
    ];
    let laid_out = layout_with(&Frame::WIDE, &world::origin(0), &table, &others);
    assert_eq!(laid_out.others.len(), 2);
    assert_eq!(laid_out.others[0].from.id, "AU", "the largest first");
    assert_eq!(laid_out.others[1].end, laid_out.flows[3].node);
    assert!(laid_out.score.other_crossings <= 4, "{:?}", laid_out.score);
    let arrow = laid_out.arrow(laid_out.flows[0].node, laid_out.flows[1].node, 3.0);
    assert!(arrow.line.len() > 2 && !arrow.outline.is_empty());
}
