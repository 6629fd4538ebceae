import { expect, test } from "vitest";
import { fitsTotal, selectByTotal } from "../../src/ita/index.js";

const printed = (scores: number[]) => scores.map((value) => ({ value, raw: value.toFixed(2) }));
const right = printed([98.31, 90.85, 95.02, 91.44, 92.67, 92.18, 89.73, 88.36, 96.0, 94.0]);
const wrong = printed([98.31, 90.85, 95.02, 91.44, 92.67, 92.18, 89.73, 88.36, 90.0, 94.0]);
const total = { value: 93.12, raw: "93.12" };

test("fitsTotal asks the formula", () => {
  expect(fitsTotal(right, total)).toBe(true);
  expect(fitsTotal(wrong, total)).toBe(false);
  expect(fitsTotal(right.slice(1), total)).toBeNull();
  expect(fitsTotal([null, ...right.slice(1)], total)).toBeNull();
  expect(fitsTotal(right, { value: null, raw: "9?.12" })).toBeNull();
});

test("whole numbers in a column of two places are exact to two places", () => {
  const mixed = right.map((score) => (score.value === 96 ? { value: 96, raw: "96" } : score));
  expect(fitsTotal(mixed, { value: 93.32, raw: "93.32" })).toBe(false);
});

test("selectByTotal picks the only set that fits", () => {
  expect(selectByTotal([wrong, right], total)).toBe(1);
  expect(selectByTotal([wrong], total)).toBeNull();
  expect(selectByTotal([right, right], total)).toBeNull();
});
