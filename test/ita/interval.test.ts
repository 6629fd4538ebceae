import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  around,
  compareFractions,
  exact,
  meanOf,
  meet,
  middle,
  minus,
  over,
  scoreInterval,
  toNumber,
  totalInterval,
  whole,
} from "../../src/ita/index.js";

const ends = (interval: { low: Parameters<typeof toNumber>[0]; high: Parameters<typeof toNumber>[0] }) => [
  toNumber(interval.low),
  toNumber(interval.high),
];

/** True scores of indicators in millionths of a point. */
const trueScores = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 10, maxLength: 10 });

/** Rounds millionths to a number of places, half up, in integers. */
function rounded(millionths: number, places: number): number {
  const unit = 10 ** (6 - places);
  return (Math.floor((millionths + unit / 2) / unit) * unit) / 1_000_000;
}

/** The true total in hundred-millionths times 3, so that no digit is lost: 0.06·Σ(1–5) + 0.1·Σ(6–8) + 0.2·Σ(9–10). */
function trueTotal(scores: readonly number[]): number {
  const sum = (from: number, to: number) => scores.slice(from, to).reduce((a, b) => a + b, 0);
  return (6 * sum(0, 5) + 10 * sum(5, 8) + 20 * sum(8, 10)) / 100;
}

describe("intervals", () => {
  test("stand half a unit to either side, cut to the scale", () => {
    expect(ends(scoreInterval(93.33, 2))).toEqual([93.325, 93.335]);
    expect(ends(scoreInterval(100, 2))).toEqual([99.995, 100]);
    expect(ends(scoreInterval(0, 0))).toEqual([0, 0.5]);
    expect(ends(scoreInterval(101, 0))).toEqual([100.5, 101.5]);
  });

  test("touching ends meet", () => {
    expect(meet(scoreInterval(93.33, 2), scoreInterval(93.34, 2))).toBe(true);
    expect(meet(scoreInterval(93.33, 2), scoreInterval(93.35, 2))).toBe(false);
  });

  test("differences and quotients", () => {
    expect(ends(minus(around(90.42, 2), around(95.16, 2)))).toEqual([-4.75, -4.73]);
    expect(over(around(1, 0), around(0, 0))).toBeNull();
    const percent = over(around(-474, 2), around(95.16, 2));
    expect(percent && Math.round(middle(percent) * 100) / 100).toBe(-4.98);
    expect(meanOf([])).toBeNull();
  });

  test("a total lacks when an indicator lacks", () => {
    expect(totalInterval(new Array(9).fill(scoreInterval(90, 2)))).toBeNull();
  });

  test("the total of precise scores is the weighted one, not the plain mean", () => {
    const scores = [100, 100, 100, 100, 100, 100, 100, 100, 0, 0].map((n) => ({ low: whole(n), high: whole(n) }));
    const total = totalInterval(scores);
    expect(total && middle(total)).toBe(60);
  });

  test("honest rounding never parts the total from its indicators", () => {
    fc.assert(
      fc.property(trueScores, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (scores, places, own) => {
        const intervals = scores.map((score) => scoreInterval(rounded(score, places), places));
        const total = scoreInterval(rounded(Math.round(trueTotal(scores)), own), own);
        const sum = totalInterval(intervals);
        expect(sum && meet(sum, total)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a total off by more than the tolerance never meets", () => {
    fc.assert(
      fc.property(trueScores, fc.integer({ min: 2, max: 500 }), fc.boolean(), (scores, hundredths, up) => {
        const total = trueTotal(scores) / 1_000_000 + ((up ? 1 : -1) * hundredths) / 100;
        fc.pre(total >= 0 && total <= 100);
        const intervals = scores.map((score) => scoreInterval(rounded(score, 2), 2));
        const sum = totalInterval(intervals);
        const printed = Math.round(total * 100) / 100;
        expect(sum && meet(sum, scoreInterval(printed, 2))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("comparison is exact", () => {
    expect(compareFractions(exact(0.3), exact(0.1 + 0.2, 2))).toBe(0);
    expect(compareFractions(exact(99.99), whole(100))).toBeLessThan(0);
  });
});
