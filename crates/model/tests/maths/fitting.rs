use super::*;

fn fit(seed: &[f64], rows: Rows, sums: &[f64], columns: &[f64]) -> (Vec<f64>, Fit) {
    let mut out = vec![f64::NAN; seed.len()];
    let fit = ipf::fit(seed, rows, sums, columns, &mut out, &mut Scratch::default());
    (out, fit)
}

fn row_sums(table: &[f64], width: usize) -> Vec<f64> {
    table.chunks(width).map(sum).collect()
}

fn column_sums(table: &[f64], width: usize) -> Vec<f64> {
    (0..width).map(|at| table.chunks(width).map(|row| row[at]).sum()).collect()
}

fn check_case(id: &str, tolerance: f64) {
    let case = case(id);
    let (seed, rows, columns) =
        (numbers(&case["seed"]), numbers(&case["rows"]), numbers(&case["cols"]));
    let (found, fit) = fit(&seed, Rows::Exactly, &rows, &columns);
    assert!(fit.row_error <= 1e-9, "{fit:?}");
    for (found, expected) in found.iter().zip(numbers(&case["x"])) {
        near(*found, expected, tolerance);
    }
}

#[test]
fn r1_two_by_two() {
    check_case("R1", 5e-9);
    // The cell solves a quadratic equation, and the odds ratio of the seed stays.
    let (x, _) = fit(&[1.0, 2.0, 3.0, 4.0], Rows::Exactly, &[5.0, 5.0], &[4.0, 6.0]);
    let (w, a, b, n) = (2.0 / 3.0, 5.0, 4.0, 10.0);
    near((1.0 - w) * x[0] * x[0] + (n - a - b + w * (a + b)) * x[0] - w * a * b, 0.0, 1e-8);
    near(x[0] * x[3] / (x[1] * x[2]), w, 1e-12);
}

#[test]
fn r2_four_by_four() {
    check_case("R2", 0.005);
}

#[test]
fn r3_symmetric() {
    for rows in [Rows::Exactly, Rows::AtMost] {
        let (found, fit) = fit(&[0.3; 4], rows, &[50.0, 50.0], &[50.0, 50.0]);
        assert_eq!(fit.sweeps, 1);
        found.iter().for_each(|cell| near(*cell, 25.0, 1e-14));
    }
}

/// Two hubs could send 60 and 40; the first is held at 45 and the second takes over.
#[test]
fn a_row_above_its_cap_is_held_there() {
    let seed = [30.0, 30.0, 20.0, 20.0];
    let (found, end) = fit(&seed, Rows::AtMost, &[45.0, 90.0], &[50.0, 50.0]);
    assert!(end.row_error <= 1e-9);
    for (found, expected) in found.iter().zip([22.5, 22.5, 27.5, 27.5]) {
        near(*found, expected, 1e-7);
    }
    let (free, end) = fit(&seed, Rows::AtMost, &[f64::INFINITY, 90.0], &[50.0, 50.0]);
    assert_eq!((free, end.sweeps), (seed.to_vec(), 1));
}

#[test]
fn what_cannot_be_is_said() {
    // The second column has no hub; the caps are too small for the first.
    let (found, end) = fit(&[1.0, 0.0, 1.0, 0.0], Rows::AtMost, &[2.0, 2.0], &[8.0, 3.0]);
    assert_eq!(found, [4.0, 0.0, 4.0, 0.0]);
    near(end.unplaced, 3.0, 0.0);
    near(end.row_error, 1.0, 1e-9);
    assert_eq!(end.sweeps, ipf::SWEEPS);
    // A hub without anything sends nothing; nothing at all is no error.
    let (found, end) = fit(&[1.0, 1.0], Rows::AtMost, &[0.0, 9.0], &[8.0]);
    assert_eq!((found, end.sweeps), (vec![0.0, 8.0], 1));
    assert_eq!(fit(&[], Rows::AtMost, &[], &[]).0, Vec::<f64>::new());
}

/// A kept scratch makes no difference.
#[test]
fn what_was_fitted_before_makes_no_difference() {
    let mut scratch = Scratch::default();
    let (mut large, mut small) = ([0.0; 6], [0.0; 4]);
    let caps = [4.0, 4.0, 4.0];
    ipf::fit(&[1.0; 6], Rows::AtMost, &caps, &[7.0, 1.0], &mut large, &mut scratch);
    let seed = [1.0, 2.0, 3.0, 4.0];
    ipf::fit(&seed, Rows::Exactly, &[5.0; 2], &[4.0, 6.0], &mut small, &mut scratch);
    assert_eq!(small.to_vec(), fit(&seed, Rows::Exactly, &[5.0; 2], &[4.0, 6.0]).0);
}

const HUBS: usize = 9;
const REGIONS: usize = 24;

