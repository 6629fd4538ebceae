import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormat, textMediaType } from "../../src/extract/detect.js";
import { extract } from "../../src/extract/index.js";
import { DEFAULT_LIMITS } from "../../src/extract/limits.js";
import { problemOf } from "../../src/extract/problems.js";
import { documentSchema } from "../../src/model/document.js";
import { problemCodeSchema } from "../../src/model/source.js";

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const codes = async (content: Uint8Array) => (await extract(content, "x.txt")).problems.map((problem) => problem.code);

describe("extract", () => {
  it("tells formats by content", () => {
    const zip = (name: string) => bytes([0x50, 0x4b, 3, 4], name);
    expect(detectFormat(zip("word/document.xml")).format).toBe("docx");
    expect(detectFormat(zip("report.txt")).format).toBe("archive");
    expect(detectFormat(zip("[Content_Types].xml xl/workbook.xml")).format).toBe("other-office");
    expect(detectFormat(bytes("\n\n%PDF-1.7")).format).toBe("pdf");
    expect(detectFormat(Buffer.concat([Buffer.from(OLE), Buffer.from("WordDocument", "utf16le")])).format).toBe("doc");
    expect(detectFormat(bytes([0x89, 0x50, 0x4e, 0x47, 13])).mediaType).toBe("image/png");
    expect(detectFormat(bytes("{\\rtf1")).format).toBe("rtf");
    expect(detectFormat(bytes("รายงาน")).format).toBe("text");
    expect(textMediaType(" <!-- x --><!DOCTYPE html><html>")).toBe("text/html");
    expect(textMediaType("<p>๑. ก</p>\tข\n<p>ค</p>\tง\n<p>จ</p>\tฉ")).toBe("text/plain");
    expect(textMediaType("<div><p>ก</p><p>ข</p></div>")).toBe("text/html");
    expect(textMediaType("# ก\n\nข")).toBe("text/markdown");
  });

  it("says what is wrong with what it cannot read", async () => {
    expect(await codes(new Uint8Array())).toEqual(["empty"]);
    expect(await codes(bytes([0xff, 0xd8, 0xff, 0xe0]))).toEqual(["needs-ocr"]);
    expect(await codes(bytes("{\\rtf1 x}"))).toEqual(["unreadable-file"]);
    expect(await codes(Buffer.concat([Buffer.from(OLE), Buffer.from("EncryptedPackage", "utf16le")]))).toEqual([
      "encrypted",
    ]);
    expect(await codes(bytes("a\u0000b\u0001c\u0000"))).toEqual(["binary"]);
    const small = await extract(bytes("รายงาน"), "a.txt", { ...DEFAULT_LIMITS, bytes: 4 });
    expect(small.problems.map((problem) => problem.code)).toEqual(["too-large"]);
  });

  it("has words for every problem in both languages", () => {
    for (const code of problemCodeSchema.options) {
      const problem = problemOf(code, 2);
      expect(problem).toMatchObject({ code, page: 2 });
      for (const text of [problem.message, problem.remedy]) {
        expect(text.th).toMatch(/[ก-ฮ]/);
        expect(text.en).toMatch(/^[A-Z][^ก-ฮ]+\.$/);
      }
    }
  });

  it("never throws, whatever the bytes", async () => {
    const heads = ["", "%PDF-1.4\n", "PK\u0003\u0004word/document.xml", "<html>", "\t", "<table>"].map((head) =>
      Buffer.from(head),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
        documentSchema.parse(await extract(Buffer.concat([head, rest]), "a"));
      }),
      { numRuns: 120 },
    );
  });
});
