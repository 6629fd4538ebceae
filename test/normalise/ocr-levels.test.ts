import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf, tableOf } from "./documents.js";

function read(raw: string, decision: "ocr" | "text-layer" = "ocr") {
  const blocks = [{ ...block(raw), page: 1 }];
  return normalise({ ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] }).blocks[0];
}

function cells(rows: readonly (readonly string[])[]) {
  const table = tableOf(rows);
  const blocks = table.blocks.map((each) => ({ ...each, page: 1 }));
  return normalise({ ...table, blocks, pageDecisions: [{ page: 1, decision: "ocr", reason: "" }] }).blocks.map(
    ({ text }) => text,
  );
}

describe("levels that OCR read as digits", () => {
  it.each([
    ["มีคะแนน 78.46 คะแนน อยู่ในเกณฑ์ 8", "มีคะแนน 78.46 คะแนน อยู่ในเกณฑ์ B"],
    ["ได้ 81.73 คะแนน จัดอยู่ในระดับ “8”", "ได้ 81.73 คะแนน จัดอยู่ในระดับ “B”"],
    ["ได้ 82.31 คะแนน(ระดับ 8)", "ได้ 82.31 คะแนน(ระดับ B)"],
  ])("mends %s", (raw, mended) => {
    expect(read(raw)?.text).toBe(mended);
    expect(read(raw)?.edits).toMatchObject([{ before: "8", after: "B", repairs: [{ class: "ocr-level" }] }]);
  });

  it("mends the cells of a row of levels", () => {
    expect(
      cells([
        ["คะแนนรวม", "78.46", "8"],
        ["ระดับผลการประเมิน", "8", "A"],
      ]),
    ).toEqual(["คะแนนรวม", "78.46", "8", "ระดับผลการประเมิน", "B", "A"]);
  });

  it("lets other digits, ranks of people and other pages be", () => {
    for (const raw of ["ได้ 71.71 คะแนน ระดับ 6", "นักวิชาการ ระดับ 8", "ได้ 81.73 คะแนน อยู่ในเกณฑ์ 85"])
      expect(read(raw)?.text).toBe(raw);
    expect(read("ได้ 82.31 คะแนน (ระดับ 8)", "text-layer")?.edits).toEqual([]);
  });
});
