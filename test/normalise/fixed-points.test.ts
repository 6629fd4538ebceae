import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/index.js";
import { gazetteer } from "../../src/thai/gazetteer.js";
import { isWellFormed } from "../../src/thai/known-words.js";
import { dictionaryWords } from "../../src/thai/lexicon.js";
import { documentOf } from "./documents.js";

/** Text that no writing allows, by which a document shows that its marks are adrift. */
const ADRIFT = "ทไี่ ด้ มเี พียง ".repeat(200);

const WORDS = dictionaryWords().filter((word) => word !== "");
const SOUND = WORDS.filter(isWellFormed);
const PLACES = [...new Set([...gazetteer().byCode.values()].map(({ name }) => name))];

const CARRIERS: Readonly<Record<string, (word: string) => string>> = {
  alone: (word) => word,
  "in a sentence": (word) => `คำว่า “${word}” ใช้ในรายงานนี้`,
  "in a run of letters": (word) => `การ${word}และที่อื่น`,
};

function changed(words: readonly string[], carrier: (word: string) => string, adrift: boolean): string[] {
  const raws = words.map(carrier);
  const evidence = adrift ? Array.from({ length: 40 }, () => ADRIFT) : [];
  const { blocks } = normalise(documentOf([...evidence, ...raws]));
  return words.filter((_, index) => blocks[index + evidence.length]?.text !== raws[index]);
}

describe("fixed points of normalisation", () => {
  it("knows the misprints of the dictionary by their form", () => {
    expect(WORDS).toHaveLength(40_688);
    expect(WORDS.length - SOUND.length).toBeLessThan(120);
    expect(isWellFormed("ข่้าว")).toBe(false);
    expect(isWellFormed("เ้ม็ดเลือด")).toBe(false);
    expect(isWellFormed("ปฏิบัติการ")).toBe(true);
  });

  for (const [where, carrier] of Object.entries(CARRIERS)) {
    for (const adrift of [false, true]) {
      const what = `${where}${adrift ? ", in a document with displaced marks" : ""}`;
      it(`leaves every sound word of the dictionary as it is ${what}`, () => {
        expect(changed(SOUND, carrier, adrift)).toEqual([]);
      });
      it(`leaves every name of a place as it is ${what}`, () => {
        expect(changed(PLACES, carrier, adrift)).toEqual([]);
      });
    }
  }

  it("leaves names of places as they are between blanks", () => {
    const lines = PLACES.map((name) => `ตำบล${name} อำเภอ${name} เป็นต้น`);
    expect(
      normalise(documentOf(lines)).blocks.flatMap((block, index) => (block.text === lines[index] ? [] : [block.text])),
    ).toEqual([]);
  });
});
