import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { digitModel } from "../../../src/extract/ocr/digits/index.js";
import { readDrawnGlyph } from "../../../src/extract/pdf/glyph-reading.js";

const DIGITS = [..."0123456789"];
const UPRIGHT = [12, 0, 0, -12] as const;

describe.each(["Helvetica", "Helvetica-Bold", "Times-Roman", "Courier"])("the drawn digits of %s", (name) => {
  const font = new mupdf.Font(name);
  const verdict = (drawn: string, said: string) =>
    readDrawnGlyph(font, font.encodeCharacter(drawn), UPRIGHT, said, digitModel()).verdict;

  it("are never taken for others than they are", () => {
    for (const drawn of DIGITS) expect([drawn, verdict(drawn, drawn)]).not.toEqual([drawn, "other"]);
  });

  it("never vouch for another digit", () => {
    for (const drawn of DIGITS)
      for (const said of DIGITS)
        if (said !== drawn) expect([drawn, said, verdict(drawn, said)]).not.toEqual([drawn, said, "alike"]);
  });

  it("are read for the most part, at any size, and speak against a wrong map", () => {
    const alike = DIGITS.filter((digit) => verdict(digit, digit) === "alike");
    const against = DIGITS.filter((digit) => verdict(digit, digit === "5" ? "2" : "5") === "other");
    expect(alike.length).toBeGreaterThanOrEqual(8);
    expect(against.length).toBeGreaterThanOrEqual(7);
  });
});

it("reads a digit by the place where its shape stands on the page", () => {
  const font = new mupdf.Font("Helvetica");
  const six = font.encodeCharacter("6");
  expect(readDrawnGlyph(font, six, UPRIGHT, "6", digitModel())).toEqual({ verdict: "alike", seen: "6" });
  expect(readDrawnGlyph(font, six, [-12, 0, 0, 12], "6", digitModel()).verdict).not.toBe("alike");
});

it("says nothing of a letter, of a glyph without ink and of one without extent", () => {
  const font = new mupdf.Font("Helvetica");
  const unclear = { verdict: "unclear", seen: null };
  expect(readDrawnGlyph(font, font.encodeCharacter("W"), UPRIGHT, "8", digitModel())).toEqual(unclear);
  expect(readDrawnGlyph(font, font.encodeCharacter(" "), UPRIGHT, "8", digitModel())).toEqual(unclear);
  expect(readDrawnGlyph(font, font.encodeCharacter("8"), [0, 0, 0, 0], "8", digitModel())).toEqual(unclear);
});
