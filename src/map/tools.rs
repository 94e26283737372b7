//! What the map's tools do: closer and farther, parts of the map, a search by name.

use leptos::prelude::*;
use scene::part::{Part, around};

use super::explorer::FLIGHT;
use super::input::{CLOSER, Hand};
use super::search::Search;
use crate::browser::board::{Board, Order};

/// Does what an order asks for; tells whether it was taken.
pub(super) fn hear(hand: Hand, board: &Board, search: &mut Search, order: &Order) -> bool {
    let (picked, taken) = search.hear(board, order);
    if let Some(region) = picked {
        visit(hand, region);
    }
    match order {
        _ if taken => {}
        Order::Press(tool) if tool == "+" => hand.zoom(CLOSER, None),
        Order::Press(tool) if tool == "-" => hand.zoom(1.0 / CLOSER, None),
        Order::Press(tool) => {
            let part = tool.parse().ok().and_then(|at: usize| Part::ALL.get(at));
            if let Some(part) = part {
                let camera = part.camera(&hand.explorer.laid_out().frame);
                hand.explorer.fly(camera, FLIGHT);
            }
        }
        Order::Key(key) if key == "Escape" => hand.let_go(),
        _ => {}
    }
    taken
}

/// Puts a region into focus and goes there.
fn visit(hand: Hand, region: usize) {
    let explorer = hand.explorer;
    explorer.state.view.update(|view| view.region = Some(region));
    let layout = explorer.laid_out();
    if let Some(flow) = layout.flows.get(region) {
        explorer.fly(around(flow.node, &layout.frame), FLIGHT);
    }
}
