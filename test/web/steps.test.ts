import { describe, expect, it } from "vitest";
import { decisionsOf } from "../../web/data/decisions.js";
import { arrange } from "../../web/report/arrange.js";
import { chosen, nextLeft, nextReport } from "../../web/report/steps.js";
import { actionOf } from "../../web/state/keys.js";
import { decision } from "./support/entries.js";
import { finding } from "./support/findings.js";

const print = (letter: string) => letter.repeat(16);
const made = (letter: string, given: Parameters<typeof finding>[2] = {}) =>
  finding("a.pdf", letter, { fingerprint: print(letter), ...given });

describe("the order of findings", () => {
  it("puts the gravest first and what a finding explains below it", () => {
    const findings = [
      made("a", { severity: "warning" }),
      made("b", { group: print("d") }),
      made("c", { cause: "reading" }),
      made("d"),
      made("e", { accepted: true }),
    ];
    const order = arrange(findings).map(({ finding: { rule }, depth }) => `${rule}${depth}`);
    expect(order).toEqual(["d0", "b1", "c0", "a0", "e0"]);
  });

  it("shows every finding once, whatever the groups say", () => {
    const circle = [
      made("a", { group: print("b") }),
      made("b", { group: print("a") }),
      made("c", { group: print("c") }),
    ];
    expect(
      arrange(circle)
        .map(({ at }) => at)
        .sort(),
    ).toEqual([0, 1, 2]);
    expect(arrange([made("a", { group: print("f") })])).toHaveLength(1);
  });
});

describe("steps through findings", () => {
  const shown = arrange([made("a"), made("b"), made("c"), made("d", { accepted: true })]);
  const decisions = decisionsOf([decision(print("a"), "true", "สมศรี"), decision(print("c"), "true", "สมชาย")]);

  it("find what a choice means", () => {
    expect(chosen(shown, "first", decisions, "สมศรี")?.at).toBe(0);
    expect(chosen(shown, "last", decisions, "สมศรี")?.at).toBe(3);
    expect(chosen(shown, "undecided", decisions, "สมศรี")?.at).toBe(1);
    expect(chosen(shown, 2, decisions, "สมศรี")?.at).toBe(2);
    expect(chosen(shown, 99, decisions, "สมศรี")?.at).toBe(0);
    expect(chosen([], "first", decisions, "สมศรี")).toBeNull();
  });

  it("go to the next that the reviewer has not decided, then round, past accepted ones", () => {
    const at = (place: number) => shown[place] as (typeof shown)[number];
    expect(nextLeft(shown, at(1), decisions, "สมศรี")?.at).toBe(2);
    expect(nextLeft(shown, at(2), decisions, "สมศรี")?.at).toBe(1);
    const all = decisionsOf(["a", "b", "c"].map((letter) => decision(print(letter), "true", "สมศรี")));
    expect(nextLeft(shown, at(2), all, "สมศรี")).toBeNull();
  });

  it("go on to other reports in the order of the list", () => {
    const walk = [5, 3, 8, 1];
    expect(nextReport(walk, 3, 1, false, () => true)).toBe(8);
    expect(nextReport(walk, 3, 1, false, (one) => one === 5)).toBeNull();
    expect(nextReport(walk, 3, 1, true, (one) => one === 5)).toBe(5);
    expect(nextReport(walk, 8, -1, false, () => true)).toBe(3);
    expect(nextReport(walk, 5, -1, false, () => true)).toBeNull();
  });
});

describe("keys", () => {
  const press = (key: string, code: string, given = {}) =>
    actionOf({
      key,
      code,
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      isComposing: false,
      ...given,
    });

  it("mean the same on Latin and Thai layouts", () => {
    expect(press("j", "KeyJ")).toBe("next");
    expect(press("่", "KeyJ")).toBe("next");
    expect(press("1", "Digit1")).toBe("true");
    expect(press("ๅ", "Digit1")).toBe("true");
    expect(press("ฝ", "Slash")).toBe("search");
    expect(press("ฦ", "Slash", { shiftKey: true })).toBe("help");
    expect(press("?", "Slash", { shiftKey: true })).toBe("help");
    expect(press("3", "Numpad3")).toBe("our-misreading");
    expect(press("J", "KeyJ")).toBe("next");
  });

  it("mean nothing with other keys held, and by place only on a Thai layout", () => {
    expect(press("j", "KeyJ", { ctrlKey: true })).toBeNull();
    expect(press("J", "KeyJ", { shiftKey: true })).toBeNull();
    expect(press("h", "KeyJ")).toBeNull();
    expect(press("Enter", "Enter")).toBeNull();
    expect(press("o", "KeyS", { isComposing: true })).toBeNull();
  });
});
