//! Works out `baseline.csv` from `inputs/*.csv`; the steps are those of `docs/data.md`.

use crate::basis::{Basis, Confidence};
use crate::classes::Series;
use crate::error::Error;
use crate::fit::{self, Order, Sum};
use crate::inputs::{self, Inputs};
use crate::known::Known;
use crate::read::{self, Rows};
use crate::regions::Region;
use crate::sources::Source;
use std::collections::BTreeSet;
use std::path::Path;

/// Works out the baseline of 2024 and returns it as the text of `baseline.csv`.
///
/// # Errors
/// If a table that it needs has a fault, or the known sums contradict each other.
pub fn baseline(dir: &Path) -> Result<String, Error> {
    let mut known = Known::default();
    let sources: Rows<Source> = read::read(dir, &known)?;
    known.add_sources(sources.records());
    let regions: Rows<Region> = read::read(dir, &known)?;
    known.add_regions(regions.records());
    let inputs = Inputs::read(dir, &known)?;
    let work = Work { regions: regions.records(), inputs: &inputs };
    let mut rows = work.magnets()?;
    rows.extend(work.compounds(dir)?);
    Ok(text(&rows))
}

/// A row of the result.
struct Flow {
    region: String,
    series: Series,
    /// Tenths of a tonne.
    tenths: f64,
    note: String,
    basis: Basis,
}

/// Where a seed came from.
#[derive(Clone, Debug)]
struct Seed {
    tonnes: f64,
    note: String,
}

struct Work<'a> {
    regions: &'a [Region],
    inputs: &'a Inputs,
}

impl Work<'_> {
    /// Value of China's exports of HS 8505 11 in 2024 to each region, USD.
    fn values(&self) -> Vec<f64> {
        let mut values = vec![0.0; self.regions.len()];
        let rest = self.regions.iter().position(|region| region.countries.is_empty());
        for importer in self.inputs.importers.records() {
            let home = |region: &Region| region.countries.contains(&importer.country);
            let place = self.regions.iter().position(home).or(rest);
            if let Some(value) = place.and_then(|place| values.get_mut(place)) {
                *value += importer.value_usd;
            }
        }
        values
    }

    /// Magnets: shares of value times the total of the eight-digit code.
    fn magnets(&self) -> Result<Vec<Flow>, Error> {
        let total = inputs::total(&self.inputs.totals, Series::Magnets)?;
        let values = self.values();
        let all: f64 = values.iter().sum();
        let tonnes: Vec<f64> = values.iter().map(|value| value / all * total).collect();
        let notes = values.iter().map(|value| {
            let percent = value / all * 100.0;
            format!("{percent:.3} % of the value of HS 8505 11 x {} t", thousands(total))
        });
        let named = self.inputs.importers.records().iter().map(|row| &row.basis);
        let totals = self.inputs.totals.records().iter();
        let totals = totals.filter(|row| row.series == Series::Magnets).map(|row| &row.basis);
        let basis = Basis { source: union(named.chain(totals)), confidence: Confidence::Derived };
        Ok(self.flows(Series::Magnets, &rounded(&tonnes, total), notes.collect(), &basis))
    }

    /// Compounds: what is known of 2019 and 2024, fitted to the sums and the order of 2024.
    fn compounds(&self, dir: &Path) -> Result<Vec<Flow>, Error> {
        let total = inputs::total(&self.inputs.totals, Series::Compounds)?;
        let seeds = self.seeds(total);
        let start: Vec<f64> = seeds.iter().map(|seed| seed.tonnes).collect();
        let tonnes = fit::fit(&start, &self.sums(total), &self.orders()).ok_or_else(|| {
            let file = read::shown_name(dir, "inputs/known_2024.csv");
            Error::file(&file, "sums or an order that cannot hold together", "sums that can")
        })?;
        let notes = seeds.into_iter().enumerate().map(|(place, seed)| self.note(place, seed));
        let basis = Basis { source: self.compound_sources(), confidence: Confidence::Estimated };
        Ok(self.flows(Series::Compounds, &rounded(&tonnes, total), notes.collect(), &basis))
    }

    /// A sum of one region alone is that region's figure; the seed then has no part in it.
    fn note(&self, place: usize, seed: Seed) -> String {
        match self.inputs.known.records().iter().find(|sum| sum.regions == [place]) {
            Some(_) => "the importer's own figure".to_owned(),
            None => seed.note,
        }
    }

    /// The best that is known of each region before fitting: its share of 2019; else the three
    /// codes of 2024 without magnets; else its part, by value of magnets, of what 2019 leaves.
    fn seeds(&self, total: f64) -> Vec<Seed> {
        let mut seeds: Vec<Option<Seed>> = vec![None; self.regions.len()];
        let mut rest = 0.0;
        for share in self.inputs.shares.records() {
            let tonnes = share.percent / 100.0 * total;
            match share.region.and_then(|place| seeds.get_mut(place)) {
                Some(seed) => {
                    let note = format!("fitted; started from {} % in 2019", share.percent);
                    *seed = Some(Seed { tonnes, note });
                }
                None => rest += tonnes,
            }
        }
        for codes in self.inputs.three_codes.records() {
            if let Some(seed) = seeds.get_mut(codes.region).filter(|seed| seed.is_none()) {
                let tonnes = codes.tonnes;
                rest -= tonnes;
                let start = thousands(tonnes);
                let note = format!("fitted; started from {start} t of HS 2805 30 and 2846 90");
                *seed = Some(Seed { tonnes, note });
            }
        }
        self.share_out(seeds, rest)
    }

    /// Gives each region without a seed its part of the rest by value of magnets.
    fn share_out(&self, seeds: Vec<Option<Seed>>, rest: f64) -> Vec<Seed> {
        let values = self.values();
        let open = seeds.iter().zip(&values).filter(|(seed, _)| seed.is_none());
        let all: f64 = open.map(|(_, value)| value).sum();
        let shared = |value: &f64| Seed {
            tonnes: value / all * rest,
            note: "fitted; started from a part, by value of magnets, of the rest of 2019"
                .to_owned(),
        };
        seeds
            .into_iter()
            .zip(&values)
            .map(|(seed, value)| seed.unwrap_or_else(|| shared(value)))
            .collect()
    }

    /// The known sums, that of all regions last.
    fn sums(&self, total: f64) -> Vec<Sum> {
        let known = self.inputs.known.records().iter();
        let known = known.map(|sum| Sum { places: sum.regions.clone(), total: sum.tonnes });
        let all = Sum { places: (0..self.regions.len()).collect(), total };
        known.chain([all]).collect()
    }

    /// The known order, and that the last of it is still larger than every other single territory.
    fn orders(&self) -> Vec<Order> {
        let ranks: Vec<usize> =
            self.inputs.order.records().iter().map(|rank| rank.region).collect();
        let mut orders: Vec<Order> = ranks
            .iter()
            .zip(ranks.iter().skip(1))
            .map(|(larger, smaller)| Order { larger: *larger, smaller: *smaller })
            .collect();
        if let Some(last) = ranks.last() {
            let single = |place: &usize| {
                let countries = self.regions.get(*place).map_or(0, |region| region.countries.len());
                countries == 1 && !ranks.contains(place)
            };
            let others = (0..self.regions.len()).filter(single);
            orders.extend(others.map(|smaller| Order { larger: *last, smaller }));
        }
        orders
    }

    fn compound_sources(&self) -> String {
        let Inputs { importers, totals, shares, three_codes, known, order } = self.inputs;
        let totals = totals.records().iter().filter(|row| row.series == Series::Compounds);
        union(
            importers
                .records()
                .iter()
                .map(|row| &row.basis)
                .chain(totals.map(|row| &row.basis))
                .chain(shares.records().iter().map(|row| &row.basis))
                .chain(three_codes.records().iter().map(|row| &row.basis))
                .chain(known.records().iter().map(|row| &row.basis))
                .chain(order.records().iter().map(|row| &row.basis)),
        )
    }

    fn flows(
        &self,
        series: Series,
        tenths: &[f64],
        notes: Vec<String>,
        basis: &Basis,
    ) -> Vec<Flow> {
        let rows = self.regions.iter().zip(tenths).zip(notes);
        rows.map(|((region, tenths), note)| Flow {
            region: region.id.clone(),
            series,
            tenths: *tenths,
            note,
            basis: basis.clone(),
        })
        .collect()
    }
}

