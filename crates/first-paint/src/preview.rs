//! What other sites show beside a link to the page: tags in its head, and the default view as a PNG.
//! The icons of an installed page are drawn by the same rasteriser.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use resvg::render;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};
use scene::map::map;
use scene::palette::{self, Theme};
use scene::picture::Ink;
use scene::poster::{Format, Words, poster};
use scene::svg::Style;
use text::page::{lead, title};
use text::share::{Origin, caveat, notes};

use crate::layouts;
use crate::markup::escaped;
use crate::opening::Opening;

/// Where the tags go.
pub(crate) const PLACE: &str = "<meta name=\"preview\">";

/// The picture, beside `index.html`.
const PICTURE: &str = "preview.png";

/// Its size, px: what Open Graph's readers ask for.
const SIZE: [u32; 2] = [1200, 630];

/// The two weights of the page's typeface: see `fonts/README.md`.
const FONTS: [&[u8]; 2] =
    [include_bytes!("../fonts/regular.ttf"), include_bytes!("../fonts/semibold.ttf")];

/// The name that those fonts have in themselves.
const FAMILY: &str = "Preview Sans";

/// Where the site is going to stand, if `script/build` was told (its variable `SITE_URL`): the address of
/// a folder, with a slash at its end; empty if none was given.
pub(crate) fn folder(url: &str) -> Result<String, String> {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let wrong = |host: &str| host.is_empty() || host.contains(['"', '<', '>', ' ', '?', '#']);
    match host {
        None if url.is_empty() => Ok(String::new()),
        Some(host) if !wrong(host) => Ok([url.trim_end_matches('/'), "/"].concat()),
        _ => Err(format!(
            "SITE_URL is {url:?}; allowed: the address of the site's folder, as https://example.org/flows/"
        )),
    }
}

/// The tags, and the picture in the site's folder. Open Graph allows no relative address; where the
/// site's own is not known, one stands there all the same: some readers take it, none is worse off.
pub(crate) fn tags(site: &Path, url: &str) -> Result<String, String> {
    let (headline, picture) = card(url);
    let pixels = pixels(&picture, &options(), SIZE, Transform::identity(), None)?;
    save(&pixels, &site.join(PICTURE))?;
    let own = if url.is_empty() {
        String::new()
    } else {
        format!("<meta property=\"og:url\" content=\"{url}\">")
    };
    let ([width, height], title) = (SIZE, title());
    Ok(format!(
        "<meta property=\"og:type\" content=\"website\">{own}\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{}\">\
         <meta property=\"og:image\" content=\"{url}{PICTURE}\">\
         <meta property=\"og:image:width\" content=\"{width}\">\
         <meta property=\"og:image:height\" content=\"{height}\">\
         <meta property=\"og:image:alt\" content=\"{}\">\
         <meta name=\"twitter:card\" content=\"summary_large_image\">",
        escaped(lead()),
        escaped(&headline)
    ))
}

/// The default view's headline, and the map below it as an SVG file.
fn card(url: &str) -> (String, String) {
    let opening = Opening::new();
    let state = opening.map(&opening.comparisons());
    let Opening { preset, scenario, view, .. } = &opening;
    let layout = layouts::stored(&Format::Card.frame(), scenario, view.selection);
    let inside = layout.map(|layout| map(&layout, &state)).unwrap_or_default();
    let origin = Origin { version: "", date: "", address: "" };
    let [_, of_what, _] = notes(*preset, false, view.selection, &origin);
    let below = [title(), ". ", &of_what, if url.is_empty() { "" } else { " " }, url].concat();
    let headline = opening.subject().headline();
    let words = Words {
        title: headline.clone(),
        caveat: caveat().to_owned(),
        notes: vec![below],
        ..Words::default()
    };
    (headline, poster(&inside, &words, Format::Card, &Style::File(Theme::Light)))
}

/// The icons of an installed page, from the site's `favicon.svg`: name and edge in px; whether the
/// system may cut it into a shape of its own, for which the picture has to stand well inside.
const ICONS: [(&str, u32, bool); 3] =
    [("icon-192.png", 192, false), ("icon-512.png", 512, false), ("icon-cut.png", 512, true)];

