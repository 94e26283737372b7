//! Sine, cosine and arc sine against the library's.

use model::maths::turn::{asin, cos, sin};

#[test]
fn as_the_library_has_them() {
    for step in -20_000..=20_000 {
        let share = f64::from(step) / 20_000.0;
        let angle = 8.0 * share;
        assert!((sin(angle) - angle.sin()).abs() < 2e-15, "sine of {angle}");
        assert!((cos(angle) - angle.cos()).abs() < 2e-15, "cosine of {angle}");
        assert!((asin(share) - share.asin()).abs() < 1e-15, "arc sine of {share}");
    }
}

#[test]
fn what_has_no_arc_sine_counts_as_a_right_angle() {
    assert!((asin(1.1) - std::f64::consts::FRAC_PI_2).abs() < 1e-15);
    assert!(sin(f64::NAN).is_nan() && sin(f64::INFINITY).is_nan());
}
