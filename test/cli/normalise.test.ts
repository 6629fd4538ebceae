import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { testFolder } from "../pipeline/folder.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const DAMAGED = "ด\uFFFDำเนินการ\tต าบล\nคะเเนน\n";

function normalise(input: string | Uint8Array, ...args: string[]) {
  const run = spawnSync(process.execPath, [MAIN, "normalise", ...args], { input, encoding: "utf8" });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe("prongsai normalise as a filter", () => {
  it("mends text and keeps its lines and tabs", () => {
    expect(normalise(DAMAGED)).toEqual({ status: 0, stdout: "ดำเนินการ\tตำบล\nคะแนน\n", stderr: "" });
  });

  it("passes sound text and nothing at all through", () => {
    expect(normalise("การประเมิน\n").stdout).toBe("การประเมิน\n");
    expect(normalise("")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("reads Windows-874", () => {
    expect(normalise(Uint8Array.from([0xa1, 0xd2, 0xc3, 0xbb, 0xc3, 0xd0, 0xe0, 0xc1, 0xd4, 0xb9])).stdout).toBe(
      "การประเมิน",
    );
  });

  it("says with --explain what was changed, where and why", () => {
    const { stdout } = normalise(DAMAGED, "--explain");
    expect(stdout).toContain("line 1");
    expect(stdout).toMatch(/12–14 .*split-am/);
    expect(stdout).toMatch(/line 2[\s\S]*double-sara-e/);
  });

  it("gives edits that lead back with --json", () => {
    const { text, edits } = JSON.parse(normalise(DAMAGED, "--json").stdout);
    expect(text).toBe("ดำเนินการ\tตำบล\nคะแนน\n");
    for (const { span, before } of edits) expect(DAMAGED.slice(span[0], span[1])).toBe(before);
  });

  it("refuses what is no text with a message and 2", () => {
    const { status, stdout, stderr } = normalise("%PDF-1.7\n...");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("standard input is no text");
    expect(stderr).not.toContain("    at ");
  });
});

describe("prongsai normalise FILE", () => {
  const files = () =>
    testFolder({
      "a.html": "<p>จัดทาแผน</p><table><tr><td>คะเเนน</td><td>๙๕</td></tr></table>",
      "empty.txt": "",
    });

  it("prints the text of its blocks, cells parted by tabs", () => {
    expect(normalise("", join(files(), "a.html")).stdout).toBe("จัดทำแผน\nคะแนน\t95\n");
  });

  it("explains each repair with its place", () => {
    const { stdout } = normalise("", join(files(), "a.html"), "--explain");
    expect(stdout).toContain("lost-am");
    expect(stdout).toContain("table 1 row 1");
    expect(stdout).toContain("column 2");
  });

  it("prints blocks with raw text and edits as JSON", () => {
    const { blocks } = JSON.parse(normalise("", join(files(), "a.html"), "--json").stdout);
    expect(blocks[0]).toMatchObject({ raw: "จัดทาแผน", text: "จัดทำแผน", edits: [{ before: "จัดทา" }] });
  });

  it.each([["empty.txt"], ["none.txt"]])("ends with 2 and a message where %s cannot be read", (name) => {
    const { status, stdout, stderr } = normalise("", join(files(), name));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/·/);
  });
});
