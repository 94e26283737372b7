//! Names of countries as the browser knows them, and letters made plain.

use js_sys::{Array, Intl, JsString};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// As in js_sys, but what the browser refuses (a language that it does not know, or `Intl` itself)
// is an answer and does not end the program.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    type DisplayNames;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DisplayNames")]
    fn new(languages: &Array, options: &Intl::DisplayNamesOptions)
    -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;
}

/// Languages of most readers; the reader's own come first.
const LANGUAGES: [&str; 18] = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "tr", "ru", "uk", "ar", "hi", "ja",
    "zh", "ko",
];

/// Gives the name of every country in every language, for codes of ISO 3166 with whose they are.
pub fn of_countries(codes: &[(usize, &str)], put: &mut dyn FnMut(usize, String)) {
    let options = Intl::DisplayNamesOptions::new();
    options.set_type(Intl::DisplayNamesType::Region);
    let own = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    // The browser's own list cannot be added to.
    let languages = own.slice(0, own.length());
    for language in LANGUAGES {
        languages.push(&language.into());
    }
    for at in 0..languages.length() {
        let Ok(names) = DisplayNames::new(&Array::of1(&languages.get(at)), &options) else {
            continue;
        };
        for (whose, code) in codes {
            if let Ok(Some(name)) = names.of(code) {
                put(*whose, name);
            }
        }
    }
}

/// A name in small letters without accents: what two spellings have in common.
#[must_use]
pub fn plain(name: &str) -> String {
    let small: String = JsString::from(name).trim().normalize("NFD").to_lower_case().into();
    small.chars().filter(|letter| !('\u{300}'..'\u{370}').contains(letter)).collect()
}
