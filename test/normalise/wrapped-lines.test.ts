import { describe, expect, it } from "vitest";
import type { Block } from "../../src/model/document.js";
import { normalise } from "../../src/normalise/index.js";
import { block, documentOf } from "./documents.js";

/** A block whose lines all wrap but the last; "|" marks a line end, "¶" the end of a paragraph. */
function printed(text: string): Block {
  const raw = text.replace(/[|¶]/g, "\n");
  const made = block(raw);
  let start = 0;
  for (const line of text.split(/[|¶]/)) {
    const end = start + line.length;
    const wraps = text[end] === "|";
    made.lines.push({
      span: [start, wraps ? end - (/ *$/.exec(line)?.[0].length ?? 0) : end],
      box: [0, 0, 1, 1],
      wraps,
    });
    start = end + 1;
  }
  return made;
}

const textsOf = (...texts: string[]) =>
  normalise({ ...documentOf([], "application/pdf"), blocks: texts.map((text, index) => ({ ...printed(text), index })) })
    .blocks;
const textOf = (text: string) => textsOf(text)[0]?.text;

describe("wrapped lines", () => {
  it.each([
    ["การใช้|อำนาจ", "การใช้อำนาจ"],
    ["ประสิทธิภาพ|การสื่อสาร ๘๗.๘๙ คะแนน", "ประสิทธิภาพการสื่อสาร 87.89 คะแนน"],
    ["ปีงบประมาณ|2567", "ปีงบประมาณ 2567"],
    ["และ/|หรือ", "และ/หรือ"],
    ["สำนัก|ปลัด¶กองคลัง", "สำนักปลัด\nกองคลัง"],
    ["กองคลัง|สำนักปลัด", "กองคลัง สำนักปลัด"],
    ["อำเภอเมือง|จังหวัดตาก", "อำเภอเมือง จังหวัดตาก"],
  ])("joins %s", (printedText, wanted) => {
    expect(textOf(printedText)).toBe(wanted);
  });

  it("keeps a blank that was set at the end of a line, and there alone where blanks are kept", () => {
    const [first, second, third] = textsOf("เปิดเผยข้อมูล |ต่อประชาชน", "ประชาชน|ทราบ", "9|9.38");
    expect([first?.text, second?.text, third?.text]).toEqual(["เปิดเผยข้อมูล ต่อประชาชน", "ประชาชนทราบ", "99.38"]);
  });

  it("logs each join with its place in the raw text", () => {
    const [joined] = textsOf("การใช้|อำนาจ");
    expect(joined?.edits).toMatchObject([{ span: [6, 7], before: "\n", after: "", repairs: [{ class: "line-wrap" }] }]);
  });
});
