//! What is written is read again as it was.

use model::data::{REGION_COUNT, SupplierClass};
use model::scenario::{
    Drawn, Embargo, Measure, Path, Preset, Project, Quota, Regime, Scenario, Scope, Sharing,
    Supplier, parameters,
};
use model::units::{Class, Date, Month, Sector};
use proptest::prelude::*;
use proptest::sample::select;

fn round(preset: Preset, scenario: &Scenario) -> Result<(), TestCaseError> {
    let text = file::write(preset, scenario);
    let read = file::read(&text);
    let (as_preset, found) =
        read.map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
    prop_assert_eq!(as_preset, preset);
    prop_assert_eq!(&found, scenario, "{}", text);
    // The text too, and the size is kept.
    prop_assert_eq!(file::write(preset, &found), text);
    Ok(())
}

#[test]
fn every_preset_is_a_file_of_two_keys() {
    for preset in Preset::ALL {
        let text = format!("{{\n  \"version\": 1,\n  \"preset\": \"{}\"\n}}\n", preset.id());
        assert_eq!(file::write(preset, &preset.scenario()), text);
        assert_eq!(file::read(&text).unwrap(), (preset, preset.scenario()));
    }
}

#[test]
fn every_preset_can_be_said_from_every_other() {
    for from in Preset::ALL {
        for to in Preset::ALL {
            round(from, &to.scenario()).unwrap();
        }
    }
}

fn day() -> impl Strategy<Value = Date> {
    (0..12_000_i32).prop_map(|days| Date::new(2015, 1, 1).plus_days(days))
}

fn until(from: Date) -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((1..500_i32).prop_map(move |days| from.plus_days(days)))
}

fn share() -> impl Strategy<Value = f64> {
    0.0..=1.0_f64
}

/// In the unit of a number: at most six decimals.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// Sets some of the numbers that are asked for.
fn numbers(scenario: &mut Scenario, at: &[Option<f64>], keys: impl Fn(&str) -> bool) {
    for (control, at) in parameters::every().zip(at) {
        if let Some(at) = at
            && keys(control.key)
        {
            let value = rounded(control.min + (control.max - control.min) * at);
            control.set(scenario, value);
            control.set(scenario, control.get(scenario));
        }
    }
}

fn embargo() -> impl Strategy<Value = Embargo> {
    prop_oneof![
        Just(Embargo::None),
        Just(Embargo::Alliance),
        Just(Embargo::All),
        proptest::collection::btree_set(0..REGION_COUNT, 0..5)
            .prop_map(|regions| Embargo::Regions(regions.into_iter().collect())),
    ]
}

fn some_numbers() -> impl Strategy<Value = Vec<Option<f64>>> {
    let one = proptest::option::weighted(0.3, share());
    proptest::collection::vec(one, parameters::every().count())
}

fn regime() -> impl Strategy<Value = Regime> {
    (some_numbers(), embargo(), select(&Scope::ALL[..])).prop_map(|(at, embargo, scope)| {
        let mut scratch = Preset::FreeTrade.scenario();
        numbers(&mut scratch, &at, |_| true);
        Regime { embargo, scope, ..scratch.policy }
    })
}

fn before() -> impl Strategy<Value = Vec<Regime>> {
    proptest::collection::vec((regime(), day()), 0..3).prop_map(|list| {
        let mut days: Vec<Date> = list.iter().map(|(_, day)| *day).collect();
        days.sort();
        let dated = list.into_iter().zip(days);
        dated.map(|((regime, _), day)| Regime { from: Some(day), ..regime }).collect()
    })
}

fn classes() -> impl Strategy<Value = [bool; Class::COUNT]> {
    proptest::array::uniform4(any::<bool>())
}

fn measure() -> impl Strategy<Value = Measure> {
    day().prop_flat_map(|from| {
        let odds = proptest::option::of(share());
        (0..REGION_COUNT, classes(), until(from), 0.0..3.0_f64, odds).prop_map(
            move |(region, classes, until, pace, approval)| {
                let approval = approval.map(|share| rounded(share * 100.0) / 100.0);
                let pace = rounded(pace * 100.0) / 100.0;
                Measure { region, classes, from, until, pace, approval }
            },
        )
    })
}

fn quota() -> impl Strategy<Value = Quota> {
    day().prop_flat_map(|from| {
        (classes(), until(from), share(), share()).prop_map(move |(classes, until, share, duty)| {
            Quota { from, until, classes, share, duty }
        })
    })
}

fn path() -> impl Strategy<Value = Path> {
    proptest::collection::vec((day(), 0..90_u32), 1..6).prop_map(|mut points| {
        points.sort();
        Path(points.into_iter().map(|(day, value)| (day, f64::from(value) / 100.0)).collect())
    })
}

