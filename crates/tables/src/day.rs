//! Days and months as the tables write them.

use std::fmt;

/// A day of the calendar, `2025-04-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    /// Its month.
    month: YearMonth,
    /// Day of the month, 1 to 31.
    day: u32,
}

/// A month of the calendar, `2025-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct YearMonth {
    /// The year.
    year: i32,
    /// Month of the year, 1 to 12.
    month: u32,
}

impl Day {
    /// Reads `2025-04-04`; `None` for anything else and for days that do not exist.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = YearMonth::parse(month)?;
        let day = digits(day, 2)?;
        (1..=month.days()).contains(&day).then_some(Self { month, day })
    }

    /// As a Rust expression of the model's type.
    pub(crate) fn rust(self) -> String {
        let YearMonth { year, month } = self.month;
        format!("Date::new({year}, {month}, {})", self.day)
    }
}

impl YearMonth {
    /// Reads `2025-04`; `None` for anything else. Years 1900 to 2199.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let year = i32::try_from(digits(year, 4)?).ok()?;
        let month = digits(month, 2)?;
        let known = (1900..2200).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month })
    }

    /// The month after it.
    pub(crate) fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }

    /// Whether a part of the year of so many months begins with it: January for 12, January or
    /// July for 6.
    pub(crate) fn begins(self, months: i32) -> bool {
        u32::try_from(months).is_ok_and(|months| (self.month - 1).is_multiple_of(months))
    }

    /// As a Rust expression of the model's type.
    pub(crate) fn rust(self) -> String {
        format!("Month::new({}, {})", self.year, self.month)
    }

    fn days(self) -> u32 {
        match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0) => 29,
            2 => 28,
            _ => 31,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A number of exactly `count` digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
