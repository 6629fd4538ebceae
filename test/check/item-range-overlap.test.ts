import { expect, test } from "vitest";
import { itemRangeOverlap } from "../../src/check/item-range-overlap.js";
import { judge } from "./support/judge.js";

const range = (
  first: string | null,
  last: string | null,
  indicator: number | null,
  fiscalYear: number | null = 2563,
) => ({
  value: { first, last },
  raw: `${first} – ${last}`,
  indicator,
  fiscalYear,
});
const shared = (...itemRanges: object[]) =>
  judge(itemRangeOverlap, { mentions: { itemRanges } }).findings.map(({ actual }) => actual);

test("fires for each pair that shares an item", () => {
  const ranges = [range("i1", "i6", 1), range("i6", "i12", 2), range("i12", "i18", 3), range("i19", "i24", 4)];
  expect(shared(...ranges)).toEqual(["i6", "i12"]);
  expect(shared(...ranges.toReversed()).toSorted()).toEqual(["i12", "i6"]);
});

test("fires for indicators that are not known, and for several items", () => {
  expect(shared(range("o1", "o9", null), range("o8", "o12", null))).toEqual(["o8-o9"]);
});

test.each([
  ["neighbours", range("i1", "i6", 1), range("i7", "i12", 2)],
  ["other instruments", range("i1", "i6", 1), range("e1", "e5", 6)],
  ["the same range again", range("i1", "i6", 1), range("i1", "i6", 1)],
  ["a part of a whole", range("i1", "i30", null), range("i7", "i12", 2)],
  ["sub-indicators of one", range("o1", "o33", 9), range("o10", "o17", 9)],
  ["other years", range("i1", "i6", 1, 2564), range("i4", "i6", 2, 2568)],
  ["a lost code", range("i1", "i6", 1), range(null, "i6", 2)],
])("stays silent for %s", (_, one, two) => {
  expect(shared(one, two)).toEqual([]);
});

test("needs ranges", () => {
  expect(judge(itemRangeOverlap, {}).state).toBe("not-applicable");
});
