import type { Finding } from "../../src/model/finding.js";
import type { Measure } from "../../src/model/measure.js";
import type { Evidence } from "../../src/model/place.js";
import type { ReadValue } from "../../src/model/read-value.js";
import { type Report, SCHEMA_VERSION } from "../../src/model/report.js";

/** A place where an invented value was read. */
export function evidence(part: Partial<Evidence> = {}): Evidence {
  return { page: 2, block: 7, table: null, row: null, column: null, span: [0, 4], box: null, text: "ข้อความ", ...part };
}

/** A read value of an invented report. */
export function read<T>(value: T | null, raw = String(value), part: Partial<Evidence> = {}): ReadValue<T> {
  return { value, raw, confidence: "medium", evidence: [evidence({ text: raw, ...part })] };
}

/** An invented report with nothing in it but what is given. */
export function sampleReport(part: Partial<Report> = {}, path = "ปี2567/รายงาน.docx"): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    producer: { name: "prongsai", version: "0", rules: "0" },
    source: {
      path,
      sha256: "ab".repeat(32),
      bytes: 10,
      mediaType: "text/plain",
      encoding: "utf-8",
      pages: null,
      textLayer: "unknown",
      readers: [],
      pageDecisions: [],
      readerDifferences: [],
    },
    status: "complete",
    problems: [],
    kinds: ["result-analysis"],
    agency: {
      name: read("เทศบาลตำบลบ้านสมมุติ"),
      type: "subdistrict-municipality",
      subdistrict: read("บ้านสมมุติ"),
      district: read("เมืองตัวอย่าง"),
      province: read("ตัวอย่าง"),
      codes: { province: "99", district: "9901", subdistrict: "990102" },
    },
    fiscalYear: read(2567),
    measuresYear: 2568,
    memo: null,
    assessments: [],
    otherAssessments: [],
    measures: [],
    recommendations: [],
    claims: [],
    requiredElements: [],
    mentions: {
      agencies: [],
      places: [],
      people: [],
      dates: [],
      years: [],
      scores: [],
      levels: [],
      changes: [],
      itemRanges: [],
      indicatorNames: [],
      leftovers: [],
      repeatedTables: [],
    },
    typos: [],
    textSketch: [],
    findings: [],
    coverage: {},
    ...part,
  };
}

/** An invented finding. */
export function sampleFinding(part: Partial<Finding> = {}): Finding {
  return {
    rule: "total-mismatch",
    ruleVersion: "1",
    severity: "error",
    messageId: "differs",
    message: { th: "คะแนนรวมไม่ตรง", en: "the total differs" },
    fiscalYear: 2567,
    indicator: null,
    item: null,
    measure: null,
    expected: [84.99, 85.01],
    actual: 86,
    difference: 1,
    contributors: [],
    missingContributors: [],
    candidates: [],
    cause: "report",
    fingerprint: "0123456789abcdef",
    group: null,
    accepted: false,
    evidence: [evidence()],
    ...part,
  };
}

/** An invented row of measures with nothing in it but what is given. */
export function sampleMeasure(part: Partial<Measure> = {}): Measure {
  return {
    no: null,
    indicator: null,
    section: null,
    title: null,
    steps: [],
    responsible: [],
    period: null,
    monitoring: null,
    result: null,
    outcome: null,
    remark: null,
    budget: null,
    target: null,
    other: [],
    ...part,
  };
}
