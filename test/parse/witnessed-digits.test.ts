import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document, WeighedNumeral } from "../../src/model/document.js";
import { readValue } from "../../src/parse/read.js";
import { isFigure } from "../../src/parse/witnessed-digits.js";

const PAIRS = { alike: 10, unclear: 0, other: 0 };

function blockOf(raw: string, numerals: WeighedNumeral[] = [], reader = "mupdf"): Block {
  return {
    index: 0,
    kind: "paragraph",
    page: 1,
    box: null,
    place: null,
    readings: [{ reader, raw }],
    text: raw,
    edits: [],
    lines: [],
    numerals,
  };
}

function documentOf(block: Block, more: Partial<Document> = {}): Document {
  return {
    schemaVersion: "1.0.0",
    mediaType: "application/pdf",
    encoding: null,
    textLayer: "native",
    readers: [{ name: "mupdf", version: "1" }],
    pages: [],
    blocks: [block],
    tables: [],
    pageDecisions: [],
    readerDifferences: [],
    problems: [],
    ...more,
  };
}

function read<T>(
  value: T,
  raw: string,
  numerals: WeighedNumeral[] = [],
  more: Partial<Document> = {},
  reader = "mupdf",
) {
  const block = blockOf(raw, numerals, reader);
  return readValue(documentOf(block, more), block, [0, raw.length], value);
}

const unproved = (raw: string): WeighedNumeral => ({
  span: [0, raw.length],
  confidence: "medium",
  readings: [{ reader: "mupdf", raw, confidence: "medium" }],
});

const doubted = (raw: string, drawn: string, sure: "medium" | "low" = "medium"): WeighedNumeral => ({
  span: [0, raw.length],
  confidence: "low",
  readings: [
    { reader: "mupdf", raw, confidence: "low" },
    { reader: "digit-reader", raw: drawn, confidence: sure },
  ],
});

describe("a figure of a text layer", () => {
  it("is high where the document's digits were read back alike, in both scripts", () => {
    expect(read(96.43, "96.43", [], { digitPairs: PAIRS })).toMatchObject({ value: 96.43, confidence: "high" });
    expect(read(96.43, "๙๖.๔๓", [], { digitPairs: PAIRS })).toMatchObject({ value: 96.43, confidence: "high" });
    expect(read("2024-10-05", "5 ตุลาคม 2567", [], { digitPairs: PAIRS }).confidence).toBe("high");
    expect(read({ first: "i1", last: "i6" }, "i1-i6", [], { digitPairs: PAIRS }).confidence).toBe("high");
  });

  it("is medium where nobody read its digits back, or not all of them", () => {
    expect(read(96.43, "96.43").confidence).toBe("medium");
    expect(read(96.43, "96.43", [unproved("96.43")], { digitPairs: PAIRS }).confidence).toBe("medium");
  });

  it("says nothing of words, which have one witness", () => {
    expect(read("ปี 2567", "ปี 2567", [], { digitPairs: PAIRS }).confidence).toBe("medium");
    expect(read({ value: null, direction: "up" }, "เพิ่มขึ้น", [], { digitPairs: PAIRS }).confidence).toBe("medium");
  });

  it("has no value where its font draws another digit, and keeps what was seen", () => {
    expect(read(96.43, "96.43", [doubted("96.43", "98.43")], { digitPairs: PAIRS })).toMatchObject({
      value: null,
      raw: "96.43",
      confidence: "low",
      alternatives: [{ value: 98.43, raw: "98.43", from: "digit-reader", confidence: "medium" }],
    });
  });

  it("keeps its value, doubtful, where the digit reader saw just that", () => {
    const kept = read(91.23, "91.23", [doubted("91.23", "๙๑.๒๓")], { digitPairs: PAIRS });
    expect(kept).toMatchObject({ value: 91.23, confidence: "low" });
    expect(kept.alternatives).toBeUndefined();
  });

  it("has no value in an alternative that could not be read whole", () => {
    const [other] = read(96.43, "96.43", [doubted("96.43", "9\ufffd.43", "low")]).alternatives ?? [];
    expect(other).toMatchObject({ value: null, raw: "9\ufffd.43", confidence: "low" });
  });

  it("that is part of a text makes it doubtful, its words kept", () => {
    expect(read("2567 เรื่อง", "2567 เรื่อง", [doubted("2567", "2587")], { digitPairs: PAIRS })).toMatchObject({
      value: "2567 เรื่อง",
      confidence: "low",
      alternatives: [{ value: null, raw: "2587 เรื่อง" }],
    });
  });
});

