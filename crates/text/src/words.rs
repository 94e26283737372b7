//! Names of classes, presets and the like.

use model::data::Confidence;
use model::scenario::Preset;
use model::units::{Class, Sector, Selection, Unit};

/// A selection as the subject of a sentence: `magnets`.
#[must_use]
pub const fn selection(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => "rare earth magnets",
        Selection::Compounds => "rare earth metals and compounds",
        Selection::One(Class::MagL) => "magnets without controlled elements",
        Selection::One(Class::MagH) => "magnets with controlled elements",
        Selection::One(Class::Lox) => "light oxides and metals",
        Selection::One(Class::Hox) => "controlled heavy oxides and metals",
    }
}

/// A selection as a choice: `Magnets`.
#[must_use]
pub const fn selection_short(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => "Magnets",
        Selection::Compounds => "Metals and compounds",
        Selection::One(Class::MagL) => "Magnets, uncontrolled",
        Selection::One(Class::MagH) => "Magnets, controlled",
        Selection::One(Class::Lox) => "Light oxides",
        Selection::One(Class::Hox) => "Heavy oxides",
    }
}

/// The firms of a sector, as in 'of its car makers'.
#[must_use]
pub const fn firms(sector: Sector) -> &'static str {
    match sector {
        Sector::Ev => "makers of electric cars",
        Sector::Auto => "car makers",
        Sector::Industry => "makers of motors and robots",
        Sector::Wind => "makers of wind turbines",
        Sector::Electronics => "makers of electronics",
        Sector::Defence => "makers of aircraft and arms",
        Sector::Other => "other users",
    }
}

/// A unit of the map's figures as a choice.
#[must_use]
pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Tonnes => "Tonnes",
        Unit::Dollars => "Dollars",
        Unit::Need => "Share of need",
    }
}

/// What the map draws, as a choice: all that flows, or what has changed.
#[must_use]
pub const fn changes(changes: bool) -> &'static str {
    if changes { "Losses and gains" } else { "Flows" }
}

/// What customs count it under.
#[must_use]
pub const fn customs_code(selection: Selection) -> &'static str {
    match selection {
        Selection::Magnets => "HS 8505 11 10",
        Selection::One(Class::MagL | Class::MagH) => "part of HS 8505 11 10, split assumed",
        Selection::Compounds => "HS 2805 30 and 2846",
        Selection::One(Class::Lox | Class::Hox) => "part of HS 2805 30 and 2846, split assumed",
    }
}

/// A preset's name.
#[must_use]
pub const fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "Free trade",
        Preset::April2025 => "April 2025 controls",
        Preset::October2025 => "October 2025 expansion",
        Preset::Truce => "Truce of 2025",
        Preset::SnapBack => "The truce lapses",
        Preset::FullEmbargo => "Full embargo",
        Preset::UsEmbargo => "Embargo on the US",
        Preset::Quotas2010 => "Quotas of 2010",
        Preset::Japan2026 => "Japan 2026",
        Preset::BuildOut2030 => "Build-out to 2030",
    }
}

/// The days that a preset's policy runs from and to.
#[must_use]
pub const fn preset_dates(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "no controls",
        Preset::April2025 => "from 4 Apr 2025",
        Preset::October2025 => "from 1 Dec 2025",
        Preset::Truce => "from 10 Nov 2025",
        Preset::SnapBack => "from 10 Nov 2026",
        Preset::FullEmbargo | Preset::UsEmbargo => "from 4 Apr 2025",
        Preset::Quotas2010 => "2010–11",
        Preset::Japan2026 => "from 6 Jan 2026",
        Preset::BuildOut2030 => "embargo in 2030",
    }
}

/// What a preset stands for, in one sentence.
#[must_use]
pub const fn preset_sentence(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "No export licences: every month as in the average of 2024.",
        Preset::April2025 => {
            "From 4 April 2025 heavy rare earths and the magnets that hold them need a licence; few are decided in the first eight weeks."
        }
        Preset::October2025 => {
            "The wider controls announced in October 2025 and suspended until 10 November 2026, as if they had come on 1 December 2025: fewer licences, and no way round by components."
        }
        Preset::Truce => {
            "The April 2025 controls, eased from 10 November 2025 on: general licences, and an office that keeps up."
        }
        Preset::SnapBack => {
            "The truce ends on 10 November 2026, and the rules and the pace of April 2025 return."
        }
        Preset::FullEmbargo => "From 4 April 2025 on nothing is exported to anybody.",
        Preset::UsEmbargo => {
            "From 4 April 2025 on nothing is exported to the United States; half of what others could pass on gets through."
        }
        Preset::Quotas2010 => {
            "The quotas of 2010 put to today's flows of metals and compounds: 60 per cent of the year before, and nothing to Japan for eight weeks, a claim that trade data dispute."
        }
        Preset::Japan2026 => {
            "The truce for everybody but Japan, whose licence reviews are taken to all but stop on 6 January 2026."
        }
        Preset::BuildOut2030 => {
            "The truce holds until 2030 while plants are built elsewhere; then an embargo, and the others share."
        }
    }
}

/// A preset at the head of a sentence: `Under the April 2025 controls`.
#[must_use]
pub const fn preset_clause(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "Without export controls",
        Preset::April2025 => "Under the April 2025 controls",
        Preset::October2025 => "If the October 2025 controls had come",
        Preset::Truce => "Under the truce of November 2025",
        Preset::SnapBack => "If the truce lapses",
        Preset::FullEmbargo => "Under a full embargo",
        Preset::UsEmbargo => "Under an embargo on the United States",
        Preset::Quotas2010 => "Under the quotas of 2010, put to today's flows",
        Preset::Japan2026 => "With licences for Japan halted from January 2026",
        Preset::BuildOut2030 => "With the truce until 2030 and an embargo then",
    }
}

/// How far a figure can be trusted, as a word for readers.
#[must_use]
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Seen => "printed in the source",
        Confidence::SecondHand => "second-hand",
        Confidence::Derived => "derived",
        Confidence::Estimated => "estimate",
        Confidence::Assumption => "assumption",
        Confidence::Unverified => "unverified",
    }
}
