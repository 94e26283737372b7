//! From a figure to a mark: how wide the fill is, and which step of the colour scale it has.

use crate::picture::Ink;

/// Steps of the colour scale.
pub const STEPS: u8 = 5;
/// A fill is never drawn thinner, px.
const LEAST_FILL: f64 = 0.8;
/// How much of the baseline gets through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share(f64);

impl Share {
    /// `value` against `baseline`; all where there is nothing to compare with.
    #[must_use]
    pub fn of(value: f64, baseline: f64) -> Self {
        let share = if baseline > 0.0 { value / baseline } else { 1.0 };
        Self(if share.is_finite() { share.max(0.0) } else { 0.0 })
    }

    /// The share, 1 for all; above 1 where more than the baseline gets through.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// Nothing that could be counted gets through.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self.0 < 5e-4
    }

    /// More gets through than in the baseline, by as much as could be seen.
    #[must_use]
    pub fn is_more(self) -> bool {
        self.0 > 1.005
    }

    /// Its step: 0 for the first fifth, 4 for the last and for more than all.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn step(self) -> u8 {
        // A thousandth below the next fifth is rounding in the model, not a difference.
        ((self.0 + 1e-3) * f64::from(STEPS)).clamp(0.0, f64::from(STEPS - 1)) as u8
    }

    /// The colour of what gets through.
    #[must_use]
    pub fn ink(self) -> Ink {
        Ink::FlowStep(self.step())
    }

    /// Width of the fill in a slot, px: never more than the slot.
    #[must_use]
    pub fn fill(self, slot: f64) -> f64 {
        if self.is_nothing() { 0.0 } else { (self.0.min(1.0) * slot).max(LEAST_FILL) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifths_are_steps() {
        let step = |share: f64| Share::of(share, 1.0).step();
        assert_eq!([0.0, 0.19, 0.2, 0.5, 0.79, 0.8, 1.0, 3.0].map(step), [0, 0, 1, 2, 3, 4, 4, 4]);
    }

    #[test]
    fn fills_stay_in_their_slot_and_can_be_seen() {
        assert!((Share::of(2.0, 1.0).fill(10.0) - 10.0).abs() < 1e-9);
        assert!((Share::of(0.01, 1.0).fill(10.0) - 0.8).abs() < 1e-9);
        assert!(Share::of(0.0, 1.0).fill(10.0).abs() < 1e-9);
        assert!(Share::of(f64::NAN, 1.0).is_nothing());
    }
}
