//! A search for a region by any name of any of its countries.

use model::data::REGIONS;
use text::explore;

use crate::browser::board::{Board, Order};
use crate::browser::names;

/// At most so many regions are offered.
const MOST: usize = 6;

/// What was typed and what answers to it.
#[derive(Default)]
pub(super) struct Search {
    /// Made when the reader first types.
    names: Vec<Name>,
    found: Vec<usize>,
    entries: Vec<String>,
    marked: usize,
}

/// A name as it is written, as it is compared, and whose it is.
struct Name {
    written: String,
    plain: String,
    region: usize,
}

impl Search {
    /// Does what an order to the field asks for: the region that was picked, and whether the order
    /// was taken.
    pub(super) fn hear(&mut self, board: &Board, order: &Order) -> (Option<usize>, bool) {
        let count = self.found.len();
        let mut picked = None;
        match order {
            Order::Typed(typed) => self.find(typed),
            Order::Key(key) => match (key.as_str(), count) {
                ("ArrowDown", 1..) => self.marked = (self.marked + 1) % count,
                ("ArrowUp", 1..) => self.marked = (self.marked + count - 1) % count,
                ("Enter", 1..) => picked = self.found.get(self.marked).copied(),
                ("Escape", _) if !self.entries.is_empty() => self.clear(board),
                _ => return (None, false),
            },
            Order::Press(tool) => {
                let entry = tool.strip_prefix("found-").and_then(|at| at.parse::<usize>().ok());
                picked = entry.and_then(|at| self.found.get(at).copied());
                if picked.is_none() {
                    return (None, false);
                }
            }
            _ => self.entries.clear(),
        }
        if picked.is_some() {
            self.clear(board);
        }
        board.offer(&self.entries, self.marked);
        (picked, !matches!(order, Order::Typed(_) | Order::Left))
    }

    fn clear(&mut self, board: &Board) {
        self.entries.clear();
        self.found.clear();
        board.empty();
    }

    /// The regions whose names answer best, each with the name that answered and its own.
    fn find(&mut self, typed: &str) {
        if self.names.is_empty() {
            self.names = all_names();
        }
        let typed = names::plain(typed);
        (self.marked, self.found, self.entries) = (0, Vec::new(), Vec::new());
        for rank in 0..if typed.is_empty() { 0 } else { 4 } {
            for name in &self.names {
                if self.found.len() < MOST
                    && explore::answers(&name.plain, &typed) == Some(rank)
                    && !self.found.contains(&name.region)
                {
                    self.found.push(name.region);
                    self.entries.push(explore::entry(&name.written, name.region));
                }
            }
        }
        if self.found.is_empty() && !typed.is_empty() {
            self.entries.push(explore::not_found().to_owned());
        }
    }
}

/// Every name of every region.
fn all_names() -> Vec<Name> {
    let mut all = Vec::new();
    let mut put = |region: usize, written: String| {
        all.push(Name { plain: names::plain(&written), written, region });
    };
    let mut codes = Vec::new();
    for (region, row) in REGIONS.iter().enumerate() {
        put(region, row.name.to_owned());
        codes.extend(row.countries.iter().map(|code| (region, *code)));
    }
    names::of_countries(&codes, &mut put);
    all
}
