import { describe, expect, it } from "vitest";
import { PicturePages } from "../../src/check/pictures.js";
import { NOWHERE } from "../../src/model/place.js";
import { mergeRecord } from "./support/merge-record.js";

const { assessments } = mergeRecord({ assessments: [{ fiscalYear: 2568 }] });
const pages = new PicturePages({
  source: {
    pageDecisions: [
      { page: 1, decision: "text-layer", reason: "400 characters" },
      { page: 2, decision: "ocr", reason: "a picture" },
    ],
  } as never,
  assessments,
});
const on = (page: number) => [{ ...NOWHERE, page }];
const finding = (rule: string, page: number) => ({
  rule,
  fiscalYear: 2568,
  expected: null,
  actual: null,
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

  it("are warnings where what stands as a total may be an instrument's mean", () => {
    const year = assessments.find(({ fiscalYear }) => fiscalYear === 2568);
    const own = (year?.indicators ?? []).flatMap(({ no, score }) => (no > 8 && score?.value ? [score.value] : []));
    const mean = Math.round(100 * (own.reduce((sum, value) => sum + value, 0) / own.length)) / 100;
    const weighed = (rule: string, actual: number, expected: number) =>
      pages.weigh({ ...finding(rule, 2), actual, expected }).severity;
    expect(weighed("total-mismatch", mean, 12.34)).toBe("warning");
    expect(weighed("total-conflict", 12.34, 12.35)).toBe("warning");
    expect(weighed("total-mismatch", 12.34, mean)).toBe("error");
    expect(weighed("score-out-of-range", mean, mean)).toBe("error");
  });

  it("are warnings where a digit was not surely read", () => {
    for (const cause of ["undetermined", "reading"] as const) {
      const weighed = pages.weigh({ ...finding("total-mismatch", 2), cause });
      expect(weighed).toMatchObject({ cause, severity: "warning" });
    }
    expect(pages.weigh({ ...finding("total-mismatch", 1), cause: "undetermined" }).severity).toBe("error");
  });
});
