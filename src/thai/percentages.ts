import type { Span } from "../model/place.js";
import { findNumbers, type NumberToken } from "./numbers.js";
import { PERCENT_BEFORE, PERCENT_BEHIND, saysPercent } from "./percent-words.js";

/** A number of per cent; `span` and `raw` take in the word or sign for it, `number` is the number alone. */
export interface PercentageToken {
  span: Span;
  raw: string;
  number: NumberToken;
}

const NEAR = 16;
const BEFORE = new RegExp(`(?:${PERCENT_BEFORE})[ \\t\\u00a0\\u200b]{0,4}(?:ละ[ ]?)?[:=(]?[ \\t\\u00a0\\u200b]{0,2}$`);
const BEHIND = new RegExp(`^[ \\t\\u00a0\\u200b]{0,4}(?:${PERCENT_BEHIND})`);
/** Between the ends of a range or the numbers of a list, all of which the word before or the sign behind belongs to. */
const JOINED = /^[ \t\u00a0]{0,3}(?:-|–|—|,|ถึง|และ|กับ|หรือ)[ \t\u00a0]{0,3}$/;

/**
 * All percentages of a text, digits Thai or Arabic: `ร้อยละ ๙๓.๓๓`, `93.33%`, `๙๓.๓๓ เปอร์เซ็นต์`, both ends of
 * `ร้อยละ 80 - 90` and of `80–90 %`. In order of place, none overlapping another.
 */
export function findPercentages(text: string): PercentageToken[] {
  if (!saysPercent(text)) return [];
  const numbers = findNumbers(text);
  const before = numbers.map(({ span }) => BEFORE.exec(text.slice(Math.max(0, span[0] - NEAR), span[0])));
  const behind = numbers.map(({ span }) => BEHIND.exec(text.slice(span[1], span[1] + NEAR)));
  const isPercent = numbers.map((_, index) => before[index] !== null || behind[index] !== null);
  const isJoined = (index: number) =>
    JOINED.test(text.slice(numbers[index - 1]?.span[1] ?? 0, numbers[index]?.span[0] ?? 0).slice(0, NEAR));
  for (let index = 1; index < numbers.length; index += 1)
    if (before[index - 1] && isJoined(index) && !isPercent[index]) isPercent[index] = true;
  for (let index = numbers.length - 1; index > 0; index -= 1)
    if (behind[index] && isJoined(index) && !isPercent[index - 1]) isPercent[index - 1] = true;
  return numbers.flatMap((number, index): PercentageToken[] => {
    if (!isPercent[index]) return [];
    const start = number.span[0] - (before[index]?.[0].length ?? 0);
    const end = number.span[1] + (behind[index]?.[0].length ?? 0);
    return [{ span: [start, end], raw: text.slice(start, end), number }];
  });
}
