//! Figures for each chart that stay as they are when the model changes.
#![allow(unreachable_pub)]

use model::data::{Confidence, SupplierClass};
use model::query::score::{Part, Score, ScoredMonth};
use model::units::{Class, Month, Sector, Selection};
use scene::charts::backtest::Backtest;
use scene::charts::capacity::{Capacity, YearEnd};
use scene::charts::exports::{Exports, RecordedMonth};
use scene::charts::output::Output;
use scene::charts::prices::{ClassPrices, PriceMonth, Prices};
use scene::charts::queue::{Queue, QueueMonth};
use scene::charts::shortfall::{Short, Shortfall};
use scene::charts::stages::{Stage, Stages};
use scene::charts::stocks::{Stock, Stocks};
use scene::charts::{
    Chart, backtest, capacity, exports, output, prices, queue, shortfall, stages, stocks,
};
use scene::figures::{ChartSize, Figure};

const FIRST: Month = Month::new(2025, 1);
const CLOCK: Month = Month::new(2025, 5);
const MONTHS: i32 = 24;

/// Months with a value that falls to a trough in the fifth and comes back.
fn dip<T>(of: impl Fn(Month, f64) -> T) -> Vec<T> {
    let depth = |at: i32| 1.0 / (1.0 + f64::from((at - 4).pow(2)) / 6.0);
    (0..MONTHS).map(|at| of(FIRST.plus(at), depth(at))).collect()
}

pub fn drawn(figure: Figure, size: ChartSize) -> Chart {
    match figure {
        Figure::Exports => exports::exports(&exports_data(), size),
        Figure::Shortfall => shortfall::shortfall(&shortfall_data(), size),
        Figure::Stocks => stocks::stocks(&stocks_data(), size),
        Figure::Output => output::output(&output_data(), size),
        Figure::Queue => queue::queue(&queue_data(), size),
        Figure::Prices => prices::prices(&prices_data(), size),
        Figure::Stages => stages::stages(&stages_data(), size),
        Figure::Capacity => capacity::capacity(&capacity_data(), size),
        Figure::Backtest => backtest::backtest(&backtest_data(), size),
    }
}

fn exports_data() -> Exports {
    let record = |number, tonnes, derived| {
        let month = Month::new(2025, number);
        RecordedMonth { month, tonnes, derived, held_out: number > 8 }
    };
    Exports {
        shown: Selection::Magnets,
        computed: dip(|month, deep| (month, 5_600.0 - 4_200.0 * deep)),
        recorded: vec![
            record(4, 2_626.0, true),
            record(5, 1_238.0, false),
            record(6, 3_188.0, false),
            record(9, 5_774.0, false),
        ],
        clock: Some(CLOCK),
        other: Vec::new(),
    }
}

fn shortfall_data() -> Shortfall {
    let region = |region: u8| {
        let share = 0.4 / f64::from(region + 1);
        let need = 100.0 + 20.0 * f64::from(region);
        Short { region: usize::from(region), share, missing: share * need, need, other: None }
    };
    Shortfall {
        selection: Selection::Magnets,
        month: CLOCK,
        clock: CLOCK,
        focus: Some(2),
        regions: (0..24).map(region).collect(),
        any: true,
    }
}

fn stocks_data() -> Stocks {
    let stock = |region: u8| Stock {
        region: usize::from(region),
        weeks: dip(|month, deep| (month, (8.0 + f64::from(region)) * (1.0 - 0.8 * deep))),
        other: Vec::new(),
        stop: (region < 3).then(|| (FIRST.plus(4 + i32::from(region)), Sector::Auto)),
    };
    Stocks {
        selection: Selection::Magnets,
        clock: CLOCK,
        focus: Some(20),
        regions: (0..24).map(stock).collect(),
    }
}

fn output_data() -> Output {
    let sector = |sector: Sector| {
        let loss = 0.05 * (sector.index() as f64);
        (sector, dip(|month, deep| (month, 1.0 - loss * deep)))
    };
    let sectors = Sector::ALL.into_iter().map(sector).collect();
    Output { region: None, clock: CLOCK, sectors, others: Vec::new() }
}

fn queue_data() -> Queue {
    let month = |month, deep: f64| QueueMonth {
        month,
        layers: [3_000.0 * deep, 400.0 * deep, 900.0 * deep * deep],
        refused: 120.0 * deep,
    };
    Queue {
        selection: Selection::Magnets,
        region: None,
        clock: CLOCK,
        months: dip(month),
        other: Vec::new(),
    }
}

fn prices_data() -> Prices {
    let of = |class: Class| {
        let height = 1.0 + 2.0 * class.index() as f64;
        let months = dip(|month, deep| PriceMonth {
            month,
            outside: 1.0 + height * deep,
            inside: 1.0 - 0.1 * deep,
            paid: 1.0 + 0.1 * deep,
        });
        ClassPrices { class, months, other: Vec::new() }
    };
    Prices { clock: CLOCK, classes: Class::ALL.map(of) }
}

fn stages_data() -> Stages {
    let stage =
        |name, share, confidence, outlook| Stage { name, share, year: "2024", confidence, outlook };
    Stages {
        stages: vec![
            stage("mining (magnet rare earths)", 0.62, Confidence::Seen, Some(0.54)),
            stage("refining (magnet rare earths)", 0.91, Confidence::SecondHand, Some(0.77)),
            stage("permanent magnets", 0.94, Confidence::SecondHand, None),
        ],
    }
}

fn capacity_data() -> Capacity {
    let year = |size: f64, year: i32| {
        let along = f64::from(year - 2024);
        YearEnd {
            year,
            standing: size,
            expected: 0.1 * size * along,
            announced: 0.15 * size * along,
            other: None,
        }
    };
    let stage = |class, size| (class, (2024..=2030).map(|at| year(size, at)).collect());
    Capacity {
        stages: [
            stage(SupplierClass::Lox, 14_000.0),
            stage(SupplierClass::Hox, 20.0),
            stage(SupplierClass::Magnets, 21_000.0),
        ],
    }
}

fn backtest_data() -> Backtest {
    let recorded =
        [6_357.0, 3_588.0, 5_323.0, 2_626.0, 1_238.0, 3_188.0, 5_577.0, 6_146.0, 5_774.0];
    let month = |(at, ahead): (usize, i32)| ScoredMonth {
        month: FIRST.plus(ahead),
        part: Part::of(FIRST.plus(ahead)),
        recorded: recorded[at],
        computed: recorded[at] * 0.9 + 400.0,
        last: at.checked_sub(1).map(|at| recorded[at]),
        carried: (at == 8).then_some(6_146.0),
        mean: Some(5_089.0),
    };
    let months = (0..recorded.len()).zip(0..).map(month).collect();
    Backtest {
        score: Score { months },
        derived: vec![false, true, false, true, false, false, false, false, false],
    }
}
