use super::*;

#[test]
fn a_figure_for_three_months() {
    let expected = "months: 3 is beyond 2 (allowed: 1 to 2)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,3,5000,,S13,seen", expected);
}

#[test]
fn a_month_twice() {
    let line = line_of("recorded_totals.csv", "magnets,2025-05,");
    let expected = format!("magnets 2025-05 is already on line {line} (allowed: one row of each)");
    wrong_addition("recorded_totals.csv", "magnets,2025-05,1,5000,,S13,seen", &expected);
}

#[test]
fn a_month_that_two_together_cover_already() {
    let line = line_of("recorded_totals.csv", "compounds,2025-01,2,");
    let expected = format!(
        "month: 2025-02 of compounds is already counted on line {line} \
         (allowed: each month once)"
    );
    wrong_addition("recorded_totals.csv", "compounds,2025-02,1,4000,,S13,seen", &expected);
}

#[test]
fn tonnes_below_nothing() {
    let expected = "tonnes: -5 is below 0 (allowed: 0 to 1000000)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,1,-5,,S13,seen", expected);
}

const DESTINATIONS: &str = "recorded_destinations.csv";

#[test]
fn a_destination_that_is_unknown() {
    let expected = "region: 'EU' is unknown (allowed: an id of regions.csv)";
    wrong_addition(DESTINATIONS, "magnets,EU,2026-03,1,exporter,1000,,S13,seen", expected);
}

#[test]
fn a_destination_twice_in_a_month() {
    let line = line_of(DESTINATIONS, "magnets,EU27,2025-07,");
    let expected = format!(
        "magnets EU27 2025-07 of 1 by exporter is already on line {line} (allowed: one row of each)"
    );
    let row = "magnets,EU27,2025-07,1,exporter,1000,,S13,seen";
    wrong_addition(DESTINATIONS, row, &expected);
}

#[test]
fn a_destination_twice_in_a_half_year() {
    let line = line_of(DESTINATIONS, "magnets,US,2025-01,6,");
    let expected = format!(
        "magnets US 2025-01 of 6 by exporter is already on line {line} (allowed: one row of each)"
    );
    wrong_addition(DESTINATIONS, "magnets,US,2025-01,6,exporter,2511,,S13,seen", &expected);
}

#[test]
fn a_destination_of_a_length_that_is_no_part_of_a_year() {
    let expected = "months: '5' is unknown (allowed: 1, 4, 6, 12)";
    wrong_addition(DESTINATIONS, "magnets,JP,2026-01,5,exporter,1000,,S13,seen", expected);
}

#[test]
fn a_destination_of_a_half_year_that_begins_in_march() {
    let expected = "months: 6 months from 2026-03 (allowed: a year from January, six months from \
                    January or July, four from January, May or September)";
    wrong_addition(DESTINATIONS, "magnets,JP,2026-03,6,exporter,1000,,S13,seen", expected);
}

#[test]
fn a_side_that_is_unknown() {
    let expected = "side: 'China' is unknown (allowed: exporter, importer)";
    wrong_addition(DESTINATIONS, "magnets,JP,2026-03,1,China,1000,,S13,seen", expected);
}

#[test]
fn a_half_year_smaller_than_its_months() {
    // 585 + 46 + 353 t are printed of three of its months.
    let expected = "tonnes: 251 t, and what is in it 984 t (allowed: at least what is in it)";
    let (half, wrong_half) = ("US,2025-01,6,exporter,2510,", "US,2025-01,6,exporter,251,");
    wrong(DESTINATIONS, half, wrong_half, expected);
}

#[test]
fn a_year_smaller_than_its_half() {
    let expected = "tonnes: 8000 t, and what is in it 8360 t (allowed: at least what is in it)";
    wrong_addition(DESTINATIONS, "magnets,EU27,2025-01,12,exporter,8000,,S13,seen", expected);
}
