//! Sentences as readers meet them.

use address::{View, read};
use model::scenario::{CONTROLS, Preset};
use model::simulate::simulate;
use model::units::{Month, Selection};
use text::headline::{Other, Subject};
use text::{controls, repairs};

fn headline(query: &str) -> String {
    let read = read(query);
    let outcome = simulate(&read.scenario);
    let (preset, scenario, view) = (read.preset, &read.scenario, &read.view);
    Subject { preset, scenario, outcome: &outcome, view, other: None }.headline()
}

#[test]
fn the_document_of_the_address_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/url.md");
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        found,
        text::address::document(),
        "run: cargo run -p text --example url > docs/url.md"
    );
}

#[test]
fn every_control_has_its_words() {
    for control in &CONTROLS {
        assert_ne!(controls::name(control.key), "", "{}", control.key);
        assert_ne!(controls::sentence(control.key), "", "{}", control.key);
    }
}

#[test]
fn the_headline_says_what_the_state_means() {
    assert_eq!(
        headline("?preset=free-trade&month=2025-03"),
        "Without export controls, China sends 4,939 t of rare earth magnets abroad in March 2025, \
         as in the average of 2024. Germany takes most, 816 t."
    );
    assert_eq!(
        headline("?preset=free-trade&month=2025-03&region=US"),
        "Without export controls, the United States gets 582 t of rare earth magnets from China \
         in March 2025, as in the average of 2024."
    );
    let changed = headline("?pace=25&region=DE&month=2025-12");
    assert!(
        changed.starts_with(
            "Under the April 2025 controls with licence pace at 25 per cent, Germany gets "
        ),
        "{changed}"
    );
    assert!(changed.contains(" per cent less than in the average of 2024."), "{changed}");
}

#[test]
fn a_month_before_the_rules_is_not_said_to_be_under_them() {
    let said = |query: &str| headline(query);
    for query in ["?month=2025-02", "?preset=truce&month=2025-03&region=JP"] {
        assert!(said(query).starts_with("Before the controls begin, "), "{}", said(query));
    }
    // The quota comes before the regime.
    assert!(said("?preset=quotas-2010&month=2010-07").starts_with("Under the quotas of 2010"));
    assert!(said("?month=2025-04").starts_with("Under the April 2025 controls, "));
    assert!(said("?preset=free-trade&month=2025-02").starts_with("Without export controls, "));
    // What the reader has changed is said, whenever it tells.
    let changed = said("?month=2025-02&demand=5");
    assert!(changed.starts_with("Under the April 2025 controls with "), "{changed}");
}

#[test]
fn choices_are_named_like_numbers() {
    let said = |query: &str| headline(query);
    assert!(
        said("?embargo=US").starts_with(
            "Under the April 2025 controls with an embargo on the United States, China sends "
        ),
        "{}",
        said("?embargo=US")
    );
    let two = said("?embargo=US,DE&start=2025-06-01&pace=50");
    assert!(
        two.contains(
            "with an embargo on the United States and Germany, controls from 1 June 2025 and one \
             more changed"
        ),
        "{two}"
    );
    assert!(said("?align.DE=1").contains("another political alignment of one region"));
}

#[test]
fn a_region_in_focus_says_what_its_users_have_left() {
    let short = headline("?region=DE&month=2025-07");
    assert!(short.contains("Users' stocks last "), "{short}");
    assert!(!headline("?preset=free-trade&region=DE").contains("stocks"));
}

#[test]
fn the_pace_says_from_when_on_it_tells() {
    let scenario = Preset::April2025.scenario();
    let said = |month| controls::sentence_in("pace", &scenario, Month::new(2025, month));
    assert!(said(5).ends_with(" It tells from June 2025 on."), "{}", said(5));
    assert_eq!(said(6), controls::sentence("pace"));
}

#[test]
fn licence_controls_say_where_nobody_applies_for_one() {
    for preset in Preset::ALL {
        let (scenario, month) = (preset.scenario(), preset.month());
        let without =
            [Preset::FreeTrade, Preset::FullEmbargo, Preset::UsEmbargo, Preset::Quotas2010];
        for control in &CONTROLS[..7] {
            let said = controls::sentence_in(control.key, &scenario, month);
            let idle = without.contains(&preset) && control.key != "build";
            assert_eq!(said.contains("nobody applies"), idle, "{}: {said}", preset.id());
        }
    }
}

