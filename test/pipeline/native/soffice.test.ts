import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../src/model/report.js";
import { testFolder } from "../folder.js";

const MAIN = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
const PLAN = readFileSync(new URL("../../extract/doc/plan.doc", import.meta.url));
const HAS_SOFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** Runs over one DOC file; `soffice` is a shell script to stand for LibreOffice, "" where there is none. */
function run(soffice: string | null, ...args: string[]) {
  const folder = testFolder({ "in/plan.doc": PLAN });
  const programs = join(folder, "programs");
  mkdirSync(programs);
  symlinkSync(process.execPath, join(programs, "node"));
  if (soffice) {
    const file = join(testFolder({ soffice: `#!/bin/sh\n${soffice}\n` }), "soffice");
    chmodSync(file, 0o755);
    symlinkSync(file, join(programs, "soffice"));
  }
  const env = soffice === null ? process.env : { ...process.env, PATH: programs };
  const out = join(folder, "out");
  const { stderr, status } = spawnSync(process.execPath, [MAIN, "run", join(folder, "in"), "--out", out, ...args], {
    encoding: "utf8",
    env,
  });
  if (status === 2 && !existsSync(out)) return { stderr, report: null, settings: null };
  const [line = ""] = readFileSync(join(out, "reports.jsonl"), "utf8").split("\n");
  const { settings } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  return { stderr, report: reportSchema.parse(JSON.parse(line)), settings };
}

describe("--native soffice", () => {
  it.runIf(HAS_SOFFICE)("reads a DOC file through LibreOffice, and says so", { timeout: 60_000 }, () => {
    const { report, settings } = run(null, "--native", "soffice");
    expect(report?.source.readers.map(({ name }) => name)).toEqual(["soffice", "mammoth"]);
    expect(report?.source.mediaType).toBe("application/msword");
    expect(report?.measures.map((measure) => measure.no?.value)).toEqual(["1", "2", "3"]);
    expect(settings.native).toEqual(["soffice"]);
  });

  it("is not used unless asked for", () => {
    const { report, settings } = run("exit 1");
    expect(report?.source.readers.map(({ name }) => name)).toEqual(["word-extractor"]);
    expect(settings.native).toEqual([]);
  });

  it.each([
    ["is not there", "", [], "native-tool-missing"],
    ["fails", "exit 1", [], "conversion-failed"],
    ["writes nothing", "exit 0", [], "conversion-failed"],
    ["hangs", "while :; do :; done", ["--timeout", "2"], "time-limit"],
  ])("fails with a problem and a remedy where soffice %s", { timeout: 30_000 }, (_, soffice, args, code) => {
    const { report } = run(soffice, "--native", "soffice", ...args);
    expect(report).toMatchObject({
      status: "failed",
      problems: [{ code, remedy: { en: expect.stringMatching(/\w/) } }],
    });
  });

  it("refuses a tool that is not known", () => {
    expect(run("exit 1", "--native", "soffice,pdftotext").stderr).toContain("pdftotext");
  });
});
