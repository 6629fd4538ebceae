import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../../src/model/document.js";
import { reportSchema } from "../../src/model/report.js";
import { testFolder } from "../pipeline/folder.js";
import { sampleReport } from "../pipeline/sample-report.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ROW = "10\tการป้องกันการทุจริต\t90.25";

function prongsai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** A report that contradicts itself: its total is not what its indicators come to. */
function faultyReport(): string {
  return sampleReport().replace(ROW, `${ROW}\n\tคะแนนรวม\t55.55`);
}

describe("prongsai run", () => {
  it("ends with 0 and says where the results are", () => {
    const folder = testFolder({ "a.txt": sampleReport() });
    const out = join(folder, "out");
    const { status, stdout, stderr } = prongsai("run", folder, "--out", out);
    expect(status).toBe(0);
    expect(stdout).toContain("1 complete, 0 partial, 0 failed, 0 skipped");
    expect(stdout).toContain("summary.md");
    expect(stderr).toContain("[1/1] complete a.txt");
    const [report = ""] = readFileSync(join(out, "reports.jsonl"), "utf8").split("\n");
    expect(reportSchema.parse(JSON.parse(report)).source.path).toBe("a.txt");
  });

  it("ends with 1 where a report is at fault, as --fail-on has it", () => {
    const folder = testFolder({ "a.txt": faultyReport() });
    const out = join(folder, "out");
    const first = prongsai("run", folder, "--out", out);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain("a.txt");
    expect(prongsai("run", folder, "--out", out, "--fail-on", "never").status).toBe(0);
  });

  it("ends with 2 where a document could not be judged, others at fault or not", () => {
    const folder = testFolder({ "a.txt": faultyReport(), "empty.txt": "" });
    const { status, stdout } = prongsai("run", folder, "--out", join(folder, "out"));
    expect(status).toBe(2);
    expect(stdout).toContain("empty.txt");
  });

  it("says nothing when quiet", () => {
    const folder = testFolder({ "a.txt": sampleReport() });
    expect(prongsai("run", folder, "--out", join(folder, "out"), "--quiet")).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("reads a configuration only where it is named, and names it", () => {
    const config = '{"failOn": "never"}';
    const folder = testFolder({ "in/a.txt": faultyReport(), "in/prongsai.config.json": config });
    const out = join(folder, "out");
    expect(prongsai("run", join(folder, "in"), "--out", out).status).toBe(1);
    const named = prongsai(
      "run",
      join(folder, "in"),
      "--out",
      out,
      "--config",
      join(folder, "in/prongsai.config.json"),
    );
    expect(named.status).toBe(0);
    expect(named.stderr).toContain("prongsai.config.json");
    expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))).toMatchObject({
      configHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      settings: { failOn: "never" },
    });
  });

  it.each([
    ["no command", []],
    ["an unknown command", ["judge"]],
    ["no INPUT", ["run", "--out", "x"]],
    ["no OUT", ["run", "."]],
    ["an INPUT that is not there", ["run", "/nowhere/at/all", "--out", "/tmp/never"]],
    ["an unknown flag", ["run", ".", "--out", "x", "--fast"]],
    ["a bad choice", ["run", ".", "--out", "x", "--fail-on", "maybe"]],
    ["no number", ["run", ".", "--out", "x", "--jobs", "many"]],
    ["a number out of bounds", ["run", ".", "--out", "x", "--jobs", "0"]],
    ["a configuration that is not there", ["run", ".", "--out", "x", "--config", "/nowhere.json"]],
    ["a rule that does not exist", ["explain", "no-such-rule"]],
    ["a schema that does not exist", ["schema", "everything"]],
    ["a file to show that is not there", ["show", "/nowhere.txt"]],
  ])("ends with 2 and a clear message for %s", (_, args) => {
    const { status, stdout, stderr } = prongsai(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it("ends with 2 for an unknown key of the configuration", () => {
    const folder = testFolder({ "a.txt": "x", "c.json": '{"jbos": 2}' });
    const { status, stderr } = prongsai(
      "run",
      folder,
      "--out",
      join(folder, "out"),
      "--config",
      join(folder, "c.json"),
    );
    expect(status).toBe(2);
    expect(stderr).toContain("jbos");
  });

  it("ends with 2 where it cannot write", () => {
    const folder = testFolder({ "a.txt": sampleReport(), occupied: "a file" });
    expect(prongsai("run", join(folder, "a.txt"), "--out", join(folder, "occupied")).status).toBe(2);
    mkdirSync(join(folder, "out/reports.jsonl"), { recursive: true });
    const blocked = prongsai("run", join(folder, "a.txt"), "--out", join(folder, "out"));
    expect(blocked.status).toBe(2);
    expect(blocked.stderr).not.toMatch(/\n\s+at /u);
  });
});

describe("prongsai show", () => {
  it("shows scores and the source lines of findings", () => {
    const folder = testFolder({ "a.txt": faultyReport() });
    const { status, stdout } = prongsai("show", join(folder, "a.txt"));
    expect(status).toBe(1);
    expect(stdout).toContain("เทศบาลตำบลบางปู");
    expect(stdout).toContain("88.25");
    expect(stdout).toContain("total-mismatch");
    expect(stdout).toMatch(/ {6}> .*55\.55/u);
  });

  it("prints the record as JSON", () => {
    const folder = testFolder({ "a.txt": sampleReport() });
    const { status, stdout } = prongsai("show", join(folder, "a.txt"), "--json");
    expect(status).toBe(0);
    expect(reportSchema.parse(JSON.parse(stdout)).fiscalYear?.value).toBe(2565);
  });

  it("says why a file could not be read", () => {
    const folder = testFolder({ "a.pdf": "" });
    const { status, stdout } = prongsai("show", join(folder, "a.pdf"));
    expect(status).toBe(2);
    expect(stdout).toContain("empty");
    expect(prongsai("show", join(testFolder({ "a.xlsx": "" }), "a.xlsx")).status).toBe(2);
  });
});

describe("prongsai rules, explain, schema, help", () => {
  it("lists the rules", () => {
    const { status, stdout } = prongsai("rules");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^total-mismatch +error/mu);
  });

  it("prints the schema of each kind of file", () => {
    for (const name of ["report", "document", "manifest"]) {
      const { status, stdout } = prongsai("schema", name);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ title: `prongsai ${name}`, type: "object" });
    }
    expect(prongsai("schema").stdout).toBe(prongsai("schema", "report").stdout);
  });

  it.each([["--help"], ["run", "--help"], ["help", "show"]])("helps with examples: %s %s", (...args) => {
    const { status, stdout } = prongsai(...args.filter((arg) => arg !== undefined));
    expect(status).toBe(0);
    expect(stdout).toContain("$ prongsai");
  });

  it("takes a reader that goes away for no error", async () => {
    const child = spawn(process.execPath, [MAIN, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect({ status, complaint }).toEqual({ status: 0, complaint: "" });
  });
});

describe("what a run writes", () => {
  it("holds documents that fit their schema and that evidence points into", () => {
    const folder = testFolder({ "a.txt": faultyReport() });
    const out = join(folder, "out");
    prongsai("run", join(folder, "a.txt"), "--out", out, "--quiet");
    const report = reportSchema.parse(JSON.parse(readFileSync(join(out, "reports.jsonl"), "utf8")));
    const name = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).files[0].path;
    expect(name).toBe("a.txt");
    const [file = ""] = spawnSync("ls", [join(out, "documents")], { encoding: "utf8" }).stdout.split("\n");
    const document = documentSchema.parse(JSON.parse(readFileSync(join(out, "documents", file), "utf8")));
    const evidence = report.findings.flatMap((finding) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { block, span, text } of evidence) {
      if (block === null || span === null) continue;
      expect(document.blocks[block]?.readings[0]?.raw.slice(...span)).toBe(text);
    }
  });
});
