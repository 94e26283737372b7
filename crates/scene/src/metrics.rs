//! How wide words are: the advance widths of the page's font, so that nobody has to ask a browser.
//!
//! Printed once from public/fonts/source-sans-3-{400,600}.woff2 with fontTools; kerning is left
//! out (it makes a label shorter by a px at most). Units: thousandths of the font's size.

/// Cap height, thousandths of the size: how far a line of text rises above its baseline.
pub const CAP_HEIGHT: f64 = 0.66;
/// How far letters hang below the baseline.
pub const DESCENT: f64 = 0.22;
/// Line height for notes.
pub const LINE: f64 = 1.35;

/// Width of a line of text in px.
#[must_use]
pub fn width(text: &str, size: f64, strong: bool) -> f64 {
    let sum: u32 = text.chars().map(|c| u32::from(advance(c, strong))).sum();
    f64::from(sum) * size / 1000.0
}

/// A text as lines of at most `room` px, parted between words (no-break spaces part none); in Chinese and Japanese, which have
/// no spaces, between characters, but not before a mark that ends a sentence or closes a bracket.
#[must_use]
pub fn wrapped(text: &str, size: f64, strong: bool, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let mut space = " ";
        for piece in pieces(word) {
            match lines.last_mut() {
                Some(line)
                    if width(line, size, strong)
                        + width(piece, size, strong)
                        + width(space, size, strong)
                        <= room =>
                {
                    line.push_str(space);
                    line.push_str(piece);
                }
                _ => lines.push(piece.to_owned()),
            }
            space = "";
        }
    }
    lines
}

/// A word in the pieces between which a line may end.
fn pieces(word: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut before: Option<char> = None;
    for (at, letter) in word.char_indices() {
        let parted = before.is_some_and(|before| is_wide(before) || is_wide(letter));
        let tied = NO_BEGINNING.contains(letter) || before.is_some_and(|c| NO_END.contains(c));
        if parted && !tied {
            cuts.push(at);
        }
        before = Some(letter);
    }
    cuts.push(word.len());
    cuts.windows(2).filter_map(|cut| word.get(cut[0]..cut[1])).collect()
}

/// Marks that begin no line.
const NO_BEGINNING: &str = "、。，．：；！？）」』】》”’%…ー・ゃゅょっァィゥェォャュョッ";
/// Marks that end no line.
const NO_END: &str = "（「『【《“‘";

/// Whether a line may end beside it: Chinese and Japanese characters and their marks.
const fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}

fn advance(c: char, strong: bool) -> u16 {
    let latin = if strong { &STRONG } else { &REGULAR };
    let extra = |table: &[(char, u16, u16)]| {
        let found = table.iter().find(|row| row.0 == c)?;
        Some(if strong { found.2 } else { found.1 })
    };
    let index = match c {
        ' '..='~' => c as usize - 0x20,
        '\u{a0}'..='\u{ff}' => c as usize - 0xa0 + 0x5f,
        // Not in the font: an em, which is what Chinese and Japanese characters take.
        _ => return extra(&OTHERS).unwrap_or(1000),
    };
    latin.get(index).copied().unwrap_or(1000)
}

/// U+0020 to U+007E, then U+00A0 to U+00FF, regular.
#[rustfmt::skip]
const REGULAR: [u16; 191] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
    497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
    847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
    566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
    542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
    555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497, 200,
    289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497, 311, 423, 542, 331,
    497, 367, 367, 542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544,
    544, 544, 544, 544, 544, 822, 571, 527, 527, 527, 527, 263, 263, 263, 263, 639,
    647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576, 504,
    504, 504, 504, 504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246, 544,
    547, 542, 542, 542, 542, 542, 497, 542, 544, 544, 544, 544, 467, 555, 467,
];

/// U+0020 to U+007E, then U+00A0 to U+00FF, semibold.
#[rustfmt::skip]
const STRONG: [u16; 191] = [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
    513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
    875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
    582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
    549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
    564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513, 200,
    315, 513, 513, 513, 513, 255, 513, 549, 747, 352, 455, 513, 322, 443, 549, 348,
    513, 372, 372, 549, 578, 599, 275, 549, 372, 369, 455, 795, 827, 807, 444, 558,
    558, 558, 558, 558, 558, 834, 576, 538, 538, 538, 538, 282, 282, 282, 282, 651,
    656, 674, 674, 674, 674, 674, 513, 674, 655, 655, 655, 655, 501, 600, 604, 516,
    516, 516, 516, 516, 516, 780, 462, 507, 507, 507, 507, 262, 262, 262, 262, 552,
    560, 549, 549, 549, 549, 549, 513, 549, 556, 556, 556, 556, 495, 564, 495,
];

/// The rest of the font: character, regular, semibold.
#[rustfmt::skip]
const OTHERS: [(char, u16, u16); 14] = [
    ('\u{2009}', 100, 100),
    ('\u{2013}', 480, 480),
    ('\u{2014}', 800, 800),
    ('\u{2018}', 249, 275),
    ('\u{2019}', 249, 275),
    ('\u{201c}', 426, 482),
    ('\u{201d}', 426, 482),
    ('\u{2022}', 304, 325),
    ('\u{2026}', 948, 964),
    ('\u{20ac}', 497, 513),
    ('\u{2191}', 619, 618),
    ('\u{2193}', 619, 618),
    ('\u{2212}', 497, 513),
    ('\u{2215}', 86, 91),
];

#[cfg(test)]
mod tests {
    use super::{width, wrapped};

    #[test]
    fn lines_end_between_words_or_wide_characters() {
        let lines = |text: &str, room: f64| wrapped(text, 10.0, false, room);
        assert_eq!(lines("one two three", 40.0), ["one two", "three"]);
        assert_eq!(lines("稀土磁体出口，许可证。", 50.0), ["稀土磁体出", "口，许可", "证。"]);
        assert_eq!(lines("中国的 HS 8505 磁体", 45.0), ["中国的 HS", "8505 磁体"]);
        assert!(lines("", 10.0).is_empty());
    }

    #[test]
    fn digits_are_equally_wide() {
        assert!((width("1111", 10.0, false) - width("8080", 10.0, false)).abs() < 1e-9);
        assert!((width("0123456789", 10.0, false) - 49.7).abs() < 1e-9);
    }

    #[test]
    fn semibold_is_wider_and_accents_count() {
        assert!(width("Germany", 12.0, true) > width("Germany", 12.0, false));
        assert!((width("ü", 12.0, false) - width("u", 12.0, false)).abs() < 0.2);
        assert!((width("中国", 12.0, false) - 24.0).abs() < 1e-9);
    }
}
