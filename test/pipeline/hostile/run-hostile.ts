import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { HostileFile } from "../../../fixtures/generator/hostile/hostile-file.js";
import { writeHostileFiles } from "../../../fixtures/generator/hostile/make.js";
import { type Manifest, manifestSchema } from "../../../src/model/manifest.js";
import { type Report, reportSchema } from "../../../src/model/report.js";
import { testFolder } from "../folder.js";
import { sampleReport } from "../sample-report.js";

const MAIN = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
/** Megabytes and seconds a document. The time is far more than a slow machine needs and never waited for. */
const LIMITS = ["--jobs", "2", "--memory", "1024", "--timeout", "900"];
export const GOOD = "a-good-report.txt";

/** What the real command made of a folder of hostile files with a good report among them. */
export interface HostileRun {
  out: string;
  /** By path: the status and, after a colon, the code of the first problem; "skipped". */
  outcomes: Map<string, string>;
  reports: Report[];
  manifest: Manifest;
}

/** Writes the files and a good report into a folder and runs the built program over it, as people do. */
export async function runHostile(files: readonly HostileFile[]): Promise<HostileRun> {
  const root = testFolder({ [`in/${GOOD}`]: sampleReport() });
  await writeHostileFiles(join(root, "in"), files);
  return judged(root);
}

/** Runs the built program over `in` of a folder and checks what must hold whatever lies in there. */
export function judged(root: string): HostileRun {
  mkdirSync(join(root, "in"), { recursive: true });
  const before = pathsIn(root);
  const run = spawnSync(process.execPath, [MAIN, "run", "in", "--out", "out", ...LIMITS], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  const out = join(root, "out");
  const after = pathsIn(root).filter((path) => path !== "out" && !path.startsWith("out/"));
  expect(after, "nothing is written outside OUT").toEqual(before);
  expect([0, 1, 2]).toContain(run.status);
  expect(`${run.stdout}${run.stderr}`).not.toMatch(/\n\s+at \S+ \(|\u001b/u);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")));
  const reports = readFileSync(join(out, "reports.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => reportSchema.parse(JSON.parse(line)));
  const result = { out, outcomes: outcomesOf(manifest), reports, manifest };
  expectOrder(result);
  return result;
}

/** Each file came to one of its sound outcomes, and the good report beside them is complete. */
export function expectOutcomes(run: HostileRun, files: readonly HostileFile[]): void {
  const wrong = files.flatMap(({ name, outcomes }) => {
    const outcome = run.outcomes.get(name) ?? "missing";
    return outcomes.some((sound) => sound === outcome) ? [] : [`${name}: ${outcome}, not ${outcomes.join(" or ")}`];
  });
  expect(wrong).toEqual([]);
}

/** All paths below a folder, in order; links are listed, never followed. */
export function pathsIn(folder: string, inner = ""): string[] {
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
      return entry.isDirectory() ? [path, ...pathsIn(folder, path)] : [path];
    })
    .sort();
}

/** A file beside `in` that nobody may read or change. */
export function writeSecret(root: string): string {
  const file = join(root, "secret.txt");
  writeFileSync(file, sampleReport({ agency: "เทศบาลตำบลลับสุดยอด" }));
  return file;
}

function outcomesOf(manifest: Manifest): Map<string, string> {
  return new Map(
    manifest.files.map(({ path, status, problem }) => [path, problem ? `${status}:${problem.code}` : status]),
  );
}

function expectOrder({ reports, manifest, outcomes, out }: HostileRun): void {
  expect(outcomes.get(GOOD), "the batch goes on").toBe("complete");
  const good = reports.find(({ source }) => source.path === GOOD);
  expect(good?.assessments[0]?.indicators.filter(({ score }) => score?.value !== undefined)).toHaveLength(10);
  expect(existsSync(join(out, "summary.md"))).toBe(true);
  for (const { path, status, problem, peakMemoryBytes } of manifest.files) {
    if (status === "failed" || status === "partial") {
      expect(problem, path).not.toBeNull();
      for (const text of [problem?.message, problem?.remedy]) {
        expect(text?.th, path).toMatch(/[ก-๙]/u);
        expect(text?.en, path).toMatch(/[a-z]/u);
      }
    }
    expect(problem?.code ?? "", `${path} must come to its end by itself`).not.toMatch(
      /^(?:time-limit|memory-limit|crashed)$/u,
    );
    expect(peakMemoryBytes ?? 0, path).toBeLessThan(1024 * 2 ** 20);
  }
}
