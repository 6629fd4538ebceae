import { expect, test } from "vitest";
import { englishIndicator } from "../../src/ita/english-names.js";

test.each([
  ["Performance of Duties", 1],
  ["Budget Utilization", 2],
  ["Exercise of Power", 3],
  ["Use of Government Property", 4],
  ["Corruption Problem Solving", 5],
  ["Quality of Operation", 6],
  ["Communication Efficiency", 7],
  ["Work System Improvement", 8],
  ["Data Disclosure", 9],
  ["Corruption Prevention", 10],
  ["Budget Open House", null],
  ["Anti-Corruption", null],
  ["System", null],
  ["การใช้งบประมาณ", null],
])("%s is indicator %s", (name, no) => {
  expect(englishIndicator(name)).toBe(no);
});
