/** Random numbers that are the same for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Normal, mean 0, deviation 1. */
  normal(): number;
}

/** Normal numbers at evenly spaced probabilities: a draw from them costs one random number. */
const NORMAL = Float32Array.from({ length: 8192 }, (_, index) => quantileOfNormal((index + 0.5) / 8192));

/** Inverse of the normal distribution, by bisection of a logistic-like approximation (Bowling et al. 2009, error below 0.02). */
function quantileOfNormal(probability: number): number {
  const logit = -Math.log(1 / probability - 1);
  let low = -6;
  let high = 6;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (0.07056 * middle ** 3 + 1.5976 * middle < logit) low = middle;
    else high = middle;
  }
  return low;
}

/** A generator (mulberry32) for a seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: <T>(values: readonly T[]): T => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError("There is nothing to pick from.");
      return value;
    },
    normal: () => NORMAL[Math.floor(next() * NORMAL.length)] as number,
  };
}
