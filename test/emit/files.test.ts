import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/emit/files.js";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "prongsai-files-"));
});
afterEach(() => rm(out, { recursive: true }));

describe("writeWhole", () => {
  it("makes the folders above a file, and puts it in the place of an older one", async () => {
    const path = join(out, "reports", "a.json");
    await writeWhole(path, "ก");
    await writeWhole(path, "ข");
    expect(await readFile(path, "utf8")).toBe("ข");
    expect(await readdir(join(out, "reports"))).toEqual(["a.json"]);
  });

  it("takes away what an earlier run left unfinished, and follows no link that lies there", async () => {
    const other = join(out, "other.txt");
    await writeFile(other, "stays");
    await symlink(other, join(out, ".a.json.prongsai-tmp"));
    await writeWhole(join(out, "a.json"), "new");
    expect(await readFile(other, "utf8")).toBe("stays");
    expect((await readdir(out)).sort()).toEqual(["a.json", "other.txt"]);
  });

  it("leaves nothing behind where the file cannot be put in its place", async () => {
    await mkdir(join(out, "a.json"));
    await expect(writeWhole(join(out, "a.json"), "new")).rejects.toThrow();
    expect(await readdir(out)).toEqual(["a.json"]);
  });
});
