/** An exact fraction; the denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** All numbers from `low` to `high`, ends included. */
export interface Interval {
  low: Fraction;
  high: Fraction;
}

/** A whole number as a fraction. */
export function whole(value: number): Fraction {
  return { numerator: BigInt(value), denominator: 1n };
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** The nearest floating number, for showing only. */
export function toNumber(fraction: Fraction): number {
  const millionths = (fraction.numerator * 1_000_000n) / fraction.denominator;
  return Number(millionths) / 1_000_000;
}

const MAX_PLACES = 12;

/**
 * How many decimals a printed number has, in Thai or Arabic digits with a point or a comma for it. Where the raw
 * text holds several numbers, `value` says which; never fewer than `value` itself needs.
 */
export function printedPlaces(raw: string, value?: number): number {
  const arabic = raw.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const tokens = [...arabic.matchAll(/[0-9]+(?:[.,·][0-9]+)?/g)].map(([token]) => token.replace(/[,·]/, "."));
  const own = value === undefined ? tokens : tokens.filter((token) => Number(token) === Math.abs(value));
  const printed = (own[0] ?? tokens[0] ?? "").split(".")[1]?.length ?? 0;
  const needed = value === undefined ? 0 : decimalsOf(value);
  const chosen = own.length === 0 && value !== undefined ? needed : Math.max(printed, needed);
  return Math.min(MAX_PLACES, chosen);
}

function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  return /^-?[0-9]+\.[0-9]+$/.test(text) ? text.length - text.indexOf(".") - 1 : 0;
}

/** A decimal number as an exact fraction, read to at most twelve places. */
export function exact(value: number, places = decimalsOf(value)): Fraction {
  const kept = Math.min(MAX_PLACES, places);
  const bounded = Number.isFinite(value) ? Math.max(-1e9, Math.min(1e9, value)) : 0;
  return { numerator: BigInt(bounded.toFixed(kept).replace(".", "")), denominator: 10n ** BigInt(kept) };
}

/** What a printed number stands for: half a unit of its last place to either side; `places` as for its series. */
export function around(value: number, places: number): Interval {
  const centre = exact(value, Math.max(places, decimalsOf(value)));
  const half: Fraction = { numerator: 1n, denominator: 2n * 10n ** BigInt(Math.min(MAX_PLACES, places)) };
  return { low: add(centre, negate(half)), high: add(centre, half) };
}

/** What a printed score stands for: `around`, cut to 0–100 unless the number itself lies outside. */
export function scoreInterval(value: number, places: number): Interval {
  const interval = around(value, places);
  if (value < 0 || value > 100) return interval;
  return {
    low: compareFractions(interval.low, whole(0)) < 0 ? whole(0) : interval.low,
    high: compareFractions(interval.high, whole(100)) > 0 ? whole(100) : interval.high,
  };
}

/** Whether two intervals share a number. */
export function meet(a: Interval, b: Interval): boolean {
  return compareFractions(a.low, b.high) <= 0 && compareFractions(b.low, a.high) <= 0;
}

/** Everything that a − b can be. */
export function minus(a: Interval, b: Interval): Interval {
  return { low: add(a.low, negate(b.high)), high: add(a.high, negate(b.low)) };
}

/** An interval times a fraction that is not negative. */
export function times(a: Interval, factor: Fraction): Interval {
  return { low: multiply(a.low, factor), high: multiply(a.high, factor) };
}

/** What a / b can be, for b wholly above zero; null otherwise. */
export function over(a: Interval, b: Interval): Interval | null {
  if (compareFractions(b.low, whole(0)) <= 0) return null;
  const inverse = (f: Fraction): Fraction => ({ numerator: f.denominator, denominator: f.numerator });
  const ends = [a.low, a.high].flatMap((end) => [multiply(end, inverse(b.low)), multiply(end, inverse(b.high))]);
  ends.sort(compareFractions);
  const [low] = ends;
  const high = ends.at(-1);
  return low && high ? { low, high } : null;
}

/** The mean of several intervals; null for none. */
export function meanOf(intervals: readonly Interval[]): Interval | null {
  if (intervals.length === 0) return null;
  const share: Fraction = { numerator: 1n, denominator: BigInt(intervals.length) };
  const zero: Interval = { low: whole(0), high: whole(0) };
  const sum = intervals.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }), zero);
  return times(sum, share);
}

/** A weighted sum; weights in hundredths. */
export function weighted(terms: readonly { interval: Interval; hundredths: number }[]): Interval {
  let sum: Interval = { low: whole(0), high: whole(0) };
  for (const { interval, hundredths } of terms) {
    const term = times(interval, { numerator: BigInt(hundredths), denominator: 100n });
    sum = { low: add(sum.low, term.low), high: add(sum.high, term.high) };
  }
  return sum;
}

/** The middle of an interval as a number of four decimals, for showing. */
export function middle(interval: Interval): number {
  const sum = add(interval.low, interval.high);
  return Math.round((toNumber(sum) / 2) * 10_000) / 10_000;
}
