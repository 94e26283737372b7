//! The nearest arrangement in order: pool adjacent violators, exact least squares.

/// A run of neighbours that stand as close as they may.
#[derive(Clone, Copy)]
struct Pool {
    /// Sum of weight times wish.
    sum: f64,
    weight: f64,
    count: usize,
}

/// One row of neighbours and where they stand; keeps its memory from row to row.
#[derive(Default)]
pub(super) struct Row {
    wishes: Vec<f64>,
    weights: Vec<f64>,
    /// Room from the one before, and whether exactly that.
    rooms: Vec<(f64, bool)>,
    pools: Vec<Pool>,
}

impl Row {
    pub(super) fn clear(&mut self) {
        self.wishes.clear();
        self.weights.clear();
        self.rooms.clear();
    }

    /// Adds the next neighbour: where it would like to stand, how much it insists, how far from the
    /// one before it must stand, and whether just so far.
    pub(super) fn push(&mut self, wish: f64, weight: f64, room: f64, close: bool) {
        self.wishes.push(wish);
        self.weights.push(weight);
        self.rooms.push((room, close));
    }

    /// Moves everybody to the nearest places that are in order and between the limits; calls back
    /// with each one's.
    pub(super) fn settle(&mut self, from: f64, to: f64, mut put: impl FnMut(usize, f64)) {
        let needed: f64 = self.rooms.iter().skip(1).map(|room| room.0).sum();
        // More than there is cannot be had: then all get proportionally less.
        let squeeze = ((to - from) / needed.max(1e-9)).min(1.0);
        self.pools.clear();
        let mut offset = 0.0;
        for (k, (&wish, &weight)) in self.wishes.iter().zip(&self.weights).enumerate() {
            let (room, close) = self.rooms[k];
            offset += if k > 0 { room * squeeze } else { 0.0 };
            let mut pool = Pool { sum: weight * (wish - offset), weight, count: 1 };
            let mut close = close && k > 0;
            while let Some(before) = self.pools.last() {
                if !close && before.sum * pool.weight <= pool.sum * before.weight {
                    break;
                }
                pool.sum += before.sum;
                pool.weight += before.weight;
                pool.count += before.count;
                self.pools.pop();
                close = false;
            }
            self.pools.push(pool);
        }
        let last = (to - needed * squeeze).max(from);
        let (mut k, mut offset) = (0, 0.0);
        for pool in &self.pools {
            let place = (pool.sum / pool.weight).clamp(from, last);
            for _ in 0..pool.count {
                offset += if k > 0 { self.rooms[k].0 * squeeze } else { 0.0 };
                put(k, place + offset);
                k += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Row;

    fn settled(wishes: &[(f64, f64, bool)], from: f64, to: f64) -> Vec<f64> {
        let mut row = Row::default();
        for &(wish, weight, close) in wishes {
            row.push(wish, weight, 1.0, close);
        }
        let mut places = vec![0.0; wishes.len()];
        row.settle(from, to, |k, place| places[k] = place);
        places
    }

    #[test]
    fn what_is_in_order_stays() {
        assert_eq!(settled(&[(1.0, 1.0, false), (3.0, 1.0, false)], -9.0, 9.0), [1.0, 3.0]);
    }

    #[test]
    fn neighbours_give_way_by_weight() {
        assert_eq!(settled(&[(2.0, 1.0, false), (2.0, 1.0, false)], -9.0, 9.0), [1.5, 2.5]);
        assert_eq!(settled(&[(2.0, 3.0, false), (2.0, 1.0, false)], -9.0, 9.0), [1.75, 2.75]);
    }

    #[test]
    fn those_who_belong_together_stand_close() {
        assert_eq!(settled(&[(0.0, 1.0, false), (5.0, 1.0, true)], -9.0, 9.0), [2.0, 3.0]);
    }

    #[test]
    fn limits_hold_and_crowds_are_squeezed() {
        assert_eq!(settled(&[(-20.0, 1.0, false), (0.0, 1.0, false)], -9.0, 9.0), [-9.0, 0.0]);
        let crowd = settled(&[(0.0, 1.0, false); 5], 0.0, 2.0);
        assert_eq!(crowd, [0.0, 0.5, 1.0, 1.5, 2.0]);
    }
}
