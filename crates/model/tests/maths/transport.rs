use super::*;
use microlp::{ComparisonOp, OptimizationDirection, Problem};

const NONE: f64 = f64::INFINITY;

/// A problem to serve needs at least cost.
fn cheapest(case: &Value) -> (Transport, f64) {
    let (cost, supply, need) =
        (numbers(&case["cost"]), numbers(&case["supply"]), numbers(&case["demand"]));
    let mut solver = Transport::default();
    let found = solver.cheapest(&cost, &supply, &need).unwrap();
    check_cheapest(&solver, &cost, &supply, &need, found);
    (solver, found)
}

#[test]
fn l1_canneries() {
    let case = case("L1");
    let (solver, found) = cheapest(&case);
    near(found, number(&case["opt"]), 1e-10);
    for (found, expected) in solver.need_price.iter().zip(numbers(&case["demand_duals"])) {
        near(*found, expected, 1e-12);
    }
    assert_eq!(solver.supply_price, [0.0, 0.0]);
}

#[test]
fn l2_two_by_two() {
    let (solver, found) = cheapest(&case("L2"));
    near(found, 6500.0, 0.0);
    assert_eq!(solver.flow, [150.0, 50.0, 0.0, 100.0]);
}

/// A network with limits on its arcs, as a transport problem: an arc is a supplier of its
/// limit, who sends to the arc's end at the arc's cost, or to its beginning what is not used.
#[test]
fn l3_network() {
    let case = case("L3");
    let nodes = 4;
    let mut need = vec![0.0; nodes];
    for (node, supply) in case["supply"].as_object().unwrap() {
        need[node.parse::<usize>().unwrap() - 1] -= number(supply);
    }
    let (mut cost, mut limits) = (Vec::new(), Vec::new());
    for arc in case["arcs"].as_array().unwrap() {
        let [from, to] = [0, 1].map(|at| arc[at].as_u64().unwrap() as usize - 1);
        let mut row = vec![NONE; nodes];
        row[from] = 0.0;
        row[to] = number(&arc[3]);
        cost.extend(row);
        limits.push(number(&arc[2]));
        need[from] += number(&arc[2]);
    }
    let mut solver = Transport::default();
    let found = solver.cheapest(&cost, &limits, &need).unwrap();
    near(found, number(&case["opt"]), 1e-12);
    check_cheapest(&solver, &cost, &limits, &need, found);
}

#[test]
fn l4_mills() {
    let case = case("L4");
    near(cheapest(&case).1, number(&case["opt"]), 0.0);
}

#[test]
fn l5_values_and_prices() {
    let case = case("L5");
    let (value, cost) = (numbers(&case["value"]), numbers(&case["cost"]));
    let (supply, need) = (numbers(&case["supply"]), numbers(&case["need"]));
    let mut solver = Transport::default();
    near(solver.best(&value, &cost, &supply, &need), number(&case["opt"]), 0.0);
    assert_eq!(solver.supply_price, numbers(&case["dual_supply"]));
    assert_eq!(solver.need_price, numbers(&case["dual_need"]));
    near(worth(&solver, &supply, &need), 390.0, 0.0);
}

/// What all supplies and needs are worth at the prices: the dual objective.
fn worth(solver: &Transport, supply: &[f64], need: &[f64]) -> f64 {
    let at = |prices: &[f64], amounts: &[f64]| -> f64 {
        // A need of nothing that no way leads to has an infinite price.
        let pairs = prices.iter().zip(amounts).filter(|(_, amount)| **amount > 0.0);
        pairs.map(|(price, amount)| price * amount).sum()
    };
    at(&solver.supply_price, supply) + at(&solver.need_price, need)
}

/// Sent from each supplier, and received by each need.
fn sums(flow: &[f64], needs: usize) -> (Vec<f64>, Vec<f64>) {
    let received = (0..needs).map(|at| flow.chunks(needs).map(|row| row[at]).sum()).collect();
    (flow.chunks(needs).map(sum).collect(), received)
}

