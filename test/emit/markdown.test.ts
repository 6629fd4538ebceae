import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/emit/markdown.js";

describe("plainText", () => {
  it("leaves plain Thai text alone", () => {
    expect(plainText("คะแนนรวม 87.45 (ระดับ A) ร้อยละ 10.5")).toBe("คะแนนรวม 87.45 (ระดับ A) ร้อยละ 10.5");
  });

  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["[กด](javascript:alert(1))", "\\[กด\\](javascript:alert(1))"],
    ["![x](http://a.b/c.png)", "!\\[x\\](http\\:\\/\\/a.b/c.png)"],
    ["a | b", "a \\| b"],
    ["# หัวเรื่อง", "\\# หัวเรื่อง"],
    ["- ข้อ", "\\- ข้อ"],
    ["1. ข้อ", "1\\. ข้อ"],
    ["แฟ้ม_01_ก.txt _x_", "แฟ้ม_01_ก.txt \\_x\\_"],
    ["www.example.com", "www\\.example.com"],
    ["a@b.co", "a\\@b.co"],
    ["a\n\n## b", "a \\#\\# b"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["`x` *y* _z_ ~~q~~", "\\`x\\` \\*y\\* \\_z\\_ \\~\\~q\\~\\~"],
    ["\u202Eabc\u0000", "abc"],
  ])("disarms %j", (text, wanted) => {
    expect(plainText(text)).toBe(wanted);
  });

  it("cuts long text and never leaves markup characters bare", () => {
    expect(plainText("ก".repeat(300), 10)).toBe(`${"ก".repeat(10)}…`);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "[", "]", "|", "\\", "`", "ก", "\n", ":", "/") }),
        (text) => {
          const plain = plainText(text);
          expect(plain).not.toMatch(/[<>\n]/);
          expect(plain.replace(/\\[\\`[\]|:/]/g, "")).not.toMatch(/[`[\]|\\]/);
          expect(plain).not.toContain("://");
        },
      ),
    );
  });
});
