//! Views of few types. Every closure in a view is a type of its own, and the framework writes its
//! code anew for each; behind a signal or a box all are alike. With closures the program was a
//! tenth larger.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;

/// Words that follow what they are made from.
pub(crate) fn words(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(make)
}

/// Whether something is so.
pub(crate) fn flag(test: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(test)
}

/// What a click does.
pub(crate) fn click(act: impl Fn() + 'static) -> Box<dyn FnMut(ev::MouseEvent)> {
    Box::new(move |_| act())
}

/// What is done when something has happened.
pub(crate) fn happened(act: impl Fn() + 'static) -> Box<dyn FnMut(ev::Event)> {
    Box::new(move |_| act())
}

/// What is done with the value of a field that has changed.
pub(crate) fn typed(take: impl Fn(String) + 'static) -> Box<dyn FnMut(ev::Event)> {
    Box::new(move |event| take(event_target_value(&event)))
}

/// What is done with the id that is chosen.
pub(crate) type Choose = Rc<dyn Fn(String)>;

/// A button with words in it. `label` is what it says to those who hear it, if that is more.
pub(crate) fn button(
    id: &'static str,
    label: &'static str,
    words: Signal<String>,
    disabled: Signal<bool>,
    act: Box<dyn FnMut(ev::MouseEvent)>,
) -> impl IntoView + use<> {
    let label = (!label.is_empty()).then_some(label);
    view! {
        <button type="button" id=id aria-label=label title=label disabled=disabled on:click=act>
            {words}
        </button>
    }
}
