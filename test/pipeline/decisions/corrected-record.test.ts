import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../src/model/report.js";
import { correctionFault, correctRecord } from "../../../src/pipeline/decisions/corrected-record.js";
import { readValueAt, readValuesOf } from "../../../src/pipeline/decisions/pointer.js";
import { read, sampleMeasure, sampleReport } from "../../emit/sample-report.js";
import { correction } from "../../review/entries.js";
import { scoredReport } from "./scored.js";

const TOTAL = "/assessments/0/total";

describe("a pointer", () => {
  it("finds every read value of a record at its own pointer", () => {
    const report = scoredReport();
    const all = readValuesOf(report);
    expect(all.length).toBeGreaterThan(15);
    for (const { pointer, read: value } of all) expect(readValueAt(report, pointer)).toBe(value);
  });

  it.each([
    "",
    "/",
    "assessments/0/total",
    "/assessments",
    "/assessments/0",
    "/assessments/00/total",
    "/assessments/-1/total",
    "/assessments/0/total/value",
    "/assessments/0/total/alternatives/0",
    "/assessments/length",
    "/__proto__/total",
    "/assessments/__proto__/total",
    "/constructor/prototype",
    "/agency/codes/province",
    "/source/path",
    "/findings/0/contributors/0",
    "/textSketch/0",
    "/schemaVersion",
  ])("finds none at %s", (pointer) => {
    expect(readValueAt(scoredReport(), pointer)).toBeNull();
  });
});

describe("correctRecord", () => {
  it("puts the value beside what was read, in every copy of the printed place, and leaves the record given alone", () => {
    const report = scoredReport();
    const before = structuredClone(report);
    const corrected = correctRecord(report, { pointer: TOTAL, value: 85, reviewers: ["สมศรี"] });
    expect(report).toEqual(before);
    expect(corrected && reportSchema.parse(corrected)).toBeTruthy();
    const given = { by: ["สมศรี"], read: 86, confidence: "medium" };
    expect(corrected?.assessments[0]?.total).toMatchObject({ value: 85, raw: "86.00", corrected: given });
    expect(corrected?.mentions.scores[0]).toMatchObject({ value: 85, raw: "86.00", role: "total", corrected: given });
    expect(corrected?.assessments[0]?.indicators).toEqual(report.assessments[0]?.indicators);
  });

  it("corrects a merged cell in each of its rows, and no other cell of the same words", () => {
    const merged = { block: 9, table: 0, row: 1, column: 3 };
    const rows = [merged, merged, { ...merged, block: 12, row: 2 }];
    const report = sampleReport({
      measures: rows.map((at) => sampleMeasure({ responsible: [read("สำนักปลด", "สำนักปลด", at)] })),
    });
    const agreed = { pointer: "/measures/1/responsible/0", value: "สำนักปลัด", reviewers: ["ก"] };
    const values = correctRecord(report, agreed)?.measures.map(({ responsible }) => responsible[0]?.value);
    expect(values).toEqual(["สำนักปลัด", "สำนักปลัด", "สำนักปลด"]);
  });

  it.each([
    ["one reviewer", ["ก"], 85, "medium"],
    ["two reviewers", ["ก", "ข"], 85, "high"],
    ["one who confirms what was read", ["ก"], 86, "high"],
    ["one who saw what a reader saw", ["ก"], 88, "high"],
    ["one who saw what stands elsewhere", ["ก"], 89, "medium"],
    ["two who cannot read it", ["ก", "ข"], null, "low"],
  ])("takes %s for as sure as witnesses are", (_, reviewers, value, confidence) => {
    const report = scoredReport();
    report.source.readers.push({ name: "digit-reader", version: "1" });
    const total = report.assessments[0]?.total;
    if (total)
      total.alternatives = [
        { value: 88, raw: "88.00", from: "digit-reader", confidence: "medium" },
        { value: 89, raw: "89.00", from: "prose", confidence: "medium" },
      ];
    const corrected = correctRecord(report, { pointer: TOTAL, value, reviewers });
    expect(corrected?.assessments[0]?.total?.confidence).toBe(confidence);
  });

  it("lets printed points follow a corrected score", () => {
    const report = scoredReport();
    const score = read(80, "24.00 จาก 30", { span: [3, 9] });
    report.assessments[0]?.instruments.push({ id: "IIT", part: null, score, printed: { value: 24, of: 30 } });
    const pointer = "/assessments/0/instruments/0/score";
    const printed = (value: number | null) =>
      correctRecord(report, { pointer, value, reviewers: ["ก"] })?.assessments[0]?.instruments[0]?.printed;
    expect(printed(90)).toEqual({ value: 27, of: 30 });
    expect(printed(null)).toBeNull();
    expect(printed(80)).toEqual({ value: 24, of: 30 });
  });

  it("lets the codes follow corrected places", () => {
    const report = sampleReport();
    Object.assign(report.agency, {
      province: read("เพชรบุรี", "เพชรบุรี", { block: 1 }),
      district: read("ชะอำ", "ชะอำ", { block: 2 }),
      subdistrict: read("นายางง", "นายางง", { block: 3 }),
      codes: { province: "76", district: "7604", subdistrict: null },
    });
    const codes = (value: string | null) =>
      correctRecord(report, { pointer: "/agency/subdistrict", value, reviewers: ["ก"] })?.agency.codes;
    expect(codes("นายาง")).toEqual({ province: "76", district: "7604", subdistrict: expect.stringMatching(/^7604/u) });
    expect(codes("ไม่มีที่นี่")).toEqual({ province: "76", district: "7604", subdistrict: null });
  });
});

describe("correctionFault", () => {
  it.each([
    ["another document", { sha256: "cd".repeat(32) }, "stale"],
    ["another text at the place", { raw: "86" }, "stale"],
    ["a place that holds no value", { pointer: "/assessments/0/level" }, "stale"],
    ["a prototype's place", { pointer: "/assessments/__proto__/0" }, "stale"],
    ["a text for a number", { value: "85.00" }, "invalid"],
    ["a number that fits", { value: 85.5 }, null],
    ["unreadable", { value: null }, null],
    ["a withdrawal", { value: "85.00", withdrawn: true }, null],
  ])("says of %s: %s", (_, part, fault) => {
    expect(correctionFault(scoredReport(), correction(part))).toBe(fault);
  });

  it("holds a year to whole numbers and keeps a period from becoming a text", () => {
    const report = sampleReport({
      measures: [sampleMeasure({ period: read({ start: "2024-10-01", end: null }, "ต.ค. 67") })],
    });
    const year = { pointer: "/fiscalYear", raw: "2567", read: 2567 };
    expect(correctionFault(report, correction({ ...year, value: 2566.5 }))).toBe("invalid");
    expect(correctionFault(report, correction({ ...year, value: 2566 }))).toBeNull();
    const period = { pointer: "/measures/0/period", raw: "ต.ค. 67", read: null };
    expect(correctionFault(report, correction({ ...period, value: "2024" }))).toBe("invalid");
  });
});
