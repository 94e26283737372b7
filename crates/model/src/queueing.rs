//! Steady-state queueing theory: what random arrivals and decisions add to the wait.
//!
//! The licence pipeline is a fluid: as long as capacity exceeds applications nobody waits in it.
//! Real applications come in lumps, so that some wait even then. These closed forms say how long,
//! and are the yardstick for how much the fluid leaves out.

/// A queue in its steady state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    /// Probability that an arrival has to wait.
    pub wait_probability: f64,
    /// Mean number waiting.
    pub waiting: f64,
    /// Mean number waiting or being served.
    pub present: f64,
    /// Mean time from arrival to the end of service, in the time unit of the rates.
    pub sojourn: f64,
}

/// M/M/c: random arrivals at rate `arrivals`, `servers` servers of rate `service` each (Erlang C).
/// `None` if the queue would grow for ever or a rate is not positive.
#[must_use]
pub fn erlang_c(arrivals: f64, service: f64, servers: u32) -> Option<Queue> {
    let offered = arrivals / service;
    let count = f64::from(servers);
    if !(arrivals > 0.0 && service > 0.0 && offered < count) {
        return None;
    }
    // term = offered^n / n!, from n = 0 up to n = servers.
    let mut term = 1.0;
    let mut below = 0.0;
    for n in 0..servers {
        below += term;
        term *= offered / f64::from(n + 1);
    }
    let all_busy = term * count / (count - offered);
    let wait_probability = all_busy / (below + all_busy);
    let waiting = wait_probability * offered / (count - offered);
    let present = waiting + offered;
    Some(Queue { wait_probability, waiting, present, sojourn: present / arrivals })
}

/// M/G/1: mean wait before service where service times have the squared coefficient of variation
/// `variation` (Pollaczek and Khinchine). `None` if the queue would grow for ever.
#[must_use]
pub fn pollaczek_khinchine(arrivals: f64, service: f64, variation: f64) -> Option<f64> {
    let load = arrivals / service;
    (arrivals > 0.0 && service > 0.0 && load < 1.0)
        .then(|| load / (1.0 - load) * (1.0 + variation) / 2.0 / service)
}
