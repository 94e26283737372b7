//! Series and classes, by the ids that the tables use.

/// What customs report together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Series {
    /// HS 8505 11 10.
    Magnets,
    /// HS 2805 30 and 2846.
    Compounds,
}

impl Series {
    /// Both, by their ids.
    pub(crate) const WORDS: [(&'static str, Self); 2] =
        [("magnets", Self::Magnets), ("compounds", Self::Compounds)];

    /// Its id.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Magnets => "magnets",
            Self::Compounds => "compounds",
        }
    }
}

/// A commodity class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Light oxides and metals.
    Lox,
    /// Medium and heavy oxides and metals.
    Hox,
    /// Magnets without controlled elements.
    MagL,
    /// Magnets with controlled elements.
    MagH,
}

impl Class {
    /// The classes of a series.
    pub(crate) const fn of(series: Series) -> [Self; 2] {
        match series {
            Series::Compounds => [Self::Lox, Self::Hox],
            Series::Magnets => [Self::MagL, Self::MagH],
        }
    }

    /// Its id.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Lox => "lox",
            Self::Hox => "hox",
            Self::MagL => "magl",
            Self::MagH => "magh",
        }
    }
}

/// What a supplier makes, or what shares count, coarser than a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClassGroup {
    /// Light oxides and metals.
    Lox,
    /// Medium and heavy oxides and metals.
    Hox,
    /// Magnets of both classes.
    Magnets,
}

impl ClassGroup {
    /// All of them, by their ids.
    pub(crate) const WORDS: [(&'static str, Self); 3] =
        [("lox", Self::Lox), ("hox", Self::Hox), ("magnets", Self::Magnets)];

    /// Its id.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Lox => "lox",
            Self::Hox => "hox",
            Self::Magnets => "magnets",
        }
    }

    /// Its classes.
    pub(crate) fn classes(self) -> &'static [Class] {
        match self {
            Self::Lox => &[Class::Lox],
            Self::Hox => &[Class::Hox],
            Self::Magnets => &[Class::MagL, Class::MagH],
        }
    }
}
