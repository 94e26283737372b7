//! The plot itself, by plotters: axes, the computed line, the marks of the record.

use std::convert::Infallible;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon};
use plotters::prelude::Cartesian2d;
use plotters::series::LineSeries;
use plotters::style::text_anchor::HPos;

use model::units::Month;

use super::ExportsChart;
use super::page::{Page, SMALL};
use crate::charts::canvas::Canvas;
use crate::charts::style::{area, dashed, line, units, words};
use crate::geometry::Point;
use crate::picture::{Form, Ink, Shape};
use crate::svg::path::PathData;

/// Width of the computed line, px.
pub(super) const LINE: f64 = 2.0;
/// Radius of a mark, px.
const MARK: f64 = 3.3;
/// When the controls began: 4 April 2025, as a place within its month.
const CONTROLS: (Month, f64) = (Month::new(2025, 4), 3.0 / 30.0);

type Failure = DrawingAreaErrorKind<Infallible>;
type Chart<'a, 'b> = ChartContext<'a, Canvas<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
type Surface<'b> = DrawingArea<Canvas<'b>, Shift>;

/// Draws the plot onto the canvas.
pub(super) fn draw(canvas: Canvas<'_>, data: &ExportsChart, page: &Page) -> Result<(), Failure> {
    let surface = canvas.into_drawing_area();
    let mut chart = axes(&surface, page)?;
    grid(&mut chart, page)?;
    months(&surface, &chart, page)?;
    controls(&surface, &mut chart, page)?;
    clock(&mut chart, data, page)?;
    computed(&mut chart, data, page)?;
    recorded(&mut chart, data, page)
}

fn axes<'a, 'b>(surface: &'a Surface<'b>, page: &Page) -> Result<Chart<'a, 'b>, Failure> {
    let left = crate::metrics::width(&text::number::whole(page.most), SMALL, false) + 10.0;
    // Half a month of room on either side.
    let months = -0.6..page.at(page.last) + 0.6;
    ChartBuilder::on(surface)
        .margin_top(units(page.top()))
        .margin_bottom(units(page.below()))
        .margin_left(units(left))
        .margin_right(units(6.0))
        .build_cartesian_2d(months, 0.0..page.most)
}

/// Horizontal lines with their figures to the left.
fn grid(chart: &mut Chart<'_, '_>, page: &Page) -> Result<(), Failure> {
    let steps = (page.most / page.step).round() as u32;
    let ends = chart.x_range();
    for step in 0..=steps {
        let tonnes = page.step * f64::from(step);
        let ink = if step == 0 { Ink::Quiet } else { Ink::Rule };
        let ends = [(ends.start, tonnes), (ends.end, tonnes)];
        chart.draw_series([PathElement::new(ends.to_vec(), line(ink, 0.8))])?;
        let figure = words(Ink::Quiet, SMALL, false, HPos::Right);
        let at = chart.backend_coord(&(ends[0].0, tonnes));
        let area = chart.plotting_area().strip_coord_spec();
        let origin = area.get_base_pixel();
        area.draw_text(
            &text::number::whole(tonnes),
            &figure,
            (at.0 - origin.0 - units(5.0), at.1 - origin.1),
        )?;
    }
    Ok(())
}

/// Names of months under the axis: quarters on a narrow chart, January with its year.
fn months(surface: &Surface<'_>, chart: &Chart<'_, '_>, page: &Page) -> Result<(), Failure> {
    let style = words(Ink::Quiet, SMALL, false, HPos::Center);
    let count = page.last.since(page.first);
    let every = [1, 2, 3, 6, 12]
        .into_iter()
        .find(|every| f64::from(count / every) * 52.0 < page.width)
        .unwrap_or(12);
    for month in (0..=count).map(|months| page.first.plus(months)) {
        let number = month.number().cast_signed() - 1;
        if number % every != 0 {
            continue;
        }
        let (x, y) = chart.backend_coord(&(page.at(month), 0.0));
        let name = text::charts::month_tick(month, number == 0);
        let half = units(crate::metrics::width(&name, SMALL, false) / 2.0);
        let x = x.clamp(half, (units(page.width) - half).max(half));
        surface.draw_text(&name, &style, (x, y + units(12.0)))?;
    }
    Ok(())
}

