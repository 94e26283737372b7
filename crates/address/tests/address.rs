//! Addresses: what is written is read back; what is broken is repaired and named.

use address::{Repair, View, read, write};
use model::data::{REGIONS, region_index};
use model::scenario::{CONTROLS, Preset};
use model::units::{Date, Selection, Unit};
use proptest::prelude::*;

#[test]
fn an_empty_address_is_the_default() {
    let read = read("");
    assert_eq!(read.preset, Preset::April2025);
    assert_eq!(read.scenario, Preset::April2025.scenario());
    assert_eq!(read.view, View::of(Preset::April2025));
    assert_eq!(read.repairs, []);
}

#[test]
fn the_default_is_written_as_its_version_alone() {
    let preset = Preset::default();
    assert_eq!(write(preset, &preset.scenario(), &View::of(preset)), "v=1");
}

#[test]
fn only_what_differs_from_the_preset_is_written() {
    let mut read = read("?preset=april-2025&pace=25&review=4&region=de&month=2025-05");
    assert_eq!(read.repairs, []);
    read.view.selection = Selection::Compounds;
    let written = write(read.preset, &read.scenario, &read.view);
    assert_eq!(written, "v=1&pace=25&region=DE&class=compounds");
}

#[test]
fn a_country_finds_its_region() {
    assert_eq!(read("region=be").view.region, region_index("NL-BE"));
    assert_eq!(read("region=HK").view.region, None);
}

fn repairs(query: &str) -> Vec<Repair> {
    read(query).repairs
}

#[test]
fn what_scripts_beside_the_program_need_is_kept() {
    let query = "v=1&embed=1&story=licences&step=3&controls=0&accent=a8326b&font=Georgia%2C+serif";
    let read = read(query);
    assert_eq!(read.repairs, []);
    assert_eq!(write(read.preset, &read.scenario, &read.view), query);
    assert_eq!(repairs("story=a&story=b&parentUrl=x&childId=y&initialWidth=600").len(), 0);
    for bad in ["story=../x", "accent=%3Cb%3E", "step=", "font=a%3Bb"] {
        assert!(matches!(repairs(bad).as_slice(), [Repair::UnknownKey { .. }]), "{bad}");
    }
}

#[test]
fn broken_addresses_are_repaired_and_named() {
    assert_eq!(repairs("colour=red"), [Repair::UnknownKey { key: "colour".into() }]);
    let (found, used, min, max) = (99_999.0, 300.0, 0.0, 300.0);
    assert_eq!(
        repairs("v=1&pace=99999"),
        [Repair::OutOfRange { key: "pace", found, used, min, max }]
    );
    let unreadable = |key: &str, found: &str, allowed: &str| {
        vec![Repair::Unreadable { key: key.into(), found: found.into(), allowed: allowed.into() }]
    };
    assert_eq!(repairs("pace=NaN"), unreadable("pace", "NaN", "0 to 300"));
    for bad in ["2025-04-04", "2025-13-01:5,2025-12-01:5", "2025-04-04:301,2025-05-01:1", ""] {
        assert!(
            matches!(&repairs(&format!("path={bad}"))[..], [Repair::Unreadable { .. }]),
            "{bad}"
        );
    }
    assert!(matches!(&repairs("path=2025-05-01:40")[..], [Repair::Mended { used, .. }]
        if used == "2025-05-01:40,2026-12-01:40"));
    let drawn = read("path=2025-04-04:5,2025-06-02:50,2025-06-02:80.5");
    assert_eq!(drawn.repairs, []);
    let [(_, path)] = &drawn.scenario.drawn[..] else { panic!("{:?}", drawn.scenario.drawn) };
    assert_eq!(path.at(Date::new(2025, 7, 1)), Some(0.805));
    assert!(
        write(drawn.preset, &drawn.scenario, &drawn.view)
            .ends_with("&path=2025-04-04%3A5%2C2025-06-02%3A50%2C2025-06-02%3A80.5")
    );
    assert_eq!(repairs("month=2031-01"), unreadable("month", "2031-01", "2025-01 to 2026-12"));
    assert_eq!(repairs("month=hello"), unreadable("month", "hello", "2025-01 to 2026-12"));
    assert_eq!(repairs("v=one"), unreadable("v", "one", "1"));
    assert_eq!(repairs("unit=eur"), unreadable("unit", "eur", "t, usd, need"));
    assert_eq!(repairs("changes=yes"), unreadable("changes", "yes", "0, 1"));
    assert_eq!(repairs("v=2"), [Repair::NewerVersion { found: "2".into() }]);
    assert_eq!(
        repairs("preset=nonsense"),
        unreadable("preset", "nonsense", &Preset::ALL.map(Preset::id).join(", "))
    );
    assert_eq!(repairs(&"a".repeat(9_000))[0], Repair::TooLong);
}

