import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/extract/limits.js";
import type { RawTable } from "../../../src/extract/raw-items.js";
import { RowBudget } from "../../../src/extract/tables/row-budget.js";

function table(rows: number, columns: number, span: { columnSpan?: number } = {}): RawTable {
  const cells = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    raw: String(at),
    ...span,
  }));
  return { type: "table", origin: "marked-up", headerRows: 0, cells };
}

describe("RowBudget", () => {
  it("leaves a table within the limits as it is", () => {
    const budget = new RowBudget(DEFAULT_LIMITS);
    const whole = table(5, 4);
    expect(budget.take(whole)).toBe(whole);
    expect(budget.cut).toBe(false);
  });

  it("cuts rows over all tables together", () => {
    const budget = new RowBudget({ ...DEFAULT_LIMITS, rows: 7 });
    budget.take(table(5, 2));
    expect(budget.take(table(5, 2))).toMatchObject({ cells: { length: 4 } });
    expect(budget.cut).toBe(true);
    expect(budget.take(table(5, 2))).toBeNull();
  });

  it("cuts columns, and cells that span beyond the last", () => {
    const budget = new RowBudget({ ...DEFAULT_LIMITS, columns: 3 });
    expect(budget.take(table(2, 5))).toMatchObject({ cells: { length: 6 } });
    expect(budget.cut).toBe(true);
    const spanned = new RowBudget({ ...DEFAULT_LIMITS, columns: 3 }).take(table(1, 1, { columnSpan: 900 }));
    expect(spanned).toMatchObject({ cells: [{ columnSpan: 3 }] });
  });

  it("cuts where rows and columns together make too large a grid", () => {
    const budget = new RowBudget({ ...DEFAULT_LIMITS, places: 20 });
    expect(budget.take(table(100, 4))).toMatchObject({ cells: { length: 20 } });
    expect(budget.cut).toBe(true);
  });
});
