import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "dist", "cli", "main.js");
const reports = join(root, "fixtures", "reports");

let folder = "";
const inFolder = (name: string) => join(folder, name);
const prongsai = (...args: string[]) => run(process.execPath, [command, ...args], { cwd: folder });
const same = async (a: string, b: string, file: string): Promise<boolean> =>
  (await readFile(join(inFolder(a), file))).equals(await readFile(join(inFolder(b), file)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prongsai-recheck-"));
  await writeFile(
    inFolder("config.json"),
    JSON.stringify({ rules: { "total-mismatch": "warning", "date-conflict": "off" } }),
  );
  await prongsai("run", reports, "--out", "plain", "--fail-on", "never", "--quiet");
  await prongsai("run", reports, "--out", "configured", "--config", "config.json", "--fail-on", "never", "--quiet");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("prongsai check", () => {
  it("changes nothing where nothing else is asked for", async () => {
    await cp(inFolder("plain"), inFolder("again"), { recursive: true });
    const { stdout } = await prongsai("check", "again", "--fail-on", "never");
    expect(stdout).toContain(" 0 changed");
    for (const file of ["reports.jsonl", "findings.csv", "findings.sarif", "summary.md"])
      expect(await same("plain", "again", file), file).toBe(true);
  });

  it("writes what a run with the same settings writes", async () => {
    await cp(inFolder("plain"), inFolder("judged"), { recursive: true });
    await prongsai("check", "judged", "--config", "config.json", "--jobs", "2", "--fail-on", "never");
    for (const file of ["reports.jsonl", "findings.csv", "findings.sarif", "summary.md"])
      expect(await same("configured", "judged", file), file).toBe(true);
  });

  it("refuses a folder without results, with status 2 and no stack trace", async () => {
    const refused = await prongsai("check", root).catch((error: { code: number; stderr: string }) => error);
    expect(refused).toMatchObject({ code: 2 });
    expect((refused as { stderr: string }).stderr).toContain("prongsai run");
    expect((refused as { stderr: string }).stderr).not.toContain("    at ");
  });
});
