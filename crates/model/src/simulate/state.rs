//! The state of a run. Every array is by cell (region by region, class by class) unless it says
//! otherwise; tonnes, or tonnes a week.

use super::Week;
use super::licences::Licences;
use super::plan::Plan;
use crate::outcome::Outcome;
use crate::scenario::{Scenario, TIERS};
use crate::units::{Class, Sector};

/// Civil and sensitive orders are kept apart: each has its own stock and its own position.
pub(crate) const STREAMS: usize = 2;

/// Two numbers: civil, sensitive.
pub(crate) type Streams = [f64; STREAMS];

/// The whole state.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    // --- users ---
    /// Stock by group and tier.
    pub(crate) stock: Vec<[f64; TIERS]>,
    /// Share of its need that each tier had this week, by group.
    pub(crate) ratio: Vec<[f64; TIERS]>,
    /// Share of its need that each group lacked this week; exactly 0 if nothing.
    pub(crate) lacks: Vec<f64>,
    /// Stock by stream.
    pub(crate) held_by_users: Vec<Streams>,
    /// Stock wanted by stream.
    pub(crate) wanted_stock: Vec<Streams>,
    /// Need of the week by stream.
    pub(crate) need: Vec<Streams>,
    /// Share of full size at which makers of magnets work.
    pub(crate) makers: Vec<f64>,
    /// Share of their material that makers had this week.
    pub(crate) makers_ratio: Vec<f64>,
    // --- on the way ---
    /// Arrivals by week: a ring.
    pub(crate) transit: Vec<Streams>,
    /// Slots of that ring.
    pub(crate) transit_slots: usize,
    /// Where the cells of the weeks from this one on begin in it.
    pub(crate) arrives: Vec<usize>,
    /// On the way in all.
    pub(crate) on_the_way: Vec<Streams>,
    /// What others shipped and what was recycled this week.
    pub(crate) elsewhere: Vec<Streams>,
    /// What others are asked for beyond it, by stream: unmet need of the week before.
    pub(crate) unmet: Vec<Streams>,
    // --- orders ---
    /// Orders of the week.
    pub(crate) orders: Vec<Streams>,
    /// Orders for passing on to embargoed regions.
    pub(crate) for_others: Vec<f64>,
    // --- pipeline ---
    /// In minimum handling, by the week in which it falls due: a ring.
    pub(crate) due: Vec<f64>,
    /// Slots of that ring.
    pub(crate) slots: usize,
    /// In minimum handling in all.
    pub(crate) handling: Vec<f64>,
    /// Waits for a decision.
    pub(crate) waiting: Vec<f64>,
    /// Approved and not shipped.
    pub(crate) licences: Licences,
    /// Uncontrolled look-alikes held by customs.
    pub(crate) held: Vec<f64>,
    /// Share of it that they clear, by region: rewritten each week.
    pub(crate) cleared: Vec<f64>,
    /// Needs no licence, or no licence any more, and is not shipped yet.
    pub(crate) ready: Vec<f64>,
    /// Sensitive part of the whole pipeline.
    pub(crate) sensitive_pending: Vec<f64>,
    /// Whole pipeline.
    pub(crate) pending: Vec<f64>,
    /// Refused sensitive orders, by week: a ring.
    pub(crate) refusals: Vec<f64>,
    /// Slots of that ring.
    pub(crate) refusal_slots: usize,
    /// Refused sensitive orders that are not placed again yet.
    pub(crate) refused: Vec<f64>,
    /// Share of civil orders under general licences.
    pub(crate) general: f64,
    // --- by region ---
    /// Alarm, 0 to 1.
    pub(crate) alert: Vec<f64>,
    /// Share of the deliveries needed last week that failed to come.
    pub(crate) lacking: Vec<f64>,
    /// Licence delay that buyers reckon with, weeks.
    pub(crate) delay: Vec<f64>,
    /// Licence delay seen this week, weeks.
    pub(crate) seen_delay: Vec<f64>,
    /// Use per product against normal.
    pub(crate) thrift: Vec<f64>,
    /// Share of demand that has switched to magnets without controlled elements.
    pub(crate) switched: Vec<f64>,
    /// Share of a shortage that components cover.
    pub(crate) components: Vec<f64>,
    /// Share of demand met from recycling.
    pub(crate) recycling: Vec<f64>,
    /// Backlog in applications: rewritten each week.
    pub(crate) load: Vec<f64>,
    /// Share of the backlog that is decided: rewritten each week.
    pub(crate) served: Vec<f64>,
    // --- by class ---
    /// Price outside China, normal 1.
    pub(crate) price_outside: [f64; Class::COUNT],
    /// Price inside China, normal 1.
    pub(crate) price_inside: [f64; Class::COUNT],
    /// Capacity that the price has called up outside China, t a week.
    pub(crate) response: [f64; Class::COUNT],
    // --- by sector ---
    /// Growth of demand since the first day.
    pub(crate) growth: [f64; Sector::COUNT],
    /// Its logarithm's weekly step, as a factor.
    pub(crate) growth_step: [f64; Sector::COUNT],
    /// Scratch of the suppliers' pass.
    pub(crate) scratch: super::serve::Scratch,
    /// What each cell could ship this week: rewritten each week.
    pub(crate) sent: Vec<f64>,
    /// What China shipped to each cell this week, by stream.
    pub(crate) shipped: Vec<Streams>,
}

