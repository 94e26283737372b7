//! Order by a number. One insertion sort for the whole page: the standard library's sorts are
//! compiled again for every use, 5 kB each, and a page of 24 regions never needs their speed.

/// The indices of `keys` from the greatest key to the least; equals keep their order.
#[must_use]
pub fn descending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(keys.len());
    descending_into(keys, &mut order);
    order
}

/// The same into a list whose memory is used again.
pub fn descending_into(keys: &[f64], order: &mut Vec<usize>) {
    order.clear();
    for (index, key) in keys.iter().enumerate() {
        let mut place = order.len();
        while place > 0 && keys[order[place - 1]].total_cmp(key).is_lt() {
            place -= 1;
        }
        order.insert(place, index);
    }
}

/// The items from the least key to the greatest; equals keep their order.
#[must_use]
pub fn ascending_by<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let keys: Vec<f64> = items.iter().map(|item| -key(item)).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    descending(&keys).into_iter().filter_map(|index| items.get_mut(index)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(descending(&[1.0, 3.0, 2.0, 3.0, f64::NAN]), [4, 1, 3, 2, 0]);
        assert_eq!(descending(&[]), Vec::<usize>::new());
        let items = vec![("b", 2.0), ("a", 1.0), ("c", 2.0)];
        assert_eq!(ascending_by(items, |item| item.1), [("a", 1.0), ("b", 2.0), ("c", 2.0)]);
    }
}
