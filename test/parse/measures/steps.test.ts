import fc from "fast-check";
import { expect, test } from "vitest";
import { opensWithMarker, splitSteps } from "../../../src/parse/measures/steps.js";

const split = (text: string, options = {}) => splitSteps(text, options).map(([start, end]) => text.slice(start, end));

test.each([
  ["1. ประชุม 2. ประกาศ 3.แจ้งเวียน", ["1. ประชุม", "2. ประกาศ", "3.แจ้งเวียน"]],
  ["๑) ประชุม\n๒) ประกาศ", ["๑) ประชุม", "๒) ประกาศ"]],
  ["แผนงาน\n1. ทำ\nให้เสร็จ\n(1) ก่อน\n(2) หลัง", ["แผนงาน", "1. ทำ\nให้เสร็จ", "(1) ก่อน", "(2) หลัง"]],
  ["- ประชุม - ประกาศ", ["- ประชุม", "- ประกาศ"]],
  ["• ทำป้าย\n• แจกแผ่นพับ", ["• ทำป้าย", "• แจกแผ่นพับ"]],
  ["ประชุมชี้แจง\nติดประกาศ", ["ประชุมชี้แจง", "ติดประกาศ"]],
  ["ประชุมชี้แจง\nและติดประกาศ", ["ประชุมชี้แจง\nและติดประกาศ"]],
  [
    "ใช้ระบบ (e - GP) ตั้งแต่ ตุลาคม - มีนาคม และ เมษายน - กันยายน",
    ["ใช้ระบบ (e - GP) ตั้งแต่ ตุลาคม - มีนาคม และ เมษายน - กันยายน"],
  ],
  ["จัดซื้อ 1.5 ล้าน ในข้อ 2. ของแผน", ["จัดซื้อ 1.5 ล้าน ในข้อ 2. ของแผน"]],
  ["6.1 จัดทำ 6.2 เผยแพร่", ["6.1 จัดทำ", "6.2 เผยแพร่"]],
  ["", []],
])("%j", (text, entries) => {
  expect(split(text)).toEqual(entries);
});

test("printed lines that only wrap are not entries", () => {
  expect(split("ประชุมชี้แจง\nติดประกาศ", { wraps: true })).toHaveLength(1);
});

test("text that goes on counts the list on", () => {
  expect(split("ที่ทำการ 3. แจ้งเวียน", { before: "2. ติดประกาศใน" })).toEqual(["ที่ทำการ", "3. แจ้งเวียน"]);
  expect(split("ที่ทำการ 3. แจ้งเวียน")).toHaveLength(1);
});

test("a marker opens a text", () => {
  expect(opensWithMarker("๒. ต่อไป")).toBe(true);
  expect(opensWithMarker("ต่อไป 2. นี่")).toBe(false);
});

test("entries stand in order, apart, and lose nothing but white space", () => {
  const piece = fc.constantFrom("1. ", "2. ", "- ", "(1) ", "\n", " ", "ประชุม", "และ", "e-GP", "๓)", "6.1", "•");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const spans = splitSteps(text);
      expect(spans.every(([start, end], i) => start < end && start >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
      const kept = spans.map(([start, end]) => text.slice(start, end)).join("");
      expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
