import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { CropRecord } from "../../../src/emit/index.js";
import type { Report } from "../../../src/model/report.js";
import { type BatchOptions, runBatch } from "../../../src/pipeline/batch.js";
import { WorkerPool } from "../../../src/pipeline/pool.js";
import { drawAcross } from "../../../src/pipeline/review/crops-across.js";
import { mergeSettings, type SettingsLayer } from "../../../src/pipeline/settings.js";
import { emitter, judge } from "../../../src/pipeline/wiring.js";
import { testFolder } from "../folder.js";

const WORKER = fileURLToPath(new URL("../../../dist/pipeline/worker.js", import.meta.url));
const HANGS_DRAWING = fileURLToPath(new URL("../workers/hangs-drawing.mjs", import.meta.url));
const DIES_DRAWING = fileURLToPath(new URL("../workers/dies-drawing.mjs", import.meta.url));
const REPORTS = fileURLToPath(new URL("../../../fixtures/reports/", import.meta.url));
/** Two born-digital reports with findings that have boxes. */
const PDFS = ["foreign-print.pdf", "years-print.pdf"];

function run(inputs: string[], outDir: string, layer: SettingsLayer = {}, options: Partial<BatchOptions> = {}) {
  const settings = mergeSettings({ jobs: 2, ...layer });
  return runBatch({ inputs, outDir, settings, configHash: null, judge, emitter, workerEntry: WORKER, ...options });
}

function folderOf(names: string[]): string {
  const folder = testFolder();
  for (const name of names) copyFileSync(join(REPORTS, name), join(folder, name));
  return folder;
}

function cropsIn(out: string): { source: { path: string; sha256: string }; crops: CropRecord[] }[] {
  const folder = join(out, "crops");
  return existsSync(folder)
    ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    : [];
}

describe("crops of a run", () => {
  const all = mkdtempSync(join(tmpdir(), "prongsai-crops-"));
  const [one, two] = [join(all, "one"), join(all, "two")];
  beforeAll(async () => {
    const folder = join(all, "in");
    mkdirSync(folder);
    for (const name of PDFS) copyFileSync(join(REPORTS, name), join(folder, name));
    await run([folder], one, { jobs: 1 });
    await run([folder], two, { jobs: 2 });
    return () => rmSync(all, { recursive: true });
  }, 600_000);

  it("show the places of the findings, the same at any number of jobs", () => {
    const written = cropsIn(one);
    expect(written.length).toBeGreaterThan(0);
    for (const { source, crops } of written) {
      expect(PDFS).toContain(source.path);
      expect(new Set(crops.map(({ key }) => key)).size).toBe(crops.length);
      for (const { data, width, height, mark } of crops) {
        expect(data).toMatch(/^data:image\/webp;base64,UklG/);
        expect(mark[2] <= width && mark[3] <= height).toBe(true);
      }
    }
    expect(cropsIn(two)).toEqual(written);
    for (const file of ["review.html"].filter((name) => existsSync(join(one, name))))
      expect(readFileSync(join(two, file)).equals(readFileSync(join(one, file)))).toBe(true);
  });

  it("show the first place of every finding that has a box", () => {
    const lines = readFileSync(join(one, "reports.jsonl"), "utf8").trimEnd().split("\n");
    for (const { source, crops } of cropsIn(one)) {
      const report = lines.map((line) => JSON.parse(line) as Report).find((each) => each.source.path === source.path);
      const keys = new Set(crops.map(({ key }) => key));
      for (const { evidence } of report?.findings ?? []) {
        const [first] = evidence;
        if (first?.box && first.source === undefined) expect(keys).toContain(`${first.page}:${first.box.join(",")}`);
      }
    }
  });

  it("of findings across reports are drawn as the worker would have drawn them", async () => {
    const written = cropsIn(one);
    rmSync(join(one, "crops"), { recursive: true });
    const files = PDFS.map((path) => ({
      path,
      origin: { kind: "file" as const, file: join(all, "in", path) },
      problem: null,
    }));
    await drawAcross([...PDFS, "gone.pdf"], files, one, emitter);
    expect(cropsIn(one)).toEqual(written);
    rmSync(join(one, "crops"), { recursive: true });
    await drawAcross(PDFS, [], one, emitter);
    expect(cropsIn(one)).toEqual([]);
  });

  it("go with a masked run, and with their documents", async () => {
    await run([folderOf(PDFS.slice(0, 1))], two, { maskPeople: true });
    expect(cropsIn(two)).toEqual([]);
  }, 300_000);

  it("are not worth a record: it stays where drawing ends the worker", async () => {
    const folder = folderOf(PDFS.slice(0, 1));
    const out = join(testFolder(), "out");
    const result = await run([folder], out, { jobs: 1 }, { workerEntry: DIES_DRAWING });
    expect(result.summaries.map(({ status }) => status)).toEqual(["complete"]);
    expect(cropsIn(out)).toEqual([]);
  }, 300_000);

  it("are given up where drawing takes longer than the document may", async () => {
    const pool = new WorkerPool({ entry: HANGS_DRAWING, memoryBytes: 600 * 2 ** 20, timeoutMilliseconds: 500 });
    onTestFinished(() => pool.close());
    const input = { path: "a.pdf", origin: { kind: "file" as const, file: "/nowhere" }, problem: null };
    const outcome = await pool.read({ input, outDir: "/nowhere", settings: {} });
    expect(outcome).toMatchObject({ kind: "done", summary: { path: "a.pdf" } });
  });
});
