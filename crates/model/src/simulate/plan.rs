//! What a run needs to know, worked out once: normal orders, who uses what, the weeks' policies.

use super::calendar::Calendar;
use super::groups::Groups;
use super::others::Nodes;
use super::regimes::{Policy, Regimes};
use super::renew::{first_day_of_control, longest_review};
use super::state::Streams;
use crate::scenario::Scenario;
use crate::units::{Class, DAYS_PER_WEEK, DAYS_PER_YEAR, Date};

/// The constants of a run. Cells are regions times classes.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) calendar: Calendar,
    pub(crate) regimes: Regimes,
    pub(crate) regions: usize,
    pub(crate) cells: Vec<CellPlan>,
    /// Share of normal use that is recycled in normal times.
    pub(crate) recycled_share: f64,
    /// Whether policy ever touches any cell of a class.
    pub(crate) touched_class: [bool; Class::COUNT],
    /// Weeks from China to each region, at least 1.
    pub(crate) lead: Vec<usize>,
    /// Applications per tonne, by class.
    pub(crate) applications_per_tonne: [f64; Class::COUNT],
    /// Weeks over which approved tonnes are shipped, at least one.
    pub(crate) ship_weeks: f64,
    pub(crate) groups: Groups,
    pub(crate) nodes: Nodes,
    pub(crate) caps: Caps,
    /// Longest review of any regime, weeks.
    pub(crate) longest_review: usize,
    /// First day of the first regime, measure or quota.
    pub(crate) first_day_of_control: Option<Date>,
}

/// The constants of a cell, t a week unless it says otherwise.
#[derive(Clone, Debug)]
pub(crate) struct CellPlan {
    /// Normal orders from China.
    pub(crate) normal: f64,
    /// Normal deliveries by others.
    pub(crate) others: f64,
    /// The same by stream.
    pub(crate) others_by_stream: Streams,
    /// The same and what is recycled in normal times.
    pub(crate) elsewhere: Streams,
    /// Normal use: what comes from China and from others, and what is recycled.
    pub(crate) demand: f64,
    /// What is recycled in normal times.
    pub(crate) recycled: f64,
    /// Share of normal use that is sensitive.
    pub(crate) sensitive: f64,
    /// Share of full size at which makers of magnets work in normal times.
    pub(crate) makers: f64,
    /// Oxides that makers use for magnets: in normal times, and with all that is being built.
    pub(crate) material: [f64; 2],
    /// Whether policy ever touches it.
    pub(crate) touched: bool,
    /// Weeks of its normal use on the way and in China's ports, without licences.
    pub(crate) pipeline: f64,
    /// Share of its normal use that comes from China.
    pub(crate) from_china: f64,
}

/// A cap on one cell: its number, first day, first day without, t a week, odds of approval.
pub(crate) type CellCap = (usize, Date, Option<Date>, f64, Option<f64>);

/// Caps on shipments beside licences.
#[derive(Clone, Debug, Default)]
pub(crate) struct Caps {
    /// What single cells are sent at most.
    pub(crate) measures: Vec<CellCap>,
    /// First day, first day without, classes, cap in t a week.
    pub(crate) quota: Option<(Date, Option<Date>, [bool; Class::COUNT], f64)>,
    /// The most that China's hubs can export of each class, t a week.
    pub(crate) hubs: [f64; Class::COUNT],
}

