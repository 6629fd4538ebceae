import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toArabicDigits } from "../../src/thai/digits.js";
import { editDistance } from "../../src/thai/edit-distance.js";
import { loosen, squash } from "../../src/thai/loose.js";
import { thaiText } from "./arbitrary.js";

describe("loosen", () => {
  it("drops blanks, lower-cases Latin and maps digits", () => {
    expect(squash(" องค์การ บริหาร\u00a0ส่วน\u200bตำบล\n ITA ๒๕๖๗ ")).toBe("องค์การบริหารส่วนตำบลita2567");
    expect(squash("แบบวัด IIT")).toBe(squash("แบบ วัดiit"));
    expect(squash("แบบวัด")).not.toBe(squash("แบบวัก"));
  });

  it("finds the way back to the printed text", () => {
    const text = "ของ องค์การ\nบริหารส่วนตำบล";
    const loose = loosen(text);
    const at = loose.text.indexOf("องค์การบริหาร");
    const [start, end] = loose.span(at, at + "องค์การบริหาร".length);
    expect(text.slice(start, end)).toBe("องค์การ\nบริหาร");
    expect(loose.gapBefore(at)).toBe(true);
    expect(loose.gapBefore(at + 1)).toBe(false);
  });

  it("holds for any text: a range taken back and squashed is the range itself", () => {
    fc.assert(
      fc.property(thaiText(), fc.nat(), fc.nat(), (text, a, b) => {
        const loose = loosen(text);
        const start = Math.min(a % (loose.text.length + 1), b % (loose.text.length + 1));
        const end = Math.max(a % (loose.text.length + 1), b % (loose.text.length + 1));
        const span = loose.span(start, end);
        expect(squash(text.slice(span[0], span[1]))).toBe(loose.text.slice(start, end));
      }),
    );
  });
});

describe("toArabicDigits", () => {
  it("keeps the length and leaves no Thai digit", () => {
    fc.assert(
      fc.property(thaiText(), (text) => {
        const arabic = toArabicDigits(text);
        expect(arabic.length).toBe(text.length);
        expect(arabic).not.toMatch(/[๐-๙]/);
      }),
    );
    expect(toArabicDigits("๐๑๒๓๔๕๖๗๘๙")).toBe("0123456789");
  });
});

describe("editDistance", () => {
  const plain = (a: string, b: string): number => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        const [above, row] = [rows[i - 1] ?? [], rows[i] ?? []];
        row[j] = Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      }
    }
    return rows[a.length]?.[b.length] ?? 0;
  };

  it("agrees with the plain algorithm up to its limit", () => {
    const word = fc.string({ unit: fc.constantFrom("ก", "า", "บ"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it("has no longest word", () => {
    const long = "กขคงจฉ".repeat(60);
    expect(editDistance(`ม${long}`, `${long}ย`, 3)).toBe(2);
    expect(editDistance(`ม${long}`, `${long}ย`, 1)).toBe(2);
    expect(editDistance(`${long}ก`, `ม${long}กข`, 2)).toBe(2);
  });

  it("squashes to the text that it loosens to", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => squash(text) === loosen(text).text));
  });
});
