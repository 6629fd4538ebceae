import type { Comparison } from "../../fixtures/generator/compare.js";

/** Exact of all, for one kind of value. */
export interface Share {
  exact: number;
  of: number;
}

export const FIGURES = ["scores", "tables", "levels", "rows", "agency", "years", "quiet"] as const;
export type Figure = (typeof FIGURES)[number];

/** What is counted of a group of reports; `quiet`: reports without a false loud finding. */
export type Tally = Record<Figure, Share>;

export function emptyTally(): Tally {
  return Object.fromEntries(FIGURES.map((figure) => [figure, { exact: 0, of: 0 }])) as Tally;
}

/** Adds one report to a tally. */
export function count(tally: Tally, comparison: Comparison, isQuiet: boolean): void {
  const add = (figure: Figure, { exact, of }: Share) => {
    tally[figure].exact += exact;
    tally[figure].of += of;
  };
  for (const figure of ["scores", "tables", "levels", "rows"] as const) add(figure, comparison[figure]);
  add("agency", { exact: Number(comparison.agency), of: 1 });
  add("years", { exact: Number(comparison.years), of: 1 });
  add("quiet", { exact: Number(isQuiet), of: 1 });
}

/** A share as a percentage with its counts. */
export function percent({ exact, of }: Share): string {
  return of === 0 ? "–" : `${((100 * exact) / of).toFixed(1)} (${exact}/${of})`;
}

/** A Markdown table of tallies by name. */
export function tallyTable(title: string, tallies: ReadonlyMap<string, Tally>, figures: readonly Figure[]): string {
  const head = `| ${title} | ${figures.join(" | ")} |`;
  const rule = `|---|${figures.map(() => "---").join("|")}|`;
  const rows = [...tallies].map(
    ([name, tally]) => `| ${name} | ${figures.map((figure) => percent(tally[figure])).join(" | ")} |`,
  );
  return [head, rule, ...rows].join("\n");
}

/** One figure in a grid of two names, such as layout and format. */
export function gridTable(
  title: string,
  tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>,
  columns: readonly string[],
  figure: Figure,
): string {
  const head = `| ${title}: ${figure} | ${columns.join(" | ")} |`;
  const rule = `|---|${columns.map(() => "---").join("|")}|`;
  const rows = [...tallies].map(
    ([name, own]) => `| ${name} | ${columns.map((column) => short(own.get(column)?.[figure])).join(" | ")} |`,
  );
  return [head, rule, ...rows].join("\n");
}

function short(share: Share | undefined): string {
  return share === undefined || share.of === 0 ? "–" : ((100 * share.exact) / share.of).toFixed(1);
}
