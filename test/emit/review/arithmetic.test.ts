import { describe, expect, it } from "vitest";
import { arithmeticOf } from "../../../src/emit/review/arithmetic.js";
import type { Assessment } from "../../../src/model/assessment.js";
import { read } from "../sample-report.js";

const SCORES = [90, 91, 92, 93, 94, 80, 82, 84, 100, 95];

function year(part: Partial<Assessment> = {}, scores: (number | null)[] = SCORES): Assessment {
  return {
    fiscalYear: 2567,
    total: read(91.2, "91.20"),
    level: null,
    totalChange: null,
    instruments: [],
    indicators: scores.map((score, index) => ({
      no: index + 1,
      name: null,
      instrument: index < 5 ? "IIT" : index < 8 ? "EIT" : "OIT",
      score: score === null ? null : read(score, score.toFixed(2), { block: index + 10 }),
      change: null,
    })),
    items: [],
    selectedBy: null,
    ...part,
  };
}

describe("arithmeticOf", () => {
  it("shows how the total follows from the means of the instruments", () => {
    const [shown] = arithmeticOf([year()]);
    expect(shown?.steps.map(({ instrument, weight, parts }) => [instrument, weight, parts.length])).toEqual([
      ["IIT", 30, 5],
      ["EIT", 30, 3],
      ["OIT", 40, 2],
    ]);
    expect(shown?.steps[0]?.parts[0]).toEqual({ indicator: 1, raw: "90.00", interval: [89.995, 90.005] });
    expect(shown?.steps[0]?.computed).toEqual([91.995, 92.005]);
    expect(shown?.computed).toEqual([91.195, 91.204]);
    expect(shown).toMatchObject({ fiscalYear: 2567, printed: { raw: "91.20" }, agrees: true });
  });

  it("says where the printed total cannot be", () => {
    expect(arithmeticOf([year({ total: read(92, "92.00") })])[0]?.agrees).toBe(false);
  });

  it("computes nothing from what is missing", () => {
    const [shown] = arithmeticOf([year({}, [null, ...SCORES.slice(1)])]);
    expect(shown?.steps[0]).toMatchObject({ computed: null, parts: [{ raw: "", interval: null }, {}, {}, {}, {}] });
    expect(shown).toMatchObject({ computed: null, agrees: null });
  });

  it("takes the printed instruments where indicators are missing", () => {
    const instruments = (["IIT", "EIT", "OIT"] as const).map((id, index) => ({
      id,
      part: null,
      score: read(90 + index, `${90 + index}.00`),
      printed: null,
    }));
    const [shown] = arithmeticOf([year({ instruments, total: read(91.1, "91.10") }, [])]);
    expect(shown?.steps[1]?.printed).toEqual({ raw: "91.00", interval: [90.995, 91.005] });
    expect(shown?.agrees).toBe(true);
  });

  it("leaves out years without a score", () => {
    expect(arithmeticOf([year({ total: null }, new Array(10).fill(null))])).toEqual([]);
  });
});
