//! Who outside China sent what to whom, month by month, if the engine was told to keep it. Section 2.9.

use std::ops::Range;

use super::Outcome;
use crate::simulate::others::Nodes;
use crate::units::{Class, Month};

/// What each maker sent to each region in each month.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Supplied {
    /// Where each maker is, and what it makes.
    makers: Vec<(usize, Class)>,
    /// Tonnes, by month, maker and region to which they went.
    tonnes: Vec<f64>,
}

impl Outcome {
    /// Whether it is kept who outside China sent what to whom.
    #[must_use]
    pub fn knows_supply(&self) -> bool {
        self.supply.is_some()
    }

    /// What suppliers outside China in one region sent to another, or to their own, in a month, tonnes:
    /// exactly as the scenario's rule shared it out, so that over all regions it sums to
    /// [`super::Series::OtherSupply`]. 0 if it is not kept ([`Self::knows_supply`]).
    #[must_use]
    pub fn supplied(&self, month: Month, from: usize, to: usize, classes: &[Class]) -> f64 {
        let (Some(supply), Ok(index)) = (&self.supply, usize::try_from(month.since(self.first)))
        else {
            return 0.0;
        };
        let regions = self.regions();
        let makers = supply.makers.iter().enumerate();
        let own = makers.filter(|(_, (region, class))| *region == from && classes.contains(class));
        let at = |maker: usize| (index * supply.makers.len() + maker) * regions + to;
        let sent = |(maker, _)| supply.tonnes.get(at(maker)).copied().unwrap_or(0.0);
        if to < regions { own.map(sent).sum() } else { 0.0 }
    }

    /// Makes room for it, if it is to be kept. Memory is used again.
    pub(crate) fn reset_supply(&mut self, nodes: Option<&Nodes>) {
        let Some(nodes) = nodes else {
            self.supply = None;
            return;
        };
        let months = usize::try_from(self.last.since(self.first) + 1).unwrap_or(0);
        let regions = self.regions();
        let supply = self.supply.get_or_insert_default();
        supply.makers.clear();
        supply.makers.extend(nodes.list.iter().map(|node| (node.region, node.class)));
        supply.tonnes.clear();
        supply.tonnes.resize(months * supply.makers.len() * regions, 0.0);
    }

    /// Adds what some makers sent in a week, maker after maker, to the months that it lies in.
    pub(crate) fn note_supply(&mut self, week: usize, makers: Range<usize>, sent: &[f64]) {
        let (calendar, first, last) = (self.calendar, self.first, self.last);
        let regions = self.regions();
        let Some(supply) = &mut self.supply else { return };
        let day = calendar.week_start(week);
        let (begins, ends) = (day.month(), day.plus_days(6).month());
        for month in std::iter::once(begins).chain((ends != begins).then_some(ends)) {
            let Ok(index) = usize::try_from(month.since(first)) else { continue };
            if month > last {
                continue;
            }
            let share = calendar.overlap(week, month.first_day(), Some(month.plus(1).first_day()));
            let start = (index * supply.makers.len() + makers.start) * regions;
            let own = supply.tonnes.iter_mut().skip(start).zip(sent);
            own.for_each(|(tonnes, sent)| *tonnes += sent * share);
        }
    }
}
