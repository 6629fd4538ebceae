import type { Measure } from "../model/measure.js";
import type { ReadValue } from "../model/read-value.js";
import { squash } from "../thai/loose.js";
import type { FindingDraft, Rule } from "./rule.js";
import { contributor } from "./shared/outcome.js";
import { placesOf } from "./shared/values.js";
import { at } from "./shared/where.js";

/** A larger jump is a number misread or a new way of counting, not a row left out. */
const MOST_MISSING = 3;

/** A printed number taken apart: `6.1` is 1 within 6. */
interface Numbered {
  no: ReadValue<string>;
  parent: string;
  count: number;
  scope: string;
}

/** A number is missing in a series of measures. */
export const measureNumberGap: Rule = {
  id: "measure-number-gap",
  version: "1.0.0",
  severity: "info",
  needs: ["measures[].no", "measures[].section", "measures[].indicator"],
  years: null,
  messages: {
    gap: {
      th: "ลำดับข้อของมาตรการข้ามจากข้อ {before} ไปข้อ {after} ไม่พบข้อ {missing} ({at}) โปรดตรวจสอบว่ามีมาตรการตกหล่นหรือใส่เลขข้อผิด",
      en: "The measures jump from number {before} to {after}; {missing} is missing ({atEn}). Check whether a measure was left out or misnumbered.",
    },
  },
  check(report) {
    const numbered = report.measures.flatMap(takeApart);
    if (numbered.length < 2) return { state: "not-applicable", reason: "fewer than two numbered measures" };
    const findings = seriesOf(numbered)
      .flatMap((series) => gapsOf(series))
      .map(([one, two]): FindingDraft => {
        const missing = between(one, two);
        return {
          messageId: "gap",
          data: { before: one.no.value ?? "", after: two.no.value ?? "", missing: missing.join(", "), ...at(two.no) },
          fiscalYear: report.measuresYear ?? report.fiscalYear?.value ?? null,
          measure: missing.join(", "),
          expected: missing[0] ?? null,
          actual: two.no.value,
          contributors: [contributor("before", one.no), contributor("after", two.no)],
          missingContributors: missing,
          compared: [one.no, two.no],
          evidence: placesOf([one.no, two.no]),
        };
      });
    return { state: "checked", findings };
  },
};

function takeApart(measure: Measure): Numbered[] {
  const parts = /^((?:[0-9]{1,3}\.){0,3})([0-9]{1,3})$/.exec(measure.no?.value ?? "");
  if (!parts || measure.no === null) return [];
  const scope = `${measure.indicator ?? ""} ${squash(measure.section?.value ?? "")}`;
  return [{ no: measure.no, parent: parts[1] ?? "", count: Number(parts[2]), scope }];
}

/**
 * Runs of numbers that count on: sub-numbers within their parent, numbers until they start again. Where section or
 * indicator changes, a number that does not count on directly starts a run of its own.
 */
function seriesOf(numbered: readonly Numbered[]): Numbered[][] {
  const finished: Numbered[][] = [];
  const open = new Map<string, Numbered[]>();
  for (const one of withParents(numbered)) {
    const series = open.get(one.parent);
    const last = series?.at(-1);
    const moved = last !== undefined && last.scope !== one.scope && one.count !== last.count + 1;
    if (series && last && !moved && (one.count > 1 || last.count === 1)) {
      series.push(one);
      continue;
    }
    const started = [one];
    open.set(one.parent, started);
    finished.push(started);
  }
  return finished;
}

/** A row numbered `6.1` also says that there is a 6. */
function withParents(numbered: readonly Numbered[]): Numbered[] {
  return numbered.flatMap((one) => {
    if (one.parent === "") return [one];
    const above = one.parent.slice(0, -1).split(".");
    const count = Number(above.pop());
    const parent = above.length > 0 ? `${above.join(".")}.` : "";
    return [{ ...one, parent, count }, one];
  });
}

function gapsOf(series: readonly Numbered[]): [Numbered, Numbered][] {
  const counts = new Set(series.map(({ count }) => count));
  return series.flatMap((two, index): [Numbered, Numbered][] => {
    const one = series[index - 1];
    if (!one) return [];
    const missing = two.count - one.count - 1;
    const nowhere = missing > 0 && missing <= MOST_MISSING && !counts.has(two.count - 1) && !counts.has(one.count + 1);
    return nowhere ? [[one, two]] : [];
  });
}

function between(one: Numbered, two: Numbered): string[] {
  return Array.from({ length: two.count - one.count - 1 }, (_, index) => `${one.parent}${one.count + 1 + index}`);
}
