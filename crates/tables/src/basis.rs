//! What a row rests on: its sources, and how far it can be trusted.

/// How far a figure can be trusted; the words are those of `docs/data.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Confidence {
    /// Printed in the source named.
    Seen,
    /// The source reports another's figure, or is unofficial.
    SecondHand,
    /// Arithmetic on printed figures.
    Derived,
    /// Reconciled from partial figures.
    Estimated,
    /// Judgement where nothing was found.
    Assumption,
    /// Remembered without a source.
    Unverified,
}

impl Confidence {
    /// The words of the tables.
    pub(crate) const WORDS: [(&'static str, Self); 6] = [
        ("seen", Self::Seen),
        ("second-hand", Self::SecondHand),
        ("derived", Self::Derived),
        ("estimated", Self::Estimated),
        ("assumption", Self::Assumption),
        ("unverified", Self::Unverified),
    ];

    /// Whether a row of this confidence must name a source.
    pub(crate) fn needs_source(self) -> bool {
        !matches!(self, Self::Assumption | Self::Unverified)
    }

    /// The word of the tables.
    pub(crate) fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// What a row rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Basis {
    /// Ids of sources, separated by spaces.
    pub(crate) source: String,
    /// How far the row can be trusted.
    pub(crate) confidence: Confidence,
}
