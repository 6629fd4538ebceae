import type { ReportBatch } from "../../../src/check/across/across-rule.js";
import { factsOf } from "../../../src/check/across/facts.js";
import type { OfficialRow } from "../../../src/check/across/official-results.js";
import { squash } from "../../../src/thai/loose.js";
import { mergeRecord } from "./merge-record.js";

/** A batch as the pages of rules across reports give it: fragments of records, and rows of official results. */
export interface BatchFragment {
  reports: Record<string, unknown>[];
  official?: Partial<OfficialRow>[];
}

/**
 * A batch of clean records with fragments laid over them. Records differ in path, hash and agency places only where
 * the fragment says so, but for `source.path` and `source.sha256`, which count up. An official row is of the clean
 * record's agency unless it names another.
 */
export function mergeBatch({ reports, official }: BatchFragment): ReportBatch {
  const records = reports.map((fragment, index) => {
    const source = { path: `รายงาน-${index + 1}.docx`, sha256: String(index + 1).repeat(64) };
    return mergeRecord({ ...fragment, source: { ...source, ...(fragment.source as object | undefined) } });
  });
  const agency = records[0]?.agency.name?.value ?? "";
  const rows = (official ?? []).map(
    (row, index): OfficialRow => ({
      ...{ row: index + 1, agency, type: null, province: null, district: null, subdistrict: null },
      ...{ fiscalYear: 2568, level: null, scores: {}, ...row },
    }),
  );
  const byAgency = new Map<string, OfficialRow[]>();
  for (const row of rows) {
    const key = squash(row.agency);
    byAgency.set(key, [...(byAgency.get(key) ?? []), row]);
  }
  return {
    reports: records.map(factsOf),
    official: official ? { source: "ผลทางการ.csv", rows: byAgency } : null,
  };
}
