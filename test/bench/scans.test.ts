import { expect, test } from "vitest";
import { compareCells } from "../../bench/scans/cells.js";
import { comparable, errorRate, errorsOf } from "../../bench/scans/characters.js";
import { numbersOf } from "../../bench/scans/numbers.js";
import { foundOf } from "../../bench/scans/tiles.js";
import type { Block } from "../../src/model/document.js";

test("errors are counted by the kind of the printed character", () => {
  const { missed, added } = errorsOf("ที่ ๙๒", "ท ๙๗ก");
  expect(missed).toEqual({ consonant: 0, vowel: 1, tone: 1, digit: 1, other: 0 });
  expect(added).toBe(1);
});

test("digits of both scripts, dashes and white space don't count", () => {
  expect(comparable("๙๒.๑๘ – ก\nข")).toBe(comparable("92.18-กข"));
  expect(comparable("น\u0e4d้\u0e32")).toBe(comparable("น้ำ"));
});

test("cells are paired in their order, and one that was lost is all error", () => {
  const { errors, wrong } = compareCells(["การใช้อำนาจ", "92.18", "การเปิดเผยข้อมูล"], ["การใช้อำนาจ", "การเปิดเผยข้อมล"]);
  expect(wrong).toEqual([
    { printed: "การเปิดเผยข้อมูล", read: "การเปิดเผยข้อมล" },
    { printed: "92.18", read: "" },
  ]);
  expect(errors.missed.digit).toBe(4);
  expect(errorRate(errors)).toBeCloseTo(6 / 32);
});

test("numbers of paired cells are held against what was read, with their grades", () => {
  const block = (text: string, ...grades: ("high" | "low")[]) =>
    ({ text, numerals: grades.map((confidence) => ({ confidence })) }) as Block;
  const printed = ["ที่", "ข้อ 4 ปี ๒๕๖๗", "1", "75.00"];
  const read = [block("ที่"), block("ข้อ 4 ปี 2561", "high", "low"), block("7/8", "high", "high"), block("75.00")];
  const { pairs } = compareCells(
    printed,
    read.map(({ text }) => text),
  );
  expect(numbersOf(printed, read, pairs).sort((a, b) => (a.printed < b.printed ? -1 : 1))).toEqual([
    { printed: "1", read: "", confidence: null },
    { printed: "2567", read: "2561", confidence: "low" },
    { printed: "4", read: "4", confidence: "high" },
    { printed: "75.00", read: "75.00", confidence: null },
  ]);
});

test("pieces are found whatever their order", () => {
  expect(foundOf("กขคง\u0001จฉชซ", "จฉชซกขคง")).toBe(8);
  expect(foundOf("กขคงจฉ", "กขXคงจฉ")).toBe(4);
});
