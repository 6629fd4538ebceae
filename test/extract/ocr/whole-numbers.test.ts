import { expect, test } from "vitest";
import type { GlyphReading } from "../../../src/extract/ocr/digits/glyph.js";
import { withItemLetter } from "../../../src/extract/ocr/item-letters.js";
import { isWhole } from "../../../src/extract/ocr/whole-numbers.js";

/** Glyphs of 20 × 30 pixels, 4 apart; `?` is no digit, `.` a point, `-` a sign; probability 1 where none is given. */
function glyphsOf(text: string, probabilities: Record<number, number> = {}): GlyphReading[] {
  return [...text].map((sign, index) => {
    const x0 = index * 24;
    const kind = sign === "?" ? "other" : /[0-9]/.test(sign) ? "digit" : "sign";
    const height = sign === "." ? 5 : 30;
    return {
      text: sign === "?" ? null : sign,
      digit: kind === "digit" ? Number(sign) : null,
      kind,
      probability: probabilities[index] ?? 1,
      alternatives: [],
      box: { x0, y0: 30 - height, x1: x0 + 20, y1: 30 },
    };
  });
}

const signsAt = (text: string, from = 0) =>
  [...text].map((sign, index) => {
    const x0 = (from + index) * 24;
    return { text: sign, x0, y0: 0, x1: x0 + 20, y1: 30, certainty: 1, line: 0 };
  });

test("a number between sure letters is whole", () => {
  const glyphs = glyphsOf("?41.26?");
  expect(isWhole(glyphs.slice(1, 6), glyphs, signsAt("ก41.26ก"))).toBe(true);
});

test("a number beside what may be a digit is not", () => {
  const glyphs = glyphsOf("41.2?", { 4: 0.4 });
  expect(isWhole(glyphs.slice(0, 4), glyphs, signsAt("41.2ก"))).toBe(false);
  const cut = glyphsOf("88.5-5", { 4: 0.03 });
  expect(isWhole(cut.slice(0, 4), cut, signsAt("88.5"))).toBe(false);
});

test("a number that the OCR saw go on is not, unless other digits stand there", () => {
  const glyphs = glyphsOf("41.2?");
  expect(isWhole(glyphs.slice(0, 4), glyphs, signsAt("41.26"))).toBe(false);
  const range = glyphsOf("2567-2569");
  expect(isWhole(range.slice(0, 4), range, signsAt("2567-2569"))).toBe(true);
});

test("what stands apart from a number is none of it", () => {
  const glyphs = glyphsOf("41.2");
  expect(isWhole(glyphs, glyphs, signsAt("41.2").concat(signsAt("7", 6)))).toBe(true);
});

test("a number behind a plus or minus that the OCR did not see is not", () => {
  const glyphs = glyphsOf("-41.2");
  const part = glyphs.slice(1);
  expect(isWhole(part, glyphs, signsAt("41.2", 1))).toBe(false);
  expect(isWhole(part, glyphs, signsAt("-41.2"))).toBe(true);
});

test("a number behind a bracket that closes, or before one that opens, is not, but for brackets that the OCR saw", () => {
  const cut = glyphsOf(")6.32");
  expect(isWhole(cut.slice(1), cut, signsAt("6.32", 1))).toBe(false);
  expect(isWhole(cut.slice(1), cut, signsAt(")6.32"))).toBe(true);
  const open = glyphsOf("(6.32)");
  expect(isWhole(open.slice(1, 5), open, signsAt("6.32", 1))).toBe(true);
  const behind = glyphsOf("6.32(");
  expect(isWhole(behind.slice(0, 4), behind, signsAt("6.32"))).toBe(false);
});

test("a number beside figures that run together is not, on either side of the point", () => {
  const behind = glyphsOf("70.?");
  expect(isWhole(behind.slice(0, 2), behind, signsAt("70.ก"))).toBe(false);
  const before = glyphsOf("?.66");
  expect(isWhole(before.slice(2), before, signsAt("ก.66"))).toBe(false);
  const last = glyphsOf("75.7??");
  expect(isWhole(last.slice(0, 4), last, signsAt("75.7กก"))).toBe(false);
  const numbering = glyphsOf("1.?");
  expect(isWhole(numbering.slice(0, 1), numbering, signsAt("1.ก"))).toBe(true);
  const words = glyphsOf("10.????");
  expect(isWhole(words.slice(0, 2), words, signsAt("10.กกกก"))).toBe(true);
});

test("the letter of an item's code before a number is none of its digits", () => {
  const [letter, ...digits] = glyphsOf("112").map((glyph, index) =>
    index === 0 ? { ...glyph, box: { x0: 8, x1: 13, y0: 8, y1: 30 }, probability: 0.4 } : glyph,
  );
  const glyphs = withItemLetter(letter ? [letter, ...digits] : [], signsAt("112"));
  expect(glyphs[0]?.text).toBe("i");
  expect(isWhole(glyphs.slice(1), glyphs, signsAt("112"))).toBe(true);
});
