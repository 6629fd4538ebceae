import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testFolder } from "../folder.js";
import { sampleReport } from "../sample-report.js";
import { GOOD, judged, pathsIn, writeSecret } from "./run-hostile.js";

const NAMES = [
  "\u202efdp.txt",
  "line\nbreak.txt",
  "\u001b[31mred\u001b[0m.txt",
  "bell\u0007.txt",
  `${"ย".repeat(80)}.txt`,
  `${"a".repeat(251)}.txt`,
  "=cmd|' !A0.txt",
  "-rf.txt",
  "--out.txt",
  "<img src=x onerror=alert(1)>.txt",
  "[x](javascript:alert(1)).txt",
  "a|b.txt",
  "CON.txt",
  "a..txt",
  "back\\slash.txt",
  "%2e%2e%2fescape.txt",
  "$(touch escaped).txt",
];

describe("files with hostile names", () => {
  it("are judged under their names, which no output lets act", () => {
    const root = testFolder({ [`in/${GOOD}`]: sampleReport() });
    for (const name of NAMES) writeFileSync(join(root, "in", name), sampleReport());
    const { outcomes, out } = judged(root);
    expect(NAMES.filter((name) => outcomes.get(name.normalize("NFC")) !== "complete")).toEqual([]);
    expect(pathsIn(join(out, "reports"))).toHaveLength(NAMES.length + 1);
    for (const written of pathsIn(out)) expect(written).toMatch(/^[\p{L}\p{M}\p{N}._/-]+$/u);
    const summary = readFileSync(join(out, "summary.md"), "utf8");
    expect(summary).not.toMatch(/[\u001b\u0007\u202e]|<img|(?<!\\)\]\(javascript/u);
    for (const table of ["scores.csv", "findings.csv"])
      expect(readFileSync(join(out, table), "utf8")).not.toMatch(/(?:^|\r\n|,)"?[=@]/u);
  }, 1_000_000);

  it("and links out of the input, loops, pipes and unreadable files are passed over or told", () => {
    const root = testFolder({ [`in/${GOOD}`]: sampleReport() });
    const secret = writeSecret(root);
    const inside = (name: string) => join(root, "in", name);
    symlinkSync(secret, inside("out-of-input.txt"));
    symlinkSync("/etc/passwd", inside("passwd.txt"));
    symlinkSync("/dev/zero", inside("zero.txt"));
    symlinkSync("loop.txt", inside("loop.txt"));
    symlinkSync(".", inside("self"));
    symlinkSync(root, inside("above"));
    execFileSync("mkfifo", [inside("pipe.txt")]);
    mkdirSync(inside("folder.txt"));
    const { outcomes, reports } = judged(root);
    for (const name of ["out-of-input.txt", "passwd.txt", "zero.txt", "loop.txt", "self", "above", "pipe.txt"])
      expect([name, outcomes.get(name)]).toEqual([name, "skipped"]);
    expect(reports.map(({ source }) => source.path)).toEqual([GOOD]);
    expect(JSON.stringify(reports)).not.toContain("ลับสุดยอด");
  }, 1_000_000);
});
