//! The line to the page's second program, wherever it runs: `public/later/worker.js` has the other end.

use js_sys::{Array, Float64Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageChannel, MessageEvent, MessagePort};

/// The line. Questions wait in it until the program is there.
#[derive(Clone, Debug)]
pub struct Desk {
    port: MessagePort,
}

/// An answer: words, the first of which say to what.
#[derive(Debug)]
pub struct Answer(Array);

impl Answer {
    /// What was asked, or `failed`.
    #[must_use]
    pub fn what(&self) -> String {
        self.word(0)
    }

    /// The number of the question.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.0.get(1).as_f64().map_or(0, |number| number as u32)
    }

    /// The numbers of the answer, if it holds such.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        self.0.get(2).dyn_ref::<Float64Array>().map(Float64Array::to_vec).unwrap_or_default()
    }

    /// The words of the answer, after its head.
    pub fn words(&self) -> impl Iterator<Item = String> {
        (2..self.0.length()).map(|at| self.word(at))
    }

    fn word(&self, at: u32) -> String {
        self.0.get(at).as_string().unwrap_or_default()
    }
}

impl Desk {
    /// Opens the line and leaves its other end to `public/start.js`, as a property of the page's
    /// root. `None` where the browser has no channels.
    #[must_use]
    pub fn open(tell: impl Fn(Answer) + 'static) -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            tell(Answer(event.data().unchecked_into()));
        });
        let port = channel.port1();
        port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // For as long as the page lives.
        hear.forget();
        let root = web_sys::window()?.document()?.document_element()?;
        Reflect::set(&root, &"desk".into(), &channel.port2()).ok()?;
        Some(Self { port })
    }

    /// Asks. A newer question of the same kind takes the place of one that still waits.
    pub fn ask(&self, what: &str, id: u32, words: &[&str]) {
        let question = Array::new();
        question.push(&what.into());
        question.push(&id.into());
        for word in words {
            question.push(&JsValue::from_str(word));
        }
        // Fails for what cannot be copied alone; words can.
        drop(self.port.post_message(&question));
    }
}
