//! Every kind of wrong row is refused, with its file, its line and the reason.

use support::{Copy, line_of, row, wrong, wrong_addition, wrong_table};

mod any_table {
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
        wrong_addition(
            "class_split.csv",
            "magnets,magl",
            "2 fields (allowed: 6, as in the header)",
        );
    }

    #[test]
    fn too_many_fields() {
        wrong_addition(
            "class_split.csv",
            "a,b,c,d,e,f,g",
            "7 fields (allowed: 6, as in the header)",
        );
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
}

mod sources {
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
}

mod elements {
    use super::*;

    #[test]
    fn an_element_that_is_no_rare_earth() {
        let expected = "number: 26 is no rare earth (allowed: 21, 39 and 57 to 71)";
        wrong("elements.csv", "Dy,Dysprosium,66,", "Fe,Iron,26,", expected);
    }

    #[test]
    fn a_number_that_is_not_whole() {
        let expected = "number: '66.5' is not a whole number (allowed: 1 to 118)";
        wrong("elements.csv", "Dy,Dysprosium,66,", "Dy,Dysprosium,66.5,", expected);
    }

    #[test]
    fn a_number_of_another_element() {
        let expected = "symbol: Dy is not element 65 (allowed: Tb)";
        wrong("elements.csv", "Dy,Dysprosium,66,", "Dy,Dysprosium,65,", expected);
    }

    #[test]
    fn an_element_that_is_missing() {
        let row = row("elements.csv", "Dy,");
        let expected = "symbol: Dy (66) is missing (allowed: all seventeen rare earths)";
        wrong_table("elements.csv", &format!("{row}\n"), "", expected);
    }

    #[test]
    fn a_group_that_is_unknown() {
        let expected = "group: 'dense' is unknown (allowed: light, medium, heavy)";
        wrong("elements.csv", "Dysprosium,66,heavy,", "Dysprosium,66,dense,", expected);
    }

    #[test]
    fn a_class_of_magnets() {
        let expected = "class: 'magh' is unknown (allowed: lox, hox)";
        wrong("elements.csv", "66,heavy,hox,", "66,heavy,magh,", expected);
    }

    #[test]
    fn an_announcement_without_a_day() {
        let expected = "controlled_from: empty (allowed: a day where there is an announcement)";
        let (old, new) =
            ("66,heavy,hox,No. 18 of 2025,2025-04-04,", "66,heavy,hox,No. 18 of 2025,,");
        wrong("elements.csv", old, new, expected);
    }

    #[test]
    fn a_control_without_an_announcement() {
        let expected = "controlled_from: 2025-04-04 without an announcement \
                        (allowed: empty where there is no announcement)";
        let (old, new) = ("66,heavy,hox,No. 18 of 2025,", "66,heavy,hox,,");
        wrong("elements.csv", old, new, expected);
    }

    #[test]
    fn a_suspension_without_a_control() {
        let expected = "suspended_until: a suspension without a control (allowed: empty)";
        wrong("elements.csv", "58,light,lox,,,,", "58,light,lox,,,2026-11-10,", expected);
    }

    #[test]
    fn a_suspension_that_ends_before_the_control() {
        let expected = "suspended_until: 2024-11-10 is before 2025-11-08 \
                        (allowed: 2025-11-08 or later)";
        let old = "67,heavy,,No. 57 of 2025,2025-11-08,2026-11-10,";
        wrong("elements.csv", old, &old.replace("2026-11-10", "2024-11-10"), expected);
    }

    #[test]
    fn a_class_of_controlled_elements_without_a_control_in_force() {
        let expected = "class: 'hox' (allowed: hox for the elements under a control in force, \
                        and for no other)";
        wrong("elements.csv", "58,light,lox,", "58,light,hox,", expected);
    }

    #[test]
    fn a_control_in_force_outside_the_class_of_controlled_elements() {
        let expected = "class: '' (allowed: hox for the elements under a control in force, \
                        and for no other)";
        wrong("elements.csv", "66,heavy,hox,", "66,heavy,,", expected);
    }
}

mod regions {
    use super::*;

    #[test]
    fn a_country_of_another_form() {
        let expected = "countries: 'Ger' is no code (allowed: two capitals, as DE)";
        wrong("regions.csv", "DE,Germany,DE,", "DE,Germany,Ger,", expected);
    }

