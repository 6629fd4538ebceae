import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raw: string, decision: "ocr" | "text-layer" = "ocr") {
  const blocks = [{ ...block(raw), page: 1 }];
  const [first] = normalise({ ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] }).blocks;
  return first;
}

describe("พ.ศ. that OCR read as Latin letters", () => {
  it.each([
    ["ประจำปีงบประมาณ WA. 2563", "ประจำปีงบประมาณ พ.ศ. 2563"],
    ["ปีงบประมาณwe. ๒๕๖๒", "ปีงบประมาณพ.ศ. 2562"],
    ["ในปี w.a. 2566 ได้", "ในปี พ.ศ. 2566 ได้"],
  ])("mends %s", (raw, mended) => {
    expect(read(raw)?.text).toBe(mended);
    expect(read(raw)?.edits.map(({ repairs }) => repairs[0]?.class)).toContain("ocr-era");
  });

  it("lets other Latin words and other pages be", () => {
    for (const raw of ["ปีงบประมาณ FY 2567", "ผลปี ITA 2566", "รุ่น WA. 2563", "ปีละ WA. 2563"])
      expect(read(raw)?.text).toBe(raw);
    expect(read("ปีงบประมาณ WA. 2563", "text-layer")?.edits).toEqual([]);
  });
});
