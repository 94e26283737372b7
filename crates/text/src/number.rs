//! Numbers and dates as words.

use model::units::{Date, Month};

use crate::language::{Message, digits, said};

/// A number with so many decimals, as the reader's language writes it: `1,234.5`.
#[must_use]
pub fn fixed(value: f64, decimals: u32) -> String {
    let plain = model::decimal::fixed(value, decimals);
    match plain.strip_prefix('-') {
        Some(size) => ["−", &digits(size)].concat(),
        None => digits(&plain),
    }
}

/// A number with as many decimals as it needs: `0.25`.
#[must_use]
pub fn shortest(value: f64) -> String {
    let plain = model::decimal::shortest(value);
    match plain.strip_prefix('-') {
        Some(size) => ["-", &digits(size)].concat(),
        None => digits(&plain),
    }
}

/// Whole number with commas between thousands: `12,345`. Not-a-number is a dash.
#[must_use]
pub fn whole(value: f64) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let grouped = digits(&model::decimal::fixed(value.abs(), 0));
    if value <= -0.5 { ["−", &grouped].concat() } else { grouped }
}

/// Tonnes: whole from 10 on, one decimal below, so that small flows do not read as nothing.
#[must_use]
pub fn tonnes(value: f64) -> String {
    say!("{value} t", value = tonnes_bare(value))
}

/// The same without the unit.
#[must_use]
pub fn tonnes_bare(value: f64) -> String {
    if value.abs() >= 9.95 || value.abs() < 0.05 {
        whole(value)
    } else if value < 0.0 {
        ["−", &fixed(-value, 1)].concat()
    } else {
        fixed(value, 1)
    }
}

/// A change as it is told: with a plus where it is more, unless it is told as nothing.
#[must_use]
pub fn change(told: String, value: f64) -> String {
    let something = told.bytes().any(|letter| (b'1'..=b'9').contains(&letter));
    if value > 0.0 && something { ["+", &told].concat() } else { told }
}

/// Per cent from a share: whole, and never `0` or `100` for what is neither.
#[must_use]
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.5 {
        t!("under 1 %").to_owned()
    } else if percent > 99.5 && percent < 99.95 {
        t!("over 99 %").to_owned()
    } else {
        say!("{value} %", value = whole(percent))
    }
}

/// The same without the sign.
#[must_use]
pub fn percent_bare(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.5 {
        t!("under 1").to_owned()
    } else if percent > 99.5 && percent < 99.95 {
        t!("over 99").to_owned()
    } else {
        whole(percent)
    }
}

/// Weeks: whole from ten on, one decimal below: `7.2 weeks`, `one week`.
#[must_use]
pub fn weeks(value: f64) -> String {
    if (value - 1.0).abs() < 0.05 {
        return t!("one week").to_owned();
    }
    let number =
        if value.is_finite() && value < 9.95 { fixed(value.max(0.0), 1) } else { whole(value) };
    say!("{number} weeks", number)
}

/// `May 2025`.
#[must_use]
pub fn month(month: Month) -> String {
    let (name, year) = (month_name(month.number()), year(month.year()));
    say!("{month} {year}", month = name, year)
}

/// A year: digits without a mark between them.
#[must_use]
pub fn year(year: i32) -> String {
    model::decimal::fixed(f64::from(year), 0)
}

/// A small number.
#[must_use]
pub fn count(count: usize) -> String {
    model::decimal::fixed(count as f64, 0)
}

/// `4 April 2025`.
#[must_use]
pub fn date(date: Date) -> String {
    let (year, number, day) = date.ymd();
    let (month, day, year) = (month_name(number), count(day as usize), self::year(year));
    say!("{day} {month} {year}", day, month, year)
}

/// `May`.
#[must_use]
pub fn month_name(number: u32) -> &'static str {
    const NAMES: [Message; 12] = [
        m!("January"),
        m!("February"),
        m!("March"),
        m!("April"),
        m!("May"),
        m!("June"),
        m!("July"),
        m!("August"),
        m!("September"),
        m!("October"),
        m!("November"),
        m!("December"),
    ];
    said(NAMES[place(number)])
}

/// The same in short, as at an axis: `Jan`.
#[must_use]
pub fn month_short(number: u32) -> &'static str {
    const NAMES: [Message; 12] = [
        m!("Jan"),
        m!("Feb"),
        m!("Mar"),
        m!("Apr"),
        m!("May", "short"),
        m!("Jun"),
        m!("Jul"),
        m!("Aug"),
        m!("Sep"),
        m!("Oct"),
        m!("Nov"),
        m!("Dec"),
    ];
    said(NAMES[place(number)])
}

/// A month's place in a list of twelve.
fn place(number: u32) -> usize {
    usize::try_from(number).map_or(0, |number| number.clamp(1, 12) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(whole(0.0), "0");
        assert_eq!(whole(999.4), "999");
        assert_eq!(whole(999.6), "1,000");
        assert_eq!(whole(58_152.0), "58,152");
        assert_eq!(whole(-1_234.0), "−1,234");
        assert_eq!(whole(-0.2), "0");
        assert_eq!(whole(f64::NAN), "–");
    }

    #[test]
    fn small_flows_do_not_read_as_nothing() {
        assert_eq!(tonnes(3.26), "3.3 t");
        assert_eq!(tonnes(12.6), "13 t");
        assert_eq!(tonnes(0.01), "0 t");
        assert_eq!(tonnes(-3.26), "−3.3 t");
        assert_eq!(percent(0.001), "under 1 %");
        assert_eq!(percent(0.998), "over 99 %");
        assert_eq!(percent(0.0), "0 %");
        assert_eq!(percent(1.0), "100 %");
        assert_eq!([weeks(0.96), weeks(7.21), weeks(12.6)], ["one week", "7.2 weeks", "13 weeks"]);
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(month(Month::new(2025, 5)), "May 2025");
        assert_eq!(date(Date::new(2025, 4, 4)), "4 April 2025");
    }
}
