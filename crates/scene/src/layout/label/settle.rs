//! Labels settle: each takes the best place left, thinks again, and asks a neighbour to move.

use super::{Placed, Wanted, search};
use crate::layout::cover::Cover;
use crate::layout::star::Star;

/// Times that every label thinks again.
const ROUNDS: usize = 2;
/// Negotiations in all.
const TRIES: usize = 200;
/// A label asks neighbours to move if its place costs more than this.
const UNHAPPY: f64 = 25.0;
/// Neighbours: nodes within this, px on the wide frame.
const NEAR: f64 = 150.0;

/// A place for each label, in the order of the wishes; `None` where there is none.
pub(super) fn placed(star: &Star<'_>, cover: &Cover, wishes: &[Wanted]) -> Vec<Option<Placed>> {
    let mut table = Table { star, cover, wishes, placed: vec![None; wishes.len()], tries: TRIES };
    for _ in 0..ROUNDS {
        for index in 0..wishes.len() {
            table.put(index);
        }
    }
    for _ in 0..ROUNDS {
        for index in 0..wishes.len() {
            table.negotiate(index);
        }
    }
    for index in 0..wishes.len() {
        table.put(index);
    }
    table.placed
}

struct Table<'a> {
    star: &'a Star<'a>,
    cover: &'a Cover,
    wishes: &'a [Wanted],
    placed: Vec<Option<Placed>>,
    /// Negotiations that are left.
    tries: usize,
}

impl Table<'_> {
    /// Gives a label the best place that the others leave.
    fn put(&mut self, index: usize) {
        self.take(index);
        let found = self
            .wishes
            .get(index)
            .and_then(|wish| search::best(self.star, self.cover, wish, &self.placed));
        if let Some(slot) = self.placed.get_mut(index) {
            *slot = found;
        }
    }

    fn restore(&mut self, index: usize, before: Option<Option<Placed>>) {
        if let (Some(slot), Some(before)) = (self.placed.get_mut(index), before) {
            *slot = before;
        }
    }

    fn take(&mut self, index: usize) {
        if let Some(slot) = self.placed.get_mut(index) {
            *slot = None;
        }
    }

    /// Lets a label that stands badly choose before each of its neighbours; keeps what is better
    /// for both.
    fn negotiate(&mut self, index: usize) {
        for other in 0..self.wishes.len() {
            if self.price(index) < UNHAPPY || self.tries == 0 {
                return;
            }
            if other == index || !self.near(index, other) {
                continue;
            }
            self.tries -= 1;
            let before = (self.placed.get(index).copied(), self.placed.get(other).copied());
            let cost = self.price(index) + self.price(other);
            self.take(other);
            self.put(index);
            self.put(other);
            if self.price(index) + self.price(other) + 1.0 > cost {
                self.restore(index, before.0);
                self.restore(other, before.1);
            }
        }
    }

    /// What a label's place costs; much if it has none.
    fn price(&self, index: usize) -> f64 {
        self.placed.get(index).and_then(Option::as_ref).map_or(2000.0, |placed| placed.price)
    }

    fn near(&self, a: usize, b: usize) -> bool {
        match (self.wishes.get(a), self.wishes.get(b)) {
            (Some(a), Some(b)) => (a.node - b.node).length() < NEAR * self.star.unit(),
            _ => false,
        }
    }
}