impl Plan {
    /// Works out the constants of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let regions = scenario.regions();
        let normal = normal(scenario);
        let nodes = Nodes::new(scenario, &normal);
        let share = scenario.supply.recycling.clamp(0.0, 0.99);
        let demand: Vec<f64> = normal
            .iter()
            .zip(&nodes.normal)
            .map(|(china, others)| (china + others) / (1.0 - share))
            .collect();
        let mut groups = Groups::new(scenario, &demand, &nodes);
        for (cell, demand) in demand.iter().enumerate() {
            groups.all[cell % Class::COUNT].elsewhere += demand - normal[cell];
        }
        let lead: Vec<usize> =
            (0..regions).map(|region| whole(scenario.transit.get(region))).collect();
        let ship_weeks = scenario.ship_weeks.max(1.0);
        let cells: Vec<CellPlan> = (0..normal.len())
            .map(|cell| {
                let (normal, others, demand) = (normal[cell], nodes.normal[cell], demand[cell]);
                let sensitive = groups.sensitive[cell];
                let split = |tonnes: f64| [tonnes * (1.0 - sensitive), tonnes * sensitive];
                let of_use = |tonnes: f64| tonnes / demand.max(f64::MIN_POSITIVE);
                let travels = (lead[cell / Class::COUNT] - 1) as f64;
                CellPlan {
                    normal,
                    others,
                    others_by_stream: split(others),
                    elsewhere: split(demand - normal),
                    demand,
                    recycled: demand * share,
                    sensitive,
                    makers: groups.makers[cell],
                    material: nodes.material(cell / Class::COUNT, Class::ALL[cell % Class::COUNT]),
                    touched: false,
                    // What is recycled is never on the way, what others send never in China's ports.
                    pipeline: travels * of_use(normal + others)
                        + (ship_weeks - 1.0) * of_use(normal),
                    from_china: of_use(normal),
                }
            })
            .collect();
        let mut plan = Self {
            touched_class: [false; Class::COUNT],
            recycled_share: share,
            calendar: scenario.calendar(),
            first_day_of_control: first_day_of_control(scenario),
            regions,
            lead,
            applications_per_tonne: scenario.tonnes_per_application.map(f64::recip),
            ship_weeks,
            groups,
            caps: Caps::new(scenario, &cells),
            longest_review: longest_review(scenario),
            nodes,
            regimes: Regimes::new(scenario),
            cells,
        };
        plan.find_touched();
        plan
    }

    /// Notes which cells the rules ever touch.
    pub(crate) fn find_touched(&mut self) {
        self.touched_class = [false; Class::COUNT];
        for (at, cell) in self.cells.iter_mut().enumerate() {
            cell.touched = self.regimes.touches(at) || self.caps.touch(at);
            self.touched_class[at % Class::COUNT] |= cell.touched;
        }
    }

    /// How much of the long run has come by a week: nothing within a year from the first day of
    /// controls, caps or a quota, all of it from three years on, and evenly more in between.
    pub(crate) fn long_run(&self, week: usize) -> f64 {
        let Some(first) = self.first_day_of_control else { return 0.0 };
        let days = self.calendar.week_start(week).days() - first.days();
        ((f64::from(days) / 365.25 - 1.0) / 2.0).clamp(0.0, 1.0)
    }

    /// How many weeks the run has.
    #[must_use]
    pub fn weeks(&self) -> usize {
        self.calendar.weeks
    }

    /// How many cells: regions times classes.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.cells.len()
    }

    /// The policy of a week.
    #[must_use]
    pub fn policy(&self, week: usize) -> Policy {
        self.regimes.policy(&self.calendar, week)
    }
}

impl CellPlan {
    /// What is shipped to it in a normal week, by China and by others.
    pub(crate) fn shipped(&self) -> Streams {
        let shipped = self.normal + self.others;
        [shipped * (1.0 - self.sensitive), shipped * self.sensitive]
    }
}

impl Caps {
    pub(crate) fn new(scenario: &Scenario, cells: &[CellPlan]) -> Self {
        let mut measures = Vec::new();
        for measure in &scenario.measures {
            for class in Class::ALL.into_iter().filter(|class| measure.classes[class.index()]) {
                let cell = super::cell(measure.region, class);
                if let Some(CellPlan { normal, .. }) = cells.get(cell) {
                    let cap = measure.pace * normal;
                    measures.push((cell, measure.from, measure.until, cap, measure.approval));
                }
            }
        }
        let all = |class: Class| -> f64 {
            cells.iter().skip(class.index()).step_by(Class::COUNT).map(|cell| cell.normal).sum()
        };
        Self {
            measures,
            quota: scenario.quota.as_ref().map(|quota| {
                let classes = Class::ALL.into_iter().filter(|class| quota.classes[class.index()]);
                (
                    quota.from,
                    quota.until,
                    quota.classes,
                    quota.share * classes.map(all).sum::<f64>(),
                )
            }),
            hubs: Class::ALL.map(|class| scenario.supply.headroom * all(class)),
        }
    }

    fn touch(&self, cell: usize) -> bool {
        let class = cell % Class::COUNT;
        self.measures.iter().any(|measure| measure.0 == cell)
            || self.quota.as_ref().is_some_and(|(_, _, classes, _)| classes[class])
    }
}

/// Whether a day lies from the first up to, not including, the other.
pub(crate) fn within(day: Date, from: Date, until: Option<Date>) -> bool {
    day >= from && until.is_none_or(|until| day < until)
}

/// What each cell orders from China in normal times, t a week.
pub(crate) fn normal(scenario: &Scenario) -> Vec<f64> {
    let level = scenario.buyers.level;
    cells(scenario.regions())
        .map(|(region, class)| scenario.weekly_baseline(region, class) * level)
        .collect()
}

/// Every region with every class, in the order of cells.
pub(crate) fn cells(regions: usize) -> impl Iterator<Item = (usize, Class)> {
    (0..regions).flat_map(|region| Class::ALL.into_iter().map(move |class| (region, class)))
}

/// Tonnes a week of tonnes a year.
pub(crate) fn weekly(tonnes_per_year: f64) -> f64 {
    tonnes_per_year * DAYS_PER_WEEK / DAYS_PER_YEAR
}

/// Whole weeks, at least one.
fn whole(weeks: Option<&f64>) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    {
        weeks.copied().unwrap_or(1.0).round().clamp(1.0, 104.0) as usize
    }
}
