//! Numbers as people write them. The standard library's reader brings 14 kB of tables into the
//! page, for digits that no address has.

/// Most digits that are read.
const DIGITS: usize = 18;

/// Reads a plain decimal number as `-12.5`: a sign, digits with at most one point among them, no
/// exponent. `None` for anything else and for more than 18 digits. Up to 15 digits the result is
/// the number nearest to what is written, beyond that it may be the next one.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut whole: u64 = 0;
    let (mut count, mut decimals, mut point) = (0, 0, false);
    for byte in digits.bytes() {
        match byte {
            b'.' if !point => point = true,
            b'0'..=b'9' if count < DIGITS => {
                whole = whole * 10 + u64::from(byte - b'0');
                // Zeros in front are no digits of the number.
                count += usize::from(whole > 0);
                decimals += i32::from(point);
                if decimals > 22 {
                    return None;
                }
            }
            _ => return None,
        }
    }
    if digits.bytes().all(|byte| byte == b'.') {
        return None;
    }
    // Both are exact up to 2^53 and 10^22, so that the quotient is rounded once.
    let value = whole as f64 / power_of_ten(decimals);
    Some(if negative { -value } else { value })
}

/// A number to six decimals: what addresses and files keep of it.
#[must_use]
pub fn millionths(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// Most decimals that are written.
const DECIMALS: u32 = 9;

/// A number as [`parse`] reads it: at most nine decimals, no zeros at their end, `-` before what is
/// negative. What is no number is `0`; beyond 10^9 the last digits may be off.
#[must_use]
pub fn shortest(value: f64) -> String {
    let mut text = fixed(value, DECIMALS);
    text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    text
}

/// A number with exactly so many decimals, nine at most, rounded half away from zero; `-` only
/// before what is not zero as written. The standard library's writer brings as much as its reader.
#[must_use]
pub fn fixed(value: f64, decimals: u32) -> String {
    let decimals = decimals.min(DECIMALS);
    let unit = 10_u64.pow(decimals);
    let size = if value.is_finite() { value.abs() } else { 0.0 };
    // Split first, so that large numbers keep their whole part.
    let mut whole = size.trunc();
    let mut part = ((size - whole) * unit as f64).round();
    if part >= unit as f64 {
        (whole, part) = (whole + 1.0, 0.0);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let (whole, mut part) = (whole as u64, part as u64);
    let mut text = String::new();
    if value < 0.0 && (whole > 0 || part > 0) {
        text.push('-');
    }
    text.push_str(&whole.to_string());
    if decimals > 0 {
        text.push('.');
        let mut place = unit / 10;
        while place > 0 {
            text.push(char::from(b'0' + u8::try_from(part / place).unwrap_or(0)));
            part %= place;
            place /= 10;
        }
    }
    text
}

fn power_of_ten(exponent: i32) -> f64 {
    let mut power = 1.0;
    for _ in 0..exponent {
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_the_standard_library_does() {
        for text in [
            "0",
            "-0",
            "7",
            "+3",
            "12.5",
            "-0.1",
            ".5",
            "5.",
            "0.000001",
            "115",
            "0.30000000000",
            "123456789.123456",
            "00012",
            "99999.99999",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(parse(text).map(f64::to_bits), Some(expected.to_bits()), "{text}");
        }
    }

    #[test]
    fn writes_as_the_standard_library_does() {
        for value in [0.0, 1.0, -1.0, 0.05, 12.345, -7.25, 99.999, 1e9, 0.1, 115.0, -0.2, 4.994] {
            for (decimals, unit) in [1.0, 0.1, 0.01, 0.001].into_iter().enumerate() {
                let expected = format!("{value:.decimals$}");
                let found = fixed(value, u32::try_from(decimals).unwrap());
                // Halves go to even there and away from zero here; zero has no sign here.
                let near: f64 = expected.parse().unwrap();
                let own: f64 = found.parse().unwrap();
                assert!((near - own).abs() <= unit * 1.001, "{found}");
                assert_eq!(found.split_once('.').map_or(0, |(_, rest)| rest.len()), decimals);
            }
        }
        assert_eq!(fixed(12.345, 1), "12.3");
        assert_eq!(fixed(99.999, 2), "100.00");
        assert_eq!(fixed(-0.04, 1), "0.0");
        assert_eq!(fixed(f64::NAN, 1), "0.0");
    }

    #[test]
    fn what_is_written_shortly_is_read_back() {
        for value in [0.0, 0.5, -0.25, 115.0, 0.8, 12.345, 0.000_001, 1_000_000.5, -3.0] {
            assert_eq!(parse(&shortest(value)).map(f64::to_bits), Some(f64::to_bits(value)));
        }
        assert_eq!([shortest(115.0), shortest(0.8), shortest(-0.25)], ["115", "0.8", "-0.25"]);
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "",
            "-",
            ".",
            "1.2.3",
            "1e5",
            "inf",
            "NaN",
            " 1",
            "1 ",
            "0x10",
            "--1",
            "1,5",
            "1234567890123456789",
            "0.00000000000000000000001",
            "१२",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
