//! What the page asks its second program, and what it was last told.

use leptos::prelude::*;
use scene::figures::{ChartSize, Figure};
use scene::palette::Theme;

use crate::browser::desk::{Answer, Desk};
use crate::browser::page::{self, Room};
use crate::browser::{download, timing};
use crate::state::{self, AppState};

/// One chart as it was last drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    /// Whether it can be seen; what nobody sees is not drawn.
    pub(super) seen: RwSignal<bool>,
    /// Its picture, as markup; empty before the first.
    pub(super) picture: RwSignal<String>,
    /// Its numbers, as markup.
    pub(super) numbers: RwSignal<String>,
}

/// All charts.
#[derive(Clone, Copy)]
pub(super) struct Charts {
    state: AppState,
    desk: StoredValue<Option<Desk>, LocalStorage>,
    all: StoredValue<Vec<Drawn>>,
    /// Who loses and who gains against another scenario, as markup.
    pub(super) compared: RwSignal<String>,
    /// The file that the reader asked for.
    wanted: StoredValue<Option<(Figure, File)>>,
    /// Whether nothing can be drawn.
    pub(super) failed: RwSignal<bool>,
}

/// A chart as a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    /// The picture.
    Svg,
    /// The numbers.
    Csv,
}

impl Charts {
    /// Opens the line, and asks whenever something that can be seen has changed.
    pub(super) fn open(state: AppState) -> Self {
        let drawn = |_| Drawn {
            seen: RwSignal::new(false),
            picture: RwSignal::default(),
            numbers: RwSignal::default(),
        };
        let charts = Self {
            state,
            desk: StoredValue::new_local(None),
            all: StoredValue::new(Figure::ALL.iter().map(drawn).collect()),
            compared: RwSignal::default(),
            wanted: StoredValue::new(None),
            failed: RwSignal::new(false),
        };
        // In an article the charts are left out, and so is their program.
        if !state.view.with_untracked(|view| view.embed) {
            let desk = Desk::open(move |answer| charts.hear(&answer));
            charts.failed.set(desk.is_none());
            charts.desk.set_value(desk);
            charts.follow();
        }
        charts
    }

    /// One of them.
    pub(super) fn of(&self, figure: Figure) -> Option<Drawn> {
        let at = Figure::ALL.iter().position(|other| *other == figure)?;
        self.all.with_value(|all| all.get(at).copied())
    }

    /// Asks for a chart as a file; it is saved when it comes.
    pub(super) fn save(&self, figure: Figure, file: File) {
        self.wanted.set_value(Some((figure, file)));
        let theme = if page::is_dark() { Theme::Dark } else { Theme::Light };
        let theme = if theme == Theme::Dark { "dark" } else { "light" };
        self.ask("files", &[&self.query(), figure.id(), self.size().id(), theme]);
    }

    /// The question is the page's address: the one value that says all.
    fn follow(self) {
        let question = Memo::new(move |_| {
            let seen = |figure: &&Figure| self.of(**figure).is_some_and(|one| one.seen.get());
            let ids: Vec<&'static str> =
                Figure::ALL.iter().filter(seen).map(|one| one.id()).collect();
            (ids, self.query(), self.size().id())
        });
        Effect::new(move |_| {
            question.with(|(ids, query, size)| {
                let mut words = vec![query.as_str(), *size];
                if self.state.view.with_untracked(|view| view.compare.is_empty()) {
                    self.compared.set(String::new());
                } else {
                    words.push("compared");
                }
                words.extend(ids);
                // One question: what comes of it is made one by one, and goes to the places of the
                // panels, too (public/later/worker.js).
                self.ask("shown", &words);
            });
        });
    }

    fn query(&self) -> String {
        let AppState { run, view, .. } = self.state;
        run.with(|run| view.with(|view| state::query(&run.chosen, view)))
    }

    fn size(&self) -> ChartSize {
        if self.state.room.get() == Room::Medium { ChartSize::Wide } else { ChartSize::Phone }
    }

    fn ask(&self, what: &str, words: &[&str]) {
        self.desk.with_value(|desk| {
            if let Some(desk) = desk {
                desk.ask(what, 0, words);
            }
        });
    }

    fn hear(&self, answer: &Answer) {
        let mut words = answer.words();
        match answer.what().as_str() {
            "charts" => timing::measured("charts-shown", || {
                if let (Some(id), Some(picture), Some(numbers)) =
                    (words.next(), words.next(), words.next())
                    && let Some(drawn) = Figure::parse(&id).and_then(|figure| self.of(figure))
                {
                    drawn.picture.set(picture);
                    drawn.numbers.set(numbers);
                }
            }),
            // An answer may come after the reader has stopped comparing.
            "compared" if self.state.view.with_untracked(|view| !view.compare.is_empty()) => {
                self.compared.set(words.next().unwrap_or_default());
            }
            "compared" => {}
            "files" => {
                let wanted = self.wanted.try_update_value(Option::take).flatten();
                if let (Some((figure, file)), Some(svg), Some(csv)) =
                    (wanted, words.next(), words.next())
                {
                    let (text, kind, end) = match file {
                        File::Svg => (svg, "image/svg+xml", "svg"),
                        File::Csv => (csv, "text/csv", "csv"),
                    };
                    let name = format!("rare-earth-flows-{}.{end}", figure.id());
                    download::save(&name, kind, &text);
                }
            }
            "outcome" => self.state.runner.take(answer),
            "worker" => self.desk.with_value(|desk| {
                if let Some(desk) = desk {
                    self.state.runner.lend(desk);
                }
            }),
            _ => {
                self.state.runner.give_up();
                self.failed.set(true);
            }
        }
    }
}
