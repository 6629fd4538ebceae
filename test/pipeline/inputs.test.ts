import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareUtf8, listInputs } from "../../src/pipeline/inputs.js";
import { testFolder } from "./folder.js";
import { zipOf } from "./zip-writer.js";

const pathsOf = async (inputs: string[], out: string | null = null) =>
  (await listInputs(inputs, out)).files.map(({ path }) => path);

describe("listInputs", () => {
  it("names a single file by its name and the files of a folder by their way from it", async () => {
    const folder = testFolder({ "a.txt": "", "ลึก/ข.html": "", "deep/er/c.pdf": "" });
    expect(await pathsOf([join(folder, "deep/er/c.pdf")])).toEqual(["c.pdf"]);
    expect(await pathsOf([folder])).toEqual(["a.txt", "deep/er/c.pdf", "ลึก/ข.html"]);
  });

  it("orders by UTF-8 bytes, not by UTF-16 units", () => {
    expect(["\u{1f600}", "\uffee", "ก", "z"].sort(compareUtf8)).toEqual(["z", "ก", "\uffee", "\u{1f600}"]);
  });

  it("passes over hidden, lock and unsupported files and says why", async () => {
    const folder = testFolder({
      ".hidden.txt": "",
      ".git/x.txt": "",
      "~$plan.docx": "",
      ".~lock.plan.docx#": "",
      "table.xlsx": "",
      "old.rar": "",
      "plan.docx": "",
    });
    const list = await listInputs([folder], null);
    expect(list.files.map(({ path }) => path)).toEqual(["plan.docx"]);
    expect(list.skipped).toEqual([
      { path: ".git", reason: "hidden" },
      { path: ".hidden.txt", reason: "hidden" },
      { path: ".~lock.plan.docx#", reason: "lock" },
      { path: "old.rar", reason: "unsupported" },
      { path: "table.xlsx", reason: "unsupported" },
      { path: "~$plan.docx", reason: "lock" },
    ]);
  });

  it("does not follow links out of the folder, nor links to folders, devices and pipes", async () => {
    const outside = testFolder({ "secret.txt": "x" });
    const folder = testFolder({ "sub/real.txt": "x" });
    symlinkSync(join(outside, "secret.txt"), join(folder, "escape.txt"));
    symlinkSync(outside, join(folder, "escape"));
    symlinkSync(folder, join(folder, "sub/loop"));
    symlinkSync("/dev/zero", join(folder, "zero.txt"));
    symlinkSync("nowhere.txt", join(folder, "dangling.txt"));
    symlinkSync("sub/real.txt", join(folder, "inner.txt"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    const list = await listInputs([folder], null);
    expect(list.files.map(({ path }) => path)).toEqual(["inner.txt", "sub/real.txt"]);
    expect(list.skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "dangling.txt link",
      "escape link",
      "escape.txt link",
      "pipe.txt special",
      "sub/loop link",
      "zero.txt link",
    ]);
  });

  it("reads what a link names when the link itself is the INPUT", async () => {
    const folder = testFolder({ "real.txt": "x" });
    symlinkSync("real.txt", join(folder, "named.txt"));
    expect(await pathsOf([join(folder, "named.txt")])).toEqual(["named.txt"]);
  });

  it("passes over OUT inside INPUT", async () => {
    const folder = testFolder({ "a.txt": "", "out/summary.md": "", "out/reports/x.txt": "" });
    expect(await pathsOf([folder], join(folder, "out"))).toEqual(["a.txt"]);
  });

  it("refuses to write over what it reads", async () => {
    const folder = testFolder({ "reports/a.txt": "" });
    await expect(listInputs([folder], folder)).rejects.toThrow("--out must not be");
    await expect(listInputs([join(folder, "reports/a.txt")], folder)).rejects.toThrow("--out must not be");
  });

  it("refuses an INPUT that does not exist", async () => {
    await expect(listInputs([join(testFolder(), "none")], null)).rejects.toThrow("no such file");
  });

  it("gives colliding inputs their base name", async () => {
    const folder = testFolder({ "north/a.txt": "", "north/only.txt": "", "south/a.txt": "", "east/b.txt": "" });
    const inputs = ["north", "south", "east"].map((name) => join(folder, name));
    expect(await pathsOf(inputs)).toEqual(["b.txt", "north/a.txt", "north/only.txt", "south/a.txt"]);
    expect(await pathsOf([join(folder, "north/a.txt"), join(folder, "south/a.txt")])).toEqual([
      "north/a.txt",
      "south/a.txt",
    ]);
  });

  it("tells inputs of one base name apart by a number", async () => {
    const folder = testFolder({ "1/same/a.txt": "", "2/same/a.txt": "" });
    expect(await pathsOf([join(folder, "1/same"), join(folder, "2/same")])).toEqual(["same-2/a.txt", "same/a.txt"]);
  });

  it("reads a file once though two inputs hold it", async () => {
    const folder = testFolder({ "sub/a.txt": "", "b.txt": "" });
    expect(await pathsOf([folder, join(folder, "sub"), join(folder, "b.txt")])).toEqual(["b.txt", "sub/a.txt"]);
  });

  it("keeps two spellings of one name apart", async () => {
    const folder = testFolder({ "caf\u00e9.txt": "1", "cafe\u0301.txt": "2" });
    expect(await pathsOf([folder])).toEqual(["caf\u00e9.txt", "caf\u00e9~2.txt"]);
  });

  it("looks into a ZIP file, and into no archive within it", async () => {
    const zip = zipOf([
      { name: "ใน/x.txt", content: "x" },
      { name: "inner.zip", content: zipOf([{ name: "y.txt", content: "y" }]) },
      { name: "__MACOSX/._x.txt", content: "" },
      { name: "folder/", content: "" },
      { name: "link.txt", content: "/etc/passwd", mode: 0o120777 },
    ]);
    const folder = testFolder({ "a.zip": zip, "b.txt": "" });
    const list = await listInputs([folder], null);
    expect(list.files.map(({ path }) => path)).toEqual(["a.zip!/ใน/x.txt", "b.txt"]);
    expect(list.skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "a.zip!/__MACOSX/._x.txt hidden",
      "a.zip!/inner.zip nested-archive",
      "a.zip!/link.txt link",
    ]);
  });

  it("lets no entry of a ZIP file point out of it", async () => {
    const names = ["../../up.txt", "/etc/root.txt", "C:\\win.txt", "..\\back.txt", "a/../../b.txt", "nul\u0000.txt"];
    const zip = zipOf([...names.map((name) => ({ name, content: "x" })), { name: "dir\\ok.txt", content: "x" }]);
    const list = await listInputs([join(testFolder({ "a.zip": zip }), "a.zip")], null);
    expect(list.files.map(({ path }) => path)).toEqual(["a.zip!/dir/ok.txt"]);
    expect(list.skipped.every(({ reason }) => reason === "path-escape")).toBe(true);
    expect(list.skipped).toHaveLength(names.length);
  });

  it("reads a name in Windows-874 where the ZIP file does not speak UTF-8", async () => {
    const zip = zipOf([{ name: Buffer.from([0xc3, 0xd2, 0xc2, 0x2e, 0x74, 0x78, 0x74]), content: "x" }]);
    expect(await pathsOf([join(testFolder({ "a.zip": zip }), "a.zip")])).toEqual(["a.zip!/ราย.txt"]);
  });

  it("gives a damaged ZIP file a record of its own", async () => {
    const whole = zipOf([{ name: "x.txt", content: "x".repeat(100) }]);
    const folder = testFolder({ "cut.zip": whole.subarray(0, whole.length - 30), "empty.zip": "" });
    const list = await listInputs([folder], null);
    expect(list.files.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      "cut.zip damaged",
      "empty.zip damaged",
    ]);
  });
});