fn check_cheapest(solver: &Transport, cost: &[f64], supply: &[f64], need: &[f64], found: f64) {
    let total = sum(need).max(1.0);
    let (sent, received) = sums(&solver.flow, need.len());
    for (received, need) in received.iter().zip(need) {
        near(*received, *need, 1e-9 * total);
    }
    for ((sent, supply), price) in sent.iter().zip(supply).zip(&solver.supply_price) {
        assert!(*sent <= supply + 1e-9 * total && *price >= 0.0);
        near(price * (supply - sent), 0.0, 1e-8 * total);
    }
    for (cell, (flow, cost)) in solver.flow.iter().zip(cost).enumerate() {
        let (supplier, at) = (cell / need.len(), cell % need.len());
        let over = cost + solver.supply_price[supplier] - solver.need_price[at];
        assert!(*flow >= 0.0 && (over.is_nan() || over >= -1e-9));
        assert!(*flow <= 0.0 || over.abs() < 1e-9, "sent where it costs {over} too much");
    }
    let dual = worth(solver, &vec![0.0; supply.len()], need)
        - solver.supply_price.iter().zip(supply).map(|(price, had)| price * had).sum::<f64>();
    close(found, dual, 1e-9);
}

fn check_best(
    solver: &Transport,
    (value, cost): (&[f64], &[f64]),
    (supply, need): (&[f64], &[f64]),
    found: f64,
) {
    let total = (sum(supply) + sum(need)).max(1.0);
    let (sent, received) = sums(&solver.flow, need.len());
    let limits = sent.iter().zip(supply).zip(&solver.supply_price);
    for ((used, limit), price) in limits.chain(received.iter().zip(need).zip(&solver.need_price)) {
        assert!(*used <= limit + 1e-9 * total && *price >= 0.0);
        near(price * (limit - used), 0.0, 1e-8 * total);
    }
    for (cell, (flow, cost)) in solver.flow.iter().zip(cost).enumerate() {
        let (supplier, at) = (cell / need.len(), cell % need.len());
        let prices = solver.supply_price[supplier] + solver.need_price[at];
        let over = prices - (value[at] - cost);
        assert!(*flow >= 0.0 && over >= -1e-9);
        assert!(*flow <= 0.0 || over.abs() < 1e-9, "sent where it loses {over}");
    }
    close(found, worth(solver, supply, need), 1e-9);
}

/// A problem of up to 12 suppliers and 24 needs. Half of them have small whole numbers, so that
/// many paths are equal and many amounts nothing; one way in ten is closed.
struct Drawn {
    value: Vec<f64>,
    cost: Vec<f64>,
    supply: Vec<f64>,
    need: Vec<f64>,
}

fn draw(random: &mut Random) -> Drawn {
    let (suppliers, needs) = (1 + random.below(12), 1 + random.below(24));
    let whole = random.below(2) == 0;
    let mut draw = |count: usize, most: usize| -> Vec<f64> {
        let one = |random: &mut Random| {
            let whole_number = random.below(most) as f64;
            if whole { whole_number } else { whole_number + random.share() }
        };
        (0..count).map(|_| one(random)).collect()
    };
    let (value, supply, need) = (draw(needs, 15), draw(suppliers, 12), draw(needs, 6));
    let mut cost = draw(suppliers * needs, 10);
    for cost in &mut cost {
        if random.below(10) == 0 {
            *cost = NONE;
        }
    }
    Drawn { value, cost, supply, need }
}

#[test]
fn primal_is_dual_on_a_thousand_problems() {
    let mut random = Random::new(13);
    let mut solver = Transport::default();
    let mut positive = 0;
    for _ in 0..1000 {
        let Drawn { value, cost, supply, need } = draw(&mut random);
        let found = solver.best(&value, &cost, &supply, &need);
        check_best(&solver, (&value, &cost), (&supply, &need), found);
        positive += usize::from(found > 0.0);
    }
    assert!(positive > 900, "only {positive} problems had anything to send");
}

#[test]
fn primal_is_dual_where_all_must_be_served() {
    let mut random = Random::new(14);
    let mut solver = Transport::default();
    let mut feasible = 0;
    for round in 0..1000 {
        let Drawn { cost, mut supply, need, .. } = draw(&mut random);
        // Every other problem is balanced, to rounding.
        let factor = sum(&need) / sum(&supply) * if round % 2 == 0 { 1.0 } else { 1.3 };
        if !factor.is_finite() {
            continue;
        }
        supply.iter_mut().for_each(|supply| *supply *= factor);
        if let Some(found) = solver.cheapest(&cost, &supply, &need) {
            check_cheapest(&solver, &cost, &supply, &need, found);
            feasible += 1;
        }
    }
    assert!(feasible > 600, "only {feasible} problems could be served");
}

