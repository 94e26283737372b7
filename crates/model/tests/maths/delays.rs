use super::*;

#[test]
fn s1_three_stages() {
    let case = case("S1");
    for (x, share) in numbers(&case["x"]).into_iter().zip(numbers(&case["F"])) {
        near(erlang3(x), share, 1e-15);
    }
    close(erlang3(0.0), 0.0, 0.0);
    close(erlang3(-3.0), 0.0, 0.0);
    close(erlang3(f64::INFINITY), 1.0, 0.0);
}

/// The mean of the distribution is 1: the integral of what has not yet arrived.
#[test]
fn the_mean_delay_is_one() {
    let waiting = |step: i32| 1.0 - erlang3((f64::from(step) + 0.5) / 1000.0);
    near((0..20_000).map(waiting).sum::<f64>() / 1000.0, 1.0, 1e-6);
}

proptest! {
    #[test]
    fn shares_rise(x in 0.0..30.0_f64, by in 0.0..5.0_f64) {
        prop_assert!((0.0..=1.0).contains(&erlang3(x)));
        prop_assert!(erlang3(x + by) >= erlang3(x) - 1e-15);
    }
}

#[test]
fn s2_logistic() {
    near(rise_time(1.0, 0.1, 0.9), 4.394_449_2, 5e-8);
    near(rise_time(2.5, 0.1, 0.9), 4.394_449_154_672_439 / 2.5, 1e-14);
    near(logistic(logit(0.37)), 0.37, 1e-15);
    near(logistic(-800.0), 0.0, 0.0);
    near(logistic(logit(1.0)), 1.0, 0.0);
}
