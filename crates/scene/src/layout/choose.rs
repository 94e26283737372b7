//! Which of its possible courses each flow takes: the best for all, found by going round.

use super::bundle::Front;
use super::cost::{between, itself};
use super::course::{self, Bend, Star, Trunk};
use super::track::Track;
use crate::geometry::{Point, resampled, smoothed};

/// Times that every front gets a new chance.
const ROUNDS: usize = 2;
/// How far a front may depart from its direction and arrive at another, degrees.
const DEPARTS: [f64; 5] = [0.0, -8.0, 8.0, -16.0, 16.0];
const ARRIVES: [f64; 7] = [0.0, -8.0, 8.0, -16.0, 16.0, -28.0, 28.0];
/// Single arrows leave nearly where they are told, so that they keep clear at the disc.
const LONE_DEPARTS: [f64; 3] = [0.0, -5.0, 5.0];
/// How much a branch may turn out of its trunk, degrees.
const TURNS: [f64; 7] = [22.0, 17.0, 28.0, 12.0, 36.0, 8.0, 5.0];

/// A front's present choice.
#[derive(Clone, PartialEq)]
struct Chosen {
    bend: Bend,
    /// One turn for each member, radians.
    turns: Vec<f64>,
}

/// Centre line of each destination's slot, from under the disc to the node.
pub(super) fn courses(star: &Star<'_>, fronts: &[Front], departs: &[f64]) -> Vec<Vec<Point>> {
    let first = |front: &Front| Chosen {
        bend: Bend::default(),
        turns: vec![TURNS[0].to_radians(); front.members.len()],
    };
    let mut chosen: Vec<Chosen> = fronts.iter().map(first).collect();
    let mut tracks: Vec<Option<Track>> = star.nodes.iter().map(|_| None).collect();
    let legs = || fronts.iter().zip(departs);
    for ((front, &depart), chosen) in legs().zip(&chosen) {
        store(&mut tracks, front, draw(star, front, depart, chosen));
    }
    for _ in 0..ROUNDS {
        let before = chosen.clone();
        for ((front, &depart), chosen) in legs().zip(&mut chosen) {
            improve(star, front, depart, chosen, &mut tracks);
        }
        if chosen == before {
            break;
        }
    }
    let mut lines = vec![Vec::new(); star.nodes.len()];
    for ((front, &depart), chosen) in legs().zip(&chosen) {
        for (&member, line) in front.members.iter().zip(fine(star, front, depart, chosen)) {
            if let Some(slot) = lines.get_mut(member) {
                *slot = line;
            }
        }
    }
    lines
}

/// Tries the front's bends, then each branch's turns, against all other flows as they are.
fn improve(
    star: &Star<'_>,
    front: &Front,
    depart: f64,
    chosen: &mut Chosen,
    tracks: &mut [Option<Track>],
) {
    let others = |tracks: &[Option<Track>]| -> Vec<Track> {
        let foreign = |(index, track): (usize, &Option<Track>)| {
            track.clone().filter(|_| !front.members.contains(&index))
        };
        tracks.iter().enumerate().filter_map(foreign).collect()
    };
    let others = others(tracks);
    let departs: &[f64] = if front.members.len() > 1 { &DEPARTS } else { &LONE_DEPARTS };
    let mut best = (f64::MAX, chosen.bend, Vec::new());
    for &leave in departs {
        for arrive in ARRIVES {
            let bend = Bend { depart: leave.to_radians(), arrive: arrive.to_radians() };
            let trial = Chosen { bend, turns: chosen.turns.clone() };
            let drawn = draw(star, front, depart, &trial);
            let start = reluctance(leave, arrive);
            let cost = family_cost(star, front, &drawn, &others, start, best.0);
            if cost < best.0 {
                best = (cost, bend, drawn);
            }
        }
    }
    chosen.bend = best.1;
    let mut drawn = best.2;
    if front.members.len() > 1 {
        turn_branches(star, front, depart, chosen, &mut drawn, &others);
    }
    store(tracks, front, drawn);
}

/// Gives every branch the turn that suits it best while its siblings stay.
fn turn_branches(
    star: &Star<'_>,
    front: &Front,
    depart: f64,
    chosen: &mut Chosen,
    drawn: &mut [Track],
    others: &[Track],
) {
    let trunk = course::trunk(star, front, depart, chosen.bend);
    for (place, &member) in front.members.iter().enumerate() {
        let mut best: Option<(f64, f64, Track)> = None;
        for turn in TURNS {
            let track = track(star, &trunk, member, turn.to_radians());
            let enough = best.as_ref().map_or(f64::MAX, |best| best.0);
            let mut cost = itself(star, member, &track) + 0.15 * (turn - TURNS[0]).abs();
            let siblings = drawn.iter().enumerate().filter(|&(k, _)| k != place).map(|(_, t)| t);
            for other in siblings.chain(others) {
                if cost < enough {
                    cost += between(star, &track, other);
                }
            }
            if cost < enough {
                best = Some((cost, turn.to_radians(), track));
            }
        }
        if let (Some((_, turn, track)), Some(kept), Some(line)) =
            (best, chosen.turns.get_mut(place), drawn.get_mut(place))
        {
            *kept = turn;
            *line = track;
        }
    }
}

/// Bends are a little worse than none, so that without a reason nothing bends.
fn reluctance(leave: f64, arrive: f64) -> f64 {
    0.02 * (leave * leave + 0.4 * arrive * arrive)
}

/// Cost of a front's flows; anything once it is more than `enough`.
fn family_cost(
    star: &Star<'_>,
    front: &Front,
    drawn: &[Track],
    others: &[Track],
    start: f64,
    enough: f64,
) -> f64 {
    let mut cost = start;
    for (track, &member) in drawn.iter().zip(&front.members) {
        cost += itself(star, member, track);
    }
    for (place, track) in drawn.iter().enumerate() {
        for other in others.iter().chain(drawn.iter().skip(place + 1)) {
            if cost > enough {
                return cost;
            }
            cost += between(star, track, other);
        }
    }
    cost
}

fn store(tracks: &mut [Option<Track>], front: &Front, drawn: Vec<Track>) {
    for (&member, track) in front.members.iter().zip(drawn) {
        if let Some(slot) = tracks.get_mut(member) {
            *slot = Some(track);
        }
    }
}

/// The front's flows as coarse tracks.
fn draw(star: &Star<'_>, front: &Front, depart: f64, chosen: &Chosen) -> Vec<Track> {
    let trunk = course::trunk(star, front, depart, chosen.bend);
    let members = front.members.iter().zip(&chosen.turns);
    members.map(|(&member, &turn)| track(star, &trunk, member, turn)).collect()
}

fn track(star: &Star<'_>, trunk: &Trunk, member: usize, turn: f64) -> Track {
    let branch = course::branch(star, trunk, member, turn);
    Track::new(star, member, &branch.line, branch.alone)
}

/// The front's flows as smooth lines.
fn fine(star: &Star<'_>, front: &Front, depart: f64, chosen: &Chosen) -> Vec<Vec<Point>> {
    let step = 2.0 * star.unit();
    let trunk = course::trunk(star, front, depart, chosen.bend);
    let members = front.members.iter().zip(&chosen.turns);
    members
        .map(|(&member, &turn)| {
            let line = resampled(&course::branch(star, &trunk, member, turn).line, step);
            smoothed(&line, step, 6.0 * star.unit())
        })
        .collect()
}
