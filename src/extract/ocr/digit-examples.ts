import { digitKind, isOneNotOther } from "./digit-kinds.js";
import { alikeness, type GlyphShape } from "./glyph-shapes.js";
import type { PageSign } from "./numbers.js";
import type { Numeral } from "./numeral.js";

/** A digit of a page, and the number that it stands in. */
export interface Example {
  shape: GlyphShape;
  numeral: Numeral;
}

/** Examples of each digit. */
export type Examples = ReadonlyMap<string, readonly Example[]>;

/** The numbers of a page with their signs. */
type Numbers = ReadonlyMap<Numeral, readonly PageSign[]>;

/** Most examples of one digit. */
const MOST = 12;
/** A digit of which the reader is so sure, and sees no other, is an example whatever its number's other digits are. */
const SURE = 0.97;
/** Examples are of nearly the same height: larger letters may be of another typeface. */
const SAME_HEIGHT = 0.2;
/** Digits that were read alike, each with doubt, bear each other out from this many on. */
const FEWEST_DOUBTED = 3;
/** Each of them was read so from this probability on, and is so much like their mean. */
const LIKELY = 0.5;
const ALIKE = 0.9;
/** So many of them must be unlike every other digit. */
const MOST_OF_THEM = 0.6;

/** Whether an example is as high as a shape. */
export function isOfHeight(example: GlyphShape, shape: GlyphShape): boolean {
  return Math.abs(example.height / shape.height - 1) <= SAME_HEIGHT;
}

/** The digits of a page's sure numbers. */
export function sureExamples(numbers: Numbers, shapes: ReadonlyMap<PageSign, GlyphShape>): Examples {
  return examplesOf(numbers, shapes, ({ confidence }) => confidence === "high");
}

/**
 * The same, with the sure digits of doubted numbers, and with digits that the reader doubts wherever they stand, as it does
 * in some typefaces: several that it read as the same, that look like each other, and like no digit that has examples,
 * least of all like what else they may be.
 */
export function allExamples(numbers: Numbers, shapes: ReadonlyMap<PageSign, GlyphShape>): Examples {
  const examples = examplesOf(
    numbers,
    shapes,
    (numeral, sign, place) =>
      numeral.confidence === "high" ||
      (numeral.doubt === "reader" && sign.certainty >= SURE && rivalAt(numeral, place) === null),
  );
  const doubted = doubtedKinds(examples, numbers, shapes);
  const compared = new Map([...examples, ...doubted]);
  const all = new Map(examples);
  for (const [text, digits] of doubted) {
    const own = ofTheirOwn(text, digits, compared);
    if (own.length >= FEWEST_DOUBTED && own.length >= digits.length * MOST_OF_THEM)
      all.set(text, [...(examples.get(text) ?? []), ...own.slice(0, MOST)]);
  }
  return all;
}

function examplesOf(
  numbers: Numbers,
  shapes: ReadonlyMap<PageSign, GlyphShape>,
  isExample: (numeral: Numeral, sign: PageSign, place: number) => boolean,
): Examples {
  const examples = new Map<string, Example[]>();
  for (const [numeral, own] of numbers)
    for (const [place, sign] of own.entries()) {
      const shape = shapes.get(sign);
      const known = examples.get(sign.text) ?? [];
      if (!shape || known.length >= MOST || !isExample(numeral, sign, place)) continue;
      examples.set(sign.text, known);
      known.push({ shape, numeral });
    }
  return examples;
}

/** Digits that the reader doubts, and what else it may take them for. */
interface DoubtedDigit extends Example {
  rival: string | null;
}

/** Digits without examples enough that the reader doubts: those of one height that look like each other. */
function doubtedKinds(
  examples: Examples,
  numbers: Numbers,
  shapes: ReadonlyMap<PageSign, GlyphShape>,
): Map<string, DoubtedDigit[]> {
  const doubted = new Map<string, DoubtedDigit[]>();
  for (const [numeral, own] of numbers)
    for (const [place, sign] of numeral.doubt === "reader" ? own.entries() : []) {
      const shape = shapes.get(sign);
      const isKnown = (examples.get(sign.text) ?? []).length >= FEWEST_DOUBTED;
      if (!shape || isKnown || sign.certainty < LIKELY) continue;
      const list = doubted.get(sign.text) ?? [];
      doubted.set(sign.text, list);
      if (isOfHeight(list[0]?.shape ?? shape, shape)) list.push({ shape, numeral, rival: rivalAt(numeral, place) });
    }
  for (const [text, list] of doubted) {
    const mean = digitKind(list.map(({ shape }) => shape))?.mean;
    doubted.set(
      text,
      list.filter(({ shape }) => mean && alikeness(shape, mean) >= ALIKE),
    );
  }
  return doubted;
}

/** Those of digits that are like no other digit with examples, if what else they may be has examples. */
function ofTheirOwn(text: string, own: readonly DoubtedDigit[], examples: Examples): DoubtedDigit[] {
  const kind = digitKind(own.map(({ shape }) => shape));
  if (!kind) return [];
  const others = [...examples].flatMap(([other, known]) => {
    const against = other === text ? null : digitKind(known.map(({ shape }) => shape));
    return against ? [{ text: other, against }] : [];
  });
  return own.filter(({ shape, rival }) => {
    const isCompared = rival === null || others.some((other) => other.text === rival);
    return isCompared && others.every(({ against }) => isOneNotOther(shape, kind, against));
  });
}

/** What a digit may be first of all, if not what it was read as. */
function rivalAt({ readings: [first, ...others] }: Numeral, place: number): string | null {
  const own = first?.raw ?? "";
  const other = others.find(({ raw }) => raw.length === own.length && raw[place] !== own[place]);
  return other?.raw[place] ?? null;
}
