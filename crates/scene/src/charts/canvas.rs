//! Where plotters draws: every call becomes a shape of a picture.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::style::{GRID, carried, units};
use crate::geometry::Point;
use crate::metrics;
use crate::picture::{Anchor, Form, Ink, Shape};
use crate::svg::path::PathData;

/// Dashes and gaps of a dashed line, px.
const DASH: &[f64] = &[3.0, 3.0];

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A drawing surface of so many px.
pub(super) struct Canvas<'a> {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) shapes: &'a mut Vec<Shape>,
}

fn px((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / GRID, f64::from(y) / GRID)
}

/// A shape that is filled, or outlined as wide as its style says.
fn painted(style: &impl BackendStyle, fill: bool) -> Option<Shape> {
    let (ink, dashed) = carried(style.color());
    let shape = if fill {
        Shape::filled(ink)
    } else {
        Shape::stroked(ink, f64::from(style.stroke_width()) / GRID)
    };
    (ink != Ink::None).then_some(Shape { dash: if dashed { DASH } else { &[] }, ..shape })
}

impl Canvas<'_> {
    fn push(&mut self, shape: Option<Shape>, form: Form) -> Drawn {
        self.shapes.extend(shape.map(|shape| shape.with(form)));
        Ok(())
    }
}

fn path(points: impl IntoIterator<Item = BackendCoord>, close: bool) -> Form {
    let mut path = PathData::new();
    for (index, point) in points.into_iter().enumerate() {
        if index == 0 {
            path.move_to(px(point));
        } else {
            path.line_to(px(point));
        }
    }
    if close {
        path.close();
    }
    Form::Path(path.finish())
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (units(self.width).unsigned_abs(), units(self.height).unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.push(painted(style, false), path([from, to], false))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (from, to) = (px(upper_left), px(bottom_right));
        let (width, height) = (to.x - from.x, to.y - from.y);
        self.push(painted(style, fill), Form::Rect { x: from.x, y: from.y, width, height })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.push(painted(style, false), path(points, false))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let Point { x, y } = px(center);
        self.push(painted(style, fill), Form::Circle { x, y, r: f64::from(radius) / GRID })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.push(painted(style, true), path(points, true))
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        pos: BackendCoord,
    ) -> Drawn {
        let (ink, _) = carried(style.color());
        let size = style.size() / GRID;
        let Point { x, y } = px(pos);
        let down = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => metrics::CAP_HEIGHT / 2.0,
            VPos::Bottom => -metrics::DESCENT,
        };
        let form = Form::Text {
            x,
            y: y + down * size,
            size,
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            strong: matches!(style.style(), FontStyle::Bold),
            halo: true,
            text: text.to_owned(),
        };
        self.push(Some(Shape::filled(ink)), form)
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let strong = matches!(style.style(), FontStyle::Bold);
        let width = metrics::width(text, style.size(), strong);
        let whole = |units: f64| super::style::units(units / GRID).unsigned_abs();
        Ok((whole(width), whole(style.size())))
    }
}
