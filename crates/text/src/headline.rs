//! The one sentence that says what the present state means: headline, alternative text, quote.

use model::data::REGIONS;
use model::outcome::{Outcome, Series};
use model::query::Comparison;
use model::scenario::{CONTROLS, Preset, Scenario};
use model::simulate::simulate;
use model::units::{Class, Month, Sector};

use address::View;

use crate::language::{both, said, small, word};
use crate::{choices, controls, number, words};

/// Below this share of its stock of normal times a region's stock is worth a word.
const SHORT: f64 = 0.8;
/// A sector of which this share stands on average over a month is worth a word.
pub const STANDS: f64 = 0.01;

/// What the sentence speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The preset that the scenario differs from.
    pub preset: Preset,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its outcome.
    pub outcome: &'a Outcome,
    /// What is looked at.
    pub view: &'a View,
    /// What it is compared with; `None` for the average of 2024.
    pub other: Option<&'a Other>,
}

/// A scenario to compare with.
#[derive(Clone, Debug)]
pub struct Other {
    /// The preset that it differs from.
    pub preset: Preset,
    /// The scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Outcome,
}

impl Other {
    /// What an address names as `compare`, run; `None` if it names nothing.
    #[must_use]
    pub fn of(compare: &str) -> Option<Self> {
        let (preset, scenario) = address::other(compare)?;
        let outcome = simulate(&scenario);
        Some(Self { preset, scenario, outcome })
    }

    /// Whether its run has the month.
    #[must_use]
    pub fn has(&self, month: Month) -> bool {
        (self.outcome.first..=self.outcome.last).contains(&month)
    }

    /// Exports to a region in a month, tonnes.
    #[must_use]
    pub fn exports(&self, month: Month, region: usize, classes: &[Class]) -> f64 {
        self.outcome.month(Series::Exports, month, region, classes)
    }
}

