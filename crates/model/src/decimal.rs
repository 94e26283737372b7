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
