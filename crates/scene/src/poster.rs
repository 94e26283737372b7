//! A picture as a file that stands alone: the headline above it; source, scenario, date and address
//! below. In the four shapes that newspapers, slides and phones ask for.

use crate::layout::Frame;
use crate::metrics;
use crate::picture::{Anchor, Form, Group, Ink, Picture, Shape};
use crate::svg::number::number;
use crate::svg::{Style, svg, svg_in_focus};

/// A shape of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// 16:9.
    #[default]
    Wide,
    /// 1:1.
    Square,
    /// 4:5.
    Portrait,
    /// 9:16.
    Story,
    /// 1200 × 630: what other sites show beside a link.
    Card,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Wide, Self::Square, Self::Portrait, Self::Story, Self::Card];

    /// Its id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wide => "16x9",
            Self::Square => "1x1",
            Self::Portrait => "4x5",
            Self::Story => "9x16",
            Self::Card => "card",
        }
    }

    /// The format with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// The map's frame that fits into it.
    #[must_use]
    pub const fn frame(self) -> Frame {
        match self {
            Self::Wide | Self::Card => Frame::WIDE,
            Self::Square => Frame::MEDIUM,
            Self::Portrait | Self::Story => Frame::PHONE,
        }
    }

    /// The most lines of a headline in its full size.
    const fn lines(self) -> usize {
        match self {
            Self::Wide | Self::Card => 2,
            Self::Square => 3,
            Self::Portrait | Self::Story => 4,
        }
    }

    /// Width and height, px; size of the headline and of the small words, px.
    const fn sizes(self) -> [f64; 4] {
        match self {
            Self::Wide => [1280.0, 720.0, 27.0, 13.0],
            Self::Square => [1080.0, 1080.0, 42.0, 20.0],
            Self::Portrait => [1080.0, 1350.0, 42.0, 20.0],
            Self::Story => [1080.0, 1920.0, 54.0, 24.0],
            Self::Card => [1200.0, 630.0, 34.0, 14.0],
        }
    }
}

/// The words around the picture.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The headline.
    pub title: String,
    /// Below it: what kind of figure this is.
    pub caveat: String,
    /// Below the picture, a line each, wrapped where it must be.
    pub notes: Vec<String>,
    /// Id of the region in focus, which they speak of; empty for none.
    pub focus: &'static str,
}

/// Draws the file. A picture larger than its room is made smaller.
#[must_use]
pub fn poster(inside: &Picture, words: &Words, format: Format, style: &Style) -> String {
    let [width, height, size, small] = format.sizes();
    let edge = width / 32.0;
    let room = width - 2.0 * edge;
    let mut shapes = Vec::new();
    let mut y = edge * 0.7;
    let write = |shapes: &mut Vec<Shape>, y: f64, size: f64, strong: bool, text: &str| {
        let ink = if strong { Ink::Text } else { Ink::Quiet };
        let text = text.to_owned();
        let anchor = Anchor::Start;
        let form = Form::Text { x: edge, y, size, anchor, strong, halo: false, text };
        shapes.push(Shape::filled(ink).with(form));
    };
    let (size, title) = headline(&words.title, size, format.lines(), room);
    for line in title {
        y += size * 1.2;
        write(&mut shapes, y, size, true, &line);
    }
    y += small * 0.4;
    for line in metrics::wrapped(&words.caveat, small, false, room) {
        y += small * 1.35;
        write(&mut shapes, y, small, false, &line);
    }
    let notes: Vec<String> = words.notes.iter().flat_map(|note| lines(note, small, room)).collect();
    let mut below = height - edge * 0.7;
    let bottom = below - notes.len() as f64 * small * 1.35 - small * 0.6;
    for note in notes.iter().rev() {
        write(&mut shapes, below, small, false, note);
        below -= small * 1.35;
    }
    let top = y + small * 0.8;
    let scale = (room / inside.width).min((bottom - top) / inside.height).max(0.0);
    let (w, h) = (inside.width * scale, inside.height * scale);
    let at = (edge + (room - w) / 2.0, top + (bottom - top - h) / 2.0);
    let sheet = Picture {
        width,
        height,
        title: words.title.clone(),
        description: inside.description.clone(),
        groups: vec![Group { shapes, ..Group::default() }],
        ..Picture::default()
    };
    let sized = |w: f64, h: f64| format!("width=\"{}\" height=\"{}\"", number(w), number(h));
    // What the map's frame cuts, a place at its edge, may reach into the file's edge.
    let visible = "overflow=\"visible\"";
    let place = format!("x=\"{}\" y=\"{}\" {visible} {}", number(at.0), number(at.1), sized(w, h));
    let map = if words.focus.is_empty() {
        svg(inside, style)
    } else {
        svg_in_focus(inside, style, words.focus)
    };
    let inner = map.replacen(&sized(inside.width, inside.height), &place, 1);
    let outer = svg(&sheet, style);
    let outer = outer.strip_suffix("</svg>").unwrap_or(&outer);
    [outer, &inner, "</svg>"].concat()
}

