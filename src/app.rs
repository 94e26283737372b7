//! The page from top to bottom.

use std::slice::Iter;

use leptos::prelude::*;
use text::page;

use crate::browser;
use crate::browser::page::{add, begin};
use crate::charts::consequences;
use crate::controls::{colours, controls, show};
use crate::map::FlowMap;
use crate::repairs::repairs;
use crate::state::{AppState, Opening, Theme, follow_address};
use crate::table::table;
use crate::timeline::timeline;
use crate::wire::words;

/// The page while it is built: part by part, each a task of its own, so that a phone's browser can do
/// other things in between.
pub struct Building {
    owner: Owner,
    state: AppState,
    parts: Iter<'static, fn(AppState)>,
}

/// The parts in the order in which they stand, each at the end of one before it.
const PARTS: [fn(AppState); 6] = [
    head,
    |_| add(".stage", FlowMap()),
    |state| add(".stage", timeline(state)),
    |state| add(".workbench", controls(state)),
    evidence,
    |state| add(".evidence", (table(state), view! { <div id="known"></div> })),
];

impl Building {
    /// Begins with what the parts share.
    #[must_use]
    pub fn of(opening: Opening) -> Self {
        let owner = begin();
        let state = owner.with(|| {
            let state = AppState::of(opening);
            provide_context(state);
            state.follow_choice();
            follow_address(state);
            state.history.follow(state);
            show_theme(state);
            state
        });
        Self { owner, state, parts: PARTS.iter() }
    }

    /// Builds another part; tells whether there are more. After the last the page takes the first
    /// picture's place.
    pub fn go_on(&mut self) -> bool {
        let Some(part) = self.parts.next() else {
            browser::timing::mark_after_paint("flows-drawn");
            browser::page::ready();
            return false;
        };
        self.owner.with(|| part(self.state));
        true
    }
}

fn head(state: AppState) {
    let head = view! {
        <main class="page">
            <header class="masthead">
                <h1>{page::title()}</h1>
                <p>{page::lead()}</p>
                {colours(state)}
            </header>
            {repairs(state)}
            <div class="lede">
                // Headline, alternative text, announcement.
                <p id="headline" aria-live="polite">{words(move || state.headline.get())}</p>
                <p class="caveat">{page::not_a_forecast()}</p>
            </div>
            <div class="workbench">
                <div class="stage">{show(state)}</div>
            </div>
        </main>
    };
    add("", head);
}

fn evidence(state: AppState) {
    let evidence = view! {
        <div class="evidence">
            <div id="focus"></div>
            {consequences(state)}
        </div>
    };
    add(".workbench", evidence);
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
