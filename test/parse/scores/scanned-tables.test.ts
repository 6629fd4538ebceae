import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/document.js";
import { normalise } from "../../../src/normalise/index.js";
import { parseScores } from "../../../src/parse/scores/index.js";
import { tableOf } from "../../normalise/documents.js";
import { readText } from "../../support/read-text.js";
import { EARLIER, EARLIER_TOTAL, NAMES, SCORES, TOTAL, two } from "../../support/ten-scores.js";

const TITLE =
  "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลท่าข้าม อำเภอท่าแซะ จังหวัดชุมพร\n\n";
const row = (index: number) => `${index + 1}. ${NAMES[index]}\t${two(SCORES[index] ?? 0)}`;
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));

/** A table of scores as if read from a picture, each number of its last column with the weight given. */
function scanned(last: readonly string[], confidence: "high" | "low" = "high"): Document {
  const document = tableOf(last.map((cell, index) => [NAMES[index] ?? "คะแนนรวม", cell]));
  const blocks = document.blocks.map((block) => {
    const raw = block.readings[0]?.raw ?? "";
    if (block.place?.column !== 1) return block;
    const numerals = [...raw.matchAll(/[0-9]+(?:\.[0-9]+)?/g)].map((match) => ({
      span: [match.index, match.index + match[0].length] as [number, number],
      confidence,
      readings: [{ reader: "digit-reader", raw: match[0], confidence }],
    }));
    return { ...block, page: 1, numerals };
  });
  return { ...document, blocks, pageDecisions: [{ page: 1, decision: "ocr", reason: "" }] };
}

const read = (document: Document) =>
  parseScores(normalise(document), { fiscalYear: 2567, ownNames: new Set(), measureTables: [] }).assessments[0];

describe("scanned score tables", () => {
  it("gives means below all indicators of an instrument to it, whatever its name was read as", async () => {
    const lines = [
      "ตัวชี้วัด\tคะแนน",
      ...rows(0, 5),
      "เฉลี่ย IT\t89.25",
      ...rows(5, 8),
      "เฉลี่ย 517\t88.20",
      ...rows(8, 10),
      "เฉลี่ย 011\t87.88",
      `คะแนนรวม\t${TOTAL}`,
    ];
    const [assessment] = (await readText(`${TITLE}${lines.join("\n")}\n`)).assessments;
    expect(assessment?.total).toMatchObject({ value: TOTAL });
    expect(assessment?.total?.alternatives).toBeUndefined();
    expect(assessment?.instruments.map(({ id, score }) => [id, score.value])).toEqual([
      ["IIT", 89.25],
      ["EIT", 88.2],
      ["OIT", 87.88],
    ]);
  });

  it("takes the mean below all ten for the total", async () => {
    const lines = ["ตัวชี้วัด\tคะแนน", ...rows(0, 10), `เฉลี่ย\t${TOTAL}`];
    const [assessment] = (await readText(`${TITLE}${lines.join("\n")}\n`)).assessments;
    expect(assessment?.total?.value).toBe(TOTAL);
    expect(assessment?.instruments).toEqual([]);
  });

  it("does not put a column without a year into one that another column names", async () => {
    const lines = [
      "ที่\tตัวชี้วัด\tbicom\tปี พ.ศ. 2567\tเพิ่ม/ลด",
      ...NAMES.map((name, i) => `${i + 1}\t${name}\t${two(EARLIER[i] ?? 0)}\t${two(SCORES[i] ?? 0)}\t+2.00`),
      `\tคะแนนรวม\t${EARLIER_TOTAL}\t${TOTAL}\t+2.00`,
    ];
    const { assessments } = await readText(`${TITLE}${lines.join("\n")}\n`);
    const own = assessments.find(({ fiscalYear }) => fiscalYear === 2567);
    expect(own?.total).toMatchObject({ value: TOTAL });
    expect(own?.total?.alternatives).toBeUndefined();
    expect(own?.indicators.map(({ score }) => score?.value)).toEqual([...SCORES]);
  });

  it("keeps a total that could not be read, marked", () => {
    const assessment = read(scanned([...SCORES.map(two), two(TOTAL)], "low"));
    expect(assessment?.total).toMatchObject({ value: null, raw: two(TOTAL), confidence: "low" });
  });

  it("marks a number whose picture was read in pieces, and takes no piece of it", () => {
    for (const torn of ["81-.28", "81 .28", "8 1.28", "81.2.8", "81.2 8"]) {
      const cells = SCORES.map((score, index) => (index === 4 ? torn : two(score)));
      const assessment = read(scanned([...cells, two(TOTAL)]));
      expect(assessment?.indicators[4]?.score).toMatchObject({ value: null, raw: torn, confidence: "low" });
      expect(assessment?.indicators[3]?.score).toMatchObject({ value: SCORES[3], confidence: "high" });
    }
  });

  it("marks a score that came out as letters beside one that was read, and leaves dashes and words alone", () => {
    const document = tableOf([
      ["ตัวชี้วัด", "ปี พ.ศ. 2566", "ปี พ.ศ. 2567"],
      ...NAMES.map((name, i) => [name, two(EARLIER[i] ?? 0), ["even.a", "-", "ไม่ประเมิน"][i] ?? two(SCORES[i] ?? 0)]),
    ]);
    const blocks = document.blocks.map((each) => ({ ...each, page: 1 }));
    const seen = (decision: "ocr" | "text-layer") => {
      const read = normalise({ ...document, blocks, pageDecisions: [{ page: 1, decision, reason: "" }] });
      const { assessments } = parseScores(read, { fiscalYear: 2567, ownNames: new Set(), measureTables: [] });
      return assessments
        .find(({ fiscalYear }) => fiscalYear === 2567)
        ?.indicators.slice(0, 3)
        .map(({ score }) => score);
    };
    expect(seen("ocr")).toMatchObject([{ value: null, raw: "even.a", confidence: "low" }, null, null]);
    expect(seen("text-layer")).toEqual([null, null, null]);
  });
});
