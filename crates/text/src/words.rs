//! Names of classes, presets and the like.

use model::data::Confidence;
use model::scenario::Preset;
use model::units::{Class, Sector, Selection, Unit};

/// A selection as the subject of a sentence: `magnets`.
#[must_use]
pub fn selection(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => t!("rare earth magnets"),
        Selection::Compounds => t!("rare earth metals and compounds"),
        Selection::One(Class::MagL) => t!("magnets without controlled elements"),
        Selection::One(Class::MagH) => t!("magnets with controlled elements"),
        Selection::One(Class::Lox) => t!("light oxides and metals"),
        Selection::One(Class::Hox) => t!("controlled heavy oxides and metals"),
    }
}

/// A selection as a choice: `Magnets`.
#[must_use]
pub fn selection_short(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => t!("Magnets"),
        Selection::Compounds => t!("Metals and compounds"),
        Selection::One(Class::MagL) => t!("Magnets, uncontrolled"),
        Selection::One(Class::MagH) => t!("Magnets, controlled"),
        Selection::One(Class::Lox) => t!("Light oxides"),
        Selection::One(Class::Hox) => t!("Heavy oxides"),
    }
}

/// The firms of a sector, as in 'of its car makers'.
#[must_use]
pub fn firms(sector: Sector) -> &'static str {
    match sector {
        Sector::Ev => t!("makers of electric cars"),
        Sector::Auto => t!("car makers"),
        Sector::Industry => t!("makers of motors and robots"),
        Sector::Wind => t!("makers of wind turbines"),
        Sector::Electronics => t!("makers of electronics"),
        Sector::Defence => t!("makers of aircraft and arms"),
        Sector::Other => t!("other users"),
    }
}

/// A unit of the map's figures as a choice.
#[must_use]
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Tonnes => t!("Tonnes"),
        Unit::Dollars => t!("Dollars"),
        Unit::Need => t!("Share of need"),
    }
}

/// What the map draws, as a choice: all that flows, or what has changed.
#[must_use]
pub fn changes(changes: bool) -> &'static str {
    if changes { t!("Losses and gains") } else { t!("Flows") }
}

/// What customs count it under.
#[must_use]
pub fn customs_code(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => "HS 8505 11 10",
        Selection::One(Class::MagL | Class::MagH) => t!("part of HS 8505 11 10, split assumed"),
        Selection::Compounds => t!("HS 2805 30 and 2846"),
        Selection::One(Class::Lox | Class::Hox) => t!("part of HS 2805 30 and 2846, split assumed"),
    }
}

/// A preset's name.
#[must_use]
pub fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => t!("Free trade"),
        Preset::April2025 => t!("April 2025 controls"),
        Preset::October2025 => t!("October 2025 expansion"),
        Preset::Truce => t!("Truce of 2025"),
        Preset::SnapBack => t!("The truce lapses"),
        Preset::FullEmbargo => t!("Full embargo"),
        Preset::UsEmbargo => t!("Embargo on the US"),
        Preset::Quotas2010 => t!("Quotas of 2010"),
        Preset::Japan2026 => t!("Japan 2026"),
        Preset::BuildOut2030 => t!("Build-out to 2030"),
    }
}

/// The days that a preset's policy runs from and to.
#[must_use]
pub fn preset_dates(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => t!("no controls"),
        Preset::April2025 => t!("from 4 Apr 2025"),
        Preset::October2025 => t!("from 1 Dec 2025"),
        Preset::Truce => t!("from 10 Nov 2025"),
        Preset::SnapBack => t!("from 10 Nov 2026"),
        Preset::FullEmbargo | Preset::UsEmbargo => t!("from 4 Apr 2025"),
        Preset::Quotas2010 => "2010–11",
        Preset::Japan2026 => t!("from 6 Jan 2026"),
        Preset::BuildOut2030 => t!("embargo in 2030"),
    }
}

/// What a preset stands for, in one sentence.
#[must_use]
pub fn preset_sentence(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => t!("No export licences: every month as in the average of 2024."),
        Preset::April2025 => {
            t!(
                "From 4 April 2025 heavy rare earths and the magnets that hold them need a licence; few are decided in the first eight weeks."
            )
        }
        Preset::October2025 => {
            t!(
                "The wider controls announced in October 2025 and suspended until 10 November 2026, as if they had come on 1 December 2025: fewer licences, and no way round by components."
            )
        }
        Preset::Truce => {
            t!(
                "The April 2025 controls, eased from 10 November 2025 on: general licences, and an office that keeps up."
            )
        }
        Preset::SnapBack => {
            t!(
                "The truce ends on 10 November 2026, and the rules and the pace of April 2025 return."
            )
        }
        Preset::FullEmbargo => t!("From 4 April 2025 on nothing is exported to anybody."),
        Preset::UsEmbargo => {
            t!(
                "From 4 April 2025 on nothing is exported to the United States; half of what others could pass on gets through."
            )
        }
        Preset::Quotas2010 => {
            t!(
                "The quotas of 2010 put to today's flows of metals and compounds: 60 per cent of the year before, and nothing to Japan for eight weeks, a claim that trade data dispute."
            )
        }
        Preset::Japan2026 => {
            t!(
                "The truce for everybody but Japan, whose licence reviews are taken to all but stop on 6 January 2026."
            )
        }
        Preset::BuildOut2030 => {
            t!(
                "The truce holds until 2030 while plants are built elsewhere; then an embargo, and the others share."
            )
        }
    }
}

/// A preset at the head of a sentence: `Under the April 2025 controls`.
#[must_use]
pub fn preset_clause(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => t!("Without export controls"),
        Preset::April2025 => t!("Under the April 2025 controls"),
        Preset::October2025 => t!("If the October 2025 controls had come"),
        Preset::Truce => t!("Under the truce of November 2025"),
        Preset::SnapBack => t!("If the truce lapses"),
        Preset::FullEmbargo => t!("Under a full embargo"),
        Preset::UsEmbargo => t!("Under an embargo on the United States"),
        Preset::Quotas2010 => t!("Under the quotas of 2010, put to today's flows"),
        Preset::Japan2026 => t!("With licences for Japan halted from January 2026"),
        Preset::BuildOut2030 => t!("With the truce until 2030 and an embargo then"),
    }
}

/// How far a figure can be trusted, as a word for readers.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Seen => t!("printed in the source"),
        Confidence::SecondHand => t!("second-hand"),
        Confidence::Derived => t!("derived"),
        Confidence::Estimated => t!("estimate"),
        Confidence::Assumption => t!("assumption"),
        Confidence::Unverified => t!("unverified"),
    }
}