/// Rounds to tenths of a tonne and puts what rounding loses into the largest, so that the sum
/// stays whole. Returns tenths.
fn rounded(tonnes: &[f64], total: f64) -> Vec<f64> {
    let mut tenths: Vec<f64> = tonnes.iter().map(|tonnes| (tonnes * 10.0).round()).collect();
    let lost = (total * 10.0).round() - tenths.iter().sum::<f64>();
    let largest = tenths.iter_mut().max_by(|one, other| one.total_cmp(other));
    if let Some(largest) = largest {
        *largest += lost;
    }
    tenths
}

/// The ids of all the sources, each once, in order of number.
fn union<'a>(rows: impl Iterator<Item = &'a Basis>) -> String {
    let number = |id: &str| id.trim_start_matches('S').parse::<u32>().unwrap_or(0);
    let ids: BTreeSet<(u32, &str)> =
        rows.flat_map(|basis| basis.source.split(' ')).map(|id| (number(id), id)).collect();
    let ids: Vec<&str> = ids.into_iter().map(|(_, id)| id).collect();
    ids.join(" ")
}

/// A whole number of tonnes with commas.
fn thousands(tonnes: f64) -> String {
    let digits = format!("{tonnes:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn text(flows: &[Flow]) -> String {
    let mut text = String::from("region,series,tonnes_per_year,note,source,confidence\n");
    for Flow { region, series, tenths, note, basis } in flows {
        let (series, tonnes) = (series.id(), tenths / 10.0);
        let (source, confidence) = (&basis.source, basis.confidence.word());
        let note = if note.contains(',') { format!("\"{note}\"") } else { note.clone() };
        text += &format!("{region},{series},{tonnes:.1},{note},{source},{confidence}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_loses_nothing() {
        assert_eq!(rounded(&[1.04, 2.04, 2.92], 6.0), [10.0, 20.0, 30.0]);
    }

    #[test]
    fn sources_are_named_once_in_order_of_number() {
        let basis =
            |source: &str| Basis { source: source.to_owned(), confidence: Confidence::Seen };
        let rows = [basis("S39 S127"), basis("S17"), basis("S39")];
        assert_eq!(union(rows.iter()), "S17 S39 S127");
    }

    #[test]
    fn thousands_have_commas() {
        assert_eq!([thousands(954.0), thousands(58_152.0)], ["954", "58,152"]);
    }
}
