//! The numbers of a scenario that a reader can move, in one table: the address, the program's
//! `--set`, the page's sliders and their documentation are made from it. What only the scenario
//! file can say is in [`super::parameters`].

use super::Scenario;
use crate::data::Confidence;
use crate::maths::extremes::Extremes;
use crate::units::Sector;

/// What a control counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Per cent; the scenario holds the fraction.
    Percent,
    /// Weeks.
    Weeks,
    /// A plain number.
    Number,
    /// A multiple of something.
    Multiple,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Per cent a year; the scenario holds the fraction.
    PercentPerYear,
    /// Tonnes of gross weight.
    Tonnes,
    /// US dollars a kilogram.
    DollarsPerKilogram,
}

impl Unit {
    /// As it stands in a table.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Weeks => "weeks",
            Self::Number => "",
            Self::Multiple => "×",
            Self::Years => "years",
            Self::Months => "months",
            Self::PercentPerYear => "% a year",
            Self::Tonnes => "t",
            Self::DollarsPerKilogram => "USD/kg",
        }
    }
}

/// One number of a scenario.
#[derive(Debug)]
pub struct Control {
    /// Its key in addresses and files, and the id of its slider.
    pub key: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Least value, in the unit.
    pub min: f64,
    /// Greatest value, in the unit.
    pub max: f64,
    /// Step of its slider, in the unit.
    pub step: f64,
    /// Source ids of its default; empty for judgement.
    pub source: &'static str,
    /// How far its default can be trusted.
    pub confidence: Confidence,
    pub(super) get: fn(&Scenario) -> f64,
    pub(super) set: fn(&mut Scenario, f64),
}

impl Control {
    /// Its value in a scenario, in its unit.
    #[must_use]
    pub fn get(&self, scenario: &Scenario) -> f64 {
        tidy((self.get)(scenario) * self.factor())
    }

    /// Puts a value, in its unit, into a scenario; limits are kept. Returns the value used.
    pub fn set(&self, scenario: &mut Scenario, value: f64) -> f64 {
        let used = if value.is_finite() {
            value.at_least(self.min).at_most(self.max)
        } else {
            self.get(scenario)
        };
        (self.set)(scenario, used / self.factor());
        used
    }

    /// Gives a scenario another's value, to the last digit.
    pub fn copy(&self, from: &Scenario, to: &mut Scenario) {
        (self.set)(to, (self.get)(from));
    }

    /// Whether a value, in its unit, is within its limits.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        (self.min..=self.max).contains(&value)
    }

    /// The control with that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        CONTROLS.iter().find(|control| control.key == key)
    }

    fn factor(&self) -> f64 {
        if matches!(self.unit, Unit::Percent | Unit::PercentPerYear) { 100.0 } else { 1.0 }
    }
}

/// Takes the last binary digits off a percentage that went through a fraction.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// Whole weeks from a slider's value, which its limits keep between 0 and 156.
pub(super) fn whole_weeks(value: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    {
        value.round().clamp(0.0, 1_000.0) as u32
    }
}

/// All of them; the first three are the page's sliders of this version.
pub static CONTROLS: [Control; 17] = [
    Control {
        key: "pace",
        unit: Unit::Percent,
        min: 0.0,
        max: 300.0,
        step: 1.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.pace,
        set: |s, v| s.policy.pace = v,
    },
    Control {
        key: "approval",
        unit: Unit::Percent,
        min: 0.0,
        max: 100.0,
        step: 1.0,
        source: "S81 S82",
        confidence: Confidence::Assumption,
        get: |s| s.policy.approval,
        set: |s, v| s.policy.approval = v,
    },
    Control {
        key: "review",
        unit: Unit::Weeks,
        min: 0.0,
        max: 12.0,
        step: 1.0,
        source: "S96",
        confidence: Confidence::Assumption,
        get: |s| f64::from(s.policy.review),
        set: |s, v| s.policy.review = whole_weeks(v),
    },
    Control {
        key: "validity",
        unit: Unit::Weeks,
        min: 4.0,
        max: 156.0,
        step: 1.0,
        source: "S97",
        confidence: Confidence::Seen,
        get: |s| f64::from(s.policy.validity),
        set: |s, v| s.policy.validity = whole_weeks(v),
    },
    Control {
        key: "general",
        unit: Unit::Percent,
        min: 0.0,
        max: 90.0,
        step: 1.0,
        source: "S87",
        confidence: Confidence::Assumption,
        get: |s| s.policy.general,
        set: |s, v| s.policy.general = v,
    },
    Control {
        key: "steering",
        unit: Unit::Number,
        min: 0.0,
        max: 2.0,
        step: 0.1,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.steering,
        set: |s, v| s.policy.steering = v,
    },
    Control {
        key: "build",
        unit: Unit::Multiple,
        min: 0.0,
        max: 2.0,
        step: 0.1,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.supply.build,
        set: |s, v| s.supply.build = v,
    },
    Control {
        key: "ramp",
        unit: Unit::Weeks,
        min: 0.0,
        max: 26.0,
        step: 1.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.ramp,
        set: |s, v| s.policy.ramp = v,
    },
    Control {
        key: "spill",
        unit: Unit::Percent,
        min: 0.0,
        max: 100.0,
        step: 5.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.spill,
        set: |s, v| s.policy.spill = v,
    },
    Control {
        key: "refusal",
        unit: Unit::Percent,
        min: 0.0,
        max: 100.0,
        step: 5.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.refusal,
        set: |s, v| s.policy.refusal = v,
    },
    Control {
        key: "enforcement",
        unit: Unit::Percent,
        min: 0.0,
        max: 100.0,
        step: 5.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.policy.enforcement,
        set: |s, v| s.policy.enforcement = v,
    },
    Control {
        key: "warning",
        unit: Unit::Weeks,
        min: 0.0,
        max: 12.0,
        step: 1.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.buyers.warning,
        set: |s, v| s.buyers.warning = v,
    },
    Control {
        key: "cover",
        unit: Unit::Multiple,
        min: 0.25,
        max: 4.0,
        step: 0.05,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.buyers.cover_factor,
        set: |s, v| s.buyers.cover_factor = v,
    },
    Control {
        key: "panic",
        unit: Unit::Number,
        min: 0.0,
        max: 1.0,
        step: 0.05,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.buyers.panic,
        set: |s, v| s.buyers.panic = v,
    },
    Control {
        key: "delay",
        unit: Unit::Years,
        min: 0.0,
        max: 5.0,
        step: 0.5,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.supply.delay,
        set: |s, v| s.supply.delay = v,
    },
    Control {
        key: "thrift",
        unit: Unit::Multiple,
        min: 0.0,
        max: 3.0,
        step: 0.1,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.supply.thrift,
        set: |s, v| s.supply.thrift = v,
    },
    Control {
        key: "demand",
        unit: Unit::PercentPerYear,
        min: -10.0,
        max: 30.0,
        step: 1.0,
        source: "",
        confidence: Confidence::Assumption,
        get: |s| s.buyers.growth[0],
        set: |s, v| s.buyers.growth = [v; Sector::COUNT],
    },
];
