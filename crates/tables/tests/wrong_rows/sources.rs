use super::*;

#[test]
fn an_id_of_another_form() {
    let expected = "id: 'X1' is no id (allowed: S and a number, as S12)";
    wrong_addition("sources.csv", "X1,Title,Publisher,https://example.org,2026", expected);
}

#[test]
fn an_address_of_another_form() {
    let expected = "url: 'example.org' is no address (allowed: http:// or https://, or empty)";
    wrong_addition("sources.csv", "S998,Title,Publisher,example.org,2026", expected);
}

#[test]
fn a_source_without_a_publisher() {
    let expected = "publisher: empty (allowed: any text)";
    wrong_addition("sources.csv", "S998,Title,,https://example.org,2026", expected);
}

#[test]
fn a_source_that_no_row_names() {
    let expected = "id: S998 is named by no row (allowed: sources that a row names)";
    wrong_addition("sources.csv", "S998,Title,Publisher,https://example.org,2026", expected);
}

#[test]
fn a_source_twice() {
    let line = line_of("sources.csv", "S12,");
    let expected = format!("S12 is already on line {line} (allowed: one row of each)");
    wrong_addition("sources.csv", "S12,Title,Publisher,https://example.org,2026", &expected);
}
