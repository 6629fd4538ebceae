import { describe, expect, test } from "vitest";
import { levelMismatch } from "../../src/check/level-mismatch.js";
import { judge } from "./support/judge.js";

const of = (fiscalYear: number, total: number, level: string, over: object = {}) => ({
  assessments: [{ fiscalYear, total: { value: total }, level: { value: level }, ...over }],
});
const parts = (one: number, two: number) => ({
  instruments: [
    { id: "IIT", score: { value: 98 } },
    { id: "EIT", score: { value: (one + two) / 2 } },
    { id: "EIT", part: 1, score: { value: one } },
    { id: "EIT", part: 2, score: { value: two } },
    { id: "OIT", score: { value: 98 } },
  ],
});
const state = (fragment: object) =>
  judge(levelMismatch, fragment).findings.map(({ actual, expected }) => [actual, expected]);

describe("letters", () => {
  test.each([
    [79.58, "AA", "B"],
    [53.04, "D", "E"],
    [92.0, "B", "A"],
  ])("%f is not %s", (total, printed, right) => {
    expect(state(of(2564, total, printed))).toEqual([[printed, right]]);
  });

  test.each([
    [53.04, "E"],
    [74.95, "C"],
    [95, "AA"],
  ])("%f is %s", (total, printed) => {
    expect(state(of(2564, total, printed))).toEqual([]);
  });
});

describe("names", () => {
  test("a level higher than the scores allow", () => {
    expect(state(of(2566, 80, "ผ่าน"))).toEqual([["ผ่าน", "ต้องปรับปรุง"]]);
    expect(judge(levelMismatch, of(2566, 80, "ผ่าน")).findings[0]?.severity).toBe("error");
    expect(state(of(2568, 93.12, "ผ่านดีเยี่ยม"))).toEqual([["ผ่านดีเยี่ยม", "ผ่านดี / ผ่าน"]]);
  });

  test("an instrument below 85 leaves only ผ่าน", () => {
    const indicators = [
      { no: 9, score: { value: 80 } },
      { no: 10, score: { value: 75 } },
    ];
    expect(state(of(2568, 90.42, "ผ่านดี", { indicators }))).toEqual([["ผ่านดี", "ผ่าน"]]);
    expect(state(of(2568, 90.42, "ผ่าน", { indicators }))).toEqual([]);
  });

  test("a lower level is no mismatch unless both parts of EIT are printed", () => {
    expect(state(of(2567, 97.9, "ผ่านดี"))).toEqual([]);
    expect(state(of(2567, 97.9, "ต้องปรับปรุง"))).toEqual([]);
    expect(state(of(2567, 97.9, "ผ่านดี", parts(97, 98)))).toEqual([["ผ่านดี", "ผ่านดีเยี่ยม"]]);
    expect(state(of(2567, 97.9, "ผ่านดี", parts(94, 98)))).toEqual([]);
  });

  test("a threshold that is only recalled makes a warning", () => {
    const [finding] = judge(levelMismatch, of(2567, 60, "ต้องปรับปรุง")).findings;
    expect(finding?.severity).toBe("warning");
  });
});

test("a level of the other scale is another rule's", () => {
  expect(state(of(2567, 50, "AA"))).toEqual([]);
  expect(state(of(2564, 50, "ผ่าน"))).toEqual([]);
});

test("an unread total could not run", () => {
  const unread = { assessments: [{ fiscalYear: 2568, total: { value: null, raw: "9?" } }] };
  expect(judge(levelMismatch, unread).state).toBe("could-not-run");
});