#[test]
fn changes_are_named_two_and_counted_beyond() {
    let many = headline("?pace=25&approval=50&review=9&refusal=0");
    assert!(
        many.contains("pace at 25 per cent, approval rate at 50 per cent and two more changed"),
        "{many}"
    );
}

#[test]
fn the_sentence_and_the_figures_agree() {
    let preset = Preset::April2025;
    let scenario = preset.scenario();
    let outcome = simulate(&scenario);
    let view =
        View { month: Month::new(2025, 6), selection: Selection::Magnets, ..View::of(preset) };
    let subject =
        Subject { preset, scenario: &scenario, outcome: &outcome, view: &view, other: None };
    let total: f64 = subject.comparisons().map(|(_, one)| one.value).sum();
    assert!(subject.headline().contains(&text::number::tonnes(total)), "{}", subject.headline());
}

#[test]
fn repairs_name_what_was_found_and_what_is_allowed() {
    let said = |query: &str| -> Vec<String> {
        read(query).repairs.iter().map(repairs::sentence).collect()
    };
    assert_eq!(
        said("pace=99999&month=hello&preset=nonsense"),
        [
            "preset=nonsense cannot be used: allowed is free-trade, april-2025, october-2025, truce, \
             snap-back, full-embargo, us-embargo, quotas-2010, japan-2026, build-out-2030. It stays \
             as it was.",
            "Licence pace: pace=99999 is beyond the limits: allowed is 0 to 300. 300 is used.",
            "month=hello cannot be used: allowed is 2025-01 to 2026-12. It stays as it was.",
        ]
    );
    assert_eq!(
        said("path=2025-06-02:50,2025-04-04:5"),
        ["path=2025-06-02:50,2025-04-04:5 is put right: 2025-04-04:5,2025-06-02:50 is used."]
    );
}

#[test]
fn months_and_events_past_the_last_check_say_so() {
    let said = |year, month| -> Vec<(String, String)> {
        text::timeline::events_of(Month::new(year, month)).collect()
    };
    assert!(said(2026, 4).iter().all(|event| event.0 != "Not checked"));
    let note =
        "30 April 2026 was the last day on which policy was looked up; later acts are not in here.";
    assert_eq!(said(2026, 5), [("Not checked".to_owned(), note.to_owned())]);
    let ahead = said(2026, 11);
    assert_eq!(ahead.len(), 2);
    assert!(ahead[0].1.ends_with("(last checked on 30 April 2026, before that day)"), "{ahead:?}");
    assert!(said(2025, 4).iter().all(|event| !event.1.contains("last checked")));
}

#[test]
fn a_headline_names_what_it_compares_with() {
    let preset = Preset::default();
    let scenario = preset.scenario();
    let outcome = simulate(&scenario);
    let view = View { month: Month::new(2025, 6), ..View::of(preset) };
    let said = |compare: &str| {
        let other = Other::of(compare);
        let other = other.as_ref();
        Subject { preset, scenario: &scenario, outcome: &outcome, view: &view, other }.headline()
    };
    assert!(
        said("full-embargo").contains(", and nothing under a full embargo."),
        "{}",
        said("full-embargo")
    );
    let pinned = said("preset=april-2025&pace=0");
    assert!(pinned.contains("than under the April 2025 controls with "), "{pinned}");
    // The quotas' run ends before.
    assert!(said("quotas-2010").contains("in the average of 2024"), "{}", said("quotas-2010"));
}

#[test]
fn a_pinned_copy_that_differs_in_what_is_only_counted_is_called_so() {
    let read = read("pace=60&approval=70&review=8&general=80&month=2025-08");
    let outcome = simulate(&read.scenario);
    let said = |compare: &str| {
        let other = Other::of(compare);
        let (preset, scenario, view) = (read.preset, &read.scenario, &read.view);
        Subject { preset, scenario, outcome: &outcome, view, other: other.as_ref() }.headline()
    };
    let pinned = said("pace=60&approval=70&review=8&general=30");
    assert!(pinned.contains(" than in the pinned copy."), "{pinned}");
    // Where its own name tells it apart, that stands.
    let named = said("pace=25");
    assert!(
        named.contains("than under the April 2025 controls with licence pace at 25"),
        "{named}"
    );
}

#[test]
fn a_sentence_begins_with_a_capital() {
    let said = headline("month=2026-03&preset=us-embargo");
    assert!(said.contains(". The United States loses most"), "{said}");
}
