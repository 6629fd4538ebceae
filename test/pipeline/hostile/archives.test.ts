import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HOSTILE_ENTRIES, refusedArchives, zipOfHostileEntries } from "../../../fixtures/generator/hostile/archives.js";
import { testFolder } from "../folder.js";
import { sampleReport } from "../sample-report.js";
import { expectOutcomes, GOOD, judged, runHostile } from "./run-hostile.js";

describe("hostile ZIP files", () => {
  it("that cannot or must not be opened have one record each", async () => {
    const files = refusedArchives();
    const run = await runHostile(files);
    expectOutcomes(run, files);
    expect(run.reports).toHaveLength(files.length + 1);
  }, 1_000_000);

  it("give what is sound in them, and a reason for everything else", () => {
    const root = testFolder({ [`in/${GOOD}`]: sampleReport(), "in/entries.zip": zipOfHostileEntries() });
    const { manifest } = judged(root);
    const found = manifest.files.flatMap(({ path, status, problem }) =>
      path === GOOD ? [] : [`${path.slice("entries.zip!/".length)} ${problem ? `${status}:${problem.code}` : status}`],
    );
    const expected = HOSTILE_ENTRIES.map(({ name, outcome, listed }) => `${listed ?? String(name)} ${outcome}`);
    expect(found.sort()).toEqual(expected.sort());
  }, 1_000_000);

  it("inside a folder of the same name do not meet", () => {
    const root = testFolder({ [`in/${GOOD}`]: sampleReport() });
    mkdirSync(join(root, "in/a.zip!"));
    writeFileSync(join(root, "in/a.zip!/b.txt"), sampleReport());
    writeFileSync(join(root, "in/a.zip"), zipOfHostileEntries());
    expect(judged(root).outcomes.get("a.zip!/b.txt")).toBe("complete");
  }, 1_000_000);
});
