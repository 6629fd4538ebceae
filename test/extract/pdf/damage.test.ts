import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractDocx } from "../../../src/extract/docx/index.js";
import { extractPdf } from "../../../src/extract/pdf/index.js";
import { documentSchema } from "../../../src/model/document.js";

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url)));

describe.each([
  ["libreoffice.pdf", extractPdf],
  ["report.docx", extractDocx],
] as const)("a damaged %s", (name, extract) => {
  const good = bytesOf(name);

  it("never throws and always gives a Document", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 20,
        }),
        async (share, changes) => {
          const bytes = good.slice(0, Math.ceil(good.length * share));
          for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
          const document = await extract(bytes);
          expect(documentSchema.safeParse(document).success).toBe(true);
          expect(document.blocks.length > 0 || document.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });
});