    #[test]
    fn a_country_in_two_regions() {
        let expected = "countries: US is in US already (allowed: each territory once)";
        wrong("regions.csv", "DE,Germany,DE,", "DE,Germany,DE US,", expected);
    }

    #[test]
    fn two_regions_for_the_rest() {
        let expected = "countries: empty, as in DE (allowed: one region for the rest)";
        let copy = Copy::new();
        let text = copy.read("regions.csv").replace("DE,Germany,DE,", "DE,Germany,,");
        copy.write("regions.csv", text);
        let line = line_of("regions.csv", "ROW,");
        assert_eq!(copy.fault(), format!("data/regions.csv:{line}: {expected}"));
    }

    #[test]
    fn no_region_for_the_rest() {
        let expected = "countries: no region without countries (allowed: one region for the rest)";
        wrong_table(
            "regions.csv",
            "ROW,Rest of the world,,",
            "ROW,Rest of the world,AU,",
            expected,
        );
    }

    #[test]
    fn an_alignment_beyond_full() {
        let expected = "alignment: 1.5 is beyond 1 (allowed: -1 to 1)";
        wrong("regions.csv", "DE,9.6,50.3,6,-0.1,", "DE,9.6,50.3,6,1.5,", expected);
    }

    #[test]
    fn a_transit_back_in_time() {
        let expected = "transit_weeks: -6 is below 0 (allowed: 0 to 26)";
        wrong("regions.csv", "DE,9.6,50.3,6,", "DE,9.6,50.3,-6,", expected);
    }

    #[test]
    fn no_stock_at_all() {
        let expected = "cover_multiplier: 0 is below 0.1 (allowed: 0.1 to 10)";
        wrong("regions.csv", "50.3,6,-0.1,1,0.03,", "50.3,6,-0.1,0,0.03,", expected);
    }

    #[test]
    fn a_sensitive_share_in_per_cent() {
        let expected = "sensitive_share: 3 is beyond 1 (allowed: 0 to 1)";
        wrong("regions.csv", "50.3,6,-0.1,1,0.03,", "50.3,6,-0.1,1,3,", expected);
    }

    #[test]
    fn a_product_in_dollars() {
        let expected = "gdp_usd_bn: 4660000000000 is beyond 200000 (allowed: 1 to 200000)";
        wrong("regions.csv", "0.03,4660,2,", "0.03,4660000000000,2,", expected);
    }

    #[test]
    fn an_exposure_beyond_the_whole() {
        let expected = "exposure_pct: 200 is beyond 100 (allowed: 0 to 100)";
        wrong("regions.csv", "0.03,4660,2,", "0.03,4660,200,", expected);
    }
}

mod hubs {
    use super::*;

    #[test]
    fn a_hub_outside_china() {
        let expected = "lon: 40.61 is below 73 (allowed: 73 to 136)";
        wrong("hubs.csv", "Baotou,109.87,40.61,", "Baotou,40.61,109.87,", expected);
    }

    #[test]
    fn a_share_in_per_cent() {
        let expected = "share_lox: 75 is beyond 1 (allowed: 0 to 1)";
        wrong("hubs.csv", ",0.75,0.02,0.14,0.1,", ",75,0.02,0.14,0.1,", expected);
    }

    #[test]
    fn shares_that_do_not_add_up() {
        let expected = "share_lox: the column adds up to 0.95 (allowed: 1)";
        wrong_table("hubs.csv", ",0.75,0.02,0.14,0.1,", ",0.7,0.02,0.14,0.1,", expected);
    }
}

mod baseline {
    use super::*;

    #[test]
    fn a_flow_below_nothing() {
        let expected = "tonnes_per_year: -1 is below 0 (allowed: 0 to 1000000)";
        wrong_addition("baseline.csv", "DE,magnets,-1,note,S17,derived", expected);
    }

    #[test]
    fn a_region_without_a_flow() {
        let row = row("baseline.csv", "DE,compounds,");
        let expected = "region: DE has no row of compounds (allowed: every region in each series)";
        wrong_table("baseline.csv", &format!("{row}\n"), "", expected);
    }

    #[test]
    fn flows_that_do_not_add_up() {
        let expected = "tonnes_per_year: magnets add up to 58153 \
                        (allowed: 58152, as in inputs/totals.csv)";
        let row = row("baseline.csv", "US,magnets,");
        let more = row.replace("6850.8", "6851.8");
        assert_ne!(row, more);
        wrong_table("baseline.csv", &row, &more, expected);
    }

