import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { readCharacters } from "../../../src/extract/pdf/characters.js";
import { readDrawing } from "../../../src/extract/pdf/drawing.js";

/** The digits seen on a page whose content is the operators given; `/F` is Helvetica, `/T` half a tenth opaque, `/M` multiplies. */
function seen(content: string): string {
  const pdf = new mupdf.PDFDocument();
  const Font = { F: pdf.addSimpleFont(new mupdf.Font("Helvetica")) };
  const ExtGState = { T: { ca: 0.05, CA: 0.05 }, M: { BM: "Multiply" } };
  pdf.insertPage(-1, pdf.addPage([0, 0, 300, 200], 0, pdf.addObject({ Font, ExtGState }), content));
  const page = pdf.loadPage(0);
  const { digits: trace } = readDrawing(page, [0, 0, 300, 200], { places: false, marks: false, digits: true });
  const digits = trace?.seen(readCharacters(page)) ?? [];
  pdf.destroy();
  return digits.map(({ character }) => character.text).join("");
}

const show = (text: string, x = 50) => `BT /F 12 Tf 1 0 0 1 ${x} 100 Tm (${text}) Tj ET`;
const box = (x0: number, x1: number, colour = "1 g") => `q ${colour} ${x0} 90 ${x1 - x0} 30 re f Q`;

describe("digits that can be seen on a page", () => {
  it("are those that are filled or stroked", () => {
    expect(seen(show("ITA 2567"))).toBe("2567");
    expect(seen(`1 Tr ${show("98.43")}`)).toBe("9843");
  });

  it("are not those of text that is set but not shown", () => {
    expect(seen(`3 Tr ${show("98.43")}`)).toBe("");
    expect(seen(`q /T gs ${show("12")} Q ${show("34", 150)}`)).toBe("34");
  });

  it("are not those that something covers afterwards, white or not", () => {
    expect(seen(`${show("12")} ${box(40, 120)} ${show("34", 150)}`)).toBe("34");
    expect(seen(`${show("12")} ${box(40, 120, "0.5 g")}`)).toBe("");
    expect(seen(`${box(40, 120)} ${show("12")}`)).toBe("12");
  });

  it("stay seen under a marker's colour, a see-through area, and beside rulings of one path", () => {
    expect(seen(`${show("12")} q /M gs ${box(40, 120, "1 1 0 rg")} Q`)).toBe("12");
    expect(seen(`${show("12")} q /T gs ${box(40, 120)} Q`)).toBe("12");
    expect(seen(`${show("12")} 40 90 80 1 re 40 120 80 1 re 40 90 1 30 re 120 90 1 30 re f`)).toBe("12");
  });

  it("are not those outside the area to which the page is cut", () => {
    expect(seen(`q 0 0 100 200 re W n ${show("12")} ${show("34", 150)} Q ${show("56", 200)}`)).toBe("1256");
  });
});
