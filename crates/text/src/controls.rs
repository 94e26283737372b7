//! The sliders: their names, what they do, their values in words.

use model::data::Confidence;
use model::decimal::shortest;
use model::scenario::{Control, Scenario, Unit};
use model::units::{DAYS_PER_WEEK, Month};

use crate::number::{self, fixed};

/// The name of a control.
#[must_use]
pub fn name(key: &str) -> &'static str {
    match key {
        "pace" => "Licence pace",
        "approval" => "Approval rate",
        "review" => "Review time",
        "validity" => "Licence validity",
        "general" => "General licences",
        "steering" => "Political steering",
        "ramp" => "Slow start",
        "spill" => "Customs spill-over",
        "refusal" => "Refusal of defence uses",
        "build" => "New plants outside China",
        "enforcement" => "Enforcement against re-routing",
        "warning" => "Warning time",
        "cover" => "Buyers' stocks",
        "panic" => "Panic buying",
        "delay" => "Delay of new plants",
        "thrift" => "Speed of thrift",
        "demand" => "Growth of demand",
        _ => "",
    }
}

/// What one of the main controls does, in a sentence.
#[must_use]
fn main_sentence(key: &str) -> &'static str {
    match key {
        "pace" => {
            "Decisions a week, once the slow start is over, against the applications that trade of 2024 makes; rejected ones come again, so that keeping up takes more than 100 %."
        }
        "approval" => "Odds that an application is granted when it is decided.",
        "review" => {
            "Least time from application to decision; the legal limit is 45 working days, nine weeks."
        }
        "validity" => "How long a single licence can be used before it expires.",
        "general" => "Share of civil orders that general licences end up covering.",
        "steering" => "How strongly political closeness sets who is served first and granted more.",
        "build" => "Sizes of all announced plants outside China, against what was announced.",
        _ => "",
    }
}

/// What a control does, in a sentence.
#[must_use]
pub fn sentence(key: &str) -> &'static str {
    match key {
        "ramp" => "Weeks after the start in which hardly anything is decided.",
        "spill" => {
            "Share of uncontrolled magnets that customs hold, because they share a code with controlled ones."
        }
        "refusal" => "Share of orders for defence and aerospace that is refused on receipt.",
        "enforcement" => "Share of re-routing to embargoed regions that is prevented.",
        "warning" => "Weeks from the announcement of the controls to their first day.",
        "cover" => "Weeks of stock that buyers keep, against the model's assumption.",
        "panic" => "How much more stock an alarmed buyer wants: 0.4 is 40 per cent more.",
        "delay" => "By how much all announced plants are late.",
        "thrift" => {
            "How fast buyers use less, and switch to magnets without controlled elements, against \
             what was seen after 2010."
        }
        "demand" => "Growth of demand in all sectors.",
        _ => main_sentence(key),
    }
}

/// What a control says of itself: its limits, and where its default comes from.
#[must_use]
pub fn about(control: &Control) -> String {
    let (min, max) = (shortest(control.min), shortest(control.max));
    let judged = control.confidence == Confidence::Assumption;
    let basis = if judged { ". An assumption" } else { ". Printed" };
    let see = if control.source.is_empty() { "" } else { ", see " };
    let unit = control.unit.words();
    let space = if unit.is_empty() { "" } else { " " };
    [&min, " to ", &max, space, unit, basis, see, control.source, "."].concat()
}

/// What one of the main controls does, and from when on if the clock stands before that: while the
/// slow start lasts, the mature pace changes next to nothing.
#[must_use]
pub fn sentence_in(key: &str, scenario: &Scenario, month: Month) -> String {
    let sentence = main_sentence(key);
    match slow_start_ends(scenario) {
        Some(from) if key == "pace" && month < from => {
            format!("{sentence} It tells from {} on.", number::month(from))
        }
        _ => sentence.to_owned(),
    }
}

/// The month in which decisions begin to speed up.
fn slow_start_ends(scenario: &Scenario) -> Option<Month> {
    #[expect(clippy::cast_possible_truncation, reason = "at most 26 weeks")]
    let days = (scenario.policy.ramp * DAYS_PER_WEEK).round() as i32;
    // The week in which the ramp begins still has the early pace.
    scenario.policy.from.map(|start| start.plus_days(days + 7).month())
}

/// A value in its unit, as it stands beside the slider and is read aloud.
#[must_use]
pub fn value(control: &Control, value: f64) -> String {
    match control.unit {
        Unit::Percent => format!("{} %", number::whole(value)),
        Unit::PercentPerYear => format!("{} % a year", number::whole(value)),
        Unit::Multiple => format!("× {}", fixed(value, 2)),
        Unit::Years => format!("{} years", fixed(value, 1)),
        Unit::Months => format!("{} months", number::whole(value)),
        Unit::Tonnes => format!("{} t", fixed(value, 1)),
        Unit::DollarsPerKilogram => format!("{} USD/kg", fixed(value, 1)),
        Unit::Weeks if (value - 1.0).abs() < 0.05 => "1 week".to_owned(),
        Unit::Weeks => format!("{} weeks", number::whole(value)),
        Unit::Number => fixed(value, 1),
    }
}

/// A value inside a sentence: `licence pace at 25 per cent`.
#[must_use]
pub fn clause(control: &Control, value: f64) -> String {
    let name = name(control.key).to_ascii_lowercase();
    match control.unit {
        Unit::Percent => format!("{name} at {} per cent", number::whole(value)),
        Unit::PercentPerYear => format!("{name} at {} per cent a year", number::whole(value)),
        Unit::Multiple => format!("{name} at {} times the model's", fixed(value, 2)),
        Unit::Years => format!("{name} of {} years", fixed(value, 1)),
        Unit::Months => format!("{name} of {} months", number::whole(value)),
        Unit::Tonnes => format!("{name} of {} t", fixed(value, 1)),
        Unit::DollarsPerKilogram => format!("{name} of {} USD/kg", fixed(value, 1)),
        Unit::Weeks if (value - 1.0).abs() < 0.05 => format!("{name} of one week"),
        Unit::Weeks => format!("{name} of {} weeks", number::whole(value)),
        Unit::Number => format!("{name} at {}", fixed(value, 1)),
    }
}
