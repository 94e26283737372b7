//! One plot, by plotters: axes, lines, areas, bars and words, in the units of its axes.

use std::convert::Infallible;
use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::Cartesian2d;
use plotters::series::LineSeries;
use plotters::style::text_anchor::HPos;

use super::canvas::Canvas;
use super::sheet::SMALL;
use super::style::{self, GRID, units};
use crate::geometry::{Area, Point};
use crate::metrics;
use crate::picture::Ink;

pub(super) type Fault = DrawingAreaErrorKind<Infallible>;
pub(super) type Drawn = Result<(), Fault>;
pub(super) type Surface<'b> = DrawingArea<Canvas<'b>, Shift>;
type Chart<'a, 'b> = ChartContext<'a, Canvas<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// How words stand at their point.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub(super) ink: Ink,
    pub(super) strong: bool,
    pub(super) side: HPos,
}

impl Hand {
    pub(super) const fn new(ink: Ink, side: HPos) -> Self {
        Self { ink, strong: false, side }
    }

    pub(super) const fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
}

/// A plot: an area of the surface with two axes.
pub(super) struct Plot<'a, 'b> {
    chart: Chart<'a, 'b>,
    surface: &'a Surface<'b>,
    x: Range<f64>,
    y: Range<f64>,
}

impl<'a, 'b> Plot<'a, 'b> {
    /// A plot in an area of the surface, px.
    pub(super) fn new(
        surface: &'a Surface<'b>,
        area: Area,
        x: Range<f64>,
        y: Range<f64>,
    ) -> Result<Self, Fault> {
        let (width, height) = surface.dim_in_pixel();
        let rest = |whole: u32, px: f64| whole.cast_signed() - units(px);
        let chart = ChartBuilder::on(surface)
            .margin_top(units(area.top))
            .margin_left(units(area.left))
            .margin_right(rest(width, area.right))
            .margin_bottom(rest(height, area.bottom))
            .build_cartesian_2d(x.clone(), y.clone())?;
        Ok(Self { chart, surface, x, y })
    }

    /// Where a point stands, px.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.chart.backend_coord(&(x, y));
        Point::new(f64::from(x) / GRID, f64::from(y) / GRID)
    }

    /// The upper end of the plot above a place, px.
    pub(super) fn top(&self, x: f64) -> Point {
        self.at(x, self.y.end)
    }

    /// A line through points; what is no number is left out.
    pub(super) fn line(&mut self, points: &[(f64, f64)], ink: Ink, width: f64) -> Drawn {
        let finite = points.iter().copied().filter(|point| point.1.is_finite());
        self.chart.draw_series(LineSeries::new(finite, style::line(ink, width)))?;
        Ok(())
    }

    /// The same, dashed.
    pub(super) fn dashed(&mut self, points: &[(f64, f64)], ink: Ink, width: f64) -> Drawn {
        let finite: Vec<_> = points.iter().copied().filter(|point| point.1.is_finite()).collect();
        self.chart.draw_series([PathElement::new(finite, style::dashed(ink, width))])?;
        Ok(())
    }

    /// The area between two lines over the same places.
    pub(super) fn band(&mut self, xs: &[f64], low: &[f64], high: &[f64], ink: Ink) -> Drawn {
        let up = xs.iter().copied().zip(high.iter().copied());
        let down = xs.iter().copied().zip(low.iter().copied()).rev();
        let points: Vec<_> = up.chain(down).filter(|point| point.1.is_finite()).collect();
        self.chart.draw_series([Polygon::new(points, style::area(ink))])?;
        Ok(())
    }

    /// A bar from one corner to the other.
    pub(super) fn bar(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Drawn {
        self.chart.draw_series([Rectangle::new([from, to], style::area(ink))])?;
        Ok(())
    }

    /// The same, only outlined with dashes.
    pub(super) fn outline(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Drawn {
        let corners = [from, (from.0, to.1), to, (to.0, from.1), from];
        self.chart.draw_series([PathElement::new(corners.to_vec(), style::dashed(ink, 1.0))])?;
        Ok(())
    }

    /// A round mark, its radius in px.
    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, ink: Ink) -> Drawn {
        self.chart.draw_series([Circle::new(at, units(radius), style::area(ink))])?;
        Ok(())
    }

    /// A recorded figure: hollow if it was derived, a diamond if nothing was fitted to it.
    pub(super) fn recorded(&mut self, at: (f64, f64), derived: bool, held_out: bool) -> Drawn {
        let centre = self.chart.backend_coord(&at);
        let inside = style::area(if derived { Ink::Page } else { Ink::Recorded });
        let edge = style::line(Ink::Recorded, 1.4);
        let r = units(super::key::MARK);
        if !held_out {
            self.surface.draw(&Circle::new(centre, r, inside))?;
            return self.surface.draw(&Circle::new(centre, r, edge));
        }
        let r = r * 13 / 10;
        let (x, y) = centre;
        let corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y), (x, y - r)];
        self.surface.draw(&Polygon::new(corners.to_vec(), inside))?;
        self.surface.draw(&PathElement::new(corners.to_vec(), edge))
    }

    /// A vertical line over the whole height.
    pub(super) fn upright(&mut self, x: f64, ink: Ink, width: f64, dashed: bool) -> Drawn {
        let ends = vec![(x, self.y.start), (x, self.y.end)];
        let line = if dashed { style::dashed(ink, width) } else { style::line(ink, width) };
        self.chart.draw_series([PathElement::new(ends, line)])?;
        Ok(())
    }

    /// A horizontal line over the whole width.
    pub(super) fn level(&mut self, y: f64, ink: Ink) -> Drawn {
        let ends = vec![(self.x.start, y), (self.x.end, y)];
        self.chart.draw_series([PathElement::new(ends, style::line(ink, 0.8))])?;
        Ok(())
    }

    /// Words at a point of the surface, px.
    pub(super) fn words(&self, at: Point, text: &str, hand: Hand) -> Drawn {
        if text.is_empty() {
            return Ok(());
        }
        let style = style::words(hand.ink, SMALL, hand.strong, hand.side);
        self.surface.draw_text(text, &style, (units(at.x), units(at.y)))
    }

    /// Horizontal lines with their figures to the left; the one at zero is darker.
    pub(super) fn levels(&mut self, levels: &[(f64, String)]) -> Drawn {
        for (level, figure) in levels {
            self.level(*level, if level.abs() < 1e-12 { Ink::Quiet } else { Ink::Rule })?;
            let at = self.at(self.x.start, *level) - Point::new(5.0, 0.0);
            self.words(at, figure, Hand::new(Ink::Quiet, HPos::Right))?;
        }
        Ok(())
    }

    /// Names under the axis at their places, kept inside the surface.
    pub(super) fn names(&self, names: &[(f64, String)]) -> Drawn {
        let (width, _) = self.surface.dim_in_pixel();
        let width = f64::from(width) / GRID;
        for (x, name) in names {
            let Point { x, y } = self.at(*x, self.y.start);
            let half = metrics::width(name, SMALL, false) / 2.0;
            let x = x.clamp(half, (width - half).max(half));
            self.words(Point::new(x, y + 11.0), name, Hand::new(Ink::Quiet, HPos::Center))?;
        }
        Ok(())
    }
}
