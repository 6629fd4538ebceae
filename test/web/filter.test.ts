import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cause, Severity } from "../../src/model/finding.js";
import { decisionsOf } from "../../web/data/decisions.js";
import { FACETS, type Filter, filterRows, NO_FILTER } from "../../web/list/filter.js";
import { progressOf, rowsOf } from "../../web/list/rows.js";
import { decision } from "./support/entries.js";
import { fingerprintOf } from "./support/findings.js";
import { indexOf, samplePage } from "./support/page.js";

const { index } = samplePage();
const rows = rowsOf(index);
const none = decisionsOf([]);
const agencies = (filter: Partial<Filter>, decisions = none) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, decisions, "สมศรี").rows.map(({ entry }) => entry.id);

describe("the list's filter", () => {
  it("lets all through, the most urgent first", () => {
    expect(agencies({})).toEqual(["totals", "hostile", "warning", "left-out"]);
  });

  it("searches agency, province and path, in any order of the words", () => {
    expect(agencies({ search: "บ้านใหม่" })).toEqual(["totals"]);
    expect(agencies({ search: "DOCX เชียงใหม่" })).toEqual(["warning"]);
    expect(agencies({ search: "ไม่มีที่ไหน" })).toEqual([]);
  });

  it("asks that one finding meets all that is said of findings", () => {
    expect(agencies({ severity: "warning", cause: "report" })).toEqual(["warning", "left-out"]);
    expect(agencies({ severity: "warning", cause: "reading" })).toEqual(["totals"]);
    expect(agencies({ rule: "total-mismatch", severity: "warning" })).toEqual([]);
  });

  it("tells what nobody said from what is not asked", () => {
    expect(agencies({ province: "" })).toEqual(["left-out"]);
    expect(agencies({ year: "2566" })).toEqual(["warning"]);
  });

  it("follows decisions", () => {
    const print = fingerprintOf("ปี 2566/แผน.docx", "period-reversed");
    const mine = decisionsOf([decision(print, "true", "สมศรี")]);
    expect(agencies({ decided: "mine" }, mine)).toEqual(["totals", "hostile"]);
    const two = decisionsOf([decision(print, "true", "สมศรี"), decision(print, "false-alarm", "สมชาย")]);
    expect(agencies({ decided: "disagree" }, two)).toEqual(["warning", "left-out"]);
    const other = decisionsOf([decision(print, "true", "สมชาย")]);
    expect(agencies({ decided: "anyone" }, other)).toEqual(["totals", "hostile"]);
    expect(agencies({ decided: "mine" }, other)).toHaveLength(4);
  });

  it("counts errors that another finding explains once, and leaves out accepted ones", () => {
    const [totals] = rows;
    expect(totals).toMatchObject({ reportErrors: 1, otherErrors: 0, warnings: 1 });
    expect(totals?.open).toHaveLength(3);
    const accepted = indexOf(
      index.reports.map((report) => ({
        ...report,
        findings: report.findings.map((one) => ({ ...one, accepted: true })),
      })),
    );
    expect(rowsOf(accepted)[0]).toMatchObject({ reportErrors: 0, warnings: 0, open: [] });
  });

  it("says how far a report is reviewed", () => {
    const [totals] = rows;
    if (!totals) throw new Error("no rows");
    const print = totals.open[0]?.fingerprint ?? "";
    const decisions = decisionsOf([decision(print, "true", "สมชาย")]);
    expect(progressOf(totals, decisions, "สมศรี")).toEqual({ mine: 0, anyone: 1, all: 3 });
  });
});

describe("the counts beside the filter's choices", () => {
  const severities: Severity[] = ["error", "warning", "info"];
  const causes: Cause[] = ["report", "reading", "undetermined"];
  const finding = fc.record({
    at: fc.nat(),
    rule: fc.constantFrom("a", "b"),
    severity: fc.constantFrom(...severities),
    cause: fc.constantFrom(...causes),
    fingerprint: fc.constantFrom("1111111111111111", "2222222222222222"),
    explained: fc.boolean(),
    accepted: fc.boolean(),
  });
  const entry = fc.record({
    findings: fc.array(finding, { maxLength: 4 }),
    province: fc.constantFrom("ตาก", "น่าน", null),
    fiscalYear: fc.constantFrom(2566, 2567, null),
  });
  const filter = fc.record({
    severity: fc.constantFrom(null, ...severities),
    cause: fc.constantFrom(null, ...causes),
    rule: fc.constantFrom(null, "a"),
    province: fc.constantFrom(null, "ตาก", ""),
    year: fc.constantFrom(null, "2566"),
    decided: fc.constantFrom(null, "mine" as const, "anyone" as const),
  });

  it("are the numbers of reports that each choice leaves", () => {
    const [sample] = index.reports;
    if (!sample) throw new Error("no sample");
    const decisions = decisionsOf([decision("1111111111111111", "true", "สมชาย")]);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), filter, fc.constantFrom(...FACETS), (entries, chosen, facet) => {
        const all = rowsOf(indexOf(entries.map((one) => ({ ...sample, ...one }))));
        const wanted: Filter = { ...NO_FILTER, ...chosen };
        const { counts } = filterRows(all, wanted, decisions, "สมศรี");
        for (const [value, count] of counts[facet]) {
          const narrowed = { ...wanted, [facet]: value } as Filter;
          expect(filterRows(all, narrowed, decisions, "สมศรี").rows).toHaveLength(count);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
