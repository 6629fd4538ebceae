import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanedSpan, excerpt, shortened } from "../../../src/emit/review/marks.js";
import { toRaw } from "../../../src/model/raw-span.js";
import { block, edit } from "./documents.js";

describe("cleanedSpan", () => {
  it.each([
    ["before an edit", [0, 2], "ab"],
    ["an edit of the same length", [3, 5], "75"],
    ["part of an edit of the same length", [4, 5], "5"],
    ["part of an edit of another length", [8, 9], "long"],
    ["after all", [10, 12], "z!"],
  ] as const)("finds %s", (_, span, expected) => {
    const raw = "ab ๗๕ -xy-z!";
    const mended = block(0, raw, [edit(raw, 3, 5, "75"), edit(raw, 7, 9, "long")]);
    const [start, end] = cleanedSpan(mended.edits, [...span]);
    expect(mended.text.slice(start, end)).toBe(expected);
  });

  it("goes back to a raw range that holds the one it came from", () => {
    const piece = fc.record({
      kept: fc.string({ maxLength: 4 }),
      before: fc.string({ maxLength: 3 }),
      after: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        let raw = "";
        const edits = pieces.flatMap(({ kept, before, after }) => {
          const start = raw.length + kept.length;
          raw += kept + before;
          return before === after ? [] : [edit(raw, start, raw.length, after)];
        });
        const [start, end] = [a % (raw.length + 1), b % (raw.length + 1)].sort((x, y) => x - y) as [number, number];
        const mended = block(0, raw, edits);
        const [from, to] = cleanedSpan(edits, [start, end]);
        expect(from >= 0 && from <= to && to <= mended.text.length).toBe(true);
        const untouched = edits.every(({ span }) => span[1] < start || span[0] > end);
        if (untouched && start < end) expect(toRaw(mended, [from, to])).toEqual([start, end]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("excerpt", () => {
  it("leaves a short text whole", () => {
    expect(excerpt("คะแนนรวม 84.99", [9, 14])).toEqual({ text: "คะแนนรวม 84.99", mark: [9, 14] });
  });

  it("keeps the marked words of a long text where the mark says", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), fc.nat({ max: 20 }), (before, after, length) => {
        const marked = "๙".repeat(length);
        const whole = `${"ที่ ".repeat(before / 4)}${marked}${"ก ".repeat(after / 2)}`;
        const start = whole.length - "ก ".repeat(after / 2).length - length;
        const { text, mark } = excerpt(whole, [start, start + length]);
        expect(text.slice(...(mark ?? [0, 0]))).toBe(marked);
        expect(text.length).toBeLessThan(650);
        expect(text).not.toMatch(/^…\p{M}/u);
      }),
      { seed: 6 },
    );
  });

  it("takes a mark beyond the text for what is left of it", () => {
    expect(excerpt("กข", [1, 900]).mark).toEqual([1, 2]);
    expect(excerpt("ก".repeat(900), null).text.length).toBeLessThan(500);
  });
});

describe("shortened", () => {
  it("parts no pair of surrogates", () => {
    expect(shortened("ab😀cd", 3)).toBe("ab…");
  });
});