/// Width of the drawing in `favicon.svg`.
const ICON_WIDTH: f32 = 32.0;

/// Draws the icons into the site's folder.
pub(crate) fn icons(site: &Path) -> Result<(), String> {
    let drawn = fs::read_to_string(site.join("favicon.svg")).map_err(|error| error.to_string())?;
    for (name, edge, cut) in ICONS {
        // What may be cut off is a tenth at each side.
        let share: f32 = if cut { 0.8 } else { 1.0 };
        let side = edge as f32;
        let scale = side * share / ICON_WIDTH;
        let aside = side * (1.0 - share) / 2.0;
        let place = Transform::from_scale(scale, scale).post_translate(aside, aside);
        let ground = cut.then(|| palette::colour(Ink::Page, Theme::Light));
        let pixels = pixels(&drawn, &Options::default(), [edge, edge], place, ground)?;
        save(&pixels, &site.join(name))?;
    }
    Ok(())
}

fn options() -> Options<'static> {
    let mut fonts = usvg::fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    // The last of the families that a file of ours asks for.
    fonts.set_sans_serif_family(FAMILY);
    Options { fontdb: Arc::new(fonts), ..Options::default() }
}

fn pixels(
    svg: &str,
    options: &Options<'_>,
    [width, height]: [u32; 2],
    place: Transform,
    ground: Option<&str>,
) -> Result<Pixmap, String> {
    let tree = Tree::from_str(svg, options).map_err(|error| format!("a picture: {error}"))?;
    let mut pixels = Pixmap::new(width, height).ok_or("a picture without pixels")?;
    if let Some([r, g, b]) = ground.and_then(channels) {
        pixels.fill(Color::from_rgba8(r, g, b, 255));
    }
    render(&tree, place, &mut pixels.as_mut());
    Ok(pixels)
}

/// `#RRGGBB` as three numbers.
fn channels(colour: &str) -> Option<[u8; 3]> {
    let channel = |at: usize| u8::from_str_radix(colour.get(at..at + 2)?, 16).ok();
    Some([channel(1)?, channel(3)?, channel(5)?])
}

fn save(pixels: &Pixmap, file: &Path) -> Result<(), String> {
    let name = file.display();
    let bytes = pixels.encode_png().map_err(|error| format!("{name}: {error}"))?;
    fs::write(file, bytes).map_err(|error| format!("{name}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many pixels of a part of the picture are dark: words or flows.
    fn dark(pixels: &Pixmap, rows: std::ops::Range<u32>) -> usize {
        let lum = |x, y| pixels.pixel(x, y).map_or(255, |one| one.green());
        rows.flat_map(|y| (0..pixels.width()).map(move |x| lum(x, y)))
            .filter(|&green| green < 110)
            .count()
    }

    #[test]
    fn the_picture_has_headline_and_map_in_the_right_typeface() {
        let (headline, svg) = card("");
        for word in headline.split(' ') {
            assert!(svg.contains(&escaped(word)), "{word}");
        }
        let drawn = pixels(&svg, &options(), SIZE, Transform::identity(), None).unwrap();
        assert!(dark(&drawn, 0..110) > 3_000, "headline: {}", dark(&drawn, 0..110));
        assert!(dark(&drawn, 150..560) > 1_500, "map: {}", dark(&drawn, 150..560));
        // Without a font no word is drawn: what counts as headline is one.
        let bare = pixels(&svg, &Options::default(), SIZE, Transform::identity(), None).unwrap();
        assert_eq!(dark(&bare, 0..90), 0);
    }

    #[test]
    fn the_address_of_the_site_is_a_folder_or_refused() {
        for (given, wanted) in [
            ("", ""),
            ("https://example.org", "https://example.org/"),
            ("https://example.org/flows/", "https://example.org/flows/"),
        ] {
            assert_eq!(folder(given).as_deref(), Ok(wanted));
        }
        for wrong in ["example.org", "https://", "https://a/\"><script>", "https://a/?b"] {
            assert!(folder(wrong).is_err_and(|error| error.contains("SITE_URL")), "{wrong}");
        }
    }
}
