//! One number of the scenario.

use leptos::ev;
use leptos::prelude::*;
use model::decimal::shortest;
use model::scenario::Control;
use text::controls;
use text::language::both;

use crate::browser::{field, timing};
use crate::state::AppState;
use crate::wire::{click, flag, typed, words};

/// A native range input whose id is the control's key, with its value to be typed, what it
/// does, and a way back to the preset. `public/later/panels.js` marks the preset's value.
pub(crate) fn slider(state: AppState, control: &'static Control) -> impl IntoView + use<> {
    let chosen = state.chosen;
    let value = move || chosen.with(|chosen| control.get(&chosen.scenario));
    let plain = flag(move || chosen.with(|chosen| chosen.is_plain(control)));
    let said = words(move || controls::value(control, value()));
    let set = move |typed: String| {
        let Some(number) = model::decimal::parse(&typed) else { return };
        state.follow_hand();
        chosen.update(|chosen| {
            control.set(&mut chosen.scenario, number);
        });
    };
    let reset = move || {
        timing::begin_frame();
        chosen.update(|chosen| {
            let preset = control.get(&chosen.preset.scenario());
            control.set(&mut chosen.scenario, preset);
        });
    };
    let enter: Box<dyn FnMut(ev::Event)> = Box::new(move |event| {
        timing::begin_frame();
        let mut repair = None;
        chosen.update(|chosen| {
            repair = address::set(&mut chosen.scenario, control, &event_target_value(&event));
        });
        state.repairs.set(repair.into_iter().collect());
        // What could not be taken goes, even where the value stays.
        field::put(&event, &shortest(chosen.with_untracked(|c| control.get(&c.scenario))));
    });
    let key = control.key;
    let hint = format!("{key}-hint");
    let drag: Box<dyn FnMut(ev::PointerEvent)> = Box::new(move |_| state.history.drag(true));
    view! {
        <div class="slider" class:changed=flag(move || !plain.get())>
            <label for=key>{controls::name(key)}</label>
            <span class="typed">
                <input
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=controls::field(control)
                    prop:value=words(move || shortest(value()))
                    on:change=enter
                />
                {controls::unit(control.unit)}
            </span>
            <button
                type="button"
                class="reset"
                disabled=plain
                aria-label=controls::reset(controls::name(key))
                on:click=click(reset)
            >
                {controls::back()}
            </button>
            <input
                type="range"
                id=key
                min=shortest(control.min)
                max=shortest(control.max)
                step=shortest(control.step)
                aria-describedby=hint.clone()
                aria-valuetext=said
                prop:value=words(move || shortest(value()))
                on:pointerdown=drag
                on:change=typed(move |_| state.history.drag(false))
                on:input=typed(set)
            />
            <p class="hint" id=hint>
                {words(move || {
                    let month = state.view.with(|view| view.month);
                    let said = chosen.with(|c| controls::sentence_in(key, &c.scenario, month));
                    both(&said, &controls::about(control))
                })}
            </p>
        </div>
    }
}