/// Another solver, a simplex method written by others, finds the same optimum; and agrees on
/// which problems have one.
#[test]
fn agrees_with_a_general_solver() {
    let mut random = Random::new(15);
    let mut solver = Transport::default();
    let mut infeasible = 0;
    for round in 0..400 {
        let Drawn { value, cost, mut supply, need } = draw(&mut random);
        let found = solver.best(&value, &cost, &supply, &need);
        let other = general(Some(&value), &cost, &supply, &need);
        close(found, other.unwrap(), 1e-8);

        supply.iter_mut().for_each(|supply| *supply *= 1.0 + f64::from(round % 4));
        let found = solver.cheapest(&cost, &supply, &need);
        let other = general(None, &cost, &supply, &need);
        assert_eq!(found.is_some(), other.is_some(), "round {round}");
        if let (Some(found), Some(other)) = (found, other) {
            close(found, other, 1e-8);
        } else {
            infeasible += 1;
        }
    }
    assert!((50..350).contains(&infeasible), "{infeasible} problems could not be served");
}

fn general(value: Option<&[f64]>, cost: &[f64], supply: &[f64], need: &[f64]) -> Option<f64> {
    let mut problem = Problem::new(match value {
        Some(_) => OptimizationDirection::Maximize,
        None => OptimizationDirection::Minimize,
    });
    let cells: Vec<_> = (cost.iter().enumerate())
        .map(|(cell, cost)| {
            let most = if cost.is_finite() { NONE } else { 0.0 };
            let cost = if cost.is_finite() { *cost } else { 0.0 };
            let unit = value.map_or(cost, |value| value[cell % need.len()] - cost);
            problem.add_var(unit, (0.0, most))
        })
        .collect();
    for (row, supply) in cells.chunks(need.len()).zip(supply) {
        let row: Vec<_> = row.iter().map(|cell| (*cell, 1.0)).collect();
        problem.add_constraint(&row, ComparisonOp::Le, *supply);
    }
    for (at, wanted) in need.iter().enumerate() {
        let column = cells.iter().skip(at).step_by(need.len());
        let column: Vec<_> = column.map(|cell| (*cell, 1.0)).collect();
        let sense = if value.is_some() { ComparisonOp::Le } else { ComparisonOp::Eq };
        problem.add_constraint(&column, sense, *wanted);
    }
    Some(problem.solve().ok()?.into_solution().ok()?.objective())
}

#[test]
fn nothing_to_do() {
    let mut solver = Transport::default();
    near(solver.best(&[], &[], &[1.0], &[]), 0.0, 0.0);
    near(solver.best(&[5.0], &[], &[], &[1.0]), 0.0, 0.0);
    near(solver.best(&[5.0], &[6.0], &[1.0], &[1.0]), 0.0, 0.0);
    assert_eq!((solver.supply_price[0], solver.need_price[0]), (0.0, 0.0));
    // With nothing there, the next tonne is worth what it would earn.
    near(solver.best(&[5.0], &[2.0], &[0.0], &[1.0]), 0.0, 0.0);
    assert_eq!((solver.supply_price[0], solver.need_price[0]), (3.0, 0.0));
    assert_eq!(solver.cheapest(&[1.0], &[1.0], &[2.0]), None);
    assert_eq!(solver.cheapest(&[NONE], &[1.0], &[1.0]), None);
    assert_eq!(solver.cheapest(&[NONE], &[1.0], &[0.0]), Some(0.0));
}

/// A price is what one more unit brings: where the plan changes little, exactly.
#[test]
fn a_price_is_what_one_more_is_worth() {
    let mut random = Random::new(16);
    let mut solver = Transport::default();
    for _ in 0..200 {
        let Drawn { value, cost, mut supply, need } = draw(&mut random);
        let before = solver.best(&value, &cost, &supply, &need);
        let price = solver.supply_price[0];
        for (step, sign) in [(1e-4, 1.0), (-1e-4, -1.0)] {
            supply[0] += step;
            if supply[0] >= 0.0 {
                let change = solver.best(&value, &cost, &supply, &need) - before;
                // Concave: less than the price for one more, more than it for one less.
                assert!(sign * (change / step - price) <= 1e-6, "{change} {price}");
            }
            supply[0] -= step;
        }
    }
}
