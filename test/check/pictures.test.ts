import { describe, expect, it } from "vitest";
import { PicturePages } from "../../src/check/pictures.js";
import { NOWHERE } from "../../src/model/place.js";

const pages = new PicturePages({
  source: {
    pageDecisions: [
      { page: 1, decision: "text-layer", reason: "400 characters" },
      { page: 2, decision: "ocr", reason: "a picture" },
    ],
  } as never,
});
const on = (page: number) => [{ ...NOWHERE, page }];
const finding = (rule: string, page: number) => ({
  rule,
  cause: "report" as const,
  severity: "error" as const,
  evidence: on(page),
});

describe("findings on pages read from pictures", () => {
  it("say nothing of single letters there", () => {
    expect(pages.silences("agency-spelling", on(2))).toBe(true);
    expect(pages.silences("agency-spelling", on(1))).toBe(false);
    expect(pages.silences("total-mismatch", on(2))).toBe(false);
    expect(pages.silences("agency-spelling", [{ ...NOWHERE, page: 2, source: "b.pdf" }])).toBe(false);
  });

  it("never blame the report for words, which one witness read", () => {
    expect(pages.weigh(finding("level-mismatch", 2))).toMatchObject({ cause: "undetermined", severity: "warning" });
    expect(pages.weigh(finding("level-mismatch", 1))).toMatchObject({ cause: "report", severity: "error" });
  });

  it("stay as they are where they rest on digits", () => {
    expect(pages.weigh(finding("total-mismatch", 2))).toMatchObject({ cause: "report", severity: "error" });
  });
});
