import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskBlock } from "../../src/mask/block.js";
import type { MaskRange } from "../../src/mask/range.js";
import type { Block, Edit } from "../../src/model/document.js";
import { toRaw } from "../../src/model/raw-span.js";

const repairs = [{ class: "test", reason: "test" }];

/** A block from parts: a text that stayed, or [before, after]. */
function blockOf(parts: readonly (string | readonly [string, string])[]): Block {
  let raw = "";
  let text = "";
  const edits: Edit[] = [];
  for (const part of parts) {
    const [before, after] = typeof part === "string" ? [part, part] : part;
    if (before !== after) edits.push({ span: [raw.length, raw.length + before.length], before, after, repairs });
    raw += before;
    text += after;
  }
  const readings = [{ reader: "test", raw }];
  return { index: 0, kind: "paragraph", page: null, box: null, place: null, readings, text, edits, lines: [] };
}

function applied(block: Block): string {
  const raw = block.readings[0]?.raw ?? "";
  let at = 0;
  let text = "";
  for (const { span, before, after } of block.edits) {
    expect(raw.slice(...span)).toBe(before);
    text += raw.slice(at, span[0]) + after;
    at = span[1];
  }
  return text + raw.slice(at);
}

const rangeOf = (text: string, part: string, replacement: string): MaskRange => {
  const start = text.indexOf(part);
  return { span: [start, start + part.length], replacement };
};

describe("maskBlock", () => {
  it("masks raw and cleaned text and keeps the edits around", () => {
    const block = blockOf([["<b>", ""], "(นายสม", ["\n", ""], "ชาย ใจดี) โทร ", ["๐๘๑", "081"], ["</b>", ""]]);
    const masked = maskBlock(block, [rangeOf(block.text, "สมชาย ใจดี", "บุคคล ก")], []);
    expect(masked.block.text).toBe("(นายบุคคล ก) โทร 081");
    expect(masked.block.readings[0]?.raw).toBe("<b>(นายบุคคล ก) โทร ๐๘๑</b>");
    expect(applied(masked.block)).toBe(masked.block.text);
  });

  it("keeps what an edit says beside a name that it cuts", () => {
    const block = blockOf(["โดย", ["xx", "คือนายสม"], "ชาย ใจดี"]);
    const masked = maskBlock(block, [rangeOf(block.text, "สมชาย ใจดี", "บุคคล ก")], []);
    expect(masked.block.text).toBe("โดยคือนายบุคคล ก");
    expect(masked.block.readings[0]?.raw).toBe("โดยคือนายบุคคล ก");
  });

  it("masks what a repair dropped", () => {
    const block = blockOf([["<a href='mailto:a@b.example'>", ""], "ติดต่อ", ["</a>", ""]]);
    const raw = block.readings[0]?.raw ?? "";
    const masked = maskBlock(block, [], [rangeOf(raw, "a@b.example", "[อีเมล ก]")]);
    expect(masked.block.text).toBe("ติดต่อ");
    expect(masked.block.edits[0]?.before).toBe("<a href='mailto:[อีเมล ก]'>");
    expect(applied(masked.block)).toBe("ติดต่อ");
  });

  it("parts a pseudonym from the letters behind it", () => {
    const block = blockOf(["นายสมชาย ใจดีเป็น"]);
    expect(maskBlock(block, [rangeOf(block.text, "สมชาย ใจดี", "บุคคล ก")], []).block.text).toBe("นายบุคคล ก เป็น");
  });

  it("keeps edits true and places beside a masked one where they were", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 })),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.nat(20),
        fc.nat(6),
        fc.nat(20),
        fc.nat(6),
        (parts, a, n, b, m) => {
          const block = blockOf(parts);
          const raw = block.readings[0]?.raw ?? "";
          const range = (start: number, length: number, size: number): MaskRange[] =>
            start + length <= size && length > 0 ? [{ span: [start, start + length], replacement: "█" }] : [];
          const masked = maskBlock(block, range(a, n, block.text.length), range(b, m, raw.length));
          const newRaw = masked.block.readings[0]?.raw ?? "";
          expect(applied(masked.block)).toBe(masked.block.text);
          for (let start = 0; start < block.text.length; start += 1) {
            const span = toRaw(block, [start, Math.min(start + 2, block.text.length)]);
            const touched = masked.masked.some((place) => place[0] < span[1] && place[1] > span[0]);
            const now = masked.span(span);
            expect(now[0]).toBeLessThanOrEqual(now[1]);
            if (!touched && span[1] > span[0]) expect(newRaw.slice(...now)).toBe(raw.slice(...span));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
