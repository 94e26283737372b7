//! A picture as live SVG: the elements stay, their attributes follow the picture.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::svg;
use scene::picture::{Form, Group, Picture, Shape, Target};
use scene::svg::{attributes, group_markup, ink};

use crate::state::AppState;

/// Paints a picture whose groups and shapes stay the same in number and kind while it is shown.
#[component]
pub fn Painted(
    /// Id of the SVG element.
    id: &'static str,
    /// Its class.
    class: &'static str,
    /// What is painted.
    picture: Memo<Arc<Picture>>,
) -> impl IntoView {
    let state = AppState::here();
    let present = picture.get_untracked();
    let groups = (0..present.groups.len())
        .map(|index| match present.groups[index].target {
            Some(target) => pointed_at(state, picture, index, target).into_any(),
            None => scenery(picture, index).into_any(),
        })
        .collect_view();
    view! {
        <svg
            id=id
            class=class
            role="group"
            aria-labelledby="headline"
            viewBox=format!("0 0 {} {}", present.width, present.height)
        >
            {groups}
        </svg>
    }
}

/// Land, legend, notes: nothing in it can be pointed at, so it is replaced whole when it changes.
fn scenery(picture: Memo<Arc<Picture>>, index: usize) -> impl IntoView {
    let markup = Memo::new(move |_| {
        picture.with(|picture| picture.groups.get(index).map_or(String::new(), group_markup))
    });
    svg::g().inner_html(move || markup.get())
}
