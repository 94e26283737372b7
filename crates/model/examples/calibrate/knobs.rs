//! What may be fitted, and within which limits.

use model::scenario::{Control, Scenario, parameters};

/// A number that may be fitted.
pub(crate) struct Knob {
    pub(crate) key: &'static str,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// All of them, with the plausible ranges of section 3 of the model; shares in per cent.
pub(crate) static KNOBS: [Knob; 7] = [
    Knob { key: "spill", low: 10.0, high: 80.0 },
    Knob { key: "pace", low: 55.0, high: 222.0 },
    Knob { key: "ramp", low: 5.0, high: 12.0 },
    Knob { key: "ramp-length", low: 2.0, high: 12.0 },
    Knob { key: "spill-weeks", low: 3.0, high: 12.0 },
    Knob { key: "panic", low: 0.0, high: 1.0 },
    Knob { key: "steering", low: 0.0, high: 2.0 },
];

impl Knob {
    fn control(&self) -> Option<&'static Control> {
        parameters::find(self.key)
    }

    /// Its unit, as it stands in a table.
    pub(crate) fn unit(&self) -> &'static str {
        self.control().map_or("", |control| control.unit.words())
    }

    /// Its value in a scenario.
    pub(crate) fn get(&self, scenario: &Scenario) -> f64 {
        self.control().map_or(f64::NAN, |control| control.get(scenario))
    }

    /// Where in its range a scenario has it, 0 to 1.
    pub(crate) fn place(&self, scenario: &Scenario) -> f64 {
        ((self.get(scenario) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// Puts all of them to their places in their ranges.
pub(crate) fn turn(scenario: &mut Scenario, places: &[f64; KNOBS.len()]) {
    for (knob, place) in KNOBS.iter().zip(places) {
        if let Some(control) = knob.control() {
            control.set(scenario, knob.low + (knob.high - knob.low) * place);
        }
    }
}
