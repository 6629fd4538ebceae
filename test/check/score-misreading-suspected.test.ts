import { expect, test } from "vitest";
import { check } from "../../src/check/index.js";
import { scoreMisreadingSuspected } from "../../src/check/score-misreading-suspected.js";
import { judge } from "./support/judge.js";
import { mergeRecord } from "./support/merge-record.js";

const seen = (value: number, from = "mammoth") => ({ value, raw: value.toFixed(2), from, confidence: "medium" });
const score = (no: number, value: number | null, alternatives: object[], confidence = "medium") => ({
  no,
  score: { value, raw: String(value ?? "?"), confidence, alternatives },
});
const year = (...indicators: object[]) => ({ assessments: [{ fiscalYear: 2568, indicators }] });

test("fires when one witness's digit makes all agree, and explains the mismatch", () => {
  const fragment = year(score(6, 72.18, [seen(92.18)]));
  const { findings } = judge(scoreMisreadingSuspected, fragment);
  expect(findings).toMatchObject([
    {
      severity: "warning",
      indicator: 6,
      expected: 92.18,
      actual: 72.18,
      cause: "reading",
      candidates: [{ value: 92.18 }],
    },
  ]);
  const mismatch = check(mergeRecord(fragment)).findings.find(({ rule }) => rule === "total-mismatch");
  expect(mismatch).toMatchObject({ cause: "reading", group: findings[0]?.fingerprint });
});

test("fires for an unread number", () => {
  expect(judge(scoreMisreadingSuspected, year(score(6, null, [seen(92.18)], "low"))).findings).toHaveLength(1);
});

test("fires although another score, which can't be weighed, is unread too", () => {
  const unread = { value: null, raw: "?", confidence: "low" };
  const instruments = [{ id: "IIT", part: null, score: unread, printed: null }];
  const fragment = {
    assessments: [{ fiscalYear: 2568, instruments, indicators: [score(6, null, [seen(92.18)], "low")] }],
  };
  expect(judge(scoreMisreadingSuspected, fragment).findings).toMatchObject([{ indicator: 6, cause: "reading" }]);
});

test("fires for an unread number with what its first reader saw, where another differs", () => {
  const doubted = { value: null, raw: "๙๒.๑๘", confidence: "low", alternatives: [seen(72.18)] };
  const { findings } = judge(scoreMisreadingSuspected, year({ no: 6, score: doubted }));
  expect(findings).toMatchObject([{ messageId: "doubted", expected: 92.18, candidates: [{ value: 92.18 }] }]);
});

test("weighs a number with what was seen of the others that have no value", () => {
  const other = { value: null, raw: "89.73", confidence: "low", alternatives: [seen(39.73)] };
  const both = year(score(6, null, [seen(92.18)], "low"), { no: 7, score: other });
  expect(judge(scoreMisreadingSuspected, both).findings).toMatchObject([{ indicator: 6, expected: 92.18 }]);
});

test("fires for each number without a value where all agree with what was first seen of them", () => {
  const doubted = (raw: string, other: number) => ({
    value: null,
    raw,
    confidence: "low",
    alternatives: [seen(other)],
  });
  const fragment = year({ no: 6, score: doubted("92.18", 72.18) }, { no: 7, score: doubted("89.73", 39.73) });
  expect(judge(scoreMisreadingSuspected, fragment).findings).toMatchObject([
    { indicator: 6, expected: 92.18, messageId: "doubted" },
    { indicator: 7, expected: 89.73, messageId: "doubted" },
  ]);
});

test("names of several numbers without a value only those of which one reading alone does", () => {
  const own = { value: null, raw: "92.18", confidence: "low", alternatives: [seen(92.17), seen(72.18)] };
  const other = { value: null, raw: "89.73", confidence: "low", alternatives: [seen(39.73)] };
  const { findings } = judge(scoreMisreadingSuspected, year({ no: 6, score: own }, { no: 7, score: other }));
  expect(findings).toMatchObject([{ indicator: 7, expected: 89.73 }]);
});

test("weighs an unread number against the same one elsewhere in the document", () => {
  const elsewhere = { ...seen(92.18, "prose"), confidence: "high" };
  const fragment = year(score(6, null, [seen(92.18), seen(82.18), elsewhere], "low"), score(7, null, [], "low"));
  expect(judge(scoreMisreadingSuspected, fragment).findings).toMatchObject([{ indicator: 6, expected: 92.18 }]);
});

test.each([
  ["all agree already", [score(6, 92.18, [seen(72.18)])]],
  ["the number is surely read", [score(6, 72.18, [seen(92.18)], "high")]],
  ["no witness saw it", [score(6, 72.18, [seen(92.18, "prose")])]],
  ["the other digit does not agree either", [score(6, 72.18, [seen(82.18)])]],
  ["nothing binds the number", [score(6, null, [seen(92.18)], "low"), score(7, null, [], "low")]],
  ["two replacements would do", [score(6, 72.18, [seen(92.18)]), score(7, 89.73, [seen(109.73)])]],
])("stays silent when %s", (_, indicators) => {
  expect(judge(scoreMisreadingSuspected, year(...indicators)).findings).toEqual([]);
});

test("needs a witness with another reading", () => {
  expect(judge(scoreMisreadingSuspected, {}).state).toBe("not-applicable");
});