describe("a figure of a page read from its picture", () => {
  it("that is not sure keeps its value, and beside it what else was seen", () => {
    const numeral: WeighedNumeral = {
      span: [0, 5],
      confidence: "medium",
      readings: [
        { reader: "digit-reader", raw: "96.43", confidence: "medium" },
        { reader: "digit-reader", raw: "98.43", confidence: "low" },
      ],
    };
    expect(read(96.43, "96.43", [numeral], {}, "tesseract+digit-reader")).toMatchObject({
      value: 96.43,
      confidence: "medium",
      alternatives: [{ value: 98.43, raw: "98.43", from: "digit-reader", confidence: "low" }],
    });
    const date = { ...numeral, span: [0, 4] as [number, number] };
    expect(read("2567", "2567 เรื่อง", [date], {}, "tesseract+digit-reader").alternatives).toBeUndefined();
  });

  it("takes the confidence of its numeral, never that of the text layer beside", () => {
    const sure: WeighedNumeral = { ...unproved("96.43"), confidence: "high" };
    expect(read(96.43, "96.43", [sure], {}, "tesseract").confidence).toBe("high");
    expect(read(96.43, "96.43", [], { digitPairs: PAIRS }, "tesseract").confidence).toBe("medium");
    expect(read({ a: 1 }, "96.43 – 5", [sure], { digitPairs: PAIRS }, "tesseract").confidence).toBe("medium");
  });
});

it("is never surer than the least sure of the numbers in its range", () => {
  const grade = fc.constantFrom("high", "medium", "low") as fc.Arbitrary<WeighedNumeral["confidence"]>;
  fc.assert(
    fc.property(fc.array(grade, { minLength: 1, maxLength: 6 }), (grades) => {
      const raw = grades.map(() => "12.34").join(" ");
      const numerals = grades.map(
        (confidence, index): WeighedNumeral => ({
          ...unproved("12.34"),
          span: [index * 6, index * 6 + 5],
          confidence,
        }),
      );
      const { confidence } = read({ some: "object" }, raw, numerals, { digitPairs: PAIRS });
      const least = grades.includes("low") ? "low" : grades.includes("medium") ? "medium" : "high";
      expect(confidence).toBe(least);
    }),
  );
});

it("tells figures from words", () => {
  for (const figure of [1, 96.43, "2567", "2024-10", "6.1", "o8", { start: null }]) expect(isFigure(figure)).toBe(true);
  for (const words of ["การใช้อำนาจ", "ระดับ A", "ปี 2567", null]) expect(isFigure(words)).toBe(false);
});

describe("two numbers of a picture", () => {
  const part = (raw: string, start: number): WeighedNumeral => ({
    span: [start, start + raw.length],
    confidence: "high",
    readings: [{ reader: "digit-reader", raw, confidence: "high" }],
  });

  it("are none together where they run into each other, however surely each was read", () => {
    expect(read(8588, "8588", [part("85", 0), part("88", 2)])).toMatchObject({ value: null, confidence: "low" });
    expect(read(85.88, "85.88", [part("85.88", 0)])).toMatchObject({ value: 85.88, confidence: "high" });
    expect(read("2567/2568", "2567/2568", [part("2567", 0), part("2568", 5)])).not.toMatchObject({ confidence: "low" });
  });
});