impl Subject<'_> {
    /// The headline.
    #[must_use]
    pub fn headline(&self) -> String {
        match self.view.region {
            Some(region) => self.of_region(region),
            None => self.of_the_world(),
        }
    }

    fn of_the_world(&self) -> String {
        let total: Comparison = self.comparisons().map(|(_, comparison)| comparison).sum();
        let what = words::selection(self.view.selection);
        let (clause, month) = (self.opening(), number::month(self.view.month));
        let sent = number::tonnes(total.value);
        if same(total) {
            let largest = self.comparisons().max_by(|a, b| a.1.value.total_cmp(&b.1.value));
            let most = largest.map_or(String::new(), |(region, comparison)| {
                say!(
                    "{region} takes most, {tonnes}.",
                    region = first_word(region),
                    tonnes = number::tonnes(comparison.value)
                )
            });
            return both(
                &say!(
                    "{clause}, China sends {sent} of {what} abroad in {month}, as {measure}.",
                    clause,
                    sent,
                    what,
                    month,
                    measure = self.measure()
                ),
                &most,
            );
        }
        let hardest =
            self.comparisons().max_by(|a, b| a.1.change().abs().total_cmp(&b.1.change().abs()));
        let most = hardest.map_or(String::new(), |(region, comparison)| {
            let tonnes = number::tonnes(comparison.change().abs());
            let region = first_word(region);
            if comparison.change() < 0.0 {
                say!("{region} loses most, {tonnes}.", region, tonnes)
            } else {
                say!("{region} gains most, {tonnes}.", region, tonnes)
            }
        });
        both(
            &say!(
                "{clause}, China sends {sent} of {what} abroad in {month}, {difference}.",
                clause,
                sent,
                what,
                month,
                difference = difference(total, &self.measure())
            ),
            &most,
        )
    }

    fn of_region(&self, region: usize) -> String {
        let comparison = self.comparison(region);
        let what = words::selection(self.view.selection);
        let (clause, month) = (self.opening(), number::month(self.view.month));
        let got = number::tonnes(comparison.value);
        let place = place(region);
        if same(comparison) {
            say!(
                "{clause}, {place} gets {got} of {what} from China in {month}, as {measure}.",
                clause,
                place,
                got,
                what,
                month,
                measure = self.measure()
            )
        } else {
            both(
                &say!(
                    "{clause}, {place} gets {got} of {what} from China in {month}, {difference}.",
                    clause,
                    place,
                    got,
                    what,
                    month,
                    difference = difference(comparison, &self.measure())
                ),
                &self.stock_of(region),
            )
        }
    }

    /// What a region's users have left, where that is less than usual; and the first of its sectors
    /// of which some stand.
    fn stock_of(&self, region: usize) -> String {
        let (classes, outcome) = (self.view.selection.classes(), self.outcome);
        let weeks = |month| outcome.stock_weeks(month, region, classes);
        let (now, normal) = (weeks(self.view.month), weeks(outcome.first));
        let stands = Sector::ALL
            .into_iter()
            .find(|&sector| outcome.month_stopped(self.view.month, region, sector) > STANDS);
        let short = now < SHORT * normal;
        match (short, stands) {
            (_, Some(sector)) => say!(
                "Users' stocks last {now}, and the least stocked {firms} have stopped.",
                now = number::weeks(now),
                firms = words::firms(sector)
            ),
            (true, None) => {
                say!(
                    "Users' stocks last {now} instead of {normal}.",
                    now = number::weeks(now),
                    normal = number::weeks(normal)
                )
            }
            (false, None) => String::new(),
        }
    }

    /// What it is compared with: `in the average of 2024`, `under a full embargo`.
    #[must_use]
    pub fn measure(&self) -> String {
        let other = self.other.filter(|other| other.has(self.view.month));
        let Some(other) = other.and(self.against()) else {
            return t!("in the average of 2024").to_owned();
        };
        let (clause, own) = (other.clause(), self.clause());
        // A pinned copy may differ in what the clause only counts.
        if clause == own && other.scenario != self.scenario {
            return t!("in the pinned copy").to_owned();
        }
        small(&clause)
    }

    /// What it is compared with, looked at in the same way.
    #[must_use]
    pub fn against(&self) -> Option<Self> {
        let Other { preset, scenario, outcome } = self.other?;
        Some(Self { preset: *preset, scenario, outcome, other: None, ..*self })
    }

    /// How the sentence begins: with the clause, or in a month before the first regime
    /// with that, where no quota holds earlier.
    fn opening(&self) -> String {
        let first = self.scenario.start().filter(|_| self.scenario.quota.is_none());
        self.beginning(first.is_some_and(|day| self.view.month < day.month()))
    }

    /// `Under the April 2025 controls, with licence pace at 25 per cent`.
    fn clause(&self) -> String {
        self.beginning(false)
    }

    fn beginning(&self, before: bool) -> String {
        let plain = self.preset.scenario();
        let mut changed = choices::changed(self.scenario, &plain);
        changed.extend(
            CONTROLS
                .iter()
                .filter(|control| (control.get(self.scenario) - control.get(&plain)).abs() > 1e-9)
                .map(|control| controls::clause(control, control.get(self.scenario))),
        );
        if changed.is_empty() && *self.scenario != plain {
            changed.push(t!("assumptions of your own").to_owned());
        }
        let preset = words::preset_clause(self.preset);
        match changed.as_slice() {
            [] => if before { t!("Before the controls begin") } else { preset }.to_owned(),
            [one] => say!("{preset} with {one}", preset, one),
            [one, two] => say!("{preset} with {one} and {two}", preset, one, two),
            [one, two, rest @ ..] => {
                say!(
                    "{preset} with {one}, {two} and {rest} more changed",
                    preset,
                    one,
                    two,
                    rest = count(rest.len())
                )
            }
        }
    }

    /// What a region gets in the month looked at.
    #[must_use]
    pub fn comparison(&self, region: usize) -> Comparison {
        self.comparison_in(region, self.view.month)
    }

    fn comparison_in(&self, region: usize, month: Month) -> Comparison {
        let classes = self.view.selection.classes();
        let one = Comparison::of(self.scenario, self.outcome, month, region, classes);
        match self.other.filter(|other| other.has(month)) {
            Some(other) => Comparison { baseline: other.exports(month, region, classes), ..one },
            None => one,
        }
    }

    /// Every region with what it gets in the month looked at.
    pub fn comparisons(&self) -> impl Iterator<Item = (usize, Comparison)> {
        (0..self.scenario.regions()).map(|region| (region, self.comparison(region)))
    }
}

/// Within half a per cent, so that it would be printed as no change.
fn same(comparison: Comparison) -> bool {
    (comparison.share() - 1.0).abs() < 0.005
        && !(comparison.baseline <= 0.0 && comparison.value > 0.0)
}

/// `77 per cent less than in the average of 2024`, `and nothing under a full embargo`.
fn difference(comparison: Comparison, measure: &str) -> String {
    let share = comparison.share();
    if comparison.baseline <= 0.0 {
        say!("and nothing {measure}", measure)
    } else if share < 1.0 {
        say!(
            "{share} per cent less than {measure}",
            share = number::percent_bare(1.0 - share),
            measure
        )
    } else {
        say!(
            "{share} per cent more than {measure}",
            share = number::percent_bare(share - 1.0),
            measure
        )
    }
}

/// A region's name as it stands in a sentence.
#[must_use]
pub fn place(region: usize) -> &'static str {
    said(match REGIONS.get(region) {
        None => return "",
        Some(region) => match region.id {
            "US" => m!("the United States"),
            "GB" => m!("the United Kingdom"),
            "ROW" => m!("the rest of the world"),
            _ => return word(region.name),
        },
    })
}

/// The same where the sentence begins with it.
fn first_word(region: usize) -> String {
    crate::language::capital(place(region))
}

fn count(many: usize) -> String {
    match many {
        1 => t!("one").to_owned(),
        2 => t!("two").to_owned(),
        3 => t!("three").to_owned(),
        _ => number::count(many),
    }
}
