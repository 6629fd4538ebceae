import { describe, expect, it } from "vitest";
import { decisionFileSchema, type ReviewEntry } from "../../src/model/review.js";
import { checkEntries, decisionFile, readDecisionFile } from "../../web/data/decision-file.js";
import { correctionsOf, decisionsOf, latestOnly, mergeEntries, standingOf } from "../../web/data/decisions.js";
import { correction, decision } from "./support/entries.js";

const A = "aaaaaaaaaaaaaaaa";
const B = "bbbbbbbbbbbbbbbb";
const later = { decidedAt: "2026-11-21T09:00:00.000Z" };

describe("decisions in force", () => {
  it("are the latest of each reviewer", () => {
    const decisions = decisionsOf([
      decision(A, "true", "สมศรี"),
      decision(A, "false-alarm", "สมชาย"),
      decision(A, "our-misreading", "สมศรี", later),
    ]);
    const standing = standingOf(decisions, A, "สมศรี");
    expect(standing.mine?.verdict).toBe("our-misreading");
    expect(standing.others.map(({ verdict }) => verdict)).toEqual(["false-alarm"]);
    expect(standing).toMatchObject({ decided: true, disagree: true });
    expect(standingOf(decisions, B, "สมศรี")).toMatchObject({ mine: null, others: [], decided: false });
    expect(standingOf(decisions, A, null).others).toHaveLength(2);
  });

  it("are taken back by an entry without a verdict, while a note stays", () => {
    expect(decisionsOf([decision(A, "true", "สมศรี"), decision(A, null, "สมศรี", later)]).get(A)?.size).toBe(0);
    const noted = decisionsOf([decision(A, "true", "สมศรี"), decision(A, null, "สมศรี", { ...later, note: "ดูอีกครั้ง" })]);
    expect(standingOf(noted, A, "สมศรี")).toMatchObject({ decided: false, mine: { note: "ดูอีกครั้ง" } });
  });

  it("merge once each, in the order in which they were made", () => {
    const early = decision(A, "true", "สมศรี");
    const late = decision(A, "false-alarm", "สมชาย", later);
    expect(mergeEntries([late], [early, { ...late }])).toEqual([early, late]);
    expect(mergeEntries([early], [{ ...early }])[0]).toBe(early);
  });

  it("leave corrections by their withdrawal", () => {
    const made = correction("/assessments/0/total", 90.64, "สมศรี");
    const kept = correction("/assessments/0/level", null, "สมศรี");
    const entries = [made, kept, { ...made, ...later, withdrawn: true }];
    expect(correctionsOf(entries, made.sha256)).toEqual([kept]);
    expect(correctionsOf(entries, "cd".repeat(32))).toEqual([]);
  });

  it("can be cut to the latest of each reviewer and thing", () => {
    const old = decision(A, "true", "สมศรี");
    const fresh = decision(A, null, "สมศรี", later);
    const other = decision(A, "true", "สมชาย");
    expect(latestOnly([old, other, fresh])).toEqual([other, fresh]);
  });
});

describe("a file of decisions", () => {
  const entries: ReviewEntry[] = [decision(A, "true", "สมศรี"), correction("/assessments/0/total", null, "สมศรี")];
  const file = (content: unknown) => new Blob([typeof content === "string" ? content : JSON.stringify(content)]);

  it("is read back as it was written, and is of the shape that the program reads", async () => {
    const made = decisionFile("1.0.0", "Prongsai 0.1.0", entries);
    expect(decisionFileSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(await readDecisionFile(file(made))).toEqual({ ok: true, entries });
  });

  it("is refused with a reason", async () => {
    expect(await readDecisionFile(file("{"))).toMatchObject({ fault: { code: "not-json" } });
    expect(await readDecisionFile(file([1]))).toMatchObject({ fault: { code: "not-decisions" } });
    expect(await readDecisionFile(file({ reviewVersion: "1.0.0" }))).toMatchObject({
      fault: { code: "not-decisions" },
    });
  });

  it.each([
    ["verdict", { verdict: "maybe" }],
    ["fingerprint", { fingerprint: "xyz" }],
    ["note", { note: 5 }],
    ["note", { note: "ก".repeat(4001) }],
    ["decidedAt", { decidedAt: "yesterday" }],
    ["more", { more: 1 }],
    ["kind", { kind: "toString" }],
    ["kind", { kind: "__proto__" }],
  ])("names the entry and the field that is not right: %s", (field, fault) => {
    const list = [entries[0], { ...entries[0], ...fault }];
    expect(checkEntries(list)).toEqual({ ok: false, fault: { code: "bad-entry", entry: 2, field } });
  });

  it("takes what the program's own schema takes", () => {
    for (const entry of [...entries, decision(B, null, "", { note: "ก".repeat(4000) })]) {
      expect(checkEntries([entry]).ok).toBe(true);
    }
  });
});
