import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePaths, recordName } from "../../src/emit/names.js";

describe("recordName", () => {
  it("keeps ASCII letters, digits, dots, hyphens and Thai", () => {
    expect(recordName("ปี 2567/รายงาน_ITA-v1.docx")).toMatch(/^ปี_2567_รายงาน_ITA-v1\.docx-[0-9a-f]{8}$/);
    expect(recordName("é😀.pdf")).toMatch(/^__\.pdf-[0-9a-f]{8}$/);
  });

  it("cuts to 100 bytes between characters", () => {
    const name = recordName(`a${"ก".repeat(60)}`);
    expect(name.slice(0, -9)).toBe(`a${"ก".repeat(33)}`);
  });

  it("never names another folder and tells paths apart that look alike", () => {
    expect(recordName("a b")).not.toBe(recordName("a_b"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (path) => {
        const name = recordName(path);
        expect(name).toMatch(/^[A-Za-z0-9._\-\u0E00-\u0E7F]*-[0-9a-f]{8}$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(109);
      }),
    );
  });
});

describe("comparePaths", () => {
  it("orders by UTF-8 bytes, not by UTF-16 units", () => {
    expect(["\u{1F600}", "\uFF5E", "ก", "b", "a/b", "a"].sort(comparePaths)).toEqual([
      "a",
      "a/b",
      "b",
      "ก",
      "\uFF5E",
      "\u{1F600}",
    ]);
  });
});
