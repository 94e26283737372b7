//! The words of the panels that the second program makes: what they share; the words of each have
//! a file.

pub mod checks;
pub mod elements;
pub mod more;
pub mod origin;
pub mod region;
pub mod why;

use crate::language::said;
use crate::number::tonnes_bare;

/// What the panels are, to those who hear the page: why it changed, a region in focus, the elements,
/// one of them, the checks, where a figure comes from.
#[must_use]
pub fn places() -> [&'static str; 6] {
    [
        m!("Why it changed"),
        m!("Region in focus"),
        m!("Elements"),
        m!("Element"),
        m!("Checks"),
        m!("Where a figure comes from"),
    ]
    .map(said)
}

/// A change of tonnes with its sign: `+12`, `−3.4`, `0`.
#[must_use]
pub fn signed(value: f64) -> String {
    let bare = tonnes_bare(value);
    if value > 0.0 && bare != "0" { ["+", &bare].concat() } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!([12.3, -3.44, 0.01, -0.01].map(signed), ["+12", "−3.4", "0", "0"]);
    }
}
