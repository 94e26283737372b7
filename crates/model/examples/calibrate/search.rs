//! The least value of a function of a few numbers, without slopes: Nelder and Mead's simplex (1965)
//! in the unit cube.

/// Steps of one search.
const STEPS: usize = 300;
/// Searches, each from the best point so far with a smaller simplex.
const SEARCHES: usize = 6;
/// Size of the first simplex.
const SIZE: f64 = 0.25;

/// A point and the value there.
type Corner<const N: usize> = ([f64; N], f64);

/// Where between 0 and 1 in every direction the function is least, as far as it is found.
pub(crate) fn minimum<const N: usize>(
    start: [f64; N],
    mut value: impl FnMut(&[f64; N]) -> f64,
) -> [f64; N] {
    let mut best = (start, value(&start));
    let mut size = SIZE;
    for _ in 0..SEARCHES {
        let found = search(best.0, size, &mut value);
        if found.1 < best.1 {
            best = found;
        }
        size *= 0.75;
    }
    best.0
}

fn search<const N: usize>(
    start: [f64; N],
    size: f64,
    value: &mut impl FnMut(&[f64; N]) -> f64,
) -> Corner<N> {
    let mut corners: Vec<Corner<N>> = vec![(start, value(&start))];
    for direction in 0..N {
        let mut point = start;
        point[direction] += if start[direction] < 0.5 { size } else { -size };
        corners.push((point, value(&point)));
    }
    for _ in 0..STEPS {
        corners.sort_by(|a, b| a.1.total_cmp(&b.1));
        let worst = corners[N];
        let centre: [f64; N] = std::array::from_fn(|i| {
            corners[..N].iter().map(|(point, _)| point[i]).sum::<f64>() / N as f64
        });
        let mut at = |along: f64| {
            let point = std::array::from_fn(|i| {
                (centre[i] + along * (centre[i] - worst.0[i])).clamp(0.0, 1.0)
            });
            (point, value(&point))
        };
        let mirrored = at(1.0);
        let next = if mirrored.1 < corners[0].1 {
            let further = at(2.0);
            if further.1 < mirrored.1 { further } else { mirrored }
        } else if mirrored.1 < corners[N - 1].1 {
            mirrored
        } else {
            at(if mirrored.1 < worst.1 { 0.5 } else { -0.5 })
        };
        if next.1 < worst.1 {
            corners[N] = next;
            continue;
        }
        let best = corners[0].0;
        for (point, found) in &mut corners[1..] {
            *point = std::array::from_fn(|i| (point[i] + best[i]) / 2.0);
            *found = value(point);
        }
    }
    corners.into_iter().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((start, f64::INFINITY))
}
