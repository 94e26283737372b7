//! Every sentence that a reader sees, its translations, and whether one is missing.
//!
//! Sentences are found where they stand: in `crates/text` between the brackets of `t!` and `say!`, in
//! the page's scripts between those of `say(...)`, and in the tables of `data/`. Translations are
//! files of gettext (`languages/de.po`), which translators' own programs read. `cargo run -p languages`
//! brings those files up to date with the source; the page's build and a test stop at what is missing.

mod check;
mod data;
mod files;
mod po;
mod source;

pub use check::faults;
pub use data::words as data_words;
pub use files::{LANGUAGES, Language, english_file, english_of_all, script_words, words_file};
pub use po::{Entry, read, write};
pub use source::{Message, Place, messages};
