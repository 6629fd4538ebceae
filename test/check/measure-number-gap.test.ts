import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureNumberGap } from "../../src/check/measure-number-gap.js";
import { inCell, judge } from "./support/judge.js";

const measure = (no: string | null, more: object, place: number) => ({
  no: no === null ? null : { value: no, evidence: inCell(place, 0, no) },
  ...more,
});
const numbered = (...numbers: (string | null)[]) =>
  judge(measureNumberGap, { measures: numbers.map((no, place) => measure(no, {}, place)) }).findings;
const missingIn = (...numbers: string[]) => numbered(...numbers).flatMap((finding) => finding.missingContributors);

describe("fires", () => {
  test.each([
    [["1", "1", "2", "3", "4", "5", "7"], ["6"]],
    [
      ["1", "4"],
      ["2", "3"],
    ],
    [
      ["1", "2", "6.1", "6.2"],
      ["3", "4", "5"],
    ],
    [["6.1", "6.3"], ["6.2"]],
    [
      ["1", "2", "4", "1", "3"],
      ["3", "2"],
    ],
  ])("for %j", (numbers, missing) => {
    expect(missingIn(...numbers)).toEqual(missing);
  });

  test("with both neighbours", () => {
    const [finding] = numbered("5", "7");
    expect(finding).toMatchObject({ severity: "info", measure: "6", expected: "6", actual: "7" });
    expect(finding?.evidence).toHaveLength(2);
  });
});

describe("stays silent", () => {
  test.each([
    ["a whole series", ["1", "2", "3"]],
    ["sub-rows", ["1", "2", "3", "3", "3"]],
    ["a new start", ["1", "2", "3", "1", "2"]],
    ["sub-numbers", ["5", "6.1", "6.2", "7", "7.1", "8"]],
    ["sub-numbers that start again", ["1.1", "1.2", "2.1", "2.2"]],
    ["an order slip", ["1", "3", "2", "4"]],
    ["a misread number", ["1", "2", "10"]],
    ["words", ["ก", "ค"]],
  ])("for %s", (_, numbers) => {
    expect(numbered(...numbers)).toEqual([]);
  });

  test("where section or indicator changes", () => {
    const section = (name: string) => ({ section: { value: name } });
    const measures = [
      measure("1", section("ด้านที่หนึ่ง"), 1),
      measure("2", section("ด้านที่หนึ่ง"), 2),
      measure("4", section("ด้านที่สอง"), 3),
      measure("1", { indicator: 3 }, 4),
      measure("3", { indicator: 4 }, 5),
    ];
    expect(judge(measureNumberGap, { measures }).findings).toEqual([]);
  });
});

test("never fires for numbers that count on", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 30 }), (repeats) => {
      const numbers = repeats.flatMap((times, index) => Array.from({ length: times }, () => String(index + 1)));
      return numbered(...numbers).length === 0;
    }),
    { numRuns: 30 },
  );
});

test("needs two numbers", () => {
  expect(judge(measureNumberGap, { measures: [measure("1", {}, 1), measure(null, {}, 2)] }).state).toBe(
    "not-applicable",
  );
});
