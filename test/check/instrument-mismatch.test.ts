import { describe, expect, test } from "vitest";
import { instrumentMismatch } from "../../src/check/instrument-mismatch.js";
import { judge } from "./support/judge.js";

const year = (instruments: object[], over: object = {}) => ({
  assessments: [{ fiscalYear: 2568, instruments, ...over }],
});
const points = (id: string, value: number, of: number) => ({
  id,
  score: { value: (value / of) * 100, raw: value.toFixed(2) },
  printed: { value, of },
});
const none = Array.from({ length: 10 }, (_, index) => ({ no: index + 1, score: null }));

describe("fires", () => {
  test("for an instrument that is not the mean of its indicators", () => {
    const { findings } = judge(instrumentMismatch, year([{ id: "EIT", score: { value: 91.09 } }]));
    expect(findings).toMatchObject([{ messageId: "indicators", expected: 90.09, actual: 91.09, item: "EIT" }]);
  });

  test("for points that do not fit", () => {
    expect(judge(instrumentMismatch, year([points("OIT", 39, 40)])).findings).toHaveLength(1);
  });

  test("for parts whose mean is another, as a warning", () => {
    const parts = [
      { id: "EIT", part: 1, score: { value: 80 } },
      { id: "EIT", part: 2, score: { value: 90 } },
      { id: "EIT", part: null, score: { value: 90.09 } },
    ];
    const { findings } = judge(instrumentMismatch, year(parts));
    expect(findings).toMatchObject([{ messageId: "parts", severity: "warning", expected: 85 }]);
  });

  test("for a total that the three instruments cannot give", () => {
    const three = ["IIT", "EIT", "OIT"].map((id) => ({ id, score: { value: 90 } }));
    const { findings } = judge(instrumentMismatch, year(three, { indicators: none }));
    expect(findings).toMatchObject([{ messageId: "total", expected: 90, actual: 93.12 }]);
  });
});

describe("stays silent", () => {
  test("for honest means and points", () => {
    const honest = [
      { id: "IIT", score: { value: 93.66 } },
      { id: "EIT", score: { value: 90.09 } },
      points("OIT", 38, 40),
    ];
    expect(judge(instrumentMismatch, year(honest)).state).toBe("passed");
  });

  test("without instruments, and could not run with an unread indicator", () => {
    expect(judge(instrumentMismatch, {}).state).toBe("not-applicable");
    const unread = { indicators: [{ no: 9, score: { value: null, raw: "?" } }] };
    expect(judge(instrumentMismatch, year([{ id: "OIT", score: { value: 95 } }], unread)).state).toBe("could-not-run");
  });
});
