//! What it looks like: an outcome and a view become a [`picture::Picture`]. Knows no browser.

pub mod camera;
pub mod charts;
pub mod geometry;
pub mod hit;
pub mod land;
pub mod layout;
pub mod lens;
pub mod map;
pub mod metrics;
pub mod palette;
pub mod picture;
pub mod present;
pub mod projection;
pub mod scale;
pub mod svg;
pub mod view;
