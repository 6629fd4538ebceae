import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textTable } from "../../src/cli/text-table.js";
import { cutTo, padTo, printable, textWidth } from "../../src/cli/text-width.js";

describe("textWidth", () => {
  it.each([
    ["abc", 3],
    ["ที่นี่", 2],
    ["กำลัง", 4],
    ["น้ำ", 2],
    ["เก๋า", 3],
    ["日本", 4],
    ["", 0],
  ])("of %s is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe("padTo and cutTo", () => {
  it("keep to the width, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom("ก", "ิ", "่", "ำ", "a", "日", " ") });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (value, width) => {
        expect(textWidth(cutTo(value, width))).toBeLessThanOrEqual(width);
        expect(textWidth(padTo(cutTo(value, width - 1 || 1), width))).toBe(width);
      }),
    );
  });

  it("never part a letter from its marks", () => {
    expect(cutTo("ที่นี่มีที่", 3)).toBe("ที่นี่…");
  });
});

describe("printable", () => {
  it("leaves nothing that a terminal would obey", () => {
    expect(printable("a\u001b[31mb\u0007\r\nc\u202ed")).toBe("a [31mb c d");
  });
});

describe("textTable", () => {
  it("aligns Thai columns", () => {
    const lines = textTable(
      [
        ["ชื่อ", "คะแนน"],
        ["ที่นี่", "1.00"],
        ["ก", "100"],
      ],
      new Set([1]),
    );
    expect(lines).toEqual(["ชื่อ  คะแนน", "──  ─────", "ที่นี่   1.00", "ก     100"]);
  });

  it("is empty without rows", () => {
    expect(textTable([], new Set())).toEqual([]);
  });
});
