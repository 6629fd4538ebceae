import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { cellXml, columnLetters, cutText, xmlText } from "../../../src/emit/workbook/cell.js";
import { rowHeight } from "../../../src/emit/workbook/row-height.js";

describe("columnLetters", () => {
  it("counts as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("xmlText", () => {
  it("gives text that XML can hold and that reads back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const made = xmlText(text);
        expect(made).not.toMatch(/[<>"]|\p{Surrogate}|[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/u);
        const [node] = parseFragment(made).childNodes;
        const back = node && "value" in node ? node.value : "";
        const kept = text
          .replace(/\r\n?/g, "\n")
          .replace(/\p{Surrogate}|[\u0000-\u001f\ufffe\uffff]/gu, (sign) =>
            sign === "\n" || sign === "\t" ? sign : "\uFFFD",
          );
        expect(back).toBe(kept);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("cutText", () => {
  it("never cuts a character in two", () => {
    const cut = cutText("🙂".repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("cellXml", () => {
  it("stores numbers as numbers, all else as text, and nothing for no value", () => {
    expect(cellXml(88.5, "score", 2, 1)).toMatch(/^<c r="B2" s="[0-9]+"><v>88.5<\/v><\/c>$/);
    expect(cellXml(true, "text", 2, 0)).toContain(">ใช่<");
    expect(cellXml("88.5", "text", 2, 0)).toContain('t="inlineStr"');
    expect([cellXml(null, "text", 1, 0), cellXml("", "text", 1, 0), cellXml(Number.NaN, "score", 1, 0)].join("")).toBe(
      "",
    );
  });
});

describe("rowHeight", () => {
  const wrapped = (value: string) => rowHeight([{ value, look: "wrapped" }], [20]);

  it("grows with the lines of wrapped text, in which Thai marks take no width", () => {
    expect(wrapped("สั้น")).toBeNull();
    expect(wrapped("ก\nข\nค")).toBe(48);
    expect(wrapped("ก".repeat(30))).toBe(32);
    expect(wrapped("กี่".repeat(17))).toBeNull();
    expect(wrapped("ก".repeat(9000))).toBe(409);
  });
});
