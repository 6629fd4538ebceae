import type { PageSign } from "./numbers.js";
import { isMarkSign, textOfSigns } from "./words.js";

/** What a mark can stand on. */
const CARRIER = /[ก-ฮ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]$/;
const THAI = /[ก-ฮ\u0e30-\u0e4e]$/;
const LATE_VOWEL = /^[ะาำๅ]$/;
/** Months whose first point was taken for a vowel below their letter: no word, before a year. */
const POINTLESS = /(?:[มพกสตธ]ุ(?=ค[.,]?[0-9๐-๙]{2})|[กพ]ุ(?=ย[.,]?[0-9๐-๙]{2})|กุ(?=พ[.,]?[0-9๐-๙]{2}))/gu;

/**
 * Mends what no Thai writing has, as the OCR gives it: marks on signs that carry none go, a vowel that follows its
 * letter stands close to it, and the point of an abbreviated month is no vowel. What the OCR wrote stays in `ocr`.
 */
export function mendSigns(signs: readonly PageSign[]): PageSign[] {
  const mended: PageSign[] = [];
  for (const sign of signs) {
    const last = mended.at(-1);
    const isNext = last !== undefined && last.line === sign.line;
    if (isNext && isMarkSign(sign.text) && !CARRIER.test(last.text)) last.ocr += sign.ocr;
    else {
      if (isNext && LATE_VOWEL.test(sign.text) && THAI.test(last.text))
        mended[mended.length - 1] = { ...last, x1: Math.max(last.x1, sign.x0) };
      mended.push({ ...sign });
    }
  }
  return withMonthPoints(mended);
}

function withMonthPoints(signs: PageSign[]): PageSign[] {
  const text = textOfSigns(signs);
  const starts = new Map<number, PageSign>();
  let at = 0;
  for (const sign of signs) {
    starts.set(at, sign);
    at += sign.text.length;
  }
  for (const match of text.matchAll(POINTLESS)) {
    const sign = starts.get(match.index + 1);
    if (sign?.text === "ุ") sign.text = ".";
  }
  return signs;
}
