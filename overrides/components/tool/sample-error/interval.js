// How far a share from some answers may lie from the share of all, at 95 per cent. Pure functions; `interval.py` has the
// first of them too, for the table on paper.
//
// E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American
// Statistical Association 22(158), 209–212.
// R. G. Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven
// methods, Statistics in Medicine 17(8), 873–890: method 10.

/** Nineteen in twenty of a normal distribution lie within so many standard deviations. */
const Z = 1.959963984540054;

/** Beyond so many answers nobody asks. */
const MOST = 1e7;

/** @typedef {{answers: number, share: number, whole?: number | null}} Sample `whole`: how many there are to ask; absent where they are many. */
/** @typedef {{low: number, high: number}} Interval */

/**
 * The finite population correction: so many answers from a very large group would say as much as these from a small one.
 *
 * @param {number} answers
 * @param {number | null} [whole]
 * @returns {number} Endless where everybody has answered.
 */
export function worth(answers, whole = null) {
  return whole === null ? answers : (answers * (whole - 1)) / (whole - answers);
}

/** @param {Sample} sample @returns {Interval} Wilson's score interval. */
export function interval({ answers, share, whole = null }) {
  if (whole !== null && whole <= answers) return { low: share, high: share };
  const square = (Z * Z) / worth(answers, whole);
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z * Math.sqrt((share * (1 - share) + square / 4) / worth(answers, whole))) / (1 + square);
  // Within none and all, and never past the share itself by what computers add.
  return { low: Math.min(Math.max(middle - reach, 0), share), high: Math.max(Math.min(middle + reach, 1), share) };
}

/**
 * @param {Sample} before
 * @param {Sample} after
 * @returns {Interval & {difference: number}} Newcombe's interval of the second share minus the first, put together from Wilson's two.
 */
export function change(before, after) {
  const [first, second] = [interval(before), interval(after)];
  const difference = after.share - before.share;
  return {
    difference,
    low: difference - Math.hypot(after.share - second.low, first.high - before.share),
    high: difference + Math.hypot(second.high - after.share, before.share - first.low),
  };
}

/** @param {Sample} sample @returns {number} So many answers with the same share would halve the interval; of a small group, perhaps all. */
export function halving({ answers, share, whole = null }) {
  const width = (/** @type {number} */ count) => {
    const { low, high } = interval({ answers: count, share, whole });
    return high - low;
  };
  const wanted = width(answers) / 2;
  let [few, enough] = [answers, whole ?? MOST];
  while (enough - few > 1) {
    const half = Math.floor((few + enough) / 2);
    if (width(half) > wanted) few = half;
    else enough = half;
  }
  return enough;
}

/** @param {number} count @returns {number} Upwards, to two digits that count: nobody plans for 187 answers. */
export function roundedUp(count) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}
