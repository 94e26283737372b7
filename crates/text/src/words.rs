//! Names of classes, presets and the like.

use model::data::Confidence;
use model::scenario::Preset;
use model::units::{Class, Selection};

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
    }
}

/// What a preset stands for, in one sentence.
#[must_use]
pub const fn preset_sentence(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "No export licences: every month as in the average of 2024.",
        Preset::April2025 => {
            "From 4 April 2025 heavy rare earths and the magnets that hold them need a licence; \
             few are decided in the first eight weeks."
        }
    }
}

/// A preset at the head of a sentence: `Under the April 2025 controls`.
#[must_use]
pub const fn preset_clause(preset: Preset) -> &'static str {
    match preset {
        Preset::FreeTrade => "Without export controls",
        Preset::April2025 => "Under the April 2025 controls",
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
