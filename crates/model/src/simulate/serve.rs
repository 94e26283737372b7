//! What suppliers outside China send to whom. Section 2.9.

use super::Week;
use super::others::Node;
use super::sharing::Desk;
use super::state::{State, Streams};
use crate::outcome::Outcome;
use crate::units::Class;

/// What is lacking is rounding if it is a smaller share than this.
const NOISE: f64 = 1e-9;

impl State {
    /// Lets suppliers outside China send what they make: as much as in normal times, and more if
    /// anybody lacks it. A class that policy never touches is delivered as ever: nobody lacks it.
    pub(crate) fn serve_from_elsewhere(&mut self, week: &Week<'_>, outcome: &mut Outcome) {
        let plan = week.plan;
        // Makers of magnets need oxides, so the oxides come first; last week's need sets the pace.
        let mut desk = std::mem::take(&mut self.desk);
        for class in (0..Class::COUNT).filter(|class| plan.touched_class[*class]) {
            desk.clear(plan.regions);
            for region in 0..plan.regions {
                let cell = region * Class::COUNT + class;
                let unmet = self.unmet_need(week, cell);
                self.cells[cell].unmet = unmet;
                desk.asked[region] = unmet[0] + unmet[1];
            }
            self.make(week, class, &mut desk);
            desk.share_out(week, class);
            let worth = outcome.worth(week.number);
            if !worth.is_empty() {
                let nodes = &plan.nodes.list[plan.nodes.of(class)];
                for (node, price) in nodes.iter().zip(desk.prices()) {
                    worth[super::cell(node.region, node.class)] = *price;
                }
            }
            for region in 0..plan.regions {
                let cell = region * Class::COUNT + class;
                let (sent, asked) = (desk.got[region], desk.asked[region]);
                let sensitive =
                    if asked > 0.0 { sent * self.cells[cell].unmet[1] / asked } else { 0.0 };
                self.cells[cell].sent_by_others = [sent - sensitive, sensitive];
            }
        }
        self.desk = desk;
        let rows = outcome.rows(week.number);
        for cell in 0..plan.cells() {
            let (sent, recycled) = (self.cells[cell].sent_by_others, self.cells[cell].recycled);
            rows[cell].other_supply = sent[0] + sent[1];
            self.put_on_the_way(plan.lead[cell / Class::COUNT], cell, sent);
            self.cells[cell].elsewhere = [sent[0] + recycled[0], sent[1] + recycled[1]];
        }
    }

    /// What a cell needs and China does not send this week, by stream; never less than what others
    /// deliver in normal times.
    fn unmet_need(&self, week: &Week<'_>, cell: usize) -> Streams {
        let (need, sent, recycled) =
            (self.cells[cell].need, self.cells[cell].shipped, self.cells[cell].recycled);
        let usual = week.plan.cells[cell].others_by_stream;
        [0, 1].map(|stream| (need[stream] - sent[stream] - recycled[stream]).max(usual[stream]))
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
