import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/model/document.js";
import { toRaw } from "../../src/model/raw-span.js";
import { EditedText } from "../../src/normalise/edited-text.js";

const repair = { class: "test", reason: "test" };

/** The raw text rebuilt from the cleaned text and its edits. */
function rebuiltRaw(text: string, edits: readonly Edit[]): string {
  let raw = "";
  let at = 0;
  for (const edit of edits) {
    const untouched = edit.span[0] - raw.length;
    raw += text.slice(at, at + untouched) + edit.before;
    at += untouched + edit.after.length;
  }
  return raw + text.slice(at);
}

/** Several rounds of changes, each a sorted list of disjoint ranges given as fractions of the text. */
const rounds = fc.array(
  fc.array(
    fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.string({ maxLength: 3, unit: fc.constantFrom("ก", "1") })),
    {
      maxLength: 6,
    },
  ),
  { minLength: 1, maxLength: 5 },
);

function edited(raw: string, changes: [number, number, string][][]): EditedText {
  const text = new EditedText(raw);
  for (const round of changes) {
    let at = 0;
    const replacements = [];
    for (const [gap, length, after] of round) {
      const start = at + gap;
      const end = start + length;
      if (end > text.text.length) break;
      replacements.push({ start, end, after, repair });
      at = Math.max(end, start + 1);
    }
    text.replaceAll(replacements);
  }
  return text;
}

const rawText = fc.string({ maxLength: 25, unit: fc.constantFrom("ก", "ข", "า", " ", "1", "<") });

describe("EditedText", () => {
  it("fuses a change with the edits that it cuts into", () => {
    const text = new EditedText("ข้อ <b>1๒๐</b>");
    text.replaceEach(/<\/?b>/g, { class: "tag", reason: "mark-up" }, () => "");
    text.replaceEach(/[๐-๙]+/g, { class: "thai-digit", reason: "digits" }, () => "20");
    text.replaceEach(/120/g, { class: "item-code", reason: "code" }, () => "i20");
    expect(text.text).toBe("ข้อ i20");
    expect(text.edits).toEqual([
      { span: [4, 7], before: "<b>", after: "", repairs: [{ class: "tag", reason: "mark-up" }] },
      {
        span: [7, 10],
        before: "1๒๐",
        after: "i20",
        repairs: [
          { class: "thai-digit", reason: "digits" },
          { class: "item-code", reason: "code" },
        ],
      },
      { span: [10, 14], before: "</b>", after: "", repairs: [{ class: "tag", reason: "mark-up" }] },
    ]);
  });

  it("takes a deletion into a change across it", () => {
    const text = new EditedText("ก <b> ข");
    text.replace(2, 5, "", repair);
    text.replace(1, 3, " ", repair);
    expect(text.text).toBe("ก ข");
    expect(text.edits.map((edit) => [edit.span, edit.before, edit.after])).toEqual([[[1, 6], " <b> ", " "]]);
  });

  it("forgets an edit that ends up as it was", () => {
    const text = new EditedText("กขค");
    text.replace(1, 2, "จ", repair);
    text.replace(1, 2, "ข", repair);
    expect(text.edits).toEqual([]);
  });

  it("keeps the raw text recoverable and its edits sorted and apart", () => {
    fc.assert(
      fc.property(rawText, rounds, (raw, changes) => {
        const text = edited(raw, changes);
        expect(rebuiltRaw(text.text, text.edits)).toBe(raw);
        let end = 0;
        for (const edit of text.edits) {
          expect(edit.span[0]).toBeGreaterThanOrEqual(end);
          expect(raw.slice(...edit.span)).toBe(edit.before);
          expect(edit.before).not.toBe(edit.after);
          end = edit.span[1];
        }
      }),
    );
  });

  it("maps every range that touches no edit to the same letters of the raw text", () => {
    fc.assert(
      fc.property(rawText, rounds, fc.nat(30), fc.nat(30), (raw, changes, a, b) => {
        const text = edited(raw, changes);
        const span: [number, number] = [Math.min(a, b, text.text.length), Math.min(Math.max(a, b), text.text.length)];
        const [start, end] = toRaw(text, span);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(raw.length);
        let shift = 0;
        const cut = text.edits.some((edit) => {
          const from = edit.span[0] + shift;
          const to = from + edit.after.length;
          shift += edit.after.length - edit.before.length;
          return edit.after === "" ? span[0] < from && from < span[1] : from < span[1] && span[0] < to;
        });
        if (!cut) expect(raw.slice(start, end)).toBe(text.text.slice(...span));
      }),
      { numRuns: 500 },
    );
  });

  it("costs one pass for hundreds of changes", () => {
    const text = new EditedText("๑ก".repeat(50_000));
    for (let round = 0; round < 5; round += 1) {
      text.replaceEach(/[๑๒]/g, repair, (match) => (match[0] === "๑" ? "๒" : "๑"));
    }
    expect(text.edits).toHaveLength(50_000);
    let checked = 0;
    for (let at = 0; at < 100_000; at += 1) checked += toRaw(text, [at, at + 1])[0] === at ? 1 : 0;
    expect(checked).toBe(100_000);
  });
});
