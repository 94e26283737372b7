//! What each number that nobody knows could plausibly be: section 3 of the model.

use crate::maths::sample::{log_uniform, triangular};
use crate::scenario::{Control, Scenario, parameters};

/// How the values of a range are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A triangle with its peak at the scenario's own value.
    Peaked,
    /// Its logarithm is even: for ranges that span a decade.
    Even,
}

/// What a number could plausibly be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Its key: [`parameters::find`] has it.
    pub key: &'static str,
    /// Least plausible value, in the control's unit.
    pub low: f64,
    /// Greatest plausible value, in the control's unit.
    pub high: f64,
    /// How values between are spread.
    pub shape: Shape,
    /// Whether it is policy, which is drawn only if asked.
    pub policy: bool,
}

/// All of them. Ranges are judgement, around defaults whose evidence the control states.
pub static RANGES: [Range; 30] = [
    // Licence pipeline, section 2.5.
    // 100 to 400 of the 180 applications a week of normal trade.
    peaked("pace", 55.0, 220.0).policy(),
    peaked("approval", 50.0, 98.0).policy(),
    peaked("reentry", 0.0, 100.0),
    peaked("tonnes-magh", 1.0, 8.0),
    even("tonnes-hox", 0.1, 2.0),
    peaked("controlled-share", 30.0, 75.0),
    peaked("spill-weeks", 3.0, 12.0),
    peaked("clearance-after", 100.0, 160.0),
    // Stocks, orders and hoarding, sections 2.2 to 2.4.
    // 3 to 30 weeks of the 10 that most sectors keep.
    even("cover", 0.3, 3.0),
    peaked("adjust", 3.0, 16.0),
    peaked("order-cap", 1.2, 3.5),
    peaked("order-cap-front", 1.5, 4.0),
    peaked("panic", 0.0, 1.0),
    peaked("memory", 13.0, 104.0),
    peaked("lasting", 5.0, 30.0),
    peaked("ghosts", 0.0, 50.0),
    peaked("components", 0.0, 40.0),
    // Supply elsewhere, sections 2.8 to 2.11.
    peaked("leak", 0.0, 80.0),
    // Plants take 2 to 8 years, of which 3 to 4 are in the projects.
    peaked("delay", 0.0, 4.0),
    peaked("response", 2.0, 8.0),
    peaked("thrift-rate", 5.0, 15.0),
    peaked("recycling", 0.0, 10.0),
    // Damage and prices, sections 2.3 and 2.12.
    peaked("alpha", 0.001, 0.005),
    peaked("sigma", 0.05, 0.2),
    peaked("pooling", 50.0, 100.0),
    peaked("exposure", 0.7, 1.3),
    peaked("elasticity", 0.1, 0.6),
    peaked("price-ceiling", 6.0, 30.0),
    peaked("price-adjust", 4.0, 16.0),
    even("spot-share", 0.5, 10.0),
];

const fn peaked(key: &'static str, low: f64, high: f64) -> Range {
    Range { key, low, high, shape: Shape::Peaked, policy: false }
}

const fn even(key: &'static str, low: f64, high: f64) -> Range {
    Range { key, low, high, shape: Shape::Even, policy: false }
}

impl Range {
    const fn policy(self) -> Self {
        Self { policy: true, ..self }
    }

    /// Its control, and the scenario's own value of it; `None` if the scenario puts it outside the
    /// range, which is a choice and not drawn.
    #[must_use]
    pub fn own(&self, scenario: &Scenario) -> Option<(&'static Control, f64)> {
        let control = parameters::find(self.key)?;
        let own = control.get(scenario);
        (self.low..=self.high).contains(&own).then_some((control, own))
    }

    /// The value below which the share `share` (0 to 1) of the distribution lies, where the
    /// scenario says `own` (from `low` to `high`). At width 1 the range is that of section 3, at
    /// width 0 it is the scenario's value alone, bit for bit.
    #[must_use]
    pub fn value(&self, own: f64, width: f64, share: f64) -> f64 {
        match self.shape {
            Shape::Peaked => {
                let (low, high) = (own + (self.low - own) * width, own + (self.high - own) * width);
                triangular(share, low, own, high)
            }
            Shape::Even => {
                let low = own * (self.low / own).powf(width);
                log_uniform(share, low, own * (self.high / own).powf(width))
            }
        }
    }

    /// Puts a share of its distribution into a scenario that so far has the base's value. Returns
    /// the value put, if any.
    pub(super) fn put(
        &self,
        base: &Scenario,
        width: f64,
        share: f64,
        scenario: &mut Scenario,
    ) -> Option<f64> {
        let (control, own) = self.own(base)?;
        let value = self.value(own, width, share);
        // What stays as it is must not even be rounded.
        Some(if value.to_bits() == own.to_bits() { own } else { control.set(scenario, value) })
    }
}
