import { longestWord } from "../../thai/lexicon.js";
import type { OcrSign } from "./engine.js";
import type { PixelBox } from "./image.js";

/** Signs that stand together. `left` and `right` are how far the paper around it reaches, in pixels. */
export interface Word {
  signs: OcrSign[];
  left: number;
  right: number;
  /** Whether it is all that its line holds. */
  isLine: boolean;
}

const THAI_LETTER = /[\u0e01-\u0e4e]/;
const MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]$/;
/** Letters of common height that stand on the line: no marks, no tails, no tall vowels. */
const COMMON_LETTER = /^[กคงจชซดตถทธนบผพภมยรลวสหอาะขฉฆณ0-9๐-๙]$/;
/** A gap that parts words, in heights of a common letter. */
const WORD_GAP = 0.45;
/** Around the point of a number it is wider: some typefaces set a narrow `1` far from it. */
const POINT_GAP = 0.8;
const DIGIT = /^[0-9๐-๙]$/;
const POINT = /^[.,]$/;

/** Whether a text holds a Thai letter or mark. */
export function isThaiLetter(text: string): boolean {
  return THAI_LETTER.test(text);
}

/** Whether a text is one dictionary word behind another. */
export function fallsIntoWords(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = longestWord(text, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Whether a sign stands above or below a letter. */
export function isMarkSign(text: string): boolean {
  return MARK.test(text);
}

/** Whether a sign is as high as most letters and stands on the line. */
export function isCommonLetter(text: string): boolean {
  return COMMON_LETTER.test(text);
}

/** The height of a common letter of the page in pixels; null where it has none. */
export function letterHeight(signs: readonly OcrSign[]): number | null {
  const heights = signs.filter((sign) => isCommonLetter(sign.text)).map((sign) => sign.y1 - sign.y0);
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? null;
}

/** Parts the signs of a page into words, by line and gap. */
export function wordsOf(signs: readonly OcrSign[], height: number, pageWidth: number): Word[] {
  const lines = new Map<number, OcrSign[]>();
  for (const sign of signs) {
    const line = lines.get(sign.line) ?? [];
    lines.set(sign.line, line);
    line.push(sign);
  }
  return [...lines.values()].flatMap((line) => {
    const words: OcrSign[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const [index, sign] of line.entries()) {
      const open = words.at(-1);
      const gap = height * (isInNumber(line, index) ? POINT_GAP : WORD_GAP);
      if (open && (isMarkSign(sign.text) || Math.abs(sign.x0 - right) <= gap || sign.x0 < right)) {
        open.push(sign);
        right = Math.max(right, sign.x1);
      } else {
        words.push([sign]);
        right = sign.x1;
      }
    }
    return words.map((own, index) => ({
      signs: own,
      left: index === 0 ? 0 : boxOfSigns(words[index - 1] ?? []).x1,
      right: index === words.length - 1 ? pageWidth : boxOfSigns(words[index + 1] ?? []).x0,
      isLine: words.length === 1,
    }));
  });
}

/** Whether a sign is the point between two digits, or the digit behind such a point. */
function isInNumber(line: readonly OcrSign[], index: number): boolean {
  const [text, before] = [line[index]?.text ?? "", line[index - 1]?.text ?? ""];
  if (POINT.test(text)) return DIGIT.test(before) && DIGIT.test(line[index + 1]?.text ?? "");
  return DIGIT.test(text) && POINT.test(before) && DIGIT.test(line[index - 2]?.text ?? "");
}

/** What signs say one after another. */
export function textOfSigns(signs: readonly { text: string }[]): string {
  return signs.map(({ text }) => text).join("");
}

/** The box around boxes. */
export function boxOfSigns(signs: readonly PixelBox[]): PixelBox {
  return {
    x0: Math.min(...signs.map((sign) => sign.x0)),
    y0: Math.min(...signs.map((sign) => sign.y0)),
    x1: Math.max(...signs.map((sign) => sign.x1)),
    y1: Math.max(...signs.map((sign) => sign.y1)),
  };
}