/// Found by fuzzing: such a number was written shorter than it had been read.
#[test]
fn numbers_are_taken_to_six_decimals() {
    for (long, short) in
        [("build=0.59999999", "v=1&build=0.6"), ("align.DE=0.1234567891", "v=1&align.DE=0.123457")]
    {
        let read = read(long);
        assert_eq!(read.repairs, []);
        assert_eq!(write(read.preset, &read.scenario, &read.view), short);
    }
}

proptest! {
    #[test]
    fn reading_never_fails_and_gives_a_valid_scenario(query in ".{0,300}") {
        let read = read(&query);
        for control in &CONTROLS {
            let value = control.get(&read.scenario);
            prop_assert!((control.min..=control.max).contains(&value));
        }
        prop_assert!((read.scenario.first..=read.scenario.last).contains(&read.view.month));
    }

    #[test]
    fn what_is_written_is_read_back(
        values in proptest::collection::vec(0.0..1.0f64, CONTROLS.len()),
        month in 0..24, region in proptest::option::of(0..REGIONS.len()), selection in 0..6usize,
        preset in 0..Preset::ALL.len(), unit in 0..3usize, changes: bool,
    ) {
        let preset = Preset::ALL[preset];
        let mut scenario = preset.scenario();
        for (control, at) in CONTROLS.iter().zip(values) {
            let steps = ((control.max - control.min) / control.step * at).round();
            control.set(&mut scenario, control.min + steps * control.step);
        }
        let mut view = View::of(preset);
        view.month = scenario.first.plus(month % (scenario.last.since(scenario.first) + 1));
        view.unit = Unit::ALL[unit];
        view.changes = changes;
        view.region = region;
        view.selection = Selection::ALL[selection];
        let back = read(&write(preset, &scenario, &view));
        prop_assert!(back.repairs.is_empty(), "{:?}", back.repairs);
        for control in &CONTROLS {
            prop_assert!((control.get(&back.scenario) - control.get(&scenario)).abs() < 1e-9);
        }
        prop_assert_eq!(back.view, view);
        prop_assert_eq!(back.preset, preset);
    }
}

#[test]
fn what_is_compared_with_is_a_preset_or_a_scenario_and_comes_back() {
    let one = read("compare=truce");
    assert_eq!((one.view.compare.as_str(), one.repairs.len()), ("truce", 0));
    assert_eq!(address::other("truce"), Some((Preset::Truce, Preset::Truce.scenario())));

    let pinned = read("pace=20&preset=truce&align.DE=0.5");
    let words = address::scenario(pinned.preset, &pinned.scenario);
    assert_eq!(words, "preset=truce&pace=20&align.DE=0.5");
    assert_eq!(address::other(&words), Some((pinned.preset, pinned.scenario)));
    let again = read(&write(Preset::default(), &Preset::default().scenario(), &{
        let mut view = View::of(Preset::default());
        view.compare.clone_from(&words);
        view
    }));
    assert_eq!((again.view.compare, again.repairs), (words, Vec::new()));
    assert_eq!(
        again.scenario,
        Preset::default().scenario(),
        "it changes no number of the scenario"
    );
}

#[test]
fn what_cannot_be_compared_with_is_repaired_and_said() {
    let one = read("compare=nonsense");
    assert_eq!((one.view.compare.as_str(), one.repairs.len()), ("", 1));
    let beyond = read("compare=pace%3D900");
    assert_eq!(beyond.view.compare, "preset=april-2025&pace=300");
    assert!(matches!(beyond.repairs[0], Repair::OutOfRange { key: "pace", .. }));
    // One comparison in another would be without end.
    let twice = read("compare=compare%3Dtruce");
    assert_eq!(twice.view.compare, "april-2025");
    assert!(matches!(&twice.repairs[..], [Repair::UnknownKey { key }] if key == "compare"));
}
