use super::*;

#[test]
fn a_class_of_the_other_series() {
    let expected = "class: 'lox' is unknown (allowed: magl, magh)";
    wrong("class_split.csv", "magnets,magl,", "magnets,lox,", expected);
}

#[test]
fn shares_that_do_not_add_up() {
    let expected = "share: compounds add up to 1.02 (allowed: 1)";
    wrong_table("class_split.csv", "compounds,lox,0.96,", "compounds,lox,0.98,", expected);
}
