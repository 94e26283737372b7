//! What a reader does to an element: by pointer, wheel or key, as values.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use super::marked::region_of;

/// A place in the element's box, px of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From its left edge.
    pub x: f64,
    /// From its upper edge.
    pub y: f64,
    /// The box's width.
    pub width: f64,
}

/// What happened. Times are ms since the page was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A finger or the mouse's main button came down.
    Down(i32, Spot),
    /// A pointer moved, or, if the last is true, the page did below it, of which `WebKit` tells in the
    /// same way. What holds the element then gets its moves from anywhere.
    Move(i32, Spot, f64, bool),
    /// It was lifted.
    Up(i32, Spot, f64),
    /// The browser took it for something else.
    Cancel,
    /// It left the element.
    Leave,
    /// So many fingers move.
    Fingers(u32),
    /// The wheel turned by so many px.
    Wheel {
        /// Where.
        at: Spot,
        /// Px, positive towards the reader.
        turn: f64,
        /// With the key that means zoom; a trackpad's pinch comes as that.
        zoom: bool,
        /// While the figure around the element has the focus.
        focused: bool,
    },
    /// A click: where, unless a program made it; and the region of what it was made on.
    Click(Option<Spot>, Option<String>),
    /// The keyboard came to something with a region.
    Focus(Option<String>),
    /// It left.
    Blur,
    /// A key, without those that give it another meaning, and the region of what has the focus.
    Key(String, Option<String>),
}

const KINDS: [&str; 11] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerleave",
    "touchmove",
    "wheel",
    "click",
    "focusin",
    "focusout",
    "keydown",
];

/// Tells of everything that is done to the element. Where the answer is yes the browser does not
/// do what it does by itself, and a pointer that moved is held.
pub fn listen(element: &Element, mut hear: impl FnMut(Input) -> bool + 'static) {
    let own = element.clone();
    let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let Some(input) = read(&own, &event) else { return };
        let held = if let Input::Move(id, ..) = input { Some(id) } else { None };
        if hear(input) {
            event.prevent_default();
            if let Some(id) = held {
                drop(own.set_pointer_capture(id));
            }
        }
    });
    for kind in KINDS {
        drop(element.add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref()));
    }
    // For as long as the page lives.
    heard.forget();
}

fn read(element: &Element, event: &Event) -> Option<Input> {
    if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
        let (id, at, time) = (pointer.pointer_id(), spot(element, pointer), event.time_stamp());
        return match event.type_().as_str() {
            "pointerdown" => (pointer.button() == 0).then_some(Input::Down(id, at)),
            "pointermove" => {
                // No pointer moves straight down for long.
                Some(Input::Move(id, at, time, pointer.movement_x() == 0))
            }
            "pointerup" => Some(Input::Up(id, at, time)),
            "pointercancel" => Some(Input::Cancel),
            "pointerleave" => Some(Input::Leave),
            _ => Some(Input::Click(event.is_trusted().then_some(at), region_of(event))),
        };
    }
    if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
        let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { 32.0 };
        return Some(Input::Wheel {
            at: spot(element, wheel),
            turn: wheel.delta_y() * unit,
            zoom: wheel.ctrl_key() || wheel.meta_key(),
            focused: element.closest("figure:focus-within").is_ok_and(|found| found.is_some()),
        });
    }
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        let other = key.ctrl_key() || key.meta_key() || key.alt_key();
        return (!other).then(|| Input::Key(key.key(), region_of(event)));
    }
    if let Some(touch) = event.dyn_ref::<TouchEvent>() {
        return event.cancelable().then(|| Input::Fingers(touch.touches().length()));
    }
    match event.type_().as_str() {
        "focusin" => {
            let by_key = element.query_selector(":focus-visible").ok()??;
            Some(Input::Focus(by_key.get_attribute("data-region")))
        }
        "focusout" => Some(Input::Blur),
        // Some browsers make a click a mouse event.
        "click" => {
            let at = event.dyn_ref::<MouseEvent>().map(|mouse| spot(element, mouse));
            Some(Input::Click(at.filter(|_| event.is_trusted()), region_of(event)))
        }
        _ => None,
    }
}

fn spot(element: &Element, event: &MouseEvent) -> Spot {
    let area = element.get_bounding_client_rect();
    Spot {
        x: f64::from(event.client_x()) - area.left(),
        y: f64::from(event.client_y()) - area.top(),
        width: area.width(),
    }
}
