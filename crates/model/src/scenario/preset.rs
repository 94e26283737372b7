//! Named scenarios.

use super::{Scenario, without_controls};
use crate::units::Date;

/// A named scenario that a reader starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Preset {
    /// No export controls: the baseline.
    FreeTrade,
    /// The licensing that began on 4 April 2025, with the pace inferred from that spring.
    #[default]
    April2025,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::FreeTrade, Self::April2025];

    /// Its id in addresses and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FreeTrade => "free-trade",
            Self::April2025 => "april-2025",
        }
    }

    /// The preset with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// The scenario that it stands for.
    #[must_use]
    pub fn scenario(self) -> Scenario {
        match self {
            Self::FreeTrade => without_controls(),
            Self::April2025 => april_2025(),
        }
    }
}

/// Controls of 4 April 2025. Pace, ramp, spill-over and its length are the trial's calibration on
/// April to August 2025, so in-sample knowledge; the rest is judgement. See `docs/model.md`.
fn april_2025() -> Scenario {
    Scenario {
        start: Some(Date::new(2025, 4, 4)),
        pace: 1.15,
        early_pace: 0.05,
        ramp: 8.0,
        ramp_length: 6.0,
        steering: 0.8,
        spill: 0.60,
        spill_weeks: Some(9.0),
        ..without_controls()
    }
}
