//! The message channel: what the page asks its second program, with words that nobody should send.
//! Whatever comes, there is an answer, and nothing of the question is markup in it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use desk::Desk;
use hostile::Mutator;

/// Questions for one figure's origin or for an element: they run no model.
const QUICK: usize = 20_000;

/// What a question tries to bring into the page; no text of the page's own holds it.
const MARKUP: [&str; 5] = [
    "<img src=x onerror=zqx()>",
    "\"><script>zqx()</script>",
    "' onfocus='zqx()' '",
    "javascript:zqx()",
    "</style><svg onload=zqx()>",
];

/// Places in the questions that the page really asks.
const ASKED: [&str; 8] = [
    "cell JP 1",
    "cell US 4",
    "base US compounds",
    "recorded 15",
    "series shipped DE magnets",
    "Dy",
    "Nd",
    "",
];

/// Every tag is one of the page's own: its name is a word, and nothing of the question is in it.
fn is_clean(answer: &str) {
    let mut rest = answer;
    while let Some((_, after)) = rest.split_once('<') {
        let (mut quoted, mut end) = (false, after.len());
        for (at, letter) in after.char_indices() {
            match letter {
                '"' => quoted = !quoted,
                '>' if !quoted => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        let tag = &after[..end];
        assert!(end < after.len(), "a tag does not end: {}", &tag[..tag.len().min(80)]);
        let name = tag.trim_start_matches('/');
        assert!(name.starts_with(|letter: char| letter.is_ascii_lowercase()), "<{tag}>");
        for bad in ["script", "img", "iframe"] {
            assert!(!name.starts_with(bad), "<{tag}>");
        }
        for bad in ["zqx", " on", "javascript"] {
            let inside = tag.split('"').step_by(2).any(|part| part.contains(bad));
            assert!(!inside, "<{tag}>");
        }
        rest = &after[end..];
    }
}

/// A question changed, with markup somewhere in it.
fn hostile(mutator: &mut Mutator, asked: &str, other: &str) -> String {
    let mut bytes = asked.as_bytes().to_vec();
    if mutator.below(3) > 0 {
        mutator.change(&mut bytes, other.as_bytes());
    }
    let markup = MARKUP[mutator.below(MARKUP.len())];
    let at = mutator.below(bytes.len() + 1);
    drop(bytes.splice(at..at, markup.bytes()));
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn origins_and_elements_are_told_of_what_there_is_alone() {
    let (mut desk, mut mutator) = (Desk::new(), Mutator::new(11));
    assert!(desk.origin("cell JP 1").is_empty(), "nothing before the first address");
    drop(desk.panels("v=1&region=JP", 0));
    for _ in 0..QUICK {
        let asked = ASKED[mutator.below(ASKED.len())];
        let other = ASKED[mutator.below(ASKED.len())];
        let question = hostile(&mut mutator, asked, other);
        for answer in desk.origin(&question).into_iter().chain(desk.element(&question)) {
            is_clean(&answer);
        }
    }
}

#[test]
fn addresses_of_the_corpus_give_panels_charts_and_files_without_their_markup() {
    let mut mutator = Mutator::new(12);
    let mut desk = Desk::new();
    for input in hostile::corpus("address").unwrap() {
        let kept = String::from_utf8_lossy(&input).into_owned();
        let address = hostile(&mut mutator, &kept, "compare=free-trade&region=US&month=2025-05");
        for query in [kept.as_str(), &address] {
            for number in [0, 1, 5, 6, u32::MAX] {
                desk.panels(query, number).iter().for_each(|answer| is_clean(answer));
            }
            let figure = hostile(&mut mutator, "exports", "prices");
            for figures in ["exports prices", &figure] {
                desk.charts(query, figures, &figure).iter().for_each(|answer| is_clean(answer));
            }
            desk.compared(query).iter().for_each(|answer| is_clean(answer));
            let files = desk.files(query, "stocks", &figure, &figure);
            is_clean(&files[0]);
            assert!(desk.files(query, &figure, "wide", "dark").is_empty());
            assert!(desk.outcome(query).iter().all(|number| number.is_finite()));
        }
    }
}
