//! The page: three signals, what is derived from them, and the views that show it.
//!
//! Nothing here computes a figure: figures come from `model`, pictures from `scene`, sentences
//! from `text`. Only `browser` touches the page around the views.

#![allow(
    unreachable_pub,
    reason = "the component macro makes its props as public as the component"
)]

mod app;
pub mod browser;
mod charts;
mod controls;
mod map;
mod repairs;
pub mod state;
mod table;
mod timeline;
mod wire;

/// Reads the address, shows the page in place of the first picture, and says that it is ready.
pub fn start() {
    browser::page::report_panics();
    speak();
    show(Opening::of(&browser::address::query()));
}

/// Shows the page when its first run has ended, which leaves room for other tasks now and then.
fn show(mut opening: Opening) {
    if opening.go_on() {
        browser::timing::soon(Box::new(move || show(opening)));
    } else {
        browser::page::mount(move || app(opening));
        browser::page::ready();
    }
}

/// Speaks the language that public/language.js has brought into the page, or English.
fn speak() {
    let words = browser::files::held("words").unwrap_or_default();
    let number = browser::files::attribute("words", "data-number").unwrap_or_default();
    text::language::speak(&words, &number);
}

pub use app::app;
use state::Opening;
