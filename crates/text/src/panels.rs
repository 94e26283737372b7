//! The words of the panels that the second program makes: what they share; the words of each have
//! a file.

pub mod checks;
pub mod elements;
pub mod more;
pub mod origin;
pub mod region;
pub mod why;

use crate::number::tonnes_bare;

/// A change of tonnes with its sign: `+12`, `−3.4`, `0`.
#[must_use]
pub fn signed(value: f64) -> String {
    let bare = tonnes_bare(value);
    if value > 0.0 && bare != "0" { format!("+{bare}") } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!([12.3, -3.44, 0.01, -0.01].map(signed), ["+12", "−3.4", "0", "0"]);
    }
}
