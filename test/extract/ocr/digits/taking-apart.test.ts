import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../src/extract/ocr/digits/atoms.js";
import { type Component, findComponents } from "../../../../src/extract/ocr/digits/components.js";
import { cutPiece } from "../../../../src/extract/ocr/digits/cuts.js";
import { withoutDirt } from "../../../../src/extract/ocr/digits/dirt.js";
import { type Ink, inkOf } from "../../../../src/extract/ocr/digits/ink.js";
import { findLines } from "../../../../src/extract/ocr/digits/lines.js";
import { segmentsOf } from "../../../../src/extract/ocr/digits/segments.js";
import { drawn, stacked } from "./drawn.js";

/** Ink from rows of text: `#` is inked. */
function inkFrom(rows: readonly string[]): Ink {
  const width = rows[0]?.length ?? 0;
  const dark = Uint8Array.from(rows.join(""), (character) => (character === "#" ? 1 : 0));
  return { width, height: rows.length, dark, density: Float32Array.from(dark) };
}

function piece(x0: number, y0: number, x1: number, y1: number): Component {
  return { label: 1, x0, y0, x1, y1, area: (x1 - x0) * (y1 - y0) };
}

describe("inkOf", () => {
  it("follows a shadow from left to right", () => {
    const width = 300;
    const data = Uint8Array.from({ length: width * 20 }, (_, at) => {
      const x = at % width;
      const paper = 250 - (100 * x) / width;
      return x % 30 < 3 ? paper - 90 : paper;
    });
    const ink = inkOf({ width, height: 20, data });
    const row = ink?.dark.subarray(0, width) ?? new Uint8Array();
    expect([...row].every((dark, x) => dark === (x % 30 < 3 ? 1 : 0))).toBe(true);
  });
});

describe("findComponents", () => {
  it("joins what touches at corners, and gives up beyond the limit", () => {
    const ink = inkFrom(["#..#.", ".#..#", "....."]);
    expect(findComponents(ink, 5)?.components).toHaveLength(2);
    expect(findComponents(ink, 1)).toBeNull();
  });
});

describe("findLines", () => {
  it("finds each line of a cell with the height of its glyphs", () => {
    const image = stacked([drawn("Sarabun", "๔๒.๕๕", 60), drawn("Sarabun", "๙๘", 60)]);
    const ink = inkOf(image);
    const map = ink === null ? null : findComponents(ink, 100);
    const lines = map === null ? [] : findLines(map.components, image, null);
    expect(lines.map((line) => line.components.length)).toEqual([5, 2]);
    for (const line of lines) expect(line.height).toBeGreaterThan(20);
  });
});

describe("withoutDirt", () => {
  const glyphs = [piece(0, 0, 15, 20), piece(30, 0, 45, 20)];
  const kept = (dot: Component): boolean => withoutDirt([...glyphs, dot], 20, () => 20).includes(dot);

  it("keeps decimal points and colons, and pieces beside a glyph", () => {
    expect(kept(piece(21, 17, 24, 20))).toBe(true);
    expect(kept(piece(16, 4, 18, 6))).toBe(true);
    const colon = [piece(21, 17, 24, 20), piece(21, 8, 24, 11)];
    expect(withoutDirt([...glyphs, ...colon], 20, () => 20)).toHaveLength(4);
  });

  it("leaves away specks above, far to the side, and too small for a point", () => {
    expect(kept(piece(21, 2, 24, 5))).toBe(false);
    expect(kept(piece(70, 17, 73, 20))).toBe(false);
    expect(kept(piece(21, 19, 22, 20))).toBe(false);
  });
});

describe("cutPiece", () => {
  it("cuts two rings where they touch", () => {
    const ring = ["..####..", ".#....#.", "#......#", "#......#", "#......#", "#......#", ".#....#.", "..####.."];
    const ink = inkFrom(ring.map((row) => row + row));
    const map = findComponents(ink, 5);
    const [whole] = map?.components ?? [];
    if (map === null || whole === undefined) throw new Error("There is no ink.");
    const seams = cutPiece(ink, map.labels, whole, 8);
    expect(seams.some((seam) => seam.every((x) => x >= 6 && x <= 9))).toBe(true);
  });
});

describe("atomsOf and segmentsOf", () => {
  it("give every inked pixel to exactly one atom, and offer every single atom", () => {
    const image = drawn("Sarabun", "๔๒๕", 60, -0.08);
    const ink = inkOf(image);
    const map = ink === null ? null : findComponents(ink, 100);
    if (ink === null || map === null) throw new Error("There is no ink.");
    const [line] = findLines(map.components, image, null);
    if (line === undefined) throw new Error("There is no line.");
    const atoms = atomsOf(ink, map.labels, line, () => true);
    const inked = ink.dark.reduce((sum, dark) => sum + dark, 0);
    expect(atoms.atoms.reduce((sum, atom) => sum + atom.area, 0)).toBe(inked);
    const segments = segmentsOf(atoms, line, () => false);
    for (let at = 0; at < atoms.atoms.length; at++) {
      expect(segments.some(({ first, last }) => first === at && last === at)).toBe(true);
    }
  });
});
