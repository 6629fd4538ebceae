import { describe, expect, test } from "vitest";
import {
  codesBetween,
  highestItem,
  indicatorOfItem,
  itemLayouts,
  itemRanges,
  oitItemName,
  parseItemCode,
  subIndicatorItems,
} from "../../src/ita/index.js";

test("parseItemCode reads codes in any case and digits", () => {
  expect(parseItemCode("i4")).toEqual({ letter: "i", number: 4 });
  expect(parseItemCode(" O๒๘ ")).toEqual({ letter: "o", number: 28 });
  expect(parseItemCode("x4")).toBeNull();
  expect(parseItemCode("i0")).toBeNull();
});

test("codesBetween lists a range", () => {
  expect(codesBetween({ letter: "e", number: 1 }, { letter: "e", number: 3 })).toEqual(["e1", "e2", "e3"]);
  expect(codesBetween({ letter: "e", number: 3 }, { letter: "e", number: 1 })).toEqual([]);
});

describe("layouts", () => {
  test("2564 has six IIT items an indicator, 2568 three", () => {
    expect(itemRanges(2, 2564)).toEqual([["i7", "i12"]]);
    expect(itemRanges(2, 2568)).toEqual([["i4", "i6"]]);
    expect(itemRanges(9, 2568)).toEqual([["o1", "o20"]]);
  });

  test("2567 has both", () => {
    expect(itemLayouts(2567)).toHaveLength(2);
    expect(itemRanges(2, 2567)).toEqual([
      ["i4", "i6"],
      ["i7", "i12"],
    ]);
    expect(itemRanges(6, 2567)).toEqual([["e1", "e3"]]);
  });

  test("2569 and unknown years have none", () => {
    expect(itemRanges(1, 2569)).toEqual([]);
    expect(itemLayouts(2599)).toEqual([]);
  });
});

test("indicatorOfItem asks for the highest IIT item where two layouts are in use", () => {
  expect(indicatorOfItem("i4", 2568)).toBe(2);
  expect(indicatorOfItem("i4", 2564)).toBe(1);
  expect(indicatorOfItem("i4", 2567)).toBeNull();
  expect(indicatorOfItem("i4", 2567, 15)).toBe(2);
  expect(indicatorOfItem("i4", 2567, 30)).toBe(1);
  expect(indicatorOfItem("o21", 2568)).toBe(10);
  expect(indicatorOfItem("o99", 2568)).toBeNull();
});

test("highestItem bounds codes by year", () => {
  expect(highestItem("i", 2568)).toBe(15);
  expect(highestItem("i", 2567)).toBe(30);
  expect(highestItem("o", 2564)).toBe(43);
  expect(highestItem("o", null)).toBe(48);
});

test("subIndicatorItems and oitItemName", () => {
  expect(subIndicatorItems(10, 2564)[1]).toEqual(["o42", "o43"]);
  expect(subIndicatorItems(1, 2564)).toEqual([]);
  expect(oitItemName(2564, "o42")?.name).toBe("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
  expect(oitItemName(2565, "o34")?.name).toContain("No Gift Policy");
  expect(oitItemName(2568, "O28")?.confidence).toBe("recalled");
  expect(oitItemName(2568, "i1")).toBeNull();
  expect(oitItemName(2599, "o1")).toBeNull();
});
