import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { DigitCheck } from "../../../src/extract/pdf/certify-digits.js";
import { type Character, readCharacters } from "../../../src/extract/pdf/characters.js";
import { type CheckedFont, isCertified } from "../../../src/extract/pdf/checked-digit.js";
import { readDrawing } from "../../../src/extract/pdf/drawing.js";
import { LayerNumerals } from "../../../src/extract/pdf/layer-numerals.js";

/** A page that shows texts below each other; in the first font the map says what `says` tells. */
function pageOf(texts: readonly string[], says: readonly [string, string][] = []): mupdf.Page {
  const pdf = new mupdf.PDFDocument();
  const shared = pdf.addSimpleFont(new mupdf.Font("Helvetica-Bold"));
  const F = pdf.newDictionary();
  shared.forEach((value, key) => void F.put(key, value));
  const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(2, "0");
  if (says.length > 0)
    F.put(
      "ToUnicode",
      pdf.addStream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange ${says.length} beginbfchar
${says.map(([drawn, said]) => `<${hex(drawn)}> <00${hex(said)}>`).join("\n")}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`,
        {},
      ),
    );
  const content = texts.map((text, row) => `BT /F 12 Tf 1 0 0 1 40 ${180 - row * 20} Tm (${text}) Tj ET`).join("\n");
  pdf.insertPage(-1, pdf.addPage([0, 0, 300, 200], 0, pdf.addObject({ Font: { F: pdf.addObject(F) } }), content));
  return pdf.loadPage(0);
}

function traceOf(page: mupdf.Page) {
  return readDrawing(page, [0, 0, 300, 200], { places: false, marks: false, digits: true }).digits;
}

function check(page: mupdf.Page) {
  const characters = readCharacters(page);
  const digits = new DigitCheck();
  expect(digits.isFor(characters)).toBe(true);
  const reason = digits.readPage(traceOf(page), characters);
  const numerals = new LayerNumerals();
  characters.forEach((character, index) => void numerals.add(character, index));
  const { numerals: found = [] } = numerals.content(characters.map(({ text }) => text).join(""));
  return { characters, reason, counts: digits.result([{ characters }]), numerals: found };
}

describe("the digits of a text layer", () => {
  it("are certified once a pair where the drawing says the same", () => {
    const { characters, reason, counts, numerals } = check(pageOf(["ITA 2568 2568", "98.43"]));
    expect(reason).toBeNull();
    expect(counts).toEqual({ alike: 7, unclear: 0, other: 0 });
    expect(characters.every(({ digit, text }) => (digit ? isCertified(digit) : !/[0-9]/.test(text)))).toBe(true);
    expect(numerals).toEqual([]);
  });

  it("are all doubted in a font that draws one of them otherwise, with what was seen", () => {
    const { reason, counts, numerals } = check(pageOf(["98.43", "52"], [["8", "6"]]));
    expect(reason).toMatch(/6 is drawn as 8/);
    expect(counts?.other).toBe(1);
    const reader = "digit-reader";
    expect(numerals.map(({ confidence, readings }) => [confidence, readings[0]?.raw, readings[1]])).toEqual([
      ["low", "96.4352", { reader, raw: "98.4352", confidence: "medium" }],
    ]);
  });

  it("are medium where they can't be seen, beside certified ones", () => {
    const page = pageOf(["98.43"]);
    const characters = readCharacters(page);
    for (const character of characters.slice(0, 2)) character.isHidden = true;
    const digits = new DigitCheck();
    expect(digits.isFor(characters)).toBe(true);
    digits.readPage(traceOf(page), characters);
    const numerals = new LayerNumerals();
    characters.forEach((character, index) => void numerals.add(character, index));
    expect(numerals.content("98.43").numerals).toMatchObject([{ span: [0, 5], confidence: "medium" }]);
  });

  it("are left unsaid where none of the document was told", () => {
    const page = pageOf(["98.43"]);
    const characters = readCharacters(page);
    for (const character of characters) character.isHidden = true;
    const digits = new DigitCheck();
    expect(digits.isFor(characters)).toBe(true);
    digits.readPage(traceOf(page), characters);
    expect(digits.result([{ characters }])).toBeNull();
    expect(characters.filter(({ digit }) => digit !== undefined)).toEqual([]);
  });
});

describe("a font that draws Thai digits", () => {
  const digit = (said: string, seen: string, scripts: CheckedFont["scripts"]): NonNullable<Character["digit"]> => ({
    said,
    seen,
    verdict: "alike",
    font: { name: "X", scripts, isDisputed: false },
  });

  it("under the codes of Arabic ones is certified where it does so throughout", () => {
    expect(isCertified(digit("5", "๕", { same: false, other: true }))).toBe(true);
    expect(isCertified(digit("5", "๕", { same: true, other: true }))).toBe(false);
    expect(isCertified(digit("5", "5", { same: true, other: true }))).toBe(true);
    expect(isCertified(digit("0", "๐", { same: true, other: false }))).toBe(true);
  });
});