fn drawn() -> impl Strategy<Value = Vec<(Drawn, Path)>> {
    let keys = proptest::sample::subsequence(Drawn::ALL.to_vec(), 0..4);
    let paths = proptest::collection::vec(path(), 4);
    (keys, paths).prop_map(|(keys, paths)| keys.into_iter().zip(paths).collect())
}

fn plant() -> impl Strategy<Value = (usize, SupplierClass, f64)> {
    let classes = vec![SupplierClass::Lox, SupplierClass::Hox, SupplierClass::Magnets];
    (0..REGION_COUNT, select(classes), 0.0..1e5_f64)
}

fn supplier() -> impl Strategy<Value = Supplier> {
    let customer = proptest::option::of((0..REGION_COUNT, 0.0..0.5_f64));
    (plant(), 1.0..2.0_f64, 0.0..0.5_f64, customer).prop_map(
        |((region, class, tonnes_per_year), more, home_share, main_customer)| Supplier {
            region,
            class,
            tonnes_per_year,
            capacity_per_year: tonnes_per_year * more,
            home_share,
            main_customer,
        },
    )
}

fn project() -> impl Strategy<Value = Project> {
    (plant(), day(), 0.0..30.0_f64, share()).prop_map(
        |((region, class, tonnes_per_year), start, delay_years, success)| Project {
            region,
            class,
            tonnes_per_year,
            start,
            delay_years,
            success,
        },
    )
}

prop_compose! {
    fn policy()(
        preset in select(&Preset::ALL[..]),
        base in select(&Preset::ALL[..]),
        at in some_numbers(),
        scope in select(&Scope::ALL[..]),
        sharing in select(&Sharing::ALL[..]),
        embargo in embargo(),
        before in before(),
        measures in proptest::collection::vec(measure(), 0..3),
        quota in proptest::option::of(quota()),
        drawn in drawn(),
        days in (proptest::option::of(day()), proptest::option::of(day())),
        months in (0..600_i32, 0..120_i32),
    ) -> (Preset, Scenario) {
        let mut scenario = base.scenario();
        numbers(&mut scenario, &at, |_| true);
        scenario.policy.scope = scope;
        scenario.policy.embargo = embargo;
        scenario.policy.from = days.0;
        scenario.end = days.1;
        scenario.supply.sharing = sharing;
        scenario.first = Month::new(2000, 1).plus(months.0);
        scenario.last = scenario.first.plus(months.1);
        (preset, Scenario { before, measures, quota, drawn, ..scenario })
    }
}

prop_compose! {
    fn lists()(
        (preset, scenario) in policy(),
        suppliers in proptest::collection::vec(supplier(), 0..3),
        projects in proptest::collection::vec(project(), 0..3),
        cells in proptest::collection::vec((0..REGION_COUNT, 0..Class::COUNT, 0.0..1e4_f64), 0..9),
        regions in proptest::collection::vec((0..5_u8, 0..REGION_COUNT, share()), 0..9),
        of_sectors in proptest::array::uniform7((share(), share())),
        season in proptest::array::uniform12(0.5..2.0_f64),
        tiers in proptest::array::uniform5(0.5..2.0_f64),
        domestic in proptest::array::uniform4(0.5..2.0_f64),
        news_only in any::<bool>(),
    ) -> (Preset, Scenario) {
        let mut scenario = scenario;
        for (region, class, tonnes) in cells {
            scenario.baseline[region][class] = tonnes;
            let total: f64 = of_sectors.iter().map(|pair| pair.0 + 1e-3).sum();
            scenario.sectors[region][class] = of_sectors.map(|pair| (pair.0 + 1e-3) / total);
        }
        for (which, region, value) in regions {
            let list = match which {
                0 => &mut scenario.alignment,
                1 => &mut scenario.sensitive,
                2 => &mut scenario.cover,
                3 => &mut scenario.transit,
                _ => &mut scenario.value_added,
            };
            list[region] = value;
        }
        for sector in Sector::ALL {
            let (cover, growth) = of_sectors[sector.index()];
            scenario.buyers.cover[sector.index()] = cover * 100.0;
            scenario.buyers.growth[sector.index()] = rounded(growth * 30.0) / 100.0;
        }
        scenario.buyers.season = season;
        scenario.buyers.tiers = tiers;
        scenario.buyers.news_only = news_only;
        scenario.damage.product = !news_only;
        scenario.prices.domestic = domestic;
        scenario.supply.suppliers = suppliers;
        scenario.supply.projects = projects;
        (preset, scenario)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_policy_is_read_as_it_was_written((preset, scenario) in policy()) {
        round(preset, &scenario)?;
    }

    #[test]
    fn anything_is_read_as_it_was_written((preset, scenario) in lists()) {
        round(preset, &scenario)?;
    }

    /// Whatever stands in a file, reading it ends, with a scenario or with one line.
    #[test]
    fn nothing_breaks_the_reader(text in "\\PC{0,60}") {
        if let Err(error) = file::read(&text) {
            prop_assert!(!error.to_string().contains('\n'));
        }
    }
}
