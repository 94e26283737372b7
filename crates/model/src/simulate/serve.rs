//! What suppliers outside China send to whom. Section 2.9.

use super::Week;
use super::sharing::Desk;
use super::state::{Cell, STREAMS, State};
use crate::maths::extremes::{Extremes, greater};
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
        for class in 0..Class::COUNT {
            let nodes = week.plan.nodes.of(class);
            if !week.plan.touched_class[class] {
                self.make_as_ever(week, class);
                let regions = week.plan.regions;
                let flows = nodes.start * regions..nodes.end * regions;
                outcome.note_supply(week.number, nodes, &week.plan.nodes.normal_flows[flows]);
                continue;
            }
            self.ask_others(week, class, &mut desk);
            self.make(week, class, &mut desk);
            desk.share_out(week, class);
            outcome.note_supply(week.number, nodes, &desk.sent);
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
                let sensitive = if *asked > 0.0 { sent * cell.asked[1] / asked } else { 0.0 };
                cell.sent_by_others = [sent - sensitive, sensitive];
                cell.note_missing();
            }
        }
        self.desk = desk;
        self.set_pace(week);
    }

    /// Asks for what each region expects of a class and China does not send this week. Who has more than
    /// it wants in stock, or on the way, expects that much less; what it has too little of is ordered from
    /// China, and nobody asks twice for a tonne. Never less than others deliver in normal times.
    fn ask_others(&mut self, week: &Week<'_>, class: usize, desk: &mut Desk) {
        let cells = self.cells.as_chunks_mut::<{ Class::COUNT }>().0.iter_mut();
        let normal = week.plan.cells.as_chunks::<{ Class::COUNT }>().0;
        desk.open(cells.zip(normal).map(|(cells, normal)| {
            let (cell, normal) = (&mut cells[class], &normal[class]);
            for stream in 0..STREAMS {
                let expected = cell.expected[stream] + normal.elsewhere[stream];
                let missing = expected - cell.shipped[stream] - cell.recycled[stream];
                cell.missing[stream] = missing;
                let usual = normal.others_by_stream[stream];
                cell.asked[stream] = greater(missing - cell.passed_on[stream], usual);
            }
            cell.asked[0] + cell.asked[1]
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
                for (cell, oxide) in oxides.into_iter().zip([Class::Lox, Class::Hox]) {
                    self.cells[cell].makers_need += nodes.per_magnet(oxide, node.class) * wanted;
                }
            }
        }
    }

    /// What makers of a class that policy never touches need: they make what they always make.
    fn make_as_ever(&mut self, week: &Week<'_>, class: usize) {
        let nodes = &week.plan.nodes;
        for node in &nodes.list[nodes.of(class)] {
            for oxide in [Class::Lox, Class::Hox] {
                let cell = &mut self.cells[super::cell(node.region, oxide)];
                cell.makers_need += nodes.per_magnet(oxide, node.class) * node.base;
            }
        }
    }

    /// Sets the pace of makers for the week to come: what they need of each oxide for all magnets
    /// that they are asked for, against what they need at full size.
    fn set_pace(&mut self, week: &Week<'_>) {
        for (cell, plan) in self.cells.iter_mut().zip(&week.plan.cells) {
            let need = std::mem::take(&mut cell.makers_need);
            let [normal, full] = plan.material;
            if normal > 0.0 {
                cell.makers = (plan.makers * (need / normal)).at_most(1.0);
            } else if full > 0.0 {
                cell.makers = (need / full).at_most(1.0);
            }
        }
    }
}

impl Cell {
    /// Of what was wanted, and China did not send, others have sent what they send.
    fn note_missing(&mut self) {
        for stream in 0..STREAMS {
            let missing = self.missing[stream] - self.sent_by_others[stream];
            let counts = missing > self.need[stream] * NOISE;
            self.missing[stream] = if counts { missing } else { 0.0 };
        }
    }
}
