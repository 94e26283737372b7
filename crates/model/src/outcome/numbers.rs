//! A result as plain numbers, to go from one program to another that has the same scenario.

use super::{Office, Outcome, Row};
use crate::scenario::Scenario;
use crate::units::Class;

impl Outcome {
    /// All its numbers in a row, but who outside China sent what to whom.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let rows = self.rows.len() * Row::NUMBERS;
        let sectors = self.output.len() + self.stopped.len();
        let rest =
            self.outside.len() + self.inside.len() + 2 * self.office.len() + self.worth.len();
        let mut numbers = Vec::with_capacity(rows + sectors + rest);
        for row in &self.rows {
            numbers.extend_from_slice(&row.numbers());
        }
        for list in [&self.output, &self.stopped, &self.outside, &self.inside, &self.worth] {
            numbers.extend_from_slice(list);
        }
        for office in &self.office {
            numbers.extend_from_slice(&[office.waiting, office.served]);
        }
        numbers
    }

    /// Becomes the result of a scenario whose run gave these numbers ([`Self::numbers`]), in the memory
    /// that is there; `None`, and of no use, if there are not as many as the scenario's run gives.
    pub fn take_numbers(&mut self, scenario: &Scenario, numbers: &[f64]) -> Option<()> {
        self.reset(scenario, scenario.regions() * Class::COUNT);
        let mut rest = numbers;
        for row in &mut self.rows {
            let (numbers, after) = rest.split_first_chunk()?;
            (*row, rest) = (Row::from_numbers(*numbers), after);
        }
        let Self { output, stopped, outside, inside, worth, .. } = self;
        for list in [output, stopped, outside, inside, worth] {
            let (numbers, after) = rest.split_at_checked(list.len())?;
            list.copy_from_slice(numbers);
            rest = after;
        }
        for office in &mut self.office {
            let ([waiting, served], after) = rest.split_first_chunk()?;
            (*office, rest) = (Office { waiting: *waiting, served: *served }, after);
        }
        rest.is_empty().then_some(())
    }
}

/// A row and an array of as many numbers, one made from the other.
macro_rules! row_of {
    ($count:literal: $($field:ident)*) => {
        impl Row {
            /// How many numbers a row has.
            const NUMBERS: usize = $count;

            fn numbers(&self) -> [f64; $count] {
                [$(self.$field),*]
            }

            fn from_numbers([$($field),*]: [f64; $count]) -> Self {
                Self { $($field),* }
            }
        }
    };
}

row_of!(17: orders applications approved refused barred exports backlog licensed held arrivals
    other_supply rerouted passed_on recycled used need stock);
