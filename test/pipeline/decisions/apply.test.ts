import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Report, reportSchema } from "../../../src/model/report.js";
import type { ReviewEntry } from "../../../src/model/review.js";
import { applyEntries, layEntries } from "../../../src/pipeline/decisions/apply.js";
import { decidedBaseline } from "../../../src/pipeline/decisions/baseline.js";
import { read, sampleMeasure } from "../../emit/sample-report.js";
import { correction, decision } from "../../review/entries.js";
import { judged, resultsFolder } from "./results-folder.js";
import { scoredReport } from "./scored.js";

const corrected = (folder: string, file: string) => readFileSync(join(folder, "corrected", file), "utf8");
const rows = (folder: string, file: string): Record<string, string>[] =>
  parse(corrected(folder, file), { bom: true, columns: true });
const records = (folder: string): Report[] =>
  corrected(folder, "reports.jsonl")
    .trimEnd()
    .split("\n")
    .map((line) => reportSchema.parse(JSON.parse(line)));

const faulty = judged(scoredReport());
const mismatch = faulty.findings.find(({ rule }) => rule === "total-mismatch");
if (!mismatch) throw new Error("the invented report has no mismatch");
const { fingerprint } = mismatch;

describe("applyEntries", () => {
  it("judges corrected records again and keeps what was read beside what was given", async () => {
    const folder = resultsFolder([faulty]);
    const laid = await applyEntries(folder, [correction({ note: "ดูต้นฉบับหน้า 2" })], null);
    expect(laid.corrected).toBe(1);
    const [record] = records(folder);
    expect(record?.coverage["total-mismatch"]).toBe("passed");
    expect(record?.findings.some(({ rule }) => rule === "total-mismatch")).toBe(false);
    const [total, indicator] = rows(folder, "scores.csv");
    expect(total).toMatchObject({
      ...{ level_of: "total", score: "85", printed: "86.00", read_value: "86", corrected: "true" },
      corrected_by: "สมศรี",
    });
    expect(indicator).toMatchObject({ score: "85", read_value: "85", corrected: "false", corrected_by: "" });
    expect(rows(folder, "audit.csv")).toEqual([
      {
        ...{ kind: "correction", state: "applied", path: faulty.source.path, sha256: faulty.source.sha256 },
        ...{ pointer: "/assessments/0/total", raw: "86.00", read_value: "86", corrected_value: "85" },
        ...{ fingerprint: "", rule: "", verdict: "", reviewer: "สมศรี", note: "ดูต้นฉบับหน้า 2" },
        decided_at: "2026-01-02T03:04:05.000Z",
      },
    ]);
    expect(JSON.parse(readFileSync(join(folder, "reports.jsonl"), "utf8"))).toEqual(faulty);
  });

  it("writes the same bytes for the same results and entries", async () => {
    const folder = resultsFolder([faulty]);
    const files = ["reports.jsonl", "scores.csv", "measures.csv", "findings.csv", "audit.csv"];
    const written = async () => {
      await applyEntries(folder, [correction(), decision({ fingerprint })], null);
      return files.map((file) => corrected(folder, file));
    };
    expect(await written()).toEqual(await written());
  });

  it("lists conflicts and stale entries, and changes nothing for them", async () => {
    const folder = resultsFolder([faulty]);
    const entries = [
      correction(),
      correction({ reviewer: "วิชัย", value: 84 }),
      correction({ pointer: "/fiscalYear", raw: "2566", read: 2566, value: 2567 }),
      decision({ fingerprint: "ffffffffffffffff" }),
    ];
    const laid = await applyEntries(folder, entries, null);
    expect(laid.corrected).toBe(0);
    expect(rows(folder, "audit.csv").map(({ state }) => state)).toEqual(["conflict", "conflict", "stale", "stale"]);
    expect(rows(folder, "scores.csv")[0]).toMatchObject({ score: "86", corrected: "false" });
  });

  it("tells verdicts beside the findings and accepts agreed false alarms", async () => {
    const folder = resultsFolder([faulty]);
    const no = { fingerprint, verdict: "false-alarm" as const };
    const row = async (entries: ReviewEntry[]) => {
      await applyEntries(folder, entries, null);
      return rows(folder, "findings.csv").find(({ rule }) => rule === "total-mismatch");
    };
    expect(await row([decision({ ...no, note: "ปัดเศษ" }), decision({ ...no, reviewer: "วิชัย" })])).toMatchObject({
      ...{ verdict: "false-alarm", verdict_by: "สมศรี\nวิชัย", verdict_note: "ปัดเศษ", accepted: "true" },
    });
    expect(await row([decision(no), decision({ fingerprint, reviewer: "วิชัย" })])).toMatchObject({
      ...{ verdict: "conflict", accepted: "false" },
    });
    expect(await row([])).toMatchObject({ verdict: "", verdict_by: "", accepted: "false" });
  });

  it("keeps the run's settings and what was accepted before", async () => {
    const accepted = { ...faulty, findings: faulty.findings.map((finding) => ({ ...finding, accepted: true })) };
    const folder = resultsFolder([accepted], { rules: { "total-mismatch": "info" } });
    await applyEntries(folder, [], null);
    expect(records(folder)[0]?.findings.find(({ rule }) => rule === "total-mismatch")).toMatchObject({
      ...{ severity: "info", accepted: true },
    });
  });

  it("corrects every report of the same bytes, and the texts of measures", async () => {
    const measure = sampleMeasure({ title: read("จัดอบรบ", "จัดอบรบ", { block: 30 }), steps: [read("ก"), read("ข")] });
    const paths = ["ก.docx", "ข.docx"];
    const folder = resultsFolder(
      paths.map((path) => judged({ ...scoredReport("85.00", {}, path), measures: [measure] })),
    );
    const entry = correction({
      path: "ข.docx",
      pointer: "/measures/0/title",
      raw: "จัดอบรบ",
      read: "จัดอบรบ",
      value: "จัดอบรม",
    });
    expect((await applyEntries(folder, [entry], null)).corrected).toBe(2);
    expect(rows(folder, "measures.csv")).toMatchObject(
      paths.map((path) => ({ path, title: "จัดอบรม", read_value: "จัดอบรบ", corrected: "title", corrected_by: "สมศรี" })),
    );
  });

  it("writes hostile names, notes and values as texts", async () => {
    const folder = resultsFolder([faulty]);
    const hostile = ["=cmd()", "ก\nข", "@x", "__proto__", '"', "\ud800"];
    await applyEntries(
      folder,
      hostile.map((note, at) => decision({ fingerprint, note, reviewer: `${note}${at}` })),
      null,
    );
    const notes = rows(folder, "audit.csv").map(({ note }) => note);
    expect(notes).toEqual(["'=cmd()", "ก\nข", "'@x", "__proto__", '"', "\ufffd"]);
  });

  it("refuses a folder that holds no results", async () => {
    await expect(applyEntries(join(resultsFolder([]), "none"), [], null)).rejects.toThrow("prongsai run");
    await expect(layEntries("/nowhere", [])).rejects.toThrow("prongsai run");
  });
});

describe("a baseline of decisions", () => {
  it("holds what all who decided call a false alarm, with who and why", async () => {
    const folder = resultsFolder([faulty]);
    const no = { fingerprint, verdict: "false-alarm" as const };
    const entries = [decision({ ...no, note: "ปัดเศษ" }), decision({ ...no, reviewer: "วิชัย" })];
    expect(await decidedBaseline(folder, entries)).toEqual([
      expect.objectContaining({ fingerprint, rule: "total-mismatch", note: "สมศรี: ปัดเศษ; วิชัย" }),
    ]);
    expect(await decidedBaseline(folder, [...entries, decision({ fingerprint, reviewer: "ค" })])).toEqual([]);
    writeFileSync(join(folder, "reports.jsonl"), "");
    expect(await decidedBaseline(folder, entries)).toEqual([]);
  });
});
