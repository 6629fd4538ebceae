import { type Example, type Examples, isOfHeight } from "./digit-examples.js";
import { digitKind, isOneNotOther } from "./digit-kinds.js";
import { alikeness, type GlyphShape } from "./glyph-shapes.js";
import type { Numeral } from "./numeral.js";

const THAI = /^[๐-๙]$/;
/** A digit is so much like an example of it at least. */
const ALIKE = 0.85;
/** It is more like it than like any other, by so much, and at most so far from it as this part of the way to the next. */
const MARGIN = 0.05;
const NEARER = 0.5;
/** A digit that is less like so many examples of it is damaged. */
const UNLIKE = 0.88;
const ENOUGH_EXAMPLES = 3;
/** A digit that nobody doubts is held against so many examples of each. */
const ENOUGH_FOR_SURE = 6;

/** What a shape is held against. */
export interface Likeness {
  examples: Examples;
  isThai: boolean;
  /** What it was read as, which must have an example, too; null where nobody read it. */
  read: string | null;
  /** Whether what it was read as is doubted: then what tells two digits apart decides, be it ever so little. */
  isDoubted: boolean;
}

/** The digit whose examples in other numbers a shape is like, and like no other; null where there is none. */
export function digitLike(
  shape: GlyphShape,
  numeral: Numeral,
  { read, isThai, examples, isDoubted }: Likeness,
): string | null {
  const shapes = [...examples].flatMap(([text, known]) => {
    const fitting = known.filter((each) => each.numeral !== numeral && isOfHeight(each.shape, shape));
    const others = isDoubted ? fitting : fitting.slice(0, ENOUGH_FOR_SURE);
    return THAI.test(text) === isThai && others.length > 0 ? [{ text, shapes: others.map((each) => each.shape) }] : [];
  });
  const ranked = shapes
    .map((each) => ({ ...each, alike: Math.max(...each.shapes.map((own) => alikeness(shape, own))) }))
    .sort((a, b) => b.alike - a.alike);
  const [best, ...others] = ranked;
  if (!best || best.alike < ALIKE || (read !== null && !ranked.some(({ text }) => text === read))) return null;
  const kind = isDoubted ? digitKind(best.shapes) : null;
  const isNoOther = (other: (typeof others)[number]): boolean => {
    if (isFarAhead(best.alike, other.alike)) return true;
    const against = kind && digitKind(other.shapes);
    return kind !== null && against !== null && isOneNotOther(shape, kind, against);
  };
  return others.every(isNoOther) ? best.text : null;
}

function isFarAhead(best: number, next: number): boolean {
  return best - next >= MARGIN && 1 - best <= NEARER * (1 - next);
}

/** Whether a shape is unlike all of several examples of what it was read as. */
export function isUnlike(shape: GlyphShape | undefined, known: readonly Example[], numeral: Numeral): boolean {
  if (!shape) return false;
  const others = known.filter((example) => example.numeral !== numeral && isOfHeight(example.shape, shape));
  return others.length >= ENOUGH_EXAMPLES && others.every((example) => alikeness(shape, example.shape) < UNLIKE);
}
