use super::*;

#[test]
fn a_file_that_is_missing() {
    let copy = Copy::new();
    std::fs::remove_file(copy.dir().join("hubs.csv")).unwrap();
    let expected = "data/hubs.csv: cannot be read: entity not found (allowed: a readable file)";
    assert_eq!(copy.fault(), expected);
}

#[test]
fn a_file_that_is_empty() {
    let copy = Copy::new();
    copy.write("hubs.csv", "");
    let expected = "data/hubs.csv: no row (allowed: a header and at least one row)";
    assert_eq!(copy.fault(), expected);
}

#[test]
fn a_file_with_a_header_alone() {
    let copy = Copy::new();
    copy.write("class_split.csv", "series,class,share,note,source,confidence\n");
    let expected = "data/class_split.csv: no row (allowed: a header and at least one row)";
    assert_eq!(copy.fault(), expected);
}

#[test]
fn bytes_that_are_not_text() {
    let copy = Copy::new();
    let mut bytes = copy.read("class_split.csv").into_bytes();
    bytes.extend_from_slice(b"magnets,magl,0.5,caf\xe9,,assumption\n");
    copy.write("class_split.csv", bytes);
    let expected = "data/class_split.csv:6: bytes that are not UTF-8 (allowed: text in UTF-8)";
    assert_eq!(copy.fault(), expected);
}

#[test]
fn a_column_of_another_name() {
    wrong(
        "class_split.csv",
        "series,class,share",
        "series,class,part",
        "the header is series,class,part,note,source,confidence \
         (allowed: series,class,share,note,source,confidence)",
    );
}

#[test]
fn columns_in_another_order() {
    wrong(
        "class_split.csv",
        "series,class,share",
        "class,series,share",
        "the header is class,series,share,note,source,confidence \
         (allowed: series,class,share,note,source,confidence)",
    );
}

#[test]
fn too_few_fields() {
    wrong_addition("class_split.csv", "magnets,magl", "2 fields (allowed: 6, as in the header)");
}

#[test]
fn too_many_fields() {
    wrong_addition("class_split.csv", "a,b,c,d,e,f,g", "7 fields (allowed: 6, as in the header)");
}

#[test]
fn a_row_twice() {
    let line = line_of("hubs.csv", "baotou,");
    let expected = format!("baotou is already on line {line} (allowed: one row of each)");
    wrong_addition("hubs.csv", &row("hubs.csv", "baotou,"), &expected);
}

#[test]
fn no_text_where_there_must_be_some() {
    wrong("regions.csv", "DE,Germany,DE,", "DE,,DE,", "name: empty (allowed: any text)");
}

#[test]
fn blanks_around_text() {
    let expected = "name: ' Germany' has blanks around it (allowed: text without them)";
    wrong("regions.csv", "DE,Germany,DE,", "DE, Germany,DE,", expected);
}

#[test]
fn a_word_for_a_number() {
    let expected = "lat: 'north' is not a number (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,north,", expected);
}

#[test]
fn a_decimal_comma() {
    let expected = "lat: '50,3' is not a number (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,\"50,3\",", expected);
}

#[test]
fn not_a_number() {
    let expected = "lat: 'NaN' is not a number (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,NaN,", expected);
}

#[test]
fn an_infinite_number() {
    let expected = "lat: inf is beyond 90 (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,inf,", expected);
}

#[test]
fn a_number_that_is_too_large() {
    let expected = "lat: 95 is beyond 90 (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,95,", expected);
}

#[test]
fn a_number_that_is_too_small() {
    let expected = "lon: -181 is below -180 (allowed: -180 to 180)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,-181,50.3,", expected);
}

#[test]
fn no_number_where_there_must_be_one() {
    let expected = "lat: '' is not a number (allowed: -90 to 90)";
    wrong("regions.csv", "DE,9.6,50.3,", "DE,9.6,,", expected);
}

#[test]
fn an_unknown_word_of_confidence() {
    let expected = "confidence: 'certain' is unknown (allowed: seen, second-hand, derived, \
                    estimated, assumption, unverified)";
    wrong_addition("class_split.csv", "magnets,magl,0.5,why,,certain", expected);
}

#[test]
fn a_printed_figure_without_a_source() {
    let expected = "source: empty (allowed: a source, unless assumption or unverified)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,1,5000,,,seen", expected);
}

#[test]
fn a_source_that_is_not_listed() {
    let expected = "source: 'S999' is unknown (allowed: an id of sources.csv)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,1,5000,,S13 S999,seen", expected);
}

#[test]
fn two_blanks_between_sources() {
    let expected = "source: '' is unknown (allowed: an id of sources.csv)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,1,5000,,S12  S13,seen", expected);
}

#[test]
fn a_derived_figure_that_does_not_say_how() {
    let expected = "note: empty (allowed: how the figure was derived)";
    wrong_addition("recorded_totals.csv", "magnets,2026-04,1,5000,,S13,derived", expected);
}

#[test]
fn a_month_that_is_none() {
    let expected = "month: '2026-13' is not a month (allowed: a month, as 2025-04)";
    wrong_addition("recorded_totals.csv", "magnets,2026-13,1,5000,,S13,seen", expected);
}

#[test]
fn a_month_of_one_digit() {
    let expected = "month: '2026-4' is not a month (allowed: a month, as 2025-04)";
    wrong_addition("recorded_totals.csv", "magnets,2026-4,1,5000,,S13,seen", expected);
}

#[test]
fn a_day_that_is_none() {
    let expected =
        "effective: 'spring' is not a day (allowed: a day of the calendar, as 2025-04-04)";
    let row = "spring,,,Name,Detail,S13,2026-04-30,seen";
    wrong_addition("timeline.csv", row, expected);
}

#[test]
fn a_day_that_does_not_exist() {
    let expected =
        "effective: '2025-02-29' is not a day (allowed: a day of the calendar, as 2025-04-04)";
    let row = "2025-02-29,,,Name,Detail,S13,2026-04-30,seen";
    wrong_addition("timeline.csv", row, expected);
}

#[test]
fn a_region_that_is_unknown() {
    let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
    wrong_addition("baseline.csv", "XX,magnets,1,note,S17,derived", expected);
}

#[test]
fn a_series_that_is_unknown() {
    let expected = "series: 'ores' is unknown (allowed: magnets, compounds)";
    wrong_addition("baseline.csv", "DE,ores,1,note,S17,derived", expected);
}
