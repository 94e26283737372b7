//! What is wrong with a file, in one line.

use std::fmt;

/// The first thing in a file that cannot be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where: a path such as `measures[0].pace`, or line and column.
    pub at: String,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub allowed: String,
}

impl Error {
    pub(crate) fn new(
        at: impl fmt::Display,
        found: impl Into<String>,
        allowed: impl Into<String>,
    ) -> Self {
        Self { at: at.to_string(), found: found.into(), allowed: allowed.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; allowed: {}", self.at, self.found, self.allowed)
    }
}

impl std::error::Error for Error {}

/// A place in a file, from the outside in.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The whole file.
    File,
    /// What a key of an object stands for.
    Key(&'a Place<'a>, &'a str),
    /// An entry of a list, from 0.
    Index(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("the file"),
            Self::Key(Place::File, "") => f.write_str("\"\""),
            Self::Key(Place::File, key) => f.write_str(&shown(key)),
            Self::Key(outer, key) => write!(f, "{outer}.{}", shown(key)),
            Self::Index(outer, index) => write!(f, "{outer}[{index}]"),
        }
    }
}

/// A text from a file, on one line and not too long.
pub(crate) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    let mark = if short.len() < text.len() { "..." } else { "" };
    format!("{}{mark}", short.escape_debug())
}
