import { describe, expect, it } from "vitest";
import type { Block, Edit } from "../../src/model/document.js";
import { boxOf, toRaw } from "../../src/model/raw-span.js";

const edit = (start: number, before: string, after: string): Edit => ({
  span: [start, start + before.length],
  before,
  after,
  repairs: [{ class: "test", reason: "test" }],
});
const block = (...edits: Edit[]): Pick<Block, "edits"> => ({ edits });

describe("toRaw", () => {
  it("leaves what was deleted at the ends outside the range", () => {
    const cell = block(edit(0, "<p>", ""), edit(8, "</p>", ""));
    expect(toRaw(cell, [0, 5])).toEqual([3, 8]);
    expect(toRaw(cell, [0, 1])).toEqual([3, 4]);
    expect(toRaw(cell, [4, 5])).toEqual([7, 8]);
  });

  it("takes in a deletion inside the range", () => {
    expect(toRaw(block(edit(3, "<b>", "")), [2, 4])).toEqual([2, 7]);
    expect(toRaw(block(edit(3, "<b>", "")), [3, 4])).toEqual([6, 7]);
    expect(toRaw(block(edit(3, "<b>", "")), [2, 3])).toEqual([2, 3]);
  });

  it("maps an empty range to an empty one", () => {
    expect(toRaw(block(edit(0, "<p></p>", "")), [0, 0])).toEqual([0, 0]);
    expect(toRaw(block(edit(2, "ab", "")), [2, 2])).toEqual([2, 2]);
    expect(toRaw(block(), [4, 4])).toEqual([4, 4]);
  });

  it("maps offsets inside an edit of the same length one to one", () => {
    const cell = block(edit(2, "๒๕๖๗", "2567"));
    expect(toRaw(cell, [3, 5])).toEqual([3, 5]);
    expect(toRaw(cell, [2, 6])).toEqual([2, 6]);
  });

  it("takes in the whole of any other edit that the range cuts into", () => {
    const cell = block(edit(2, "&nbsp;", "  "), edit(10, "x", "yyy"));
    expect(toRaw(cell, [3, 5])).toEqual([2, 9]);
    expect(toRaw(cell, [7, 8])).toEqual([10, 11]);
    expect(toRaw(cell, [0, 3])).toEqual([0, 8]);
    expect(toRaw(cell, [9, 10])).toEqual([11, 12]);
  });

  it("gives an insertion no width", () => {
    const cell = block(edit(2, "", "\n"));
    expect(toRaw(cell, [0, 2])).toEqual([0, 2]);
    expect(toRaw(cell, [2, 3])).toEqual([2, 2]);
    expect(toRaw(cell, [3, 5])).toEqual([2, 4]);
    expect(toRaw(cell, [1, 4])).toEqual([1, 3]);
  });

  it("answers for edits side by side", () => {
    const cell = block(edit(0, "<p>", ""), edit(3, "๑", "1"), edit(4, "</p>", "\n"), edit(8, "๒", "2"));
    expect(toRaw(cell, [0, 1])).toEqual([3, 4]);
    expect(toRaw(cell, [1, 2])).toEqual([4, 8]);
    expect(toRaw(cell, [2, 3])).toEqual([8, 9]);
  });
});

describe("boxOf", () => {
  it("joins the boxes of the glyphs and passes over those without width", () => {
    const glyphBoxes = Float32Array.from([0, 0, 5, 10, 5, 2, 5, 4, 5, 1, 9.123, 12]);
    expect(boxOf({ glyphBoxes, box: null }, [0, 3])).toEqual([0, 0, 9.12, 12]);
    expect(boxOf({ glyphBoxes, box: [1, 1, 2, 2] }, [1, 2])).toEqual([1, 1, 2, 2]);
  });

  it("answers with the block's box where there are no glyphs", () => {
    expect(boxOf({ box: [1, 2, 3, 4] }, [0, 1])).toEqual([1, 2, 3, 4]);
    expect(boxOf({ box: null }, [0, 1])).toBeNull();
  });
});
