import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewEntry } from "../../../src/model/review.js";
import { Overlay } from "../../../src/pipeline/decisions/overlay.js";
import { agreedFalseAlarms, standingEntries, verdictsOf } from "../../../src/pipeline/decisions/standing.js";
import { sampleFinding } from "../../emit/sample-report.js";
import { correction, decision } from "../../review/entries.js";
import { scoredReport } from "./scored.js";

const statesOf = (entries: ReviewEntry[], report = scoredReport()) => {
  const overlay = new Overlay(entries);
  const corrected = overlay.lay({ ...report, findings: [sampleFinding()] });
  return { states: overlay.states().map(({ state }) => state), total: corrected.assessments[0]?.total };
};
const at = (minute: number) => `2026-01-02T03:${String(minute).padStart(2, "0")}:05.000Z`;

describe("an overlay", () => {
  it("applies what one reviewer says", () => {
    const { states, total } = statesOf([correction(), decision()]);
    expect(states).toEqual(["applied", "applied"]);
    expect(total).toMatchObject({ value: 85, corrected: { by: ["สมศรี"], read: 86 } });
  });

  it("applies what two agree on, under both names", () => {
    const { states, total } = statesOf([correction({ reviewer: "วิชัย" }), correction()]);
    expect(states).toEqual(["applied", "applied"]);
    expect(total).toMatchObject({ value: 85, confidence: "high", corrected: { by: ["วิชัย", "สมศรี"].sort() } });
  });

  it("applies nothing on which two disagree, not through another copy of the value either", () => {
    for (const pointer of ["/assessments/0/total", "/mentions/scores/0"]) {
      const { states, total } = statesOf([correction(), correction({ reviewer: "วิชัย", value: 84, pointer })]);
      expect(states).toEqual(["conflict", "conflict"]);
      expect(total).toEqual(scoredReport().assessments[0]?.total);
    }
  });

  it("lets somebody decide again, take it back, and be late", () => {
    const first = correction({ decidedAt: at(1) });
    const second = correction({ value: 84, decidedAt: at(2) });
    expect(statesOf([first, second])).toMatchObject({ states: ["superseded", "applied"], total: { value: 84 } });
    expect(statesOf([second, first])).toMatchObject({ states: ["applied", "superseded"], total: { value: 84 } });
    const back = correction({ withdrawn: true, decidedAt: at(3) });
    expect(statesOf([first, back])).toMatchObject({ states: ["superseded", "withdrawn"], total: { value: 86 } });
    const other = correction({ value: 83, reviewer: "วิชัย" });
    expect(statesOf([first, other, back])).toMatchObject({ total: { value: 83 } });
  });

  it("tells what is stale and what does not fit, and applies the rest", () => {
    const entries = [
      correction({ sha256: "00".repeat(32) }),
      correction({ raw: "86", reviewer: "ข" }),
      correction({ value: "แปดสิบ", reviewer: "ค" }),
      correction({ reviewer: "ง" }),
      decision({ fingerprint: "ffffffffffffffff" }),
    ];
    const { states, total } = statesOf(entries);
    expect(states).toEqual(["stale", "stale", "invalid", "applied", "stale"]);
    expect(total).toMatchObject({ value: 85, corrected: { by: ["ง"] } });
  });

  it("says of verdicts whether reviewers agree", () => {
    const no = decision({ verdict: "false-alarm" });
    const noToo = decision({ verdict: "false-alarm", reviewer: "วิชัย" });
    const yes = decision({ reviewer: "วิชัย" });
    const noteAlone = decision({ reviewer: "ค", verdict: null, note: "ถามหน่วยงานแล้ว" });
    expect(statesOf([no, noToo, noteAlone]).states).toEqual(["applied", "applied", "applied"]);
    expect([...agreedFalseAlarms([no, noToo, noteAlone])]).toEqual([no.fingerprint]);
    expect(statesOf([no, yes]).states).toEqual(["conflict", "conflict"]);
    expect([...agreedFalseAlarms([no, yes])]).toEqual([]);
    expect([...agreedFalseAlarms([no, yes, { ...yes, verdict: null, decidedAt: at(9) }])]).toEqual([no.fingerprint]);
  });

  it("takes names and notes for nothing but texts", () => {
    const names = ["__proto__", "constructor", "a\nb", "\ud800"];
    const verdicts = verdictsOf(names.map((reviewer) => decision({ reviewer, note: reviewer })));
    expect(verdicts.get(decision().fingerprint)?.decisions.map(({ reviewer }) => reviewer)).toEqual(names);
  });

  it("counts one entry of each reviewer on each thing, whatever the order in which they stand", () => {
    const entries = fc.array(
      fc.record({
        reviewer: fc.constantFrom("ก", "ข"),
        minute: fc.integer({ min: 0, max: 59 }),
        verdict: fc.constantFrom("true" as const, "false-alarm" as const),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (given) => {
        const distinct = [...new Map(given.map((one) => [`${one.reviewer}${one.minute}`, one])).values()];
        const made = distinct.map(({ minute, ...part }) => decision({ ...part, decidedAt: at(minute) }));
        const standing = standingEntries(made);
        expect(standing.length).toBe(new Set(made.map(({ reviewer }) => reviewer)).size);
        expect(new Set(standingEntries([...made].reverse()))).toEqual(new Set(standing));
      }),
      { seed: 11 },
    );
  });
});
