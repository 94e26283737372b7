//! Changes inputs, the same way for the same seed.

/// Words of the formats, and what readers stumble over.
const WORDS: [&str; 40] = [
    "&",
    "=",
    "v=1&",
    "v=2",
    "pace=",
    "month=2025-05",
    "region=DE",
    "align.US=",
    "embargo=",
    "%",
    "%00",
    "%F0%9F",
    "+",
    "-0",
    "1e309",
    "NaN",
    "-1",
    "0.1",
    "99999999999999999999",
    "\"",
    "\\u0000",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "\n",
    "\r\n",
    "\u{feff}",
    "\u{202e}",
    "<script>",
    "'",
    "é",
    "2024-02-30",
    "0000-00-00",
    "\"\"",
    "[[[[[[[[",
];

/// No input grows longer, bytes.
const LONGEST: usize = 20_000;

/// Makes new inputs of old ones.
#[derive(Clone, Debug)]
pub struct Mutator {
    state: u64,
}

impl Mutator {
    /// One that does the same whenever it is given the same seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed ^ 0x9e37_79b9_7f4a_7c15 }
    }

    /// splitmix64.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `end`; 0 if that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = end.max(1);
        // A usize has at most 64 bits on every machine that this runs on.
        usize::try_from(self.next() % (end as u64)).unwrap_or_default()
    }

    /// Changes an input in one to four places; `other` lends pieces.
    pub fn change(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..=self.below(4) {
            self.change_once(input, other);
        }
        input.truncate(LONGEST);
    }

    fn change_once(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        let at = self.below(input.len() + 1);
        let end = (at + 1 + self.below(16)).min(input.len());
        match self.below(9) {
            0 => {
                let bit = self.below(8);
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
            1 => {
                let byte = self.next().to_le_bytes()[0];
                input.insert(at, byte);
            }
            2 if at < end => drop(input.drain(at..end)),
            3 => {
                let word = WORDS[self.below(WORDS.len())].bytes();
                drop(input.splice(at..at, word));
            }
            4 if at < end => {
                let word = WORDS[self.below(WORDS.len())].bytes();
                drop(input.splice(at..end, word));
            }
            5 if at < end => {
                let piece = input[at..end].to_vec();
                let to = self.below(input.len() + 1);
                drop(input.splice(to..to, piece));
            }
            6 => {
                let from = self.below(other.len());
                let to = (from + 1 + self.below(64)).min(other.len());
                drop(input.splice(at..at, other[from.min(to)..to].iter().copied()));
            }
            7 => {
                if let Some(digit) = input[at..].iter_mut().find(|byte| byte.is_ascii_digit()) {
                    *digit = b"0123456789-.e"[self.below(13)];
                }
            }
            _ => input.truncate(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same() {
        let make = |seed| {
            let (mut mutator, mut input) = (Mutator::new(seed), b"v=1&pace=25".to_vec());
            for _ in 0..50 {
                mutator.change(&mut input, b"month=2025-05");
            }
            input
        };
        assert_eq!(make(1), make(1));
        assert_ne!(make(1), make(2));
    }
}