/// The day on which the controls began.
fn controls(surface: &Surface<'_>, chart: &mut Chart<'_, '_>, page: &Page) -> Result<(), Failure> {
    let (month, within) = CONTROLS;
    // A month's point stands for the whole month: its middle.
    let x = page.at(month) - 0.5 + within;
    if !chart.x_range().contains(&x) {
        return Ok(());
    }
    let ends = vec![(x, 0.0), (x, page.most)];
    chart.draw_series([PathElement::new(ends, dashed(Ink::Quiet, 1.0))])?;
    let (x, y) = chart.backend_coord(&(x, page.most));
    let words_width = crate::metrics::width(text::charts::controls(), SMALL, false);
    let fits_right = f64::from(x) / 10.0 + words_width + 8.0 < page.width;
    let (side, shift) = if fits_right { (HPos::Left, 4.0) } else { (HPos::Right, -4.0) };
    let style = words(Ink::Quiet, SMALL, false, side);
    surface.draw_text(text::charts::controls(), &style, (x + units(shift), y - units(8.0)))
}

/// The month that the page looks at.
fn clock(chart: &mut Chart<'_, '_>, data: &ExportsChart, page: &Page) -> Result<(), Failure> {
    let shown = |month: &Month| (page.first..=page.last).contains(month);
    let Some(month) = data.clock.filter(shown) else { return Ok(()) };
    let x = page.at(month);
    let ends = vec![(x, 0.0), (x, page.most)];
    chart.draw_series([PathElement::new(ends, line(Ink::Accent, 1.2))])?;
    Ok(())
}

/// The computed months as a line; a point where the clock stands.
fn computed(chart: &mut Chart<'_, '_>, data: &ExportsChart, page: &Page) -> Result<(), Failure> {
    let finite = data.computed.iter().filter(|point| point.1.is_finite());
    let points = finite.map(|&(month, tonnes)| (page.at(month), tonnes));
    chart.draw_series(LineSeries::new(points, line(Ink::Flow, LINE)))?;
    let now = data.computed.iter().find(|point| Some(point.0) == data.clock);
    if let Some(&(month, tonnes)) = now.filter(|point| point.1.is_finite()) {
        let at = (page.at(month), tonnes);
        chart.draw_series([Circle::new(at, units(MARK + 1.0), area(Ink::Accent))])?;
    }
    Ok(())
}

/// The recorded months as marks.
fn recorded(chart: &mut Chart<'_, '_>, data: &ExportsChart, page: &Page) -> Result<(), Failure> {
    for record in data.recorded.iter().filter(|record| record.tonnes.is_finite()) {
        let at = chart.backend_coord(&(page.at(record.month), record.tonnes));
        let area = chart.plotting_area().strip_coord_spec();
        let (left, top) = area.get_base_pixel();
        let at = (at.0 - left, at.1 - top);
        let inside = if record.derived { Ink::Page } else { Ink::Recorded };
        if record.held_out {
            let r = units(MARK * 1.3);
            let corners =
                vec![(at.0, at.1 - r), (at.0 + r, at.1), (at.0, at.1 + r), (at.0 - r, at.1)];
            area.draw(&Polygon::new(corners.clone(), self::area(inside)))?;
            let outline: Vec<_> = corners.iter().copied().cycle().take(5).collect();
            area.draw(&PathElement::new(outline, line(Ink::Recorded, 1.4)))?;
        } else {
            area.draw(&Circle::new(at, units(MARK), self::area(inside)))?;
            area.draw(&Circle::new(at, units(MARK), line(Ink::Recorded, 1.4)))?;
        }
    }
    Ok(())
}

/// The same mark outside the plot, for its key.
pub(super) fn mark(at: Point, derived: bool, held_out: bool) -> Shape {
    let fill = if derived { Ink::Page } else { Ink::Recorded };
    let shape = Shape { fill, ..Shape::stroked(Ink::Recorded, 1.4) };
    if !held_out {
        return shape.with(Form::Circle { x: at.x, y: at.y, r: MARK });
    }
    let r = MARK * 1.3;
    let mut path = PathData::new();
    path.move_to(at - Point::new(0.0, r));
    for corner in [Point::new(r, 0.0), Point::new(0.0, r), Point::new(-r, 0.0)] {
        path.line_to(at + corner);
    }
    path.close();
    shape.with(Form::Path(path.finish()))
}
