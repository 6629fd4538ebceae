import { describe, expect, it } from "vitest";
import { extractDocx } from "../../../src/extract/docx/index.js";
import { printNumber } from "../../../src/extract/docx/number-formats.js";
import { abstractList, docxOfXml, list, numbered, p, tbl, tc, tr } from "./make-docx.js";
import { cellsOf, textsOf } from "./read.js";

const labels = async (body: string, numbering: string, styles = "") =>
  textsOf(await extractDocx(await docxOfXml(body, { numbering, styles: styles || "<w:docDefaults/>" })));

describe("printed list labels", () => {
  it("counts Thai numerals, letters and levels, and starts deeper levels again", async () => {
    const numbering =
      abstractList(0, [
        ["thaiNumbers", "%1."],
        ["thaiNumbers", "%1.%2"],
        ["thaiLetters", "(%3)"],
      ]) + list(1, 0);
    const body = [0, 1, 1, 2, 2, 0, 1].map((level) => p("x", numbered(1, level))).join("");
    expect(await labels(body, numbering)).toEqual(["๑. x", "๑.๑ x", "๑.๒ x", "(ก) x", "(ข) x", "๒. x", "๒.๑ x"]);
  });

  it("obeys start values, overrides and lists that share one count", async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = abstractList(0, [["decimal", "%1)", 3]]) + list(1, 0) + list(2, 0, override) + list(3, 0);
    const body = [1, 1, 2, 2, 3].map((id) => p("x", numbered(id))).join("");
    expect(await labels(body, numbering)).toEqual(["3) x", "4) x", "5) x", "6) x", "7) x"]);
  });

  it("takes numbering from a paragraph's style and lets a paragraph refuse it", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:pStyle w:val="L"/><w:suff w:val="nothing"/><w:lvlText w:val="ข้อ %1 "/></w:lvl></w:abstractNum>' +
      list(4, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="ข้อ"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="ข้อย่อย"/><w:basedOn w:val="L"/></w:style>';
    const body =
      p("x", '<w:pStyle w:val="L"/>') + p("y", `<w:pStyle w:val="L"/>${numbered(0)}`) + p("z", '<w:pStyle w:val="M"/>');
    expect(await labels(body, numbering, styles)).toEqual(["ข้อ ๑ x", "y", "ข้อ ๒ z"]);
  });

  it("prints bullets, legal numbers and custom formats", async () => {
    const numbering =
      abstractList(0, [
        ["bullet", "\uf0b7"],
        ["bullet", "-"],
      ]) +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="๐๑, ๐๒, ๐๓"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
      list(1, 0) +
      list(2, 1);
    const body = p("a", numbered(1)) + p("b", numbered(1, 1)) + p("c", numbered(2)) + p("d", numbered(2, 1));
    expect(await labels(body, numbering)).toEqual(["• a", "- b", "๐๑ c", "1.1 d"]);
  });

  it("numbers paragraphs in cells, and not those that were deleted", async () => {
    const numbering = abstractList(0, [["thaiNumbers", "%1."]]) + list(1, 0);
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>';
    const body = tbl(
      tr([tc(p("ก", numbered(1)) + p("ข", numbered(1))), tc(deleted + p("ค", numbered(1)))]),
      tr(["x", "y"]),
    );
    const document = await extractDocx(await docxOfXml(body, { numbering }));
    expect(cellsOf(document).map((cell) => cell[4])).toEqual(["๑. ก\n๒. ข", "๓. ค", "x", "y"]);
  });

  it("marks numbered paragraphs as list items", async () => {
    const numbering = abstractList(0, [["decimal", "%1."]]) + list(1, 0);
    const document = await extractDocx(await docxOfXml(p("ก", numbered(1)) + p("ข"), { numbering }));
    expect(document.blocks.map((block) => block.kind)).toEqual(["list-item", "paragraph"]);
  });

  it.each([
    [12, "thaiNumbers", "๑๒"],
    [41, "thaiLetters", "ฮ"],
    [42, "thaiLetters", "กก"],
    [21, "thaiCounting", "ยี่สิบเอ็ด"],
    [110, "thaiCounting", "หนึ่งร้อยสิบ"],
    [4, "lowerRoman", "iv"],
    [28, "upperLetter", "BB"],
    [7, "decimalZero", "07"],
    [5, "someday", "5"],
  ])("prints %s as %s", (value, format, printed) => {
    expect(printNumber(value, format)).toBe(printed);
  });
});
