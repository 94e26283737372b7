use super::*;

#[test]
fn a_suspension_that_ends_before_the_act() {
    let expected = "suspended_until: 2026-11-10 is before 2026-12-01 \
                    (allowed: 2026-12-01 or later)";
    let row = "2026-12-01,2026-11-10,,Name,Detail,S90,2026-04-30,seen";
    wrong_addition("timeline.csv", row, expected);
}

#[test]
fn an_end_before_the_act() {
    let expected = "ends: 2026-11-10 is before 2026-12-01 (allowed: 2026-12-01 or later)";
    let row = "2026-12-01,,2026-11-10,Name,Detail,S90,2026-04-30,seen";
    wrong_addition("timeline.csv", row, expected);
}

#[test]
fn acts_out_of_order() {
    let expected =
        "effective: 2025-01-01 comes after 2026-11-10 (allowed: rows in order of the day)";
    let row = "2025-01-01,,,Name,Detail,S90,2026-04-30,seen";
    wrong_addition("timeline.csv", row, expected);
}

#[test]
fn a_state_that_was_never_checked() {
    let expected = "checked_on: '' is not a day (allowed: a day of the calendar, as 2025-04-04)";
    wrong_addition("timeline.csv", "2026-12-01,,,Name,Detail,S90,,seen", expected);
}
