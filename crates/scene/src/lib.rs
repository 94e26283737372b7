//! What it looks like: an outcome and a view become a [`picture::Picture`]. Knows no browser.

pub mod beside;
pub mod camera;
#[cfg(feature = "charts")]
pub mod charts;
pub mod figures;
pub mod geometry;
pub mod gesture;
pub mod hit;
pub mod land;
pub mod layout;
pub mod lens;
pub mod map;
pub mod metrics;
pub mod palette;
pub mod part;
pub mod particles;
pub mod picture;
pub mod poster;
pub mod present;
pub mod projection;
pub mod scale;
pub mod spark;
pub mod svg;
pub mod view;
