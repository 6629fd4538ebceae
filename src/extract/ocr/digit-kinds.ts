import { alikeness, type GlyphShape, meanShape } from "./glyph-shapes.js";

/** The examples of one digit, and their mean. */
export interface DigitKind {
  shapes: readonly GlyphShape[];
  mean: GlyphShape;
}

/** Fewer examples tell nothing of how a digit differs. */
const FEWEST = 3;
/** From here on a shape stands on the side of a digit: 0 is the place of the other one's examples, 1 of its own. */
const OWN_SIDE = 0.66;
/** Two digits whose examples lie no farther apart can't be told from each other by them. */
const LEAST_APART = 0.08;

/** The examples of a digit as one; null of too few to tell how they differ. */
export function digitKind(shapes: readonly GlyphShape[]): DigitKind | null {
  const mean = shapes.length < FEWEST ? null : meanShape(shapes);
  return mean && { shapes, mean };
}

/**
 * Whether a shape is so much more like the examples of one digit than like another's as those are themselves: however
 * little two digits of a typeface differ, what tells them apart decides.
 */
export function isOneNotOther(shape: GlyphShape, one: DigitKind, other: DigitKind): boolean {
  const leaning = (each: GlyphShape) => alikeness(each, one.mean) - alikeness(each, other.mean);
  const [own, far] = [one, other].map(({ shapes }) => meanOf(shapes.map(leaning))) as [number, number];
  if (own - far < LEAST_APART) return false;
  return leaning(shape) - far >= OWN_SIDE * (own - far);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
