import { describe, expect, it } from "vitest";
import type { Character } from "../../../src/extract/pdf/characters.js";
import { gridOf } from "../../../src/extract/pdf/grid.js";
import { partedCells } from "../../../src/extract/pdf/parted-cells.js";

/** Three columns of 100 points and two rows of 20; in the first row no rulings part the columns. */
function table() {
  const across = [0, 20, 40].map((at) => ({ horizontal: true, at, from: 0, to: 300 }));
  const down = [0, 100, 200, 300].map((at, index) => ({
    horizontal: false,
    at,
    from: index % 3 === 0 ? 0 : 20,
    to: 40,
  }));
  const grid = gridOf({ horizontal: across, vertical: down });
  if (!grid) throw new Error("no grid");
  return grid;
}

const word = (x0: number, x1: number, y = 10): Character => ({
  text: "ก",
  x0,
  x1,
  y0: y - 5,
  y1: y + 5,
  originX: x0,
  baseline: y + 4,
  size: 10,
  isBold: false,
  isWhite: false,
  isUpright: true,
  order: 0,
  run: 0,
  isHidden: false,
});
const columnsOf = (characters: Character[]) =>
  partedCells(table(), characters)
    .cells.filter(({ row }) => row === 0)
    .map(({ column, columnSpan }) => [column, columnSpan]);

describe("partedCells", () => {
  it("parts a row with text of its own in each column", () => {
    expect(columnsOf([word(20, 60), word(130, 180), word(220, 280)])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it("finds the new cells again at their places", () => {
    const { cells, cover } = partedCells(table(), [word(20, 60), word(130, 180), word(220, 280)]);
    expect(cover.slice(0, 3)).toEqual(cells.slice(0, 3));
  });

  it("leaves a title alone that runs over a border, or stands close to both sides of one", () => {
    expect(columnsOf([word(20, 60), word(130, 180), word(190, 280)])).toEqual([[0, 3]]);
    expect(columnsOf([word(20, 60), word(150, 198), word(202, 280)])).toEqual([[0, 3]]);
  });

  it("leaves a row alone where a column has no text", () => {
    expect(columnsOf([word(20, 60), word(220, 280)])).toEqual([[0, 3]]);
    expect(columnsOf([])).toEqual([[0, 3]]);
  });

  it("looks at each cell's own text", () => {
    expect(columnsOf([word(20, 60, 30), word(130, 180, 30), word(220, 280, 30)])).toEqual([[0, 3]]);
  });
});
