//! Two numbers side by side, on which a processor works in one instruction. In the page's program
//! the compiler, which builds it small, makes no such instructions by itself.

/// Two numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Two(Inner);

#[cfg(target_feature = "simd128")]
use core::arch::wasm32 as simd;

#[cfg(target_feature = "simd128")]
type Inner = simd::v128;
#[cfg(not(target_feature = "simd128"))]
type Inner = [f64; 2];

#[cfg(target_feature = "simd128")]
impl Two {
    /// These two.
    #[inline(always)]
    pub(crate) const fn new(first: f64, second: f64) -> Self {
        Self(simd::f64x2(first, second))
    }

    /// Both as they are.
    #[inline(always)]
    pub(crate) fn both(self) -> [f64; 2] {
        [simd::f64x2_extract_lane::<0>(self.0), simd::f64x2_extract_lane::<1>(self.0)]
    }

    /// The greater of each; the other's if one is none.
    #[inline(always)]
    pub(crate) fn at_least(self, least: Self) -> Self {
        Self(simd::f64x2_pmax(least.0, self.0))
    }

    /// The lesser of each; the other's if one is none.
    #[inline(always)]
    pub(crate) fn at_most(self, most: Self) -> Self {
        Self(simd::f64x2_pmin(most.0, self.0))
    }
}

#[cfg(not(target_feature = "simd128"))]
impl Two {
    /// These two.
    #[inline(always)]
    pub(crate) const fn new(first: f64, second: f64) -> Self {
        Self([first, second])
    }

    /// Both as they are.
    #[inline(always)]
    pub(crate) const fn both(self) -> [f64; 2] {
        self.0
    }

    /// The greater of each; the other's if one is none.
    #[inline(always)]
    pub(crate) fn at_least(self, least: Self) -> Self {
        use super::extremes::greater;
        Self([greater(self.0[0], least.0[0]), greater(self.0[1], least.0[1])])
    }

    /// The lesser of each; the other's if one is none.
    #[inline(always)]
    pub(crate) fn at_most(self, most: Self) -> Self {
        use super::extremes::lesser;
        Self([lesser(self.0[0], most.0[0]), lesser(self.0[1], most.0[1])])
    }
}

impl Two {
    /// Nothing and nothing.
    pub(crate) const ZERO: Self = Self::new(0.0, 0.0);

    /// One number twice.
    #[inline(always)]
    pub(crate) const fn alike(number: f64) -> Self {
        Self::new(number, number)
    }

    /// The two together.
    #[inline(always)]
    pub(crate) fn sum(self) -> f64 {
        let [first, second] = self.both();
        first + second
    }
}

impl Default for Two {
    fn default() -> Self {
        Self::ZERO
    }
}

/// Works on each of the two by itself.
macro_rules! each {
    ($trait:ident, $do:ident, $vector:ident, $sign:tt) => {
        impl std::ops::$trait for Two {
            type Output = Self;

            #[inline(always)]
            fn $do(self, other: Self) -> Self {
                #[cfg(target_feature = "simd128")]
                return Self(simd::$vector(self.0, other.0));
                #[cfg(not(target_feature = "simd128"))]
                Self([self.0[0] $sign other.0[0], self.0[1] $sign other.0[1]])
            }
        }
    };
}

each!(Add, add, f64x2_add, +);
each!(Sub, sub, f64x2_sub, -);
each!(Mul, mul, f64x2_mul, *);

impl std::ops::AddAssign for Two {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_worked_on_by_itself() {
        let (a, b) = (Two::new(1.0, 5.0), Two::new(3.0, 2.0));
        let same = |two: Two, numbers: [f64; 2]| {
            assert_eq!(two.both().map(f64::to_bits), numbers.map(f64::to_bits));
        };
        same(a + b, [4.0, 7.0]);
        same(a - b, [-2.0, 3.0]);
        same(a * b, [3.0, 10.0]);
        same(a.at_least(b), [3.0, 5.0]);
        same(a.at_most(b), [1.0, 2.0]);
        same(Two::alike(f64::NAN).at_least(b), b.both());
        same(Two::alike(f64::NAN).at_most(b), b.both());
    }
}
