import { describe, expect, test } from "vitest";
import {
  computeLevel,
  type InstrumentIntervals,
  type Interval,
  levelsOf,
  officialLevel,
  scaleOf,
  scaleOfYear,
  scoreInterval,
} from "../../src/ita/index.js";

const NO_INSTRUMENTS: InstrumentIntervals = { IIT: null, EIT: null, eitParts: [null, null], OIT: null };
const at = (value: number): Interval => scoreInterval(value, 2);
const labels = (total: number, year: number, instruments = NO_INSTRUMENTS) =>
  computeLevel(at(total), instruments, year)?.labels;
const all = (IIT: number, one: number, two: number, OIT: number) => ({
  IIT: at(IIT),
  EIT: at((one + two) / 2),
  eitParts: [at(one), at(two)] as const,
  OIT: at(OIT),
});

describe("computeLevel by letters", () => {
  test.each([
    [53.04, "E"],
    [74.95, "C"],
    [81.45, "B"],
    [94.99, "A"],
    [49.98, "F"],
  ])("%f is %s", (total, letter) => {
    expect(labels(total, 2564)).toEqual([letter]);
  });

  test("a threshold within the rounding leaves both", () => {
    expect(labels(95, 2564)).toEqual(["AA", "A"]);
  });
});

describe("computeLevel by names", () => {
  test("the total alone leaves several open", () => {
    expect(labels(97.9, 2567)).toEqual(["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"]);
    expect(labels(92.44, 2566)).toEqual(["ผ่านดี", "ผ่าน"]);
    expect(labels(80, 2566)).toEqual(["ต้องปรับปรุง"]);
  });

  test("an instrument below the threshold closes the level above", () => {
    expect(labels(90.42, 2568, { ...NO_INSTRUMENTS, OIT: at(77.5) })).toEqual(["ผ่าน"]);
    expect(labels(97, 2568, { ...NO_INSTRUMENTS, EIT: at(94) })).toEqual(["ผ่านดี", "ผ่าน"]);
  });

  test("all four known decide", () => {
    expect(labels(97, 2567, all(98, 97, 96, 97))).toEqual(["ผ่านดีเยี่ยม"]);
    expect(labels(97, 2567, all(98, 97, 94, 98))).toEqual(["ผ่านดี"]);
    expect(labels(94.64, 2567, all(98, 90, 76, 100))).toEqual(["ผ่าน"]);
  });
});

test("scales", () => {
  expect(scaleOfYear(2565)).toBe("letters");
  expect(scaleOfYear(2566)).toBe("names");
  expect(scaleOfYear(2561)).toBeNull();
  expect(officialLevel(" aa ")).toBe("AA");
  expect(officialLevel("ผ่าน ระดับดีเยี่ยม")).toBe("ผ่านดีเยี่ยม");
  expect(officialLevel("ดีมาก")).toBeNull();
  expect(scaleOf("“ผ่านดี”")).toBe("names");
  expect(levelsOf(2564)[0]).toMatchObject({ label: "AA", minTotal: 95 });
  expect(levelsOf(2599)).toEqual([]);
});
