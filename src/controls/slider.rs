//! One number of the scenario.

use leptos::prelude::*;
use model::scenario::Control;
use text::controls;

use crate::browser::timing;
use crate::state::AppState;

/// A native range input whose id is the control's key, with its value in words, what it does, and
/// a way back to the preset.
#[component]
pub(crate) fn Slider(
    /// Which number.
    control: &'static Control,
) -> impl IntoView {
    let state = AppState::here();
    let value = Memo::new(move |_| state.chosen.with(|chosen| control.get(&chosen.scenario)));
    let plain = Memo::new(move |_| state.chosen.with(|chosen| chosen.is_plain(control)));
    let words = move || controls::value(control, value.get());
    let set = move |typed: String| {
        let Some(number) = model::decimal::parse(&typed) else { return };
        state.follow_hand();
        state.chosen.update(|chosen| {
            control.set(&mut chosen.scenario, number);
        });
    };
    let reset = move |_| {
        timing::measure_frame();
        state.chosen.update(|chosen| {
            let preset = control.get(&chosen.preset.scenario());
            control.set(&mut chosen.scenario, preset);
        });
    };
    let key = control.key;
    let sentence = Memo::new(move |_| {
        let month = state.view.with(|view| view.month);
        state.chosen.with(|chosen| controls::sentence_in(key, &chosen.scenario, month))
    });
    let hint = format!("{key}-hint");
    view! {
        <div class="slider" class:changed=move || !plain.get()>
            <label for=key>{controls::name(key)}</label>
            <output for=key>{words}</output>
            <button
                type="button"
                class="reset"
                disabled=move || plain.get()
                aria-label=format!("Reset {}", controls::name(key))
                on:click=reset
            >
                "Reset"
            </button>
            <input
                type="range"
                id=key
                min=control.min
                max=control.max
                step=control.step
                aria-describedby=hint.clone()
                aria-valuetext=words
                prop:value=move || value.get().to_string()
                on:pointerdown=move |_| state.history.drag(true)
                on:change=move |_| state.history.drag(false)
                on:input:target=move |event| set(event.target().value())
            />
            <p class="hint" id=hint>{sentence}</p>
        </div>
    }
}
