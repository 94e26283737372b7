//! The address.

use ::address::{MAX_LENGTH, Repair, read, write};
use model::data::REGION_COUNT;
use model::scenario::CONTROLS;
use text::headline::{Other, Subject};
use text::repairs::sentence;

/// No sentence about an address is longer, bytes.
const LONGEST_SENTENCE: usize = 1_000;

/// Reads an address: it gives a valid scenario and view, what it says about repairs is short, and
/// what is written of it is read again as it was, without repairs and without markup.
pub fn address(bytes: &[u8]) {
    let query = String::from_utf8_lossy(bytes);
    let found = read(&query);
    for control in &CONTROLS {
        let value = control.get(&found.scenario);
        assert!((control.min..=control.max).contains(&value), "{} is {value}", control.key);
    }
    let (first, last) = (found.scenario.first, found.scenario.last);
    assert!((first..=last).contains(&found.view.month), "{} is no month of it", found.view.month);
    assert!(found.view.region.is_none_or(|region| region < REGION_COUNT), "no region");
    assert!(found.repairs.len() <= query.len() + 1, "more repairs than letters");
    for repair in &found.repairs {
        let said = sentence(repair);
        assert!(said.len() <= LONGEST_SENTENCE, "{} bytes: {said}", said.len());
    }
    assert!(
        query.len() <= MAX_LENGTH + 1 || found.repairs.contains(&Repair::TooLong),
        "a long address is cut and that is said"
    );
    let written = write(found.preset, &found.scenario, &found.view);
    assert!(written.len() <= MAX_LENGTH, "{} bytes are written", written.len());
    assert!(!written.contains(['<', '>', '"', '\'', '`', ' ']), "markup is written: {written}");
    let again = read(&written);
    assert_eq!(again.repairs, [], "what is written needs no repair: {written}");
    assert_eq!((again.preset, &again.view), (found.preset, &found.view), "{written}");
    assert!(
        again.scenario == found.scenario,
        "another scenario is read from {written}, of {query}"
    );
    if super::is_run(bytes) {
        let outcome = super::run(&found.scenario);
        let other = Other::of(&found.view.compare);
        let headline = Subject {
            preset: found.preset,
            scenario: &found.scenario,
            outcome: &outcome,
            view: &found.view,
            other: other.as_ref(),
        }
        .headline();
        assert!(!headline.contains(['<', '>']) && !headline.contains("NaN"), "{headline}");
    }
}
