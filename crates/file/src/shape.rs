//! What a file may hold, said once.

pub(crate) mod lists;
pub(crate) mod policy;

use model::scenario::{Control, Preset, Scope, Sharing, parameters};

use crate::limits::{ALIGNMENT, COVER, SHARE, TRANSIT, VALUE_ADDED};

/// What may stand in one place.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A number within limits.
    Number {
        /// The least.
        least: f64,
        /// The greatest.
        most: f64,
        /// What it counts, in words; empty for a plain number.
        unit: &'static str,
    },
    /// True or false.
    Flag,
    /// Any text.
    Text,
    /// A day as `2025-04-04`.
    Day,
    /// A month as `2025-04`.
    Month,
    /// One of these words.
    Id(Vec<&'static str>),
    /// A region's id, or the ISO 3166 code of a country in it.
    Region,
    /// Whom nothing is shipped to: a word, or a list of regions.
    Embargo,
    /// That, or null.
    OrNull(Box<Shape>),
    /// A list of as many as this.
    List {
        /// What each entry is.
        of: Box<Shape>,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A point of a path: a day and a value.
    Point(Box<Shape>),
    /// An object whose keys are regions.
    ByRegion(Box<Shape>),
    /// An object with these keys.
    Object(Vec<Field>),
}

/// A key of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must stand there.
    pub required: bool,
    /// What it means, in a sentence; empty where the model or the name says it.
    pub says: &'static str,
    /// What it holds.
    pub shape: Shape,
}

impl Field {
    pub(crate) const fn new(key: &'static str, shape: Shape, says: &'static str) -> Self {
        Self { key, required: false, says, shape }
    }

    pub(crate) fn required(self) -> Self {
        Self { required: true, ..self }
    }
}

impl Shape {
    pub(crate) fn list(of: Self, least: usize, most: usize) -> Self {
        Self::List { of: Box::new(of), least, most }
    }

    pub(crate) fn or_null(of: Self) -> Self {
        Self::OrNull(Box::new(of))
    }

    fn by_region(of: Self) -> Self {
        Self::ByRegion(Box::new(of))
    }

    /// What a plain number of the model may be, in its unit.
    pub(crate) fn of(control: &Control) -> Self {
        Self::Number { least: control.min, most: control.max, unit: control.unit.words() }
    }
}

/// The keys of a file that come first.
#[must_use]
pub fn head() -> Vec<Field> {
    let version = f64::from(crate::VERSION);
    let version = Shape::Number { least: version, most: version, unit: "" };
    vec![
        Field::new("$schema", Shape::Text, "Where the schema is, for editors; it is not read."),
        Field::new("version", version, "Version of this scheme; the newest if it is left out."),
        Field::new(
            "preset",
            Shape::Id(Preset::ALL.map(Preset::id).to_vec()),
            "The scenario that everything else in the file differs from.",
        ),
    ]
}

/// The plain numbers, in the units of the page and the address.
pub fn numbers() -> impl Iterator<Item = Field> {
    parameters::every().map(|control| Field::new(control.key, Shape::of(control), ""))
}

/// Everything that is no plain number.
#[must_use]
pub fn structures() -> Vec<Field> {
    let mut fields = vec![
        Field::new(
            "scope",
            Shape::Id(Scope::ALL.map(Scope::id).to_vec()),
            "Which classes need a licence.",
        ),
        Field::new("embargo", Shape::Embargo, "Whom nothing is shipped to."),
        Field::new(
            "sharing",
            Shape::Id(Sharing::ALL.map(Sharing::id).to_vec()),
            "How others share: a compete, b contracts first, c where a tonne serves best.",
        ),
        Field::new(
            "start",
            Shape::or_null(Shape::Day),
            "First day of the regime that the scenario is about; null: never.",
        ),
        Field::new(
            "end",
            Shape::or_null(Shape::Day),
            "First day without export controls; null: they stay.",
        ),
        Field::new("first", Shape::Month, "First month of the run."),
        Field::new("last", Shape::Month, "Last month of the run."),
    ];
    fields.extend(policy::fields());
    fields.extend([
        Field::new(
            "alignment",
            Shape::by_region(ALIGNMENT),
            "Political alignment with China by region, -1 to 1.",
        ),
        Field::new(
            "sensitive",
            Shape::by_region(SHARE),
            "Share of a region's orders that goes to defence and aerospace.",
        ),
        Field::new(
            "cover-by-region",
            Shape::by_region(COVER),
            "A region's stock cover as a multiple of its sectors'.",
        ),
        Field::new(
            "transit",
            Shape::by_region(TRANSIT),
            "Weeks from a Chinese port to the region.",
        ),
        Field::new(
            "value-added",
            Shape::by_region(VALUE_ADDED),
            "Value added that uses rare earths in the region.",
        ),
    ]);
    fields.extend(lists::fields());
    fields
}

/// The whole file.
#[must_use]
pub fn root() -> Shape {
    Shape::Object(head().into_iter().chain(numbers()).chain(structures()).collect())
}
