import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeCrops } from "../../../src/emit/crops.js";
import { writeReport } from "../../../src/emit/index.js";
import { reviewFile } from "../../../src/emit/review/index.js";
import { offlinePolicy, type PageTemplate, partsOf } from "../../../src/emit/review/template.js";
import type { Report } from "../../../src/model/report.js";
import type { ReviewIndex, ReviewReport } from "../../../src/model/review.js";
import { evidence, sampleFinding, sampleReport } from "../sample-report.js";
import { block, documentOf, edit } from "./documents.js";

const CATALOGUE = {
  producer: { name: "prongsai", version: "0" },
  rules: [{ id: "total-mismatch", version: "1", severity: "error" as const, title: { th: "ก", en: "a" } }],
};
const TEMPLATE: PageTemplate = {
  parts: ["<html><head>", "</head><body>", "<script>1</script></body></html>"],
  hashes: { script: ["sha256-AA=="], style: ["sha256-BB=="] },
};
const HOSTILE = "</script><script>alert(1)</script><!-- -->";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "prongsai-review-"));
});
afterEach(() => rm(out, { recursive: true }));

const picture = (text: string) => `data:image/webp;base64,${Buffer.from(text.repeat(30)).toString("base64")}`;

/** Writes a report whose finding points at a box on its page, with a picture of it. */
async function write(path: string, part: Partial<Report> = {}, crop = "x"): Promise<Report> {
  const raw = "คะแนนรวม ๘๖";
  const place = evidence({ page: 1, block: 0, span: [9, 11], box: [1, 2, 3, 4], text: "๘๖" });
  const report = sampleReport({ findings: [sampleFinding({ evidence: [place] })], ...part }, path);
  await writeReport(out, report, documentOf([block(0, raw, [edit(raw, 9, 11, "86")])]));
  await writeCrops(out, report, [{ key: "1:1,2,3,4", width: 70, height: 20, mark: [1, 1, 9, 9], data: picture(crop) }]);
  return report;
}

async function page(reports: Report[], wishes = { masked: false, cropBytes: 1e6 }) {
  const file = await reviewFile(out, CATALOGUE, wishes, TEMPLATE);
  for (const report of reports) await file.add(report);
  await file.finish();
  const text = await readFile(join(out, "review.html"), "utf8");
  const index = JSON.parse(/id="prongsai-index">([^<]*)</.exec(text)?.[1] ?? "") as ReviewIndex;
  const opened = (position: number): ReviewReport | null => {
    const packed = new RegExp(`id="prongsai-report-${position}">([^<]*)<`).exec(text)?.[1];
    return packed ? (JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()) as ReviewReport) : null;
  };
  return { text, index, opened };
}

describe("reviewFile", () => {
  it("holds the list and each report, packed", async () => {
    const first = await write("ก/1.pdf", { findings: [] });
    const second = await write("ก/2.pdf");
    const { index, opened } = await page([first, second]);
    expect(index.reports.map(({ path, urgency, whole }) => [path, urgency, whole])).toEqual([
      ["ก/1.pdf", 1, true],
      ["ก/2.pdf", 0, true],
    ]);
    expect(index).toMatchObject({ mode: "offline", masked: false, reviewer: null });
    expect(index.reports[1]?.findings).toMatchObject([{ at: 0, rule: "total-mismatch", explained: false }]);
    const report = opened(1);
    expect(report?.report).not.toHaveProperty("mentions");
    expect(report?.places[0]?.[0]).toMatchObject({
      text: "คะแนนรวม 86",
      mark: [9, 11],
      raw: "คะแนนรวม ๘๖",
      rawMark: [9, 11],
      crop: { source: picture("x"), width: 70, mark: [1, 1, 9, 9] },
    });
    expect(report?.repairs).toMatchObject([{ before: "๘๖", after: "86", around: "คะแนนรวม 86" }]);
    expect(index.crops).toEqual({ budgetBytes: 1e6, usedBytes: picture("x").length, shown: 1, leftOut: 0 });
  });

  it("lets no text of a report out of its block", async () => {
    const agency = sampleReport().agency;
    const name = { value: HOSTILE, raw: HOSTILE, confidence: "high" as const, evidence: [] };
    const report = await write(`${HOSTILE}.pdf`, { agency: { ...agency, name } });
    const { text, index, opened } = await page([report]);
    expect(text.match(/<script/g)).toHaveLength(3);
    expect(text).not.toContain("<!--");
    expect(index.reports[0]?.agency).toBe(HOSTILE);
    expect(opened(0)?.report.agency.name?.value).toBe(HOSTILE);
  });

  it("spends its budget on the most urgent and says what it left out", async () => {
    const calm = await write("a.pdf", {
      findings: [sampleFinding({ severity: "info", evidence: [evidence({ page: 1, box: [1, 2, 3, 4] })] })],
    });
    const urgent = await write("b.pdf", {}, "y");
    const { index, opened } = await page([calm, urgent], { masked: false, cropBytes: picture("y").length });
    expect(index.crops).toMatchObject({ shown: 1, leftOut: 1, usedBytes: picture("y").length });
    expect(opened(0)?.places[0]?.[0]?.crop).toBeNull();
    expect(opened(1)?.places[0]?.[0]?.crop?.source).toBe(picture("y"));
  });

  it("shows no picture of a masked run, nor one of another file", async () => {
    const report = await write("a.pdf");
    expect((await page([report], { masked: true, cropBytes: 1e6 })).opened(0)?.places[0]?.[0]?.crop).toBeNull();
    const changed = { ...report, source: { ...report.source, sha256: "cd".repeat(32) } };
    await writeReport(out, changed, documentOf([]));
    expect((await page([changed])).opened(0)?.places[0]?.[0]).toMatchObject({ crop: null, text: "๘๖" });
  });

  it("names the results by their documents, not by what is found in them", async () => {
    const report = await write("a.pdf");
    const { index, text } = await page([report]);
    expect((await page([report])).text).toBe(text);
    expect((await page([{ ...report, findings: [] }])).index.results).toBe(index.results);
    const other = { ...report, source: { ...report.source, sha256: "cd".repeat(32) } };
    expect((await page([other])).index.results).not.toBe(index.results);
  });

  it("lists a report whose record is not there without opening it", async () => {
    const { index, opened } = await page([sampleReport({}, "gone.pdf")]);
    expect(index.reports[0]).toMatchObject({ path: "gone.pdf", whole: false });
    expect(opened(0)).toBeNull();
  });

  it("has the policy for its own script and style only", async () => {
    const { text } = await page([]);
    expect(text).toContain(offlinePolicy(TEMPLATE.hashes));
    expect(offlinePolicy(TEMPLATE.hashes)).toContain(
      "default-src 'none'; script-src 'sha256-AA=='; style-src 'sha256-BB=='",
    );
  });
});

describe("partsOf", () => {
  it("wants each place once", () => {
    expect(partsOf("a<!--prongsai-policy-->b<!--prongsai-data-->c")).toEqual(["a", "b", "c"]);
    for (const page of [
      "a",
      "<!--prongsai-policy-->",
      "<!--prongsai-policy--><!--prongsai-data--><!--prongsai-data-->",
    ])
      expect(() => partsOf(page)).toThrow("one place");
  });
});
