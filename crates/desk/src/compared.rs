//! Who loses and who gains against another scenario: in tonnes, in per cent and in weeks of stock.

use model::data::REGIONS;
use model::units::Selection;
use scene::charts::table::{Cell, Table};
use scene::present::charts::Facts;
use text::{compare as words, number};

use crate::markup;

/// Less than this is no difference, tonnes.
const NOTHING: f64 = 0.05;

/// A region in both scenarios.
struct Both {
    region: usize,
    /// Tonnes in the month, here and there.
    tonnes: [f64; 2],
    /// Weeks of stock at its end, here and there.
    weeks: [f64; 2],
}

impl Both {
    fn change(&self) -> f64 {
        self.tonnes[0] - self.tonnes[1]
    }
}

/// Two tables: who loses, the most first, and who gains. Empty where there is nothing to compare with.
pub(crate) fn compared(facts: &Facts<'_>) -> String {
    let Some(other) = facts.other else { return String::new() };
    let month = facts.view.month;
    if !other.has(month) {
        return markup::paragraph(words::no_month());
    }
    let Facts { outcome, view, .. } = *facts;
    let classes = view.selection.classes();
    let mut all: Vec<Both> = facts
        .comparisons()
        .map(|(region, one)| Both {
            region,
            tonnes: [one.value, one.baseline],
            weeks: [outcome, &other.outcome].map(|run| run.stock_weeks(month, region, classes)),
        })
        .collect();
    all.sort_by(|a, b| a.change().total_cmp(&b.change()));
    let (losers, rest) = all.split_at(all.partition_point(|one| one.change() < -NOTHING));
    let same = rest.iter().filter(|one| one.change() <= NOTHING).count();
    let gainers: Vec<&Both> = rest.iter().rev().take(rest.len() - same).collect();
    let losers: Vec<&Both> = losers.iter().collect();
    let what = |head: &str| head_of(head, view.selection, &number::month(month));
    let part = |head: &str, all: &[&Both]| {
        if all.is_empty() { String::new() } else { markup::table(&what(head), &table(all)) }
    };
    part(words::loses(), &losers)
        + &part(words::gains(), &gainers)
        + &markup::paragraph(&words::same(same))
}

fn head_of(head: &str, selection: Selection, month: &str) -> String {
    words::caption(head, text::words::selection(selection), month)
}

fn table(all: &[&Both]) -> Table {
    let row = |one: &&Both| {
        let per_cent = if one.tonnes[1] > 0.0 {
            Cell::Number(100.0 * one.change() / one.tonnes[1], 0)
        } else {
            Cell::None
        };
        vec![
            Cell::Words(
                REGIONS
                    .get(one.region)
                    .map_or(String::new(), |row| text::language::word(row.name).to_owned()),
            ),
            Cell::Number(one.change(), 0),
            per_cent,
            Cell::Number(one.weeks[0], 1),
            Cell::Number(one.weeks[0] - one.weeks[1], 1),
        ]
    };
    Table { heads: words::heads().map(str::to_owned).to_vec(), rows: all.iter().map(row).collect() }
}
