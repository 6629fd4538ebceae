import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
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
  await cp(reports, inFolder("inputs"), { recursive: true, filter: (path) => !path.endsWith(".pdf") });
  await cp(join(reports, "plan-total.docx"), join(inFolder("inputs"), "twin.docx"));
  await writeFile(
    inFolder("config.json"),
    JSON.stringify({ rules: { "total-mismatch": "warning", "date-conflict": "off" } }),
  );
  await prongsai("run", "inputs", "--out", "plain", "--fail-on", "never", "--quiet");
  await prongsai("run", "inputs", "--out", "configured", "--config", "config.json", "--fail-on", "never", "--quiet");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file of a results folder but the manifest, by name. */
async function filesOf(name: string): Promise<string[]> {
  const entries = await readdir(inFolder(name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
    .map((entry) => relative(inFolder(name), join(entry.parentPath, entry.name)))
    .sort();
}

async function expectSameFiles(a: string, b: string): Promise<void> {
  expect(await filesOf(b)).toEqual(await filesOf(a));
  for (const file of await filesOf(a)) expect(await same(a, b, file), file).toBe(true);
}

/** Tells a file that was left as it is from one that was written anew. */
const identities = async (name: string): Promise<number[]> =>
  Promise.all((await filesOf(name)).map(async (file) => (await stat(join(inFolder(name), file))).ino));

describe("prongsai check", () => {
  it("leaves every file as it is where nothing else is to be said", async () => {
    await cp(inFolder("plain"), inFolder("again"), { recursive: true });
    const before = await identities("again");
    const { stdout } = await prongsai("check", "again", "--fail-on", "never");
    expect(stdout).toContain(" 0 changed");
    expect(await identities("again")).toEqual(before);
    await expectSameFiles("plain", "again");
  });

  it("tells of the same findings whether it writes or not", async () => {
    await cp(inFolder("plain"), inFolder("told"), { recursive: true });
    const { stdout: told } = await prongsai("check", "told", "--fail-on", "never");
    await rm(join(inFolder("told"), "summary.md"));
    const { stdout: toldAgain } = await prongsai("check", "told", "--fail-on", "never");
    expect(toldAgain).toBe(told);
    expect(await same("plain", "told", "summary.md")).toBe(true);
  });

  it("writes what a run with the same settings writes, and back again", async () => {
    await cp(inFolder("plain"), inFolder("judged"), { recursive: true });
    await prongsai("check", "judged", "--config", "config.json", "--jobs", "2", "--fail-on", "never");
    await expectSameFiles("configured", "judged");
    await prongsai("check", "judged", "--jobs", "1", "--fail-on", "never");
    await expectSameFiles("plain", "judged");
  });

  it("makes files as the run before made them, unless told otherwise", async () => {
    const made = ["--format", "csv", "--review-budget", "0"];
    await prongsai("run", "inputs", "--out", "small", ...made, "--fail-on", "never", "--quiet");
    await cp(inFolder("small"), inFolder("smaller"), { recursive: true });
    await prongsai("check", "smaller", "--fail-on", "never");
    await expectSameFiles("small", "smaller");
    await prongsai("check", "smaller", "--format", "csv,parquet", "--review-budget", "20", "--fail-on", "never");
    await expectSameFiles("plain", "smaller");
  });

  it("writes what a run with the same baseline writes", async () => {
    await writeFile(inFolder("accepted.json"), (await prongsai("baseline", "plain")).stdout);
    const accepting = ["--baseline", "accepted.json"];
    await prongsai("run", "inputs", "--out", "accepting", ...accepting, "--quiet");
    await cp(inFolder("plain"), inFolder("accepted"), { recursive: true });
    await prongsai("check", "accepted", ...accepting);
    await expectSameFiles("accepting", "accepted");
  });

  it("writes all files again for results of another writer", async () => {
    await cp(inFolder("plain"), inFolder("older"), { recursive: true });
    const manifest = JSON.parse(await readFile(join(inFolder("older"), "manifest.json"), "utf8"));
    manifest.versions.emit = "0";
    await writeFile(join(inFolder("older"), "manifest.json"), JSON.stringify(manifest));
    await writeFile(join(inFolder("older"), "findings.csv"), "old");
    await prongsai("check", "older", "--fail-on", "never");
    await expectSameFiles("plain", "older");
  });

  it("refuses a folder without results, with status 2 and no stack trace", async () => {
    const refused = await prongsai("check", root).catch((error: { code: number; stderr: string }) => error);
    expect(refused).toMatchObject({ code: 2 });
    expect((refused as { stderr: string }).stderr).toContain("prongsai run");
    expect((refused as { stderr: string }).stderr).not.toContain("    at ");
  });
});
