import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/model/report.js";
import { type ProblemCode, problemCodeSchema } from "../../src/model/source.js";
import { failedRecord } from "../../src/pipeline/failed-record.js";
import { readDocument } from "../../src/pipeline/read-document.js";
import { fakeStages, problemOf } from "./fake-stages.js";
import { testFolder } from "./folder.js";

function read(content: string, stages = fakeStages(), problem: ProblemCode | null = null) {
  const file = join(testFolder({ "a.txt": content }), "a.txt");
  return readDocument({ path: "a.txt", origin: { kind: "file", file }, problem }, stages, {});
}

describe("readDocument", () => {
  it("takes a document through the stages in their order, with versions and times", async () => {
    const { report, stages } = await read("one\ntwo");
    expect(stages.map(({ stage, version }) => `${stage} ${version}`)).toEqual([
      "extract 1",
      "normalise 2",
      "parse 3",
      "check 4",
    ]);
    expect(report.producer).toEqual({ name: "prongsai", version: expect.any(String), rules: "9.9.9" });
    expect(report.source).toMatchObject({ path: "a.txt", bytes: 7, encoding: "utf-8", pages: null });
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it.each([
    ["text", [], "complete", []],
    ["text", ["row-limit"], "partial", ["row-limit"]],
    ["", ["damaged"], "failed", ["damaged"]],
    [" \n\t", [], "failed", ["no-text"]],
  ] as const)("of %j with %j is %s", async (content, problems, status, codes) => {
    const { report } = await read(content, fakeStages([...problems]));
    expect(report.status).toBe(status);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
  });

  it("makes a record of what could not be opened, without asking a stage", async () => {
    const { report, stages, document } = await read("text", fakeStages(), "damaged");
    expect(stages).toEqual([]);
    expect(document.blocks).toEqual([]);
    expect(report).toMatchObject({ status: "failed", problems: [{ code: "damaged" }], source: { bytes: 4 } });
  });

  it("does not let a record pass that does not fit its schema", async () => {
    const wrong = fakeStages([], { measuresYear: 2564.5 });
    await expect(read("text", wrong)).rejects.toThrow("measuresYear");
  });
});

describe("failedRecord", () => {
  it.each(problemCodeSchema.options)("is a valid record for %s", (code) => {
    for (const path of ["a.docx", "ไม่มีนามสกุล", "a.zip!/b.PDF"]) {
      const { report } = failedRecord(path, null, problemOf(code), fakeStages(), {});
      expect(reportSchema.safeParse(report).success).toBe(true);
    }
  });
});