    #[test]
    fn a_region_twice_in_a_series() {
        let line = line_of("baseline.csv", "DE,magnets,");
        let expected = format!("DE magnets is already on line {line} (allowed: one row of each)");
        wrong_addition("baseline.csv", "DE,magnets,1,note,S17,derived", &expected);
    }
}

mod class_split {
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
}

mod recorded {
    use super::*;

    #[test]
    fn a_figure_for_three_months() {
        let expected = "months: 3 is beyond 2 (allowed: 1 to 2)";
        wrong_addition("recorded_totals.csv", "magnets,2026-04,3,5000,,S13,seen", expected);
    }

    #[test]
    fn a_month_twice() {
        let line = line_of("recorded_totals.csv", "magnets,2025-05,");
        let expected =
            format!("magnets 2025-05 is already on line {line} (allowed: one row of each)");
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
}

mod chain {
    use super::*;

    #[test]
    fn a_share_beyond_the_whole() {
        let expected = "percent: 101 is beyond 100 (allowed: 0 to 100)";
        wrong_addition("stage_shares.csv", "mining,Moon,101,2025,,S42,seen", expected);
    }

    #[test]
    fn a_capacity_in_words() {
        let expected = "capacity: 'large' is not a number (allowed: 0 to 1000000)";
        let row = "Firm,Site,Country,0,0,mine,large,t,,planned,,S58,seen";
        wrong_addition("plants.csv", row, expected);
    }

    #[test]
    fn a_start_in_words() {
        let expected = "start: 'soon' is not a whole number (allowed: 1900 to 2050)";
        let row = "Firm,Site,Country,0,0,mine,1,t,soon,planned,,S58,seen";
        wrong_addition("plants.csv", row, expected);
    }

    #[test]
    fn a_plant_off_the_globe() {
        let expected = "lat: 100 is beyond 90 (allowed: -90 to 90)";
        let row = "Firm,Site,Country,0,100,mine,1,t,,planned,,S58,seen";
        wrong_addition("plants.csv", row, expected);
    }
}

mod timeline {
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
        let expected =
            "checked_on: '' is not a day (allowed: a day of the calendar, as 2025-04-04)";
        wrong_addition("timeline.csv", "2026-12-01,,,Name,Detail,S90,,seen", expected);
    }
}

mod prices {
    use super::*;

    #[test]
    fn ends_the_wrong_way_round() {
        let expected = "high: 90 is below 100 (allowed: 100 to 100000)";
        wrong_addition("prices.csv", "Oxide,2026,100,90,USD/kg,basis,,S42,seen", expected);
    }

    #[test]
    fn a_unit_that_is_unknown() {
        let expected = "unit: 'USD/t' is unknown (allowed: USD/kg)";
        wrong_addition("prices.csv", "Oxide,2026,100,110,USD/t,basis,,S42,seen", expected);
    }
}

mod inputs {
    use super::*;

    #[test]
    fn a_total_that_is_missing() {
        let row = row("inputs/totals.csv", "compounds,");
        let expected = "series: compounds is missing (allowed: magnets and compounds)";
        wrong_table("inputs/totals.csv", &format!("{row}\n"), "", expected);
    }

    #[test]
    fn a_total_of_another_year() {
        let expected = "year: 2025 is beyond 2024 (allowed: 2024 to 2024)";
        wrong("inputs/totals.csv", "magnets,2024,", "magnets,2025,", expected);
    }

    #[test]
    fn an_importer_twice() {
        let line = line_of("inputs/baci_2024.csv", "DE,");
        let expected = format!("DE is already on line {line} (allowed: one row of each)");
        wrong_addition("inputs/baci_2024.csv", "DE,Germany,1,S39,second-hand", &expected);
    }

    #[test]
    fn a_share_of_a_region_that_is_unknown() {
        let expected = "region: 'XX' is unknown (allowed: an id of regions.csv)";
        wrong_addition("inputs/shares_2019.csv", "XX,1,,S128,second-hand", expected);
    }

    #[test]
    fn a_part_that_is_more_than_the_whole() {
        let expected = "magnets_tonnes: 12 is beyond 10 (allowed: 0 to 10)";
        wrong_addition("inputs/three_codes_2024.csv", "FR,10,12,,S127,second-hand", expected);
    }

