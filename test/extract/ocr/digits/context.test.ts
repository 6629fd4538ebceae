import { describe, expect, it } from "vitest";
import type { LineAtoms } from "../../../../src/extract/ocr/digits/atoms.js";
import { CLASSES, classOf, PART_CLASS, SPECK_CLASS } from "../../../../src/extract/ocr/digits/classes.js";
import { inContext } from "../../../../src/extract/ocr/digits/context.js";
import { amidDirt, isDirt } from "../../../../src/extract/ocr/digits/dirt.js";
import type { Ink } from "../../../../src/extract/ocr/digits/ink.js";
import type { Segment } from "../../../../src/extract/ocr/digits/segments.js";
import { mayHoldPoint } from "../../../../src/extract/ocr/digits/swallowed.js";

function answer(of: Readonly<Record<string, number>>): Float32Array {
  const result = new Float32Array(CLASSES.length);
  for (const [name, value] of Object.entries(of)) {
    const index = name === "speck" ? SPECK_CLASS : name === "part" ? PART_CLASS : (classOf(name) ?? 0);
    result[index] = value;
  }
  return result;
}

const total = (values: Float32Array | undefined): number => [...(values ?? [])].reduce((sum, value) => sum + value, 0);

describe("inContext", () => {
  it("finds a digit of the number's own script likelier than one of the other", () => {
    const [, , seen] = inContext([answer({ "๘": 1 }), answer({ "๔": 1 }), answer({ 6: 0.6, "๖": 0.4 })]);
    expect(seen?.[classOf("๖") ?? 0]).toBeGreaterThan(0.9);
    expect(total(seen)).toBeCloseTo(1);
  });

  it("leaves scripts as they are where a line has both", () => {
    const mixed = [answer({ "๘": 1 }), answer({ "๔": 1 }), answer({ 7: 1 }), answer({ 6: 0.6, "๖": 0.4 })];
    expect(inContext(mixed)[3]?.[classOf("6") ?? 0]).toBeCloseTo(0.6);
  });

  it("finds letters rarer among digits, but not at the start and not beside a letter", () => {
    const doubt = answer({ 1: 0.8, i: 0.2 });
    const digits = [answer({ 2: 1 }), answer({ 7: 1 })];
    const one = classOf("1") ?? 0;
    expect(inContext([...digits, doubt])[2]?.[one]).toBeGreaterThan(0.95);
    expect(inContext([doubt, ...digits])[0]?.[one]).toBeCloseTo(0.8);
    expect(inContext([...digits, doubt, answer({ k: 1 })])[2]?.[one]).toBeCloseTo(0.8);
  });

  it("keeps how likely a piece is", () => {
    const [, , seen] = inContext([answer({ "๘": 1 }), answer({ "๔": 1 }), answer({ 6: 0.3, "๖": 0.3, part: 0.4 })]);
    expect(seen?.[PART_CLASS]).toBeCloseTo(0.4);
    expect(total(seen)).toBeCloseTo(1);
  });
});

describe("amidDirt", () => {
  it("takes a dot for a point rather than for dirt where there is no other dirt", () => {
    const dot = answer({ speck: 0.9, ".": 0.1 });
    expect(isDirt(dot)).toBe(true);
    expect(isDirt(amidDirt(dot, 0))).toBe(false);
    expect(amidDirt(dot, 5)).toEqual(dot);
    expect(total(amidDirt(dot, 1))).toBeCloseTo(1);
  });
});

describe("mayHoldPoint", () => {
  const picture = (rows: readonly string[]): { ink: Ink; map: LineAtoms; segment: Segment } => {
    const [width, height] = [rows[0]?.length ?? 0, rows.length];
    const dark = Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0));
    const box = { x0: 0, y0: 0, x1: width, y1: height, area: 1 };
    return {
      ink: { width, height, dark, density: Float32Array.from(dark) },
      map: { atoms: [{ ...box, source: 1 }], left: 0, top: 0, width, height, owner: Uint16Array.from(dark) },
      segment: { ...box, first: 0, last: 0, cutLeft: false, cutRight: false },
    };
  };
  const ring = ["######", "#....#", "#....#", "#....#", "#....#", "#....#", "#....#", "######"];
  const stuck = ring.map((row, at) => `${row}${at > 5 ? "###" : "..."}`);

  it("sees ink that goes on at a digit's foot, but not at that of a 1", () => {
    const zero = classOf("๐") ?? 0;
    const look = (rows: readonly string[], best: number): boolean => {
      const { ink, map, segment } = picture(rows);
      return mayHoldPoint(ink, map, segment, best);
    };
    expect(look(ring, zero)).toBe(false);
    expect(look(stuck, zero)).toBe(true);
    expect(look(stuck, classOf("1") ?? 0)).toBe(false);
  });
});
