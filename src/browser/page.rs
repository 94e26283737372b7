//! The document: its state, its root, its attributes.

use leptos::prelude::*;
use web_sys::Document;

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The page's root element.
#[must_use]
pub fn root() -> Option<web_sys::Element> {
    document().and_then(|document| document.document_element())
}

/// Sets an attribute of the page's root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = root() {
        drop(root.set_attribute(name, value));
    }
}

/// Begins to build the page; what its parts follow belongs to what this gives.
pub fn begin() -> Owner {
    // Effects are run from the first mount on, and this is the least that can be mounted.
    mount_to_body(|| ());
    Owner::new()
}

/// Adds a view to the page that is being built, for as long as it lives, at the end of an element of
/// it; at the end of all if the selector is empty.
pub fn add(place: &str, view: impl IntoView + 'static) {
    let mut built = view.into_view().build();
    if let Some(home) = home(place) {
        built.mount(&home, None);
    }
    std::mem::forget(built);
}

fn home(place: &str) -> Option<web_sys::Element> {
    document()?.query_selector(&["#app ", place].concat()).ok()?
}

/// Brings an element to the top of the window.
pub fn bring(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Shows what was built in place of the first picture, in the same frame, so that nothing moves, and
/// says that the controls answer.
pub fn ready() {
    if let Some(first) = document().and_then(|document| document.get_element_by_id("first")) {
        first.remove();
    }
    set_root_attribute("data-state", "ready");
}

/// Makes a panic show the page's failed state instead of a page that no longer answers.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        set_root_attribute("data-state", "failed");
        web_sys::console::error_1(&panic.to_string().into());
    }));
}

/// Whether the reader's system asks for little motion.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the page is dark: by the reader's choice, or by their system's.
#[must_use]
pub fn is_dark() -> bool {
    let chosen = root().and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => matches("(prefers-color-scheme: dark)"),
    }
}

/// How much room the window has; the style sheet draws the same lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A phone's width.
    Phone,
    /// A column of somebody's article, a phone held sideways.
    Small,
    /// A tablet's, or controls and map side by side.
    Medium,
    /// Three columns: what follows stands beside the map.
    Columns,
    /// Three columns with a wide map.
    Wide,
}

/// What asks for each; the first that holds counts.
const ROOMS: [(&str, Room); 4] = [
    ("(max-width: 519px)", Room::Phone),
    ("(max-width: 639px)", Room::Small),
    ("(min-width: 1880px)", Room::Wide),
    ("(min-width: 1400px)", Room::Columns),
];

/// The window's room.
#[must_use]
pub fn room() -> Room {
    ROOMS.into_iter().find(|(query, _)| matches(query)).map_or(Room::Medium, |(_, room)| room)
}

fn matches(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

fn media(query: &str) -> Option<web_sys::MediaQueryList> {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten())
}

/// Tells whenever the window has another room.
pub fn on_room_change(tell: impl Fn(Room) + Clone + 'static) {
    for list in ROOMS.into_iter().filter_map(|(query, _)| media(query)) {
        let tell = tell.clone();
        let listener = gloo::events::EventListener::new(&list, "change", move |_| tell(room()));
        // For as long as the page lives.
        listener.forget();
    }
}