    #[test]
    fn a_sum_over_a_region_that_is_unknown() {
        let expected = "regions: 'XX' is unknown (allowed: an id of regions.csv)";
        wrong_addition("inputs/known_2024.csv", "some,DE XX,10,,S120,seen", expected);
    }

    #[test]
    fn a_rank_twice() {
        let line = line_of("inputs/order_2024.csv", "4,");
        let expected = format!("4 is already on line {line} (allowed: one row of each)");
        wrong_addition("inputs/order_2024.csv", "4,KR,S19,seen", &expected);
    }

    #[test]
    fn sums_that_contradict_each_other() {
        let copy = Copy::new();
        let text = copy.read("inputs/known_2024.csv");
        copy.write("inputs/known_2024.csv", text + "also,US,5000,,S129,second-hand\n");
        let fault = tables::baseline(&copy.dir()).expect_err("no such baseline");
        let expected = "data/inputs/known_2024.csv: sums or an order that cannot hold together \
                        (allowed: sums that can)";
        assert_eq!(fault.to_string(), expected);
    }
}

#[cfg(test)]
mod support {
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// A copy of the project's tables in a directory of its own, removed when it is dropped.
    pub(crate) struct Copy(PathBuf);

    impl Copy {
        pub(crate) fn new() -> Self {
            static COUNT: AtomicUsize = AtomicUsize::new(0);
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("tables-{}-{count}", std::process::id());
            let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
            let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
            copy_tables(&data, &copy.dir());
            copy_tables(&data.join("inputs"), &copy.dir().join("inputs"));
            copy
        }

        /// The copied `data` directory.
        pub(crate) fn dir(&self) -> PathBuf {
            self.0.join("data")
        }

        pub(crate) fn read(&self, file: &str) -> String {
            fs::read_to_string(self.dir().join(file)).unwrap()
        }

        pub(crate) fn write(&self, file: &str, text: impl AsRef<[u8]>) {
            fs::write(self.dir().join(file), text).unwrap();
        }

        /// The message of the first fault found.
        pub(crate) fn fault(&self) -> String {
            tables::load(&self.dir()).expect_err("the tables should be faulty").to_string()
        }

        /// Replaces `old`, which must occur once, and returns the line where it begins.
        fn replace(&self, file: &str, old: &str, new: &str) -> usize {
            let text = self.read(file);
            assert_eq!(text.matches(old).count(), 1, "'{old}' must occur once in {file}");
            self.write(file, text.replace(old, new));
            text[..text.find(old).unwrap()].matches('\n').count() + 1
        }
    }

    impl Drop for Copy {
        fn drop(&mut self) {
            // A directory that cannot be removed harms no other test.
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn copy_tables(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "csv") {
                fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
            }
        }
    }

    /// Replaces `old`, which must occur once, by `new`, and asserts the fault reported for the line
    /// where it begins.
    pub(crate) fn wrong(file: &str, old: &str, new: &str, expected: &str) {
        let copy = Copy::new();
        let line = copy.replace(file, old, new);
        assert_eq!(copy.fault(), format!("data/{file}:{line}: {expected}"));
    }

    /// As [`wrong`], for a fault of a whole column, which is reported at the header.
    pub(crate) fn wrong_table(file: &str, old: &str, new: &str, expected: &str) {
        let copy = Copy::new();
        copy.replace(file, old, new);
        assert_eq!(copy.fault(), format!("data/{file}:1: {expected}"));
    }

    /// Adds a line at the end and asserts the fault reported for it.
    pub(crate) fn wrong_addition(file: &str, row: &str, expected: &str) {
        let copy = Copy::new();
        let text = copy.read(file);
        let line = text.lines().count() + 1;
        copy.write(file, format!("{text}{row}\n"));
        assert_eq!(copy.fault(), format!("data/{file}:{line}: {expected}"));
    }

    /// The line that begins with `start`.
    pub(crate) fn row(file: &str, start: &str) -> String {
        let text = Copy::new().read(file);
        text.lines().find(|line| line.starts_with(start)).unwrap().to_owned()
    }

    /// Its number.
    pub(crate) fn line_of(file: &str, start: &str) -> usize {
        let text = Copy::new().read(file);
        text.lines().position(|line| line.starts_with(start)).unwrap() + 1
    }
}
