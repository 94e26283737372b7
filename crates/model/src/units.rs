//! Dates, months, commodity classes: the small types that everything else counts in.

use std::fmt;

/// Days in a week: the model's step.
pub const DAYS_PER_WEEK: f64 = 7.0;
/// Days of the year that annual baseline figures are spread over.
pub const DAYS_PER_YEAR: f64 = 365.0;

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The day `day` of `month` (1 to 12) in `year`; days past a month's end run on into the next.
    #[must_use]
    pub const fn new(year: i32, month: u32, day: u32) -> Self {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let month_from_march = ((month + 9) % 12).cast_signed();
        let day_of_year = (153 * month_from_march + 2) / 5 + day.cast_signed() - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The day that lies `days` later.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1).cast_unsigned();
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month.cast_unsigned(), day)
    }

    /// The month that the day lies in.
    #[must_use]
    pub const fn month(self) -> Month {
        let (year, month, _) = self.ymd();
        Month::new(year, month)
    }

    /// Reads `2025-04-04`; `None` for anything else, days that do not exist included.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        let day: u32 = two_digits(day)?;
        (1..=month.days())
            .contains(&day)
            .then(|| month.first_day().plus_days(day.cast_signed() - 1))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// Month `month` (1 to 12) of `year`.
    #[must_use]
    pub const fn new(year: i32, month: u32) -> Self {
        Self(year * 12 + month.cast_signed() - 1)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u32 {
        (self.0.rem_euclid(12) + 1).cast_unsigned()
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Date {
        Date::new(self.year(), self.number(), 1)
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> u32 {
        (self.plus(1).first_day().days() - self.first_day().days()).cast_unsigned()
    }

    /// The month that lies `months` later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// How many months lie between `earlier` and this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Reads `2025-05`; `None` for anything else. Years 1900 to 2199.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        let year: i32 = year.parse().ok().filter(|y| digits && (1900..2200).contains(y))?;
        let month: u32 = two_digits(month)?;
        (1..=12).contains(&month).then(|| Self::new(year, month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

fn two_digits(text: &str) -> Option<u32> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// A commodity class: what customs, licences and stocks are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Light oxides and metals: lanthanum, cerium, praseodymium, neodymium.
    Lox,
    /// Medium and heavy oxides and metals: the seven controlled since 4 April 2025.
    Hox,
    /// Magnets without controlled elements.
    MagL,
    /// Magnets with dysprosium or terbium, and samarium-cobalt magnets.
    MagH,
}

impl Class {
    /// All four, in the order in which arrays over classes hold them.
    pub const ALL: [Self; 4] = [Self::Lox, Self::Hox, Self::MagL, Self::MagH];
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Its place in arrays over classes.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The class with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.id() == id)
    }

    /// Its id in addresses and files: `lox`, `hox`, `magl`, `magh`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Lox => "lox",
            Self::Hox => "hox",
            Self::MagL => "magl",
            Self::MagH => "magh",
        }
    }
}

/// A sector of industry that uses rare earths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Traction motors of electric and hybrid vehicles.
    Ev,
    /// All else in vehicles: steering, brakes, pumps, loudspeakers.
    Auto,
    /// Industrial motors and robots.
    Industry,
    /// Wind turbines.
    Wind,
    /// Electronics and appliances.
    Electronics,
    /// Defence and aerospace.
    Defence,
    /// Catalysts, polishing, ceramics, medicine.
    Other,
}

impl Sector {
    /// All seven, in the order in which arrays over sectors hold them.
    pub const ALL: [Self; 7] = [
        Self::Ev,
        Self::Auto,
        Self::Industry,
        Self::Wind,
        Self::Electronics,
        Self::Defence,
        Self::Other,
    ];
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Its place in arrays over sectors.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ev => "ev",
            Self::Auto => "auto",
            Self::Industry => "industry",
            Self::Wind => "wind",
            Self::Electronics => "electronics",
            Self::Defence => "defence",
            Self::Other => "other",
        }
    }

    /// The sector with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.id() == id)
    }
}

/// The classes that a reader looks at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Selection {
    /// Both classes of magnets: customs code 8505 11 10.
    #[default]
    Magnets,
    /// Both classes of oxides and metals: customs codes 2805 30 and 2846.
    Compounds,
    /// One class alone.
    One(Class),
}

impl Selection {
    /// Every selection, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Magnets,
        Self::Compounds,
        Self::One(Class::MagL),
        Self::One(Class::MagH),
        Self::One(Class::Lox),
        Self::One(Class::Hox),
    ];

    /// The classes in it.
    #[must_use]
    pub const fn classes(self) -> &'static [Class] {
        match self {
            Self::Magnets => &[Class::MagL, Class::MagH],
            Self::Compounds => &[Class::Lox, Class::Hox],
            Self::One(Class::Lox) => &[Class::Lox],
            Self::One(Class::Hox) => &[Class::Hox],
            Self::One(Class::MagL) => &[Class::MagL],
            Self::One(Class::MagH) => &[Class::MagH],
        }
    }

    /// Its id in addresses and files: `magnets`, `compounds` or a class's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Magnets => "magnets",
            Self::Compounds => "compounds",
            Self::One(class) => class.id(),
        }
    }

    /// The selection with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|selection| selection.id() == id)
    }
}

/// In what a flow's figures are given. Widths are tonnes whatever it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Unit {
    /// Tonnes of gross weight.
    #[default]
    Tonnes,
    /// US dollars at the average customs value of the baseline year.
    Dollars,
    /// Share of what the region needs in the month, from whoever it comes.
    Need,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tonnes, Self::Dollars, Self::Need];

    /// Its id in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tonnes => "t",
            Self::Dollars => "usd",
            Self::Need => "need",
        }
    }
}
