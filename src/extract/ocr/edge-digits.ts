import type { GreyImage, PixelBox } from "./image.js";
import { inkBox, standsClear } from "./ink-box.js";
import type { PageSign } from "./numbers.js";
import { DIGIT_READER, type Numeral } from "./numeral.js";
import { likeliestDigit, type PlaceOnPage, type Witnesses } from "./page-odds.js";

const THAI = /[๐-๙]/;
/** A decimal number that lacks its last digit, its first one, or none. */
const LACKS_LAST = /^[0-9๐-๙]{2}[.,][0-9๐-๙]$/;
const LACKS_FIRST = /^[0-9๐-๙][.,][0-9๐-๙]{2}$/;
const COMPLETE = /^[0-9๐-๙]{2,3}[.,][0-9๐-๙]{2}$/;
const POINT = /^[.,]$/;
/** What may stand close beside a number and is none of it. */
const BESIDE = /^[+\-–−(%]$/;
/** Bits of one digit stand closer than this, in heights of a digit, and a digit is no broader. */
const GAP = 0.25;
const NARROWEST = 0.35;
const BROADEST = 1.2;
/** How far from its neighbour a digit may stand. */
const FARTHEST = 0.5;
const AROUND = 0.1;

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
    const raw = textOf(own);
    if (numeral.doubt !== "ends" || numeral.readings[0]?.reader !== DIGIT_READER) continue;
    const isFirst = LACKS_FIRST.test(raw);
    const isAdded = isFirst || LACKS_LAST.test(raw);
    if (!isAdded && !COMPLETE.test(raw)) continue;
    const known = isAdded ? own : own.slice(0, -1);
    const edge = isFirst ? own[0] : own.at(-1);
    if (!edge) continue;
    const box = edgeBox(page, known, { from: isFirst ? edge.x0 : isAdded ? edge.x1 : edge.x0, isFirst });
    const beside = isFirst ? { left: null, right: known[0] ?? null } : { left: known.at(-1) ?? null, right: null };
    const text = box && toldBy({ box, ...beside, known }, numeral, page, witnesses);
    if (!box || !text || (!isAdded && text !== edge.text)) continue;
    const signsBeside = signs.filter((sign) => sign.line === edge.line && BESIDE.test(sign.text));
    if (!standsClear(page, isFirst ? [box, ...known] : [...known, box], signsBeside)) continue;
    const covered = signs.filter((sign) => sign.line === edge.line && !known.includes(sign) && isWithin(sign, box));
    if (covered.some((sign) => sign !== edge && isOfLongNumber(sign, signs))) continue;
    const digit: PageSign = {
      ...edge,
      ...box,
      text,
      certainty: 0,
      ocr: covered.map(({ ocr }) => ocr).join(""),
      numeral,
    };
    for (const sign of covered) signs.splice(signs.indexOf(sign), 1);
    signs.splice(signs.indexOf(isFirst ? edge : (known.at(-1) as PageSign)) + (isFirst ? 0 : 1), 0, digit);
    numeral.doubt = "witness";
    const whole = textOf(isFirst ? [digit, ...known] : [...known, digit]);
    const others = isAdded ? [] : numeral.readings.slice(1);
    numeral.readings = [{ reader: DIGIT_READER, raw: whole, confidence: "low" }, ...others];
    isChanged = true;
  }
  return isChanged;
}

/** The ink on one side of a number up to the next blank; null where none stands close, or too much for a digit. */
function edgeBox(
  page: GreyImage,
  known: readonly PageSign[],
  { from, isFirst }: { from: number; isFirst: boolean },
): PixelBox | null {
  const height = Math.max(...known.map(({ y0, y1 }) => y1 - y0));
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
    if (found.x1 - found.x0 > height * BROADEST) return null;
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
  const isThai = THAI.test(textOf(known));
  const told = tell(place.box, isThai, numeral);
  const digits = known.filter(({ text }) => !POINT.test(text));
  return told !== null && told === likeliestDigit(page, { ...place, known: digits, isThai }, model) ? told : null;
}

function isOfLongNumber({ numeral }: PageSign, signs: readonly PageSign[]): boolean {
  return numeral !== undefined && signs.filter((sign) => sign.numeral === numeral).length > 1;
}

function isWithin({ x0, x1 }: PixelBox, box: PixelBox): boolean {
  const middle = (x0 + x1) / 2;
  return middle >= box.x0 && middle <= box.x1;
}

function textOf(signs: readonly PageSign[]): string {
  return signs.map(({ text }) => text).join("");
}
