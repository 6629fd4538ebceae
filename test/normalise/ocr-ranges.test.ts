import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

function read(raw: string, decision: "ocr" | "text-layer" = "ocr") {
  const blocks = [{ ...block(raw), page: 1 }];
  return normalise({ ...documentOf([]), blocks, pageDecisions: [{ page: 1, decision, reason: "" }] }).blocks[0];
}

describe("ranges of items whose second letter OCR read as a digit", () => {
  it.each([
    ["ประสิทธิภาพการสื่อสาร e6 - 110 ได้", "ประสิทธิภาพการสื่อสาร e6 - e10 ได้"],
    ["ด้าน i7 – 112 และ o1-033", "ด้าน i7 – i12 และ o1-o33"],
  ])("mends %s", (raw, mended) => {
    expect(read(raw)?.text).toBe(mended);
    expect(read(raw)?.edits.every(({ repairs }) => repairs[0]?.class === "item-code")).toBe(true);
  });

  it("lets be what is no later code, scores, and other pages", () => {
    for (const raw of ["ด้าน i7 - 105", "ด้าน e6 - 116", "ด้าน e6 - 11.50"]) expect(read(raw)?.text).toBe(raw);
    expect(read("ด้าน e6 - 110", "text-layer")?.text).toBe("ด้าน e6 - 110");
  });
});
