//! A month's figures on their way to those of another: what a change looks like while it happens.

use super::{MapState, Pile, RegionState};

impl MapState {
    /// Part of the way from one state to another, `t` from 0 to 1: figures go there evenly, words
    /// and kinds are those of `to`.
    #[must_use]
    pub fn between(from: &Self, to: &Self, t: f64) -> Self {
        if t >= 1.0 || from.regions.len() != to.regions.len() {
            return to.clone();
        }
        let mix = |a: f64, b: f64| a + (b - a) * t;
        let region = |(a, b): (&RegionState, &RegionState)| RegionState {
            value: mix(a.value, b.value),
            baseline: mix(a.baseline, b.baseline),
            normal: mix(a.normal, b.normal),
            stock: mix(a.stock, b.stock),
            stock_weeks: mix(a.stock_weeks, b.stock_weeks),
            need: mix(a.need, b.need),
            estimated: b.estimated,
        };
        let mut hubs = to.hubs.clone();
        for (hub, before) in hubs.iter_mut().zip(&from.hubs) {
            hub.value = mix(before.value, hub.value);
            hub.baseline = mix(before.baseline, hub.baseline);
        }
        let mut supplied = to.supplied.clone();
        for (tonnes, before) in supplied.iter_mut().zip(&from.supplied) {
            *tonnes = mix(*before, *tonnes);
        }
        Self {
            hubs,
            supplied,
            regions: from.regions.iter().zip(&to.regions).map(region).collect(),
            pile: Pile {
                waiting: mix(from.pile.waiting, to.pile.waiting),
                held: mix(from.pile.held, to.pile.held),
                week: mix(from.pile.week, to.pile.week),
                refused: mix(from.pile.refused, to.pile.refused),
            },
            ..to.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(value: f64) -> MapState {
        let region = RegionState { value, baseline: 10.0, normal: 10.0, ..RegionState::default() };
        MapState { regions: vec![region], month: value.to_string(), ..MapState::default() }
    }

    #[test]
    fn figures_go_evenly_and_words_at_once() {
        let half = MapState::between(&state(4.0), &state(8.0), 0.5);
        assert!((half.regions[0].value - 6.0).abs() < 1e-12);
        assert_eq!(half.month, "8");
        assert_eq!(MapState::between(&state(4.0), &state(8.0), 1.0), state(8.0));
    }

    #[test]
    fn another_number_of_regions_comes_at_once() {
        assert_eq!(MapState::between(&MapState::default(), &state(8.0), 0.1), state(8.0));
    }
}
