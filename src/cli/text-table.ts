import { padTo, textWidth } from "./text-width.js";

const LONGEST_RULE = 40;

/** Lays out rows in aligned columns; columns whose index is in `numbers` are set to the right. The first row is the head. */
export function textTable(rows: readonly (readonly string[])[], numbers: ReadonlySet<number>): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    widths
      .map((width, column) => padTo(row[column] ?? "", width, numbers.has(column) ? "start" : "end"))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "─".repeat(Math.min(width, LONGEST_RULE))).join("  ");
  return lines.length === 0 ? [] : [lines[0] ?? "", rule, ...lines.slice(1)];
}
