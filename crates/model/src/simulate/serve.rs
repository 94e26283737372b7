//! What suppliers outside China send to whom. Section 2.9.

use super::Week;
use super::others::Node;
use super::sharing::Desk;
use super::state::{STREAMS, State};
use crate::maths::extremes::greater;
use crate::outcome::Outcome;
use crate::units::Class;

/// What is lacking is rounding if it is a smaller share than this.
const NOISE: f64 = 1e-9;

impl State {
    /// Lets suppliers outside China send what they make: as much as in normal times, and more if
    /// anybody lacks it. A class that policy never touches is delivered as ever: nobody lacks it.
    pub(crate) fn serve_from_elsewhere(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        // Makers of magnets need oxides, so the oxides come first; last week's need sets the pace.
        let mut desk = std::mem::take(&mut self.desk);
        for class in (0..Class::COUNT).filter(|class| week.plan.touched_class[*class]) {
            self.ask_others(week, class, &mut desk);
            self.make(week, class, &mut desk);
            desk.share_out(week, class);
            let worth = outcome.worth(week.number);
            if !worth.is_empty() {
                let nodes = &week.plan.nodes.list[week.plan.nodes.of(class)];
                for (node, price) in nodes.iter().zip(desk.prices()) {
                    worth[super::cell(node.region, node.class)] = *price;
                }
            }
            let cells = self.cells.as_chunks_mut::<{ Class::COUNT }>().0;
            for ((cells, sent), asked) in cells.iter_mut().zip(&desk.got).zip(&desk.asked) {
                let cell = &mut cells[class];
                let sensitive = if *asked > 0.0 { sent * cell.unmet[1] / asked } else { 0.0 };
                cell.sent_by_others = [sent - sensitive, sensitive];
            }
        }
        self.desk = desk;
    }

    /// Asks for what each region needs of a class and China does not send this week; never less than
    /// what others deliver in normal times.
    fn ask_others(&mut self, week: &Week<'_>, class: usize, desk: &mut Desk) {
        let cells = self.cells.as_chunks_mut::<{ Class::COUNT }>().0.iter_mut();
        let normal = week.plan.cells.as_chunks::<{ Class::COUNT }>().0;
        desk.open(cells.zip(normal).map(|(cells, normal)| {
            let (cell, normal) = (&mut cells[class], &normal[class]);
            for stream in 0..STREAMS {
                let here = cell.shipped[stream] + cell.recycled[stream];
                let usual = normal.others_by_stream[stream];
                cell.unmet[stream] = greater(cell.need[stream] - here, usual);
            }
            cell.unmet[0] + cell.unmet[1]
        }));
    }

    /// Puts on the way what China and others send this week.
    pub(crate) fn send_off(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let rows = outcome.rows(week.number).chunks_exact_mut(Class::COUNT);
        let cells = self.cells.chunks_exact_mut(Class::COUNT);
        for (region, (cells, rows)) in cells.zip(rows).enumerate() {
            let first = self.arrives[week.plan.lead[region]] + region * Class::COUNT;
            let arriving = &mut self.transit[first..first + Class::COUNT];
            for ((cell, row), arriving) in cells.iter_mut().zip(rows).zip(arriving) {
                for (stream, arriving) in arriving.iter_mut().enumerate() {
                    let sent = cell.sent_by_others[stream];
                    cell.elsewhere[stream] = sent + cell.recycled[stream];
                    *arriving += cell.shipped[stream] + sent;
                    cell.on_the_way[stream] += cell.shipped[stream] + sent;
                }
                row.other_supply = cell.sent_by_others[0] + cell.sent_by_others[1];
            }
        }
    }

    /// How much each node of a class makes: its normal output, and of what it could make besides
    /// the share that is asked for. Makers of magnets have no more than their oxides allow.
    fn make(&mut self, week: &Week<'_>, class: usize, desk: &mut Desk) {
        let nodes = &week.plan.nodes;
        let range = nodes.of(class);
        let asked: f64 = desk.asked.iter().sum();
        let response = self.response[class] / range.len().max(1) as f64;
        let along = nodes.along(&week.plan.calendar, week.number);
        let (mut base, mut most) = (0.0, 0.0);
        for index in range.clone() {
            let node = &nodes.list[index];
            let built = if node.grows { nodes.built(index, along) } else { 0.0 };
            let could = (node.capacity + built + response).max(node.base);
            base += node.base;
            most += could;
            desk.supply.push(could);
        }
        let lacking = asked - base;
        let spare = if most > base && lacking > base * NOISE {
            (lacking / (most - base)).min(1.0)
        } else {
            0.0
        };
        for (node, supply) in nodes.list[range].iter().zip(&mut desk.supply) {
            let wanted = node.base + spare * (*supply - node.base);
            let oxides = [Class::Lox, Class::Hox].map(|class| super::cell(node.region, class));
            let [light, heavy] = oxides.map(|cell| self.cells[cell].makers_ratio);
            *supply = match node.class {
                Class::Lox | Class::Hox => wanted,
                Class::MagL => wanted * light,
                Class::MagH => wanted * light.min(heavy),
            };
            if matches!(node.class, Class::MagL | Class::MagH) {
                self.note_makers(week, node, wanted, oxides);
            }
        }
    }

    /// Sets the pace of a region's makers for the week to come.
    fn note_makers(&mut self, week: &Week<'_>, node: &Node, wanted: f64, oxides: [usize; 2]) {
        if node.base > 0.0 {
            let pace = wanted / node.base;
            for cell in oxides {
                self.cells[cell].makers = (week.plan.cells[cell].makers * pace).min(1.0);
            }
        } else if node.size > 0.0 {
            for cell in oxides {
                self.cells[cell].makers = (wanted / node.size).min(1.0);
            }
        }
    }
}
