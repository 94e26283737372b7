//! Months on the way from one to another, so that a change can be followed with the eye.

use super::{MapState, RegionState};

impl MapState {
    /// Part of the way between two states, `t` from 0 to 1: figures go straight, words are those
    /// of the goal. States that speak of different things have nothing between them.
    #[must_use]
    pub fn between(from: &Self, to: &Self, t: f64) -> Self {
        let mut state = to.clone();
        if from.selection == to.selection && from.regions.len() == to.regions.len() {
            for (one, before) in state.regions.iter_mut().zip(&from.regions) {
                one.turn(before, 1.0 - t);
            }
        }
        state
    }
}

impl RegionState {
    /// Goes back by a part of the way.
    fn turn(&mut self, to: &Self, part: f64) {
        let mix = |here: f64, there: f64| here + (there - here) * part;
        self.value = mix(self.value, to.value);
        self.baseline = mix(self.baseline, to.baseline);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(value: f64, selection: &'static str) -> MapState {
        let region = RegionState { value, baseline: 100.0, ..RegionState::default() };
        MapState { regions: vec![region], selection, ..MapState::default() }
    }

    #[test]
    fn figures_go_straight_and_arrive() {
        let (from, to) = (state(0.0, "magnets"), state(80.0, "magnets"));
        let value = |t: f64| MapState::between(&from, &to, t).regions[0].value;
        assert!(
            [(0.0, 0.0), (0.25, 20.0), (1.0, 80.0)]
                .iter()
                .all(|(t, expected)| (value(*t) - expected).abs() < 1e-9)
        );
        assert_eq!(MapState::between(&from, &to, 1.0), to);
    }

    #[test]
    fn other_goods_are_shown_at_once() {
        let (from, to) = (state(0.0, "magnets"), state(80.0, "compounds"));
        assert_eq!(MapState::between(&from, &to, 0.1), to);
    }
}
