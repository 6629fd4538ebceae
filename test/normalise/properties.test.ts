import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAMAGES, type DamageClass, MIXTURES } from "../../fixtures/generator/damage/classes.js";
import { cleanLines } from "../../fixtures/generator/damage/clean-lines.js";
import { randomOf } from "../../fixtures/generator/random.js";
import type { Block } from "../../src/model/document.js";
import { toRaw } from "../../src/model/raw-span.js";
import { normalise } from "../../src/normalise/index.js";
import { normaliseText } from "../../src/pipeline/normalise-text.js";
import { documentOf } from "./documents.js";

const LINES = cleanLines("properties", "agencies", 400);
const SINGLE = Object.keys(DAMAGES).map((each) => [each as DamageClass]);
const TOGETHER: readonly (readonly DamageClass[])[] = [...SINGLE, ...Object.values(MIXTURES)];

/** A document of sound lines with one class of damage, or several as they come together. */
const damagedBy = (choices: readonly (readonly DamageClass[])[]) =>
  fc
    .record({
      lines: fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 }),
      classes: fc.constantFrom(...choices),
      seed: fc.string({ maxLength: 4 }),
    })
    .map(({ lines, classes, seed }) => {
      const random = randomOf(seed);
      return lines.map((line) => classes.reduce((text, each) => DAMAGES[each](text, random), line));
    });
const damaged = damagedBy(TOGETHER);

/** Where pairs of bytes were swallowed, letters are gone for good and the raw text has no clusters to compare with. */
const withClusters = damagedBy(TOGETHER.filter((classes) => !classes.includes("18")));

/** Marks on nothing, two of a kind on one letter, leading vowels before nothing. */
const ILLEGAL = /(?<![ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]|[ัิ-ู็][่-๋]?[ัิ-ู็]|[่-๋]{2}|[เ-ไ](?=[ะ-ูเ-ไ็-๎]|$|\s)/g;

const illegal = (text: string) => text.match(ILLEGAL)?.length ?? 0;

function blocksOf(raws: readonly string[]): Block[] {
  return normalise(documentOf(raws)).blocks;
}

/** The text that a block's raw reading and edits give. */
function redone(block: Block): string {
  const raw = block.readings[0]?.raw ?? "";
  let text = "";
  let at = 0;
  for (const { span, before, after } of block.edits) {
    expect(raw.slice(...span)).toBe(before);
    text += raw.slice(at, span[0]) + after;
    at = span[1];
  }
  return text + raw.slice(at);
}

/** The raw text that a block's text and edits give. */
function undone(block: Block): string {
  let raw = "";
  let at = 0;
  let shift = 0;
  for (const { span, before, after } of block.edits) {
    const start = span[0] + shift;
    raw += block.text.slice(at, start) + before;
    at = start + after.length;
    shift += after.length - before.length;
  }
  return raw + block.text.slice(at);
}

describe("normalised blocks", () => {
  it("change nothing more when normalised again", () => {
    fc.assert(
      fc.property(damaged, (raws) => {
        const once = normalise(documentOf(raws));
        const twice = normalise(once);
        expect(twice.blocks.map(({ text, edits }) => ({ text, edits }))).toEqual(
          once.blocks.map(({ text, edits }) => ({ text, edits })),
        );
      }),
      { numRuns: 250 },
    );
  });

  it("give their raw text back, and their text from it", () => {
    fc.assert(
      fc.property(damaged, (raws) => {
        for (const [index, block] of blocksOf(raws).entries()) {
          expect(redone(block)).toBe(block.text);
          expect(undone(block)).toBe(raws[index]);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("map ranges to the raw text in order, whole onto whole, untouched letters onto themselves", () => {
    fc.assert(
      fc.property(damaged, fc.nat(), fc.nat(), (raws, first, second) => {
        for (const block of blocksOf(raws)) {
          const raw = block.readings[0]?.raw ?? "";
          const [start = 0, end = 0] = [first % (block.text.length + 1), second % (block.text.length + 1)].sort(
            (a, b) => a - b,
          );
          const span = toRaw(block, [start, end]);
          expect(span[0]).toBeLessThanOrEqual(span[1]);
          expect(span[1]).toBeLessThanOrEqual(raw.length);
          if (!block.edits.some((edit) => edit.span[0] < span[1] && span[0] < edit.span[1])) {
            expect(raw.slice(...span)).toBe(block.text.slice(start, end));
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it("hold no more illegal clusters than before", () => {
    fc.assert(
      fc.property(withClusters, (raws) => {
        for (const [index, { text }] of blocksOf(raws).entries()) {
          expect(illegal(text)).toBeLessThanOrEqual(illegal(raws[index] ?? ""));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the filter", () => {
  it("keeps lines and tabs, and its edits give the raw text back", () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom("\n", "\t", "\n\n"), (raws, between) => {
        const raw = raws.join(between);
        const { text, edits } = normaliseText(raw);
        expect(text.split(/[\n\t]/)).toHaveLength(raw.split(/[\n\t]/).length);
        expect(undone({ text, edits } as Block)).toBe(raw);
      }),
      { numRuns: 150 },
    );
  });
});
