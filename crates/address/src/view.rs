//! How one looks at an outcome. Never changes a number.

use model::scenario::Preset;
use model::units::{Month, Selection, Unit};

/// Light, dark, or as the reader's system has it; or with high contrast, light or dark as the system is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Its id in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The month on the clock.
    pub month: Month,
    /// The region in focus: an index into the model's regions.
    pub region: Option<usize>,
    /// The classes shown.
    pub selection: Selection,
    /// In what flows are told.
    pub unit: Unit,
    /// Whether the map shows what was lost and gained alone.
    pub changes: bool,
    /// What the scenario is compared with, as [`crate::other`] reads it: a preset's id or the query
    /// of a scenario; empty for the average of 2024.
    pub compare: String,
    /// Colours.
    pub theme: Theme,
    /// Whether things may move.
    pub motion: bool,
    /// Whether the page stands in somebody's article and leaves out what that does not need.
    pub embed: bool,
    /// What concerns only the scripts beside the program ([`BESIDE`]): the end of a query.
    pub beside: String,
}

/// Languages that an address can ask for.
pub const LANGUAGES: [&str; 5] = ["en", "zh", "ja", "de", "fr"];

/// Keys that the program keeps for the scripts beside it: the language, which they bring before the
/// program starts; a story and its step; whether an
/// article's frame has controls; an embedding page's accent colour and typeface. Their values are
/// letters, digits, hyphens, commas and spaces: nothing that means anything to markup, style
/// sheets or paths.
pub const BESIDE: [&str; 6] = ["lang", "story", "step", "controls", "accent", "font"];

impl View {
    /// The view that a preset opens with: its worst month, or the month before the controls.
    #[must_use]
    pub const fn of(preset: Preset) -> Self {
        Self {
            month: preset.month(),
            region: None,
            selection: Selection::Magnets,
            unit: Unit::Tonnes,
            changes: false,
            compare: String::new(),
            theme: Theme::Auto,
            motion: true,
            embed: false,
            beside: String::new(),
        }
    }
}
