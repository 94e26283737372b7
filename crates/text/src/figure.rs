//! A flow's figure in the unit that the reader chose.

use model::units::Unit;

use crate::number::{fixed, percent, tonnes};

/// A flow as it is told in each unit.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Figure {
    /// Tonnes in the month.
    pub tonnes: f64,
    /// Average customs value of the baseline year, US dollars a tonne.
    pub usd_per_tonne: f64,
    /// What the region needs in the month, tonnes.
    pub need: f64,
}

impl Figure {
    /// The figure with its unit: `1,238 t`, `$61 m`, `38 %`.
    #[must_use]
    pub fn told(&self, unit: Unit) -> String {
        match unit {
            Unit::Tonnes => tonnes(self.tonnes),
            Unit::Dollars => dollars(self.tonnes * self.usd_per_tonne),
            Unit::Need if self.need > 0.0 => percent(self.tonnes / self.need),
            Unit::Need => "–".to_owned(),
        }
    }
}

/// US dollars in millions, or thousands below one: `$61 m`, `$3.4 m`, `$120 k`.
#[must_use]
pub fn dollars(value: f64) -> String {
    let (value, letter) =
        if value.abs() < 999_500.0 { (value / 1e3, "k") } else { (value / 1e6, "m") };
    let sign = if value < 0.0 { "−" } else { "" };
    let size = value.abs();
    if !size.is_finite() {
        return "–".to_owned();
    }
    if letter == "m" && size < 9.95 {
        return sign.to_owned() + &say!("${size} m", size = fixed(size, 1));
    }
    let size = crate::number::whole(size);
    let told = if letter == "m" { say!("${size} m", size) } else { say!("${size} k", size) };
    sign.to_owned() + &told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_flow_in_three_units() {
        let flow = Figure { tonnes: 209.0, usd_per_tonne: 49_181.0, need: 1_100.0 };
        assert_eq!(Unit::ALL.map(|unit| flow.told(unit)), ["209 t", "$10 m", "19 %"]);
        let nothing = Figure::default();
        assert_eq!(Unit::ALL.map(|unit| nothing.told(unit)), ["0 t", "$0 k", "–"]);
    }

    #[test]
    fn dollars_keep_two_digits_at_least() {
        assert_eq!(dollars(3_440_000.0), "$3.4 m");
        assert_eq!(dollars(120_400.0), "$120 k");
        assert_eq!(dollars(999_900.0), "$1.0 m");
        assert_eq!(dollars(-61_000_000.0), "−$61 m");
        assert_eq!(dollars(f64::NAN), "–");
    }
}
