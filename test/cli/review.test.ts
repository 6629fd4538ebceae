import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { decisionFileOf } from "../../src/pipeline/decisions/decision-file.js";
import { sampleReport } from "../pipeline/sample-report.js";
import { correction, decision } from "../review/entries.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ROW = "10\tการป้องกันการทุจริต\t90.25";

function prongsai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

let folder = "";
let out = "";
let report: Report;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "prongsai-review-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in/a.txt"), sampleReport().replace(ROW, `${ROW}\n\tคะแนนรวม\t55.55`));
  out = join(folder, "out");
  prongsai("run", join(folder, "in"), "--out", out, "--quiet");
  report = JSON.parse(readFileSync(join(out, "reports.jsonl"), "utf8"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function falseAlarm(reviewer: string) {
  const finding = report.findings.find(({ rule }) => rule === "total-mismatch");
  const { path } = report.source;
  return decision({ fingerprint: finding?.fingerprint ?? "", path, verdict: "false-alarm", reviewer, note: "=ปัดเศษ" });
}

function corrected(value: number, reviewer: string) {
  const { path, sha256 } = report.source;
  return correction({ path, sha256, raw: report.assessments[0]?.total?.raw ?? "", read: 55.55, value, reviewer });
}

function decisionFile(name: string, ...entries: Parameters<typeof decisionFileOf>[0]): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(decisionFileOf(entries)));
  return file;
}

describe("prongsai review", () => {
  it.each([
    ["no reviewer", []],
    ["an empty name", ["--reviewer", " "]],
    ["a reserved name", ["--reviewer", "prongsai"]],
    ["a name that is too long", ["--reviewer", "ก".repeat(101)]],
    ["a name with a line break", ["--reviewer", "ก\nข"]],
    ["a port that is none", ["--reviewer", "ก", "--port", "70000"]],
    ["two jobs at once", ["--apply", "--status"]],
    ["a job with a reviewer", ["--apply", "--reviewer", "ก"]],
    ["official results without --apply", ["--status", "--official", "x.csv"]],
    ["decisions that are not there", ["--import", "/nowhere.json"]],
  ])("ends with 2 and a message for %s", (_, args) => {
    const { status, stdout, stderr } = prongsai("review", out, ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(stderr).toMatch(/[ก-๙].* · /u);
  });

  it.each([["--status"], ["--apply"], ["--reviewer=ก"]])("refuses a folder without results: %s", (arg) => {
    const empty = join(folder, "empty");
    mkdirSync(empty, { recursive: true });
    const { status, stderr } = prongsai("review", empty, arg);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(existsSync(join(empty, "review"))).toBe(false);
  });

  it("helps with examples", () => {
    expect(prongsai("help", "review").stdout).toContain("$ prongsai review out --apply");
  });

  it("imports, tells, exports and applies decisions, which a new run leaves alone", { timeout: 240_000 }, () => {
    const file = decisionFile("decisions.json", falseAlarm("สมศรี"), corrected(89.45, "สมศรี"));
    expect(prongsai("review", out, "--import", file).stdout).toContain("2 imported, 0 known already");
    expect(prongsai("review", out, "--import", file).stdout).toContain("0 imported, 2 known already");
    prongsai("review", out, "--import", decisionFile("more.json", corrected(88, "วิชัย"), decision()));
    const told = prongsai("review", out, "--status");
    expect(told.status).toBe(0);
    expect(told.stdout).toContain("4 entries of 2 reviewers");
    expect(told.stdout).toContain("2 on which reviewers disagree");
    expect(told.stdout).toContain("1 that meet nothing");

    const exported = join(folder, "exported.json");
    expect(prongsai("review", out, "--export", exported).stdout).toContain("4 exported");
    expect(prongsai("review", out, "--export", join(folder, "in/a.txt")).status).toBe(2);
    const stored = readFileSync(join(out, "review/entries.jsonl"), "utf8");
    prongsai("run", join(folder, "in"), "--out", out, "--quiet");
    prongsai("check", out);
    expect(readFileSync(join(out, "review/entries.jsonl"), "utf8")).toBe(stored);
    expect(prongsai("review", out, "--status").stdout).toBe(told.stdout);

    const back = corrected(88, "วิชัย");
    prongsai(
      ...["review", out, "--import"],
      decisionFile("back.json", { ...back, withdrawn: true, decidedAt: "2026-02-01T00:00:00Z" }),
    );
    const applied = prongsai("review", out, "--apply");
    expect([applied.status, applied.stderr]).toEqual([0, ""]);
    expect(applied.stdout).toContain("1 report corrected");
    expect(readFileSync(join(out, "corrected/scores.csv"), "utf8")).toMatch(/total,.*,89\.45,.*,55\.55,true,สมศรี/u);
    expect(readFileSync(join(out, "corrected/findings.csv"), "utf8")).not.toContain("total-mismatch");
    const audit = readFileSync(join(out, "corrected/audit.csv"), "utf8");
    expect(audit).toContain("'=ปัดเศษ");
    for (const state of ["applied", "stale", "withdrawn", "superseded"]) expect(audit).toContain(`,${state},`);
  });

  it("makes a baseline of agreed false alarms, which the next run accepts", { timeout: 240_000 }, () => {
    const decisions = decisionFile("alarms.json", falseAlarm("สมศรี"), falseAlarm("วิชัย"));
    const baseline = prongsai("baseline", out, "--decisions", decisions);
    expect(JSON.parse(baseline.stdout).accepted).toMatchObject([{ rule: "total-mismatch" }]);
    writeFileSync(join(folder, "accepted.json"), baseline.stdout);
    const again = join(folder, "again");
    expect(
      prongsai("run", join(folder, "in"), "--out", again, "--baseline", join(folder, "accepted.json")).status,
    ).toBe(0);
    expect(JSON.parse(prongsai("baseline", again, "--decisions", decisions).stdout).accepted).toHaveLength(1);
    expect(prongsai("baseline", out, "--decisions", "/nowhere").status).toBe(2);
  });

  it("tells a line that a crash tore", () => {
    const torn = join(folder, "torn");
    prongsai("run", join(folder, "in"), "--out", torn, "--quiet");
    mkdirSync(join(torn, "review"));
    writeFileSync(join(torn, "review/entries.jsonl"), `${JSON.stringify(decision())}\n{"kind":"deci`);
    const { status, stdout, stderr } = prongsai("review", torn, "--status");
    expect(status).toBe(0);
    expect(stdout).toContain("1 entry of 1 reviewer");
    expect(stderr).toContain("line was not written to its end");
  });
});
