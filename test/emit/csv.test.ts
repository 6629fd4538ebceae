import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvCell, csvLine } from "../../src/emit/csv.js";

/** A reader of RFC 4180, written apart from the writer. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (quoted && character === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ",") {
      cells.push(cell);
      cell = "";
    } else if (!quoted && line.startsWith("\r\n", at)) {
      expect(at + 2).toBe(line.length);
      at += 1;
    } else cell += character;
  }
  return [...cells, cell];
}

describe("csvLine", () => {
  it("writes numbers bare, null empty and closes with CRLF", () => {
    expect(csvLine(["ก", 87.45, -3, null, true, 100])).toBe("ก,87.45,-3,,true,100\r\n");
  });

  it("quotes commas, quotes, line breaks and blanks at the rim", () => {
    expect(csvLine(["a,b", 'c"d', "e\nf", " g"])).toBe('"a,b","c""d","e\nf"," g"\r\n');
  });

  it("disarms text that a spreadsheet would run", () => {
    expect(csvLine(["=1+1", "+66", "-2", "@SUM(A1)", "\tx", "\rx", "＝1"])).toBe(
      `'=1+1,'+66,'-2,'@SUM(A1),'\tx,"'\rx",'＝1\r\n`,
    );
    expect(csvLine(['=HYPERLINK("http://x","y")'])).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
  });

  it("can be read back, whatever the text", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "ก", "=", " ", "'", "x", "\t") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells: CsvCell[]) => {
        const read = readLine(csvLine(cells));
        expect(read.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ""))).toEqual(
          cells.map((text) => String(text).replace(/^'(?=[=+\-@\t\r])/, "")),
        );
        for (const text of read) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("never writes a number with an exponent", () => {
    expect(csvLine([1e-7, 0.1 + 0.2])).toBe("0.0000001,0.30000000000000004\r\n");
  });
});
