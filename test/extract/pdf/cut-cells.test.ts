import { describe, expect, it } from "vitest";
import { cellWithOverflow, cutCellsOf } from "../../../src/extract/pdf/cut-cells.js";
import { gridOf } from "../../../src/extract/pdf/grid.js";

const vertical = [0, 100, 200].map((at) => ({ at, from: 0, to: 80 }));
const horizontal = [
  { at: 0, from: 0, to: 200 },
  { at: 40, from: 0, to: 200 },
  { at: 80, from: 100, to: 200 },
];
/** The border at 80 is drawn below the second column only; the grid closes it below the first. */
const grid = gridOf({ vertical, horizontal: [...horizontal, { at: 80, from: 0, to: 100 }] });
if (!grid) throw new Error("no grid");

describe("cutCellsOf", () => {
  it("finds the cell below which no border is drawn, and how far its text may run", () => {
    const cut = cutCellsOf(grid, horizontal, [{ at: 110, from: 0, to: 200 }]);
    expect([...cut.openBelow].map(({ row, column }) => [row, column])).toEqual([[1, 0]]);
    expect(cut.bottom).toBe(110);
  });

  it("takes no line that is narrower than the table, or far below it", () => {
    expect(cutCellsOf(grid, horizontal, [{ at: 110, from: 20, to: 180 }]).bottom).toBe(80);
    expect(cutCellsOf(grid, [...horizontal, { at: 300, from: 0, to: 200 }], []).bottom).toBe(80);
  });

  it("leaves a closed table as it is", () => {
    const closed = [...horizontal, { at: 80, from: 0, to: 100 }, { at: 110, from: 0, to: 200 }];
    expect(cutCellsOf(grid, closed, [])).toEqual({ openBelow: new Set(), bottom: 80 });
  });
});

describe("cellWithOverflow", () => {
  it("gives text below the last row to the cell that is cut there, and to no other", () => {
    const cut = cutCellsOf(grid, horizontal, [{ at: 110, from: 0, to: 200 }]);
    const place = (x: number, y: number): unknown => cellWithOverflow(grid, cut, x, y);
    expect(place(50, 95)).toMatchObject({ row: 1, column: 0 });
    expect([place(150, 95), place(50, 115)]).toEqual([null, null]);
    expect(place(50, 20)).toMatchObject({ row: 0, column: 0 });
  });
});
