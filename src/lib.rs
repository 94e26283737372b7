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

/// Reads the address, runs the model, builds the page and shows it in place of the first picture, in
/// steps which leave room for other tasks in between.
pub fn start() {
    browser::page::report_panics();
    speak();
    soon(Box::new(|| run(Opening::of(&browser::address::query()))));
}

fn run(mut opening: Opening) {
    let slice = move || {
        if opening.go_on() {
            run(opening);
        } else {
            build(Building::of(opening));
        }
    };
    soon(Box::new(slice));
}

fn build(mut page: Building) {
    let part = move || {
        if page.go_on() {
            build(page);
        } else {
            // What its parts follow lives as long as the page.
            std::mem::forget(page);
        }
    };
    soon(Box::new(part));
}

/// Speaks the language that public/language.js has brought into the page, or English.
fn speak() {
    let words = browser::files::held("words").unwrap_or_default();
    let number = browser::files::attribute("words", "data-number").unwrap_or_default();
    text::language::speak(&words, &number);
}

use app::Building;
use browser::timing::soon;
use state::Opening;
