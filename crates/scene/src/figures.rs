//! Which charts there are and how much room each takes: all that a page must know before one is
//! drawn. The drawing itself is in `charts`, which the page's program does without.

use crate::svg::number::number;

/// A chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Monthly exports, computed and recorded.
    Exports,
    /// Who goes short.
    Shortfall,
    /// Weeks of stock by region.
    Stocks,
    /// Output by sector.
    Output,
    /// The licence queue.
    Queue,
    /// Prices inside and outside China.
    Prices,
    /// China's share by stage.
    Stages,
    /// Capacity outside China by year.
    Capacity,
    /// The model against the record, and naive forecasts beside it.
    Backtest,
}

/// How large a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum ChartSize {
    /// 640 px wide.
    #[default]
    Wide,
    /// 360 px wide.
    Phone,
}

impl ChartSize {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Phone];

    /// Its id in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Phone => "phone",
        }
    }

    /// The size with that id; wide for any other.
    #[must_use]
    pub fn parse(id: &str) -> Self {
        if id == Self::Phone.id() { Self::Phone } else { Self::Wide }
    }
}

impl Figure {
    /// All of them, in the order in which they stand on the page.
    pub const ALL: [Self; 9] = [
        Self::Exports,
        Self::Shortfall,
        Self::Stocks,
        Self::Output,
        Self::Queue,
        Self::Prices,
        Self::Stages,
        Self::Capacity,
        Self::Backtest,
    ];

    /// Its id in messages, files and the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exports => "exports",
            Self::Shortfall => "shortfall",
            Self::Stocks => "stocks",
            Self::Output => "output",
            Self::Queue => "queue",
            Self::Prices => "prices",
            Self::Stages => "stages",
            Self::Capacity => "capacity",
            Self::Backtest => "backtest",
        }
    }

    /// The chart with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id)
    }

    /// Width and height of its picture in px. The same for every scenario, so that nothing moves
    /// when it is drawn.
    #[must_use]
    pub const fn size(self, size: ChartSize) -> (f64, f64) {
        match size {
            ChartSize::Wide => match self {
                Self::Exports | Self::Shortfall => (640.0, 400.0),
                Self::Stocks | Self::Output => (640.0, 440.0),
                Self::Stages => (640.0, 390.0),
                _ => (640.0, 420.0),
            },
            ChartSize::Phone => match self {
                Self::Exports => (360.0, 340.0),
                Self::Stocks | Self::Output | Self::Capacity => (360.0, 540.0),
                Self::Backtest => (360.0, 440.0),
                _ => (360.0, 400.0),
            },
        }
    }

    /// The picture's shape in a wide window and in a phone's, for the style sheet.
    #[must_use]
    pub fn room(self) -> String {
        let [(width, height), (narrow, tall)] = ChartSize::ALL.map(|size| self.size(size));
        [
            "--wide:",
            &number(width),
            "/",
            &number(height),
            ";--phone:",
            &number(narrow),
            "/",
            &number(tall),
        ]
        .concat()
    }
}
