//! The sliders: their names, what they do, their values in words.

use model::data::Confidence;
use model::scenario::{Control, Embargo, Regime, Scenario, Scope, Unit};
use model::units::{DAYS_PER_WEEK, Month};

use crate::language::{both, inside, said, word};
use crate::number::{self, fixed, shortest};

/// The name of a control.
#[must_use]
pub fn name(key: &str) -> &'static str {
    said(match key {
        "pace" => m!("Licence pace"),
        "approval" => m!("Approval rate"),
        "review" => m!("Review time"),
        "validity" => m!("Licence validity"),
        "general" => m!("General licences"),
        "steering" => m!("Political steering"),
        "ramp" => m!("Slow start"),
        "spill" => m!("Customs spill-over"),
        "refusal" => m!("Refusal of defence uses"),
        "build" => m!("New plants outside China"),
        "enforcement" => m!("Enforcement against re-routing"),
        "warning" => m!("Warning time"),
        "cover" => m!("Buyers' stocks"),
        "panic" => m!("Panic buying"),
        "delay" => m!("Delay of new plants"),
        "thrift" => m!("Speed of thrift"),
        "demand" => m!("Growth of demand"),
        _ => return "",
    })
}

/// What one of the main controls does, in a sentence.
#[must_use]
fn main_sentence(key: &str) -> &'static str {
    said(match key {
        "pace" => {
            m!(
                "Decisions a week, once the slow start is over, against the applications that trade of 2024 makes; rejected ones come again, so that keeping up takes more than 100 %."
            )
        }
        "approval" => m!("Odds that an application is granted when it is decided."),
        "review" => {
            m!(
                "Least time from application to decision; the legal limit is 45 working days, nine weeks."
            )
        }
        "validity" => m!(
            "How long a single licence can be used; it tells only where licensed goods wait longer."
        ),
        "general" => m!("Share of civil orders that general licences end up covering."),
        "steering" => {
            m!("How strongly political closeness sets who is served first and granted more.")
        }
        "build" => m!("Sizes of all announced plants outside China, against what was announced."),
        _ => return "",
    })
}

/// What a control does, in a sentence.
#[must_use]
pub fn sentence(key: &str) -> &'static str {
    said(match key {
        "ramp" => m!("Weeks after the start in which hardly anything is decided."),
        "spill" => {
            m!(
                "Share of uncontrolled magnets that customs hold, because they share a code with controlled ones."
            )
        }
        "refusal" => m!("Share of orders for defence and aerospace that is refused on receipt."),
        "enforcement" => m!("Share of re-routing to embargoed regions that is prevented."),
        "warning" => m!("Weeks from the announcement of the controls to their first day."),
        "cover" => m!("Weeks of stock that buyers keep, against the model's assumption."),
        "panic" => m!("How much more stock an alarmed buyer wants: 0.4 is 40 per cent more."),
        "delay" => m!("By how much all announced plants are late."),
        "thrift" => {
            m!(
                "How fast buyers use less, and switch to magnets without controlled elements, against what was seen after 2010."
            )
        }
        "demand" => m!("Growth of demand in all sectors."),
        _ => return main_sentence(key),
    })
}

/// A control's unit in words: `weeks`; empty where it has none.
#[must_use]
pub fn unit(unit: Unit) -> &'static str {
    word(unit.words())
}

/// What the field is called in which its value is typed: `Licence pace, %`.
#[must_use]
pub fn field(control: &Control) -> String {
    let (name, unit) = (name(control.key), unit(control.unit));
    if unit.is_empty() { name.to_owned() } else { say!("{name}, {unit}", name, unit) }
}

/// The button that puts a control back.
#[must_use]
pub fn back() -> &'static str {
    t!("Reset")
}

/// Puts a control back to what its preset has.
#[must_use]
pub fn reset(name: &str) -> String {
    say!("Reset {name}", name)
}

/// What a control says of itself: its limits, and where its default comes from.
#[must_use]
pub fn about(control: &Control) -> String {
    let (min, max) = (shortest(control.min), shortest(control.max));
    let judged = control.confidence == Confidence::Assumption;
    let range = match unit(control.unit) {
        "" => say!("{min} to {max}.", min, max),
        unit => say!("{min} to {max} {unit}.", min, max, unit),
    };
    let basis = match (judged, control.source) {
        (true, "") => t!("An assumption.").to_owned(),
        (true, source) => say!("An assumption, see {source}.", source),
        (false, "") => t!("Printed.").to_owned(),
        (false, source) => say!("Printed, see {source}.", source),
    };
    both(&range, &basis)
}

/// What one of the main controls does; that it does nothing where nobody applies for a licence; and from
/// when on, if the clock stands before that: while the slow start lasts, the mature pace changes next to
/// nothing.
#[must_use]
pub fn sentence_in(key: &str, scenario: &Scenario, month: Month) -> String {
    let sentence = main_sentence(key);
    let licensed = |regime: &Regime| {
        regime.from.is_some() && regime.scope != Scope::None && regime.embargo != Embargo::All
    };
    if key != "build" && !scenario.regimes().any(licensed) {
        return both(sentence, t!("In this scenario nobody applies for a licence."));
    }
    match slow_start_ends(scenario) {
        Some(from) if key == "pace" && month < from => {
            both(sentence, &say!("It tells from {month} on.", month = number::month(from)))
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
        Unit::Percent => say!("{value} %", value = number::whole(value)),
        Unit::PercentPerYear => say!("{value} % a year", value = number::whole(value)),
        Unit::Multiple => ["× ", &fixed(value, 2)].concat(),
        Unit::Years => say!("{value} years", value = fixed(value, 1)),
        Unit::Months => say!("{value} months", value = number::whole(value)),
        Unit::Tonnes => say!("{value} t", value = fixed(value, 1)),
        Unit::DollarsPerKilogram => say!("{value} USD/kg", value = fixed(value, 1)),
        Unit::Weeks if (value - 1.0).abs() < 0.05 => t!("1 week").to_owned(),
        Unit::Weeks => say!("{value} weeks", value = number::whole(value)),
        Unit::Number => fixed(value, 1),
    }
}

/// A value inside a sentence: `licence pace at 25 per cent`.
#[must_use]
pub fn clause(control: &Control, value: f64) -> String {
    let name = inside(name(control.key));
    match control.unit {
        Unit::Percent => say!("{name} at {value} per cent", name, value = number::whole(value)),
        Unit::PercentPerYear => {
            say!("{name} at {value} per cent a year", name, value = number::whole(value))
        }
        Unit::Multiple => {
            say!("{name} at {value} times the model's", name, value = fixed(value, 2))
        }
        Unit::Years => say!("{name} of {value} years", name, value = fixed(value, 1)),
        Unit::Months => say!("{name} of {value} months", name, value = number::whole(value)),
        Unit::Tonnes => say!("{name} of {value} t", name, value = fixed(value, 1)),
        Unit::DollarsPerKilogram => say!("{name} of {value} USD/kg", name, value = fixed(value, 1)),
        Unit::Weeks if (value - 1.0).abs() < 0.05 => say!("{name} of one week", name),
        Unit::Weeks => say!("{name} of {value} weeks", name, value = number::whole(value)),
        Unit::Number => say!("{name} at {value}", name, value = fixed(value, 1)),
    }
}
