import { describe, expect, it } from "vitest";
import { CLASSES, classOf, digitValue, PART_CLASS, SPECK_CLASS } from "../../../../src/extract/ocr/digits/classes.js";
import { decode, type Judged } from "../../../../src/extract/ocr/digits/decode.js";
import { glyphReading } from "../../../../src/extract/ocr/digits/glyph.js";

const BOX = { x0: 0, y0: 0, x1: 1, y1: 1 };

function probabilities(of: Readonly<Record<number, number>>): Float32Array {
  const result = new Float32Array(CLASSES.length);
  for (const [index, value] of Object.entries(of)) result[Number(index)] = value;
  return result;
}

function judged(first: number, last: number, part: number): Judged {
  const segment = { first, last, ...BOX, area: 1, cutLeft: false, cutRight: false };
  return { segment, probabilities: probabilities({ 4: 1 - part, [PART_CLASS]: part }), crowded: false };
}

describe("decode", () => {
  it("takes two atoms as one glyph where only the whole looks like one", () => {
    const way = decode(2, [judged(0, 0, 0.99), judged(1, 1, 0.99), judged(0, 1, 0.01)]);
    expect(way.map(({ segment }) => [segment.first, segment.last])).toEqual([[0, 1]]);
    expect(way[0]?.share).toBeGreaterThan(0.99);
  });

  it("is unsure where both ways look alike", () => {
    const way = decode(2, [judged(0, 0, 0.3), judged(1, 1, 0.3), judged(0, 1, 0.15)]);
    for (const { share } of way) expect(share).toBeLessThan(0.7);
  });

  it("does not read the dots of a colon as two points", () => {
    const dots = [judged(0, 0, 0.2), judged(1, 1, 0.2)].map((dot) => ({ ...dot, crowded: true }));
    const way = decode(2, [...dots, judged(0, 1, 0.6)]);
    expect(way).toHaveLength(1);
  });
});

describe("glyphReading", () => {
  it("counts the scripts of a value together and lists other values", () => {
    const reading = glyphReading(probabilities({ 0: 0.5, 10: 0.44, 8: 0.05 }), 1, BOX);
    expect(reading).toMatchObject({ text: "๐", digit: 0, kind: "digit" });
    expect(reading.probability).toBeCloseTo(0.94);
    expect(reading.alternatives.map(({ text }) => text)).toEqual(["๘"]);
  });

  it("keeps a point in mind where it takes a dot for dirt", () => {
    const [speck, point] = [SPECK_CLASS, classOf(".") ?? 0];
    const reading = glyphReading(probabilities({ [speck]: 0.9, [point]: 0.1 }), 1, BOX);
    expect(reading).toMatchObject({ text: "", kind: "dirt" });
    expect(reading.alternatives[0]?.text).toBe(".");
  });

  it("rejects a letter and keeps the digit that it resembles as an alternative", () => {
    const letter = classOf("ค") ?? 0;
    const reading = glyphReading(probabilities({ [letter]: 0.8, 3: 0.2 }), 1, BOX);
    expect(reading).toMatchObject({ text: null, digit: null, kind: "other" });
    expect(reading.alternatives[0]?.text).toBe("๓");
  });
});

describe("the classes", () => {
  it("come by four, as the network reads its weights", () => {
    expect(CLASSES.length % 4).toBe(0);
    expect(new Set(CLASSES).size).toBe(CLASSES.length);
  });

  it("give a digit its value in both scripts and leave out what only its surroundings tell from a digit", () => {
    expect(digitValue(classOf("๗") ?? -1)).toBe(7);
    expect(digitValue(classOf("7") ?? -1)).toBe(7);
    for (const character of "oOlI|") expect(classOf(character)).toBeNull();
    expect(classOf("−")).toBe(classOf("-"));
  });
});
