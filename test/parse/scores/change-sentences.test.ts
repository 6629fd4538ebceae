import { describe, expect, test } from "vitest";
import { toldChanges } from "../../../src/parse/scores/change-sentences.js";

const directions = (text: string) => toldChanges(text).map(({ change }) => change.direction);

describe("a change told without its size", () => {
  test.each([
    ["คะแนนรวมของปีงบประมาณ พ.ศ. 2568 ลดลงจากปีงบประมาณ พ.ศ. 2567", ["down"]],
    ["คะแนนภาพรวมสูงขึ้นกว่าปีที่ผ่านมา", ["up"]],
    ["คะแนนรวมเท่าเดิมเมื่อเทียบกับปีก่อน", ["same"]],
  ])("is read from %s", (text, found) => expect(directions(text)).toEqual(found));

  test.each([
    "คะแนนรวมลดลงจากปีงบประมาณ พ.ศ. 2567 จำนวน 3.26 คะแนน",
    "เพื่อให้คะแนนเพิ่มขึ้นจากปีที่ผ่านมา",
    "คะแนนควรเพิ่มขึ้นกว่าปีก่อน",
    "จำนวนเรื่องร้องเรียนลดลงทุกไตรมาส",
  ])("is not read from %s", (text) => expect(directions(text)).toEqual([]));
});
