import fc from "fast-check";
import { expect, test } from "vitest";
import { runRules } from "../../src/check/engine.js";
import { RULES } from "../../src/check/index.js";
import { reportSchema } from "../../src/model/report.js";
import { mergeRecord } from "./support/merge-record.js";

const RICH = {
  assessments: [
    {
      fiscalYear: 2568,
      instruments: [
        { id: "EIT", score: { value: 90.09 } },
        { id: "EIT", part: 1, score: { value: 90 } },
        { id: "OIT", score: { value: 95, raw: "38.00" }, printed: { value: 38, of: 40 } },
      ],
      items: [1, 2, 3, 4, 5, 6].map((number) => ({ code: `i${number}`, indicator: 1, score: { value: 90 + number } })),
    },
  ],
  claims: [{ kind: "pass-all", text: { value: "ผ่านทุกตัวชี้วัด" }, fiscalYear: 2568, expected: 85 }],
  mentions: {
    changes: [
      { value: { value: 1.91, direction: "up", unit: "percent" }, raw: "1.91", fiscalYear: 2568, indicator: 6 },
    ],
    itemRanges: [{ value: { first: "i1", last: "i6" }, raw: "i1-i6", indicator: 1, fiscalYear: 2568 }],
    leftovers: [{ value: "......" }],
  },
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Empties lists and nulls or twists values of a record, by a stream of draws; keys and enums stay. */
function damage(value: Json, draw: () => number): Json {
  if (Array.isArray(value)) return draw() < 0.03 ? [] : value.map((entry) => damage(entry, draw));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]): [string, Json] => {
      if (key === "value" && draw() < 0.1) return [key, null];
      if ((key === "value" || key === "raw") && typeof entry === "string" && draw() < 0.1) return [key, ""];
      if (key === "value" && typeof entry === "number" && draw() < 0.1)
        return [key, draw() < 0.5 ? -1e9 : 12_345.678_9];
      const nullable =
        ["total", "level", "page", "block", "row", "fiscalYear"].includes(key) || (key === "score" && "no" in value);
      if (nullable && draw() < 0.05) return [key, null];
      return [key, damage(entry, draw)];
    });
    return Object.fromEntries(entries);
  }
  return value;
}

test("no rule throws on a damaged record, and every finding has a place", () => {
  const clean = mergeRecord(RICH) as unknown as Json;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      let state = seed;
      const draw = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
      };
      const read = reportSchema.safeParse(damage(clean, draw));
      fc.pre(read.success);
      const record = read.data;
      for (const rule of RULES) expect(() => rule.check(record), rule.id).not.toThrow();
      for (const { evidence, message } of runRules(RULES, record).findings) {
        expect(evidence.length).toBeGreaterThan(0);
        expect(message.th).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 60 },
  );
});

test("a record with very many mentions is judged quickly", () => {
  const mention = (index: number) => ({ value: index % 100, role: "indicator", indicator: 6, fiscalYear: 2568 });
  const change = (index: number) => ({
    value: { value: index % 7, direction: "up", unit: "points" },
    raw: String(index),
    fiscalYear: 2568,
    indicator: 6,
  });
  const range = (index: number) => ({
    value: { first: `i${index % 30}`, last: "i30" },
    raw: "i – i30",
    indicator: null,
  });
  const many = <T>(make: (index: number) => T) => Array.from({ length: 3000 }, (_, index) => make(index));
  const record = mergeRecord({ mentions: { scores: many(mention), changes: many(change), itemRanges: many(range) } });
  expect(Object.values(runRules(RULES, record).coverage)).toHaveLength(RULES.length);
});
