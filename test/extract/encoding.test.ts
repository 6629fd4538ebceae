import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/extract/encoding.js";

const TEXT = "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖\r\nได้คะแนน 92.44 “ผ่านดี”\rจบ";
const PLAIN = TEXT.replace(/\r\n?/g, "\n");

describe("encoding", () => {
  it.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    ["utf-16le", iconv.encode(TEXT, "utf-16le", { addBOM: true })],
    ["utf-16be", iconv.encode(TEXT, "utf-16be", { addBOM: true })],
    ["utf-16le", iconv.encode(TEXT, "utf-16le")],
    ["utf-16be", iconv.encode(TEXT, "utf-16be")],
    ["windows-874", iconv.encode(TEXT, "windows874")],
  ])("reads %s", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: PLAIN, encoding });
  });

  it("reads UTF-8 that has a broken byte or two", () => {
    const bytes = Buffer.from(TEXT.repeat(20));
    bytes[100] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ encoding: "utf-8" });
  });

  it("tells empty files and noise", () => {
    expect(decodeText(new Uint8Array())).toEqual({ problem: "empty" });
    expect(decodeText(Buffer.from(" \n\t"))).toEqual({ problem: "empty" });
    const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256);
    expect(decodeText(noise)).toMatchObject({ problem: expect.stringMatching(/binary|undecodable/) });
  });

  it("never throws and never leaves a carriage return", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes);
        if ("text" in decoded) expect(decoded.text).not.toContain("\r");
      }),
    );
  });

  it("gives back any Thai text written in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("ก", "ี", "้", "ำ", "๙", " ", "a", "\n"), minLength: 1 }), (text) => {
        const decoded = decodeText(Buffer.from(text));
        expect(decoded).toEqual(text.trim() === "" ? { problem: "empty" } : { text, encoding: "utf-8" });
      }),
    );
  });
});
