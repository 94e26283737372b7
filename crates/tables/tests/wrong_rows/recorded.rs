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

#[test]
fn a_destination_that_is_unknown() {
    let expected = "region: 'EU' is unknown (allowed: an id of regions.csv)";
    let row = "magnets,EU,2026-03,1000,,S13,seen";
    wrong_addition("recorded_destinations.csv", row, expected);
}

#[test]
fn a_destination_twice_in_a_month() {
    let line = line_of("recorded_destinations.csv", "magnets,EU27,2025-07,");
    let expected =
        format!("magnets EU27 2025-07 is already on line {line} (allowed: one row of each)");
    let row = "magnets,EU27,2025-07,1000,,S13,seen";
    wrong_addition("recorded_destinations.csv", row, &expected);
}
