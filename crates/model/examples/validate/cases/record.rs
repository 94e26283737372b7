//! What was recorded of 2025, and how a run is asked for the same. Shared with `calibrate`.

use model::data::region_by_code;
use model::outcome::{Outcome, Series};
use model::query::risk::UNION;
use model::units::{Class, Date, Month};

/// Both kinds of magnets: customs report them under one code.
pub(crate) const MAGNETS: [Class; 2] = [Class::MagL, Class::MagH];

/// Share of the applications of European car suppliers that were granted by a day: a quarter of
/// hundreds (S81), 60 per cent (S82).
pub(crate) const FUNNEL: [(Date, f64); 2] =
    [(Date::new(2025, 6, 4), 0.25), (Date::new(2025, 6, 30), 0.60)];

/// Recorded figures by destination.
pub(crate) const DESTINATIONS: &str = include_str!("../../../../../data/recorded_destinations.csv");

/// Regions whose sum stands for the European Union.
pub(crate) fn union() -> impl Iterator<Item = usize> {
    UNION.into_iter().filter_map(region_by_code)
}

/// Magnet exports of single months by destination, as China's customs have them: its code, the
/// month, tonnes. Halves of a year and years are in the case of them alone.
pub(crate) fn destinations() -> impl Iterator<Item = (&'static str, Month, f64)> {
    DESTINATIONS.lines().skip(1).filter_map(|line| {
        let mut fields = line.split(',');
        let magnets = fields.next()? == "magnets";
        let (code, month) = (fields.next()?, Month::parse(fields.next()?)?);
        let monthly = fields.next()? == "1" && fields.next()? == "exporter";
        let tonnes = fields.next()?.parse().ok()?;
        (magnets && monthly).then_some((code, month, tonnes))
    })
}

/// Magnet exports of a month to a destination, a region or `EU27`, tonnes.
pub(crate) fn exported(outcome: &Outcome, code: &str, month: Month) -> f64 {
    let to = |region| outcome.month(Series::Exports, month, region, &MAGNETS);
    if code == "EU27" { union().map(to).sum() } else { region_by_code(code).map_or(0.0, to) }
}

/// Share of the European Union's applications for magnets filed by a day that are granted by it.
pub(crate) fn granted(outcome: &Outcome, day: Date) -> f64 {
    let sum = |series| -> f64 {
        let weeks = (0..outcome.weeks()).map(|week| {
            let start = outcome.calendar().week_start(week).days();
            let share = (f64::from(day.days() - start) / 7.0).clamp(0.0, 1.0);
            share * union().map(|at| outcome.week(series, week, at, Class::MagH)).sum::<f64>()
        });
        weeks.sum()
    };
    let filed = sum(Series::Applications);
    if filed > 0.0 { sum(Series::Approved) / filed } else { 0.0 }
}
