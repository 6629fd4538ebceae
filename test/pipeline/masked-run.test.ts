import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.js";
import type { Finding } from "../../src/model/finding.js";
import type { Evidence } from "../../src/model/place.js";
import type { Report } from "../../src/model/report.js";
import { runBatch } from "../../src/pipeline/batch.js";
import { mergeSettings } from "../../src/pipeline/settings.js";
import { emitter, judge } from "../../src/pipeline/wiring.js";
import { squash } from "../../src/thai/loose.js";
import { docxOfXml, p, tbl, tc, tr } from "../extract/docx/make-docx.js";
import { zipOf } from "./zip-writer.js";

const WORKER = fileURLToPath(new URL("../../dist/pipeline/worker.js", import.meta.url));
const COMMITTED = fileURLToPath(new URL("../../fixtures/reports/", import.meta.url));

/** What must be nowhere in what a masked run writes. */
const SECRETS = [
  ["สมชาย", "ใจดีพูน"],
  ["สมชาย", "ใจดีพุน"],
  ["สมหญิง", "รักถิ่นไทย"],
  ["วิชาญ", "กล้าศึกเมือง"],
  ["มานพ", "ดวงจันทรา"],
  ["อนุชา", "พรหมเมศ"],
  ["สายสมร", "นาคะเวช"],
  ["จิราพร", "คงมั่นแท้"],
  ["ปรีชา", "ชาญวารี"],
  ["Somchai", "Jaideepun"],
  ["0812345678"],
  ["081-234-5678"],
  ["032471234"],
  ["0-3247-1234"],
  ["1-2345-67890-12-3"],
  ["1234567890123"],
  ["1101700207030"],
  ["somying.r@nongkaew"],
  ["somying99"],
].map((parts) => squash(parts.join("")));

const TEXT = `บันทึกข้อความ
ส่วนราชการ สำนักปลัด เทศบาลตำบลหนองแก้ว โทร. ๐-๓๒๔๗-๑๒๓๔
ที่ พบ ๕๒๓๐๑/๑๒๓ วันที่ ๕ ตุลาคม ๒๕๖๗
เรื่อง รายงานผลการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
เรียน นายกเทศมนตรีตำบลหนองแก้ว

โดยนายสมชาย ใจดีพูน ปลัดเทศบาล และนางสาวสมหญิง รักถิ่นไทยเป็นเลขานุการ ติดต่อคุณสมหญิง ๐๘๑-๒๓๔-๕๖๗๘
อีเมล somying.r@nongkaew.example เลขประจำตัวประชาชน ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓ และ 1101700207030 LINE ID: somying99
พ.ต.อ.วิชาญ กล้าศึกเมือง ส.ต.ต. มานพ ดวงจันทรา และ Mr. Somchai Jaideepun
ผู้รับผิดชอบ: อนุชา พรหมเมศ

ลงชื่อ...........................
(นายสมชาย ใจดีพุน)
ปลัดเทศบาล

ลงชื่อ...........................
(สายสมร นาคะเวช)
นายกเทศมนตรีตำบลหนองแก้ว

ลำดับ\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา
1\tจัดอบรมคุณธรรม\tนายสมชาย ใจดีพูน\tต.ค. 67 - ก.ย. 68
2\tนายทะเบียนประชุมที่อำเภอนางรอง\tสำนักปลัด\tต.ค. 67 - ก.ย. 68
`;

const HTML = `<html><head><meta charset="utf-8"></head><body><h1>รายงาน ITA ปี 2567</h1>
<p>ติดต่อ <a href="mailto:somying.r@nongkaew.example">นางสาวสมหญิง<br>รักถิ่นไทย</a> โทร <b>๐๘๑</b> ๒๓๔ ๕๖๗๘</p>
<p>นาย<span>สม</span>ชาย&nbsp;&nbsp;ใจดี&shy;พูน</p></body></html>`;

const docx = () =>
  docxOfXml(
    p("รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลหนองแก้ว") +
      tbl(
        tr(["ลำดับ", "ชื่อ", "นามสกุล", "ตำแหน่ง"].map((text) => tc(text))),
        tr(["1", "นางจิราพร", "คงมั่นแท้", "นิติกร"].map((text) => tc(text))),
        tr(["2", "ปรีชา", "ชาญวารี", "ครู"].map((text) => tc(text))),
      ) +
      p("(นายสมชาย ใจดีพูน)"),
    { header: p("จัดทำโดย นางสาวสมหญิง รักถิ่นไทย"), footer: p("โทร 081-234-5678") },
  );

async function run(folder: string, maskPeople: boolean) {
  const outDir = join(root, maskPeople ? "masked" : "plain");
  const settings = mergeSettings({ jobs: 2, maskPeople });
  const result = await runBatch({
    inputs: [folder, COMMITTED],
    outDir,
    settings,
    configHash: null,
    judge,
    emitter,
    workerEntry: WORKER,
  });
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.map((entry) => ({
    path: join(entry.parentPath, entry.name).slice(outDir.length + 1),
    text: readFileSync(join(entry.parentPath, entry.name), "utf8"),
  }));
  const parsed = <T>(inner: string) =>
    written.filter(({ path }) => path.startsWith(inner)).map(({ text }) => JSON.parse(text) as T);
  return { result, written, reports: parsed<Report>("reports/"), documents: parsed<SourceDocument>("documents/") };
}

type SourceDocument = Document & { source: { path: string } };

