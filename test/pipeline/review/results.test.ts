import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { runBatch } from "../../../src/pipeline/batch.js";
import {
  cropOf,
  openResults,
  type PictureResult,
  pagePictureOf,
  reviewIndexOf,
  reviewReportOf,
} from "../../../src/pipeline/review/index.js";
import { mergeSettings } from "../../../src/pipeline/settings.js";
import { emitter, judge } from "../../../src/pipeline/wiring.js";
import { testFolder } from "../folder.js";
import { sampleReport } from "../sample-report.js";

const WORKER = fileURLToPath(new URL("../../../dist/pipeline/worker.js", import.meta.url));
const FOREIGN = fileURLToPath(new URL("../../../fixtures/reports/foreign-print.pdf", import.meta.url));

/** Results of one run, copied for a test that changes them: OUT, and the PDF that was read. */
let all: string;
beforeAll(async () => {
  all = mkdtempSync(join(tmpdir(), "prongsai-results-"));
  mkdirSync(join(all, "in"));
  writeFileSync(join(all, "in", "a.txt"), sampleReport());
  copyFileSync(FOREIGN, join(all, "in", "b.pdf"));
  const options = { outDir: join(all, "out"), settings: mergeSettings({ jobs: 1 }), configHash: null };
  await runBatch({ inputs: [join(all, "in")], ...options, judge, emitter, workerEntry: WORKER });
}, 600_000);
afterAll(() => rmSync(all, { recursive: true }));

function resultsOf(maskPeople = false) {
  const copy = join(testFolder(), "copy");
  cpSync(all, copy, { recursive: true });
  const [file, outDir] = [join(copy, "in", "b.pdf"), join(copy, "out")];
  const manifest = JSON.parse(readFileSync(join(outDir, "manifest.json"), "utf8"));
  const changed = { ...manifest, inputs: [join(copy, "in")], settings: { ...manifest.settings, maskPeople } };
  writeFileSync(join(outDir, "manifest.json"), JSON.stringify(changed));
  return { file, outDir };
}

async function open(outDir: string) {
  const results = await openResults(outDir);
  onTestFinished(() => results.close());
  return results;
}

const problemOf = (result: PictureResult) => ("problem" in result ? result.problem : null);

describe("opened results", () => {
  it("are not to be had of a folder that no run wrote", async () => {
    await expect(openResults(testFolder())).rejects.toThrow("not a folder that prongsai run wrote");
  });

  it("give the index, each report, and the pictures of its places and pages", async () => {
    const results = await open(resultsOf().outDir);
    const index = reviewIndexOf(results);
    expect(index).toMatchObject({ mode: "server", masked: false, reviewer: null });
    expect(index.reports.map(({ path, whole }) => [path, whole])).toEqual([
      ["a.txt", true],
      ["b.pdf", true],
    ]);
    const report = await reviewReportOf(results, 1);
    const finding = report?.places.findIndex(([place]) => place?.crop) ?? -1;
    const crop = report?.places[finding]?.[0]?.crop;
    expect(crop?.source).toBe(`/api/crops/1/${finding}-0`);
    const picture = await cropOf(results, 1, finding, 0);
    expect(picture).toMatchObject({ mediaType: "image/webp", width: crop?.width, height: crop?.height });
    if (!("bytes" in picture)) throw new Error("no picture");
    expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: "webp", width: crop?.width });
    expect(await pagePictureOf(results, 1, 1, 400)).toMatchObject({ mediaType: "image/webp", width: 400 });
  });

  it("draw nothing more once they are closed, so that a stopped server ends", async () => {
    const results = await open(resultsOf().outDir);
    const asked = pagePictureOf(results, 1, 1, 400);
    await results.close();
    expect(problemOf(await pagePictureOf(results, 1, 1, 400))).toBe("not-drawn");
    expect(problemOf(await asked)).toBe("not-drawn");
  });

  it("say of what is not there that it is not", async () => {
    const results = await open(resultsOf().outDir);
    expect(await reviewReportOf(results, 2)).toBeNull();
    expect(await reviewReportOf(results, -1)).toBeNull();
    for (const [position, finding, evidence] of [
      [9, 0, 0],
      [1, 999, 0],
      [1, 0, 999],
      [0, 0, 0],
      [0.5, 0, 0],
    ] as const)
      expect(problemOf(await cropOf(results, position, finding, evidence))).toBe("not-found");
    expect(problemOf(await pagePictureOf(results, 1, 999, 400))).toBe("not-found");
    expect(problemOf(await pagePictureOf(results, 1, 1, Number.NaN))).toBe("not-found");
    expect(problemOf(await pagePictureOf(results, 0, 1, 400))).toBe("not-found");
  });

  it("draw nothing of a file that changed or went away since", async () => {
    const { file, outDir } = resultsOf();
    const results = await open(outDir);
    appendFileSync(file, "\n% changed\n");
    expect(problemOf(await pagePictureOf(results, 1, 1, 400))).toBe("input-changed");
    rmSync(file);
    expect(problemOf(await pagePictureOf(results, 1, 1, 400))).toBe("input-missing");
    expect(problemOf(await pagePictureOf(await open(outDir), 1, 1, 400))).toBe("input-missing");
  });

  it("show no picture of a masked run", async () => {
    const results = await open(resultsOf(true).outDir);
    const report = await reviewReportOf(results, 1);
    expect(report?.places.flat().every(({ crop }) => crop === null)).toBe(true);
    expect(problemOf(await pagePictureOf(results, 1, 1, 400))).toBe("masked");
  });
});
