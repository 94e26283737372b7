//! plotters' colours and fonts, made to carry roles: an ink travels as a colour's red part.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::BackendColor;

use crate::palette::INKS;
use crate::picture::Ink;

/// plotters counts in whole units: tenths of a px.
pub(super) const GRID: f64 = 10.0;

/// Px on plotters' grid.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn units(px: f64) -> i32 {
    (px * GRID).round() as i32
}

/// The colour that carries an ink; dashed lines are marked in its green part.
fn carrier(ink: Ink, dashed: bool) -> RGBColor {
    let index = INKS.iter().position(|&other| other == ink).unwrap_or(INKS.len());
    RGBColor(u8::try_from(index).unwrap_or(u8::MAX), u8::from(dashed), 0)
}

/// The ink that a colour carries, and whether its line is dashed.
pub(super) fn carried(colour: BackendColor) -> (Ink, bool) {
    let (index, dashed, _) = colour.rgb;
    let ink = INKS.get(usize::from(index)).copied().unwrap_or(Ink::None);
    (if colour.alpha > 0.0 { ink } else { Ink::None }, dashed == 1)
}

/// A line of that ink, `width` px wide.
pub(super) fn line(ink: Ink, width: f64) -> ShapeStyle {
    ShapeStyle {
        color: carrier(ink, false).into(),
        filled: false,
        stroke_width: units(width).unsigned_abs(),
    }
}

/// The same with dashes.
pub(super) fn dashed(ink: Ink, width: f64) -> ShapeStyle {
    ShapeStyle { color: carrier(ink, true).into(), ..line(ink, width) }
}

/// An area of that ink.
pub(super) fn area(ink: Ink) -> ShapeStyle {
    line(ink, 0.0).filled()
}

/// Words of that ink, `size` px large, anchored at the middle of their height.
pub(super) fn words(ink: Ink, size: f64, strong: bool, side: HPos) -> TextStyle<'static> {
    let style = if strong { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::SansSerif, size * GRID, style);
    TextStyle { color: carrier(ink, false).to_backend_color(), ..TextStyle::from(font) }
        .pos(Pos::new(side, VPos::Center))
}