prop_compose! {
    /// A seed such as the record gives: shares with spread odds, one cell in eight a zero.
    fn seed()(
        log in prop::collection::vec(-1.5..1.5_f64, HUBS * REGIONS),
        zero in prop::collection::vec(0..8_u8, HUBS * REGIONS),
    ) -> Vec<f64> {
        let cells = log.iter().zip(&zero).enumerate();
        // The first hub serves everybody, so that every column can be met.
        cells.map(|(at, (log, zero))| if at >= REGIONS && *zero == 0 { 0.0 } else { log.exp() }).collect()
    }
}

/// The odds ratio of four cells, if none is zero.
fn odds(table: &[f64], (h, g): (usize, usize), (r, s): (usize, usize)) -> Option<f64> {
    let at = |row: usize, column: usize| table[row * REGIONS + column];
    let cells = [at(h, r), at(g, s), at(h, s), at(g, r)];
    cells.iter().all(|cell| *cell > 0.0).then(|| cells[0] * cells[1] / cells[2] / cells[3])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Invariant 13: margins, odds ratios, zeros.
    #[test]
    fn two_margins(seed in seed(), target in seed()) {
        let (rows, columns) = (row_sums(&target, REGIONS), column_sums(&target, REGIONS));
        let (found, end) = fit(&seed, Rows::Exactly, &rows, &columns);
        prop_assert!(end.row_error <= 1e-9, "{:?}", end);
        for (found, wanted) in row_sums(&found, REGIONS).iter().zip(&rows) {
            prop_assert!((found / wanted - 1.0).abs() < 2e-9);
        }
        check_columns(&found, &columns)?;
        check_odds(&seed, &found)?;
    }

    /// Invariant 13 for the hub matrix: caps a tenth or more above what another table with the
    /// same zeros and columns sends.
    #[test]
    fn caps(seed in seed(), weight in prop::collection::vec(0.2..5.0_f64, HUBS), spare in 1.1..1.5_f64) {
        let columns = column_sums(&seed, REGIONS);
        let weigh = |(at, cell): (usize, &f64)| cell * weight[at / REGIONS];
        let weighted: Vec<f64> = seed.iter().enumerate().map(weigh).collect();
        let (other, _) = fit(&weighted, Rows::AtMost, &[f64::INFINITY; HUBS], &columns);
        let caps: Vec<f64> = row_sums(&other, REGIONS).iter().map(|sum| spare * sum).collect();
        let (found, end) = fit(&seed, Rows::AtMost, &caps, &columns);
        prop_assert!(end.row_error <= 1e-9, "{:?}", end);
        for (found, cap) in row_sums(&found, REGIONS).iter().zip(&caps) {
            prop_assert!(*found <= cap * (1.0 + 2e-9));
        }
        check_columns(&found, &columns)?;
        check_odds(&seed, &found)?;
        check_free_rows(&seed, &found, &caps)?;
    }
}

fn check_columns(found: &[f64], columns: &[f64]) -> Result<(), TestCaseError> {
    for (found, wanted) in column_sums(found, REGIONS).iter().zip(columns) {
        prop_assert!((found / wanted - 1.0).abs() < 1e-12);
    }
    Ok(())
}

fn check_odds(seed: &[f64], found: &[f64]) -> Result<(), TestCaseError> {
    for (seed, found) in seed.iter().zip(found) {
        prop_assert_eq!(*seed > 0.0, *found > 0.0);
    }
    for row in 1..HUBS {
        for column in 1..REGIONS {
            let (rows, columns) = ((row - 1, row), (column - 1, column));
            if let (Some(was), Some(is)) = (odds(seed, rows, columns), odds(found, rows, columns)) {
                prop_assert!((is / was - 1.0).abs() < 1e-9);
            }
        }
    }
    Ok(())
}

/// Rows below their cap share one factor, and rows at it have a smaller one.
fn check_free_rows(seed: &[f64], found: &[f64], caps: &[f64]) -> Result<(), TestCaseError> {
    let sums = row_sums(found, REGIONS);
    let is_free = |row: &usize| sums[*row] < caps[*row] * (1.0 - 1e-6);
    let ratio =
        |row: usize, column: usize| found[row * REGIONS + column] / seed[row * REGIONS + column];
    let free: Vec<usize> = (0..HUBS).filter(is_free).collect();
    for column in 0..REGIONS {
        let ratios: Vec<f64> =
            free.iter().map(|row| ratio(*row, column)).filter(|ratio| !ratio.is_nan()).collect();
        let Some(&one) = ratios.first() else { continue };
        prop_assert!(ratios.iter().all(|other| (other / one - 1.0).abs() < 1e-9));
        let held = (0..HUBS).filter(|row| !is_free(row)).map(|row| ratio(row, column));
        prop_assert!(held.filter(|ratio| !ratio.is_nan()).all(|other| other <= one * (1.0 + 1e-9)));
    }
    Ok(())
}
