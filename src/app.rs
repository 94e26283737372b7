//! The page from top to bottom.

use leptos::prelude::*;
use text::page;

use crate::browser;
use crate::charts::consequences;
use crate::controls::{colours, controls, show};
use crate::map::FlowMap;
use crate::repairs::repairs;
use crate::state::{AppState, Opening, Theme, follow_address};
use crate::table::table;
use crate::timeline::timeline;
use crate::wire::words;

/// The whole page.
pub fn app(opening: Opening) -> impl IntoView + use<> {
    let state = AppState::of(opening);
    provide_context(state);
    state.follow_choice();
    follow_address(state);
    state.history.follow(state);
    show_theme(state);
    browser::timing::mark_after_paint("flows-drawn");
    view! {
        <main class="page">
            <header class="masthead">
                <h1>{page::title()}</h1>
                <p>{page::lead()}</p>
                {colours(state)}
            </header>
            {repairs(state)}
            {headline(state)}
            <div class="workbench">
                <div class="stage">
                    {show(state)}
                    <FlowMap/>
                    {timeline(state)}
                </div>
                {controls(state)}
                <div class="evidence">
                    <div id="focus"></div>
                    {consequences(state)}
                    {table(state)}
                    <div id="known"></div>
                </div>
            </div>
        </main>
    }
}

/// The live sentence: headline, alternative text, announcement.
fn headline(state: AppState) -> impl IntoView + use<> {
    view! {
        <div class="lede">
            <p id="headline" aria-live="polite">{words(move || state.headline.get())}</p>
            <p class="caveat">{page::not_a_forecast()}</p>
        </div>
    }
}

/// Theme and motion are attributes of the page's root: the style sheet does the rest.
fn show_theme(state: AppState) {
    Effect::new(move |_| {
        let view = state.view.get();
        let theme = if view.theme == Theme::Auto { "" } else { view.theme.id() };
        browser::page::set_root_attribute("data-theme", theme);
        browser::page::set_root_attribute("data-motion", if view.motion { "auto" } else { "off" });
    });
}
