import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionary } from "../../src/thai/lexicon.js";
import { type Segment, segment } from "../../src/thai/segment.js";

const { cut } = createRequire(import.meta.url)("thai-cut-slim") as { cut: (text: string) => string[] };

const LINES = [
  "องค์การบริหารส่วนตำบลจัดทำรายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส",
  "เจ้าหน้าที่ให้บริการด้วยความสุภาพ รวดเร็ว และเท่าเทียมกันทุกคน",
  "ควรประชาสัมพันธ์แผนการใช้จ่ายงบประมาณให้บุคลากรรับรู้อย่างทั่วถึง",
  "ผู้บริหารประกาศเจตนารมณ์ว่าจะไม่รับของขวัญจากการปฏิบัติหน้าที่ทุกเทศกาล",
  "กองคลังรายงานผลการจัดซื้อจัดจ้างทุกเดือนผ่านเว็บไซต์ของหน่วยงาน",
  "ประชาชนติดต่อราชการได้หลายช่องทาง และร้องเรียนการทุจริตได้โดยตรง",
  "สำนักปลัดกำกับติดตามการดำเนินงานตามมาตรการให้แล้วเสร็จภายในเดือนมีนาคม",
  "ถนนสายหลักของหมู่บ้านชำรุดและน้ำท่วมขังในฤดูฝน",
  "คะแนนเฉลี่ยสูงขึ้นจากปีก่อน อยู่ในระดับผ่านดี",
  "โรงเรียนจัดกิจกรรมส่งเสริมการอ่านร่วมกับห้องสมุดประชาชนอำเภอ",
];
const words = (text: string, segments: readonly Segment[]) =>
  segments.filter(({ kind }) => kind === "word").map(({ span }) => text.slice(span[0], span[1]));
const print = (text: string, segments: readonly Segment[]) =>
  segments.map(({ span, kind }) => `${text.slice(span[0], span[1])}:${kind}`);

/** The longest word at each place, from left to right: how `cut` goes. */
function leftToRight(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; ) {
    const length = dictionary().longest(text, at);
    if (length > 0) found.push([at, at + length]);
    at += length || 1;
  }
  return found;
}

describe("segment", () => {
  it("cuts a line into words, digits, Latin letters, blanks and signs", () => {
    const text = "ตำบลวังน้อย ๆ ได้ 98.5 ๙๘ คะแนน (ITA)!!";
    expect(print(text, segment(text))).toEqual([
      ...["ตำบล:word", "วังน้อย:word", " :space", "ๆ:sign", " :space", "ได้:word", " :space", "98:digits", ".:sign"],
      ...[
        "5:digits",
        " :space",
        "๙๘:digits",
        " :space",
        "คะแนน:word",
        " :space",
        "(:sign",
        "ITA:latin",
        "):sign",
        "!!:sign",
      ],
    ]);
  });

  it("keeps letters together that no word covers, and abbreviations whole", () => {
    expect(print("ฮฮฮฮ", segment("ฮฮฮฮ"))).toEqual(["ฮฮฮฮ:unknown"]);
    expect(words("พ.ศ. ๒๕๖๗", segment("พ.ศ. ๒๕๖๗")).join("")).toBe("พ.ศ.");
    expect(segment("")).toEqual([]);
  });

  it("finds the words of cut at the same places, but where others leave fewer letters over or make fewer words", () => {
    let all = 0;
    let same = 0;
    for (const line of LINES) {
      const greedy = leftToRight(line);
      expect(greedy.map(([start, end]) => line.slice(start, end))).toEqual(cut(line));
      const segments = segment(line, [dictionary()]);
      const ours = segments.filter(({ kind }) => kind === "word");
      const letters = (spans: readonly (readonly [number, number])[]) =>
        spans.reduce((sum, [start, end]) => sum + end - start, 0);
      const places = new Set(ours.map(({ span }) => String(span)));
      const found = greedy.filter((span) => places.has(String(span))).length;
      all += greedy.length;
      same += found;
      if (found === greedy.length && ours.length === greedy.length) continue;
      const marked = greedy.some(([, end]) => /[ะ-ฺๅ็-๎]/.test(line.charAt(end)));
      const [more, less] = [letters(ours.map(({ span }) => span)), letters(greedy)];
      expect(marked || more > less || (more === less && ours.length < greedy.length), line).toBe(true);
    }
    expect(same / all).toBeGreaterThan(0.93);
  });

  it("loses nothing, says the same twice and ends at once on any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."กขคงจนมรอสเแะาำิ่้์ๆฯ๑๒.12aA \n-🙂") }),
      fc.constantFrom(...LINES),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join("");
        const segments = segment(text);
        const starts = segments.map(({ span }) => span[0]);
        const ends = segments.map(({ span }) => span[1]);
        expect([...starts, text.length]).toEqual([0, ...ends]);
        expect(segments.every(({ span }) => span[0] < span[1])).toBe(true);
        expect(segment(text)).toEqual(segments);
      }),
    );
    expect(segment("ฮ".repeat(200_000))).toHaveLength(1);
  });
});
