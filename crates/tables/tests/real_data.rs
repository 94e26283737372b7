//! The project's own tables: they load, and what is made from them is current.

use record::{assert_near, baseline, column_sum, data, read};

#[test]
fn the_tables_load() {
    if let Err(error) = tables::load(&data()) {
        panic!("{error}");
    }
}

#[test]
fn the_baseline_is_what_the_inputs_give() {
    let made = tables::baseline(&data()).unwrap();
    let hint = "run: cargo run -p tables --example reconcile > data/baseline.csv";
    assert!(read("baseline.csv") == made, "{hint}");
}

#[test]
fn the_list_of_sources_is_current() {
    let made = tables::load(&data()).unwrap().source_list();
    let hint = "run: cargo run -p tables --example sources > data/SOURCES.md";
    assert!(read("SOURCES.md") == made, "{hint}");
}

#[test]
fn the_list_of_sources_has_every_source() {
    let list = read("SOURCES.md");
    for line in read("sources.csv").lines().skip(1) {
        let id = line.split(',').next().unwrap();
        assert!(list.contains(&format!("- **{id}** ")), "{id} is not in SOURCES.md");
    }
}

#[test]
fn compounds_meet_what_is_known_of_2024() {
    let tonnes = baseline("compounds");
    assert_near(tonnes.values().sum(), 55_431.0);
    let four: f64 = ["JP", "US", "NL-BE", "TW"].iter().map(|id| tonnes[*id]).sum();
    assert_near(four, 0.76 * 55_431.0);
    assert_near(tonnes["US"], 10_240.0);
    let union = ["DE", "FR", "IT", "ES-PT", "PL", "CEE", "NL-BE", "NORD"];
    assert_near(union.iter().map(|id| tonnes[*id]).sum(), 6_000.0);
}

#[test]
fn compounds_keep_the_order_of_2024() {
    let mut tonnes: Vec<_> = baseline("compounds").into_iter().collect();
    tonnes.sort_by(|one, other| other.1.total_cmp(&one.1));
    let first: Vec<_> = tonnes.iter().take(4).map(|(id, _)| id.as_str()).collect();
    assert_eq!(first, ["JP", "US", "NL-BE", "TW"]);
}

#[test]
fn magnets_are_shares_of_value() {
    let tonnes = baseline("magnets");
    assert_near(tonnes.values().sum(), 58_152.0);
    // The shares printed with six digits, times 58,152 t.
    for (id, expected) in [("DE", 9_610.5), ("US", 6_850.8), ("VN", 6_382.6), ("KR", 5_027.7)] {
        assert_near(tonnes[id], expected);
    }
}

#[test]
fn every_table_becomes_a_static_of_its_length() {
    let rust = tables::load(&data()).unwrap().to_rust();
    for (name, ty, file) in [
        ("SOURCES", "Source", "sources.csv"),
        ("ELEMENTS", "Element", "elements.csv"),
        ("REGIONS", "Region", "regions.csv"),
        ("HUBS", "Hub", "hubs.csv"),
        ("BASELINE", "BaselineFlow", "baseline.csv"),
        ("CLASS_SPLIT", "ClassSplit", "class_split.csv"),
        ("RECORDED_TOTALS", "RecordedTotal", "recorded_totals.csv"),
        ("RECORDED_DESTINATIONS", "RecordedDestination", "recorded_destinations.csv"),
        ("STAGE_SHARES", "StageShare", "stage_shares.csv"),
        ("PLANTS", "Plant", "plants.csv"),
        ("SECTORS", "SectorShares", "sectors.csv"),
        ("SUPPLIERS", "Supplier", "suppliers.csv"),
        ("PROJECTS", "Project", "projects.csv"),
        ("TIMELINE", "PolicyEvent", "timeline.csv"),
        ("PRICES", "Price", "prices.csv"),
    ] {
        let count = read(file).lines().count() - 1;
        let declared = format!("pub static {name}: [{ty}; {count}] = [\n");
        assert!(rust.contains(&declared), "{declared}");
    }
    assert!(
        rust.starts_with("/// How many regions there are.\npub const REGION_COUNT: usize = 24;\n")
    );
}

