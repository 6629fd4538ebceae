import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raws: readonly string[], decision: "ocr" | "text-layer" = "ocr") {
  const blocks = raws.map((raw, index) => ({ ...block(raw, index), page: 1 }));
  const document = { ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] };
  return normalise(document).blocks.map(({ text }) => text);
}

describe("abbreviations of months that OCR read wrong", () => {
  it.each([
    ["กุพ.- ก.ย. 2564", "ก.พ.- ก.ย. 2564"],
    ["w.el. 2567 - ก.พ. 2568", "พ.ย. 2567 - ก.พ. 2568"],
    ["uA. ถึง ก.ย. 2568", "ม.ค. ถึง ก.ย. 2568"],
    ["มี.ค. ถึง ก.ด. ๒๕๖๔", "มี.ค. ถึง ก.ค. 2564"],
    ["ต.ค. 67-N.Y. 68", "ต.ค. 67-ก.ย. 68"],
    ["ม.ค,-เม.ย. 2567", "ม.ค.-เม.ย. 2567"],
  ])("mends %s", (raw, mended) => {
    expect(read([raw])).toEqual([mended]);
  });

  it("lets two months of one shape, other letters and other pages be", () => {
    for (const raw of ["ต.ค. 2568 ถึง NA. 2569", "บริษัท H.A. จำกัด", "uA. กองช่าง"]) expect(read([raw])).toEqual([raw]);
    expect(read(["กุพ.- ก.ย. 2564"], "text-layer")).toEqual(["กุพ.- ก.ย. 2564"]);
  });
});
