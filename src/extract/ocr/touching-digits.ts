import type { GreyImage, PixelBox } from "./image.js";
import { inkBox, standsClear } from "./ink-box.js";
import type { PageSign } from "./numbers.js";
import { DIGIT_READER, type Numeral, OCR_READER } from "./numeral.js";
import { likeliestDigit, type Witnesses } from "./page-odds.js";
import { textOfSigns } from "./words.js";

const POINT = /^[.,]$/;
const THAI = /[๐-๙]/;
/** The digits on the known side of a point, each so surely read at least. */
const TWO_DIGITS = /^(?:[๐-๙]{2}|[0-9]{2})$/;
const SEEN = 0.9;
/** What stands closer, in heights of a digit, belongs to the number. */
const GAP = 0.4;
/** Two digits that touch are so broad, in heights of a digit, and made so many letters of at most. */
const NARROWEST = 0.9;
const BROADEST = 2.6;
const MOST_LETTERS = 5;
/** How far digits may reach above their neighbours and below their point, in heights of those. */
const ABOVE = 0.45;
const BELOW = 0.15;
/** Touching digits are cut within this middle part. */
const OUTER = 0.3;

/**
 * Parts two digits that touch, on one side of a point of which the other shows two sure digits: no witness could read them,
 * the OCR made letters of them. Where a cut makes two digits of the page of them, the same ones wherever it is set, and the
 * digit reader sees those two, too, they take the place of the letters. The number is to be weighed as one that the OCR
 * contradicts.
 * @param signs the signs of the page, changed
 * @returns whether any were parted
 */
export function partTouchingDigits(signs: PageSign[], page: GreyImage, witnesses: Witnesses): boolean {
  let isChanged = false;
  for (let at = 0; at < signs.length; at += 1) {
    if (!POINT.test(signs[at]?.text ?? "")) continue;
    for (const step of [1, -1] as const) if (partBeside(signs, at, step, page, witnesses)) isChanged = true;
  }
  return isChanged;
}

/** Parts what stands behind the point (`step` 1) or before it (-1). */
function partBeside(signs: PageSign[], at: number, step: 1 | -1, page: GreyImage, witnesses: Witnesses): boolean {
  const point = signs[at] as PageSign;
  const numeral = signs[at - step]?.numeral;
  if (!numeral || numeral.readings[0]?.reader === OCR_READER) return false;
  const known = signs.filter((sign) => sign.numeral === numeral && sign !== point);
  if (!TWO_DIGITS.test(textOfSigns(known)) || known.some(({ certainty }) => certainty < SEEN)) return false;
  const height = Math.max(...known.map(({ y0, y1 }) => y1 - y0));
  const letters = lettersBeside(signs, at, step, height);
  if (letters.length === 0 || letters.length > MOST_LETTERS) return false;
  const ink = inkBox(page, {
    x0: step === 1 ? point.x1 + 1 : Math.min(...letters.map(({ x0 }) => x0)) - 1,
    x1: step === 1 ? Math.max(...letters.map(({ x1 }) => x1)) + 1 : point.x0 - 1,
    y0: Math.min(...known.map(({ y0 }) => y0)) - height * ABOVE,
    y1: point.y1 + height * BELOW,
  });
  const breadth = ink ? ink.x1 - ink.x0 : 0;
  if (!ink || breadth < height * NARROWEST || breadth > height * BROADEST) return false;
  const isThai = THAI.test(textOfSigns(known));
  const halves = halvesOf(ink, page, (box) => witnesses.tell(box, isThai, numeral));
  if (!halves) return false;
  const [left, right] = halves.map(({ box }) => box) as [PixelBox, PixelBox];
  const inOrder = step === 1 ? [...known, point, left, right] : [left, right, point, ...known];
  if (!standsClear(page, inOrder, [])) return false;
  const seen = [
    likeliestDigit(page, { box: left, left: null, right, known, isThai }, witnesses.model),
    likeliestDigit(page, { box: right, left, right: null, known, isThai }, witnesses.model),
  ];
  if (halves.some(({ text }, index) => text !== seen[index])) return false;
  setDigits(signs, at, step, { halves, letters, known, numeral });
  return true;
}

/** Puts both digits in the place of the letters beside the point, as a number that is to be weighed as a contradicted one. */
function setDigits(
  signs: PageSign[],
  at: number,
  step: 1 | -1,
  found: {
    halves: readonly { text: string; box: PixelBox }[];
    letters: readonly PageSign[];
    known: readonly PageSign[];
    numeral: Numeral;
  },
): void {
  const { halves, letters, known, numeral } = found;
  const point = signs[at] as PageSign;
  const digits = halves.map(
    ({ text, box }, index): PageSign => ({
      ...box,
      text,
      certainty: 0,
      line: point.line,
      ocr: index === 0 ? letters.map(({ ocr }) => ocr).join("") : "",
      numeral,
    }),
  );
  signs.splice(step === 1 ? at + 1 : at - letters.length, letters.length, ...digits);
  point.numeral = numeral;
  const own = step === 1 ? [...known, point, ...digits] : [...digits, point, ...known];
  numeral.confidence = "low";
  numeral.doubt = "witness";
  numeral.readings = [{ reader: DIGIT_READER, raw: textOfSigns(own), confidence: "low" }];
}

/** The signs beside a point that nobody but the OCR read, up to a gap; none where a number of the digit reader follows. */
function lettersBeside(signs: readonly PageSign[], at: number, step: 1 | -1, height: number): PageSign[] {
  const letters: PageSign[] = [];
  for (let next = at + step; ; next += step) {
    const [last, sign] = [signs[next - step], signs[next]];
    const gap = last && sign && (step === 1 ? sign.x0 - last.x1 : last.x0 - sign.x1);
    if (!last || !sign || gap === undefined || sign.line !== last.line || gap > height * GAP) return letters;
    if (sign.numeral && sign.numeral.readings[0]?.reader !== OCR_READER) return [];
    if (step === 1) letters.push(sign);
    else letters.unshift(sign);
  }
}

/** Both halves of touching digits with what they are told to be; null where no cut parts them, or two cuts tell otherwise. */
function halvesOf(ink: PixelBox, page: GreyImage, tell: (box: PixelBox) => string | null) {
  const told: { text: string; box: PixelBox }[][] = [];
  const breadth = ink.x1 - ink.x0;
  for (let cut = Math.ceil(ink.x0 + breadth * OUTER); cut <= ink.x1 - breadth * OUTER; cut += 1) {
    const halves = [
      { ...ink, x1: cut },
      { ...ink, x0: cut },
    ].flatMap((half) => {
      const box = inkBox(page, half);
      const text = box && tell(box);
      return box && text ? [{ text, box }] : [];
    });
    if (halves.length === 2) told.push(halves);
  }
  const texts = new Set(told.map((halves) => textOfSigns(halves)));
  return texts.size === 1 ? told[told.length >> 1] : null;
}
