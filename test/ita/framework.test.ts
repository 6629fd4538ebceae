import { describe, expect, test } from "vitest";
import { FACTS } from "../../src/ita/framework.js";
import {
  exact,
  frameworkOf,
  indicatorsOf,
  instrumentOf,
  leastSure,
  meet,
  passMarkOf,
  printedPlaces,
  requiredElementsOf,
  scoreInterval,
  totalInterval,
} from "../../src/ita/index.js";

describe("frameworkOf", () => {
  test("knows ten indicators from 2562 to 2569, with weights that make one", () => {
    for (let year = 2562; year <= 2569; year += 1) {
      const framework = frameworkOf(year);
      expect(framework?.comparable).toBe(true);
      expect(framework?.indicators.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(framework?.instruments.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.4]);
    }
  });

  test("tells the framework before the ten indicators, and unknown years", () => {
    expect(frameworkOf(2561)).toMatchObject({ comparable: false, indicators: [] });
    expect(frameworkOf(2550)).toBeNull();
    expect(frameworkOf(2599)).toBeNull();
  });

  test("places indicators in instruments as the data do", () => {
    for (const { id, indicators } of frameworkOf(2568)?.instruments ?? []) {
      expect(indicatorsOf(id)).toEqual(indicators.map(({ no }) => no));
      for (const { no } of indicators) expect(instrumentOf(no)).toBe(id);
    }
  });

  test("knows the pass mark and orders how sure facts are", () => {
    expect(passMarkOf(2568)).toBe(85);
    expect(passMarkOf(2561)).toBeNull();
    expect(leastSure("verified", "recalled", "seen")).toBe("recalled");
  });
});

test.each(FACTS.totalRuleChecked)("$who $fiscalYear: the ten indicators give the printed total", (checked) => {
  const { indicators, printedTotal } = checked;
  const sum = totalInterval(indicators.map((score) => scoreInterval(score, 2)));
  expect(sum && meet(sum, scoreInterval(printedTotal, 2))).toBe(true);
  const off = totalInterval(indicators.map((score) => scoreInterval(score, 2)));
  expect(off && meet(off, scoreInterval(printedTotal + 0.1, 2))).toBe(false);
});

test("requiredElementsOf names the documents of a year", () => {
  expect(requiredElementsOf(2567).map(({ item }) => item)).toEqual(["o34", "o35"]);
  expect(requiredElementsOf(2567)[0]?.topics).toHaveLength(7);
  expect(requiredElementsOf(2569).every(({ elements }) => elements === null)).toBe(true);
  expect(requiredElementsOf(2500)).toEqual([]);
});

describe("printedPlaces", () => {
  test.each([
    ["98.28", undefined, 2],
    ["๙๘.๒๘ คะแนน", undefined, 2],
    ["100", undefined, 0],
    ["ลดลง ๑.๕๗", 1.57, 2],
    ["ตัวชี้วัดที่ 8 ได้ 81.720", 81.72, 3],
    ["90,5", 90.5, 1],
    ["๙๘๒๘", 98.28, 2],
    ["", 80, 0],
  ])("%s", (raw, value, places) => {
    expect(printedPlaces(raw, value)).toBe(places);
  });
});

test("exact reads decimals without a float's error", () => {
  expect(exact(0.1)).toEqual({ numerator: 1n, denominator: 10n });
  expect(exact(99.99, 4)).toEqual({ numerator: 999_900n, denominator: 10_000n });
});