const judged = (finding: Finding) => {
  const { rule, severity, cause, fiscalYear, indicator, item, measure } = finding;
  return { rule, severity, cause, fiscalYear, indicator, item, measure };
};

function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "block" in value && "span" in value && "text" in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

const root = mkdtempSync(join(tmpdir(), "prongsai-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(files: Record<string, Buffer>): string {
  const folder = join(root, "in");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe("a run that masks people", async () => {
  const folder = write({
    "รายงาน_นายสมชาย_ใจดีพูน.txt": Buffer.from(TEXT),
    "รายงาน_นางสาวสมหญิง_รักถิ่นไทย.txt": Buffer.from(`${TEXT}\nฉบับที่สอง`),
    "สมหญิง รักถิ่นไทย/a.html": Buffer.from(HTML),
    "b.docx": Buffer.from(await docx()),
    "c.zip": zipOf([
      { name: "นายวิชาญ กล้าศึกเมือง/d.txt", content: TEXT },
      { name: "นายมานพ ดวงจันทรา.xyz", content: "" },
    ]),
    "empty นายปรีชา ชาญวารี.txt": Buffer.from(""),
  });
  const [plain, masked] = [await run(folder, false), await run(folder, true)];

  it("has written names at all without the mask", () => {
    const all = plain.written.map(({ path, text }) => squash(path + text)).join("\n");
    expect(SECRETS.filter((secret) => all.includes(secret)).length).toBeGreaterThan(14);
  });

  it("leaves no name, number or address in any byte of any file", () => {
    const people = plain.reports.flatMap(({ mentions }) =>
      mentions.people.map(({ given, family }) => squash(given + family)),
    );
    const secrets = [...new Set([...SECRETS, ...people])];
    const leaks = masked.written.flatMap(({ path, text }) => {
      const all = squash(path + text.replaceAll("\\n", ""));
      return secrets.filter((secret) => all.includes(secret)).map((secret) => `${secret} in ${path}`);
    });
    expect(leaks).toEqual([]);
  });

  it("judges every report as without the mask", () => {
    const bySource = (reports: Report[]) =>
      reports
        .map(({ source, findings, coverage, status }) => ({
          sha: source.sha256,
          status,
          coverage,
          findings: findings.map(judged),
        }))
        .sort((a, b) => (a.sha + a.findings.length < b.sha + b.findings.length ? -1 : 1));
    expect(bySource(masked.reports)).toEqual(bySource(plain.reports));
    expect(masked.result.exitStatus).toBe(plain.result.exitStatus);
  });

  it("keeps every evidence on its text and every edit on its place", () => {
    let checked = 0;
    for (const report of masked.reports) {
      const document = masked.documents.find(({ source }) => source.path === report.source.path);
      for (const { block, span, text } of evidenceIn(report)) {
        if (block === null || span === null) continue;
        checked += 1;
        expect(document?.blocks[block]?.readings[0]?.raw.slice(...span)).toBe(text);
      }
      for (const block of document?.blocks ?? []) {
        const raw = block.readings[0]?.raw ?? "";
        for (const edit of block.edits) expect(raw.slice(...edit.span)).toBe(edit.before);
        for (const { span } of block.lines) expect(span[0] <= span[1] && span[1] <= raw.length).toBe(true);
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it("shows two spellings of one person as such", () => {
    const conflict = masked.reports
      .flatMap(({ findings }) => findings)
      .find(({ rule, message }) => rule === "person-name-conflict" && message.th.includes("นายบุคคล ก"));
    expect(conflict?.message.th).toContain("“นายบุคคล ก” และ “นายบุคคล ก (สะกดต่าง)”");
  });

  it("hashes no name: fingerprints of findings about people are other ones, and the text sketch holds none", () => {
    const about = ({ reports }: typeof plain) =>
      reports.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "person-name-conflict"));
    const before = new Set(about(plain).map(({ fingerprint }) => fingerprint));
    expect(about(masked).filter(({ fingerprint }) => before.has(fingerprint))).toEqual([]);
    const committed = (reports: Report[]) => reports.find(({ source }) => source.path.endsWith("memo-person.docx"));
    expect(committed(masked.reports)?.textSketch).toEqual(committed(plain.reports)?.textSketch);
  });

  it("says so in the manifest, and gives every file a path of its own", () => {
    const { manifest } = masked.result;
    expect(manifest.settings).toMatchObject({ maskPeople: true });
    expect(manifest.versions).toHaveProperty("mask");
    expect(plain.result.manifest.versions).not.toHaveProperty("mask");
    expect(new Set(manifest.files.map(({ path }) => path)).size).toBe(plain.result.manifest.files.length);
    const paths = masked.reports.map(({ source }) => source.path);
    expect(paths).toContain("รายงาน_นายบุคคล ก.txt");
    expect(paths).toContain("รายงาน_นางสาวบุคคล ก.txt");
    expect(paths).toContain("c.zip!/นายบุคคล ก/d.txt");
  });

  it("leaves measures and agencies without people as they were", () => {
    const of = (reports: Report[]) => reports.find(({ source }) => source.path.endsWith("plan-total.docx"));
    expect(of(masked.reports)?.measures).toEqual(of(plain.reports)?.measures);
    expect(of(masked.reports)?.agency).toEqual(of(plain.reports)?.agency);
    const own = masked.reports.find(({ source }) => source.path === "รายงาน_นายบุคคล ก.txt");
    expect(own?.measures.map(({ title }) => title?.value)).toEqual(["จัดอบรมคุณธรรม", "นายทะเบียนประชุมที่อำเภอนางรอง"]);
  });
});
