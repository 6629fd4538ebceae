import type { GreyImage, PixelBox } from "./image.js";
import { inkBox, standsClear } from "./ink-box.js";
import type { PageSign } from "./numbers.js";
import { DIGIT_READER, type Numeral } from "./numeral.js";
import { likeliestDigit, type PlaceOnPage, type Witnesses } from "./page-odds.js";
import { textOfSigns } from "./words.js";

const THAI = /[๐-๙]/;
/** A decimal number that lacks its last digit, its first one (of a hundred, too), or none. */
const LACKS_LAST = /^[0-9๐-๙]{2}[.,][0-9๐-๙]$/;
const LACKS_FIRST = /^(?:[0-9๐-๙][.,][0-9๐-๙]{2}|00[.,]00|๐๐[.,]๐๐)$/;
const COMPLETE = /^[0-9๐-๙]{2,3}[.,][0-9๐-๙]{2}$/;
const POINT = /^[.,]$/;
/** What may stand close beside a number and is none of it. */
const BESIDE = /^[+\-–−(%]$/;
/** Bits of one digit stand closer than this, in heights of a digit, and a digit is so broad, in heights or in another's breadth. */
const GAP = 0.25;
const NARROWEST = 0.35;
const BROADEST = 1.2;
/** Edges of the same ink lie so near each other, in pixels. */
const SAME_EDGE = 1;
/** How far from its neighbour a digit may stand. */
const FARTHEST = 0.5;
const AROUND = 0.1;

/** A side of a number: whether its front, and whether a digit is lacking there, or may have been read in part. */
interface Edge {
  isFirst: boolean;
  isAdded: boolean;
}

/**
 * Reads the digit at the edge of a number once more that may go on: its ink fell into pieces, of which the digit reader took
 * one for the digit, or none. Where all that stands there together is one digit to the page's own digits and to the digit
 * reader, it is that digit, and the number has an end; it is to be weighed as one that the OCR contradicts.
 * @param signs the signs of the page, changed
 * @returns whether any was read
 */
export function readEdgeDigits(
  signs: PageSign[],
  numbers: ReadonlyMap<Numeral, readonly PageSign[]>,
  page: GreyImage,
  witnesses: Witnesses,
): boolean {
  let isChanged = false;
  for (const [numeral, own] of numbers) {
    if (numeral.doubt !== "ends" || numeral.readings[0]?.reader !== DIGIT_READER) continue;
    const found = edgesOf(textOfSigns(own)).some((edge) => {
      const digit = digitAt(edge, { numeral, own, signs }, page, witnesses);
      if (digit) setDigit(digit, edge, { numeral, own, signs });
      return digit !== null;
    });
    isChanged ||= found;
  }
  return isChanged;
}

function edgesOf(raw: string): Edge[] {
  if (LACKS_FIRST.test(raw)) return [{ isFirst: true, isAdded: true }];
  if (LACKS_LAST.test(raw)) return [{ isFirst: false, isAdded: true }];
  if (!COMPLETE.test(raw)) return [];
  return [
    { isFirst: false, isAdded: false },
    { isFirst: true, isAdded: false },
  ];
}

/** A number, its signs, and all signs of its page. */
interface NumberOnPage {
  numeral: Numeral;
  own: readonly PageSign[];
  signs: PageSign[];
}

/** The digit at an edge of a number, and what it takes the place of; null where the witnesses tell none. */
function digitAt(
  { isFirst, isAdded }: Edge,
  { numeral, own, signs }: NumberOnPage,
  page: GreyImage,
  witnesses: Witnesses,
): { digit: PageSign; known: readonly PageSign[]; covered: PageSign[] } | null {
  const edge = isFirst ? own[0] : own.at(-1);
  if (!edge) return null;
  const known = isAdded ? own : own.filter((sign) => sign !== edge);
  const inward = isFirst ? "x1" : "x0";
  const outward = isFirst ? "x0" : "x1";
  const box = edgeBox(page, known, { from: isAdded ? edge[outward] : edge[inward], isFirst });
  const beside = isFirst ? { left: null, right: known[0] ?? null } : { left: known.at(-1) ?? null, right: null };
  const text = box && toldBy({ box, ...beside, known }, numeral, page, witnesses);
  if (!box || !text || (!isAdded && (text !== edge.text || !reachesBeyond(box, edge)))) return null;
  const signsBeside = signs.filter((sign) => sign.line === edge.line && BESIDE.test(sign.text) && !isWithin(sign, box));
  if (!standsClear(page, isFirst ? [box, ...known] : [...known, box], signsBeside)) return null;
  const covered = signs.filter((sign) => sign.line === edge.line && !known.includes(sign) && isWithin(sign, box));
  if (covered.some((sign) => sign !== edge && isOfLongNumber(sign, signs))) return null;
  const ocr = covered.map((sign) => sign.ocr).join("");
  return { digit: { ...edge, ...box, text, certainty: 0, ocr, numeral }, known, covered };
}

function setDigit(
  { digit, known, covered }: { digit: PageSign; known: readonly PageSign[]; covered: readonly PageSign[] },
  { isFirst, isAdded }: Edge,
  { numeral, signs }: NumberOnPage,
): void {
  for (const sign of covered) signs.splice(signs.indexOf(sign), 1);
  const neighbour = isFirst ? known[0] : known.at(-1);
  signs.splice(signs.indexOf(neighbour as PageSign) + (isFirst ? 0 : 1), 0, digit);
  numeral.doubt = "witness";
  const whole = textOfSigns(isFirst ? [digit, ...known] : [...known, digit]);
  const others = isAdded ? [] : numeral.readings.slice(1);
  numeral.readings = [{ reader: DIGIT_READER, raw: whole, confidence: "low" }, ...others];
}

/** The ink on one side of a number up to the next blank; null where none stands close, or too much for a digit. */
function edgeBox(
  page: GreyImage,
  known: readonly PageSign[],
  { from, isFirst }: { from: number; isFirst: boolean },
): PixelBox | null {
  const height = Math.max(...known.map(({ y0, y1 }) => y1 - y0));
  const broadest = BROADEST * Math.max(height, ...known.map(({ x0, x1 }) => x1 - x0));
  const rows = {
    y0: Math.min(...known.map(({ y0 }) => y0)) - height * AROUND,
    y1: Math.max(...known.map(({ y1 }) => y1)) + height * AROUND,
  };
  const step = isFirst ? -1 : 1;
  let reach = from;
  let found: PixelBox | null = null;
  for (let x = from; Math.abs(x - reach) <= height * (found ? GAP : FARTHEST); x += step) {
    const column = inkBox(page, { ...rows, x0: Math.min(x, x + step), x1: Math.max(x, x + step) });
    if (!column) continue;
    found = found
      ? {
          x0: Math.min(found.x0, column.x0),
          y0: Math.min(found.y0, column.y0),
          x1: Math.max(found.x1, column.x1),
          y1: Math.max(found.y1, column.y1),
        }
      : column;
    reach = x;
    if (found.x1 - found.x0 > broadest) return null;
  }
  return found && found.x1 - found.x0 >= height * NARROWEST ? found : null;
}

/** What both witnesses see at a place beside known signs; null where they differ or see nothing. */
function toldBy(
  { known, ...place }: Omit<PlaceOnPage, "known" | "isThai"> & { known: readonly PageSign[] },
  numeral: Numeral,
  page: GreyImage,
  { model, tell }: Witnesses,
): string | null {
  const isThai = THAI.test(textOfSigns(known));
  const told = tell(place.box, isThai, numeral);
  const digits = known.filter(({ text }) => !POINT.test(text));
  return told !== null && told === likeliestDigit(page, { ...place, known: digits, isThai }, model) ? told : null;
}

/** Whether the ink of a digit goes on where its sign ends: else nothing was wanting there. */
function reachesBeyond(box: PixelBox, sign: PageSign): boolean {
  return sign.x0 - box.x0 > SAME_EDGE || box.x1 - sign.x1 > SAME_EDGE;
}

function isOfLongNumber({ numeral }: PageSign, signs: readonly PageSign[]): boolean {
  return numeral !== undefined && signs.filter((sign) => sign.numeral === numeral).length > 1;
}

function isWithin({ x0, x1 }: PixelBox, box: PixelBox): boolean {
  const middle = (x0 + x1) / 2;
  return middle >= box.x0 && middle <= box.x1;
}
