import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "../../../src/extract/pdf/align.js";
import type { Character } from "../../../src/extract/pdf/characters.js";
import { contentOf } from "../../../src/extract/pdf/content.js";
import { linesOf } from "../../../src/extract/pdf/lines.js";
import { compareReadings } from "../../../src/extract/pdf/second-reading.js";

const drawn = (text: string): Character[] =>
  [...text].map((sign, order) => ({
    text: sign,
    x0: order * 6,
    y0: 0,
    x1: order * 6 + 6,
    y1: 12,
    originX: order * 6,
    baseline: 10,
    size: 12,
    isBold: false,
    isWhite: false,
    isUpright: true,
    order,
    run: 0,
    isHidden: false,
  }));

const read = (first: string, second: string) => {
  const characters = drawn(first);
  const reading = compareReadings(characters, second, { left: 100 });
  return contentOf(linesOf(characters), 1, reading, []);
};

describe("alignTexts", () => {
  it("gives changes that turn one text into the other", () => {
    const text = fc.array(fc.constantFrom("ก", "ข", "1", "2"), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (own, other) => {
        const made: string[] = [];
        let at = 0;
        for (const change of alignTexts(own, other) ?? []) {
          made.push(...own.slice(at, change.start), ...other.slice(change.otherStart, change.otherEnd));
          at = change.end;
        }
        expect([...made, ...own.slice(at)]).toEqual(other);
      }),
    );
  });

  it("gives up on texts that have nothing in common", () => {
    expect(alignTexts(new Array(900).fill("ก"), new Array(900).fill("ข"))).toBeNull();
  });
});

describe("the second reading", () => {
  it("lists digits and letters that differ, with their place, and keeps the other text beside", () => {
    const content = read("คะแนน 98.43", "คะแนน 96.43");
    expect(content.otherReadings).toEqual([{ reader: "pdf-parse", raw: "คะแนน 96.43" }]);
    expect(content.differences).toMatchObject([
      {
        page: 1,
        span: [7, 8],
        readings: [
          { reader: "mupdf", text: "8" },
          { reader: "pdf-parse", text: "6" },
        ],
      },
    ]);
  });

  it("keeps the letter that stands for a lost tone mark", () => {
    expect(read("ที\ufffdดิน", "ทีÉดิน").otherReadings).toEqual([{ reader: "pdf-parse", raw: "ทีÉดิน" }]);
  });

  it.each([
    ["ดำเนินการ", "ดำ าเนินการ"],
    ["ทุ่งสมมุติ", "ทุ งสมม่ ติ"],
    ["โปร่งใส", "โปร\uf70aงใส"],
    ["ลำดับ", "ลำ\u0003ดับ"],
    ["เว้น  วรรค", "เว้น\nวรรค"],
  ])("sees no difference between %j and %j", (first, second) => {
    expect(read(first, second).differences).toBeUndefined();
  });
});
