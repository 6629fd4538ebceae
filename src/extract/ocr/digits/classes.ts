const THAI_DIGITS = [..."๐๑๒๓๔๕๖๗๘๙"];
const ARABIC_DIGITS = [..."0123456789"];
const SIGNS = [...".,-+%()/:"];
const THAI_LETTERS = [..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาเโใไๆฯฤ"];
const LATIN_LETTERS = [..."abcdefghijkmnpqrstuvwxyz"];

/** Vowels and tones written above or below a letter. */
export const MARK = "mark";
/** A printed sign that is neither part of a number nor a letter. */
export const OTHER = "other";
/** A piece of a glyph, or several glyphs at once. */
export const PART = "part";
/** Dirt, or a bit of a ruling. */
export const SPECK = "speck";

/** What the network tells apart, in the order of its outputs. */
export const CLASSES: readonly string[] = [
  ...THAI_DIGITS,
  ...ARABIC_DIGITS,
  ...SIGNS,
  ...THAI_LETTERS,
  ...LATIN_LETTERS,
  MARK,
  OTHER,
  PART,
  SPECK,
];

/** How many of the classes belong to a number: the first ones. */
export const NUMBER_CLASSES = THAI_DIGITS.length + ARABIC_DIGITS.length + SIGNS.length;
/** How many of the classes are digits: the first ones. */
export const DIGIT_CLASSES = THAI_DIGITS.length + ARABIC_DIGITS.length;
export const PART_CLASS = CLASSES.indexOf(PART);
export const SPECK_CLASS = CLASSES.indexOf(SPECK);

const SAME: Readonly<Record<string, string>> = { "−": "-", "–": "-", "—": "-", แ: "เ", ๅ: "า" };
const MARKS = /^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]$/u;
const INDEX = new Map(CLASSES.map((name, index) => [name, index]));

/**
 * The class of a printed character.
 * @param character one character
 * @returns its index in `CLASSES`; `o O l I |` have none, since alone they can't be told from digits
 */
export function classOf(character: string): number | null {
  if (/^[oOlI|]$/u.test(character)) return null;
  const name = MARKS.test(character) ? MARK : (SAME[character] ?? character.toLowerCase());
  return INDEX.get(name) ?? INDEX.get(OTHER) ?? null;
}

/** The value 0–9 of a digit class, null for the others. */
export function digitValue(classIndex: number): number | null {
  return classIndex < DIGIT_CLASSES ? classIndex % 10 : null;
}
