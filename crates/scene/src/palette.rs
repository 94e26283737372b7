//! Which colour each role has in a light and in a dark page, with usual and with high contrast, and where
//! the reader's system forces a few colours of its own on every page.
//!
//! `style/palette.css` is printed from here: `cargo run -p scene --example palette`.

use crate::picture::Ink;

/// A light or a dark page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, for readers who need more contrast.
    LightContrast,
    /// White on black, for them.
    DarkContrast,
}

/// Every ink that has a colour.
pub const INKS: [Ink; 25] = [
    Ink::Page,
    Ink::Land,
    Ink::Border,
    Ink::Graticule,
    Ink::Text,
    Ink::Quiet,
    Ink::Rule,
    Ink::Slot,
    Ink::Flow,
    Ink::FlowStep(0),
    Ink::FlowStep(1),
    Ink::FlowStep(2),
    Ink::FlowStep(3),
    Ink::FlowStep(4),
    Ink::Other,
    Ink::Expected,
    Ink::Rerouted,
    Ink::Waiting,
    Ink::Held,
    Ink::Lost,
    Ink::Gained,
    Ink::Alarm,
    Ink::Recorded,
    Ink::Estimate,
    Ink::Accent,
];

/// The custom property of an ink, and its use.
#[must_use]
pub const fn name(ink: Ink) -> (&'static str, &'static str) {
    match ink {
        Ink::None => ("", "none"),
        Ink::Page => ("--page", "var(--page)"),
        Ink::Land => ("--land", "var(--land)"),
        Ink::Border => ("--border", "var(--border)"),
        Ink::Graticule => ("--graticule", "var(--graticule)"),
        Ink::Text => ("--text", "var(--text)"),
        Ink::Quiet => ("--quiet", "var(--quiet)"),
        Ink::Rule => ("--rule", "var(--rule)"),
        Ink::Slot => ("--slot", "var(--slot)"),
        Ink::Flow => ("--flow", "var(--flow)"),
        Ink::FlowStep(0) => ("--flow-0", "var(--flow-0)"),
        Ink::FlowStep(1) => ("--flow-1", "var(--flow-1)"),
        Ink::FlowStep(2) => ("--flow-2", "var(--flow-2)"),
        Ink::FlowStep(3) => ("--flow-3", "var(--flow-3)"),
        Ink::FlowStep(_) => ("--flow-4", "var(--flow-4)"),
        Ink::Other => ("--other", "var(--other)"),
        Ink::Expected => ("--expected", "var(--expected)"),
        Ink::Rerouted => ("--rerouted", "var(--rerouted)"),
        Ink::Waiting => ("--waiting", "var(--waiting)"),
        Ink::Held => ("--held", "var(--held)"),
        Ink::Lost => ("--lost", "var(--lost)"),
        Ink::Gained => ("--gained", "var(--gained)"),
        Ink::Alarm => ("--alarm", "var(--alarm)"),
        Ink::Recorded => ("--recorded", "var(--recorded)"),
        Ink::Estimate => ("--estimate", "var(--estimate)"),
        Ink::Accent => ("--accent", "var(--accent)"),
    }
}

/// The colour of an ink, as `#RRGGBB`.
#[must_use]
pub const fn colour(ink: Ink, theme: Theme) -> &'static str {
    let (light, dark, light_contrast, dark_contrast) = colours(ink);
    match theme {
        Theme::Light => light,
        Theme::Dark => dark,
        Theme::LightContrast => light_contrast,
        Theme::DarkContrast => dark_contrast,
    }
}

