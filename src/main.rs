//! The page: signals, views, and the edge to the browser.

fn main() {
    rare_earth_flows::start();
}