/// The headline's size and lines: smaller where it is long, so that the map keeps its room.
fn headline(title: &str, size: f64, most: usize, room: f64) -> (f64, Vec<String>) {
    let mut sizes = (0..=6).map(|step| size * (1.0 - 0.06 * f64::from(step)));
    let small = size * 0.64;
    let fits = sizes.find(|size| metrics::wrapped(title, *size, true, room).len() <= most);
    let size = fits.unwrap_or(small);
    (size, metrics::wrapped(title, size, true, room))
}

/// A note in lines; what has no spaces, an address, is broken where the line ends.
fn lines(note: &str, size: f64, room: f64) -> Vec<String> {
    let mut all = Vec::new();
    for line in metrics::wrapped(note, size, false, room) {
        let mut part = String::new();
        for letter in line.chars() {
            part.push(letter);
            if metrics::width(&part, size, false) > room {
                part.pop();
                all.push(std::mem::replace(&mut part, letter.to_string()));
            }
        }
        all.push(part);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::Theme;

    #[test]
    fn every_format_holds_all_words_and_the_picture_inside_its_edges() {
        for format in Format::ALL {
            let Frame { width, height, .. } = format.frame();
            let inside = Picture { width, height, ..Picture::default() };
            let long = "align.DE=0.125;".repeat(12);
            let words = Words {
                title: "A <headline> of some length, which goes on for two lines at least, as \
                        headlines of ours do when a region is in focus"
                    .to_owned(),
                caveat: "Not a forecast".to_owned(),
                notes: vec![
                    "Source: a table".to_owned(),
                    format!("https://example.org/?v=1&{long}"),
                ],
                ..Words::default()
            };
            let text = poster(&inside, &words, format, &Style::File(Theme::Light));
            assert!(text.contains("A &lt;headline&gt;") && text.contains("example.org/?v=1"));
            assert_eq!(text.matches("<svg").count(), text.matches("</svg>").count());
            let place = text.rsplit("<svg").next().unwrap_or_default();
            let value = |name: &str| -> f64 {
                let from = place.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
                place[from..].split('"').next().unwrap().parse().unwrap()
            };
            let [w, h, _, small] = format.sizes();
            for line in text.split("<text").filter_map(|one| one.split(['>', '<']).nth(1)) {
                assert!(
                    metrics::width(line, small, false) < w || !line.contains("align"),
                    "{line}"
                );
            }
            let (x, y) = (value("x"), value("y"));
            assert!(x > 0.0 && x + value("width") < w, "{format:?}");
            assert!(y > 50.0 && y + value("height") < h - 30.0, "{format:?}");
            assert!(value("width") > 0.6 * w, "{format:?}: {}", value("width"));
        }
    }
}