/// Light and dark, then the same with high contrast: words 7 to 1 and lines 4.5 to 1. One hue for the flows, so that their lightness alone says the share; blue and
/// orange for China and the others, which every kind of colour vision tells apart.
const fn colours(ink: Ink) -> (&'static str, &'static str, &'static str, &'static str) {
    match ink {
        Ink::None => ("none", "none", "none", "none"),
        Ink::Page => ("#FBFAF8", "#12181D", "#FFFFFF", "#000000"),
        Ink::Land => ("#EDEAE3", "#1F282F", "#F4F4F4", "#1E1E1E"),
        Ink::Border => ("#FFFFFF", "#12181D", "#FFFFFF", "#000000"),
        Ink::Graticule => ("#EFECE6", "#1B2329", "#F0F0F0", "#161616"),
        Ink::Text => ("#23303A", "#E4EAEE", "#000000", "#FFFFFF"),
        Ink::Quiet => ("#5E6A74", "#9FABB4", "#37424B", "#C9D2D8"),
        Ink::Rule => ("#DBD7CF", "#35414A", "#5F6A73", "#8A949B"),
        Ink::Slot => ("#C3DCE5", "#2B4451", "#7C9AA8", "#435D6A"),
        Ink::Flow => ("#17607F", "#9FDDF3", "#02151F", "#B5E8FA"),
        Ink::FlowStep(0) => ("#8AB6C8", "#4F7686", "#17607F", "#5E8A9C"),
        Ink::FlowStep(1) => ("#69A1B8", "#5F8FA3", "#114E69", "#72A0B3"),
        Ink::FlowStep(2) => ("#478BA7", "#72A9BF", "#0B3E53", "#87B8CB"),
        Ink::FlowStep(3) => ("#2C7694", "#87C3DA", "#062C3C", "#9CCFE2"),
        Ink::FlowStep(_) => ("#17607F", "#9FDDF3", "#02151F", "#B5E8FA"),
        Ink::Other => ("#C8641B", "#F0924A", "#A04300", "#FFA45C"),
        Ink::Expected => ("#E9B58D", "#7A4B26", "#AD5E1F", "#C47A40"),
        Ink::Rerouted => ("#7A4FA3", "#C3A2E8", "#5B2D88", "#D3B6F5"),
        Ink::Waiting => ("#5B7F93", "#6C97AD", "#27506A", "#8FB6CA"),
        Ink::Held => ("#A9BCC6", "#46606E", "#5F7A88", "#6E8D9C"),
        Ink::Lost => ("#B4531B", "#F0924A", "#8A3A00", "#FFA45C"),
        Ink::Gained => ("#17607F", "#9FDDF3", "#02151F", "#B5E8FA"),
        Ink::Alarm => ("#B3261E", "#FF8A80", "#9C0F0A", "#FF9C93"),
        Ink::Recorded => ("#23303A", "#E4EAEE", "#000000", "#FFFFFF"),
        Ink::Estimate => ("#7397A6", "#6D8C9A", "#4A6D7D", "#93B3C1"),
        Ink::Accent => ("#A8326B", "#F58ABB", "#8A1550", "#FF9CC8"),
    }
}

/// The inks where the system forces its colours: made of those, so that share and origin still show.
/// The alarm keeps its red, which the legend names; it stands out from black and from white.
const FORCED: [(Ink, &str); 25] = [
    (Ink::Page, "Canvas"),
    (Ink::Land, "color-mix(in srgb,CanvasText 12%,Canvas)"),
    (Ink::Border, "Canvas"),
    (Ink::Graticule, "Canvas"),
    (Ink::Text, "CanvasText"),
    (Ink::Quiet, "CanvasText"),
    (Ink::Rule, "CanvasText"),
    (Ink::Slot, "color-mix(in srgb,CanvasText 30%,Canvas)"),
    (Ink::Flow, "CanvasText"),
    (Ink::FlowStep(0), "color-mix(in srgb,CanvasText 50%,Canvas)"),
    (Ink::FlowStep(1), "color-mix(in srgb,CanvasText 62%,Canvas)"),
    (Ink::FlowStep(2), "color-mix(in srgb,CanvasText 75%,Canvas)"),
    (Ink::FlowStep(3), "color-mix(in srgb,CanvasText 88%,Canvas)"),
    (Ink::FlowStep(4), "CanvasText"),
    (Ink::Other, "LinkText"),
    (Ink::Expected, "LinkText"),
    (Ink::Rerouted, "VisitedText"),
    (Ink::Waiting, "color-mix(in srgb,CanvasText 75%,Canvas)"),
    (Ink::Held, "color-mix(in srgb,CanvasText 50%,Canvas)"),
    (Ink::Lost, "LinkText"),
    (Ink::Gained, "CanvasText"),
    (Ink::Alarm, "#EB3B30"),
    (Ink::Recorded, "CanvasText"),
    (Ink::Estimate, "color-mix(in srgb,CanvasText 62%,Canvas)"),
    (Ink::Accent, "Highlight"),
];

