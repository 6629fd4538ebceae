import type { DigitModel } from "./digits/index.js";
import type { GreyImage } from "./image.js";
import type { PageSign } from "./numbers.js";
import { DIGIT_READER, type Numeral } from "./numeral.js";
import { likeliestDigit } from "./page-odds.js";
import { boxOfSigns, textOfSigns } from "./words.js";

/** Three figures before the point that are no hundred: too many for a score. */
const TOO_LONG = /^[๐๒-๙02-9][0-9๐-๙]{2}[.,][0-9๐-๙]{2}$/;
const DIGIT = /[0-9๐-๙]/;
const THAI = /[๐-๙]/;
/** Below this certainty a figure was not seen, but only taken for the likeliest. */
const SEEN = 0.3;

/**
 * Joins the two pieces of a digit that broke, each of which was read as one: the number has a figure more than a score can
 * have, one of the two was not seen as any digit, and both together are one to the digit reader and to the page's own
 * digits, in one way only. The number is to be weighed as one that the OCR contradicts; what it was read as stays among its
 * readings.
 * @param signs the signs of the page; the second piece goes from them
 * @returns whether any was joined
 * @param tell the digit that a shape of the page is like, as the page's own digits tell; null where they can't
 */
export function joinBrokenDigits(
  signs: PageSign[],
  numbers: ReadonlyMap<Numeral, readonly PageSign[]>,
  page: GreyImage,
  { model, tell }: { model: DigitModel; tell: (sign: PageSign, numeral: Numeral) => string | null },
): boolean {
  const before = signs.length;
  for (const [numeral, own] of numbers) {
    const raw = textOfSigns(own);
    if (numeral.confidence !== "low" || numeral.doubt === "ends" || !TOO_LONG.test(raw)) continue;
    const joined = [0, 1].flatMap((place) => {
      const sign = joinedAt(own, place, page, model);
      return sign && tell(sign, numeral) === sign.text ? [{ place, sign }] : [];
    });
    const [only] = joined;
    const [first, second] = only ? own.slice(only.place) : [];
    if (!only || joined.length > 1 || !first || !second) continue;
    Object.assign(first, only.sign);
    signs.splice(signs.indexOf(second), 1);
    numeral.doubt = "witness";
    numeral.readings = [
      { reader: DIGIT_READER, raw: textOfSigns(own.filter((sign) => sign !== second)), confidence: "low" },
      ...numeral.readings,
    ];
  }
  return signs.length < before;
}

/** Two neighbours before a point as one digit, never sure; null where the digit reader sees none in them. */
function joinedAt(own: readonly PageSign[], place: number, page: GreyImage, model: DigitModel): PageSign | null {
  const [first, second] = own.slice(place);
  if (!first || !second || Math.min(first.certainty, second.certainty) >= SEEN) return null;
  const whole = boxOfSigns([first, second]);
  const x1 = Math.min(whole.x1, Math.max(first.x1, own[place + 2]?.x0 ?? whole.x1));
  const joined = { ...first, ...whole, x1, certainty: 0, ocr: first.ocr + second.ocr };
  const known = own.filter((sign) => sign !== first && sign !== second && DIGIT.test(sign.text));
  const [left, right] = [own[place - 1] ?? null, own[place + 2] ?? null];
  const text = likeliestDigit(page, { box: joined, left, right, known, isThai: THAI.test(textOfSigns(own)) }, model);
  return text === null ? null : { ...joined, text };
}
