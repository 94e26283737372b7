//! China's share by stage: bars, with the outlook where the record has one.

use model::data::Confidence;
use text::charts::stages as words;

use super::bars::{Bar, bars};
use super::key::Mark;
use super::sheet::{Sheet, Words};
use super::table::{Cell, Table};
use super::{Chart, heads};
use crate::figures::{ChartSize, Figure};
use crate::picture::Ink;

/// The figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Stages {
    /// In the order of the chain.
    pub stages: Vec<Stage>,
}

/// China's share of a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// As the record names it.
    pub name: &'static str,
    /// China's share, 0 to 1.
    pub share: f64,
    /// Of which year.
    pub year: &'static str,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// The outlook for 2030.
    pub outlook: Option<f64>,
}

/// Draws the chart.
#[must_use]
pub fn stages(data: &Stages, size: ChartSize) -> Chart {
    let share = |name: &str| data.stages.iter().find(|one| one.name == name).map(|one| one.share);
    let sheet = Sheet::new(
        Figure::Stages,
        size,
        Words {
            title: words::title(
                share("mining (magnet rare earths)"),
                share("refining (magnet rare earths)"),
                share("permanent magnets"),
            ),
            unit: words::unit().to_owned(),
            key: vec![
                (Mark::Area(Ink::Flow), words::seen().to_owned()),
                (Mark::Area(Ink::Estimate), words::weaker().to_owned()),
                (Mark::Line(Ink::Text, 1.6), words::outlook().to_owned()),
            ],
            source: words::source().to_owned(),
            description: words::description().to_owned(),
        },
    );
    let all: Vec<Bar> = data
        .stages
        .iter()
        .map(|one| Bar {
            name: words::short(one.name),
            value: one.share,
            figure: words::figure(one.share, one.year),
            ink: if one.confidence == Confidence::Seen { Ink::Flow } else { Ink::Estimate },
            marked: false,
            other: one.outlook,
        })
        .collect();
    sheet
        .finish("chart stages", table(data), |sheet, surface| bars(sheet, surface, &all, 1.0, None))
}

fn table(data: &Stages) -> Table {
    let row = |one: &Stage| {
        vec![
            Cell::Words(words::name(one.name)),
            Cell::Number(one.share * 100.0, 0),
            Cell::words(one.year),
            Cell::words(text::words::confidence(one.confidence)),
        ]
    };
    Table { heads: heads(&words::heads()), rows: data.stages.iter().map(row).collect() }
}