/// The stylesheet of custom properties: light, dark where the reader's system is, and either
/// where the page says so; with high contrast where system or page ask for it; the system's own colours
/// where it forces them.
#[must_use]
pub fn css() -> String {
    let block = |theme: Theme, indent: &str| -> String {
        INKS.iter()
            .map(|&ink| format!("{indent}  {}: {};\n", name(ink).0, colour(ink, theme)))
            .collect()
    };
    let rule = |when: &str, of: &str, theme: Theme| -> String {
        let scheme =
            if matches!(theme, Theme::Light | Theme::LightContrast) { "light" } else { "dark" };
        format!(
            "@media screen{when} {{\n  {of} {{\n    color-scheme: {scheme};\n{}  }}\n}}\n",
            block(theme, "  ")
        )
    };
    let (dark, more) = (" and (prefers-color-scheme: dark)", " and (prefers-contrast: more)");
    let (chosen_dark, chosen) = (":root[data-theme=dark]", ":root[data-theme=contrast]");
    let not_light = ":root:not([data-theme=light])";
    let forced: String =
        FORCED.iter().map(|(ink, colour)| format!("    {}: {colour};\n", name(*ink).0)).collect();
    [
        "/* Printed by `cargo run -p scene --example palette`; change crates/scene/src/palette.rs. */\n",
        &format!(":root {{\n  color-scheme: light;\n{}}}\n", block(Theme::Light, "")),
        &rule(dark, not_light, Theme::Dark),
        &rule("", chosen_dark, Theme::Dark),
        &rule("", chosen, Theme::LightContrast),
        &rule(more, ":root:not([data-theme=dark])", Theme::LightContrast),
        &rule(more, chosen_dark, Theme::DarkContrast),
        &rule(&[dark, more].concat(), not_light, Theme::DarkContrast),
        &rule(dark, chosen, Theme::DarkContrast),
        // Two attributes: this goes before whatever was chosen.
        &format!(
            "@media (forced-colors: active) {{\n  :root[lang][data-theme] {{\n{forced}  }}\n}}\n"
        ),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channels(ink: Ink, theme: Theme) -> [f64; 3] {
        let hex = colour(ink, theme);
        let channel = |i: usize| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).unwrap()) / 255.0;
        [channel(1), channel(3), channel(5)]
    }

    /// Relative luminance, WCAG 2.2.
    fn luminance(ink: Ink, theme: Theme) -> f64 {
        let linear = channels(ink, theme)
            .map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    fn contrast(a: Ink, b: Ink, theme: Theme) -> f64 {
        let (a, b) = (luminance(a, theme), luminance(b, theme));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    const THEMES: [Theme; 4] =
        [Theme::Light, Theme::Dark, Theme::LightContrast, Theme::DarkContrast];

    #[test]
    fn words_can_be_read() {
        for theme in THEMES {
            for ground in [Ink::Page, Ink::Land] {
                for ink in [Ink::Text, Ink::Quiet, Ink::Recorded, Ink::Accent] {
                    let ratio = contrast(ink, ground, theme);
                    assert!(ratio >= 4.5, "{ink:?} on {ground:?}, {theme:?}: {ratio:.2}");
                }
            }
            assert!(contrast(Ink::Flow, Ink::Page, theme) >= 4.5, "China's name in its disc");
        }
    }

    #[test]
    fn steps_are_ordered_by_lightness_and_can_be_told_apart() {
        for theme in THEMES {
            let steps: Vec<f64> = (0..5).map(|i| luminance(Ink::FlowStep(i), theme)).collect();
            let rising = steps.windows(2).all(|pair| pair[0] < pair[1]);
            let falling = steps.windows(2).all(|pair| pair[0] > pair[1]);
            let light = matches!(theme, Theme::Light | Theme::LightContrast);
            assert!(if light { falling } else { rising }, "{steps:?}");
            for i in 0..4 {
                let ratio = contrast(Ink::FlowStep(i), Ink::FlowStep(i + 1), theme);
                assert!(ratio >= 1.25, "steps {i} and {}, {theme:?}: {ratio:.2}", i + 1);
            }
        }
    }

    #[test]
    fn high_contrast_is_high() {
        for theme in [Theme::LightContrast, Theme::DarkContrast] {
            let low = |ink: &Ink, ground, least| contrast(*ink, ground, theme) < least;
            for ink in [Ink::Text, Ink::Quiet, Ink::Recorded, Ink::Accent, Ink::Alarm, Ink::Flow] {
                for ground in [Ink::Page, Ink::Land] {
                    assert!(!low(&ink, ground, 7.0), "{ink:?} on {ground:?}, {theme:?}");
                }
            }
            let areas = [Ink::Page, Ink::Land, Ink::Border, Ink::Graticule, Ink::Slot];
            for ink in INKS.iter().filter(|ink| !areas.contains(ink)) {
                assert!(!low(ink, Ink::Page, 4.5), "{ink:?}, {theme:?}");
            }
            assert!(!low(&Ink::Slot, Ink::Page, 2.9), "what is missing, {theme:?}");
            let filled = contrast(Ink::FlowStep(0), Ink::Slot, theme);
            assert!(filled >= 1.8, "what gets through beside it, {theme:?}: {filled:.2}");
            let left = contrast(Ink::Quiet, Ink::Slot, theme);
            assert!(left >= 3.0, "what is left of a stock on its ring, {theme:?}: {left:.2}");
        }
    }

    #[test]
    fn forced_colours_name_every_ink() {
        assert_eq!(FORCED.map(|(ink, _)| ink), INKS);
    }

    #[test]
    fn flows_stand_out() {
        for theme in THEMES {
            assert!(contrast(Ink::FlowStep(4), Ink::Page, theme) >= 3.0);
            assert!(contrast(Ink::Other, Ink::Page, theme) >= 3.0);
            let empty = contrast(Ink::FlowStep(0), Ink::Slot, theme);
            assert!(empty >= 1.5, "the least fill in its slot, {theme:?}: {empty:.2}");
            let slot = contrast(Ink::Slot, Ink::Land, theme);
            assert!(slot >= 1.15, "an empty slot on land, {theme:?}: {slot:.2}");
        }
    }

    #[test]
    fn stylesheet_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/palette.css");
        let found = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(found, css(), "run: cargo run -p scene --example palette > style/palette.css");
    }
}
