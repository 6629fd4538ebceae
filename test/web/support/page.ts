import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { ReviewIndex, ReviewListEntry, ReviewReport } from "../../../src/model/review.js";
import { HOSTILE, hostileReport, totalsReport, warningReport } from "./samples.js";

const built = (name: string) => fileURLToPath(new URL(`../../../dist/web/${name}`, import.meta.url));

/** The policy that the page stands under when it is opened as a file. */
export function offlinePolicy(hashes: { script: string[]; style: string[] }): string {
  const sources = (list: string[]) => list.map((hash) => `'${hash}'`).join(" ");
  return `default-src 'none'; script-src ${sources(hashes.script)}; style-src ${sources(hashes.style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** The built page with an index and reports put into their places. */
export function fillPage(index: ReviewIndex, reports: readonly (ReviewReport | null)[]): string {
  const policy = offlinePolicy(JSON.parse(readFileSync(built("review-hashes.json"), "utf8")));
  const data = [
    `<script type="application/json" id="prongsai-index">${JSON.stringify(index).replaceAll("<", "\\u003c")}</script>`,
    ...reports.map((report, at) => (report === null ? "" : packed(report, at))),
  ].join("\n");
  return readFileSync(built("review.html"), "utf8")
    .replace("<!--prongsai-policy-->", () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace("<!--prongsai-data-->", () => data);
}

function packed(report: ReviewReport, at: number): string {
  const bytes = deflateRawSync(Buffer.from(JSON.stringify(report), "utf8")).toString("base64");
  return `<script type="text/plain" id="prongsai-report-${at}">${bytes}</script>`;
}

/** What the list holds of a report. */
export function listEntry(report: ReviewReport, given: Partial<ReviewListEntry>): ReviewListEntry {
  const { findings, source, kinds, status } = report.report;
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    id: report.id,
    path: source.path,
    agency: "เทศบาลตำบลบ้านใหม่",
    type: "subdistrict-municipality",
    province: "ลำปาง",
    fiscalYear: 2567,
    kinds,
    status,
    total: 98.11,
    level: "ผ่าน",
    findings: findings.map((one, at) => ({
      at,
      rule: one.rule,
      severity: one.severity,
      cause: one.cause,
      fingerprint: one.fingerprint,
      explained: one.group !== null && present.has(one.group),
      accepted: one.accepted,
    })),
    unreadScores: 0,
    urgency: 0,
    whole: true,
    ...given,
  };
}

export function indexOf(reports: ReviewListEntry[]): ReviewIndex {
  const rule = (severity: "error" | "warning", th: string, en: string) => ({
    severity,
    title: { th, en },
    why: { th: `เหตุผล: ${th}`, en: `Why: ${en}` },
    fix: { th: "โปรดตรวจสอบกับผลอย่างเป็นทางการ", en: "Check the official result" },
  });
  return {
    reviewVersion: "1.0.0",
    mode: "offline",
    program: {
      name: "Prongsai",
      version: "0.1.0",
      rules: "1.0.0",
      licence: "AGPL-3.0-or-later",
      source: "https://example.org/prongsai",
    },
    results: "0123456789abcdef",
    masked: false,
    rules: {
      "total-mismatch": rule("error", "คะแนนรวมไม่ตรงกับตัวชี้วัด", "The total does not follow from its indicators"),
      "claim-contradicted": rule("error", "ข้อความขัดกับข้อมูล", "A statement contradicts the data"),
      "agency-conflict": rule("error", "ชื่อหน่วยงานไม่ตรงกัน", "Two agencies are named"),
      "measure-incomplete": rule("warning", "มาตรการไม่ครบช่อง", "A measure lacks cells"),
      "period-reversed": rule("warning", "ระยะเวลาย้อนกลับ", "A period runs backwards"),
    },
    crops: { budgetBytes: 20_000_000, usedBytes: 900, shown: 2, leftOut: 5 },
    reviewer: null,
    reports,
  };
}

/** The small set of reports that most tests open: four, one of them left out for size. */
export function samplePage(): { html: string; index: ReviewIndex } {
  const reports = [warningReport(), totalsReport(), hostileReport()];
  const [warning, totals, hostile] = reports as [ReviewReport, ReviewReport, ReviewReport];
  const index = indexOf([
    listEntry(warning, {
      agency: "องค์การบริหารส่วนตำบลดอนแก้ว",
      type: "subdistrict-administrative-organization",
      province: "เชียงใหม่",
      fiscalYear: 2566,
      total: null,
      level: null,
      urgency: 2,
    }),
    listEntry(totals, { unreadScores: 1, urgency: 0 }),
    listEntry(hostile, {
      agency: HOSTILE.script,
      province: HOSTILE.picture,
      type: null,
      level: HOSTILE.direction,
      urgency: 1,
    }),
    listEntry(
      { ...warning, id: "left-out" },
      { path: "ปี 2566/ใหญ่.pdf", agency: null, province: null, urgency: 3, whole: false },
    ),
  ]);
  return { html: fillPage(index, [...reports, null]), index };
}
