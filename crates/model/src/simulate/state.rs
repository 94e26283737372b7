//! The state of a run. What concerns one cell (one class in one region) lies together in memory, so
//! that a pass goes through it once; cells stand region by region, class by class within.

use super::Week;
use super::licences::Licences;
use super::plan::{CellPlan, Plan};
use super::users::Users;
use crate::maths::two::Two;
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::units::{Class, Sector};

/// Civil and sensitive orders are kept apart: each has its own stock and its own position.
pub(crate) const STREAMS: usize = 2;

/// Two numbers: civil, sensitive.
pub(crate) type Streams = [f64; STREAMS];

/// One cell, tonnes or tonnes a week.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    // --- users ---
    /// Stock by stream.
    pub(crate) held_by_users: Streams,
    /// Stock wanted by stream.
    pub(crate) wanted_stock: Streams,
    /// Need of the week by stream.
    pub(crate) need: Streams,
    /// The same as an average month of the year has it: makers of magnets know no season.
    pub(crate) steady: Streams,
    /// Whether any user lacked anything this week.
    pub(crate) lacking: bool,
    /// Share of full size at which makers of magnets work.
    pub(crate) makers: f64,
    /// Oxides that they need for what they are asked to make next week.
    pub(crate) makers_need: f64,
    /// Share of their material that makers had this week.
    pub(crate) makers_ratio: f64,
    // --- on the way ---
    /// On the way in all.
    pub(crate) on_the_way: Streams,
    /// What was recycled this week.
    pub(crate) recycled: Streams,
    /// What China shipped this week.
    pub(crate) shipped: Streams,
    /// What others send this week.
    pub(crate) sent_by_others: Streams,
    /// What others shipped and what was recycled this week.
    pub(crate) elsewhere: Streams,
    /// What others are asked for.
    pub(crate) asked: Streams,
    /// What was wanted last week and neither China nor others sent.
    pub(crate) missing: Streams,
    /// What others pass on to it this week.
    pub(crate) passed_on: Streams,
    // --- orders ---
    /// Orders of the week.
    pub(crate) orders: Streams,
    /// What China would send this week if nothing were held up and nobody hoarded.
    pub(crate) expected: Streams,
    /// What it would have ready then after that.
    pub(crate) promised: Streams,
    /// Orders for passing on to those who are cut off.
    pub(crate) for_others: f64,
    /// What policy keeps from it of normal trade, so that others may pass it on.
    pub(crate) withheld: f64,
}

/// What a cell has between order and departure, tonnes. A line of the processor's cache: the passes of the
/// licence pipeline touch hardly anything else.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
pub(crate) struct Queue {
    /// In minimum handling in all.
    pub(crate) handling: f64,
    /// Waits for a decision.
    pub(crate) waiting: f64,
    /// Uncontrolled look-alikes held by customs.
    pub(crate) held: f64,
    /// Needs no licence, or no licence any more, and is not shipped yet.
    pub(crate) ready: f64,
    /// Sensitive part of the whole pipeline.
    pub(crate) sensitive_pending: f64,
    /// Whole pipeline.
    pub(crate) pending: f64,
    /// Refused sensitive orders that are not placed again yet.
    pub(crate) refused: f64,
    /// What could be shipped this week.
    pub(crate) sent: f64,
}

/// The whole state.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// What there is of each cell.
    pub(crate) cells: Vec<Cell>,
    /// What each has between order and departure.
    pub(crate) queues: Vec<Queue>,
    /// Stocks, and what was wanted and used this week, by pair of groups.
    pub(crate) users: Vec<Users>,
    // --- rings, by week and cell ---
    /// Arrivals.
    pub(crate) transit: Vec<Streams>,
    /// Slots of that ring.
    pub(crate) transit_slots: usize,
    /// Where the cells of the weeks from this one on begin in it.
    pub(crate) arrives: Vec<usize>,
    /// In minimum handling, by the week in which it falls due.
    pub(crate) due: Vec<f64>,
    /// Slots of that ring.
    pub(crate) slots: usize,
    /// Share of what customs hold that they clear, by region: rewritten each week.
    pub(crate) cleared: Vec<f64>,
    /// Refused sensitive orders, by the week in which they are placed again.
    pub(crate) refusals: Vec<f64>,
    /// Slots of that ring.
    pub(crate) refusal_slots: usize,
    /// Approved and not shipped.
    pub(crate) licences: Licences,
    /// Share of civil orders under general licences.
    pub(crate) general: f64,
    // --- by region ---
    /// Alarm, 0 to 1.
    pub(crate) alert: Vec<f64>,
    /// Share of the deliveries needed last week that failed to come.
    pub(crate) lacking: Vec<f64>,
    /// Licence delay that buyers reckon with, weeks.
    pub(crate) delay: Vec<f64>,
    /// How long those who wait for a decision have waited since they applied, on average, weeks.
    pub(crate) waited: Vec<f64>,
    /// Who of them was left waiting last week, applications.
    pub(crate) left: Vec<f64>,
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
    /// What of it China's hubs have grown by, by class: with demand, and never below 1.
    pub(crate) hubs: [f64; Class::COUNT],
    /// Its logarithm's weekly step, as a factor.
    pub(crate) growth_step: [f64; Sector::COUNT],
    /// Where others share out what they have.
    pub(crate) desk: super::sharing::Desk,
}

