import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAgencies } from "../../src/thai/agencies.js";
import { findDates } from "../../src/thai/dates.js";
import { findYears } from "../../src/thai/fiscal-year.js";
import { findLevels, levelOfCell } from "../../src/thai/levels.js";
import { findNumbers, parseNumber } from "../../src/thai/numbers.js";
import { findPeople } from "../../src/thai/people.js";
import { periodNeedsYear, readPeriod } from "../../src/thai/periods.js";
import { findPlaces } from "../../src/thai/places.js";
import { thaiText } from "./arbitrary.js";

const FINDERS = { findAgencies, findDates, findYears, findLevels, findNumbers, findPeople, findPlaces };

describe.each(Object.entries(FINDERS))("%s", (_name, find) => {
  it("gives spans inside the text, in order, never overlapping, whose slices are raw", () => {
    fc.assert(
      fc.property(thaiText(), (text) => {
        let last = 0;
        for (const token of find(text)) {
          expect(token.span[0]).toBeGreaterThanOrEqual(last);
          expect(token.span[1]).toBeGreaterThan(token.span[0]);
          expect(text.slice(token.span[0], token.span[1])).toBe(token.raw);
          last = token.span[1];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it("reads a long report, and hostile repetition, to the end", () => {
    const sentence = "เทศบาลตำบลทุ่งหลวง อำเภอปากท่อ จังหวัดราชบุรี ได้คะแนน ๙๘.๔๓ ระดับ A เมื่อวันที่ ๕ ตุลาคม ๒๕๖๖ (นายสมชาย ใจดี) ";
    const repeated = ["1,", "1/", "ม.", "นาย ก", "ตำบล", "เทศบาล", "ระดับ(", " ", "ปี ", "(นางก ก"];
    for (const text of [sentence.repeat(1000), ...repeated.map((piece) => piece.repeat(40_000 / piece.length))]) {
      expect(() => find(text)).not.toThrow();
    }
  });
});

describe("cell readers", () => {
  it("never throw and give only whole days", () => {
    const day = /^\d{4}-\d{2}-\d{2}$/;
    fc.assert(
      fc.property(thaiText(), fc.option(fc.integer({ min: 2560, max: 2570 })), (text, measuresYear) => {
        const period = readPeriod(text, { measuresYear });
        for (const side of [period?.start, period?.end]) {
          if (typeof side === "string") expect(side).toMatch(day);
        }
        expect([true, false]).toContain(periodNeedsYear(text));
        levelOfCell(text);
        const number = parseNumber(text);
        if (number) expect(Number.isFinite(number.value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
