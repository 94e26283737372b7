//! Numbers as SVG wants them: short, without the standard library's heavy formatting.

/// Appends a value given in whole tenths: `15` is `1.5`, `-5` is `-.5`.
pub(crate) fn push_tenths(text: &mut String, tenths: i64) {
    push_hundredths(text, tenths * 10);
}

/// Appends a number with at most two decimals and no zeros at its end; what is no number is 0.
#[allow(clippy::cast_possible_truncation)]
pub fn push_number(text: &mut String, value: f64) {
    push_hundredths(text, (value * 100.0).round() as i64);
}

/// The same as a string.
#[must_use]
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, value);
    text
}

/// A number with at most four decimals, for scales.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn fine(value: f64) -> String {
    let ten_thousandths = (value * 1e4).round() as i64;
    let mut text = String::new();
    push_whole(&mut text, ten_thousandths.unsigned_abs() / 10_000);
    let mut rest = ten_thousandths.unsigned_abs() % 10_000;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        push_digit(&mut text, rest / 1000);
        rest = rest % 1000 * 10;
    }
    text
}

fn push_hundredths(text: &mut String, hundredths: i64) {
    if hundredths < 0 {
        text.push('-');
    }
    let size = hundredths.unsigned_abs();
    let (whole, rest) = (size / 100, size % 100);
    if whole > 0 || rest == 0 {
        push_whole(text, whole);
    }
    if rest > 0 {
        text.push('.');
        push_digit(text, rest / 10);
        if rest % 10 > 0 {
            push_digit(text, rest % 10);
        }
    }
}

fn push_whole(text: &mut String, whole: u64) {
    if whole >= 10 {
        push_whole(text, whole / 10);
    }
    push_digit(text, whole % 10);
}

fn push_digit(text: &mut String, digit: u64) {
    text.push(char::from_digit(u32::try_from(digit).unwrap_or(0), 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::{fine, number};

    #[test]
    fn scales_are_exact_enough() {
        assert_eq!(fine(0.362), "0.362");
        assert_eq!(fine(1.0), "1");
        assert_eq!(fine(1.0205), "1.0205");
    }

    #[test]
    fn numbers_are_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.004, "0"),
            (0.5, ".5"),
            (-0.25, "-.25"),
            (1.10, "1.1"),
            (1200.0, "1200"),
            (12.345, "12.35"),
            (-7.0, "-7"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
