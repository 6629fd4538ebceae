import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { runRules } from "../../src/check/engine.js";
import { check, ruleById } from "../../src/check/index.js";
import type { FindingDraft, Rule, RuleOutcome } from "../../src/check/rule.js";
import { findingSchema } from "../../src/model/finding.js";
import { CLEAN_AGENCY, cleanReport, read } from "./support/clean-report.js";
import { mergeRecord } from "./support/merge-record.js";

const draft = (over: Partial<FindingDraft> = {}): FindingDraft => ({
  messageId: "m",
  data: { what: "คะแนน" },
  fiscalYear: 2568,
  indicator: 3,
  expected: 10,
  actual: 12.34567,
  compared: [read(12.34567, { raw: "12.34567" }), read(10, { raw: "10" })],
  evidence: [],
  ...over,
});

const rule = (outcome: RuleOutcome | (() => never), over: Partial<Rule> = {}): Rule => ({
  id: "sample-rule",
  version: "2.0.0",
  severity: "error",
  needs: [],
  years: null,
  messages: { m: { th: "พบ {what}", en: "found {what}" } },
  check: () => (typeof outcome === "function" ? outcome() : outcome),
  ...over,
});
const checked = (...findings: FindingDraft[]): RuleOutcome => ({ state: "checked", findings });
const first = (one: FindingDraft, settings = {}) => runRules([rule(checked(one))], cleanReport(), settings).findings[0];

describe("a finding", () => {
  test("is whole and valid", () => {
    const finding = first(draft());
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding).toMatchObject({
      rule: "sample-rule",
      ruleVersion: "2.0.0",
      message: { th: "พบ คะแนน", en: "found คะแนน" },
      difference: 2.3457,
      cause: "report",
      accepted: false,
      group: null,
    });
    expect(finding?.evidence.length).toBeGreaterThan(0);
  });

  test("has the contract's fingerprint, whatever the page", () => {
    const raws = ["10", "12.34567"];
    const key = JSON.stringify(["sample-rule", CLEAN_AGENCY, 2568, 3, raws, 0]);
    const expected = createHash("sha256").update(key).digest("hex").slice(0, 16);
    expect(first(draft())?.fingerprint).toBe(expected);
    expect(first(draft({ compared: draft().compared.toReversed() }))?.fingerprint).toBe(expected);
  });

  test("twice alike has two fingerprints", () => {
    const { findings } = runRules([rule(checked(draft(), draft()))], cleanReport());
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test("points somewhere even when nothing was compared", () => {
    expect(first(draft({ compared: [] }))?.evidence).toHaveLength(1);
  });
});

describe("cause and severity", () => {
  const low = [read(1, { confidence: "low" })];
  const medium = [read(1, { confidence: "medium" })];
  test.each([
    ["a doubtful value", { compared: low }, "warning", "undetermined"],
    ["an unread value", { compared: [read<number>(null, { raw: "9?" })] }, "warning", "report"],
    ["a recalled fact", { fact: "recalled" }, "warning", "report"],
    ["a fact that was seen", { fact: "seen" }, "error", "report"],
    ["a sound witness", { compared: medium }, "error", "undetermined"],
    ["a milder draft", { severity: "info" }, "info", "report"],
    ["a witness's other value", { candidates: [{ name: "a", raw: "2", value: 2, from: "x" }] }, "error", "reading"],
  ] as const)("%s", (_, over, severity, cause) => {
    expect(first(draft(over as Partial<FindingDraft>))).toMatchObject({ severity, cause });
  });

  test("settings change a rule's severity, and the cap stays", () => {
    expect(first(draft(), { severities: { "sample-rule": "info" } })?.severity).toBe("info");
    expect(first(draft({ compared: low }), { severities: { "sample-rule": "error" } })?.severity).toBe("warning");
  });
});

describe("coverage", () => {
  const states = (outcome: RuleOutcome | (() => never), settings = {}, report = cleanReport()) =>
    runRules([rule(outcome)], report, settings).coverage["sample-rule"];

  test("names every state", () => {
    expect(states(checked(draft()))).toBe("failed");
    expect(states(checked())).toBe("passed");
    expect(states({ state: "not-applicable", reason: "" })).toBe("not-applicable");
    expect(states({ state: "could-not-run", reason: "" })).toBe("could-not-run");
    expect(states(checked(draft()), { disabled: ["sample-rule"] })).toBe("disabled");
    expect(states(checked(), {}, { ...cleanReport(), status: "failed" })).toBe("could-not-run");
  });

  test("a rule that throws, or leaves a blank unfilled, could not run and hides nothing", () => {
    const throws = rule(() => {
      throw new Error("broken");
    });
    const unfilled = rule(checked(draft({ data: {} })), { id: "unfilled" });
    const sound = rule(checked(draft()), { id: "sound" });
    const { findings, coverage } = runRules([throws, unfilled, sound], cleanReport());
    expect(coverage).toEqual({ "sample-rule": "could-not-run", unfilled: "could-not-run", sound: "failed" });
    expect(findings).toHaveLength(1);
  });

  test("a baseline accepts a finding without dropping it", () => {
    const fingerprint = first(draft())?.fingerprint ?? "";
    expect(first(draft(), { baseline: [fingerprint] })?.accepted).toBe(true);
  });
});

test("findings stand by severity, then rule, then place", () => {
  const late = draft({ compared: [read(1, { raw: "late", at: { ...cleanPlace, block: 9 } })] });
  const early = draft({ compared: [read(1, { raw: "early", at: { ...cleanPlace, block: 2 } })] });
  const mild = rule(checked(early), { id: "mild", severity: "info" });
  const { findings } = runRules([mild, rule(checked(late, early))], cleanReport());
  expect(findings.map(({ rule: id, evidence }) => [id, evidence[0]?.block])).toEqual([
    ["sample-rule", 2],
    ["sample-rule", 9],
    ["mild", 2],
  ]);
});

const cleanPlace = {
  page: 1,
  table: null,
  row: null,
  column: null,
  span: [0, 1] as [number, number],
  box: null,
  text: "",
};

test("the same record gives the same findings", () => {
  const record = mergeRecord({ assessments: [{ fiscalYear: 2568, total: { value: 94.12 } }] });
  expect(JSON.stringify(check(record))).toBe(JSON.stringify(check(structuredClone(record))));
  expect(ruleById("total-mismatch")?.severity).toBe("error");
  expect(ruleById("no-such-rule")).toBeNull();
});
