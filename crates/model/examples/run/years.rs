//! Years instead of months: what happens is summed, what stands is read at the end, the rest is the
//! mean over the days.

use std::collections::BTreeMap;

use model::units::Month;

use crate::series::Row;

/// Series in these units, or of these names, are not summed.
const STANDS: [&str; 8] = [
    "backlog",
    "licensed",
    "held",
    "stock",
    "stock_weeks",
    "backlog_applications",
    "work_weeks",
    "first_stop",
];
/// Units of what is summed.
const SUMMED: [&str; 3] = ["t", "applications", "USD"];

/// Region, class, sector and series.
type Key = (&'static str, &'static str, &'static str, String);

/// One figure so far.
struct Sum {
    unit: &'static str,
    sum: f64,
    days: f64,
    last: f64,
}

/// The figures of a year so far, in the order of its first month.
#[derive(Default)]
pub(crate) struct Year {
    places: BTreeMap<Key, usize>,
    figures: Vec<(Key, Sum)>,
}

impl Year {
    /// Adds a figure of a month.
    pub(crate) fn add(&mut self, month: Month, row: &Row<'_>) {
        let key = (row.region, row.class, row.sector, row.series.to_owned());
        let place = *self.places.entry(key.clone()).or_insert_with(|| {
            self.figures.push((key, Sum { unit: row.unit, sum: 0.0, days: 0.0, last: 0.0 }));
            self.figures.len() - 1
        });
        let days = if SUMMED.contains(&row.unit) { 1.0 } else { f64::from(month.days()) };
        let figure = &mut self.figures[place].1;
        figure.sum += row.value * days;
        figure.days += days;
        figure.last = row.value;
    }

    /// Hands all figures on and forgets them.
    pub(crate) fn end<E>(
        &mut self,
        name: &str,
        mut to: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        for ((region, class, sector, series), figure) in &self.figures {
            let value = if STANDS.contains(&series.as_str()) {
                figure.last
            } else if series == "shortfall" {
                let of = |series: &str| {
                    let place = self.places.get(&(*region, *class, *sector, series.to_owned()));
                    place.map_or(0.0, |place| self.figures[*place].1.sum)
                };
                let need = of("need");
                if need > 0.0 { (1.0 - of("use") / need).clamp(0.0, 1.0) } else { 0.0 }
            } else if SUMMED.contains(&figure.unit) {
                figure.sum
            } else {
                figure.sum / figure.days
            };
            let (month, unit) = (name, figure.unit);
            to(&Row { month, region, class, sector, series, value, unit })?;
        }
        *self = Self::default();
        Ok(())
    }
}
