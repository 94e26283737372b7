//! Names of classes, presets and the like.

use crate::language::said;
use model::data::Confidence;
use model::scenario::Preset;
use model::units::{Class, Sector, Selection, Unit};

/// A selection as the subject of a sentence: `magnets`.
#[must_use]
pub fn selection(selection: Selection) -> &'static str {
    said(match selection {
        Selection::Magnets => m!("rare earth magnets"),
        Selection::Compounds => m!("rare earth metals and compounds"),
        Selection::One(Class::MagL) => m!("magnets without controlled elements"),
        Selection::One(Class::MagH) => m!("magnets with controlled elements"),
        Selection::One(Class::Lox) => m!("light oxides and metals"),
        Selection::One(Class::Hox) => m!("controlled heavy oxides and metals"),
    })
}

/// A selection as a choice: `Magnets`.
#[must_use]
pub fn selection_short(selection: Selection) -> &'static str {
    said(match selection {
        Selection::Magnets => m!("Magnets"),
        Selection::Compounds => m!("Metals and compounds"),
        Selection::One(Class::MagL) => m!("Magnets, uncontrolled"),
        Selection::One(Class::MagH) => m!("Magnets, controlled"),
        Selection::One(Class::Lox) => m!("Light oxides"),
        Selection::One(Class::Hox) => m!("Heavy oxides"),
    })
}

/// The firms of a sector, as in 'of its car makers'.
#[must_use]
pub fn firms(sector: Sector) -> &'static str {
    said(match sector {
        Sector::Ev => m!("makers of electric cars"),
        Sector::Auto => m!("car makers"),
        Sector::Industry => m!("makers of motors and robots"),
        Sector::Wind => m!("makers of wind turbines"),
        Sector::Electronics => m!("makers of electronics"),
        Sector::Defence => m!("makers of aircraft and arms"),
        Sector::Other => m!("other users"),
    })
}

/// A unit of the map's figures as a choice.
#[must_use]
pub fn unit(unit: Unit) -> &'static str {
    said(match unit {
        Unit::Tonnes => m!("Tonnes"),
        Unit::Dollars => m!("Dollars"),
        Unit::Need => m!("Share of need"),
    })
}

/// What the map draws, as a choice: all that flows, or what has changed.
#[must_use]
pub fn changes(changes: bool) -> &'static str {
    said(if changes { m!("Losses and gains") } else { m!("Flows") })
}

/// What customs count it under.
#[must_use]
pub fn customs_code(selection: Selection) -> &'static str {
    said(match selection {
        Selection::Magnets => return "HS 8505 11 10",
        Selection::One(Class::MagL | Class::MagH) => m!("part of HS 8505 11 10, split assumed"),
        Selection::Compounds => m!("HS 2805 30 and 2846"),
        Selection::One(Class::Lox | Class::Hox) => m!("part of HS 2805 30 and 2846, split assumed"),
    })
}

/// A preset's name.
#[must_use]
pub fn preset(preset: Preset) -> &'static str {
    said(match preset {
        Preset::FreeTrade => m!("Free trade"),
        Preset::April2025 => m!("April 2025 controls"),
        Preset::October2025 => m!("October 2025 expansion"),
        Preset::Truce => m!("Truce of 2025"),
        Preset::SnapBack => m!("The truce lapses"),
        Preset::FullEmbargo => m!("Full embargo"),
        Preset::UsEmbargo => m!("Embargo on the US"),
        Preset::Quotas2010 => m!("Quotas of 2010"),
        Preset::Japan2026 => m!("Japan 2026"),
        Preset::BuildOut2030 => m!("Build-out to 2030"),
    })
}

/// The days that a preset's policy runs from and to.
#[must_use]
pub fn preset_dates(preset: Preset) -> &'static str {
    said(match preset {
        Preset::FreeTrade => m!("no controls"),
        Preset::April2025 => m!("from 4 Apr 2025"),
        Preset::October2025 => m!("from 1 Dec 2025"),
        Preset::Truce => m!("from 10 Nov 2025"),
        Preset::SnapBack => m!("from 10 Nov 2026"),
        Preset::FullEmbargo | Preset::UsEmbargo => m!("from 4 Apr 2025"),
        Preset::Quotas2010 => return "2010–11",
        Preset::Japan2026 => m!("from 6 Jan 2026"),
        Preset::BuildOut2030 => m!("embargo in 2030"),
    })
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
                "The quotas of 2010 put to today's flows of metals and compounds: 69 per cent of normal exports, and nothing to Japan for eight weeks, a claim that trade data dispute."
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
    said(match preset {
        Preset::FreeTrade => m!("Without export controls"),
        Preset::April2025 => m!("Under the April 2025 controls"),
        Preset::October2025 => m!("If the October 2025 controls had come"),
        Preset::Truce => m!("Under the truce of November 2025"),
        Preset::SnapBack => m!("If the truce lapses"),
        Preset::FullEmbargo => m!("Under a full embargo"),
        Preset::UsEmbargo => m!("Under an embargo on the United States"),
        Preset::Quotas2010 => m!("Under the quotas of 2010, put to today's flows"),
        Preset::Japan2026 => m!("With licences for Japan halted from January 2026"),
        Preset::BuildOut2030 => m!("With the truce until 2030 and an embargo then"),
    })
}

/// How far a figure can be trusted, as a word for readers.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    said(match confidence {
        Confidence::Seen => m!("printed in the source"),
        Confidence::SecondHand => m!("second-hand"),
        Confidence::Derived => m!("derived"),
        Confidence::Estimated => m!("estimate"),
        Confidence::Assumption => m!("assumption"),
        Confidence::Unverified => m!("unverified"),
    })
}
