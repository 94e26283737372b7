//! Something that moves: called before each frame, for as long as it asks for another.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls something once a frame while it moves. Nothing runs while nothing moves.
#[derive(Debug)]
pub struct Frames {
    shared: Rc<Shared>,
}

type Call = Closure<dyn FnMut(f64)>;

#[derive(Debug, Default)]
struct Shared {
    waits: Cell<bool>,
    call: RefCell<Option<Call>>,
}

impl Shared {
    fn wake(&self) {
        let call = self.call.borrow();
        let (Some(window), Some(call)) = (web_sys::window(), call.as_ref()) else { return };
        if !self.waits.replace(true) {
            drop(window.request_animation_frame(call.as_ref().unchecked_ref()));
        }
    }
}

impl Frames {
    /// Calls `tick` with the frame's time in ms; it tells whether it moves on.
    #[must_use]
    pub fn new(mut tick: impl FnMut(f64) -> bool + 'static) -> Self {
        let shared = Rc::new(Shared::default());
        let weak = Rc::downgrade(&shared);
        let call = Call::new(move |time| {
            let Some(shared) = weak.upgrade() else { return };
            shared.waits.set(false);
            if tick(time) {
                shared.wake();
            }
        });
        shared.call.replace(Some(call));
        Self { shared }
    }

    /// There is something to move.
    pub fn wake(&self) {
        self.shared.wake();
    }
}
