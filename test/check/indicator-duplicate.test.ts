import { expect, test } from "vitest";
import { indicatorDuplicate } from "../../src/check/indicator-duplicate.js";
import { judge } from "./support/judge.js";

const cell = (row: number, column: number, text: string) => [
  { page: 1, block: 500 + row * 5 + column, table: 3, row, column, span: [0, text.length], box: null, text },
];
const name = (row: number, value: string, over: object = {}) => ({
  value,
  printedNo: row,
  fiscalYear: 2568,
  table: 3,
  evidence: cell(row, 1, value),
  ...over,
});
const flagged = (...indicatorNames: object[]) => judge(indicatorDuplicate, { mentions: { indicatorNames } }).findings;

test("fires for one indicator in two rows, written either way", () => {
  const findings = flagged(name(5, "การเปิดเผยข้อมูล"), name(9, "การเปิดเผย ข้อมูล"));
  expect(findings).toMatchObject([{ indicator: 9, severity: "warning", actual: "การเปิดเผยข้อมูล" }]);
  expect(findings[0]?.evidence).toHaveLength(2);
});

test("fires for a name that is no official one", () => {
  expect(flagged(name(4, "การให้บริการประชาชน"), name(8, "การให้บริการประชาชน"))).toHaveLength(1);
});

test("stays silent for one row, another year, another table", () => {
  const twice = name(5, "การเปิดเผยข้อมูล");
  expect(flagged(twice, twice)).toEqual([]);
  expect(flagged(twice, name(9, "การเปิดเผยข้อมูล", { fiscalYear: 2567 }))).toEqual([]);
  expect(flagged(twice, name(9, "การเปิดเผยข้อมูล", { table: 4 }))).toEqual([]);
});