impl State {
    /// The steady state of normal trade.
    pub(crate) fn reset(&mut self, scenario: &Scenario, plan: &Plan) {
        let (cells, regions) = (plan.cells(), plan.regions);
        let groups = &plan.groups;
        self.stock.clear();
        self.ratio.clear();
        for (cell, makers) in groups.makers.iter().enumerate() {
            for group in &groups.list[groups.of(cell)] {
                let size = if group.user == super::groups::User::Makers { *makers } else { 1.0 };
                self.stock.push(group.target.map(|target| target * size));
                self.ratio.push([1.0; TIERS]);
            }
        }
        fill(&mut self.lacks, groups.list.len(), 0.0);
        copy(&mut self.makers, &groups.makers);
        fill(&mut self.makers_ratio, cells, 1.0);
        let longest = plan.lead.iter().copied().max().unwrap_or(1);
        let leak = usize::try_from(scenario.supply.leak_weeks).unwrap_or(1).max(1);
        self.transit_slots = longest.max(leak) + 1;
        fill(&mut self.transit, cells * self.transit_slots, [0.0; 2]);
        fill(&mut self.on_the_way, cells, [0.0; 2]);
        fill(&mut self.elsewhere, cells, [0.0; 2]);
        for streams in [
            &mut self.held_by_users,
            &mut self.wanted_stock,
            &mut self.need,
            &mut self.unmet,
            &mut self.orders,
            &mut self.shipped,
        ] {
            fill(streams, cells, [0.0; 2]);
        }
        self.slots = plan.longest_review + 2;
        fill(&mut self.due, cells * self.slots, 0.0);
        self.refusal_slots = usize::try_from(scenario.buyers.refused_again)
            .unwrap_or(0)
            .clamp(1, plan.weeks().max(1));
        fill(&mut self.refusals, cells * self.refusal_slots, 0.0);
        for amounts in [
            &mut self.handling,
            &mut self.waiting,
            &mut self.held,
            &mut self.sensitive_pending,
            &mut self.pending,
            &mut self.refused,
            &mut self.for_others,
            &mut self.sent,
        ] {
            fill(amounts, cells, 0.0);
        }
        self.ready.clear();
        self.ready.extend(plan.normal.iter().map(|normal| normal * (plan.ship_weeks - 1.0)));
        self.licences.reset(plan.weeks(), cells);
        self.general = 0.0;
        for (by_region, value) in [
            (&mut self.alert, 0.0),
            (&mut self.lacking, 0.0),
            (&mut self.delay, 0.0),
            (&mut self.seen_delay, 0.0),
            (&mut self.thrift, 1.0),
            (&mut self.switched, 0.0),
            (&mut self.components, 0.0),
            (&mut self.recycling, scenario.supply.recycling.clamp(0.0, 0.99)),
            (&mut self.load, 0.0),
            (&mut self.served, 0.0),
            (&mut self.cleared, 0.0),
        ] {
            fill(by_region, regions, value);
        }
        self.price_outside = [1.0; Class::COUNT];
        self.price_inside = [1.0; Class::COUNT];
        self.response = [0.0; Class::COUNT];
        self.growth = [1.0; Sector::COUNT];
        self.growth_step =
            scenario.buyers.growth.map(|rate| (1.0 + rate).max(0.0).powf(7.0 / 365.25));
        self.start_normal_trade(plan);
    }

    /// Puts on the way, and into the pipeline, what is there when nothing ever changed.
    fn start_normal_trade(&mut self, plan: &Plan) {
        let cells = plan.cells();
        for cell in 0..cells {
            let sensitive = plan.groups.sensitive[cell];
            let split = |amount: f64| [amount * (1.0 - sensitive), amount * sensitive];
            let shipped = split(plan.normal[cell] + plan.others[cell]);
            let lead = plan.lead[cell / Class::COUNT];
            for slot in 0..lead {
                self.transit[slot * cells + cell] = shipped;
            }
            self.on_the_way[cell] = shipped.map(|weekly| weekly * lead as f64);
            self.elsewhere[cell] = split(plan.others[cell] + plan.recycled[cell]);
            self.pending[cell] = self.ready[cell];
            self.sensitive_pending[cell] = self.ready[cell] * sensitive;
            self.unmet[cell] = split(plan.others[cell]);
        }
    }

    /// Works out where the weeks to come stand in the ring of arrivals.
    pub(crate) fn turn(&mut self, week: &Week<'_>) {
        let (slots, cells) = (self.transit_slots, self.pending.len());
        self.arrives.clear();
        self.arrives.extend((0..slots).map(|lag| (week.number + lag) % slots * cells));
    }

    /// The cells of a ring that belong to a week.
    pub(crate) fn slot(week: usize, slots: usize, cells: usize) -> std::ops::Range<usize> {
        let start = (week % slots) * cells;
        start..start + cells
    }

    /// Writes down what stands at the end of the week.
    pub(crate) fn record(&self, week: &Week<'_>, outcome: &mut Outcome) {
        let rows = outcome.rows(week.number);
        for cell in 0..self.waiting.len() {
            rows.backlog[cell] = self.waiting[cell] + self.handling[cell];
            rows.held[cell] = self.held[cell] + self.ready[cell];
            let [civil, sensitive] = self.held_by_users[cell];
            rows.stock[cell] = civil + sensitive;
        }
        rows.licensed.copy_from_slice(self.licences.totals());
    }
}

fn fill<T: Copy>(list: &mut Vec<T>, length: usize, value: T) {
    list.clear();
    list.resize(length, value);
}

fn copy(list: &mut Vec<f64>, values: &[f64]) {
    list.clear();
    list.extend_from_slice(values);
}