impl State {
    /// The steady state of normal trade.
    pub(crate) fn reset(&mut self, scenario: &Scenario, plan: &Plan) {
        let (cells, regions) = (plan.cells.len(), plan.regions);
        let groups = &plan.groups;
        self.users.clear();
        self.users.extend(
            groups.pairs.iter().map(|pair| Users::new(pair, &groups.tiers, Two::alike(1.0))),
        );
        self.cells.clear();
        for (cell, normal) in plan.cells.iter().enumerate() {
            let last = groups.of(cell).end - 1;
            self.users[last] =
                Users::new(&groups.pairs[last], &groups.tiers, Two::new(normal.makers, 1.0));
            self.cells.push(Cell::in_normal_trade(plan, normal, plan.lead[cell / Class::COUNT]));
        }
        self.queues.clear();
        self.queues.extend(plan.cells.iter().map(|normal| Queue::in_normal_trade(plan, normal)));
        let longest = plan.lead.iter().copied().max().unwrap_or(1);
        let leak = usize::try_from(scenario.supply.leak_weeks).unwrap_or(1).max(1);
        self.transit_slots = longest.max(leak) + 1;
        fill(&mut self.transit, cells * self.transit_slots, [0.0; 2]);
        for (cell, normal) in plan.cells.iter().enumerate() {
            for slot in 0..plan.lead[cell / Class::COUNT] {
                self.transit[slot * cells + cell] = normal.shipped();
            }
        }
        self.slots = plan.longest_review + 2;
        fill(&mut self.due, cells * self.slots, 0.0);
        self.refusal_slots = usize::try_from(scenario.buyers.refused_again)
            .unwrap_or(0)
            .clamp(1, plan.weeks().max(1));
        fill(&mut self.refusals, cells * self.refusal_slots, 0.0);
        self.licences.reset(plan.weeks(), cells);
        self.general = 0.0;
        for (by_region, value) in [
            (&mut self.alert, 0.0),
            (&mut self.lacking, 0.0),
            (&mut self.delay, 0.0),
            (&mut self.waited, 0.0),
            (&mut self.left, 0.0),
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
        self.hubs = [1.0; Class::COUNT];
        self.growth_step =
            scenario.buyers.growth.map(|rate| (1.0 + rate).max(0.0).powf(7.0 / 365.25));
    }

    /// Works out where the weeks to come stand in the ring of arrivals.
    pub(crate) fn turn(&mut self, week: &Week<'_>) {
        let (slots, cells) = (self.transit_slots, self.cells.len());
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
        let licensed = self.licences.totals();
        let cells = self.cells.iter().zip(&self.queues).zip(licensed);
        for (row, ((cell, queue), licensed)) in outcome.rows(week.number).iter_mut().zip(cells) {
            row.backlog = queue.waiting + queue.handling;
            row.licensed = *licensed;
            row.held = queue.held + queue.ready;
            row.stock = cell.held_by_users[0] + cell.held_by_users[1];
        }
    }
}

impl Cell {
    /// What is on the way, and in the pipeline, when nothing ever changed; `lead` is the weeks from
    /// China.
    fn in_normal_trade(plan: &Plan, normal: &CellPlan, lead: usize) -> Self {
        let split = |amount: f64| [amount * (1.0 - normal.sensitive), amount * normal.sensitive];
        Self {
            makers: normal.makers,
            makers_ratio: 1.0,
            on_the_way: normal.shipped().map(|weekly| weekly * lead as f64),
            sent_by_others: normal.others_by_stream,
            elsewhere: split(normal.others + normal.recycled),
            asked: normal.others_by_stream,
            promised: split(normal.ready(plan)),
            ..Self::default()
        }
    }
}

impl Queue {
    fn in_normal_trade(plan: &Plan, normal: &CellPlan) -> Self {
        let ready = normal.ready(plan);
        Self {
            ready,
            pending: ready,
            sensitive_pending: ready * normal.sensitive,
            ..Self::default()
        }
    }
}

impl CellPlan {
    /// What is ready and not shipped in normal trade.
    fn ready(&self, plan: &Plan) -> f64 {
        self.normal * (plan.ship_weeks - 1.0)
    }
}

fn fill<T: Copy>(list: &mut Vec<T>, length: usize, value: T) {
    list.clear();
    list.resize(length, value);
}