#[test]
fn a_row_becomes_a_literal_of_the_models_type() {
    let rust = tables::load(&data()).unwrap().to_rust();
    let expected = "ClassSplit { series: Series::Compounds, class: Class::Lox, share: 0.96, \
                    note: record!(\"the rest of the series\"), source: \"\", \
                    confidence: Confidence::Assumption, },\n";
    assert!(rust.contains(expected));
    assert!(rust.contains("month: Month::new(2025, 1), months: 2, tonnes: 8511.0,"));
    assert!(rust.contains("controlled_from: Some(Date::new(2025, 4, 4)), suspended_until: None,"));
    assert!(rust.contains(
        "region: None, month: Month::new(2025, 7), months: 1, importer: false, tonnes: 2140.0,"
    ));
    assert!(rust.contains(
        "region: Some(0), month: Month::new(2025, 1), months: 6, importer: false, tonnes: 2510.0,"
    ));
    assert!(rust.contains("pub static ORIGIN: [Site; 1] = [\n    Site { id: \"CN\","));
    assert!(rust.contains("countries: &[\"NL\", \"BE\", \"LU\"],"));
    assert!(rust.contains(
        "SectorShares { region: None, classes: &[Class::Lox], \
         share: [0.0, 0.0, 0.0, 0.0, 0.15, 0.0, 0.85], confidence: Confidence::Assumption, },\n"
    ));
    assert!(rust.contains("region: Some(0), classes: &[Class::MagL, Class::MagH], share: [0.14,"));
    assert!(rust.contains(
        "makes_magnets: false, class: SupplierClass::Lox, tonnes_per_year: 6142.0, \
         capacity_per_year: 10500.0, home_share: 0.05, main_customer: Some(21), main_share: 0.65,"
    ));
    assert!(rust.contains(
        "class: SupplierClass::Magnets, tonnes_per_year: 10000.0, \
         start: Date::new(2028, 7, 1), delay_years: 3.0, success: 0.7,"
    ));
}

#[test]
fn importers_of_2024_are_those_that_the_baseline_is_fitted_to() {
    let (recorded, known) = (read("recorded_destinations.csv"), read("inputs/known_2024.csv"));
    for (region, name) in [("US", "us,"), ("EU27", "eu27,")] {
        let row = format!("compounds,{region},2024-01,12,importer,");
        let tonnes = recorded.lines().find_map(|line| line.strip_prefix(&row)).unwrap();
        let tonnes = tonnes.split(',').next().unwrap();
        let line = known.lines().find(|line| line.starts_with(name)).unwrap();
        assert_eq!(line.split(',').nth(2), Some(tonnes), "{region}");
    }
}

#[test]
fn magnets_made_outside_china_are_what_the_notes_say() {
    assert_near(column_sum("suppliers.csv", 4, "magnets", 5), 17_000.0);
}

#[cfg(test)]
mod record {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// The project's own tables.
    pub(crate) fn data() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
    }

    pub(crate) fn read(file: &str) -> String {
        fs::read_to_string(data().join(file)).unwrap()
    }

    /// Tonnes of a series by region, from the table of the baseline.
    pub(crate) fn baseline(series: &str) -> BTreeMap<String, f64> {
        let text = read("baseline.csv");
        let rows = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        rows.filter(|row| row[1] == series)
            .map(|row| (row[0].to_owned(), row[2].parse().unwrap()))
            .collect()
    }

    /// Sum of a column over the rows that have `word` in another. Only for columns before which
    /// no field has a comma.
    pub(crate) fn column_sum(file: &str, of: usize, word: &str, column: usize) -> f64 {
        let text = read(file);
        let rows = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        rows.filter(|row| row[of] == word).map(|row| row[column].parse::<f64>().unwrap()).sum()
    }

    /// Equal to half a tonne.
    pub(crate) fn assert_near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 0.5, "{found} is not {expected}");
    }
}
