//! The picture's shapes: which part of the base plane is seen, how large, with how many words.

use crate::geometry::{Area, Point};
use crate::lens;
use crate::picture::Transform;

/// A picture's shape. Everything but the land is drawn in its px; the land through `land`.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// `wide`, `medium`, `square`, `phone` or `embed`: goes into class names and ids.
    pub id: &'static str,
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// From the base plane into the frame.
    pub land: Transform,
    /// The map ends here, px from the top; below it stand the legend and the notes.
    pub map_bottom: f64,
    /// Width of a flow in px for each tonne a year.
    pub px_per_tonne: f64,
    /// Total width of all flows in px at which the scale is lowered for all of them.
    pub most_ink: f64,
    /// No slot is narrower, px.
    pub least_slot: f64,
    /// In a slot up to this width a narrower fill could not be seen, px: the slot is coloured.
    pub hairline: f64,
    /// Between neighbours in a trunk, px.
    pub gap: f64,
    /// Least radius of the origin's disc, px.
    pub least_disc: f64,
    /// Radius of a region's node, px.
    pub node: f64,
    /// How far what is drawn around a node reaches beyond it, px.
    pub ring: f64,
    /// Size of arrowheads, as a share of the usual.
    pub head: f64,
    /// Size of the labels, px.
    pub label: f64,
    /// Size of legend and notes, px.
    pub note: f64,
    /// At most so many regions are named.
    pub most_labels: usize,
    /// From the edge to legend and notes, px.
    pub margin: f64,
    /// Labels show the value too.
    pub values: bool,
    /// Where no label may stand: the legend, the notes.
    pub reserved: [Area; 2],
}

/// China's magnet exports of 2024 in tonnes: what the widths are tuned to.
const TUNED_TO: f64 = 58_152.0;

/// The ring of a region's stock, px; in small shapes the layout leaves less room for it than it takes.
const RING: f64 = 3.1;
/// So many places have nodes and heads of full size,
const FEW: f64 = 70.0;
/// and slots of the least width.
const THIN: f64 = 36.0;

const NOWHERE: Area = Area { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

impl Frame {
    /// A desktop page's map: the base plane as it is.
    pub const WIDE: Self = Self {
        id: "wide",
        width: 1200.0,
        height: 620.0,
        land: Transform { scale: 1.0, dx: 0.0, dy: 0.0 },
        map_bottom: 620.0,
        px_per_tonne: 72.0 / TUNED_TO,
        most_ink: 96.0,
        least_slot: 2.0,
        hairline: 3.0,
        gap: 0.8,
        least_disc: 22.0,
        node: 2.2,
        ring: RING,
        head: 1.0,
        label: 12.0,
        note: 11.0,
        most_labels: 60,
        margin: 24.0,
        values: true,
        reserved: [
            Area { left: 0.0, top: 516.0, right: 620.0, bottom: 620.0 },
            Area { left: 600.0, top: 594.0, right: 1200.0, bottom: 620.0 },
        ],
    };

    /// A tablet's map, or the map beside the controls in a narrow window: names as large as on the
    /// wide one, fewer of them, legend and notes below.
    pub const MEDIUM: Self = Self {
        id: "medium",
        width: 780.0,
        height: 540.0,
        land: Transform { scale: 0.66, dx: -6.0, dy: -8.0 },
        map_bottom: 384.0,
        px_per_tonne: 50.0 / TUNED_TO,
        most_ink: 66.0,
        least_slot: 1.6,
        hairline: 2.4,
        gap: 0.6,
        least_disc: 16.0,
        node: 1.9,
        ring: 2.4,
        head: 1.0,
        label: 12.0,
        note: 11.0,
        most_labels: 16,
        margin: 16.0,
        values: true,
        reserved: [NOWHERE; 2],
    };

    /// A phone's map, held upright: the same land with sea and ice above and below it, where the
    /// names have room.
    pub const PHONE: Self = Self {
        id: "phone",
        width: 390.0,
        height: 470.0,
        land: Transform { scale: 0.362, dx: -28.0, dy: 50.0 },
        map_bottom: 296.0,
        px_per_tonne: 27.0 / TUNED_TO,
        most_ink: 36.0,
        least_slot: 1.2,
        hairline: 2.0,
        gap: 0.5,
        least_disc: 10.0,
        node: 1.7,
        ring: 1.0,
        head: 1.0,
        label: 11.5,
        note: 11.0,
        most_labels: 12,
        margin: 12.0,
        values: true,
        reserved: [NOWHERE; 2],
    };

    /// A square, for a post or a slide: legend and notes below, names above and below the land.
    pub const SQUARE: Self = Self {
        id: "square",
        width: 720.0,
        height: 720.0,
        land: Transform { scale: 0.63, dx: -24.0, dy: 92.0 },
        map_bottom: 566.0,
        px_per_tonne: 48.0 / TUNED_TO,
        most_ink: 64.0,
        least_slot: 1.6,
        hairline: 2.4,
        gap: 0.7,
        least_disc: 18.0,
        node: 1.9,
        ring: 2.4,
        head: 1.0,
        label: 12.5,
        note: 11.5,
        most_labels: 24,
        margin: 18.0,
        values: true,
        reserved: [Area { left: 0.0, top: 0.0, right: 720.0, bottom: 40.0 }, NOWHERE],
    };

    /// A small picture in somebody's article.
    pub const EMBED: Self = Self {
        id: "embed",
        width: 560.0,
        height: 384.0,
        land: Transform { scale: 0.478, dx: -10.0, dy: -2.0 },
        map_bottom: 230.0,
        px_per_tonne: 36.0 / TUNED_TO,
        most_ink: 48.0,
        least_slot: 1.4,
        hairline: 2.1,
        gap: 0.5,
        least_disc: 12.0,
        node: 1.8,
        ring: 1.8,
        head: 1.0,
        label: 11.0,
        note: 11.0,
        most_labels: 12,
        margin: 14.0,
        values: true,
        reserved: [NOWHERE; 2],
    };

    /// Every shape there is.
    pub const ALL: [&'static Self; 5] =
        [&Self::WIDE, &Self::MEDIUM, &Self::SQUARE, &Self::PHONE, &Self::EMBED];

    /// Radius of a node with what is drawn around it, px.
    #[must_use]
    pub const fn reach(&self) -> f64 {
        self.node + self.ring
    }

    /// The same frame for many places: smaller nodes, heads and gaps, thinner least slots; and
    /// everything so many times thinner, where it did not fit.
    #[must_use]
    pub fn for_crowd(&self, places: usize, thinner: f64) -> Self {
        let crowd = (places as f64).max(1.0) * thinner;
        let share = |few: f64, least: f64| (few / crowd).clamp(least, 1.0);
        let small = (0.5 / thinner.sqrt()).max(0.35);
        Self {
            node: self.node * share(FEW, small),
            ring: self.ring * share(FEW, 0.0),
            head: self.head * share(FEW, small),
            least_disc: self.least_disc / thinner.sqrt(),
            least_slot: self.least_slot * share(THIN, 0.22),
            gap: self.gap * share(THIN, 0.3),
            px_per_tonne: self.px_per_tonne / thinner,
            most_ink: self.most_ink / thinner,
            ..self.clone()
        }
    }

    /// Where a place lies in the frame.
    #[must_use]
    pub fn place(&self, lon: f64, lat: f64) -> Point {
        let (x, y) = lens::place(lon, lat);
        let Transform { scale, dx, dy } = self.land;
        Point::new(scale * x + dx, scale * y + dy)
    }
}
