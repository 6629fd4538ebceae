import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raws: readonly string[], decision: "ocr" | "text-layer" = "ocr") {
  const blocks = raws.map((raw, index) => ({ ...block(raw, index), page: 1 }));
  const document = { ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] };
  return normalise(document).blocks.map(({ text }) => text);
}

describe("names of places that OCR read wrong", () => {
  it.each([
    [["อำเภอบางละมูง จังหวัดชลบุรี"], ["อำเภอบางละมุง จังหวัดชลบุรี"]],
    [["จังหวัดสูรินทร์"], ["จังหวัดสุรินทร์"]],
    [
      ["โรงพยาบาลกุดน้าใส", "อำเภอพนมไพร จังหวัดร้อยเอ็ด"],
      ["โรงพยาบาลกุดน้ำใส", "อำเภอพนมไพร จังหวัดร้อยเอ็ด"],
    ],
  ])("mends %s", (raws, mended) => {
    expect(read(raws)).toEqual(mended);
  });

  it("lets be what no address speaks for, what is a place, and other pages", () => {
    for (const raw of ["อำเภอบางละมูง", "อำเภอบางละมูง จังหวัดน่าน", "จังหวัดสุรินทร์ และจังหวัดสุราษฎร์ธานี"])
      expect(read([raw])).toEqual([raw]);
    expect(read(["จังหวัดสูรินทร์"], "text-layer")).toEqual(["จังหวัดสูรินทร์"]);
  });
});
